//! Tests of the promise: known tables by hand, random tables by attack.

mod attack;
mod enumeration;
mod known;
mod utility;

use himaya_schema::{Cube, Level, Structure, Unit, Value};

use super::{protect, protect_all};
use crate::fixture::{
    Draws, cube, dimension, exact, is_slow_allowed, line, statuses, with_margins,
};
use crate::{DisclosureError, History, Policy};

fn protected(cube: Cube) -> Cube {
    let policy = Policy::for_level(Level::Restricted);
    protect(cube, &policy).unwrap().get().clone()
}
