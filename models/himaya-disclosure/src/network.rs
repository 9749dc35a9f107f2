//! A two-way table with its margins as a network, in which the exact bounds of a cell are a maximum
//! flow.
//!
//! Every sum of the table (a row, a column, a row of totals) is a node, every cell an edge between
//! the two sums in which it stands; a cell of one sum only ends outside. A table that satisfies its
//! sums is a circulation, and raising one cell by a unit is a circulation of that unit through the
//! cells that may move. Bounds found so are those of the integer programme (Ahuja, Magnanti and
//! Orlin 1993, ch. 11). Where too few cells may move, the cheapest path through printed cells says
//! which to hide (Castro 2003).

use crate::decision::Range;

/// A flow that no table reaches.
pub(crate) const UNBOUNDED: i64 = 1 << 50;
/// The node beyond all sums; it need not balance.
pub(crate) const OUTSIDE: usize = 0;

/// One cell.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    pub(crate) tail: usize,
    pub(crate) head: usize,
    /// The printed interval, if the cell is printed.
    pub(crate) shown: Option<Range>,
    /// What hiding it costs; nothing may be hidden at no price, and nothing that has none.
    pub(crate) cost: Option<u64>,
    /// The current value.
    pub(crate) flow: i64,
}

/// A step along an edge: with it, which raises the cell, or against it, which lowers the cell.
#[derive(Clone, Copy, Debug)]
struct Step {
    edge: usize,
    raise: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Network {
    edges: Vec<Edge>,
    /// The edges at each node.
    at: Vec<Vec<usize>>,
}

impl Network {
    pub(crate) fn new(n_nodes: usize, edges: Vec<Edge>) -> Self {
        let mut at = vec![Vec::new(); n_nodes];
        for (index, edge) in edges.iter().enumerate() {
            at[edge.tail].push(index);
            if edge.head != edge.tail {
                at[edge.head].push(index);
            }
        }
        Self { edges, at }
    }

    pub(crate) fn edge(&self, index: usize) -> &Edge {
        &self.edges[index]
    }

    /// Changes whether a cell is printed, and as what.
    pub(crate) fn show(&mut self, index: usize, shown: Option<Range>) {
        self.edges[index].shown = shown;
    }

    /// Moves the cells that may move until every sum holds; false if the table contradicts itself.
    pub(crate) fn balance(&mut self) -> bool {
        for index in 0..self.edges.len() {
            let (low, high) = self.limits(index, false);
            self.edges[index].flow = self.edges[index].flow.clamp(low, high.max(low));
        }
        let mut excess = self.excess();
        loop {
            let (from, to): (usize, usize) = if let Some(node) =
                (1..excess.len()).find(|node| excess[*node] > 0)
            {
                let Some(end) = self.nearest(node, |end| end == OUTSIDE || excess[end] < 0) else {
                    return false;
                };
                (node, end)
            } else if let Some(node) = (1..excess.len()).find(|node| excess[*node] < 0) {
                (OUTSIDE, node)
            } else {
                return true;
            };
            let Some(path) = self.path((from, to), None, 1, false) else {
                return false;
            };
            let mut units = self.capacity(&path);
            if from != OUTSIDE {
                units = units.min(excess[from]);
            }
            if to != OUTSIDE {
                units = units.min(-excess[to]);
            }
            self.push(&path, units);
            excess[from] -= units;
            excess[to] += units;
        }
    }

    /// Moves a cell to a value by moving unprinted cells; false if they do not let it.
    pub(crate) fn reaches(&mut self, index: usize, target: i64) -> bool {
        self.move_to(index, target, false).is_some()
    }

    /// As [`Network::reaches`], hiding printed cells where needed; returns those it hid.
    pub(crate) fn make_reach(&mut self, index: usize, target: i64) -> Option<Vec<usize>> {
        self.move_to(index, target, true)
    }

