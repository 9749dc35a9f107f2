//! A simplex tableau with bounded variables, kept between questions.
//!
//! Every row states a basic variable in terms of those that are not; all questions are pushes of one
//! variable as far as the limits of the others let it (Dantzig 1963, on bounded variables). Sums of
//! counts give weights that are nearly all one, so rows stay sparse and values whole.

use crate::engine::push::{Aim, Direction, Push};
use crate::engine::sparse::{Columns, add_scaled, remove, weight_of};

/// How far a value may be off and still keep a limit or be whole.
pub(crate) const TOLERANCE: f64 = 1e-6;

/// Weights below are rounding.
const NOTHING: f64 = 1e-9;

/// How many steps without progress are allowed before the order of variables decides alone.
const STALLED: usize = 30;

/// A row: the basic variable is the constant and the weighted sum of the others.
#[derive(Clone, Debug)]
pub(crate) struct TableauRow {
    pub(crate) basic: usize,
    pub(crate) constant: f64,
    pub(crate) terms: Vec<(usize, f64)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Tableau {
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    pub(crate) value: Vec<f64>,
    pub(crate) rows: Vec<TableauRow>,
    /// The row in which a variable is basic.
    pub(crate) row_of: Vec<Option<usize>>,
    columns: Columns,
    scratch: Vec<(usize, f64)>,
}

/// A step: which nonbasic variable moves, which way, how far, and which row stops it.
struct Step {
    entering: usize,
    /// Its change, signed.
    change: f64,
    /// The row whose variable leaves; the entering variable stops itself if absent.
    leaving: Option<usize>,
}

impl Tableau {
    /// A tableau whose rows are all basic.
    pub(crate) fn new(
        low: Vec<f64>,
        high: Vec<f64>,
        value: Vec<f64>,
        rows: Vec<TableauRow>,
    ) -> Self {
        let mut row_of = vec![None; low.len()];
        let mut columns = Columns::new(low.len(), rows.len());
        for (index, row) in rows.iter().enumerate() {
            row_of[row.basic] = Some(index);
            for (variable, _) in &row.terms {
                columns.toggle(*variable, index);
            }
        }
        let mut tableau = Self {
            low,
            high,
            value,
            rows,
            row_of,
            columns,
            scratch: Vec::new(),
        };
        tableau.settle();
        tableau
    }

    /// Computes the basic values anew.
    pub(crate) fn settle(&mut self) {
        for row in &self.rows {
            let terms = row.terms.iter();
            let sum: f64 = terms
                .map(|(other, weight)| weight * self.value[*other])
                .sum();
            self.value[row.basic] = whole_if_close(row.constant + sum);
        }
    }

    /// Whether a variable keeps its limits.
    pub(crate) fn is_within(&self, variable: usize) -> bool {
        let value = self.value[variable];
        self.low[variable] - TOLERANCE <= value && value <= self.high[variable] + TOLERANCE
    }

    /// Pushes a variable until the goal is met or limits block it.
    ///
    /// A basic variable beyond its limits does not block until it is back within them.
    pub(crate) fn push(&mut self, aim: Aim, mut visit: impl FnMut(&Self)) -> Push {
        let sign = aim.direction.sign();
        let mut stalled = 0;
        for _ in 0..self.rows.len() * 20 + 1000 {
            let value = self.value[aim.variable];
            let is_reached = |goal: f64| (value - goal) * sign >= -TOLERANCE;
            if aim.goal.is_some_and(is_reached) {
                return Push::Reached;
            }
            let Some(mut step) = self.step(aim.variable, sign, stalled > STALLED) else {
                return Push::Blocked;
            };
            if step.change.is_infinite() {
                let Some(goal) = aim.goal else {
                    return Push::Unbounded;
                };
                let far = (goal - value).abs() / self.speed(aim.variable, step.entering);
                step.change = far.ceil().copysign(step.change);
            }
            if step.change.abs() > NOTHING {
                stalled = 0;
            } else {
                stalled += 1;
            }
            self.take(&step);
            visit(self);
        }
        Push::GaveUp
    }

