//! What was reported and would be reported otherwise today.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use himaya_entries::Register;
use himaya_schema::{AgeGroup, Country, Sex};

use crate::{Breakdown, Event, Logframe, Measured, Quantity, Span, Window, measure};

/// A cell of the report of an indicator.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Cell {
    /// The total.
    Total,
    /// A country, or what is of no single country.
    Country(Option<Country>),
    /// A sex.
    Sex(Sex),
    /// An age.
    Age(AgeGroup),
    /// How often persons took part.
    Participations,
}

/// A number that was reported and has changed since.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Restated {
    /// The indicator.
    pub indicator: String,
    /// Whether it is the number of the period or from the beginning.
    pub span: Span,
    /// The cell.
    pub cell: Cell,
    /// What was reported.
    pub before: Quantity,
    /// What is known now.
    pub after: Quantity,
    /// The entries of the indicator that were corrected, withdrawn or came late.
    pub entries: Vec<String>,
}

/// Every number of a report of an earlier day that has changed since; the report stays as it was.
pub fn restated(
    logframe: &Logframe,
    register: &Register<Event>,
    reported: Window,
    today: NaiveDate,
) -> Vec<Restated> {
    let now = Window {
        as_of: today,
        ..reported
    };
    let changes = register.changes(reported.as_of, today);
    let mut restated = Vec::new();
    for indicator in &logframe.indicators {
        let before = measure(logframe, register, indicator, reported);
        let after = measure(logframe, register, indicator, now);
        if before == after {
            continue;
        }
        let own = changes.iter().filter(|change| {
            let states = [change.before, change.after];
            let mut contents = states
                .iter()
                .flatten()
                .filter_map(|state| state.content.as_ref());
            contents
                .any(|event| event.indicator == indicator.id && event.when.last <= reported.last)
        });
        let entries: Vec<String> = own.map(|change| change.id.to_owned()).collect();
        for (span, cell, before, after) in cells(&before, &after) {
            restated.push(Restated {
                indicator: indicator.id.clone(),
                span,
                cell,
                before,
                after,
                entries: entries.clone(),
            });
        }
    }
    restated
}

/// The cells that differ.
fn cells(before: &Measured, after: &Measured) -> Vec<(Span, Cell, Quantity, Quantity)> {
    let spans = [
        (Span::Period, &before.period, &after.period),
        (Span::Cumulative, &before.cumulative, &after.cumulative),
    ];
    let mut differ = Vec::new();
    for (span, before, after) in spans {
        let (before, after) = (listed(before), listed(after));
        let cells: BTreeSet<Cell> = before.iter().chain(&after).map(|(cell, _)| *cell).collect();
        for cell in cells {
            let of = |cells: &[(Cell, Quantity)]| {
                let found = cells.iter().find(|(own, _)| *own == cell);
                found.map_or(Quantity::Missing, |(_, quantity)| quantity.clone())
            };
            let (before, after) = (of(&before), of(&after));
            if before != after {
                differ.push((span, cell, before, after));
            }
        }
    }
    differ
}

fn listed(breakdown: &Breakdown) -> Vec<(Cell, Quantity)> {
    let mut cells = vec![(Cell::Total, breakdown.total.clone())];
    let countries = breakdown.by_country.iter();
    cells.extend(countries.map(|(country, quantity)| (Cell::Country(*country), quantity.clone())));
    let sexes = breakdown.by_sex.iter();
    cells.extend(sexes.map(|(sex, quantity)| (Cell::Sex(*sex), quantity.clone())));
    let ages = breakdown.by_age.iter();
    cells.extend(ages.map(|(age, quantity)| (Cell::Age(*age), quantity.clone())));
    let often = breakdown.participations.map(Quantity::Count);
    cells.extend(often.map(|quantity| (Cell::Participations, quantity)));
    cells
}

#[cfg(test)]
mod tests;
