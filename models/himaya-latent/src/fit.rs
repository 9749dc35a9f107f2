//! Many starts, the best of them finished: how the parameters of so many classes are found.

use std::thread;

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::LatentClassValidParams;
use crate::climb::{Climb, Stop, climb};
use crate::expectation::MANY;
use crate::layout::{Cells, Parameters, equal_shares};
use crate::number::as_float;

/// What the starts came to.
#[derive(Clone, Debug)]
pub(crate) struct Best {
    pub(crate) climb: Climb,
    pub(crate) n_polished: usize,
    /// How many of the finished starts came within this of the best log-likelihood.
    pub(crate) n_reproduced: usize,
}

/// Log-likelihoods so near to each other are of one solution.
pub(crate) const SAME: f64 = 1e-4;

/// Fits from random starts: all go a short way, the best go to the end.
pub(crate) fn fit(cells: &Cells, options: &LatentClassValidParams) -> Best {
    let n_classes = options.n_classes();
    let margins = cells.margins();
    let n_starts = if n_classes == 1 {
        1
    } else {
        options.n_starts()
    };
    let short = Stop {
        max_iterations: options.short_iterations(),
        tolerance: options.tolerance(),
    };
    let begin = |start: usize| {
        let mut random = stream(options.seed(), start);
        climb(cells, drawn(cells, &margins, n_classes, &mut random), short)
    };
    let mut climbs = spread(n_starts, cells.n_patterns() < MANY, begin);
    // A stable order, so that equal starts stay in the order of their numbers.
    climbs.sort_by(|one, two| two.log_likelihood.total_cmp(&one.log_likelihood));
    climbs.truncate(options.n_polished());
    let long = Stop {
        max_iterations: options.max_iterations(),
        tolerance: options.tolerance(),
    };
    let polish = |at: usize| {
        if climbs[at].is_converged {
            climbs[at].clone()
        } else {
            let mut end = climb(cells, climbs[at].parameters.clone(), long);
            end.n_iterations += climbs[at].n_iterations;
            end
        }
    };
    let polished = spread(climbs.len(), cells.n_patterns() < MANY, polish);
    best_of(polished)
}

/// Fits from random starts and, beside them, from parameters that are near already.
pub(crate) fn fit_beside(
    cells: &Cells,
    near: Parameters,
    options: &LatentClassValidParams,
) -> Climb {
    let stop = Stop {
        max_iterations: options.max_iterations(),
        tolerance: options.tolerance(),
    };
    let own = climb(cells, near, stop);
    let best = fit(cells, options).climb;
    if own.log_likelihood < best.log_likelihood {
        best
    } else {
        own
    }
}

fn best_of(climbs: Vec<Climb>) -> Best {
    let most = climbs.iter().map(|climb| climb.log_likelihood);
    let most = most.fold(f64::NEG_INFINITY, f64::max);
    let is_same = |climb: &&Climb| most - climb.log_likelihood < SAME;
    let (n_polished, n_reproduced) = (climbs.len(), climbs.iter().filter(is_same).count());
    let mut climbs = climbs.into_iter();
    let first = climbs.next();
    let climb = climbs.fold(first, |best, next| match best {
        Some(best) if best.log_likelihood < next.log_likelihood => Some(next),
        Some(best) => Some(best),
        None => Some(next),
    });
    Best {
        climb: climb.unwrap_or(Climb {
            parameters: Parameters {
                shares: Vec::new(),
                responses: Vec::new(),
            },
            log_likelihood: f64::NAN,
            n_iterations: 0,
            is_converged: false,
        }),
        n_polished,
        n_reproduced,
    }
}

/// The random numbers of one start, the same whichever thread draws them.
pub(crate) fn stream(seed: u64, start: usize) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(start as u64);
    random
}

/// Does independent pieces of work on two threads; the results stand in the order of their numbers.
pub(crate) fn spread<T: Send>(
    n_pieces: usize,
    is_parallel: bool,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    if !is_parallel || n_pieces < 2 {
        return (0..n_pieces).map(work).collect();
    }
    let half = |parity: usize| -> Vec<(usize, T)> {
        (parity..n_pieces)
            .step_by(2)
            .map(|at| (at, work(at)))
            .collect()
    };
    let mut all = thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        let mut all = half(0);
        match other.join() {
            Ok(more) => all.extend(more),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        all
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Random parameters: the overall shares of levels, each multiplied by an exponential draw. A level
/// that does not occur has no probability in any class.
fn drawn(cells: &Cells, margins: &[f64], n_classes: usize, random: &mut ChaCha8Rng) -> Parameters {
    let mut responses = vec![0.0; margins.len() * n_classes];
    for item in cells.layout.items() {
        let n_seen = margins[item.clone()]
            .iter()
            .filter(|margin| 0.0 < **margin)
            .count();
        let sum: f64 = margins[item.clone()].iter().sum();
        for class in 0..n_classes {
            let mut total = 0.0;
            for level in item.clone() {
                let margin = margins[level];
                if 0.0 < margin {
                    // Half-way to equal probabilities, so that rare levels move, too.
                    let centre = 0.5 * margin / sum + 0.5 / as_float(n_seen);
                    let factor = if n_classes == 1 {
                        1.0
                    } else {
                        -(1.0 - random.r#gen::<f64>()).ln() + 0.05
                    };
                    responses[level * n_classes + class] = centre * factor;
                    total += centre * factor;
                }
            }
            for level in item.clone() {
                responses[level * n_classes + class] /= total.max(f64::MIN_POSITIVE);
            }
        }
    }
    Parameters {
        shares: equal_shares(n_classes),
        responses,
    }
}
