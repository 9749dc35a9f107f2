//! What the auditor knows and demands.

use crate::Release;

/// How strictly the difference between two states of a cell is protected.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Revisions {
    /// A small difference must stay wide, unless both states are certainly of the threshold or above
    /// and not both known.
    LargeCellsPass,
    /// Every difference that could be small must stay wide.
    Strict,
    /// Differences are not looked at.
    Ignored,
}

/// How to attack.
#[derive(Clone, Debug)]
pub struct Options {
    /// Public tables that the attacker holds besides; nothing is promised of their cells.
    pub known: Vec<Release>,
    /// How wide the interval of a hidden cell of rounded numbers must stay.
    pub width: u64,
    /// How differences between states are judged.
    pub revisions: Revisions,
    /// Whether a person in a cell, who knows of two, attacks as well.
    pub insider: bool,
    /// Whether the intervals of official sources must stay as wide as they are printed.
    pub censored: bool,
}

impl Options {
    /// The promises of every release.
    pub fn standard() -> Self {
        Self {
            known: Vec::new(),
            width: 5,
            revisions: Revisions::LargeCellsPass,
            insider: true,
            censored: false,
        }
    }
}
