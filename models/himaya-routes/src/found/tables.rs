//! The tables of shifts.

use himaya_schema::{
    Cell, ColumnKind, Figure, FigureId, Flag, Label, Lineage, Origin, Row, Table, Unit, Value,
};
use himaya_series::{Event, Finding, Fitted, Outlook};

use super::view::View;
use super::{Analysed, of_one_series};
use crate::exhibit::{NOT_APPLICABLE, column};

/// The methods, as they are cited.
const METHODS: [&str; 4] = [
    "Benjamini and Hochberg (1995)",
    "Höhle and Paul (2008)",
    "Killick, Fearnhead and Eckley (2012)",
    "Noufaily and others (2013)",
];

/// A row a shift, the surest first.
pub(super) fn shifts(family: &Analysed<'_>) -> Table {
    let view = family.view;
    let (id, name) = view.family.shifts;
    let unit = ColumnKind::Count(view.cube.unit);
    let rows = family.news.iter().filter(|finding| of_one_series(finding));
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message(view.heading()),
            Label::Message("dimension-shift"),
            Label::Message("dimension-month"),
        ],
        columns: vec![
            column("change", "column-shift-change", ColumnKind::Change),
            column("low", "column-shift-low", ColumnKind::Change),
            column("high", "column-shift-high", ColumnKind::Change),
            column("q", "column-shift-q", ColumnKind::Ratio),
            column("n", "column-shift-n", unit),
            column("probability", "column-shift-probability", ColumnKind::Ratio),
            column("reference", "column-shift-reference", unit),
            column(
                "share-reference",
                "column-shift-share-reference",
                ColumnKind::Ratio,
            ),
        ],
        rows: rows.map(|finding| shift(view, finding)).collect(),
        notes: vec![
            "note-shift-change",
            "note-shift-q",
            "note-shift-probability",
            what_counts_are(view),
        ],
        lineage: lineage(view),
    }
}

/// The note that says what the counts are counts of.
fn what_counts_are(view: &View<'_>) -> &'static str {
    match view.cube.unit {
        Unit::Deaths | Unit::Missing => "note-harm",
        unit if unit.is_identifiable_person() => "note-returns-detected",
        _ => "note-detections",
    }
}

/// The key of a shift in figure ids.
pub(super) fn key(view: &View<'_>, finding: &Finding) -> [String; 3] {
    [
        finding.series.clone(),
        finding.kind.code().to_owned(),
        view.month(finding.month).key(),
    ]
}

/// The figure of a shift in one column.
pub(super) fn cell(view: &View<'_>, finding: &Finding, column: &str) -> Cell {
    let [series, kind, month] = key(view, finding);
    let change = |effect: Option<f64>| {
        effect.map_or(NOT_APPLICABLE, |effect| Figure::Change {
            ratio: effect - 1.0,
        })
    };
    let figure = match column {
        "change" => change(finding.effect),
        "low" => change(finding.effect_low),
        "high" => change(finding.effect_high),
        // A thousand simulations tell no smaller rate from this one.
        "q" => Figure::Ratio {
            point: finding.q.max(0.001),
        },
        "n" => Figure::count(Value::observed(finding.n)),
        "reference" => reference(finding),
        "share-reference" => share_reference(finding),
        _ => finding.outlook.map_or(
            NOT_APPLICABLE,
            // No model is sure.
            |outlook| Figure::Ratio {
                point: outlook.probability.clamp(0.01, 0.99),
            },
        ),
    };
    let id = [series.as_str(), kind.as_str(), month.as_str(), column];
    Cell {
        id: FigureId::new(view.family.shifts.0, id),
        figure,
        flags: flags(finding),
        origin: origin(view, &series),
    }
}

/// The count of the next quarter beyond which the outlook comes true; shares have none.
fn reference(finding: &Finding) -> Figure {
    match finding.outlook {
        Some(Outlook {
            event: Event::Above | Event::Below,
            reference,
            ..
        }) => Figure::count(rounded(reference)),
        Some(Outlook {
            event: Event::ShareAbove | Event::ShareBelow,
            ..
        })
        | None => NOT_APPLICABLE,
    }
}

/// The share of the next quarter beyond which the outlook comes true; counts have none.
fn share_reference(finding: &Finding) -> Figure {
    match finding.outlook {
        Some(Outlook {
            event: Event::ShareAbove | Event::ShareBelow,
            reference,
            ..
        }) => Figure::Ratio { point: reference },
        Some(Outlook {
            event: Event::Above | Event::Below,
            ..
        })
        | None => NOT_APPLICABLE,
    }
}

/// Whether a shift may yet be revised, and whether it is there only since the source revised.
fn flags(finding: &Finding) -> Vec<Flag> {
    let provisional = finding.is_provisional.then_some(Flag::Provisional);
    let revision = finding.rests_on_revision.then_some(Flag::Revision);
    provisional.into_iter().chain(revision).collect()
}

fn shift(view: &View<'_>, finding: &Finding) -> Row {
    let columns = [
        "change",
        "low",
        "high",
        "q",
        "n",
        "probability",
        "reference",
        "share-reference",
    ];
    Row {
        labels: vec![
            view.label(&finding.series),
            Label::Message(kind_message(finding.kind)),
            view.month(finding.month),
        ],
        cells: columns.map(|column| cell(view, finding, column)).to_vec(),
        is_total: false,
    }
}

/// The message that names a kind of shift.
pub(crate) fn kind_message(kind: himaya_series::Kind) -> &'static str {
    match kind {
        himaya_series::Kind::ChangePoint => "shift-change-point",
        himaya_series::Kind::Level => "shift-level",
        himaya_series::Kind::Drift => "shift-drift",
        himaya_series::Kind::Appeared => "shift-appeared",
        himaya_series::Kind::Vanished => "shift-vanished",
        himaya_series::Kind::Composition => "shift-composition",
        himaya_series::Kind::Displacement => "shift-displacement",
    }
}

