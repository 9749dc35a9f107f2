//! What the last edition said of the quarter that is now reported on.

use std::collections::BTreeMap;

use himaya_routes::{Forecast, Reference};
use himaya_schema::{Figure, Level, Period, Value};
use himaya_store::FigureRecord;

use super::shifts::SHIFT_TABLES;
use crate::JobError;
use crate::jobs::Context;

/// The forecasts of the newest release of the quarter before, for the same readers.
pub(crate) fn forecasts(context: &Context<'_>, level: Level) -> Result<Vec<Forecast>, JobError> {
    let before = context.period.offset(-1);
    let releases = context.workspace.releases_list()?;
    let last = releases
        .into_iter()
        .rfind(|manifest| manifest.period == before && manifest.level == level);
    match last {
        Some(manifest) => Ok(printed(
            &context.workspace.figures(&manifest.release, level)?,
        )),
        None => Ok(Vec::new()),
    }
}

/// The forecasts among the figures of a release: shifts with a probability and a count or a share
/// beyond which they last.
fn printed(figures: &[FigureRecord]) -> Vec<Forecast> {
    let mut shifts: BTreeMap<[&str; 4], BTreeMap<&str, Figure>> = BTreeMap::new();
    for record in figures {
        let keys: Vec<&str> = record.id.as_str().split('/').collect();
        if let [table, series, kind, month, column] = keys[..]
            && SHIFT_TABLES.contains(&table)
        {
            let shift = shifts.entry([table, series, kind, month]).or_default();
            shift.insert(column, record.figure);
        }
    }
    let forecasts = shifts
        .into_iter()
        .filter_map(|([table, series, kind, month], columns)| {
            let Some(Figure::Ratio { point: probability }) = columns.get("probability") else {
                return None;
            };
            let is_above = match columns.get("change") {
                Some(Figure::Change { ratio }) => *ratio >= 0.0,
                _ => kind != "vanished",
            };
            Some(Forecast {
                table: table.to_owned(),
                series: series.to_owned(),
                kind: kind.to_owned(),
                month: month.parse::<Period>().ok()?,
                probability: *probability,
                reference: reference(&columns)?,
                is_above,
            })
        });
    forecasts.collect()
}

fn reference(columns: &BTreeMap<&str, Figure>) -> Option<Reference> {
    if let Some(Figure::Ratio { point }) = columns.get("share-reference") {
        return Some(Reference::Share(*point));
    }
    match columns.get("reference")? {
        Figure::Count {
            value: Value::Observed { n },
        } => Some(Reference::Count(*n)),
        Figure::Count {
            value: Value::TrueZero,
        } => Some(Reference::Count(0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
