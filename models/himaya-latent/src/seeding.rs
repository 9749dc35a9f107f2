//! Where a climb starts: patterns far from each other, tried on a sample first.
//!
//! The first pattern is drawn by weight, each further one by weight times the squared distance from the
//! nearest before it, the best of a few draws (Arthur and Vassilvitskii 2007). Of a table of many
//! patterns several such seedings climb a short way on a sample of its cases, and the best of them to the
//! end there (Biernacki, Celeux and Govaert 2003), so that all patterns are visited from a place that is
//! near the top already.

use rand::Rng as _;
use rand_chacha::ChaCha8Rng;

use crate::climb::{Stop, climb};
use crate::expectation::MANY;
use crate::fit::spread;
use crate::layout::{Cells, Parameters, equal_shares};
use crate::number::{as_count, as_float};

/// The cases of a sample.
const SAMPLE: usize = 5_000;
/// The seedings that are tried on a sample.
const TRIES: usize = 8;
/// The steps of each.
const SHORT: usize = 15;
/// The part of a class that is as overall, when it is seeded by one pattern.
const OVERALL: f64 = 0.5;
/// The part of a class that is as overall, when it comes from a sample: what is not in the sample is
/// not impossible.
const UNSEEN: f64 = 0.02;

/// The parameters at which a start begins.
pub(crate) fn begin(
    cells: &Cells,
    margins: &[f64],
    n_classes: usize,
    random: &mut ChaCha8Rng,
) -> Parameters {
    let overall = shares_of_items(cells, margins);
    if n_classes == 1 {
        return Parameters {
            shares: equal_shares(1),
            responses: overall,
        };
    }
    if cells.n_patterns() < MANY {
        return seeded(cells, &overall, n_classes, random);
    }
    let sample = sampled(cells, random);
    let starts = (0..TRIES).map(|_| seeded(&sample, &overall, n_classes, random));
    let starts: Vec<Parameters> = starts.collect();
    let stop = |max_iterations| Stop {
        max_iterations,
        tolerance: 1e-8,
    };
    let tried = spread(TRIES, true, |at| {
        climb(&sample, starts[at].clone(), stop(SHORT))
    });
    let best = tried.into_iter().reduce(|best, next| {
        if best.log_likelihood < next.log_likelihood {
            next
        } else {
            best
        }
    });
    match best {
        Some(best) => {
            let top = climb(&sample, best.parameters, stop(10 * SHORT));
            towards(top.parameters, &overall, UNSEEN)
        }
        None => seeded(&sample, &overall, n_classes, random),
    }
}

/// The probabilities of levels overall. A level that does not occur has none, in any class.
fn shares_of_items(cells: &Cells, margins: &[f64]) -> Vec<f64> {
    let mut overall = margins.to_vec();
    for item in cells.layout.items() {
        let sum: f64 = margins[item.clone()].iter().sum();
        for level in item {
            overall[level] /= sum.max(f64::MIN_POSITIVE);
        }
    }
    overall
}

/// Each class a part of the way to what is overall.
fn towards(mut parameters: Parameters, overall: &[f64], part: f64) -> Parameters {
    let n_classes = parameters.n_classes();
    let rows = parameters.responses.chunks_exact_mut(n_classes);
    for (row, overall) in rows.zip(overall) {
        for cell in row {
            *cell = (1.0 - part) * *cell + part * overall;
        }
    }
    let equal = 1.0 / as_float(n_classes);
    for share in &mut parameters.shares {
        *share = (1.0 - part) * *share + part * equal;
    }
    parameters
}

