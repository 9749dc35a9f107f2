//! Where the figures of a table come from, as the release publishes it beside the page.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{Input, Origin};
use serde::Serialize;

use crate::escape::fragment;

/// What joins the conditions that select the rows of a figure.
const AND: &str = " AND ";

/// What the release publishes of a figure's origin; what disclosure control hides is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureNote {
    /// The id without the release, such as `T8/TUN/women`.
    pub id: String,
    /// The unit or the kind of number.
    pub unit: String,
    /// The rows or figures that it is formed from.
    pub origin: Origin,
    /// The tables behind it.
    pub inputs: Vec<Input>,
}

/// The notes by the ids of their figures.
pub(crate) type Notes<'a> = BTreeMap<&'a str, &'a FigureNote>;

/// The provenance of the figures of one table.
#[derive(Debug, Serialize)]
pub(crate) struct Provenance {
    /// Each table behind the figures, with its vintages.
    inputs: Vec<String>,
    /// The start of the conditions, where all of them begin alike; empty otherwise.
    shared: String,
    figures: Vec<FigureView>,
}

#[derive(Debug, Serialize)]
struct FigureView {
    id: String,
    anchor: String,
    /// The cell with its number.
    cell: String,
    unit: String,
    /// The condition after what is shared, or the formula.
    formed: String,
    operands: Vec<OperandView>,
    rows: String,
}

#[derive(Debug, Serialize)]
struct OperandView {
    id: String,
    /// Its provenance on the page; empty where it stands in no printed table.
    link: String,
}

/// The element that holds the provenance of a figure.
pub(crate) fn anchor(id: &str) -> String {
    format!("from-{id}")
}

impl Provenance {
    /// The provenance of the figures with these ids; nothing if none has a note.
    pub(crate) fn of(ids: &[&str], notes: &Notes<'_>, printed: &BTreeSet<String>) -> Option<Self> {
        let found: Vec<&FigureNote> = ids.iter().filter_map(|id| notes.get(id).copied()).collect();
        if found.is_empty() {
            return None;
        }
        let filters: Vec<Vec<&str>> = found
            .iter()
            .filter_map(|note| filter(note))
            .map(|filter| filter.split(AND).collect())
            .collect();
        let shared = shared(&filters);
        let inputs: BTreeSet<String> = found
            .iter()
            .flat_map(|note| &note.inputs)
            .map(|input| {
                let vintages = input.vintages.join(", ");
                format!("{}, {} ({vintages})", input.source, input.table)
            })
            .collect();
        Some(Self {
            inputs: inputs.into_iter().collect(),
            shared: shared.join(AND),
            figures: found
                .iter()
                .map(|note| FigureView::new(note, shared.len(), printed))
                .collect(),
        })
    }
}

impl FigureView {
    fn new(note: &FigureNote, n_shared: usize, printed: &BTreeSet<String>) -> Self {
        let (formed, operands, rows) = match &note.origin {
            Origin::Rows { filter, rows, .. } => {
                let rest: Vec<&str> = filter.split(AND).skip(n_shared).collect();
                let rows = rows.map_or_else(String::new, |rows| rows.to_string());
                (rest.join(AND), Vec::new(), rows)
            }
            Origin::Figures { formula, operands } => {
                let operands = operands.iter().map(|operand| {
                    let id = operand.to_string();
                    let is_printed = printed.contains(&id);
                    let link = is_printed.then(|| fragment(&anchor(&id)));
                    OperandView {
                        link: link.unwrap_or_default(),
                        id,
                    }
                });
                (formula.clone(), operands.collect(), String::new())
            }
        };
        Self {
            anchor: anchor(&note.id),
            cell: fragment(&note.id),
            id: note.id.clone(),
            unit: note.unit.clone(),
            formed,
            operands,
            rows,
        }
    }
}

fn filter(note: &FigureNote) -> Option<&str> {
    match &note.origin {
        Origin::Rows { filter, .. } => Some(filter),
        Origin::Figures { .. } => None,
    }
}

/// The conditions with which all filters begin.
fn shared<'a>(filters: &[Vec<&'a str>]) -> Vec<&'a str> {
    let Some((first, others)) = filters.split_first() else {
        return Vec::new();
    };
    let mut n_shared = first.len();
    for other in others {
        let alike = first.iter().zip(other).take_while(|(a, b)| a == b);
        n_shared = n_shared.min(alike.count());
    }
    first.iter().take(n_shared).copied().collect()
}

#[cfg(test)]
mod tests;
