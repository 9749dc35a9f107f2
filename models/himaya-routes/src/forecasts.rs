//! What the edition before this one expected of the quarter, and what came.
//!
//! A forecast is what an earlier release printed of a shift: the probability that the next quarter
//! stays beyond a count. It is scored by the square of its distance from what happened (Brier 1950,
//! Monthly Weather Review 78), and the words for likelihoods by how often they were right.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    Cell, CodeList as _, ColumnKind, Cube, Figure, FigureId, Input, Label, Likelihood, Lineage,
    Origin, Period, Row, Table,
};

use crate::Family;
use crate::exhibit::{NOT_APPLICABLE, column};
use crate::found::number;

/// A forecast, as an earlier release printed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The id of the table of shifts.
    pub table: String,
    /// The key of the route, leg or nationality.
    pub series: String,
    /// The code of the kind of shift.
    pub kind: String,
    /// The month of the shift.
    pub month: Period,
    /// How probable it was said to be.
    pub probability: f64,
    /// What the quarter must go beyond for it to come true.
    pub reference: Reference,
    /// Whether it comes true above that, or below.
    pub is_above: bool,
}

/// What a quarter is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reference {
    /// A count.
    Count(u64),
    /// A share in all series of the family.
    Share(f64),
}

/// The exhibits of forecasts.
#[derive(Clone, Debug)]
pub struct ForecastsOf {
    /// The id and name of the table of forecasts.
    pub scores: (&'static str, &'static str),
    /// The id and name of the table of likelihoods.
    pub calibration: (&'static str, &'static str),
    /// The families whose shifts were forecast.
    pub families: Vec<Family>,
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

/// Scores forecasts by the counts of cubes by route, leg or nationality and month.
pub fn scored(cubes: &[&Releasable<Cube>], of: &ForecastsOf) -> Releasable<Scored> {
    let cubes = cubes.iter().map(|cube| (*cube).clone());
    Releasable::collect(cubes).derive_with(of, |cubes, of| score(cubes, of))
}

/// A forecast beside what came.
struct Outcome<'a> {
    forecast: &'a Forecast,
    counted: &'static str,
    label: Label,
    /// What came: a count or a share, as the reference is.
    observed: f64,
    origin: Origin,
}

impl Outcome<'_> {
    fn reference(&self) -> f64 {
        match self.forecast.reference {
            Reference::Count(n) => as_float(n),
            Reference::Share(share) => share,
        }
    }

    fn is_true(&self) -> bool {
        if self.forecast.is_above {
            self.observed > self.reference()
        } else {
            self.observed < self.reference()
        }
    }

    fn score(&self) -> f64 {
        let came = f64::from(u8::from(self.is_true()));
        (self.forecast.probability - came).powi(2)
    }
}

fn score(cubes: &[Cube], of: &ForecastsOf) -> Scored {
    let outcomes = of
        .forecasts
        .iter()
        .filter_map(|forecast| outcome(cubes, of, forecast));
    let outcomes: Vec<Outcome<'_>> = outcomes.collect();
    let used = of
        .families
        .iter()
        .filter_map(|family| cubes.get(family.cube));
    let inputs: Vec<Input> = used.flat_map(|cube| cube.inputs.clone()).collect();
    Scored {
        scores: scores(&inputs, of, &outcomes),
        calibration: calibration(&inputs, of, &outcomes),
    }
}

/// What came of a forecast, if all months of its quarter are known.
fn outcome<'a>(cubes: &[Cube], of: &ForecastsOf, forecast: &'a Forecast) -> Option<Outcome<'a>> {
    let mut families = of.families.iter();
    let family = families.find(|family| family.shifts.0 == forecast.table)?;
    let cube = cubes.get(family.cube)?;
    let members = cube.dimensions.first()?;
    let place = members
        .members
        .iter()
        .position(|member| member.key == forecast.series)?;
    let (count, origin) = sum_of_quarter(cube, place, of.quarter)?;
    let observed = match forecast.reference {
        Reference::Count(_) => as_float(count),
        Reference::Share(_) => {
            let (all, _) = sum_of_quarter(cube, members.total()?, of.quarter)?;
            as_float(count) / as_float(all.max(1))
        }
    };
    Some(Outcome {
        forecast,
        counted: family.counted,
        label: members.members[place].label.clone(),
        observed,
        origin,
    })
}

