//! Totals a country (T6) and persons a role (T7).

use himaya_disclosure::Releasable;
use himaya_schema::{Column, ColumnKind, Cube, Label, Period, Row, Table, Unit};

use super::{TwoPeriods, members};
use crate::figures::{Cells, Exhibit, cell_at, change, column, lineage};

/// Detected victims a country: the period, the one before, the change; from cubes by reporting
/// country, sex and age.
pub fn totals(
    now: &Releasable<Cube>,
    before: &Releasable<Cube>,
    exhibit: &Exhibit,
    periods: &TwoPeriods,
) -> Releasable<Table> {
    let both = now.clone().zip(before.clone());
    both.derive_with(&(*exhibit, *periods), totals_table)
}

fn totals_table((now, before): &(Cube, Cube), (exhibit, periods): &(Exhibit, TwoPeriods)) -> Table {
    let count = |key: &str, period: Period| Column {
        key: key.to_owned(),
        label: Label::Period(period),
        kind: ColumnKind::Count(now.unit),
    };
    let row = |(country, label): (&str, &Label)| {
        let mut cells = Cells::new(exhibit.id, &[country]);
        let at = [country, "_T", "_T"];
        let latest = cells.count("latest", cell_at(now, &at).as_slice());
        let earlier = cells.count("before", cell_at(before, &at).as_slice());
        let operands = [cells.id("latest"), cells.id("before")];
        cells.derived(
            "change",
            change(latest, earlier),
            "latest / before - 1",
            &operands,
        );
        Row {
            labels: vec![label.clone()],
            cells: cells.finish(),
            is_total: false,
        }
    };
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub: vec![Label::Message("dimension-reporting")],
        columns: vec![
            count("latest", periods.now),
            count("before", periods.before),
            column("change", "column-change", ColumnKind::Change),
        ],
        rows: members(now).map(row).collect(),
        notes: vec![
            "note-detected",
            "note-small-denominator",
            "note-suppression",
        ],
        lineage: lineage(&[now, before], &[]),
    }
}

/// Persons in national returns a country, a column a role; the three units never add.
///
/// The victims come from the cube by sex and age, so that their total is protected once.
pub fn roles(
    victims: &Releasable<Cube>,
    smuggled: &Releasable<Cube>,
    suspects: &Releasable<Cube>,
    exhibit: &Exhibit,
) -> Releasable<Table> {
    let all = victims.clone().zip(smuggled.clone()).zip(suspects.clone());
    all.derive_with(exhibit, roles_table)
}

fn roles_table(((victims, smuggled), suspects): &((Cube, Cube), Cube), exhibit: &Exhibit) -> Table {
    let row = |(country, label): (&str, &Label)| {
        let mut cells = Cells::new(exhibit.id, &[country]);
        cells.count(
            "victims",
            cell_at(victims, &[country, "_T", "_T"]).as_slice(),
        );
        cells.count(
            "smuggled-migrants",
            cell_at(smuggled, &[country]).as_slice(),
        );
        cells.count("suspects", cell_at(suspects, &[country]).as_slice());
        Row {
            labels: vec![label.clone()],
            cells: cells.finish(),
            is_total: false,
        }
    };
    let count = |unit: Unit| ColumnKind::Count(unit);
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub: vec![Label::Message("dimension-reporting")],
        columns: vec![
            column("victims", "column-victims", count(Unit::Victims)),
            column(
                "smuggled-migrants",
                "column-smuggled-migrants",
                count(Unit::SmuggledMigrants),
            ),
            column("suspects", "column-suspects", count(Unit::Suspects)),
        ],
        rows: members(victims).map(row).collect(),
        notes: vec!["note-units", "note-returns-detected", "note-suppression"],
        lineage: lineage(&[victims, smuggled, suspects], &[]),
    }
}
