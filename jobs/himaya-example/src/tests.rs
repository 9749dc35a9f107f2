//! The example, recounted from its bytes.

mod effects;
mod rows;
mod shape;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Reader, Xlsx};

use crate::{Example, ExampleConfig, generate};

/// The example of `himaya demo`, drawn once for all tests.
static DEMO: LazyLock<Example> = LazyLock::new(|| generate(&ExampleConfig::DEMO).unwrap());

/// The keys of the template, in its order.
const KEYS: [&str; 24] = [
    "reporting_country",
    "case_reference",
    "month",
    "crime",
    "role",
    "sex",
    "age",
    "citizenship",
    "exploitation_country",
    "route",
    "leg",
    "forms",
    "means",
    "relation",
    "transport",
    "concealment",
    "documents",
    "payment",
    "recruitment",
    "online",
    "sector",
    "network",
    "handling",
    "grade",
];

/// A row as read back: cell texts by key, months in Latin digits.
type Row = BTreeMap<&'static str, String>;

/// All rows of all files, read back without the crate's own writers or types.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    DEMO.files
        .iter()
        .flat_map(|(name, bytes)| {
            let grid = grid(name, bytes);
            grid.into_iter().skip(1).map(row).collect::<Vec<_>>()
        })
        .collect()
});

/// The cells of a file, header first.
fn grid(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    // A workbook is a zip archive.
    if bytes.starts_with(b"PK") {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheet = workbook.worksheet_range("returns").unwrap();
        return sheet
            .rows()
            .map(|cells| cells.iter().map(ToString::to_string).collect())
            .collect();
    }
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.trim_start_matches('\u{FEFF}');
    assert!(!text.contains('"'), "no cell of {name} needs quotes");
    text.lines()
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

fn row(cells: Vec<String>) -> Row {
    assert_eq!(cells.len(), KEYS.len());
    let mut row: Row = KEYS.into_iter().zip(cells).collect();
    let month = row["month"].chars().map(|character| {
        let digit = u32::from(character).checked_sub(0x660);
        digit
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(character)
    });
    let month: String = month.collect();
    row.insert("month", month);
    row
}

/// The rows with these cells.
fn select(conditions: &[(&str, &str)]) -> Vec<&'static Row> {
    ROWS.iter()
        .filter(|row| conditions.iter().all(|(key, cell)| row[key] == *cell))
        .collect()
}

/// How many per cent of the rows meet the condition.
fn percentage(rows: &[&Row], condition: impl Fn(&Row) -> bool) -> f64 {
    let met = rows.iter().filter(|row| condition(row)).count();
    100.0 * as_f64(met) / as_f64(rows.len())
}

fn as_f64(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} is not within {tolerance} of {expected}"
    );
}
