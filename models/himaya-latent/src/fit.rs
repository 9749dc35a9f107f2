//! Many starts, the best of them finished: how the parameters of so many classes are found.

use std::thread;

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use crate::LatentClassValidParams;
use crate::climb::{Climb, Stop, climb};
use crate::expectation::MANY;
use crate::layout::{Cells, Parameters};
use crate::seeding::begin;

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

/// A climb whose steps gain less than this, a unit of weight, is near its end.
const NEAR: f64 = 1e-7;
/// The steps after which climbs are compared, and those near the best go on; after as many again only the
/// best does.
const NEAR_STEPS: usize = 200;
/// What is so far behind the best in log-likelihood when it is compared is not followed to its end.
const BEHIND: f64 = 3.0;

/// Fits from seeded starts: all go a short way, the best go to the end.
pub(crate) fn fit(cells: &Cells, options: &LatentClassValidParams) -> Best {
    let n_classes = options.n_classes();
    let margins = cells.margins();
    let n_starts = if n_classes == 1 {
        1
    } else {
        options.n_starts()
    };
    let long = stop(cells, options);
    let short = Stop {
        max_iterations: options.short_iterations().min(long.max_iterations),
        ..long
    };
    let first = |start: usize| {
        let mut random = stream(options.seed(), start);
        climb(cells, begin(cells, &margins, n_classes, &mut random), short)
    };
    let mut climbs = spread(n_starts, cells.n_patterns() < MANY, first);
    // A stable order, so that equal starts stay in the order of their numbers.
    climbs.sort_by(|one, two| two.log_likelihood.total_cmp(&one.log_likelihood));
    climbs.truncate(options.n_polished());
    let near = Stop {
        max_iterations: (short.max_iterations + NEAR_STEPS).min(long.max_iterations),
        tolerance: NEAR.max(long.tolerance),
    };
    let climbs = further(cells, &climbs, near, |_, _| true);
    let fine = Stop {
        max_iterations: (near.max_iterations + NEAR_STEPS).min(long.max_iterations),
        ..long
    };
    let climbs = further(cells, &climbs, fine, |climb, most| {
        most - climb.log_likelihood < BEHIND
    });
    let polished = further(cells, &climbs, long, |climb, most| {
        most <= climb.log_likelihood
    });
    best_of(polished)
}

/// Goes on with those climbs that are not at their end and worth it; the most steps are those of all legs.
fn further(
    cells: &Cells,
    climbs: &[Climb],
    stop: Stop,
    is_worth: impl Fn(&Climb, f64) -> bool + Sync,
) -> Vec<Climb> {
    let most = most(climbs);
    let on = |at: usize| {
        let climb_so_far = &climbs[at];
        let left = stop
            .max_iterations
            .saturating_sub(climb_so_far.n_iterations);
        let is_done = climb_so_far.last_gain < stop.tolerance || left == 0;
        if is_done || !is_worth(climb_so_far, most) {
            return climb_so_far.clone();
        }
        let stop = Stop {
            max_iterations: left,
            ..stop
        };
        let mut end = climb(cells, climb_so_far.parameters.clone(), stop);
        end.n_iterations += climb_so_far.n_iterations;
        end
    };
    spread(climbs.len(), cells.n_patterns() < MANY, on)
}

/// Fits from seeded starts and, beside them, from parameters that are near already.
pub(crate) fn fit_beside(
    cells: &Cells,
    near: Parameters,
    options: &LatentClassValidParams,
) -> Climb {
    let own = climb(cells, near, stop(cells, options));
    let best = fit(cells, options).climb;
    if own.log_likelihood < best.log_likelihood {
        best
    } else {
        own
    }
}

/// When a climb ends: at the tolerance, or after the most steps in all.
fn stop(cells: &Cells, options: &LatentClassValidParams) -> Stop {
    let most = || most_steps(cells.n_cells() * options.n_classes());
    Stop {
        max_iterations: options.max_iterations().unwrap_or_else(most),
        tolerance: options.tolerance(),
    }
}

/// The most steps of a climb where none are given, by the work of one: as many as look at a recorded cell
/// in a class 3,000,000,000 times, from 100 to 20,000.
pub(crate) fn most_steps(work: usize) -> usize {
    (3_000_000_000 / work.max(1)).clamp(100, 20_000)
}

fn most(climbs: &[Climb]) -> f64 {
    let all = climbs.iter().map(|climb| climb.log_likelihood);
    all.fold(f64::NEG_INFINITY, f64::max)
}

fn best_of(climbs: Vec<Climb>) -> Best {
    let most = most(&climbs);
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
            last_gain: f64::NAN,
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
