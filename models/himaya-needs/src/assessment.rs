//! A framework that holds together, and an assessment by it.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers};
use crate::error::{AnswerFault, Fault};
use crate::framework::{Dimension, Framework, Uncertainty};
use crate::panel::{Dispersion, Opinion, PanelWeights};
use crate::scale::Scale;
use crate::structure::{DIMENSIONS, Set, Structure};

/// The most that a goalpost may move, in per cent: beyond it the two could change places.
const MOST_SHIFT: f64 = 40.0;
/// The limits of how closely drawn weights keep to the mean.
pub(crate) const CONCENTRATION: (f64, f64) = (2.0, 10_000.0);

/// A framework that holds together; everything stands in order of name.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The units that must be there.
    pub(crate) units: Vec<String>,
    /// The names of the indicators.
    pub(crate) ids: Vec<String>,
    pub(crate) scales: Vec<Scale>,
    pub(crate) structure: Structure,
    /// The sets of weights, the dimensions last.
    pub(crate) sets: Vec<Set>,
    pub(crate) panel: PanelWeights,
    pub(crate) uncertainty: Uncertainty,
}

/// A plan and the answers to it, ready to be scored.
#[derive(Clone, Debug)]
pub struct Assessment {
    pub(crate) plan: Plan,
    pub(crate) answers: Answers,
}

/// Checks a framework, and collects all that is wrong with it.
pub fn check(framework: &Framework) -> Result<Plan, Vec<Fault>> {
    let mut faults = Vec::new();
    find_names(framework, &mut faults);
    find_settings(framework, &mut faults);
    let mut order: Vec<&crate::Indicator> = framework.indicators.iter().collect();
    order.sort_by_key(|indicator| &indicator.id);
    let scales = order
        .iter()
        .map(|indicator| Scale::of(indicator, &mut faults));
    let scales: Vec<Option<Scale>> = scales.collect();
    let ids = order.iter().map(|indicator| indicator.id.clone()).collect();
    let structure = Structure::of(framework, &mut faults);
    let Some(structure) = structure else {
        return Err(faults);
    };
    let mut sets = structure.sets.clone();
    sets.push(structure.dimensions());
    let panel = PanelWeights::of(framework, &sets, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut units = framework.units.clone();
    units.sort();
    Ok(Plan {
        units,
        ids,
        scales: scales.into_iter().flatten().collect(),
        structure,
        sets,
        panel,
        uncertainty: framework.uncertainty.clone(),
    })
}

impl Plan {
    /// Holds answers against the plan, and collects all that is wrong with them.
    pub fn assess(&self, answers: &[Answer]) -> Result<Assessment, Vec<AnswerFault>> {
        let answers = Answers::of(self, answers)?;
        Ok(Assessment {
            plan: self.clone(),
            answers,
        })
    }

    /// The names of the indicators, in order.
    pub fn indicators(&self) -> &[String] {
        &self.ids
    }

    /// What every panellist says.
    pub fn opinions(&self) -> Vec<Opinion> {
        self.panel.opinions(&self.sets)
    }

    /// How far the panel lies apart.
    pub fn dispersion(&self) -> Vec<Dispersion> {
        self.panel.dispersion(&self.sets)
    }
}

/// Names that are there twice or cannot be names, and lists that are empty.
fn find_names(framework: &Framework, faults: &mut Vec<Fault>) {
    let indicators = framework.indicators.iter().map(|of| &of.id).collect();
    let groups = framework.groups.iter().map(|of| &of.id).collect();
    let panellists = framework
        .panel
        .panellists
        .iter()
        .map(|of| &of.name)
        .collect();
    let lists: [(&'static str, &'static str, Vec<&String>); 5] = [
        ("indicator", "indicators", indicators),
        ("group", "groups", groups),
        ("panellist", "panel", panellists),
        ("pillar", "pillars", framework.pillars.iter().collect()),
        ("unit", "units", framework.units.iter().collect()),
    ];
    let mut members: BTreeSet<&String> = BTreeSet::new();
    for (what, under, names) in lists {
        let is_needed = what == "indicator" || what == "panellist";
        if is_needed && names.is_empty() {
            faults.push(Fault::Empty { what, under });
        }
        let mut own = BTreeSet::new();
        for name in names {
            let is_member = what == "indicator" || what == "group";
            let is_set = is_member || what == "pillar";
            let is_reserved = *name == DIMENSIONS
                || Dimension::ALL
                    .iter()
                    .any(|dimension| dimension.code() == name);
            let is_wrong = name.trim().is_empty() || name.trim() != name;
            let is_wrong = is_wrong || is_set && (is_reserved || name.contains('/'));
            let name_of = || name.clone();
            if is_wrong {
                let name = name_of();
                faults.push(Fault::Name { what, under, name });
            }
            // An indicator and a group may be members of one set.
            if !own.insert(name) || is_member && !members.insert(name) {
                let name = name_of();
                faults.push(Fault::Twice { what, under, name });
            }
        }
    }
}

/// Settings outside their limits.
fn find_settings(framework: &Framework, faults: &mut Vec<Fault>) {
    let Uncertainty {
        weights: _,
        concentration,
        aggregations,
        goalpost_shift_pct,
        leave_one_out: _,
    } = &framework.uncertainty;
    let budget = framework.panel.budget;
    if !(budget.is_finite() && 0.0 < budget) {
        faults.push(Fault::Setting {
            under: "panel",
            key: "budget",
            value: budget,
            limits: "a number of points above 0",
        });
    }
    if !(0.0..=MOST_SHIFT).contains(goalpost_shift_pct) {
        faults.push(Fault::Setting {
            under: "uncertainty",
            key: "goalpost_shift_pct",
            value: *goalpost_shift_pct,
            limits: "from 0 to 40 per cent",
        });
    }
    let (least, most) = CONCENTRATION;
    if let Some(value) = concentration.filter(|value| !(least..=most).contains(value)) {
        faults.push(Fault::Setting {
            under: "uncertainty",
            key: "concentration",
            value,
            limits: "from 2 (weights nearly free) to 10000 (nearly fixed)",
        });
    }
    if aggregations.is_empty() {
        faults.push(Fault::Empty {
            what: "aggregation",
            under: "uncertainty",
        });
    }
}

#[cfg(test)]
mod tests;