/// All rows of a series, over all months.
pub(super) fn origin(view: &View<'_>, series: &str) -> Origin {
    let place = view.members.iter().find(|(_, member)| member.key == series);
    origin_at(view, place.map(|(place, _)| *place))
}

/// All rows of all series, over all months.
pub(super) fn origin_of_all(view: &View<'_>) -> Origin {
    let dimension = view.cube.dimensions.first();
    origin_at(view, dimension.and_then(himaya_schema::Dimension::total))
}

fn origin_at(view: &View<'_>, place: Option<usize>) -> Origin {
    let cells =
        (0..view.months.len()).filter_map(|month| view.cube.cells.get(&vec![place?, month]));
    let mut rows = Some(0);
    let mut filter = String::new();
    for cell in cells {
        if let Origin::Rows {
            filter: own,
            rows: n,
            ..
        } = &cell.origin
        {
            // Of hidden and rounded counts it is not said, so neither is it of their sum.
            rows = rows.zip(*n).map(|(rows, n)| rows + n);
            // The last condition of a cell names its month, which a shift has several of.
            let without = own
                .rsplit_once(" AND ")
                .map_or(own.as_str(), |(rest, _)| rest);
            without.clone_into(&mut filter);
        }
    }
    let (first, last) = (view.months.first(), view.months.last());
    if let (Some(first), Some(last)) = (first, last) {
        filter = format!("{filter} AND period >= '{first}' AND period <= '{last}'");
    }
    Origin::Rows {
        filter,
        rows,
        cells: Vec::new(),
    }
}

/// The months of the surest shift's series, with what was to be expected and where the level changed.
pub(super) fn series((id, name): (&'static str, &'static str), family: &Analysed<'_>) -> Table {
    let view = family.view;
    let unit = view.cube.unit;
    let surest = family.news.iter().find(|finding| of_one_series(finding));
    let place = surest.and_then(|surest| {
        let mut series = view.panel.series.iter();
        series.position(|series| series.name == surest.series)
    });
    let months = place.map(|place| &family.analysis.series[place].fitted);
    let months = months.into_iter().flatten().enumerate();
    // Before the source began there is nothing to show.
    let rows = months
        .skip_while(|(_, fitted)| fitted.count.is_none())
        .map(|(month, fitted)| {
            let of = place.unwrap_or_default();
            month_row(id, family, (of, month), fitted)
        });
    Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-month")],
        columns: vec![
            column(
                "observed",
                "column-series-observed",
                ColumnKind::Count(unit),
            ),
            column(
                "expected",
                "column-series-expected",
                ColumnKind::Count(unit),
            ),
            column("low", "column-series-low", ColumnKind::Count(unit)),
            column("high", "column-series-high", ColumnKind::Count(unit)),
            column("shift", "column-series-shift", ColumnKind::Change),
        ],
        rows: rows.collect(),
        notes: vec!["note-series"],
        lineage: lineage(view),
    }
}

