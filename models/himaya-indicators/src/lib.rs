//! Gender-disaggregated indicators: one file an indicator, the cubes they rest on and the tables that
//! show them.
//!
//! Cubes are made from reductions and go through disclosure control; tables and findings are
//! computed from protected counts only. Each cube module says which reduction it needs. Nothing here
//! reads rows or writes text.

mod cubes;
mod error;
mod figures;
mod findings;
mod forms;
mod g18;
mod g19;
mod g2;
mod g3;
mod g4;
mod g5;
mod g7;
pub mod indicators;
mod justice;
mod known_sex;
mod published;
mod recorded;
pub mod statistics;
mod tables;

pub use cubes::CubeSpec;
pub use error::IndicatorError;
pub use figures::{Cells, Exhibit, cell_at, change, column, lineage};
pub use findings::sex_findings;
pub use forms::{CLASSES, form_columns, form_condition, published_forms, recorded_forms};
pub use g2::G2;
pub use g3::G3;
pub use g4::G4;
pub use g5::G5;
pub use g7::G7;
pub use g18::G18;
pub use g19::G19;
pub use indicators::{Indicator, MAXIMUM_UNKNOWN, MINIMUM_DENOMINATOR, Outcome};
pub use justice::published_stage;
pub use published::published_by_sex_age;
pub use recorded::{recorded_by_role, recorded_by_sex_age, reporting_countries};
pub use tables::{
    SharesOf, Stages, TwoPeriods, forms_by_sex, forms_by_sex_and_country, roles, sex_age,
    sex_share, stages_by_sex, totals,
};
