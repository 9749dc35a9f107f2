//! Ranks over many draws: which are acceptable, who goes before whom, and who cannot be told apart.

use crate::number::{as_float, mean, median, quantile};

/// Scores nearer to each other than this are the same: sums in another order differ by less.
const GRAIN: f64 = 1e-9;
/// How probable it must be that one goes before another, for them to be in different tiers.
const SURE: f64 = 0.8;

/// Where one cell stands over all draws; rank 1 goes first.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The mean rank.
    pub mean: f64,
    /// The middle rank.
    pub median: f64,
    /// The rank that 5 % of the draws are below.
    pub low: f64,
    /// The rank that 5 % of the draws are above.
    pub high: f64,
    /// The share of draws in which it has each rank, from the first; cells of one score share theirs.
    pub acceptability: Vec<f64>,
    /// The tier, from 1.
    pub tier: usize,
}

/// How often one cell goes before another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outranking {
    /// The share of draws in which it does.
    pub before: f64,
    /// The share of draws in which it goes after it.
    pub after: f64,
    /// The share of draws in which both have one score.
    pub tied: f64,
}

/// What many draws say of the order of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Where each cell stands.
    pub standings: Vec<Standing>,
    /// How often each cell, by row, goes before each other, by column.
    pub outranking: Vec<Vec<Outranking>>,
}

/// Scores on a grid, so that equal ones are equal.
fn grained(scores: &[f64]) -> Vec<f64> {
    scores.iter().map(|score| (score / GRAIN).round()).collect()
}

/// The ranks of scores, the highest first; equal ones share the mean of their places.
pub(crate) fn ranks(scores: &[f64]) -> Vec<f64> {
    let scores = grained(scores);
    let mut ranks = vec![0.0; scores.len()];
    for tied in places(&scores) {
        let rank = f64::midpoint(
            as_float(tied.first + 1),
            as_float(tied.first + tied.cells.len()),
        );
        for cell in tied.cells {
            ranks[cell] = rank;
        }
    }
    ranks
}

/// Cells of one score, and the first place that they take, from 0.
struct Tied {
    first: usize,
    cells: Vec<usize>,
}

fn places(scores: &[f64]) -> Vec<Tied> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|one, other| scores[*other].total_cmp(&scores[*one]));
    let mut all: Vec<Tied> = Vec::new();
    for (place, cell) in order.into_iter().enumerate() {
        let last = all.last_mut().filter(|tied| {
            let before = tied.cells.first().map(|first| scores[*first]);
            before.is_some_and(|score| score.total_cmp(&scores[cell]).is_eq())
        });
        match last {
            Some(tied) => tied.cells.push(cell),
            None => all.push(Tied {
                first: place,
                cells: vec![cell],
            }),
        }
    }
    all
}

impl Ranking {
    /// Ranks cells by their scores in every draw.
    pub fn of(draws: &[Vec<f64>]) -> Self {
        let n_cells = draws.first().map_or(0, Vec::len);
        let mut by_cell = vec![Vec::with_capacity(draws.len()); n_cells];
        let mut acceptability = vec![vec![0.0; n_cells]; n_cells];
        let mut before = vec![vec![0_usize; n_cells]; n_cells];
        for scores in draws {
            let scores = grained(scores);
            for tied in places(&scores) {
                let share = 1.0 / as_float(tied.cells.len());
                let taken = tied.first..tied.first + tied.cells.len();
                let rank = f64::midpoint(as_float(taken.start + 1), as_float(taken.end));
                for cell in tied.cells {
                    by_cell[cell].push(rank);
                    for place in &mut acceptability[cell][taken.clone()] {
                        *place += share;
                    }
                }
            }
            for (one, counts) in before.iter_mut().enumerate() {
                for (other, count) in counts.iter_mut().enumerate() {
                    *count += usize::from(scores[one] > scores[other]);
                }
            }
        }
        let n_draws = as_float(draws.len());
        let outranking = outranking(&before, draws.len());
        let tiers = tiers(&outranking);
        let standing = |cell: usize| {
            let mut ranks = by_cell[cell].clone();
            ranks.sort_by(f64::total_cmp);
            Standing {
                mean: mean(&ranks),
                median: median(&ranks),
                low: quantile(&ranks, 0.05),
                high: quantile(&ranks, 0.95),
                acceptability: acceptability[cell]
                    .iter()
                    .map(|sum| sum / n_draws)
                    .collect(),
                tier: tiers[cell],
            }
        };
        Self {
            standings: (0..n_cells).map(standing).collect(),
            outranking,
        }
    }
}

fn outranking(before: &[Vec<usize>], n_draws: usize) -> Vec<Vec<Outranking>> {
    let share = |count: usize| as_float(count) / as_float(n_draws);
    let pair = |one: usize, other: usize| Outranking {
        before: share(before[one][other]),
        after: share(before[other][one]),
        tied: share(n_draws - before[one][other] - before[other][one]),
    };
    let cells = 0..before.len();
    let row = |one: usize| cells.clone().map(|other| pair(one, other)).collect();
    cells.clone().map(row).collect()
}

/// The tier of each cell, from 1.
///
/// Two cells are in different tiers only if one goes before the other with a probability of 0.8 or
/// more, and that holds for every pair of cells of two tiers: the tiers are the strongly connected
/// components of "is not surely after", which are linearly ordered, since of any two cells at least
/// one is not surely after the other. There is no finer division with that property.
fn tiers(outranking: &[Vec<Outranking>]) -> Vec<usize> {
    let n_cells = outranking.len();
    let not_surely_after =
        |row: &Vec<Outranking>| row.iter().map(|pair| pair.after < SURE).collect();
    let mut reaches: Vec<Vec<bool>> = outranking.iter().map(not_surely_after).collect();
    for through in 0..n_cells {
        let onward = reaches[through].clone();
        for row in reaches.iter_mut().filter(|row| row[through]) {
            row.iter_mut()
                .zip(&onward)
                .for_each(|(reached, onward)| *reached |= onward);
        }
    }
    // The first tier reaches every cell, and each further one as many as it and those after it have.
    let reach: Vec<usize> = reaches
        .iter()
        .map(|row| row.iter().filter(|reached| **reached).count())
        .collect();
    let mut steps = reach.clone();
    steps.sort_unstable();
    steps.dedup();
    let tier = |reach: &usize| steps.iter().filter(|step| reach <= step).count();
    reach.iter().map(tier).collect()
}

#[cfg(test)]
mod tests;
