//! A table looked at cell by cell; what is found is told by place, never by value.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::scanners::{self, Profile};
use crate::{Column, Contract, Reading};

/// How many rows a detection names; all are counted.
const ROWS_NAMED: usize = 10;

/// How many verdicts a column remembers, so that a value that recurs is scanned once.
const VERDICTS_MAX: usize = 4096;

/// What was found in one column by one scanner.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Detection {
    /// The column, by the name that its contract gives it.
    pub column: String,
    /// The scanner's id.
    pub scanner: &'static str,
    /// What the scanner finds, as a message says it.
    pub what: &'static str,
    /// How many rows hold it.
    pub n_rows: u64,
    /// The first of them, in the order of the table; none where a column was judged as a whole.
    pub rows: Vec<u32>,
}

impl fmt::Display for Detection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} in `{}`", self.what, self.column)?;
        let rows: Vec<String> = self.rows.iter().map(u32::to_string).collect();
        let n_named = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let noun = if self.n_rows == 1 { "row" } else { "rows" };
        match n_named {
            0 => write!(formatter, " ({} {noun})", self.n_rows),
            _ if n_named == self.n_rows => write!(formatter, " ({noun} {})", rows.join(", ")),
            _ => {
                let (first, n_rows) = (rows.join(", "), self.n_rows);
                write!(formatter, " ({n_rows} {noun}: {first} ..)")
            }
        }
    }
}

/// Looks at the cells of a table as they come by.
///
/// It remembers values to scan each once and to count how many there are, and gives none back.
pub struct Screen {
    columns: Vec<State>,
}

struct State {
    column: Column,
    n_cells: u64,
    n_odd: u64,
    odd: BTreeSet<String>,
    verdicts: BTreeMap<(String, Option<String>), Vec<usize>>,
    found: BTreeMap<usize, (u64, Vec<u32>)>,
}

impl fmt::Debug for Screen {
    /// Says how much was looked at; the values are kept to itself.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n_cells: u64 = self.columns.iter().map(|state| state.n_cells).sum();
        write!(
            formatter,
            "Screen {{ {} columns, {n_cells} cells }}",
            self.columns.len()
        )
    }
}

impl Screen {
    /// A screen for these columns.
    pub fn new(columns: Vec<Column>) -> Self {
        let state = |column| State {
            column,
            n_cells: 0,
            n_odd: 0,
            odd: BTreeSet::new(),
            verdicts: BTreeMap::new(),
            found: BTreeMap::new(),
        };
        Self {
            columns: columns.into_iter().map(state).collect(),
        }
    }

    /// Looks at a cell; `country` is the alpha-3 code of the country that reports the row.
    pub fn look(&mut self, column: usize, row: u32, text: &str, country: Option<&str>) {
        let Some(state) = self.columns.get_mut(column) else {
            return;
        };
        if text.trim().is_empty() {
            return;
        }
        state.n_cells += 1;
        let Some(unknown) = state.column.unknown_part(text.trim()) else {
            return;
        };
        for scanner in state.verdict(unknown, country) {
            let (n_rows, rows) = state.found.entry(scanner).or_default();
            // Two cells of one row are one row.
            if rows.last() == Some(&row) {
                continue;
            }
            *n_rows += 1;
            if rows.len() < ROWS_NAMED {
                rows.push(row);
            }
        }
    }

    /// What was found, by column and then by scanner.
    pub fn finish(self) -> Vec<Detection> {
        let mut detections = Vec::new();
        for state in &self.columns {
            for (scanner, place) in scanners::all().iter().zip(0..) {
                let (n_rows, rows) = state.found.get(&place).cloned().unwrap_or_default();
                let is_column = scanner.finds_column(state.profile());
                if n_rows > 0 || is_column {
                    detections.push(Detection {
                        column: state.column.name.clone(),
                        scanner: scanner.id(),
                        what: scanner.what(),
                        n_rows: if is_column { state.n_odd } else { n_rows },
                        rows,
                    });
                }
            }
        }
        detections
    }
}

impl State {
    /// The places of the scanners that find something in a value.
    fn verdict(&mut self, unknown: String, country: Option<&str>) -> Vec<usize> {
        let contract = self.column.contract;
        let key = (unknown, country.map(str::to_owned));
        if is_odd(contract, &key.0) {
            self.n_odd += 1;
            if self.odd.len() < VERDICTS_MAX {
                self.odd.insert(key.0.clone());
            }
        }
        if let Some(found) = self.verdicts.get(&key) {
            return found.clone();
        }
        let reading = Reading::new(&key.0);
        let found: Vec<usize> = scanners::all()
            .iter()
            .zip(0..)
            .filter(|(scanner, _)| scanner.finds(&reading, contract, country))
            .map(|(_, place)| place)
            .collect();
        // A pseudonym does not recur often enough to be worth remembering.
        if contract != Contract::Reference && self.verdicts.len() < VERDICTS_MAX {
            self.verdicts.insert(key, found.clone());
        }
        found
    }

    fn profile(&self) -> Profile {
        Profile {
            n_cells: self.n_cells,
            n_distinct: u64::try_from(self.odd.len()).unwrap_or(u64::MAX),
        }
    }
}

/// Whether a value counts against its column: a month, a pseudonym and a notice may all differ.
fn is_odd(contract: Contract, value: &str) -> bool {
    match contract {
        Contract::Codes | Contract::AgeBand => true,
        Contract::Month => {
            let signs = value.chars().filter(|sign| sign.is_alphanumeric());
            signs.count() != 6
        }
        Contract::Reference | Contract::Notice => false,
    }
}
