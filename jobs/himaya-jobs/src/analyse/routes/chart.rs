//! A series of the owner's table as a picture, with what was to be expected of it.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, protect};
use himaya_locale::{Language, Localizer};
use himaya_report::{Chart, ChartKind, Style, embedded_locales, svg};
use himaya_schema::{
    Cell, Column, ColumnKind, Coordinates, Cube, CubeCell, Dimension, Figure, FigureId, Handling,
    Label, Level, Lineage, Member, Origin, Period, Row, Rule, Structure, Table, Unit, Value,
};

use super::report::FittedLine;
use crate::JobError;

/// The columns of the picture, with their headings; the first bears the name of the series.
const COLUMNS: [(&str, &str); 5] = [
    ("observed", "column-series-observed"),
    ("expected", "column-series-expected"),
    ("low", "column-series-low"),
    ("high", "column-series-high"),
    ("shift", "column-series-shift"),
];

/// Draws a series, in English; `shifts` are the months in which its level changed.
pub(super) fn series(
    name: &str,
    fitted: &[&FittedLine],
    shifts: &[&str],
) -> Result<Option<String>, JobError> {
    let cube = protect(
        cube(name, fitted, shifts),
        &Policy::for_level(Level::Restricted),
    )?;
    let chart = Chart {
        id: "F1".to_owned(),
        name: "own-series",
        kind: ChartKind::Series,
        table: cube.derive(table),
        columns: COLUMNS.map(|(key, _)| key.to_owned()).to_vec(),
    };
    let language = Language::English;
    let localizer = Localizer::new(
        language,
        language.default_locale(),
        embedded_locales(language),
    )?;
    Ok(svg(&chart, &localizer, &Style::built_in()?)?)
}

/// Months by columns. The table is its owner's, who alone reads the picture, so it passes as it is.
fn cube(name: &str, fitted: &[&FittedLine], shifts: &[&str]) -> Cube {
    let mut cells = BTreeMap::new();
    let mut months = Vec::new();
    for (row, line) in fitted.iter().enumerate() {
        months.extend(
            line.month
                .parse::<Period>()
                .map(|month| Member::new(Label::Period(month))),
        );
        let is_shift = shifts.contains(&line.month.as_str());
        let values = [
            line.count.map_or(Value::NotReported, Value::observed),
            rounded(line.expected),
            rounded(line.lower),
            rounded(line.upper),
            if is_shift {
                Value::observed(1)
            } else {
                Value::TrueZero
            },
        ];
        for (column, value) in values.into_iter().enumerate() {
            let cell = CubeCell {
                value,
                origin: Origin::rows(String::new(), 1),
                record_key: None,
                is_carried: false,
            };
            cells.insert(vec![row, column], cell);
        }
    }
    let columns = COLUMNS.iter().enumerate().map(|(place, (_, heading))| {
        let own = Label::Name(name.to_owned());
        Member::new(if place == 0 {
            own
        } else {
            Label::Message(heading)
        })
    });
    let structure = Structure::Partition;
    Cube {
        name: "own-series",
        unit: Unit::Detections,
        handling: Handling::H0,
        rule: Rule::NotPersons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        dimensions: vec![
            Dimension::new("month", structure, months, false).along("period"),
            Dimension::new("column", structure, columns.collect(), false),
        ],
        cells,
    }
}

/// A mean as a whole number.
fn rounded(mean: f64) -> Value {
    match format!("{mean:.0}").parse() {
        Ok(0) | Err(_) => Value::TrueZero,
        Ok(n) => Value::observed(n),
    }
}

fn table(cube: &Cube) -> Table {
    let [months, columns] = [0, 1].map(|place| cube.dimensions.get(place));
    let months = months.map(|dimension| dimension.members.as_slice());
    let columns = columns.map(|dimension| dimension.members.as_slice());
    let columns = columns.unwrap_or_default();
    let rows = months
        .unwrap_or_default()
        .iter()
        .enumerate()
        .map(|(row, month)| Row {
            labels: vec![month.label.clone()],
            cells: COLUMNS
                .iter()
                .enumerate()
                .map(|(column, (key, _))| Cell {
                    id: FigureId::new("series", [month.key.as_str(), key]),
                    figure: Figure::count(cube.value(&[row, column])),
                    flags: Vec::new(),
                    origin: Origin::rows(String::new(), 1),
                })
                .collect(),
            is_total: false,
        });
    Table {
        id: "series".to_owned(),
        name: "own-series",
        stub: vec![Label::Message("dimension-month")],
        columns: columns
            .iter()
            .zip(COLUMNS)
            .map(|(member, (key, _))| Column {
                key: key.to_owned(),
                label: member.label.clone(),
                kind: ColumnKind::Count(cube.unit),
            })
            .collect(),
        rows: rows.collect(),
        notes: Vec::new(),
        lineage: Lineage::default(),
    }
}
