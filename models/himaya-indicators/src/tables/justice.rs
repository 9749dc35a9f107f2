//! Women among suspects, prosecuted and convicted persons (T14): G7.

use himaya_disclosure::Releasable;
use himaya_schema::{Column, ColumnKind, Cube, Label, Row, Table};

use super::{by_sex, members, values};
use crate::G7;
use crate::figures::{Cells, Exhibit, column, lineage};
use crate::indicators::Indicator;
use crate::known_sex::Sexes;

/// The stages as cubes by reporting country and sex.
#[derive(Clone, Copy, Debug)]
pub struct Stages<'a> {
    /// Persons brought into formal contact.
    pub suspects: &'a Releasable<Cube>,
    /// Persons prosecuted.
    pub prosecuted: &'a Releasable<Cube>,
    /// Persons convicted.
    pub convicted: &'a Releasable<Cube>,
}

/// The columns of each stage, in the order of the stages.
const COLUMNS: [[(&str, &str); 3]; 3] = [
    [
        ("suspects-female", "column-suspects-female"),
        ("suspects-known-sex", "column-suspects-known-sex"),
        ("suspects-share", "column-suspects-share"),
    ],
    [
        ("prosecuted-female", "column-prosecuted-female"),
        ("prosecuted-known-sex", "column-prosecuted-known-sex"),
        ("prosecuted-share", "column-prosecuted-share"),
    ],
    [
        ("convicted-female", "column-convicted-female"),
        ("convicted-known-sex", "column-convicted-known-sex"),
        ("convicted-share", "column-convicted-share"),
    ],
];

/// The share of women at each stage, a row a country.
pub fn stages_by_sex(stages: Stages<'_>, exhibit: &Exhibit) -> Releasable<Table> {
    let cubes = [stages.suspects, stages.prosecuted, stages.convicted];
    Releasable::collect(cubes.map(Releasable::clone)).derive_with(exhibit, table)
}

fn table(stages: &Vec<Cube>, exhibit: &Exhibit) -> Table {
    let columns = stages.iter().zip(COLUMNS).flat_map(|(stage, keys)| {
        let kinds = [
            ColumnKind::Count(stage.unit),
            ColumnKind::Count(stage.unit),
            ColumnKind::Share,
        ];
        let made = keys.into_iter().zip(kinds);
        made.map(|((key, message), kind)| column(key, message, kind))
            .collect::<Vec<Column>>()
    });
    let first = stages.first();
    let countries = first.into_iter().flat_map(members);
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub: vec![Label::Message("dimension-reporting")],
        columns: columns.collect(),
        rows: countries
            .map(|(country, label)| row(stages, exhibit.id, country, label))
            .collect(),
        notes: vec![
            "note-stages",
            "note-interval",
            "note-small-denominator",
            "note-suppression",
        ],
        lineage: lineage(&stages.iter().collect::<Vec<_>>(), G7.methods()),
    }
}

fn row(stages: &[Cube], table: &'static str, country: &str, label: &Label) -> Row {
    let mut cells = Cells::new(table, &[country]);
    for (stage, [(female, _), (known, _), (share, _)]) in stages.iter().zip(COLUMNS) {
        let found = by_sex(stage, |sex| vec![country, sex]);
        let operands = values(&found);
        cells.count(female, found[0].as_slice());
        let behind: Vec<_> = found[..3].iter().copied().flatten().collect();
        cells.count_as(known, Sexes::known_value(&operands), &behind);
        let ids = [cells.id(female), cells.id(known)];
        cells.derived(share, G7.figure(&operands), "female / known-sex", &ids);
    }
    Row {
        labels: vec![label.clone()],
        cells: cells.finish(),
        is_total: false,
    }
}
