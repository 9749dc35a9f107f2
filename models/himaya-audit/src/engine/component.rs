//! One part of the system that nothing links to the rest, and what is known of its variables.

use crate::engine::push::{Aim, Direction, Push};
use crate::engine::start;
use crate::engine::tableau::{TOLERANCE, Tableau};
use crate::engine::witness::{Frame, Witnesses};
use crate::system::{Limits, LinearRow};

/// A ray is followed this far; the weights of a ray are small, so all counts stay exact.
pub(crate) const FAR: f64 = 1_048_576.0;

/// How many branches a whole-number search may take.
pub(crate) const BRANCHES: usize = 400;

/// How a question about whole numbers ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Answer {
    /// A point shows that it is possible.
    Possible,
    /// It is not.
    Impossible,
    /// The search was cut short.
    Unknown,
}

/// A component; its variables count from zero, and behind them its rows are variables too.
#[derive(Clone, Debug)]
pub(crate) struct Component {
    /// The variables by their positions in the system.
    pub(crate) variables: Vec<usize>,
    /// What is printed of them.
    pub(crate) facts: Vec<Limits>,
    /// What is printed and assumed of them.
    pub(crate) limits: Vec<Limits>,
    pub(crate) rows: Vec<LinearRow>,
    /// A point to start from, not always a possible one.
    pub(crate) hint: Vec<i64>,
    pub(crate) tableau: Option<Tableau>,
    pub(crate) witnesses: Witnesses,
    /// What is proven of each variable and row.
    pub(crate) outer: Vec<Limits>,
}

impl Component {
    /// A component about which nothing has been asked yet.
    pub(crate) fn new(
        variables: Vec<usize>,
        facts: Vec<Limits>,
        limits: Vec<Limits>,
        rows: Vec<LinearRow>,
        hint: Vec<i64>,
    ) -> Self {
        let outer = facts
            .iter()
            .copied()
            .chain(rows.iter().map(|row| row.limits))
            .collect();
        Self {
            witnesses: Witnesses::new(variables.len() + rows.len()),
            variables,
            facts,
            limits,
            rows,
            hint,
            tableau: None,
            outer,
        }
    }

    /// Finds a first point; the variables of a row that cannot hold are the error.
    pub(crate) fn prepare(&mut self) -> Result<(), Vec<usize>> {
        if self.tableau.is_none() {
            let mut tableau = start::tableau(self);
            start::repair(&mut tableau).map_err(|variables| self.named(&variables))?;
            self.tableau = Some(tableau);
            self.record(None);
            if self.witnesses.latest().is_none() {
                let mut budget = BRANCHES;
                if self.dive(&mut budget, None) == Answer::Impossible {
                    return Err(self.variables.clone());
                }
            }
        }
        Ok(())
    }

    /// The variables of the system behind some of the component, rows taken apart.
    fn named(&self, locals: &[usize]) -> Vec<usize> {
        let n = self.variables.len();
        let mut named: Vec<usize> = locals
            .iter()
            .flat_map(|local| match local.checked_sub(n) {
                None => vec![*local],
                Some(row) => self.rows[row].terms.iter().map(|(v, _)| *v).collect(),
            })
            .map(|local| self.variables[local])
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Whether another component asks the same of the same variables.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.variables == other.variables
            && self.facts == other.facts
            && self.limits == other.limits
            && self.rows == other.rows
    }

    /// The value of a variable in a possible point.
    pub(crate) fn current(&self, variable: usize) -> Option<i64> {
        self.witnesses.latest()?.get(variable).copied()
    }

    /// What is surely possible of a variable.
    pub(crate) fn inner(&self, variable: usize) -> Option<Limits> {
        self.witnesses.inner[variable]
    }