    /// Where a variable could go if nothing ever blocks it: another point far away on the ray.
    pub(crate) fn ray(
        &mut self,
        variable: usize,
        direction: Direction,
        far: f64,
    ) -> Option<Vec<f64>> {
        let step = self.step(variable, direction.sign(), true)?;
        if step.change.is_finite() {
            return None;
        }
        let mut point = self.value.clone();
        let change = far.copysign(step.change);
        point[step.entering] += change;
        for (row, weight) in self.column(step.entering) {
            point[self.rows[row].basic] += weight * change;
        }
        Some(point)
    }

    /// The rows that hold a nonbasic variable, each with its weight.
    fn column(&self, variable: usize) -> impl Iterator<Item = (usize, f64)> {
        self.columns.rows(variable).filter_map(move |row| {
            let weight = weight_of(&self.rows[row].terms, variable)?;
            Some((row, weight))
        })
    }

    /// How much a variable moves with a nonbasic one.
    fn speed(&self, variable: usize, entering: usize) -> f64 {
        self.row_of[variable]
            .and_then(|row| weight_of(&self.rows[row].terms, entering))
            .map_or(1.0, f64::abs)
    }

    /// The step that moves a variable most, or the first by Bland's rule (Bland 1977).
    fn step(&self, variable: usize, sign: f64, is_first_taken: bool) -> Option<Step> {
        let Some(row) = self.row_of[variable] else {
            let can_move = self.can_move(variable, sign);
            return can_move.then(|| self.ratio_test(variable, sign, is_first_taken));
        };
        let mut best: Option<(usize, f64)> = None;
        let mut most = 0.0;
        for (other, weight) in &self.rows[row].terms {
            let way = sign * weight.signum();
            if !self.can_move(*other, way) {
                continue;
            }
            if is_first_taken {
                best = Some((*other, way));
                break;
            }
            let gain = self.gain(*other, way, most / weight.abs()) * weight.abs();
            if best.is_none() || gain > most {
                best = Some((*other, way));
                most = gain;
            }
        }
        best.map(|(entering, way)| self.ratio_test(entering, way, is_first_taken))
    }

    /// How far a nonbasic variable can move, or less if that is not further than is known already.
    fn gain(&self, entering: usize, sign: f64, known: f64) -> f64 {
        let mut room = self.own_room(entering, sign);
        for (index, weight) in self.column(entering) {
            if room <= known {
                break;
            }
            let speed = weight * sign;
            room = room.min(self.room(self.rows[index].basic, speed) / speed.abs());
        }
        room
    }

    fn can_move(&self, variable: usize, sign: f64) -> bool {
        if sign > 0.0 {
            self.value[variable] < self.high[variable] - NOTHING
        } else {
            self.value[variable] > self.low[variable] + NOTHING
        }
    }

    fn own_room(&self, variable: usize, sign: f64) -> f64 {
        if sign > 0.0 {
            self.high[variable] - self.value[variable]
        } else {
            self.value[variable] - self.low[variable]
        }
    }

    /// How far a nonbasic variable can move before something blocks it.
    fn ratio_test(&self, entering: usize, sign: f64, is_first_taken: bool) -> Step {
        let mut room = self.own_room(entering, sign);
        let mut leaving: Option<(usize, f64)> = None;
        for (index, weight) in self.column(entering) {
            let row = &self.rows[index];
            let speed = weight * sign;
            let limit = self.room(row.basic, speed) / speed.abs();
            let is_tie = (limit - room).abs() <= NOTHING;
            let is_preferred = leaving.is_none_or(|(known, size)| {
                if is_first_taken {
                    row.basic < self.rows[known].basic
                } else {
                    weight.abs() > size + NOTHING
                }
            });
            if limit < room - NOTHING || is_tie && leaving.is_some() && is_preferred {
                room = limit.max(0.0);
                leaving = Some((index, weight.abs()));
            }
        }
        Step {
            entering,
            change: room.max(0.0) * sign,
            leaving: leaving.map(|(index, _)| index),
        }
    }

