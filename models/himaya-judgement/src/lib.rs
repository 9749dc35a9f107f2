//! What analysts judge: key judgements, ratings, outlook, gaps and recommendations.
//!
//! A file a period holds it in every language of the editions. Nothing here is computed from data: a
//! judgement cites figures by their ids, and is printed apart from what is computed. One whose evidence
//! has changed since it was confirmed is told, and the edition is a draft until it is confirmed again.
//!
//! Words for likelihood and confidence are those of Intelligence Community Directive 203 (2015), never
//! in one sentence; forecasts are scored as by Brier (1950). Threat, vulnerability and impact are rated
//! apart, as Frontex's CIRAM does, and never multiplied.

mod check;
mod confirm;
mod error;
mod exhibits;
mod file;
mod gaps;
mod outlook;
mod prose;
mod register;
mod scenarios;
#[cfg(test)]
mod tests;
mod yardstick;

pub use check::check;
pub use confirm::{Confirmation, Standing, confirmation, standing};
pub use error::JudgementError;
pub use exhibits::{
    JudgedOf, JudgedTables, judgement_cards, rating_statements, ratings, recommendations, signed,
    withdrawals,
};
pub use file::{
    AnalystFile, DriverNote, GapOwner, Judgement, Outcome, Rating, Recommendation, Scenario,
    Signature, Withdrawal,
};
pub use gaps::{Gap, GapKeys, GapKind, GapsOf, gap_keys, gap_owners, gaps};
pub use outlook::{OutlookOf, outlook};
pub use register::{RegisterOf, outcomes, register};
pub use scenarios::{driver_statements, scenario_cards, scenarios};
pub use yardstick::yardstick;
