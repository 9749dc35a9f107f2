//! Priorities of needs, from a framework and scores of one's own.

use std::path::Path;

use himaya_needs::{Options, check};

use crate::JobError;
pub use report::{NeedsReport, NeedsTables};

mod framework;
mod lines;
mod report;
mod scores;

/// How much is drawn.
#[derive(Clone, Copy, Debug)]
pub struct NeedsRequest {
    /// The draws that ranks come from.
    pub n_draws: usize,
    /// The rows of the design of the sensitivity analysis; zero for none.
    pub n_base: usize,
    /// Where the random numbers begin.
    pub seed: u64,
}

/// Ranks the units of a file of scores by a framework.
pub fn analyse_needs(
    framework: &Path,
    scores: &Path,
    request: &NeedsRequest,
) -> Result<NeedsReport, JobError> {
    let read = framework::read(framework)?;
    let plan = check(&read.framework).map_err(|faults| read.faults(&faults))?;
    let answers = scores::read(scores)?;
    let assessment = plan
        .assess(&answers)
        .map_err(|faults| scores::faults(scores, &faults))?;
    let options = Options {
        n_draws: request.n_draws,
        n_base: request.n_base,
        seed: request.seed,
        ..Options::default()
    };
    let analysis = assessment.analyse(&options);
    Ok(NeedsReport::new(
        &read.framework.name,
        &plan,
        &analysis,
        &options,
    ))
}

#[cfg(test)]
mod tests;
