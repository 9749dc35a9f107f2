//! What was found of classes, for machines and for people.

use std::fmt::Write as _;

use himaya_latent::{Candidate, LatentError, Trait, Typology, traits};
use serde::Serialize;

use super::lines::{
    ChoiceLine, ClassLine, OpinionLine, ResponseLine, ShareLine, choice_line, class_line,
    opinion_line, responses,
};
use super::{Found, ModusRequest};
use crate::JobError;
use crate::analyse::TableError;

/// All that was found in a table with one row a case.
#[derive(Clone, Debug, Serialize)]
pub struct ModusReport {
    /// The rows.
    pub n_rows: u64,
    /// The different patterns.
    pub n_patterns: usize,
    /// The sum of the weights of the rows with something recorded.
    pub weight: f64,
    /// The classes.
    pub n_classes: usize,
    /// The natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// The free parameters.
    pub n_parameters: usize,
    /// The criterion of Schwarz.
    pub bic: f64,
    /// The criterion of Akaike.
    pub aic: f64,
    /// Relative entropy, from 0 to 1; of one class there is none.
    pub entropy: Option<f64>,
    /// The starts that went to the end.
    pub n_polished: usize,
    /// Those of them that came to the same log-likelihood.
    pub n_reproduced: usize,
    /// Whether the best start came to its end, and was not cut off.
    pub is_converged: bool,
    /// Where the random numbers began.
    pub seed: u64,
    /// Response probabilities on the boundary, for which there is no standard error.
    pub n_boundary: usize,
    /// Parameters that the table does not identify.
    pub n_unidentified: usize,
    /// The mean adjusted Rand index of split halves.
    pub split_half: Option<f64>,
    /// What other methods make of the same cases.
    pub second_opinion: OpinionLine,
    /// The classes, the largest first.
    pub classes: Vec<ClassLine>,
    /// The numbers of classes that were tried.
    pub choice: Vec<ChoiceLine>,
    /// Every level of every item in every class.
    #[serde(skip)]
    responses: Vec<ResponseLine>,
    #[serde(skip)]
    typology: Option<Typology>,
    #[serde(skip)]
    posterior: Option<Posterior>,
}

/// The probabilities of each pattern, and the pattern of each row.
#[derive(Clone, Debug)]
struct Posterior {
    patterns: Vec<Vec<f64>>,
    rows: Vec<u32>,
}

/// The report as files.
#[derive(Clone, Debug)]
pub struct ModusTables {
    /// The classes with their shares, as CSV.
    pub shares: Vec<u8>,
    /// The response probabilities, as CSV.
    pub responses: Vec<u8>,
    /// The numbers of classes tried, as CSV.
    pub choice: Vec<u8>,
    /// The probabilities of every row, as CSV, if they were asked for.
    pub posterior: Option<Vec<u8>>,
    /// The frozen classes, as JSON.
    pub typology: Vec<u8>,
    /// Everything but the rows, as JSON.
    pub json: Vec<u8>,
}

impl ModusReport {
    pub(super) fn new(found: &Found, request: &ModusRequest) -> Result<Self, LatentError> {
        let (model, goodness) = (&found.model, found.model.goodness());
        let n_classes = model.n_classes();
        let by_class = (0..n_classes).map(|class| traits(model, &found.uncertainty, class));
        let by_class: Vec<Vec<Trait>> = by_class.collect();
        let classes = by_class.iter().enumerate();
        let classes = classes
            .map(|(class, traits)| class_line(found, class, traits))
            .collect();
        let chosen = |line: &Candidate| line.model.n_classes() == n_classes;
        let posterior = if request.keeps_posterior {
            let posterior = model.posterior(&found.table)?;
            Some(Posterior {
                patterns: posterior
                    .rows()
                    .into_iter()
                    .map(|row| row.to_vec())
                    .collect(),
                rows: found.rows.clone(),
            })
        } else {
            None
        };
        Ok(Self {
            n_rows: found.n_rows,
            n_patterns: found.table.n_patterns(),
            weight: goodness.n,
            n_classes,
            log_likelihood: goodness.log_likelihood,
            n_parameters: goodness.n_parameters,
            bic: goodness.bic,
            aic: goodness.aic,
            entropy: goodness.entropy,
            n_polished: goodness.n_polished,
            n_reproduced: goodness.n_reproduced,
            is_converged: goodness.is_converged,
            seed: request.seed,
            n_boundary: found.uncertainty.n_boundary,
            n_unidentified: found.uncertainty.n_unidentified,
            split_half: found
                .stability
                .as_ref()
                .map(|stability| stability.split_half),
            second_opinion: opinion_line(found),
            classes,
            choice: found
                .candidates
                .iter()
                .map(|line| choice_line(line, chosen(line)))
                .collect(),
            responses: responses(found, &by_class),
            typology: Some(Typology::first("", model)),
            posterior,
        })
    }

