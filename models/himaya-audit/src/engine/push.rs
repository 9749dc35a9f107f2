//! What is asked of a tableau: to push a variable up or down, as far as it goes or to a goal.

/// How a push ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Push {
    /// The goal is met.
    Reached,
    /// It goes no further, because limits block every way.
    Blocked,
    /// Nothing ever blocks it.
    Unbounded,
    /// Too many steps.
    GaveUp,
}

/// Up or down.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Direction {
    Up,
    Down,
}

impl Direction {
    pub(crate) fn sign(self) -> f64 {
        match self {
            Self::Up => 1.0,
            Self::Down => -1.0,
        }
    }
}

/// What one push is after: which variable, where to, how far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aim {
    pub(crate) variable: usize,
    pub(crate) direction: Direction,
    /// Where to stop.
    pub(crate) goal: Option<f64>,
}