fn month_row(
    id: &str,
    family: &Analysed<'_>,
    (series, month): (usize, usize),
    fitted: &Fitted,
) -> Row {
    let view = family.view;
    let (place, member) = view.members[series];
    let label = view.month(month);
    let changes = family.analysis.series[series].changes.iter();
    let change = changes
        .flat_map(|changes| &changes.changes)
        .find(|change| change.month == month);
    let shift = change.map_or(NOT_APPLICABLE, |change| Figure::Change {
        ratio: change.ratio - 1.0,
    });
    let whole = |mean: f64| Figure::count(rounded(mean));
    let figures = [
        ("observed", Figure::count(view.cube.value(&[place, month]))),
        ("expected", whole(fitted.expected)),
        ("low", whole(fitted.lower)),
        ("high", whole(fitted.upper)),
        ("shift", shift),
    ];
    let is_provisional = month + view.family.n_provisional >= view.months.len();
    let cells = figures.map(|(column, figure)| Cell {
        id: FigureId::new(id, [member.key.as_str(), &label.key(), column]),
        figure,
        flags: (is_provisional && column == "observed")
            .then_some(Flag::Provisional)
            .into_iter()
            .collect(),
        origin: if column == "observed" {
            let cell = view.cube.cells.get(&vec![place, month]);
            cell.map_or_else(|| origin(view, &member.key), |cell| cell.origin.clone())
        } else {
            origin(view, &member.key)
        },
    });
    Row {
        labels: vec![label],
        cells: cells.to_vec(),
        is_total: false,
    }
}

/// A mean as a whole number, nothing as a true zero.
fn rounded(mean: f64) -> Value {
    match format!("{mean:.0}").parse() {
        Ok(0) | Err(_) => Value::TrueZero,
        Ok(n) => Value::observed(n),
    }
}

/// A row a series: its shares in the last quarter and in the same of the year before.
pub(super) fn shares((id, name): (&'static str, &'static str), family: &Analysed<'_>) -> Table {
    let view = family.view;
    let shares = family
        .analysis
        .composition
        .iter()
        .flat_map(|found| &found.shares);
    let rows = shares.filter(|share| share.n > 0).map(|share| {
        let (_, member) = view.members[share.series];
        let figures = [
            ("before", interval(share.before)),
            ("now", interval(share.now)),
            (
                "rose",
                Figure::Ratio {
                    point: share.rose.clamp(0.01, 0.99),
                },
            ),
        ];
        let cells = figures.map(|(column, figure)| Cell {
            id: FigureId::new(id, [member.key.as_str(), column]),
            figure,
            flags: Vec::new(),
            origin: origin(view, &member.key),
        });
        Row {
            labels: vec![member.label.clone()],
            cells: cells.to_vec(),
            is_total: false,
        }
    });
    Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-route")],
        columns: vec![
            column("before", "column-share-year-before", ColumnKind::Share),
            column("now", "column-share-now", ColumnKind::Share),
            column("rose", "column-share-rose", ColumnKind::Ratio),
        ],
        rows: rows.collect(),
        notes: vec!["note-shares", "note-detections"],
        lineage: lineage(view),
    }
}

fn interval([point, low, high]: [f64; 3]) -> Figure {
    Figure::Share { point, low, high }
}

pub(super) fn lineage(view: &View<'_>) -> Lineage {
    Lineage {
        inputs: view.cube.inputs.clone(),
        methods: METHODS.to_vec(),
    }
}
