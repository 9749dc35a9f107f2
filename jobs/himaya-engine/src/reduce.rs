//! Filters, groups and sums the current vintages of a source.

use std::collections::BTreeMap;

use himaya_schema::Reduction;
use himaya_store::{CurrentPart, Workspace};
use polars::prelude::{
    Expr, LazyFrame, NamedFrom as _, PlRefPath, PolarsError, ScanArgsParquet, Series, UnionArgs,
    col, concat, lit,
};

use crate::aggregate::{aggregate, groups};
use crate::query::quoted;
use crate::{Condition, EngineError, Query};

/// Reduces the current vintages of a source; a source without data gives no groups.
pub fn reduce(workspace: &Workspace, query: &Query) -> Result<Reduction, EngineError> {
    reduce_parts(workspace, query, &workspace.current_parts(query.source)?)
}

/// Reduces a source as it was before its newest vintage; a source with one vintage gives no groups.
pub fn reduce_earlier(workspace: &Workspace, query: &Query) -> Result<Reduction, EngineError> {
    reduce_parts(workspace, query, &workspace.earlier_parts(query.source)?)
}

fn reduce_parts(
    workspace: &Workspace,
    query: &Query,
    parts: &[CurrentPart],
) -> Result<Reduction, EngineError> {
    let vintages = by_vintage(parts);
    let mut reduction = unreduced(workspace, query, &vintages)?;
    for spread in &query.spreads {
        reduction.keys.push(spread.key);
        reduction.conditions.insert(spread.key, spread.conditions());
    }
    if vintages.is_empty() {
        return Ok(reduction);
    }
    let failed = |error: PolarsError| EngineError::Query {
        source_id: query.source,
        reason: error.to_string(),
    };
    let rows = current_rows(query, &vintages).map_err(failed)?;
    let frame = aggregate(rows, query).map_err(failed)?;
    reduction.groups = groups(&frame, query).map_err(failed)?;
    Ok(reduction)
}

/// What a query reads, with no groups yet.
pub(crate) fn unreduced(
    workspace: &Workspace,
    query: &Query,
    vintages: &Vintages<'_>,
) -> Result<Reduction, EngineError> {
    Ok(Reduction {
        table: query.table.name(),
        source: query.source,
        vintages: vintages.keys().cloned().collect(),
        filter: sql_filter(workspace, query, vintages)?,
        keys: query.keys.clone(),
        conditions: BTreeMap::new(),
        groups: Vec::new(),
    })
}

/// The parts of each vintage that are current.
pub(crate) type Vintages<'a> = BTreeMap<String, Vec<&'a CurrentPart>>;

pub(crate) fn by_vintage(parts: &[CurrentPart]) -> Vintages<'_> {
    let mut vintages = Vintages::new();
    for part in parts {
        vintages.entry(part.vintage.clone()).or_default().push(part);
    }
    vintages
}

fn sql_filter(
    workspace: &Workspace,
    query: &Query,
    vintages: &Vintages<'_>,
) -> Result<String, EngineError> {
    let stored = workspace.vintages(query.source)?;
    let mut current = Vec::new();
    for (id, parts) in vintages {
        let n_parts = stored
            .iter()
            .find(|vintage| vintage.id == *id)
            .map_or(0, |vintage| vintage.parts.len());
        if n_parts == parts.len() {
            current.push(format!("vintage = '{id}'"));
        } else {
            let names: Vec<&str> = parts.iter().map(|part| part.part.as_str()).collect();
            current.push(format!(
                "(vintage = '{id}' AND part IN ({}))",
                quoted(&names)
            ));
        }
    }
    let mut conditions = vec![format!("source = '{}'", query.source)];
    match current.as_slice() {
        [] => {}
        [only] => conditions.push(only.clone()),
        several => conditions.push(format!("({})", several.join(" OR "))),
    }
    conditions.extend(query.conditions.iter().map(Condition::sql));
    Ok(conditions.join(" AND "))
}

pub(crate) fn current_rows(
    query: &Query,
    vintages: &Vintages<'_>,
) -> Result<LazyFrame, PolarsError> {
    let mut frames = Vec::new();
    for parts in vintages.values() {
        let Some(first) = parts.first() else { continue };
        let path = PlRefPath::new(first.file.to_string_lossy());
        let names: Vec<&str> = parts.iter().map(|part| part.part.as_str()).collect();
        let frame = LazyFrame::scan_parquet(path, ScanArgsParquet::default())?
            .filter(one_of("part", &names));
        frames.push(frame);
    }
    let mut rows = concat(frames, UnionArgs::default())?;
    for condition in &query.conditions {
        rows = rows.filter(match condition {
            Condition::OneOf(column, codes) => {
                let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
                one_of(column, &codes)
            }
            Condition::Is(column, expected) => col(*column).eq(lit(*expected)),
        });
    }
    Ok(rows)
}

fn one_of(column: &str, codes: &[&str]) -> Expr {
    col(column).is_in(
        lit(Series::new("codes".into(), codes)).implode(false),
        false,
    )
}
