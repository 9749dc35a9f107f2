//! Forms of exploitation by sex (T12, T13, T15): G4 and G5.

use himaya_disclosure::Releasable;
use himaya_schema::{
    CodeList, ColumnKind, Cube, CubeCell, ExploitationClass, Label, Row, Table, Unit,
};

use super::{by_sex, members, values};
use crate::CLASSES;
use crate::figures::{Cells, Exhibit, column, lineage};
use crate::indicators::Indicator;
use crate::{G4, G5};

/// Several forms a person (T12, T15): from a cube by form class and sex, the total row last.
pub fn forms_by_sex(cube: &Releasable<Cube>, exhibit: &Exhibit) -> Releasable<Table> {
    cube.derive_with(exhibit, |cube, exhibit| {
        let classes = CLASSES.iter().chain([&ExploitationClass::Total]);
        let rows = classes.map(|class| {
            let of = |class: ExploitationClass| by_sex(cube, move |sex| vec![class.code(), sex]);
            let found = FormRow {
                keys: vec![class.code()],
                labels: vec![Label::code(*class)],
                here: of(*class).map(|cell| cell.into_iter().collect()),
                any: of(ExploitationClass::Total).map(|cell| cell.into_iter().collect()),
                is_total: *class == ExploitationClass::Total,
            };
            found.row(exhibit.id)
        });
        let stub = vec![Label::Message("dimension-form")];
        let notes = vec![
            "note-several-forms",
            "note-detected",
            "note-interval",
            "note-suppression",
        ];
        table(cube, exhibit, stub, rows.collect(), notes)
    })
}

/// One form a person (T13): from a cube by reporting country, form and sex.
///
/// A country of which no form is reported has no row.
pub fn forms_by_sex_and_country(cube: &Releasable<Cube>, exhibit: &Exhibit) -> Releasable<Table> {
    cube.derive_with(exhibit, |cube, exhibit| {
        let mut rows = Vec::new();
        for (country, label) in members(cube) {
            let of = |class: ExploitationClass| {
                by_sex(cube, move |sex| vec![country, class.code(), sex])
            };
            let silent = CLASSES.iter().flat_map(|class| values(&of(*class)));
            if silent
                .clone()
                .all(|value| value == himaya_schema::Value::NotReported)
            {
                continue;
            }
            let any: [Vec<&CubeCell>; 5] = std::array::from_fn(|sex| {
                CLASSES.iter().filter_map(|class| of(*class)[sex]).collect()
            });
            for class in CLASSES.iter().chain([&ExploitationClass::Total]) {
                let is_total = *class == ExploitationClass::Total;
                let here = of(*class).map(|cell| cell.into_iter().collect());
                let found = FormRow {
                    keys: vec![country, class.code()],
                    labels: vec![label.clone(), Label::code(*class)],
                    here: if is_total { any.clone() } else { here },
                    any: any.clone(),
                    is_total,
                };
                rows.push(found.row(exhibit.id));
            }
        }
        let stub = vec![
            Label::Message("dimension-reporting"),
            Label::Message("dimension-form"),
        ];
        let notes = vec!["note-detected", "note-interval", "note-suppression"];
        table(cube, exhibit, stub, rows, notes)
    })
}

/// What a row is made of: the cells of the form and those of any form, by sex.
#[derive(Debug)]
struct FormRow<'a> {
    keys: Vec<&'a str>,
    labels: Vec<Label>,
    here: [Vec<&'a CubeCell>; 5],
    any: [Vec<&'a CubeCell>; 5],
    is_total: bool,
}

impl FormRow<'_> {
    fn row(self, table: &'static str) -> Row {
        let mut cells = Cells::new(table, &self.keys);
        let [female, male, other, unknown, total] = &self.here;
        let columns = [("female", female), ("male", male), ("total", total)];
        for (column, behind) in columns {
            cells.count(column, behind);
        }
        let sum = |behind: &Vec<&CubeCell>| behind.iter().map(|cell| cell.value).sum();
        let operands = [sum(female), sum(male), sum(other), sum(unknown), sum(total)];
        let ids = ["female", "male", "total"].map(|column| cells.id(column));
        cells.derived(
            "sex-ratio",
            G5.figure(&operands),
            "female / known sex of total",
            &ids,
        );
        let mut last = self.keys.clone();
        last.pop();
        last.push(ExploitationClass::Total.code());
        let whole = Cells::new(table, &last);
        for (column, share, place) in [
            ("female", "share-of-female", 0),
            ("male", "share-of-male", 1),
        ] {
            let figure = G4.figure(&[sum(&self.here[place]), sum(&self.any[place])]);
            cells.derived(
                share,
                figure,
                G4.formula(),
                &[cells.id(column), whole.id(column)],
            );
        }
        Row {
            labels: self.labels,
            cells: cells.finish(),
            is_total: self.is_total,
        }
    }
}

fn table(
    cube: &Cube,
    exhibit: &Exhibit,
    stub: Vec<Label>,
    rows: Vec<Row>,
    notes: Vec<&'static str>,
) -> Table {
    let count = ColumnKind::Count(Unit::Victims);
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub,
        columns: vec![
            column("female", "column-female", count),
            column("male", "column-male", count),
            column("total", "column-total", count),
            column("sex-ratio", "column-sex-ratio", ColumnKind::Share),
            column(
                "share-of-female",
                "column-share-of-female",
                ColumnKind::Share,
            ),
            column("share-of-male", "column-share-of-male", ColumnKind::Share),
        ],
        rows,
        notes,
        lineage: lineage(&[cube], G4.methods()),
    }
}
