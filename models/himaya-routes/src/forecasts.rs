//! What the edition before this one expected of the quarter, and what came.
//!
//! A forecast is what an earlier release printed of a shift: the probability that the next quarter
//! stays beyond a count. It is scored by the square of its distance from what happened (Brier 1950,
//! Monthly Weather Review 78), and the words for likelihoods by how often they were right.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    Cell, CodeList as _, ColumnKind, Cube, Figure, FigureId, Label, Likelihood, Lineage, Origin,
    Period, Row, Table, Value,
};

use crate::exhibit::{NOT_APPLICABLE, column};
use crate::found::number;

/// A forecast, as an earlier release printed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The key of the route.
    pub route: String,
    /// The code of the kind of shift.
    pub kind: String,
    /// The month of the shift.
    pub month: Period,
    /// How probable it was said to be.
    pub probability: f64,
    /// The count of the quarter beyond which it comes true.
    pub reference: u64,
    /// Whether it comes true above that count, or below.
    pub is_above: bool,
}

/// The exhibits of forecasts.
#[derive(Clone, Debug)]
pub struct ForecastsOf {
    /// The id and name of the table of forecasts.
    pub scores: (&'static str, &'static str),
    /// The id and name of the table of likelihoods.
    pub calibration: (&'static str, &'static str),
    /// The quarter that was forecast.
    pub quarter: Period,
    /// The forecasts; all of them have been printed.
    pub forecasts: Vec<Forecast>,
}

impl Parameter for ForecastsOf {}

/// The forecasts with what came, and their calibration.
#[derive(Clone, Debug)]
pub struct Scored {
    /// A row a forecast, and the average of their scores.
    pub scores: Table,
    /// A row a likelihood that was used.
    pub calibration: Table,
}

/// Scores forecasts by the counts of a cube by route and month.
pub fn scored(cube: &Releasable<Cube>, of: &ForecastsOf) -> Releasable<Scored> {
    cube.derive_with(of, score)
}

/// A forecast beside the count that came.
struct Outcome<'a> {
    forecast: &'a Forecast,
    label: Label,
    observed: u64,
    origin: Origin,
}

impl Outcome<'_> {
    fn is_true(&self) -> bool {
        if self.forecast.is_above {
            self.observed > self.forecast.reference
        } else {
            self.observed < self.forecast.reference
        }
    }

    fn score(&self) -> f64 {
        let came = f64::from(u8::from(self.is_true()));
        (self.forecast.probability - came).powi(2)
    }
}

fn score(cube: &Cube, of: &ForecastsOf) -> Scored {
    let outcomes = of
        .forecasts
        .iter()
        .filter_map(|forecast| outcome(cube, of, forecast));
    let outcomes: Vec<Outcome<'_>> = outcomes.collect();
    Scored {
        scores: scores(cube, of, &outcomes),
        calibration: calibration(cube, of, &outcomes),
    }
}

/// The count of a forecast's quarter, if all its months are known.
fn outcome<'a>(cube: &Cube, of: &ForecastsOf, forecast: &'a Forecast) -> Option<Outcome<'a>> {
    let [routes, months] = &cube.dimensions[..] else {
        return None;
    };
    let mut members = routes.members.iter();
    let route = members.position(|member| member.key == forecast.route)?;
    let (mut observed, mut rows, mut filter, mut n_months) = (0, 0, String::new(), 0);
    for (month, member) in months.members.iter().enumerate() {
        let Label::Period(period) = member.label else {
            continue;
        };
        if of.quarter.contains(&period) {
            observed += number(cube.value(&[route, month]))?;
            n_months += 1;
            if let Some(Origin::Rows {
                filter: own,
                rows: n,
                ..
            }) = cube.cells.get(&vec![route, month]).map(|cell| &cell.origin)
            {
                rows += n.unwrap_or(0);
                let without = own
                    .rsplit_once(" AND ")
                    .map_or(own.as_str(), |(rest, _)| rest);
                filter = format!("{without} AND quarter = '{}'", of.quarter);
            }
        }
    }
    (n_months == 3).then(|| Outcome {
        forecast,
        label: routes.members[route].label.clone(),
        observed,
        origin: Origin::rows(filter, rows),
    })
}

