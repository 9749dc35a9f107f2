//! Disclosure control: what may be printed, and nothing else.
//!
//! This is the only crate that makes a [`Releasable`], so a table that did not pass through here
//! cannot reach a page, a spreadsheet or a file that leaves the house. It reads no rows and writes no
//! text.

mod check;
mod counts;
mod decision;
mod error;
mod first;
#[cfg(test)]
mod fixture;
mod group;
mod history;
mod log;
mod magnitude;
mod minimal;
mod network;
mod noise;
mod optimum;
mod parameter;
mod planned;
mod policy;
mod protect;
mod releasable;
mod repair;
mod revision;
mod slice;
mod watch;

pub use error::DisclosureError;
pub use history::History;
pub use log::{PrintedTally, SuppressionLog, Tally};
pub use magnitude::{Contributions, MagnitudeRule, Protection, assess};
pub use parameter::Parameter;
pub use policy::{Costs, FLOOR, Limits, Method, NoiseSettings, Policy, Secret};
pub use protect::{Protected, describe, protect, protect_all};
pub use releasable::Releasable;
