//! Languages, numbers, dates, plurals, country names and messages, in one locale at a time.
//!
//! This crate does no I/O: the texts of `report-templates/locales` come in as arguments. No sentence
//! stands here; numbers, dates, lists, order and country names are ICU4X's, messages are Fluent's.
//!
//! # Numbers in messages
//!
//! Fluent chooses the branch and ICU4X writes the number, so a number reaches a message as two
//! variables. [`Argument::Number`] under the name `count` gives
//!
//! * `$count`, the finished text in the locale's digits, and
//! * `$count-n`, the number, on which a selector branches.
//!
//! ```text
//! finding-victims = { $count-n ->
//!     [one] { $count } detected victim
//!    *[other] { $count } detected victims
//! }
//! ```
//!
//! The branches are those of CLDR as ICU4X has them (English, French and Spanish: `one`, `other`;
//! Arabic: `zero`, `one`, `two`, `few`, `many`, `other`). A branch for one number, such as `[4]`, is
//! found below 100.
//!
//! [`Argument::Plural`] under the name `n` gives `$n` alone: the messages `unit-…` branch on it and
//! leave the number beside them to the sentence. A message that prints a branch variable
//! (`$count-n`, `$n`) is an error, because it would print a raw number.
//!
//! # Rounding
//!
//! Shares, changes and differences are rounded half away from zero on their decimal text (the
//! shortest decimal that reads back as the same number), so 0.125 at no decimals of a per cent is
//! 13 %. What rounds to zero is printed as zero without a sign.
//!
//! # Right to left
//!
//! Fluent's isolates (U+2068, U+2069) are off in every language: faces without them print boxes.
//! In Arabic the order is kept by two marks only, U+200E around ranges of Latin digits and, as
//! CLDR has it, around signs and per cent signs, and U+200F around text in Latin letters. Both are
//! invisible in every face that has Arabic; [`without_marks`] takes them out to compare words.

mod arguments;
mod audit;
mod calendar;
mod error;
mod language;
mod lint;
mod localizer;
mod marks;
mod messages;
mod numbers;
mod outline;
mod plurals;
#[cfg(test)]
mod tests;

pub use arguments::{Argument, Arguments};
pub use audit::{Edition, audit};
pub use error::LocaleError;
pub use language::{Direction, Language};
pub use lint::crime_lint;
pub use localizer::Localizer;
pub use marks::without_marks;
pub use numbers::NOT_A_NUMBER;
pub use outline::{MessageOutline, Selector, outline};
