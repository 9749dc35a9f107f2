//! What an importer reports about a row that it could not, or could only just, read.

use serde::{Deserialize, Serialize};

/// One thing found at the door, with what to do about it.
///
/// The message may name a label; it never holds a value that could identify a person.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Finding {
    /// The file's name.
    pub file: String,
    /// The row in the file, counted from 1 as a spreadsheet shows it; 0 for the file as a whole.
    pub row: u32,
    /// The column by its heading, or empty.
    pub column: String,
    /// A stable code in kebab case, such as `unknown-country`.
    pub code: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub suggestion: Option<String>,
}
