//! What persons enter: settings in YAML, told with the line of every fault, and rows of registers,
//! told with file, row and column and corrected without being overwritten.
//!
//! Nothing here knows what the settings or the rows mean, and nothing opens a file.

mod decimal;
mod forms;
mod place;
mod register;
mod sheet;
mod yaml;

pub use decimal::Decimal;
pub use forms::{Form, Forms};
pub use place::{Step, line_of};
pub use register::{Change, Entry, Position, Register};
pub use sheet::{Row, Sheet};
pub use yaml::{Refusal, nearest, read};
