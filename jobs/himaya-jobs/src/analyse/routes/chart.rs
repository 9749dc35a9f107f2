//! The series of the surest finding as a picture.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, protect};
use himaya_locale::{Language, Localizer};
use himaya_report::{Chart, ChartKind, Style, embedded_locales, svg};
use himaya_routes::{Found, ShiftsOf, shifts_found};
use himaya_schema::{
    Coordinates, Cube, CubeCell, Dimension, Grade, Handling, Label, Level, Member, Origin, Period,
    Rule, Structure, Table, Unit, Value,
};
use himaya_series::Panel;

use super::RoutesRequest;
use crate::JobError;

/// Draws the series of the surest finding in English; nothing if nothing was found of late.
pub(super) fn surest(
    panel: &Panel,
    first: Period,
    request: &RoutesRequest,
) -> Result<Option<String>, JobError> {
    let cube = protect(cube(panel, first), &Policy::for_level(Level::Restricted))?;
    let of = ShiftsOf {
        shifts: ("shifts", "route-shifts"),
        series: ("series", "own-series"),
        shares: ("shares", "route-shares"),
        displacement: ("displacement", "route-displacement"),
        n_provisional: request.n_provisional,
        grade: Grade::NOT_ASSESSED,
        n_draws: request.options.change.n_draws,
    };
    let Ok(found) = shifts_found(&cube, &of) else {
        return Ok(None);
    };
    let chart = Chart {
        id: "F1".to_owned(),
        name: "own-series",
        kind: ChartKind::Series,
        table: found.derive(named),
        columns: ["observed", "expected", "low", "high", "shift"]
            .map(str::to_owned)
            .to_vec(),
    };
    let language = Language::English;
    let localizer = Localizer::new(
        language,
        language.default_locale(),
        embedded_locales(language),
    )?;
    Ok(svg(&chart, &localizer, &Style::built_in()?)?)
}

/// The table of the series under the name of the series.
fn named(found: &Found) -> Table {
    let mut table = found.series.clone();
    if let (Some(column), Some(label)) = (table.columns.first_mut(), &found.surest) {
        column.label = label.clone();
    }
    table
}

/// The owner's table as it is: nobody else's counts are in it, and nobody but the owner reads it.
fn cube(panel: &Panel, first: Period) -> Cube {
    let months =
        (0..panel.n_months()).filter_map(|place| Some(first.offset(i32::try_from(place).ok()?)));
    let months: Vec<Period> = months.collect();
    let member = |label: Label| Member::new(label);
    let structure = Structure::Partition;
    let names = panel
        .series
        .iter()
        .map(|series| member(Label::Name(series.name.clone())));
    let mut cells = BTreeMap::new();
    for (row, series) in panel.series.iter().enumerate() {
        for (column, count) in series.counts.iter().enumerate() {
            let cell = CubeCell {
                value: count.map_or(Value::NotReported, Value::observed),
                origin: Origin::rows(String::new(), u64::from(count.is_some())),
                record_key: None,
            };
            cells.insert(vec![row, column], cell);
        }
    }
    Cube {
        name: "own-table",
        unit: Unit::Detections,
        handling: Handling::H0,
        rule: Rule::NotPersons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        dimensions: vec![
            Dimension::new("series", structure, names.collect(), false),
            Dimension::new(
                "month",
                structure,
                months
                    .into_iter()
                    .map(|month| member(Label::Period(month)))
                    .collect(),
                false,
            )
            .along("period"),
        ],
        cells,
    }
}