/// Cases at equal distances along the patterns from a random beginning, so that the sample has of every
/// part of the table what it should.
fn sampled(cells: &Cells, random: &mut ChaCha8Rng) -> Cells {
    let step = cells.total / as_float(SAMPLE);
    let (mut before, offset) = (0_u64, random.r#gen::<f64>());
    let mut sum = 0.0;
    let (mut places, mut weights) = (Vec::new(), Vec::new());
    for at in 0..cells.n_patterns() {
        if cells.pattern(at).is_empty() {
            continue;
        }
        sum += cells.weights[at];
        let so_far = as_count((sum / step + offset - 0.5).max(0.0));
        if before < so_far {
            places.push(at);
            weights.push(crate::number::as_weight(so_far - before));
            before = so_far;
        }
    }
    cells.part(&places, weights)
}

/// Classes each like one of as many patterns, half-way to what is overall.
fn seeded(cells: &Cells, overall: &[f64], n_classes: usize, random: &mut ChaCha8Rng) -> Parameters {
    let seeds = seeds(cells, n_classes, random);
    let mut responses = vec![0.0; overall.len() * n_classes];
    for (class, seed) in seeds.iter().enumerate() {
        let mut levels = cells.pattern(*seed).iter().peekable();
        for item in cells.layout.items() {
            let own = levels.next_if(|level| (**level as usize) < item.end);
            let own = own.map(|level| *level as usize);
            for level in item {
                let like = own.map_or(overall[level], |own| if own == level { 1.0 } else { 0.0 });
                responses[level * n_classes + class] =
                    (1.0 - OVERALL) * like + OVERALL * overall[level];
            }
        }
    }
    Parameters {
        shares: equal_shares(n_classes),
        responses,
    }
}

/// The places of patterns that are far from each other.
fn seeds(cells: &Cells, n_classes: usize, random: &mut ChaCha8Rng) -> Vec<usize> {
    let is_recorded = |at: usize| !cells.pattern(at).is_empty();
    let weights: Vec<f64> = (0..cells.n_patterns())
        .map(|at| {
            if is_recorded(at) {
                cells.weights[at]
            } else {
                0.0
            }
        })
        .collect();
    let n_draws = match n_classes {
        0..=2 => 2,
        3..=7 => 3,
        _ => 4,
    };
    let mut seeds = vec![drawn(&weights, random)];
    let mut nearest = distances(cells, seeds[0]);
    while seeds.len() < n_classes {
        let odds: Vec<f64> = nearest
            .iter()
            .zip(&weights)
            .map(|(near, weight)| near * weight)
            .collect();
        let mut best: Option<(f64, usize, Vec<f64>)> = None;
        for _ in 0..n_draws {
            let seed = drawn(&odds, random);
            let mut near = distances(cells, seed);
            for (new, old) in near.iter_mut().zip(&nearest) {
                *new = new.min(*old);
            }
            let left: f64 = near
                .iter()
                .zip(&weights)
                .map(|(near, weight)| near * weight)
                .sum();
            if best.as_ref().is_none_or(|(least, _, _)| left < *least) {
                best = Some((left, seed, near));
            }
        }
        if let Some((_, seed, near)) = best {
            seeds.push(seed);
            nearest = near;
        }
    }
    seeds
}

/// A place drawn with the odds given; where there are none, any.
fn drawn(odds: &[f64], random: &mut ChaCha8Rng) -> usize {
    let sum: f64 = odds.iter().sum();
    if sum <= 0.0 {
        return random.gen_range(0..odds.len());
    }
    let mut left = random.r#gen::<f64>() * sum;
    let mut last = 0;
    for (at, odds) in odds.iter().enumerate() {
        if 0.0 < *odds {
            last = at;
            if left < *odds {
                return at;
            }
            left -= odds;
        }
    }
    last
}

/// The squared share of items that are different, of those recorded in both; where none is, as if half
/// of them were.
fn distances(cells: &Cells, seed: usize) -> Vec<f64> {
    let mut of_level: Vec<(bool, bool)> = vec![(false, false); cells.layout.n_levels()];
    let mut seeds = cells.pattern(seed).iter().peekable();
    for item in cells.layout.items() {
        if let Some(own) = seeds.next_if(|level| (**level as usize) < item.end) {
            for level in item {
                of_level[level] = (true, level == *own as usize);
            }
        }
    }
    let distance = |at: usize| {
        let (mut n, mut n_same) = (0, 0);
        for level in cells.pattern(at) {
            let (is_compared, is_same) = of_level[*level as usize];
            n += usize::from(is_compared);
            n_same += usize::from(is_same);
        }
        if n == 0 {
            0.25
        } else {
            (as_float(n - n_same) / as_float(n)).powi(2)
        }
    };
    (0..cells.n_patterns()).map(distance).collect()
}

#[cfg(test)]
mod tests;
