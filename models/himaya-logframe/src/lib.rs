//! The logical framework of a project: what is promised, what is reached, and what was said before.
//!
//! A [`Logframe`] is read from its file with every fault in its line. Registers of values are read
//! into events, which are added up as the kind of their indicator demands: activities are summed,
//! persons are counted once, stocks are the last known, shares are sums over sums and never means of
//! shares. What is recorded late changes nothing that was reported without being told. Nothing here
//! opens a file, and nobody here has a name: persons are keys.

mod aggregate;
mod check;
mod claim;
mod consistency;
mod error;
mod event;
#[cfg(test)]
mod fixture;
mod gain;
mod gender;
mod indicator;
mod key;
mod logframe;
mod marker;
mod part;
mod progress;
mod publishable;
mod quantity;
mod renamed;
mod restated;

pub use aggregate::{Breakdown, Measured, Window, measure};
pub use claim::{Claim, Span};
pub use consistency::inconsistencies;
pub use error::LogframeFault;
pub use event::{Event, Place, Reading, When, read};
pub use gain::{Gain, Gains};
pub use gender::{GenderReport, Participation, Share, gender};
pub use indicator::{
    Baseline, By, Codes, Direction, GenderRole, Indicator, Kind, Measure, OverTime, Target,
    TargetsAre,
};
pub use key::normal;
pub use logframe::{Goal, Level, Logframe, Project};
pub use marker::{Evidence, Marker, MarkerItem, MarkerReport, Staff};
pub use progress::{Light, Progress, progress};
pub use publishable::{Publishable, publishable};
pub use quantity::Quantity;
pub use renamed::renamed;
pub use restated::{Cell, Restated, restated};
