//! The linear programme of one bound, over real numbers, rounded outwards to whole persons.

use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, Variable};

use crate::system::{Limits, LinearRow};

/// How far a solver may be off before a bound moves by a person.
const TOLERANCE: f64 = 1e-6;

/// Which end of an interval.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Side {
    Low,
    High,
}

/// The least or the most that a variable can be; `None` if nothing bounds it.
pub(crate) fn optimum(
    limits: &[Limits],
    rows: &[LinearRow],
    variable: usize,
    side: Side,
) -> Result<Option<i64>, Error> {
    let direction = match side {
        Side::Low => OptimizationDirection::Minimize,
        Side::High => OptimizationDirection::Maximize,
    };
    let mut problem = Problem::new(direction);
    let variables: Vec<Variable> = limits
        .iter()
        .enumerate()
        .map(|(index, limits)| {
            let weight = if index == variable { 1.0 } else { 0.0 };
            let high = limits.high.map_or(f64::INFINITY, real);
            problem.add_var(weight, (real(limits.low), high))
        })
        .collect();
    for row in rows {
        let mut sum = LinearExpr::empty();
        for (part, weight) in &row.terms {
            sum.add(variables[*part], real(*weight));
        }
        match (row.low, row.high) {
            (Some(low), Some(high)) if low == high => {
                problem.add_constraint(sum, ComparisonOp::Eq, real(low));
            }
            (low, high) => {
                if let Some(low) = low {
                    problem.add_constraint(sum.clone(), ComparisonOp::Ge, real(low));
                }
                if let Some(high) = high {
                    problem.add_constraint(sum, ComparisonOp::Le, real(high));
                }
            }
        }
    }
    let optimum = match problem.solve() {
        Ok(solution) => solution.objective(),
        Err(Error::Unbounded) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some(match side {
        Side::Low => whole((optimum - TOLERANCE).ceil()),
        Side::High => whole((optimum + TOLERANCE).floor()),
    }))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a bound of a count is a whole number far below 2^53"
)]
fn whole(bound: f64) -> i64 {
    bound as i64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: i64) -> f64 {
    n as f64
}