    fn move_to(&mut self, index: usize, target: i64, may_hide: bool) -> Option<Vec<usize>> {
        let mut hidden = Vec::new();
        loop {
            let edge = &self.edges[index];
            let (tail, head, flow) = (edge.tail, edge.head, edge.flow);
            let raise = target > flow;
            let wanted = (target - flow).abs();
            if wanted == 0 {
                return Some(hidden);
            }
            let (from, to) = if raise { (head, tail) } else { (tail, head) };
            let path = self
                .path((from, to), Some(index), 1, false)
                .or_else(|| may_hide.then(|| self.path((from, to), Some(index), wanted, true))?)
                .or_else(|| may_hide.then(|| self.path((from, to), Some(index), 1, true))?)?;
            for step in &path {
                if self.room(*step, false) < 1 {
                    self.edges[step.edge].shown = None;
                    hidden.push(step.edge);
                }
            }
            let step = Step { edge: index, raise };
            let units = wanted.min(self.capacity(&path)).min(self.room(step, false));
            if units < 1 {
                return None;
            }
            self.push(&path, units);
            self.push(&[step], units);
        }
    }

    /// The least and the most that a cell may be by itself.
    fn limits(&self, index: usize, hide: bool) -> (i64, i64) {
        let edge = &self.edges[index];
        match edge.shown {
            Some(range) if !hide => (signed(range.low), signed(range.high)),
            _ => (0, UNBOUNDED),
        }
    }

    fn room(&self, step: Step, hide: bool) -> i64 {
        let (low, high) = self.limits(step.edge, hide);
        let flow = self.edges[step.edge].flow;
        if step.raise { high - flow } else { flow - low }
    }

    fn capacity(&self, path: &[Step]) -> i64 {
        let rooms = path.iter().map(|step| self.room(*step, false));
        rooms.min().unwrap_or(UNBOUNDED)
    }

    fn push(&mut self, path: &[Step], units: i64) {
        for step in path {
            self.edges[step.edge].flow += if step.raise { units } else { -units };
        }
    }

    fn excess(&self) -> Vec<i64> {
        let mut excess = vec![0; self.at.len()];
        for edge in &self.edges {
            excess[edge.tail] -= edge.flow;
            excess[edge.head] += edge.flow;
        }
        excess
    }

    fn nearest(&self, from: usize, accept: impl Fn(usize) -> bool) -> Option<usize> {
        let reach = self.search(from, None, 1, false);
        (0..self.at.len()).find(|node| *node != from && reach[*node].is_some() && accept(*node))
    }

    /// The cheapest path on which so many units can move.
    fn path(
        &self,
        (from, to): (usize, usize),
        without: Option<usize>,
        units: i64,
        may_hide: bool,
    ) -> Option<Vec<Step>> {
        let reach = self.search(from, without, units, may_hide);
        let mut path = Vec::new();
        let mut node = to;
        while node != from {
            let (_, step) = reach[node]?;
            path.push(step?);
            let edge = &self.edges[step?.edge];
            node = if step?.raise { edge.tail } else { edge.head };
        }
        Some(path)
    }

    /// The price of reaching each node and the last step to it (Dijkstra 1959).
    fn search(
        &self,
        from: usize,
        without: Option<usize>,
        units: i64,
        may_hide: bool,
    ) -> Vec<Option<(u64, Option<Step>)>> {
        let mut reach: Vec<Option<(u64, Option<Step>)>> = vec![None; self.at.len()];
        let mut done = vec![false; self.at.len()];
        reach[from] = Some((0, None));
        loop {
            let open = (0..reach.len()).filter(|node| !done[*node]);
            let nearest = open.filter_map(|node| Some((reach[node]?.0, node))).min();
            let Some((price, node)) = nearest else {
                return reach;
            };
            done[node] = true;
            for index in self.at[node]
                .iter()
                .copied()
                .filter(|index| Some(*index) != without)
            {
                let edge = &self.edges[index];
                let raise = edge.tail == node;
                let next = if raise { edge.head } else { edge.tail };
                let step = Step { edge: index, raise };
                let price = if self.room(step, false) >= units {
                    price
                } else if let Some(cost) = edge.cost.filter(|_| may_hide && edge.shown.is_some())
                    && self.room(step, true) >= units
                {
                    price + cost
                } else {
                    continue;
                };
                if !done[next] && reach[next].is_none_or(|(best, _)| price < best) {
                    reach[next] = Some((price, Some(step)));
                }
            }
        }
    }
}

pub(crate) fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(UNBOUNDED).min(UNBOUNDED)
}

#[cfg(test)]
mod tests;
