//! Why the bytes of a file cannot be read, before anybody says which file it was.

use serde::{Deserialize, Serialize};

use crate::SourceError;

/// What was wrong with the bytes, or with reading them.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(crate) enum Refusal {
    /// A container is broken or dangerous.
    Container { reason: String },
    /// A text table or JSON document is malformed as a whole.
    Malformed { place: String, reason: String },
    /// The text is not in the declared encoding, as of a byte counted from 0.
    Encoding { encoding: String, offset: usize },
    /// Reading came to no end within its limits, or broke off.
    Limits { reason: String },
    /// Nobody could be set to read it, which says nothing of the file.
    Unstarted { reason: String },
}

impl Refusal {
    /// A container that is broken or dangerous.
    pub(crate) fn container(reason: impl Into<String>) -> Self {
        Self::Container {
            reason: reason.into(),
        }
    }

    /// A document that is malformed at a place such as `row 4`.
    pub(crate) fn malformed(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Malformed {
            place: place.into(),
            reason: reason.into(),
        }
    }

    /// The same of a file.
    pub(crate) fn of(self, file: &str) -> SourceError {
        let file = file.to_owned();
        match self {
            Self::Container { reason } => SourceError::Container { file, reason },
            Self::Malformed { place, reason } => SourceError::Malformed {
                file,
                place,
                reason,
            },
            Self::Encoding { encoding, offset } => SourceError::Encoding {
                file,
                encoding,
                offset,
            },
            Self::Limits { reason } => SourceError::ParserLimits { file, reason },
            Self::Unstarted { reason } => SourceError::ParserUnstarted { reason },
        }
    }
}