fn scores(cube: &Cube, of: &ForecastsOf, outcomes: &[Outcome<'_>]) -> Table {
    let (id, name) = of.scores;
    let mut rows: Vec<Row> = outcomes
        .iter()
        .map(|outcome| score_row(id, outcome))
        .collect();
    if let Some(first) = outcomes.first() {
        let figures = [
            ("probability", NOT_APPLICABLE),
            ("reference", NOT_APPLICABLE),
            ("observed", NOT_APPLICABLE),
            (
                "score",
                Figure::Ratio {
                    point: mean(outcomes, Outcome::score),
                },
            ),
        ];
        let cells = figures.map(|(column, figure)| Cell {
            id: FigureId::new(id, ["_T", column]),
            figure,
            flags: Vec::new(),
            origin: first.origin.clone(),
        });
        rows.push(Row {
            labels: vec![
                Label::Message("row-all"),
                Label::Name(String::new()),
                Label::Name(String::new()),
            ],
            cells: cells.to_vec(),
            is_total: true,
        });
    }
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-route"),
            Label::Message("dimension-shift"),
            Label::Message("dimension-month"),
        ],
        columns: vec![
            column(
                "probability",
                "column-forecast-probability",
                ColumnKind::Ratio,
            ),
            column(
                "reference",
                "column-shift-reference",
                ColumnKind::Count(cube.unit),
            ),
            column(
                "observed",
                "column-series-observed",
                ColumnKind::Count(cube.unit),
            ),
            column("score", "column-forecast-score", ColumnKind::Ratio),
        ],
        rows,
        notes: vec!["note-forecast-score", "note-detections"],
        lineage: lineage(cube),
    }
}

fn score_row(id: &str, outcome: &Outcome<'_>) -> Row {
    let forecast = outcome.forecast;
    let month = forecast.month.to_string();
    let figures = [
        (
            "probability",
            Figure::Ratio {
                point: forecast.probability,
            },
        ),
        ("reference", count(forecast.reference)),
        ("observed", count(outcome.observed)),
        (
            "score",
            Figure::Ratio {
                point: outcome.score(),
            },
        ),
    ];
    let keys = [
        forecast.route.as_str(),
        forecast.kind.as_str(),
        month.as_str(),
    ];
    let cells = figures.map(|(column, figure)| Cell {
        id: FigureId::new(id, keys.into_iter().chain([column])),
        figure,
        flags: Vec::new(),
        origin: outcome.origin.clone(),
    });
    Row {
        labels: vec![
            outcome.label.clone(),
            Label::Message(kind_message(&forecast.kind)),
            Label::Period(forecast.month),
        ],
        cells: cells.to_vec(),
        is_total: false,
    }
}

/// The message that names a kind of shift, by its code.
fn kind_message(code: &str) -> &'static str {
    let kinds = himaya_series::Kind::ALL.iter();
    let kind = kinds.copied().find(|kind| kind.code() == code);
    kind.map_or("shift-level", crate::found::kind_message)
}

fn calibration(cube: &Cube, of: &ForecastsOf, outcomes: &[Outcome<'_>]) -> Table {
    let (id, name) = of.calibration;
    let rows = Likelihood::ALL.iter().filter_map(|word| {
        let own = outcomes
            .iter()
            .filter(|one| Likelihood::of(one.forecast.probability) == *word);
        let own: Vec<&Outcome<'_>> = own.collect();
        let first = own.first()?;
        let figures = [
            (
                "probability",
                mean(own.iter().copied(), |one| one.forecast.probability),
            ),
            (
                "came-true",
                mean(own.iter().copied(), |one| {
                    f64::from(u8::from(one.is_true()))
                }),
            ),
            ("score", mean(own.iter().copied(), Outcome::score)),
        ];
        let cells = figures.map(|(column, point)| Cell {
            id: FigureId::new(id, [word.code(), column]),
            figure: Figure::Ratio { point },
            flags: Vec::new(),
            origin: first.origin.clone(),
        });
        Some(Row {
            labels: vec![Label::code(*word)],
            cells: cells.to_vec(),
            is_total: false,
        })
    });
    Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-likelihood")],
        columns: vec![
            column(
                "probability",
                "column-forecast-probability",
                ColumnKind::Ratio,
            ),
            column("came-true", "column-forecast-true", ColumnKind::Ratio),
            column("score", "column-forecast-score", ColumnKind::Ratio),
        ],
        rows: rows.collect(),
        notes: vec!["note-forecast-score"],
        lineage: lineage(cube),
    }
}

fn mean<'a, 'b: 'a>(
    outcomes: impl IntoIterator<Item = &'a Outcome<'b>>,
    of: impl Fn(&Outcome<'b>) -> f64,
) -> f64 {
    let (sum, n) = outcomes
        .into_iter()
        .fold((0.0, 0_u32), |(sum, n), outcome| (sum + of(outcome), n + 1));
    sum / f64::from(n.max(1))
}

fn count(n: u64) -> Figure {
    Figure::count(if n == 0 {
        Value::TrueZero
    } else {
        Value::observed(n)
    })
}

fn lineage(cube: &Cube) -> Lineage {
    Lineage {
        inputs: cube.inputs.clone(),
        methods: vec!["Brier (1950)"],
    }
}

#[cfg(test)]
mod tests;