    /// Looks for a point at which a variable is at the goal or beyond.
    pub(crate) fn reach(&mut self, variable: usize, direction: Direction, goal: i64) -> Answer {
        if self.is_met(variable, direction, goal) {
            return Answer::Possible;
        }
        let lifted = self.lift(variable);
        let answer = match self.push(variable, direction, Some(goal), lifted) {
            _ if self.is_met(variable, direction, goal) => Answer::Possible,
            Push::Blocked => {
                self.prove(variable, direction);
                Answer::Impossible
            }
            Push::Reached | Push::Unbounded | Push::GaveUp => {
                let answer = self.search(variable, direction, goal, lifted);
                if answer == Answer::Impossible {
                    self.tighten(variable, direction, goal);
                }
                answer
            }
        };
        self.lower(lifted);
        answer
    }

    /// Finds how far a variable can go, in whole numbers as far as the search is not cut short.
    pub(crate) fn extreme(&mut self, variable: usize, direction: Direction) {
        let lifted = self.lift(variable);
        if self.push(variable, direction, None, lifted) == Push::Blocked {
            self.prove(variable, direction);
        }
        while let Some(bound) = side(self.outer[variable], direction) {
            if self.is_met(variable, direction, bound) {
                break;
            }
            match self.search(variable, direction, bound, lifted) {
                Answer::Possible | Answer::Unknown => break,
                Answer::Impossible => self.tighten(variable, direction, bound),
            }
        }
        self.lower(lifted);
    }

    fn is_met(&self, variable: usize, direction: Direction, goal: i64) -> bool {
        self.inner(variable).is_some_and(|inner| match direction {
            Direction::Up => inner.high.is_none_or(|high| high >= goal),
            Direction::Down => inner.low.is_none_or(|low| low <= goal),
        })
    }

    fn push(
        &mut self,
        variable: usize,
        direction: Direction,
        goal: Option<i64>,
        lifted: Option<(usize, Limits)>,
    ) -> Push {
        let frame = Frame {
            limits: &self.limits,
            rows: &self.rows,
            lifted,
        };
        let Some(tableau) = &mut self.tableau else {
            return Push::GaveUp;
        };
        let witnesses = &mut self.witnesses;
        let aim = Aim {
            variable,
            direction,
            goal: goal.map(real),
        };
        let end = tableau.push(aim, |tableau| {
            witnesses.take(&tableau.value, None, frame);
        });
        if end == Push::Unbounded
            && let Some(point) = tableau.ray(variable, direction, FAR)
        {
            witnesses.take(&point, Some(&tableau.value), frame);
        }
        end
    }

    /// The current point as a witness.
    fn record(&mut self, lifted: Option<(usize, Limits)>) {
        if let Some(tableau) = &self.tableau {
            let frame = Frame {
                limits: &self.limits,
                rows: &self.rows,
                lifted,
            };
            self.witnesses.take(&tableau.value, None, frame);
        }
    }

