//! Explain: from a printed figure back to rows, snapshots and source.

use std::collections::BTreeSet;

use himaya_schema::{Figure, Hidden, Level, Origin};
use himaya_store::{FigureRecord, Manifest, Workspace};
use serde::Serialize;
use serde_json::Number;

use crate::JobError;

/// Where a published figure comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// The id with its release.
    pub id: String,
    /// The number; nothing where only an interval is known, or nothing is shown.
    pub value: Option<Number>,
    /// The least it can be, or the lower limit of its interval.
    pub low: Option<Number>,
    /// The most it can be, or the upper limit of its interval.
    pub high: Option<Number>,
    /// Its status.
    pub status: String,
    /// Its unit.
    pub unit: String,
    /// How it was formed.
    pub formula: String,
    /// The rows behind it.
    pub inputs: Vec<ExplainedInput>,
    /// The SHA-256 of every snapshot behind it.
    pub snapshots: Vec<String>,
    /// The citations of its sources.
    pub source: Vec<String>,
    /// The version of himaya that made it.
    pub version: String,
}

/// Rows of a tidy table behind a figure.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct ExplainedInput {
    /// The figure that they make up: itself or an operand.
    pub figure: String,
    /// The tidy table.
    pub table: String,
    /// The SQL condition that selects them.
    pub filter: String,
    /// How many there are; `None` where the figure is hidden.
    pub rows: Option<u64>,
}

/// Resolves an id such as `TA/2024-Q4/r1/T8/TUN/women`, in the release of a level or of whichever
/// there is.
pub fn explain(
    workspace: &Workspace,
    id: &str,
    level: Option<Level>,
) -> Result<Explanation, JobError> {
    let unknown = || JobError::UnknownFigure { id: id.to_owned() };
    let mut pieces = id.splitn(4, '/');
    let (Some(document), Some(period), Some(number), Some(local)) =
        (pieces.next(), pieces.next(), pieces.next(), pieces.next())
    else {
        return Err(unknown());
    };
    if document != "TA" {
        return Err(unknown());
    }
    let release = format!("{period}-{number}");
    let is_asked_for = |manifest: &&Manifest| {
        manifest.release == release && level.is_none_or(|level| manifest.level == level)
    };
    let manifests = workspace.releases_list()?;
    let manifest = manifests.iter().find(is_asked_for).ok_or_else(unknown)?;
    let figures = workspace.figures(&release, manifest.level)?;
    let record = find(&figures, local).ok_or_else(unknown)?;
    let mut inputs = BTreeSet::new();
    collect(&figures, record, &mut inputs);
    Ok(explanation(id, record, manifest, inputs))
}

fn explanation(
    id: &str,
    record: &FigureRecord,
    manifest: &Manifest,
    inputs: BTreeSet<ExplainedInput>,
) -> Explanation {
    let behind = manifest.inputs.iter().filter(|input| {
        record
            .inputs
            .iter()
            .any(|used| used.source == input.source && used.vintages.contains(&input.vintage))
    });
    let behind: Vec<_> = behind.collect();
    let citations: BTreeSet<String> = behind.iter().map(|input| input.citation.clone()).collect();
    let snapshots: BTreeSet<String> = behind
        .iter()
        .flat_map(|input| input.snapshots.iter().cloned())
        .collect();
    let [value, low, high] = numbers(&record.figure);
    Explanation {
        id: id.to_owned(),
        value,
        low,
        high,
        status: status(&record.figure),
        unit: record.unit.clone(),
        formula: match &record.origin {
            Origin::Rows { .. } => "the value of the rows".to_owned(),
            Origin::Figures { formula, .. } => formula.clone(),
        },
        inputs: inputs.into_iter().collect(),
        snapshots: snapshots.into_iter().collect(),
        source: citations.into_iter().collect(),
        version: manifest.version.clone(),
    }
}

/// The number of a figure with the ends of its interval.
fn numbers(figure: &Figure) -> [Option<Number>; 3] {
    match *figure {
        Figure::Count { value } => {
            let bounds = value.bounds();
            [
                value.number().map(Number::from),
                bounds.map(|(low, _)| Number::from(low)),
                bounds.map(|(_, high)| Number::from(high)),
            ]
        }
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            [point, low, high].map(Number::from_f64)
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            [None, Number::from_f64(low), Number::from_f64(high)]
        }
        Figure::Ratio { point } | Figure::Change { ratio: point } => {
            [Number::from_f64(point), None, None]
        }
        Figure::Score { point, low, high } => [point, low, high].map(|score| Some(score.into())),
        Figure::Hidden { .. } => [None, None, None],
    }
}

/// The rows of a figure, or of the figures that it is computed from.
fn collect(figures: &[FigureRecord], record: &FigureRecord, inputs: &mut BTreeSet<ExplainedInput>) {
    match &record.origin {
        Origin::Rows { filter, rows, .. } => {
            let tables: BTreeSet<&str> = record
                .inputs
                .iter()
                .map(|input| input.table.as_str())
                .collect();
            inputs.insert(ExplainedInput {
                figure: record.id.to_string(),
                table: tables.into_iter().collect::<Vec<_>>().join(","),
                filter: filter.clone(),
                rows: *rows,
            });
        }
        Origin::Figures { operands, .. } => {
            // Operands stand in tables of counts, so this ends after a step or two.
            for operand in operands {
                match find(figures, operand.as_str()) {
                    Some(found) if found.id != record.id => collect(figures, found, inputs),
                    _ => {}
                }
            }
        }
    }
}

fn find<'a>(figures: &'a [FigureRecord], local: &str) -> Option<&'a FigureRecord> {
    figures.iter().find(|record| record.id.as_str() == local)
}

fn status(figure: &Figure) -> String {
    match figure {
        Figure::Count { value } => value.status().to_owned(),
        Figure::Hidden { reason } => match reason {
            Hidden::Suppressed => "suppressed",
            Hidden::SmallDenominator => "small_denominator",
            Hidden::NotReported => "not_reported",
            Hidden::NotApplicable => "not_applicable",
        }
        .to_owned(),
        Figure::Share { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Difference { .. } => "computed".to_owned(),
        Figure::Score { .. } => "judged".to_owned(),
        Figure::ShareBounds { .. } | Figure::DifferenceBounds { .. } => "bounds".to_owned(),
    }
}
