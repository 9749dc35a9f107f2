//! Why a file of analysts is refused.

/// What is wrong, and where.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum JudgementError {
    /// A text is wrong.
    #[error("{place}: the {language} text {reason}")]
    Text {
        /// The item, such as `judgements J1, claim`.
        place: String,
        /// The language.
        language: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// A value is none of those known.
    #[error("{place}: there is no {what} `{value}`{}", suggestion.as_ref().map_or(String::new(), |known| format!("; did you mean `{known}`")))]
    Unknown {
        /// The item.
        place: String,
        /// What is named.
        what: &'static str,
        /// The value.
        value: String,
        /// The known value most like it.
        suggestion: Option<String>,
    },
    /// A number is out of its range, or a list too short.
    #[error("{place}: {reason}")]
    Value {
        /// The item.
        place: String,
        /// What is wrong.
        reason: String,
    },
}
