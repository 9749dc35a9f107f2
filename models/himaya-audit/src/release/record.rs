//! `figures.json`: every figure with its origin, as it is explained.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::release::printed::Reading;
use crate::release::{CellKey, Claim, Fact, Release};
use crate::{AuditError, Shown};

/// The name of the file.
pub(crate) const FIGURES_FILE: &str = "figures.json";

#[derive(Deserialize)]
struct Record {
    id: String,
    figure: Json,
    #[serde(default)]
    origin: Json,
}

impl Release {
    /// Takes every figure, and the number of rows behind each: of case records it is the count.
    pub(crate) fn take_figures(&mut self, bytes: &[u8]) -> Result<(), AuditError> {
        let figures: Vec<Record> =
            serde_json::from_slice(bytes).map_err(|error| AuditError::Unreadable {
                file: FIGURES_FILE.to_owned(),
                line: error.line() as u64,
                reason: error.to_string(),
            })?;
        for figure in figures {
            self.take(FIGURES_FILE, &figure.id, &reading(&figure.figure))?;
            self.take_rows(&figure)?;
        }
        Ok(())
    }

    fn take_rows(&mut self, figure: &Record) -> Result<(), AuditError> {
        let Some(n_rows) = figure.origin.get("rows").and_then(Json::as_u64) else {
            return Ok(());
        };
        let known = self.structure.figures.iter();
        let Some(known) = known.clone().find(|known| known.id == figure.id) else {
            return Ok(());
        };
        let cells = known.cells.iter().map(|name| self.cell_key(name));
        let cells: Vec<_> = cells.collect::<Result<_, _>>()?;
        let is_of_persons = cells.iter().all(|(cube, _)| self.counts_persons(cube));
        // Where nobody has reported there are no rows, which is what the symbol says.
        let is_silent = |key: &CellKey| self.cells.get(key) == Some(&Shown::Silent);
        if !is_of_persons || cells.iter().all(is_silent) {
            return Ok(());
        }
        if let Some(claim) = self.exact_claim(cells, n_rows) {
            self.facts.push(Fact {
                origin: format!("{FIGURES_FILE}, rows: {}", figure.id),
                claim,
            });
        }
        Ok(())
    }

    /// The number itself, unless it is printed exactly.
    fn exact_claim(&self, cells: Vec<(String, String)>, n: u64) -> Option<Claim> {
        let is_printed = self.prints_exactly(&cells, n);
        (!is_printed).then_some(Claim::Sum {
            cells,
            low: n,
            high: Some(n),
        })
    }
}

fn reading(figure: &Json) -> Reading {
    let text = |key: &str| figure.get(key).and_then(Json::as_str);
    match text("kind") {
        Some("count") => {
            let value = figure.get("value").unwrap_or(&Json::Null);
            let number = |key: &str| value.get(key).and_then(Json::as_u64);
            let status = value.get("status").and_then(Json::as_str);
            match (status, number("n"), number("lo").zip(number("hi"))) {
                (Some("true_zero"), ..) => Reading::Count(0),
                (_, Some(n), _) => Reading::Count(n),
                (_, None, Some((low, high))) => Reading::Between(low, high),
                (_, None, None) => Reading::None,
            }
        }
        Some("share") => match figure.get("point") {
            Some(Json::Number(point)) => Reading::Share(point.to_string()),
            _ => Reading::None,
        },
        _ => Reading::None,
    }
}
