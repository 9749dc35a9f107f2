//! Needs of units by pillar, and how surely one goes before another.
//!
//! A [`Framework`] says what is measured, against which goalposts, and how a panel weighs it;
//! [`Answer`]s are what was measured. [`check`] holds both against each other and gives an
//! [`Assessment`], which [`Assessment::analyse`] scores, ranks and attacks with every assumption that
//! could have been another. Nothing here knows who the units are.

mod aggregate;
mod agreement;
mod analysis;
mod answers;
mod assessment;
mod comparison;
mod decision;
mod draw;
mod error;
#[cfg(test)]
mod fixture;
mod framework;
#[cfg(test)]
mod handbook;
mod number;
mod panel;
mod ranking;
mod scale;
mod score;
mod sensitivity;
mod sequence;
mod structure;
mod tornado;

pub use aggregate::{Interval, arithmetic, geometric};
pub use agreement::{Agreement, kendall, spearman};
pub use analysis::{Analysis, Cell, Influence, Options, Output};
pub use answers::{Answer, Clamped};
pub use assessment::{Assessment, Plan, check};
pub use comparison::{Priorities, priorities};
pub use decision::{ahp, topsis};
pub use draw::{FACTORS, Factor};
pub use error::{AnswerFault, Fault, Subject};
pub use framework::{
    Aggregation, Bounds, Comparison, Dimension, Framework, Goalposts, Group, Indicator, Judgement,
    Panel, Panellist, Polarity, Uncertainty, WeightDraw,
};
pub use panel::{Dispersion, Opinion};
pub use ranking::{Outranking, Ranking, Standing};
pub use sensitivity::{Indices, sobol};
pub use tornado::Bar;
