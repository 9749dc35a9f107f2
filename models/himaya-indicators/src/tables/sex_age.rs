//! Women, girls, men, boys (T8, T10): the counts of G3.

use himaya_disclosure::Releasable;
use himaya_schema::{ColumnKind, Cube, Label, Row, Table, Unit, Value};

use super::members;
use crate::figures::{Cells, Exhibit, cell_at, column, lineage};

/// The four classes with the sex and age that make them.
const CLASSES: [(&str, &str, &str); 4] = [
    ("women", "F", "Y_GE18"),
    ("girls", "F", "Y0T17"),
    ("men", "M", "Y_GE18"),
    ("boys", "M", "Y0T17"),
];

/// Victims by sex and age group, a row a country, from a cube by reporting country, sex and age.
pub fn sex_age(cube: &Releasable<Cube>, exhibit: &Exhibit) -> Releasable<Table> {
    cube.derive_with(exhibit, table)
}

fn table(cube: &Cube, exhibit: &Exhibit) -> Table {
    let kind = ColumnKind::Count(Unit::Victims);
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub: vec![Label::Message("dimension-country")],
        columns: vec![
            column("women", "column-women", kind),
            column("girls", "column-girls", kind),
            column("men", "column-men", kind),
            column("boys", "column-boys", kind),
            column("other-or-unknown", "column-other-or-unknown", kind),
            column("total", "column-total", kind),
            column("children", "column-children", kind),
            column("known-age", "column-known-age", kind),
        ],
        rows: members(cube)
            .map(|(key, label)| row(cube, exhibit.id, key, label))
            .collect(),
        notes: vec!["note-detected", "note-other-or-unknown", "note-suppression"],
        lineage: lineage(&[cube], &[]),
    }
}

fn row(cube: &Cube, table: &'static str, country: &str, label: &Label) -> Row {
    let mut cells = Cells::new(table, &[country]);
    let at = |sex: &str, age: &str| cell_at(cube, &[country, sex, age]);
    for (column, sex, age) in CLASSES {
        cells.count(column, at(sex, age).as_slice());
    }
    let parts = CLASSES.map(|(column, _, _)| column);
    let total = at("_T", "_T").map_or(Value::NotReported, |cell| cell.value);
    let rest = rest(total, &parts.map(|column| cells.value(column)));
    let mut operands = vec![cells.id("total")];
    operands.extend(parts.map(|column| cells.id(column)));
    cells.derived_count(
        "other-or-unknown",
        rest,
        "total - women - girls - men - boys",
        &operands,
    );
    cells.count("total", at("_T", "_T").as_slice());
    cells.count("children", at("_T", "Y0T17").as_slice());
    let known: Vec<_> = [at("_T", "Y0T17"), at("_T", "Y_GE18")]
        .into_iter()
        .flatten()
        .collect();
    cells.count("known-age", &known);
    Row {
        labels: vec![label.clone()],
        cells: cells.finish(),
        is_total: false,
    }
}

/// What the total holds beside the parts; parts that are not reported are in it.
fn rest(total: Value, parts: &[Value]) -> Value {
    let values = || parts.iter().chain([&total]);
    if values().any(Value::is_suppressed) {
        return Value::SuppressedSecondary;
    }
    // Five numbers, each rounded on its own, leave a rest that is off by more than any of them.
    if values().any(|value| matches!(value, Value::Rounded { .. })) {
        return Value::SuppressedSecondary;
    }
    let known: Vec<(u64, u64)> = parts.iter().filter_map(Value::bounds).collect();
    let (Some((total_low, total_high)), false) = (total.bounds(), known.is_empty()) else {
        return Value::NotReported;
    };
    let (low, high): (u64, u64) = known
        .iter()
        .fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let (lo, hi) = (
        total_low.saturating_sub(high),
        total_high.saturating_sub(low),
    );
    let contradicts = |value: &Value| matches!(value, Value::Inconsistent { .. });
    if contradicts(&total) || parts.iter().any(contradicts) || low > total_high {
        return Value::Inconsistent { lo, hi };
    }
    Value::between(lo, hi)
}
