//! What the last edition said of the quarter that is now reported on.

use std::collections::BTreeMap;

use himaya_routes::Forecast;
use himaya_schema::{Figure, Level, Period, Value};
use himaya_store::FigureRecord;

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

/// The forecasts among the figures of a release: shifts with a probability and a count beyond which
/// they last.
fn printed(figures: &[FigureRecord]) -> Vec<Forecast> {
    let mut shifts: BTreeMap<[&str; 3], BTreeMap<&str, Figure>> = BTreeMap::new();
    for record in figures {
        let keys: Vec<&str> = record.id.as_str().split('/').collect();
        if let ["T18", route, kind, month, column] = keys[..] {
            let shift = shifts.entry([route, kind, month]).or_default();
            shift.insert(column, record.figure);
        }
    }
    let forecasts = shifts
        .into_iter()
        .filter_map(|([route, kind, month], columns)| {
            let Some(Figure::Ratio { point: probability }) = columns.get("probability") else {
                return None;
            };
            let reference = match columns.get("reference")? {
                Figure::Count {
                    value: Value::Observed { n },
                } => *n,
                Figure::Count {
                    value: Value::TrueZero,
                } => 0,
                _ => return None,
            };
            let is_above = match columns.get("change") {
                Some(Figure::Change { ratio }) => *ratio >= 0.0,
                _ => kind != "vanished",
            };
            Some(Forecast {
                route: route.to_owned(),
                kind: kind.to_owned(),
                month: month.parse::<Period>().ok()?,
                probability: *probability,
                reference,
                is_above,
            })
        });
    forecasts.collect()
}

#[cfg(test)]
mod tests;
