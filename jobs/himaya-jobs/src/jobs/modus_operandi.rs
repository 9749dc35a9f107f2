//! Means of control by form of exploitation, and classes of cases, from national returns and from
//! CTDC.

use himaya_engine::{Condition, reduce};
use himaya_indicators::CubeSpec;
use himaya_modus::means_cube;
use himaya_schema::{CodeList as _, Coordinates, PersonRole, Unit};
use himaya_store::TableKind;

use super::gender_indicators::{CTDC_DATASET, returns};
use super::{Context, Job, Made, store_cubes};
use crate::JobError;
use crate::coverage::{Coverage, states};
use crate::queries::{CTDC, RETURNS, means_by_form, quarter_is};
use crate::results::Results;

mod names;
pub(crate) mod population;
mod registry;
mod typology;

/// Crosses means of control with forms of exploitation, and recognises classes of cases.
#[derive(Debug)]
pub(crate) struct ModusOperandi;

impl Job for ModusOperandi {
    fn id(&self) -> &'static str {
        "modus-operandi"
    }

    fn dependencies(&self) -> &'static [&'static str] {
        &[]
    }

    fn run(&self, context: &Context<'_>) -> Result<Made, JobError> {
        let mut results = Results::default();
        let role = PersonRole::Victim;
        let published = Coordinates::from([
            ("source", CTDC.to_owned()),
            ("dataset", CTDC_DATASET.to_owned()),
            ("role", role.code().to_owned()),
        ]);
        let sources = [
            (
                "means-returns",
                RETURNS,
                quarter_is(&[context.period]),
                returns(role, context.period),
            ),
            (
                "means-ctdc",
                CTDC,
                Condition::one_of("dataset", [CTDC_DATASET]),
                published,
            ),
        ];
        for (name, source, condition, scope) in sources {
            let conditions = vec![condition];
            let rows = reduce(
                context.workspace,
                &means_by_form(source, conditions.clone()),
            )?;
            // A source that records no means at all has no table, not a table of zeros.
            if rows.groups.iter().all(|group| {
                group.key.last().is_none_or(|means| means.starts_with('_')) || group.rows == 0
            }) {
                continue;
            }
            let coverage = Coverage::read(context.workspace, source, TableKind::Cases, conditions)?;
            let spec = CubeSpec {
                name,
                unit: Unit::Victims,
                handling: coverage.handling,
                rule: coverage.rule(Unit::Victims),
                states: states(context.workspace, source, [context.period])?,
                scope,
                inputs: coverage.inputs,
                countries: Vec::new(),
                covered: Vec::new(),
            };
            results.add(means_cube(&rows, spec)?);
        }
        typology::add_classes(context, &mut results)?;
        store_cubes(context, results)
    }
}
