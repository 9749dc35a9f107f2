//! Protects the cubes of an edition, the most important first.

use std::collections::BTreeMap;

use himaya_audit::Release;
use himaya_disclosure::{
    DisclosureError, History, Policy, Protected as Planned, Releasable, protect_all,
};
use himaya_schema::{Cube, Level};

use crate::JobError;
use crate::jobs::Context;
use crate::jobs::modus_operandi::population::rank_of;
use crate::publication;

/// Protected cubes by name.
pub(crate) type Protected = BTreeMap<&'static str, Releasable<Cube>>;

/// What of an edition's cubes may be printed.
#[derive(Debug, Default)]
pub(crate) struct Protection {
    /// The cubes that are protected.
    pub(crate) cubes: Protected,
    /// The names of those that cannot be protected beside the rest.
    pub(crate) left_out: Vec<&'static str>,
}

impl Protection {
    /// Protects the cubes of an edition beside all that its readers hold.
    pub(super) fn of(
        context: &Context<'_>,
        level: Level,
        policy: &Policy,
    ) -> Result<Self, JobError> {
        let held = publication::held(context.workspace, level)?;
        let closer = publication::held_closer(context.workspace, level)?;
        let cubes = context.results.cubes.values().cloned();
        let stages = stages(cubes.collect());
        let name = context.period.to_string();
        let plan = |cubes, history: &History| protect_all(cubes, policy, history);
        Ok(Self::in_turn(stages, policy, (held, closer), &name, plan)?)
    }

    /// Protects each stage as if those before it were published: the many small counts of the last
    /// must not hide a total of the first. Of the last stage, a cube that cannot be protected beside
    /// the rest is left out; where the cell that would be told is of another stage, the least important.
    fn in_turn(
        stages: [Vec<Cube>; 3],
        policy: &Policy,
        (mut held, closer): (Vec<Release>, Vec<Release>),
        name: &str,
        plan: impl Fn(Vec<Cube>, &History) -> Result<Planned, DisclosureError>,
    ) -> Result<Self, DisclosureError> {
        let mut all = Self::default();
        for (stage, mut cubes) in stages.into_iter().enumerate() {
            let history = History::of(held.clone()).beside(closer.clone());
            let planned = loop {
                let error = match plan(cubes.clone(), &history) {
                    Ok(planned) => break planned,
                    Err(error) => error,
                };
                let DisclosureError::Unprotectable { cube, .. } = &error else {
                    return Err(error);
                };
                let named = cubes.iter().position(|of| of.name == cube);
                let least = named.or(cubes.len().checked_sub(1));
                let Some(least) = least.filter(|_| stage == LAST) else {
                    return Err(error);
                };
                all.left_out.push(cubes.remove(least).name);
            };
            held.push(planned.release(&format!("{name}-stage-{stage}"), policy));
            let planned = planned.cubes.into_iter();
            all.cubes
                .extend(planned.map(|cube| (cube.get().name, cube)));
        }
        Ok(all)
    }
}

/// The stage of which cubes may be left out.
const LAST: usize = 2;

/// What every edition shows, then the sizes of the classes of cases, then what is crossed with them,
/// the most important first.
fn stages(cubes: Vec<Cube>) -> [Vec<Cube>; 3] {
    let mut stages: [Vec<Cube>; 3] = Default::default();
    for cube in cubes {
        let stage = rank_of(cube.name).map_or(0, |rank| if rank == 0 { 1 } else { LAST });
        stages[stage].push(cube);
    }
    stages[LAST].sort_by_key(|cube| rank_of(cube.name));
    stages
}

#[cfg(test)]
mod tests;
