//! One two-way table (or one line) of a cube as a network.

use himaya_schema::{Cube, Value};

use crate::decision::Range;
use crate::first::{Cells, Display};
use crate::network::{Edge, Network, OUTSIDE, signed};

/// The cells of a cube that differ only along one or two dimensions with a total.
#[derive(Clone, Debug)]
pub(crate) struct Slice<'a> {
    cube: &'a Cube,
    /// One or two dimensions that have a total.
    along: &'a [usize],
    /// A position of the slice; the dimensions along which it runs are overwritten.
    at: Vec<usize>,
}

/// A slice as a network, with the way back from its edges to the cells.
#[derive(Clone, Debug)]
pub(crate) struct Wiring {
    pub(crate) network: Network,
    /// The cell of each edge.
    pub(crate) positions: Vec<Vec<usize>>,
    /// What must stay possible.
    pub(crate) needs: Vec<(usize, Range)>,
}

impl<'a> Slice<'a> {
    /// Every slice of the cube along these dimensions.
    pub(crate) fn all(cube: &'a Cube, along: &'a [usize]) -> Vec<Self> {
        let starts = cube
            .cells
            .keys()
            .filter(|at| along.iter().all(|axis| at[*axis] == 0));
        let slice = |at: &Vec<usize>| Self {
            cube,
            along,
            at: at.clone(),
        };
        starts.map(slice).collect()
    }

    /// The lines that cross the slice in one dimension, each a slice of its own.
    pub(crate) fn lines(&self, along: &'a [usize]) -> Vec<Self> {
        let inside = self.positions();
        let starts = inside
            .into_iter()
            .filter(|at| along.iter().all(|axis| at[*axis] == 0));
        let line = |at| Self {
            cube: self.cube,
            along,
            at,
        };
        starts.map(line).collect()
    }

    pub(crate) fn along(&self) -> &'a [usize] {
        self.along
    }

    pub(crate) fn positions(&self) -> Vec<Vec<usize>> {
        let mut positions = vec![self.at.clone()];
        for axis in self.along {
            let n_members = self.cube.dimensions[*axis].members.len();
            let spread = |at: Vec<usize>| {
                (0..n_members).map(move |member| {
                    let mut next = at.clone();
                    next[*axis] = member;
                    next
                })
            };
            positions = positions.into_iter().flat_map(spread).collect();
        }
        positions
    }

    /// The two sums that hold a position, and whether the first counts it with a plus.
    ///
    /// The sums along the first dimension are numbered by the member of the second, and the other
    /// way round. Each sum is scaled so that every cell has a plus in one and a minus in the other.
    fn sums(&self, at: &[usize]) -> (usize, usize, bool) {
        let is_part = |axis: usize| self.cube.dimensions[axis].total() != Some(at[axis]);
        match *self.along {
            [first, second] => {
                let n_second = self.cube.dimensions[second].members.len();
                let plus = is_part(first) == is_part(second);
                (1 + at[second], 1 + n_second + at[first], plus)
            }
            [first] => (1, OUTSIDE, is_part(first)),
            _ => (OUTSIDE, OUTSIDE, true),
        }
    }

    fn n_nodes(&self) -> usize {
        let n_members = |axis: &usize| self.cube.dimensions[*axis].members.len();
        match self.along {
            [first, second] => 1 + n_members(first) + n_members(second),
            _ => 2,
        }
    }

    pub(crate) fn wire(&self, cells: &Cells) -> Wiring {
        let positions: Vec<Vec<usize>> = self
            .positions()
            .into_iter()
            .filter(|at| self.cube.value(at) != Value::NotApplicable)
            .collect();
        let (mut edges, mut needs) = (Vec::new(), Vec::new());
        for (index, at) in positions.iter().enumerate() {
            let (first, second, plus) = self.sums(at);
            let (tail, head) = if plus {
                (second, first)
            } else {
                (first, second)
            };
            let cell = &cells[at];
            let shown = match cell.display {
                Display::Shown(range) => Some(range),
                Display::Hidden => None,
            };
            needs.extend(cell.need.map(|need| (index, need)));
            let known = cell.known.or(shown.map(|range| range.low));
            edges.push(Edge {
                tail,
                head,
                shown,
                cost: cell.cost,
                flow: signed(known.unwrap_or_default()),
            });
        }
        let network = Network::new(self.n_nodes(), edges);
        Wiring {
            network,
            positions,
            needs,
        }
    }
}
