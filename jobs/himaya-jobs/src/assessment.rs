//! Builds the threat assessment: protected cubes become tables, tables become sections.

mod figures;
mod forecasts;
pub(crate) mod judged;
mod protection;
mod sections;
mod shifts;
mod sources;
mod tables;

pub(crate) use tables::name_of;

use himaya_report::{Document, Manifest, Report};
use himaya_schema::{Handling, Level};
use himaya_store::{FigureRecord, ReleaseInput};

use crate::JobError;
use crate::jobs::Context;
use crate::publication::{self, Files};
use judged::Judged;
use protection::Protection;
use tables::Tables;

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
        let protection = Protection::of(context, level, &policy)?;
        let earlier = forecasts::forecasts(context, level)?;
        let mut tables = Tables::derive(context, &protection, earlier)?;
        let judged = Judged::read(context.workspace, context.period)?;
        let judged = judged::Sections::add(context, level, (&judged, &mut tables))?;
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
            status: judged.status,
            key_findings: tables.findings(),
            opening: sections::opening(&tables, &judged),
            sources,
            sections: sections::sections(&tables, &judged),
            silent: sources::silent(context)?,
            manifest,
        };
        let release = format!("{}-r{number}", context.period);
        let cubes = protection.cubes.values();
        let description = publication::description(&release, cubes, tables.all(), &report.policy)?;
        Ok(Self {
            figures: figures::records(&tables, &report.sources),
            report,
            description,
        })
    }
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
