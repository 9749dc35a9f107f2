//! Builds the threat assessment: protected cubes become tables, tables become sections.

mod figures;
mod forecasts;
mod sections;
mod shifts;
mod sources;
mod tables;

pub(crate) use tables::name_of;

use himaya_disclosure::{DisclosureError, History, Policy, protect_all};
use himaya_report::{Document, Manifest, Report};
use himaya_schema::{Cube, Handling, Level};
use himaya_store::{FigureRecord, ReleaseInput};

use crate::JobError;
use crate::jobs::Context;
use crate::jobs::modus_operandi::population::rank_of;
use crate::publication::{self, Files};
use tables::{Protected, Tables};

/// A report with the figures that it prints.
#[derive(Debug)]
pub(crate) struct Assessment {
    /// The report.
    pub(crate) report: Report,
    /// Every figure of its tables.
    pub(crate) figures: Vec<FigureRecord>,
    /// The files by which the release describes itself.
    pub(crate) description: Files,
}

impl Assessment {
    /// Builds the report of a period under a release number for the readers of a level.
    pub(crate) fn build(
        context: &Context<'_>,
        number: u32,
        level: Level,
    ) -> Result<Self, JobError> {
        let cubes = &context.results.cubes;
        if cubes.is_empty() {
            return Err(JobError::NoData {
                period: context.period.to_string(),
            });
        }
        let handling = cubes.values().map(|cube| cube.handling);
        let handling = handling.fold(Handling::H0, Handling::join);
        let policy = context.settings.policy(level, context.workspace)?;
        let protected = protected(context, level, &policy)?;
        let earlier = forecasts::forecasts(context, level)?;
        let tables = Tables::derive(context, &protected, earlier)?;
        let sources = sources::entries(context)?;
        let cutoff = sources
            .iter()
            .map(|entry| entry.published.unwrap_or(entry.retrieved));
        let data_cutoff = cutoff.max().unwrap_or(context.today);
        let manifest = Manifest {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            configuration_sha256: context.settings.sha256.clone(),
        };
        let report = Report {
            document: Document::ThreatAssessment,
            release: format!("TA/{}/r{number}", context.period),
            period: context.period,
            data_cutoff,
            level,
            policy,
            handling,
            marking: context.settings.marking.clone(),
            key_findings: tables.findings(),
            sources,
            sections: sections::sections(&tables),
            silent: sources::silent(context)?,
            manifest,
        };
        let release = format!("{}-r{number}", context.period);
        let description =
            publication::description(&release, protected.values(), tables.all(), &report.policy)?;
        Ok(Self {
            figures: figures::records(&tables, &report.sources),
            report,
            description,
        })
    }
}

/// Protects what every edition shows, then the sizes of the classes of cases, then what is crossed with
/// them, each as if what comes before were published already: the many small counts of classes must
/// not hide a country's total. Of what is crossed, what cannot be protected beside the rest is left
/// out, the least important first.
fn protected(context: &Context<'_>, level: Level, policy: &Policy) -> Result<Protected, JobError> {
    let mut held = publication::held(context.workspace, level)?;
    let closer = publication::held_closer(context.workspace, level)?;
    let mut stages: [Vec<Cube>; 3] = Default::default();
    for (name, cube) in &context.results.cubes {
        let stage = rank_of(name).map_or(0, |rank| if rank == 0 { 1 } else { 2 });
        stages[stage].push(cube.clone());
    }
    stages[2].sort_by_key(|cube| rank_of(cube.name));
    let mut protected = Protected::new();
    for (stage, mut cubes) in stages.into_iter().enumerate() {
        let history = History::of(held.clone()).beside(closer.clone());
        let planned = loop {
            match protect_all(cubes.clone(), policy, &history) {
                Ok(planned) => break planned,
                Err(DisclosureError::Unprotectable { .. }) if stage == 2 && !cubes.is_empty() => {
                    cubes.pop();
                }
                Err(error) => return Err(error.into()),
            }
        };
        let name = format!("{}-stage-{stage}", context.period);
        held.push(planned.release(&name, policy));
        let planned = planned.cubes.into_iter();
        protected.extend(planned.map(|cube| (cube.get().name, cube)));
    }
    Ok(protected)
}

/// The vintages that the release rests on.
pub(crate) fn inputs(context: &Context<'_>) -> Result<Vec<ReleaseInput>, JobError> {
    let mut inputs = Vec::new();
    for (source, vintage) in sources::current_vintages(context)? {
        let config = crate::pull::source_config(context.workspace, source)?;
        inputs.push(ReleaseInput {
            source: source.to_owned(),
            citation: config.citation,
            table: vintage.table.name().to_owned(),
            vintage: vintage.id,
            snapshots: vintage
                .snapshots
                .into_iter()
                .map(|snapshot| snapshot.sha256)
                .collect(),
        });
    }
    Ok(inputs)
}
