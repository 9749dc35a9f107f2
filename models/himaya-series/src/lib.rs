//! The statistics of monthly counts: what was to be expected, what changed, when, and how surely.
//!
//! Nothing here knows what is counted. A [`Panel`] of series on one axis of months goes in; findings
//! with effect, interval, probability and false discovery rate come out.

mod algebra;
mod analysis;
mod bootstrap;
mod change;
mod composition;
mod displacement;
mod distribution;
mod drift;
mod error;
mod expectation;
mod glm;
mod leap;
mod multiplicity;
mod onset;
mod panel;
mod season;

pub use analysis::{
    Analysed, Analysis, Event, Finding, Fitted, Kind, Options, Outlook, analyse, analyse_all,
};
pub use change::{Change, ChangeOptions, Changes};
pub use composition::{Composition, Share};
pub use displacement::Displacement;
pub use distribution::NegativeBinomial;
pub use drift::{Departure, Drift, departure};
pub use error::{Reason, SeriesError};
pub use expectation::{Expectation, ExpectationOptions, Threshold, expectation};
pub use leap::{Leap, is_of_other_order, leap};
pub use multiplicity::benjamini_hochberg;
pub use onset::Onset;
pub use panel::{Panel, Series, YEAR};
