//! Modus operandi: how the crime is done. Means of control by form of exploitation, and classes of
//! cases that are found in one year and recognised in the next.
//!
//! # Reduction needed
//!
//! T16 and T17: table `cases`; filter one source and data set, victims of trafficking, a quarter (T16)
//! or no period (T17); keys `form_class`, `means`; mode *count* of records with
//!
//! * `form_class`: any column of [`himaya_indicators::form_columns`] true; `_T` any form at all;
//! * `means`: any column of [`means_columns`] true; `_T` any means at all.
//!
//! Both are multiple responses: a record counts once in every class and every means that it has. The
//! group `(f, _T)` is the denominator of the row `f`: the records with at least one recorded means,
//! which is the group rule of the CTDC codebook (v2, 2024, section 6). Neither key is a column of the
//! table; [`means_condition`] and [`himaya_indicators::form_condition`] are what they stand for. A
//! null answer is neither yes nor no. [`tally`] says the same in code, over records in memory.
//!
//! Classes: victims or smuggled migrants; every column of [`item_columns`] with [`RECORD_KEYS`], as
//! patterns with the number of their records.

mod classes;
mod coding;
mod error;
mod group_rule;
mod items;
mod means;
mod names;
mod typology;

pub use classes::{
    ClassesOf, ListsOf, RECORD_KEYS, Recognised, Shows, class_cards, class_cubes, class_statements,
    class_tables, lists_table,
};
pub use error::ModusError;
pub use group_rule::{Tally, tally};
pub use himaya_latent::Typology;
pub use items::{Trait, TraitList, item_columns, trait_lists};
pub use means::{means_by_form, means_columns, means_condition, means_cube};
pub use names::{ClassName, NameError, check_names, newest_names};
pub use typology::{ClassChange, Found, TypologyOptions, classes_of, find};