/// The count of a member in a quarter with its rows; nothing if a month is not known.
fn sum_of_quarter(cube: &Cube, place: usize, quarter: Period) -> Option<(u64, Origin)> {
    let months = &cube.dimensions.get(1)?.members;
    let (mut sum, mut rows, mut filter, mut n_months) = (0, Some(0), String::new(), 0);
    for (month, member) in months.iter().enumerate() {
        let Label::Period(period) = member.label else {
            continue;
        };
        if !quarter.contains(&period) {
            continue;
        }
        sum += number(cube.value(&[place, month]))?;
        n_months += 1;
        let cell = cube.cells.get(&vec![place, month]);
        if let Some(Origin::Rows {
            filter: own,
            rows: n,
            ..
        }) = cell.map(|cell| &cell.origin)
        {
            rows = rows.zip(*n).map(|(rows, n)| rows + n);
            let without = own
                .rsplit_once(" AND ")
                .map_or(own.as_str(), |(rest, _)| rest);
            filter = format!("{without} AND quarter = '{quarter}'");
        }
    }
    let origin = Origin::Rows {
        filter,
        rows,
        cells: Vec::new(),
    };
    (n_months == 3).then_some((sum, origin))
}

fn scores(inputs: &[Input], of: &ForecastsOf, outcomes: &[Outcome<'_>]) -> Table {
    let (id, name) = of.scores;
    let mut rows: Vec<Row> = outcomes
        .iter()
        .map(|outcome| score_row(id, outcome))
        .collect();
    if let Some(first) = outcomes.first() {
        let score = Figure::Ratio {
            point: mean(outcomes, Outcome::score),
        };
        let figures = [
            ("probability", NOT_APPLICABLE),
            ("reached", NOT_APPLICABLE),
            ("score", score),
        ];
        let cells = figures.map(|(column, figure)| Cell {
            id: FigureId::new(id, ["_T", column]),
            figure,
            flags: Vec::new(),
            origin: first.origin.clone(),
        });
        let blank = Label::Name(String::new());
        rows.push(Row {
            labels: vec![
                Label::Message("row-all"),
                blank.clone(),
                blank.clone(),
                blank,
            ],
            cells: cells.to_vec(),
            is_total: true,
        });
    }
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-counted"),
            Label::Message("dimension-series"),
            Label::Message("dimension-shift"),
            Label::Message("dimension-month"),
        ],
        columns: vec![
            column(
                "probability",
                "column-forecast-probability",
                ColumnKind::Ratio,
            ),
            column("reached", "column-forecast-reached", ColumnKind::Ratio),
            column("score", "column-forecast-score", ColumnKind::Ratio),
        ],
        rows,
        notes: vec!["note-forecast-score", "note-forecast-reached"],
        lineage: lineage(inputs),
    }
}

fn score_row(id: &str, outcome: &Outcome<'_>) -> Row {
    let forecast = outcome.forecast;
    let month = forecast.month.to_string();
    let reached = if outcome.reference() > 0.0 {
        Figure::Ratio {
            point: outcome.observed / outcome.reference(),
        }
    } else {
        NOT_APPLICABLE
    };
    let figures = [
        (
            "probability",
            Figure::Ratio {
                point: forecast.probability,
            },
        ),
        ("reached", reached),
        (
            "score",
            Figure::Ratio {
                point: outcome.score(),
            },
        ),
    ];
    let keys = [
        forecast.table.as_str(),
        forecast.series.as_str(),
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
            Label::Message(outcome.counted),
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

fn calibration(inputs: &[Input], of: &ForecastsOf, outcomes: &[Outcome<'_>]) -> Table {
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
        lineage: lineage(inputs),
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

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn as_float(n: u64) -> f64 {
    n as f64
}

fn lineage(inputs: &[Input]) -> Lineage {
    let mut inputs = inputs.to_vec();
    inputs.sort();
    inputs.dedup();
    Lineage {
        inputs,
        methods: vec!["Brier (1950)"],
    }
}

#[cfg(test)]
mod tests;