    /// Notes that a variable goes no further than where it stands.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a bound of a count is far below 2^53"
    )]
    fn prove(&mut self, variable: usize, direction: Direction) {
        let Some(tableau) = &self.tableau else {
            return;
        };
        let value = tableau.value[variable];
        let outer = &mut self.outer[variable];
        outer.intersect(match direction {
            Direction::Up => Limits {
                low: None,
                high: Some((value + TOLERANCE).floor() as i64),
            },
            Direction::Down => Limits {
                low: Some((value - TOLERANCE).ceil() as i64),
                high: None,
            },
        });
    }

    fn tighten(&mut self, variable: usize, direction: Direction, bound: i64) {
        self.outer[variable].intersect(match direction {
            Direction::Up => Limits {
                low: None,
                high: Some(bound - 1),
            },
            Direction::Down => Limits {
                low: Some(bound + 1),
                high: None,
            },
        });
    }

    /// Takes what is assumed of a variable away while it is asked about itself.
    fn lift(&mut self, variable: usize) -> Option<(usize, Limits)> {
        let facts = *self.facts.get(variable)?;
        if facts == self.limits[variable] {
            return None;
        }
        self.bound(variable, facts);
        Some((variable, facts))
    }

    /// Puts it back, and moves the point to where it holds again.
    fn lower(&mut self, lifted: Option<(usize, Limits)>) {
        if let Some((variable, _)) = lifted {
            self.bound(variable, self.limits[variable]);
            self.return_within(variable);
        }
    }

    /// Moves a variable back within its limits.
    fn return_within(&mut self, variable: usize) -> bool {
        let Some(tableau) = &mut self.tableau else {
            return false;
        };
        start::restore(tableau, variable) != Push::Blocked
    }

    fn bound(&mut self, variable: usize, limits: Limits) {
        if let Some(tableau) = &mut self.tableau {
            (tableau.low[variable], tableau.high[variable]) = ends(limits);
        }
    }

    /// Looks for a whole point at which a variable is at the goal or beyond (branch and bound).
    fn search(
        &mut self,
        variable: usize,
        direction: Direction,
        goal: i64,
        lifted: Option<(usize, Limits)>,
    ) -> Answer {
        let Some(tableau) = &self.tableau else {
            return Answer::Unknown;
        };
        let before = (tableau.low[variable], tableau.high[variable]);
        let mut within = before;
        match direction {
            Direction::Up => within.0 = real(goal),
            Direction::Down => within.1 = real(goal),
        }
        let mut budget = BRANCHES;
        let answer = self.within(variable, within, |component| {
            component.dive(&mut budget, lifted)
        });
        if answer == Answer::Possible && !self.is_met(variable, direction, goal) {
            return Answer::Unknown;
        }
        answer
    }

    /// Asks a question with a variable within narrower limits.
    pub(crate) fn within(
        &mut self,
        variable: usize,
        (low, high): (f64, f64),
        ask: impl FnOnce(&mut Self) -> Answer,
    ) -> Answer {
        let Some(tableau) = &mut self.tableau else {
            return Answer::Unknown;
        };
        let before = (tableau.low[variable], tableau.high[variable]);
        (tableau.low[variable], tableau.high[variable]) = (low, high);
        let answer = match start::restore(tableau, variable) {
            Push::Reached => ask(self),
            Push::Blocked => Answer::Impossible,
            Push::Unbounded | Push::GaveUp => Answer::Unknown,
        };
        if let Some(tableau) = &mut self.tableau {
            (tableau.low[variable], tableau.high[variable]) = before;
        }
        answer
    }

    /// Makes the values whole one after the other.
    pub(crate) fn dive(&mut self, budget: &mut usize, lifted: Option<(usize, Limits)>) -> Answer {
        let Some(tableau) = &self.tableau else {
            return Answer::Unknown;
        };
        let n = self.variables.len();
        let is_broken = |value: &f64| (value - value.round()).abs() > TOLERANCE;
        let Some(broken) = tableau.value[..n].iter().position(is_broken) else {
            self.record(lifted);
            return Answer::Possible;
        };
        if *budget == 0 {
            return Answer::Unknown;
        }
        *budget -= 1;
        let value = tableau.value[broken];
        let (low, high) = (tableau.low[broken], tableau.high[broken]);
        let mut halves = [(low, value.floor()), (value.ceil(), high)];
        if value.ceil() - value < value - value.floor() {
            halves.reverse();
        }
        let mut answer = Answer::Impossible;
        for half in halves {
            match self.within(broken, half, |component| component.dive(budget, lifted)) {
                Answer::Possible => return Answer::Possible,
                Answer::Unknown => answer = Answer::Unknown,
                Answer::Impossible => {}
            }
        }
        answer
    }
}

fn side(limits: Limits, direction: Direction) -> Option<i64> {
    match direction {
        Direction::Up => limits.high,
        Direction::Down => limits.low,
    }
}

/// Limits as real numbers.
pub(crate) fn ends(limits: Limits) -> (f64, f64) {
    (
        limits.low.map_or(f64::NEG_INFINITY, real),
        limits.high.map_or(f64::INFINITY, real),
    )
}

/// A count as a real number.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
pub(crate) fn real(n: i64) -> f64 {
    n as f64
}
