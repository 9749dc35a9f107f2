//! What can be wrong with a code or a period.

use thiserror::Error;

/// A value that is not in the vocabulary.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum SchemaError {
    /// The code is not in the list.
    #[error("`{code}` is not a code of the list `{list}`")]
    UnknownCode {
        /// The list that was searched.
        list: &'static str,
        /// The code as given.
        code: String,
    },
    /// The text is not a period.
    #[error("`{text}` is not a period; expected 2024-Q4, 2024-12, 2024 or 2014..2018")]
    Period {
        /// The text as given.
        text: String,
    },
}
