//! EM steps to the top, with longer strides where the way is long.
//!
//! Two steps tell a direction and how fast the steps shrink; the stride along it is the squared
//! extrapolation of Varadhan and Roland (2008), taken only if the log-likelihood does not fall by it.

use crate::expectation::{Expected, expect, maximise};
use crate::layout::{Cells, FLOOR, Parameters};

/// How much further the next stride may go after one that went as far as it might.
const GROWTH: f64 = 4.0;

/// When to stop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stop {
    pub(crate) max_iterations: usize,
    /// The gain in log-likelihood a unit of weight below which a step was the last.
    pub(crate) tolerance: f64,
}

/// A finished climb.
#[derive(Clone, Debug)]
pub(crate) struct Climb {
    pub(crate) parameters: Parameters,
    pub(crate) log_likelihood: f64,
    pub(crate) n_iterations: usize,
    /// What the last step gained in log-likelihood a unit of weight.
    pub(crate) last_gain: f64,
    pub(crate) is_converged: bool,
}

/// Steps until a plain EM step gains less than the tolerance.
pub(crate) fn climb(cells: &Cells, start: Parameters, stop: Stop) -> Climb {
    let mut here = start;
    let mut expected = expect(cells, &here);
    let (mut n_iterations, mut reach) = (1, 1.0);
    loop {
        let first = maximise(&expected, &cells.layout, &here);
        let at_first = expect(cells, &first);
        n_iterations += 1;
        let last_gain = (at_first.log_likelihood - expected.log_likelihood) / cells.total;
        let is_converged = last_gain < stop.tolerance;
        if is_converged || stop.max_iterations <= n_iterations {
            return Climb {
                parameters: first,
                log_likelihood: at_first.log_likelihood,
                n_iterations,
                last_gain,
                is_converged,
            };
        }
        let second = maximise(&at_first, &cells.layout, &first);
        let (next, n_steps) = stride(cells, [&here, &first, &second], &at_first, &mut reach);
        n_iterations += n_steps;
        (here, expected) = next;
    }
}

/// The place after a stride, or after the second step where the stride would lead down, and how many
/// expectations that took.
///
/// A stride goes no further than the reach, which grows by each stride that went so far and shrinks by
/// each that led down.
fn stride(
    cells: &Cells,
    [here, first, second]: [&Parameters; 3],
    at_first: &Expected,
    reach: &mut f64,
) -> ((Parameters, Expected), usize) {
    let wanted = length(here, first, second);
    let length = wanted.min(*reach);
    if *reach <= wanted {
        *reach *= GROWTH;
    }
    let mut n_steps = 1;
    if 1.0 < length {
        let far = extrapolated(cells, [here, first, second], length);
        let expected = expect(cells, &far);
        if at_first.log_likelihood <= expected.log_likelihood {
            return ((far, expected), n_steps);
        }
        *reach = (length / GROWTH).max(GROWTH);
        n_steps = 2;
    }
    let expected = expect(cells, second);
    ((second.clone(), expected), n_steps)
}

/// How many times the first step to go: its norm over that of the change from step to step.
fn length(here: &Parameters, first: &Parameters, second: &Parameters) -> f64 {
    let (mut step, mut change) = (0.0, 0.0);
    let mut add = |here: &[f64], first: &[f64], second: &[f64]| {
        for ((here, first), second) in here.iter().zip(first).zip(second) {
            let by = first - here;
            step += by * by;
            change += (second - first - by).powi(2);
        }
    };
    add(&here.shares, &first.shares, &second.shares);
    add(&here.responses, &first.responses, &second.responses);
    if 0.0 < change {
        (step / change).sqrt()
    } else {
        1.0
    }
}

/// The place so far along, brought back among the probabilities.
fn extrapolated(cells: &Cells, [here, first, second]: [&Parameters; 3], length: f64) -> Parameters {
    let along = |here: &[f64], first: &[f64], second: &[f64]| -> Vec<f64> {
        let each = here.iter().zip(first).zip(second);
        let place = |((here, first), second): ((&f64, &f64), &f64)| {
            let by = first - here;
            let far = here + 2.0 * length * by + length * length * (second - first - by);
            // What had no probability keeps none, and nothing falls far at once: a class that a
            // stride has emptied would not come back.
            if *second <= 0.0 {
                0.0
            } else {
                far.clamp((0.1 * second).max(FLOOR).min(*second), 1.0)
            }
        };
        each.map(place).collect()
    };
    let mut far = Parameters {
        shares: along(&here.shares, &first.shares, &second.shares),
        responses: along(&here.responses, &first.responses, &second.responses),
    };
    let sum: f64 = far.shares.iter().sum();
    far.shares.iter_mut().for_each(|share| *share /= sum);
    let n_classes = far.n_classes();
    for item in cells.layout.items() {
        for class in 0..n_classes {
            let places = item.clone().map(|level| level * n_classes + class);
            let sum: f64 = places.clone().map(|place| far.responses[place]).sum();
            for place in places {
                far.responses[place] /= sum.max(f64::MIN_POSITIVE);
            }
        }
    }
    far
}
