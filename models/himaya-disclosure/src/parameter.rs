//! What a function may take beside protected content: choices, never counts.

use himaya_schema::{Area, Country, Crime, Flag, Label, Leg, Level, Period, Route, Unit};

/// Something that says how to present protected content and holds no count.
///
/// A model crate implements it for its own specification types, such as the id and name of a table.
/// It cannot do so for `Cube`, `Value`, `Table` or a number: those are foreign to it, and this crate
/// leaves them out. An implementation is a promise, so it is short enough to be read in review.
pub trait Parameter {}

impl Parameter for () {}
impl Parameter for bool {}
impl Parameter for &'static str {}
impl Parameter for Area {}
impl Parameter for Country {}
impl Parameter for Crime {}
impl Parameter for Flag {}
impl Parameter for Label {}
impl Parameter for Leg {}
impl Parameter for Level {}
impl Parameter for Period {}
impl Parameter for Route {}
impl Parameter for Unit {}
impl<P: Parameter> Parameter for Option<P> {}
impl<P: Parameter> Parameter for Vec<P> {}
impl<P: Parameter, Q: Parameter> Parameter for (P, Q) {}
impl<P: Parameter, Q: Parameter, R: Parameter> Parameter for (P, Q, R) {}
