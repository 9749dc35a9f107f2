//! Classes of cases in a table of one's own.

use std::path::Path;

use himaya_engine::{PatternError, PatternQuery, Patterns, patterns};
use himaya_latent::{
    Candidate, ChoiceOptions, Item, LatentClassModel, LatentError, MOST_LEVELS, OpinionOptions,
    ParamGuard as _, PatternTable, SecondOpinion, Stability, StabilityOptions, Uncertainty, choose,
    second_opinion, stability,
};

use super::TableError;
use crate::JobError;
pub use report::{ModusReport, ModusTables};

mod lines;
mod report;

/// How many classes are asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ClassCount {
    /// So many.
    Fixed(usize),
    /// As many as the table has, up to so many.
    UpTo(usize),
}

/// What is asked of a table with one row a case.
#[derive(Clone, Debug)]
pub struct ModusRequest {
    /// The columns that are items.
    pub items: Vec<String>,
    /// The column of weights.
    pub weight: Option<String>,
    /// What stands where nothing is recorded, beside an empty cell.
    pub missing: Vec<String>,
    /// How many classes.
    pub classes: ClassCount,
    /// The least weight of a class, beside 1 % of all.
    pub least_weight: f64,
    /// The random starts of each fit.
    pub n_starts: usize,
    /// The samples by which stability is judged; zero for none.
    pub n_resamples: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// Whether the posterior probabilities of every row are wanted.
    pub keeps_posterior: bool,
}

/// All that was found, for the report to word.
struct Found {
    table: PatternTable,
    n_rows: u64,
    rows: Vec<u32>,
    candidates: Vec<Candidate>,
    model: LatentClassModel,
    uncertainty: Uncertainty,
    stability: Option<Stability>,
    opinion: SecondOpinion,
}

/// Finds the classes of the rows of a file.
pub fn analyse_modus(path: &Path, request: &ModusRequest) -> Result<ModusReport, JobError> {
    let file = path.display().to_string();
    let query = PatternQuery {
        items: request.items.clone(),
        weight: request.weight.clone(),
        missing: request.missing.clone(),
        most_levels: MOST_LEVELS,
        keeps_rows: request.keeps_posterior,
    };
    let patterns = patterns(path, &query).map_err(of_pattern)?;
    let found = found(patterns, request).map_err(|error| TableError::Classes {
        file: file.clone(),
        reason: error.to_string(),
    })?;
    let report = ModusReport::new(&found, request).map_err(|error| TableError::Classes {
        file,
        reason: error.to_string(),
    })?;
    Ok(report)
}

fn found(patterns: Patterns, request: &ModusRequest) -> Result<Found, LatentError> {
    let items = patterns.items.into_iter().map(|item| Item {
        name: item.name,
        levels: item.levels,
    });
    let table = PatternTable::from_codes(items.collect(), patterns.codes, patterns.weights)?;
    let n_classes = match request.classes {
        ClassCount::Fixed(n_classes) | ClassCount::UpTo(n_classes) => n_classes,
    };
    let params = LatentClassModel::params(n_classes)
        .n_starts(request.n_starts)
        .seed(request.seed)
        .check()?;
    let (candidates, model) = match request.classes {
        ClassCount::Fixed(_) => (Vec::new(), params.fit_table(&table)?),
        ClassCount::UpTo(most) => {
            let mut options = ChoiceOptions::up_to(most);
            options.least_weight = request.least_weight;
            let choice = choose(&table, &params, &options)?;
            let model = choice.model().clone();
            (choice.candidates, model)
        }
    };
    let stability = if request.n_resamples == 0 {
        None
    } else {
        let options = StabilityOptions {
            n_resamples: request.n_resamples,
            ..StabilityOptions::default()
        };
        Some(stability(&table, &model, &params, &options)?)
    };
    let options = OpinionOptions {
        seed: request.seed,
        ..OpinionOptions::default()
    };
    Ok(Found {
        uncertainty: model.uncertainty(&table)?,
        opinion: second_opinion(&table, &model, &options)?,
        n_rows: patterns.n_rows,
        rows: patterns.rows,
        table,
        candidates,
        model,
        stability,
    })
}

fn of_pattern(error: PatternError) -> JobError {
    let error = match error {
        PatternError::Store(error) => return error.into(),
        PatternError::Unread { file, reason } => TableError::Malformed {
            file,
            line: 0,
            reason,
        },
        PatternError::Malformed { file, line, reason } => {
            TableError::Malformed { file, line, reason }
        }
        PatternError::UnknownColumn {
            file,
            column,
            columns,
        } => TableError::UnknownColumn {
            file,
            column,
            columns,
        },
        PatternError::Twice { column } => TableError::Items { column },
        PatternError::Levels {
            file,
            line,
            column,
            most,
        } => TableError::Levels {
            file,
            line,
            column,
            most,
        },
        PatternError::Weight { file, line, text } => TableError::Weight { file, line, text },
    };
    error.into()
}
