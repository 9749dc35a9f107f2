//! The information of a table on the parameters of a model, as Louis (1982) takes it apart.

use crate::expectation::posterior_of;
use crate::layout::{Cells, Layout, Parameters};

/// Fewer cases than this of a level in a class are none.
pub(crate) const BOUNDARY: f64 = 0.5;

/// Which parameters are free, and their places in the covariance matrix. The last class and, in each
/// class, the most probable level of an item are what the others are compared with.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    pub(crate) size: usize,
    /// One place a level and class, level after level.
    pub(crate) levels: Vec<Option<usize>>,
}

impl Places {
    pub(crate) fn of(layout: &Layout, parameters: &Parameters, recorded: &[f64]) -> (Self, usize) {
        let n_classes = parameters.n_classes();
        let mut places = Self {
            size: n_classes - 1,
            levels: vec![None; parameters.responses.len()],
        };
        let mut n_boundary = 0;
        for class in 0..n_classes {
            for item in layout.items() {
                let response = |level: &usize| parameters.response(*level, class);
                let reference = item
                    .clone()
                    .max_by(|one, two| response(one).total_cmp(&response(two)));
                for level in item {
                    let cell = level * n_classes + class;
                    let cases = response(&level) * recorded[cell];
                    if Some(level) == reference {
                        continue;
                    }
                    if cases < BOUNDARY {
                        n_boundary += 1;
                        continue;
                    }
                    places.levels[cell] = Some(places.size);
                    places.size += 1;
                }
            }
        }
        (places, n_boundary)
    }
}

/// The information that there would be if the classes were known.
pub(crate) fn complete_information(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    recorded: &[f64],
) -> Vec<f64> {
    let (n_classes, size) = (parameters.n_classes(), places.size);
    let mut information = vec![0.0; size * size];
    let mut add = |one: (usize, f64), two: (usize, f64), weight: f64| {
        let own = if one.0 == two.0 { one.1 } else { 0.0 };
        information[one.0 * size + two.0] += weight * (own - one.1 * two.1);
    };
    for one in 0..n_classes - 1 {
        for two in 0..n_classes - 1 {
            let shares = &parameters.shares;
            add((one, shares[one]), (two, shares[two]), cells.total);
        }
    }
    for class in 0..n_classes {
        for item in cells.layout.items() {
            let free = item.filter_map(|level| {
                let cell = level * n_classes + class;
                Some((
                    places.levels[cell]?,
                    parameters.responses[cell],
                    recorded[cell],
                ))
            });
            let free: Vec<(usize, f64, f64)> = free.collect();
            for one in &free {
                for two in &free {
                    add((one.0, one.1), (two.0, two.1), one.2);
                }
            }
        }
    }
    information
}

/// The upper triangles of the products of the complete scores and of the recorded ones: their difference
/// is the variance of the complete score given what was recorded, which is missing of the information.
pub(crate) fn missing_information(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    range: std::ops::Range<usize>,
) -> (Vec<f64>, Vec<f64>) {
    let (n_classes, size) = (parameters.n_classes(), places.size);
    let logs = parameters.logarithms();
    let (mut complete, mut outer) = (vec![0.0; size * size], vec![0.0; size * size]);
    let mut posterior = vec![0.0; n_classes];
    let mut scores: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n_classes];
    let mut score = vec![0.0; size];
    for at in range {
        let (pattern, weight) = (cells.pattern(at), cells.weights[at]);
        if pattern.is_empty() || weight <= 0.0 {
            continue;
        }
        posterior_of(pattern, &logs, &mut posterior);
        score.fill(0.0);
        for (class, of) in scores.iter_mut().enumerate() {
            of.clear();
            if posterior[class] < 1e-9 {
                continue;
            }
            complete_score(cells, parameters, places, (pattern, class), of);
            for (place, value) in of.iter() {
                score[*place] += posterior[class] * value;
            }
            let weight = weight * posterior[class];
            for (nth, (one, first)) in of.iter().enumerate() {
                let row = &mut complete[one * size..(one + 1) * size];
                let factor = weight * first;
                for (two, second) in &of[nth..] {
                    row[*two] += factor * second;
                }
            }
        }
        for (one, first) in score.iter().enumerate() {
            let factor = weight * first;
            if factor.abs() < 1e-12 {
                continue;
            }
            let row = &mut outer[one * size + one..(one + 1) * size];
            for (cell, second) in row.iter_mut().zip(&score[one..]) {
                *cell += factor * second;
            }
        }
    }
    (complete, outer)
}

/// The derivatives of the log-probability of a pattern and its class, by place.
fn complete_score(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    (pattern, class): (&[u32], usize),
    into: &mut Vec<(usize, f64)>,
) {
    let n_classes = parameters.n_classes();
    for other in 0..n_classes - 1 {
        let own = if other == class { 1.0 } else { 0.0 };
        into.push((other, own - parameters.shares[other]));
    }
    let mut items = cells.layout.offsets.windows(2);
    for level in pattern {
        let level = *level as usize;
        let Some(item) = items.find(|item| level < item[1]) else {
            break;
        };
        for other in item[0]..item[1] {
            let cell = other * n_classes + class;
            if let Some(place) = places.levels[cell] {
                let own = if other == level { 1.0 } else { 0.0 };
                into.push((place, own - parameters.responses[cell]));
            }
        }
    }
}
