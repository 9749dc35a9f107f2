//! Classes of cases in national returns: found once a year, kept, and recognised every quarter.

use himaya_engine::{Condition, answer_patterns};
use himaya_indicators::CubeSpec;
use himaya_modus::{
    Found, Recognised, Trait, TypologyOptions, class_cube, class_means_cube, classes_of, find,
    victim_traits,
};
use himaya_schema::{AnswerPattern, CodeList as _, Coordinates, Period, PersonRole, Unit};
use himaya_store::TableKind;

use super::super::Context;
use super::super::gender_indicators::returns;
use crate::JobError;
use crate::coverage::{Coverage, input_of, states};
use crate::queries::{RETURNS, quarter_is, victims};
use crate::results::Results;

/// How typologies are found: few starts and samples, since a typology is found while an edition waits.
const N_STARTS: usize = 10;
const N_RESAMPLES: usize = 20;
const SEED: u64 = 1;

/// Adds the classes of the quarter's victims, if the year has a typology.
pub(super) fn add_classes(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let Period::Quarter { year, .. } = context.period else {
        return Ok(());
    };
    let traits = victim_traits();
    let Some(found) = typology(context, year, &traits)? else {
        return Ok(());
    };
    let periods = [context.period, context.period.year_before()];
    let (reduction, patterns) = records(context, &periods, &traits)?;
    let records = Recognised {
        classes: classes_of(&found.typology, (&traits, &patterns))?,
        found: &found,
        traits: &traits,
        patterns: &patterns,
        filter: reduction.filter.clone(),
    };
    let conditions = vec![quarter_is(&periods)];
    let coverage = Coverage::read(context.workspace, RETURNS, TableKind::Cases, conditions)?;
    if coverage.months.is_none() {
        return Ok(());
    }
    let spec = |name, scope| -> Result<CubeSpec, JobError> {
        Ok(CubeSpec {
            name,
            unit: Unit::Victims,
            handling: coverage.handling,
            rule: coverage.rule(Unit::Victims),
            states: states(context.workspace, RETURNS, periods)?,
            scope,
            inputs: vec![input_of(&reduction)],
            countries: Vec::new(),
            covered: Vec::new(),
        })
    };
    let role = PersonRole::Victim;
    let quarters = Coordinates::from([
        ("source", RETURNS.to_owned()),
        ("role", role.code().to_owned()),
    ]);
    results.add(class_cube(
        &records,
        spec("classes-returns", quarters)?,
        periods,
    ));
    let quarter = returns(role, context.period);
    results.add(class_means_cube(
        &records,
        spec("class-means-returns", quarter)?,
        context.period,
    ));
    Ok(())
}

/// The typology by which the cases of a year are recognised: that of the records of the year before,
/// whose classes have the ids of those they continue. Once found it is kept, and never found anew.
fn typology(context: &Context<'_>, year: i32, traits: &[Trait]) -> Result<Option<Found>, JobError> {
    let path = format!("data/typologies/returns-{year}.json");
    if let Some(text) = context.workspace.read_text(&path)? {
        let damaged = |error: serde_json::Error| JobError::Record {
            reason: format!("{path} is damaged: {error}"),
        };
        return serde_json::from_str(&text).map(Some).map_err(damaged);
    }
    let quarters = (1..=4).map(|quarter| Period::Quarter {
        year: year - 1,
        quarter,
    });
    let quarters: Vec<Period> = quarters.collect();
    let (_, patterns) = records(context, &quarters, traits)?;
    if patterns.is_empty() {
        return Ok(None);
    }
    let before = typology(context, year - 1, traits)?;
    let mut least = 0;
    for level in &context.settings.levels {
        let policy = context.settings.policy(*level, context.workspace)?;
        least = least.max(policy.threshold());
    }
    let options = TypologyOptions {
        seed: SEED,
        n_starts: N_STARTS,
        n_resamples: N_RESAMPLES,
        least,
    };
    let label = format!("returns-{year}");
    let before = before.as_ref().map(|found| &found.typology);
    let found = find(&label, (traits, &patterns), before, &options)?;
    if let Some(found) = &found {
        let text = serde_json::to_string_pretty(found).map_err(|error| JobError::Record {
            reason: error.to_string(),
        })?;
        context.workspace.write_text(&path, &text)?;
    }
    Ok(found)
}

/// The answers of the victims of some quarters, by quarter.
fn records(
    context: &Context<'_>,
    quarters: &[Period],
    traits: &[Trait],
) -> Result<(himaya_schema::Reduction, Vec<AnswerPattern>), JobError> {
    let columns: Vec<String> = traits.iter().map(|of| of.column.clone()).collect();
    let conditions: Vec<Condition> = vec![quarter_is(quarters)];
    let query = victims(RETURNS, conditions, vec!["quarter"]);
    Ok(answer_patterns(context.workspace, &query, &columns)?)
}