    /// The report as files.
    pub fn tables(&self) -> Result<ModusTables, JobError> {
        let failed = |file: &str| {
            let file = file.to_owned();
            move |error: serde_json::Error| TableError::Classes {
                file,
                reason: error.to_string(),
            }
        };
        let shares = self.classes.iter().map(|line| ShareLine {
            class: line.class,
            share: line.share,
            share_low: line.share_low,
            share_high: line.share_high,
            stability: line.stability,
            standing: line.standing,
        });
        let shares: Vec<ShareLine> = shares.collect();
        Ok(ModusTables {
            shares: csv(&shares)?,
            responses: csv(&self.responses)?,
            choice: csv(&self.choice)?,
            posterior: self.posterior.as_ref().map(|of| of.csv(self.n_classes)),
            typology: serde_json::to_vec_pretty(&self.typology).map_err(failed("typology.json"))?,
            json: serde_json::to_vec_pretty(self).map_err(failed("analysis.json"))?,
        })
    }

    /// The classes in words.
    pub fn text(&self) -> String {
        let mut text = format!(
            "{} rows, {} patterns, {} classes, log-likelihood {:.3}, BIC {:.1}, AIC {:.1}",
            self.n_rows, self.n_patterns, self.n_classes, self.log_likelihood, self.bic, self.aic
        );
        if let Some(entropy) = self.entropy {
            let _ = write!(text, ", entropy {entropy:.3}");
        }
        let _ = writeln!(
            text,
            "\n{} of {} finished starts came to the same log-likelihood",
            self.n_reproduced, self.n_polished
        );
        if !self.is_converged {
            let _ = writeln!(
                text,
                "the best start was cut off before its end: there may be a better solution"
            );
        }
        let opinion = &self.second_opinion;
        for (name, index) in [
            ("split halves", self.split_half),
            ("k-means", opinion.k_means),
            ("Gaussian mixture", opinion.mixture),
        ] {
            if let Some(index) = index {
                let _ = writeln!(text, "agreement of {name}: {index:.3}");
            }
        }
        for reason in &opinion.not_available {
            let _ = writeln!(text, "not available: {reason}");
        }
        for line in &self.classes {
            line.write(&mut text);
        }
        text
    }
}

impl Posterior {
    /// One line a row of the table, in its order, rows numbered from 1.
    fn csv(&self, n_classes: usize) -> Vec<u8> {
        let mut text = "row,class".to_owned();
        for class in 1..=n_classes {
            let _ = write!(text, ",p{class}");
        }
        text.push('\n');
        let line = |of: &Vec<f64>| {
            let most = of.iter().copied().fold(0.0, f64::max);
            let class = of.iter().position(|value| *value >= most).unwrap_or(0);
            let mut line = format!(",{}", class + 1);
            for value in of {
                let _ = write!(line, ",{value:.6}");
            }
            line
        };
        let lines: Vec<String> = self.patterns.iter().map(line).collect();
        for (pattern, row) in self.rows.iter().zip(1_u64..) {
            let _ = write!(text, "{row}");
            text.push_str(lines.get(*pattern as usize).map_or("", String::as_str));
            text.push('\n');
        }
        text.into_bytes()
    }
}

/// Rows under the names of their fields.
fn csv<R: Serialize>(rows: &[R]) -> Result<Vec<u8>, JobError> {
    let failed = |reason: String| TableError::Classes {
        file: "csv".to_owned(),
        reason,
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .serialize(row)
            .map_err(|error| failed(error.to_string()))?;
    }
    Ok(writer
        .into_inner()
        .map_err(|error| failed(error.to_string()))?)
}
