//! The verdict on releases taken together.

use crate::{Attack, AuditError, Failure, Options, Release, Shown};

/// What an audit has found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Audit {
    /// How many cells the releases print.
    pub cells: usize,
    /// How many of them are hidden.
    pub hidden: usize,
    /// The promises that do not hold.
    pub failures: Vec<Failure>,
}

/// Attacks releases that the same readers hold.
pub fn audit(releases: &[Release], options: &Options) -> Result<Audit, AuditError> {
    let cells = releases.iter().flat_map(|release| release.cells.values());
    let hidden = cells.clone().filter(|shown| **shown == Shown::Hidden);
    Ok(Audit {
        cells: cells.clone().count(),
        hidden: hidden.count(),
        failures: Attack::new(releases, options)?.failures()?,
    })
}

#[cfg(test)]
mod tests;
