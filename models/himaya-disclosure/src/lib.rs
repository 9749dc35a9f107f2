//! Disclosure control: what may be printed, and nothing else.
//!
//! This is the only crate that makes a [`Releasable`], so a table that did not pass through here
//! cannot reach a page, a spreadsheet or a file that leaves the house. It reads no rows and writes no
//! text.

mod error;
mod network;
mod parameter;
mod policy;
mod programme;
mod protect;
mod releasable;
mod repair;
mod sensitivity;
mod slice;

pub use error::DisclosureError;
pub use parameter::Parameter;
pub use policy::{FLOOR, Policy};
pub use protect::{protect, protect_all};
pub use releasable::Releasable;
