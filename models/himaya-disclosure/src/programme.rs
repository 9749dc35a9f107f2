//! The table as a linear programme, for sums that a network cannot hold: three dimensions with totals,
//! and multiple responses, whose parts are the total at most and sum to it at least.

use himaya_schema::{Cube, Value};
use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, Variable};

use crate::protect::Cells;
use crate::sensitivity::{Display, Range};
use crate::slice::is_multiple;

/// How far a solver may be off before a bound moves by a person.
const TOLERANCE: f64 = 1e-6;

/// All sums of a cube, for cells by their order in the cube.
#[derive(Clone, Debug)]
pub(crate) struct Programme {
    sums: Vec<Sum>,
}

#[derive(Clone, Debug)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
    is_multiple: bool,
}

impl Programme {
    pub(crate) fn of(cube: &Cube) -> Self {
        let positions: Vec<&Vec<usize>> = cube.cells.keys().collect();
        let mut sums = Vec::new();
        for (axis, dimension) in cube.dimensions.iter().enumerate() {
            let Some(total) = dimension.total() else {
                continue;
            };
            for (index, at) in positions
                .iter()
                .enumerate()
                .filter(|(_, at)| at[axis] == total)
            {
                let part = |member: usize| {
                    let mut part = (*at).clone();
                    part[axis] = member;
                    positions.binary_search(&&part).ok()
                };
                sums.push(Sum {
                    total: index,
                    parts: (0..total).filter_map(part).collect(),
                    is_multiple: is_multiple(dimension),
                });
            }
        }
        Self { sums }
    }

    /// The cells that share a sum with this one.
    pub(crate) fn neighbours(&self, cell: usize) -> Vec<usize> {
        let holds = |sum: &&Sum| sum.total == cell || sum.parts.contains(&cell);
        let cells = self.sums.iter().filter(holds);
        let mut near: Vec<usize> = cells
            .flat_map(|sum| sum.parts.iter().copied().chain([sum.total]))
            .collect();
        near.sort_unstable();
        near.dedup();
        near.retain(|other| *other != cell);
        near
    }

    /// Whether both ends stay possible for a cell; yes where the printed table contradicts itself,
    /// since then nothing follows from it.
    pub(crate) fn allows(&self, cube: &Cube, cells: &Cells, cell: usize, need: Range) -> bool {
        let bound = |direction| self.optimum(cube, cells, cell, direction);
        let low = match bound(OptimizationDirection::Minimize) {
            Ok(low) => low <= real(need.low) + TOLERANCE,
            Err(Error::Infeasible) => return true,
            Err(Error::Unbounded | Error::InternalError(_)) => false,
        };
        let high = match bound(OptimizationDirection::Maximize) {
            Ok(high) => high >= real(need.high) - TOLERANCE,
            Err(Error::Infeasible | Error::Unbounded) => true,
            Err(Error::InternalError(_)) => false,
        };
        low && high
    }

    fn optimum(
        &self,
        cube: &Cube,
        cells: &Cells,
        cell: usize,
        direction: OptimizationDirection,
    ) -> Result<f64, Error> {
        let mut problem = Problem::new(direction);
        let mut variables = Vec::new();
        for (index, (at, sensitivity)) in cells.iter().enumerate() {
            let limits = match sensitivity.display {
                _ if cube.value(at) == Value::NotApplicable => (0.0, 0.0),
                Display::Shown(range) => (real(range.low), real(range.high)),
                Display::Doubtful(_) | Display::Hidden => (0.0, f64::INFINITY),
            };
            let objective = if index == cell { 1.0 } else { 0.0 };
            variables.push(problem.add_var(objective, limits));
        }
        for sum in &self.sums {
            sum.constrain(&mut problem, &variables);
        }
        Ok(problem.solve()?.objective())
    }
}

impl Sum {
    fn constrain(&self, problem: &mut Problem, variables: &[Variable]) {
        let mut rest = LinearExpr::empty();
        for part in &self.parts {
            rest.add(variables[*part], 1.0);
            if self.is_multiple {
                let at_most = [(variables[*part], 1.0), (variables[self.total], -1.0)];
                problem.add_constraint(at_most, ComparisonOp::Le, 0.0);
            }
        }
        rest.add(variables[self.total], -1.0);
        let relation = if self.is_multiple {
            ComparisonOp::Ge
        } else {
            ComparisonOp::Eq
        };
        problem.add_constraint(rest, relation, 0.0);
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}