    /// How far a basic variable can go before it breaks a limit that it keeps now.
    fn room(&self, basic: usize, speed: f64) -> f64 {
        let value = self.value[basic];
        let (low, high) = (self.low[basic], self.high[basic]);
        if speed > 0.0 {
            if value > high + TOLERANCE {
                f64::INFINITY
            } else {
                (high - value).max(0.0)
            }
        } else if value < low - TOLERANCE {
            f64::INFINITY
        } else {
            (value - low).max(0.0)
        }
    }

    fn take(&mut self, step: &Step) {
        self.shift(step.entering, step.change);
        if let Some(row) = step.leaving {
            let basic = self.rows[row].basic;
            // The variable that blocks stands on its limit, whatever rounding says.
            let (low, high, value) = (self.low[basic], self.high[basic], self.value[basic]);
            self.value[basic] = if (value - low).abs() <= (value - high).abs() {
                low
            } else {
                high
            };
            self.pivot(row, step.entering);
        }
    }

    /// Moves a nonbasic variable with all that depend on it.
    pub(crate) fn shift(&mut self, entering: usize, change: f64) {
        if change == 0.0 {
            return;
        }
        self.value[entering] = whole_if_close(self.value[entering] + change);
        for row in self.columns.rows(entering) {
            let row = &self.rows[row];
            if let Some(weight) = weight_of(&row.terms, entering) {
                let value = &mut self.value[row.basic];
                *value = whole_if_close(*value + weight * change);
            }
        }
    }

    /// Makes a variable basic in a row in place of the one that is.
    pub(crate) fn pivot(&mut self, index: usize, entering: usize) {
        let Some(weight) = weight_of(&self.rows[index].terms, entering) else {
            return;
        };
        let column: Vec<(usize, f64)> = self.column(entering).collect();
        self.columns.clear(entering);
        let row = &mut self.rows[index];
        let leaving = row.basic;
        remove(&mut row.terms, entering);
        for (_, share) in &mut row.terms {
            *share = tidy(-*share / weight);
        }
        let at = row.terms.partition_point(|(other, _)| *other < leaving);
        row.terms.insert(at, (leaving, tidy(1.0 / weight)));
        self.columns.toggle(leaving, index);
        row.constant = -row.constant / weight;
        row.basic = entering;
        self.row_of[leaving] = None;
        self.row_of[entering] = Some(index);
        let pivot = std::mem::take(&mut self.rows[index].terms);
        let constant = self.rows[index].constant;
        for (other, weight) in column.into_iter().filter(|(other, _)| *other != index) {
            let row = &mut self.rows[other];
            remove(&mut row.terms, entering);
            let columns = &mut self.columns;
            let toggle = |variable: usize| columns.toggle(variable, other);
            add_scaled(&mut row.terms, (&pivot, weight), &mut self.scratch, toggle);
            row.constant += weight * constant;
        }
        self.rows[index].terms = pivot;
    }

    /// Takes a variable that never moves again out of all rows.
    pub(crate) fn freeze(&mut self, variable: usize) {
        let value = self.value[variable];
        for row in self.columns.rows(variable) {
            let row = &mut self.rows[row];
            if let Some(weight) = weight_of(&row.terms, variable) {
                remove(&mut row.terms, variable);
                row.constant += weight * value;
            }
        }
        self.columns.clear(variable);
    }

    /// Takes the limits off a row that depends on nothing.
    pub(crate) fn release(&mut self, index: usize) {
        let basic = self.rows[index].basic;
        self.low[basic] = f64::NEG_INFINITY;
        self.high[basic] = f64::INFINITY;
    }
}

/// A weight without the rounding of a division.
pub(crate) fn tidy(weight: f64) -> f64 {
    let whole = nearest(weight);
    if (weight - whole).abs() < NOTHING {
        whole
    } else {
        weight
    }
}

/// The whole number next to a value, without a call to the mathematical library.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "counts of persons and their weights are far below 2^53"
)]
pub(crate) fn nearest(value: f64) -> f64 {
    (value + 0.5_f64.copysign(value)) as i64 as f64
}

fn whole_if_close(value: f64) -> f64 {
    let whole = nearest(value);
    if (value - whole).abs() < TOLERANCE / 10.0 {
        whole
    } else {
        value
    }
}

#[cfg(test)]
mod tests;
