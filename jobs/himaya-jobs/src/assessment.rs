//! Builds the threat assessment: protected cubes become tables, tables become sections.

mod figures;
mod sections;
mod sources;
mod tables;

use himaya_disclosure::protect;
use himaya_report::{Document, Manifest, Report};
use himaya_schema::Handling;
use himaya_store::{FigureRecord, ReleaseInput};

use crate::JobError;
use crate::jobs::Context;
use tables::Tables;

/// A report with the figures that it prints.
#[derive(Debug)]
pub(crate) struct Assessment {
    /// The report.
    pub(crate) report: Report,
    /// Every figure of its tables.
    pub(crate) figures: Vec<FigureRecord>,
}

impl Assessment {
    /// Builds the report of a period under a release number.
    pub(crate) fn build(context: &Context<'_>, number: u32) -> Result<Self, JobError> {
        let cubes = &context.results.cubes;
        if cubes.is_empty() {
            return Err(JobError::NoData {
                period: context.period.to_string(),
            });
        }
        let mut handling = Handling::H0;
        let mut protected = std::collections::BTreeMap::new();
        for (name, cube) in cubes {
            handling = handling.join(cube.handling);
            protected.insert(*name, protect(cube.clone(), &context.settings.policy)?);
        }
        let tables = Tables::derive(context, &protected);
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
            level: context.settings.level,
            handling,
            marking: context.settings.marking.clone(),
            key_findings: tables.findings(),
            sources,
            sections: sections::sections(&tables),
            silent: sources::silent(context)?,
            manifest,
        };
        Ok(Self {
            figures: figures::records(&tables, &report.sources),
            report,
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
