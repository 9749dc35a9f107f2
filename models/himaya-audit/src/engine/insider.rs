//! The attack of a person in a cell, who knows of two persons in it: himself and one he came with.
//!
//! Handbook on Statistical Disclosure Control (2nd edition 2024), section 4.4: optimal suppression
//! does not cover singletons, so it is tried on its own. Most insiders are answered together: a point
//! at which many cells hold two persons or more answers all who might sit in them.

use crate::engine::component::{Answer, BRANCHES, FAR, real};
use crate::engine::push::{Aim, Direction, Push};
use crate::engine::tableau::TOLERANCE;
use crate::engine::witness::Frame;
use crate::engine::{Component, is_wide, start};
use crate::system::Limits;

/// How many persons an insider knows of.
pub(crate) const KNOWN: i64 = 2;

/// An interval of so many times its promised width is safe from insiders without a closer look.
const NARROW: i64 = 5;

/// A variable that an insider in another may find too narrow, and its values that have been met.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) inside: usize,
    pub(crate) variable: usize,
    width: i64,
    met: Option<(i64, i64)>,
}

impl Pair {
    fn meet(&mut self, point: &[i64]) {
        if point[self.inside] >= KNOWN {
            let n = point[self.variable];
            let (low, high) = self.met.unwrap_or((n, n));
            self.met = Some((low.min(n), high.max(n)));
        }
    }

    fn is_kept(&self) -> bool {
        self.met.is_some_and(|(low, high)| high - low >= self.width)
    }

    /// What is possible of the variable for the insider.
    pub(crate) fn found(&self) -> Limits {
        Limits {
            low: self.met.map(|(low, _)| low),
            high: self.met.map(|(_, high)| high),
        }
    }
}

impl Component {
    /// The variables that get narrower than their widths if one of some others is known to hold two.
    pub(crate) fn narrower_inside(
        &mut self,
        inside: &[usize],
        widths: &[(usize, i64)],
    ) -> Vec<Pair> {
        self.stretch_narrow(widths);
        let mut pairs = self.close_pairs(inside, widths);
        for group in groups(inside) {
            if pairs.is_empty() {
                return pairs;
            }
            self.try_inside(&group, &mut pairs);
        }
        let mut left: Vec<usize> = pairs.iter().map(|pair| pair.inside).collect();
        left.dedup();
        for inside in left {
            let (mut own, mut others): (Vec<Pair>, Vec<Pair>) =
                pairs.into_iter().partition(|pair| pair.inside == inside);
            let is_possible = self.try_inside(&[inside], &mut own);
            others.extend(own.into_iter().filter(|_| is_possible));
            pairs = others;
        }
        pairs
    }

    /// Finds out more of variables that are known to be only a little wider than they must be.
    fn stretch_narrow(&mut self, widths: &[(usize, i64)]) {
        for (variable, width) in widths {
            for direction in [Direction::Up, Direction::Down] {
                let is_narrow = |inner| !is_wide(inner, width * NARROW);
                if self.inner(*variable).is_none_or(is_narrow) {
                    self.extreme(*variable, direction);
                }
            }
        }
    }

    /// The pairs that need a closer look.
    fn close_pairs(&self, inside: &[usize], widths: &[(usize, i64)]) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for inside in inside {
            for (variable, width) in widths {
                if variable != inside && !self.is_wide_inside(*inside, *variable, *width) {
                    pairs.push(Pair {
                        inside: *inside,
                        variable: *variable,
                        width: *width,
                        met: None,
                    });
                }
            }
        }
        pairs
    }

    /// Whether the relaxation leaves a variable so wide that whole numbers cannot be far from it.
    ///
    /// Points between one where the other variable is greatest and those where this one is least and
    /// greatest are possible too, so of its width a part of `1 - 2 / greatest` remains at least.
    fn is_wide_inside(&self, inside: usize, variable: usize, width: i64) -> bool {
        let Some((own, other)) = self.inner(variable).zip(self.inner(inside)) else {
            return false;
        };
        let (Some(low), Some(high)) = (own.low, own.high) else {
            return other.high.is_none_or(|high| high > KNOWN);
        };
        other.high.map_or(high - low >= 2 * width, |greatest| {
            (high - low) * (greatest - KNOWN) >= 2 * width * greatest
        })
    }

    /// Lets as many of a group as possible hold two, and takes off the pairs that stay wide.
    ///
    /// Whether the last of the group could hold two.
    fn try_inside(&mut self, group: &[usize], pairs: &mut Vec<Pair>) -> bool {
        let mut raised = Vec::new();
        let mut is_possible = false;
        for inside in group {
            let before = self.raise(*inside);
            is_possible = before.is_some();
            raised.extend(before.map(|before| (*inside, before)));
        }
        let mut variables: Vec<usize> = pairs.iter().map(|pair| pair.variable).collect();
        variables.sort_unstable();
        variables.dedup();
        if !raised.is_empty() {
            for variable in variables {
                self.stretch(variable, Direction::Up, pairs);
                self.stretch(variable, Direction::Down, pairs);
            }
        }
        if let Some(tableau) = &mut self.tableau {
            for (inside, before) in raised {
                tableau.low[inside] = before;
            }
        }
        pairs.retain(|pair| !pair.is_kept());
        is_possible
    }

    /// Lets a variable hold two at least; its low end before, or nothing if it cannot hold two.
    fn raise(&mut self, inside: usize) -> Option<f64> {
        let tableau = self.tableau.as_mut()?;
        let before = tableau.low[inside];
        tableau.low[inside] = before.max(real(KNOWN));
        let is_possible = start::restore(tableau, inside) == Push::Reached;
        if is_possible {
            return Some(before);
        }
        tableau.low[inside] = before;
        None
    }

    /// Pushes a variable as far as it goes, and notes the values met on the way.
    fn stretch(&mut self, variable: usize, direction: Direction, pairs: &mut [Pair]) {
        let frame = Frame {
            limits: &self.limits,
            rows: &self.rows,
            lifted: None,
        };
        let Some(tableau) = &mut self.tableau else {
            return;
        };
        let witnesses = &mut self.witnesses;
        let aim = Aim {
            variable,
            direction,
            goal: None,
        };
        let end = tableau.push(aim, |tableau| {
            meet(pairs, witnesses.take(&tableau.value, None, frame));
        });
        if end == Push::Unbounded
            && let Some(point) = tableau.ray(variable, direction, FAR)
        {
            meet(pairs, witnesses.take(&point, Some(&tableau.value), frame));
        }
        let value = tableau.value[variable];
        let (low, high) = (tableau.low[variable], tableau.high[variable]);
        let end = match direction {
            Direction::Up => ((value + TOLERANCE).floor(), high),
            Direction::Down => (low, (value - TOLERANCE).ceil()),
        };
        let mut budget = BRANCHES;
        let dive = |component: &mut Self| component.dive(&mut budget, None);
        if self.within(variable, end, dive) == Answer::Possible {
            meet(pairs, self.witnesses.latest());
        }
    }
}

fn meet(pairs: &mut [Pair], point: Option<&[i64]>) {
    if let Some(point) = point {
        for pair in pairs {
            pair.meet(point);
        }
    }
}

/// All together, then halves that part any two of them.
fn groups(inside: &[usize]) -> Vec<Vec<usize>> {
    let mut groups = vec![inside.to_vec()];
    let mut bit = 1;
    while bit < inside.len() {
        for part in [0, bit] {
            let half = inside.iter().enumerate();
            let half = half.filter(|(index, _)| index & bit == part);
            groups.push(half.map(|(_, inside)| *inside).collect());
        }
        bit *= 2;
    }
    groups
}
