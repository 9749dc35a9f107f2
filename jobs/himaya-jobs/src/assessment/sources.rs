//! What the report says of its sources, and of their silence.

use std::collections::BTreeMap;

use himaya_engine::{Mode, Query, reduce};
use himaya_report::{RowCounts, Silent, SourceEntry};
use himaya_schema::{Area, CodeList as _, PersonRole, Unit};
use himaya_store::{TableKind, Vintage};

use crate::JobError;
use crate::jobs::Context;
use crate::pull::{source_config, sources_with_data};
use crate::queries::{GLOTIP, RETURNS};

/// The vintages of which at least one part is current, oldest first, by source.
pub(crate) fn current_vintages(
    context: &Context<'_>,
) -> Result<Vec<(&'static str, Vintage)>, JobError> {
    let mut current = Vec::new();
    for source in sources_with_data(context.workspace)? {
        let parts = context.workspace.current_parts(source)?;
        for vintage in context.workspace.vintages(source)? {
            // No page rests on measurements.
            let is_read = vintage.table != TableKind::Measurements;
            if is_read && parts.iter().any(|part| part.vintage == vintage.id) {
                current.push((source, vintage));
            }
        }
    }
    Ok(current)
}

/// One entry a vintage read.
pub(crate) fn entries(context: &Context<'_>) -> Result<Vec<SourceEntry>, JobError> {
    let mut entries = Vec::new();
    for (source, vintage) in current_vintages(context)? {
        let config = source_config(context.workspace, source)?;
        entries.push(SourceEntry {
            id: source.to_owned(),
            title: config.title,
            producer: config.producer,
            licence: config.licence,
            citation: config.citation,
            vintage: vintage.id.clone(),
            published: Some(vintage.published),
            retrieved: vintage.retrieved,
            sha256: vintage
                .snapshots
                .iter()
                .map(|snapshot| snapshot.sha256.clone())
                .collect(),
            rows: config.is_already_public.then(|| RowCounts {
                read: vintage.rows_read,
                stored: vintage.rows_stored,
                quarantined: vintage.rows_quarantined,
                excluded: vintage.rows_excluded.values().sum(),
            }),
            units: units(context, source, vintage.table)?,
            grade: config.grade,
        });
    }
    Ok(entries)
}

/// The units that a source counts.
fn units(
    context: &Context<'_>,
    source: &'static str,
    table: TableKind,
) -> Result<Vec<Unit>, JobError> {
    let key = match table {
        TableKind::Observations => "unit",
        TableKind::Cases => "role",
        // An indicator of a country counts nothing.
        TableKind::Measurements => return Ok(Vec::new()),
    };
    let rows = reduce(
        context.workspace,
        &Query {
            source,
            table,
            conditions: Vec::new(),
            keys: vec![key],
            spreads: Vec::new(),
            mode: Mode::Count,
        },
    )?;
    let units = rows.groups.iter().filter_map(|group| {
        let code = group.key.first()?;
        Unit::from_code(code).or_else(|| PersonRole::from_code(code).map(unit_of))
    });
    Ok(units.collect())
}

fn unit_of(role: PersonRole) -> Unit {
    match role {
        PersonRole::Victim => Unit::Victims,
        PersonRole::SmuggledMigrant => Unit::SmuggledMigrants,
        PersonRole::Suspect => Unit::Suspects,
    }
}

/// A stub for every country of which a source in use says nothing.
pub(crate) fn silent(context: &Context<'_>) -> Result<Vec<Silent>, JobError> {
    let results = &context.results;
    let mut silent = Vec::new();
    for source in sources_with_data(context.workspace)? {
        let title = source_config(context.workspace, source)?.title;
        for country in &context.settings.countries {
            let reason = match source {
                GLOTIP if !results.with_publication.contains(country) => "silent-no-data",
                GLOTIP if !results.with_total.contains(country) => "silent-no-total",
                RETURNS if !results.with_return.contains(country) => "silent-no-return",
                _ => continue,
            };
            silent.push(Silent {
                area: Area::Country(*country),
                source: title.clone(),
                reason,
                arguments: BTreeMap::new(),
            });
        }
    }
    Ok(silent)
}
