//! Exact bounds by linear programming: the least and the most that a cell can be.
//!
//! The bounds are those of the relaxation to real numbers, rounded outwards to whole persons; for
//! tables of two dimensions no integer attacker can do better (Hoffman and Kruskal 1956).

use microlp::{
    ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, Solution, Variable,
};

use crate::{AuditError, Promise, Published, Relation, Shown, Sum};

/// How far a solver may be off before a bound moves by a person.
const TOLERANCE: f64 = 1e-6;

/// Where a cell must lie.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Bounds {
    /// The least it can be.
    pub low: u64,
    /// The most it can be; absent if nothing bounds it.
    pub high: Option<u64>,
}

impl Bounds {
    /// Whether the attacker knows the cell.
    pub fn is_exact(&self) -> bool {
        self.high == Some(self.low)
    }
}

/// A promise that does not hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failure {
    /// The cell's name.
    pub cell: String,
    /// What was promised.
    pub promised: Promise,
    /// What the attacker finds.
    pub found: Bounds,
}

/// The bounds of one cell.
pub fn bounds(table: &Published, cell: usize) -> Result<Bounds, AuditError> {
    let name = &table
        .cells
        .get(cell)
        .ok_or_else(|| no_such_cell(table, cell))?
        .0;
    if let Some((_, Shown::Exact(n))) = table.cells.get(cell) {
        return Ok(Bounds {
            low: *n,
            high: Some(*n),
        });
    }
    let low = optimum(table, cell, OptimizationDirection::Minimize);
    let high = optimum(table, cell, OptimizationDirection::Maximize);
    let failed = |error: Error| match error {
        Error::Infeasible => AuditError::Contradiction,
        Error::Unbounded | Error::InternalError(_) => AuditError::Solver {
            cell: name.clone(),
            reason: error.to_string(),
        },
    };
    let high = match high {
        Err(Error::Unbounded) => None,
        other => Some(whole((other.map_err(failed)? + TOLERANCE).floor())),
    };
    let low = whole((low.map_err(failed)? - TOLERANCE).ceil());
    Ok(Bounds { low, high })
}

/// The promises that do not hold.
pub fn failures(table: &Published, promises: &[Promise]) -> Result<Vec<Failure>, AuditError> {
    let mut failures = Vec::new();
    for promised in promises {
        let found = bounds(table, promised.cell)?;
        let holds =
            found.low <= promised.low && found.high.is_none_or(|high| promised.high <= high);
        if !holds {
            let cell = table.cells[promised.cell].0.clone();
            failures.push(Failure {
                cell,
                promised: *promised,
                found,
            });
        }
    }
    Ok(failures)
}

fn no_such_cell(table: &Published, index: usize) -> AuditError {
    AuditError::NoSuchCell {
        index,
        cells: table.cells.len(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a bound of a count is a whole number, and not negative but for rounding"
)]
fn whole(bound: f64) -> u64 {
    bound.max(0.0) as u64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}

fn optimum(table: &Published, cell: usize, direction: OptimizationDirection) -> Result<f64, Error> {
    let mut problem = Problem::new(direction);
    let variables: Vec<Variable> = table
        .cells
        .iter()
        .enumerate()
        .map(|(index, (_, shown))| {
            let objective = if index == cell { 1.0 } else { 0.0 };
            let limits = match *shown {
                Shown::Exact(n) => (real(n), real(n)),
                Shown::Between(low, high) => (real(low), real(high)),
                Shown::Hidden => (0.0, f64::INFINITY),
            };
            problem.add_var(objective, limits)
        })
        .collect();
    for sum in &table.sums {
        constrain(&mut problem, &variables, sum);
    }
    problem
        .solve()
        .map(|solution: Solution| solution.objective())
}

fn constrain(problem: &mut Problem, variables: &[Variable], sum: &Sum) {
    let mut parts = LinearExpr::empty();
    for part in &sum.parts {
        parts.add(variables[*part], 1.0);
    }
    parts.add(variables[sum.total], -1.0);
    match sum.relation {
        Relation::Partition => problem.add_constraint(parts, ComparisonOp::Eq, 0.0),
        Relation::MultipleResponse => {
            problem.add_constraint(parts, ComparisonOp::Ge, 0.0);
            for part in &sum.parts {
                let at_most = [(variables[*part], 1.0), (variables[sum.total], -1.0)];
                problem.add_constraint(at_most, ComparisonOp::Le, 0.0);
            }
        }
    }
}
