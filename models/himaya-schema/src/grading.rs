//! Source and information grading: the 4x4 system used in police exchange (Europol Regulation, art. 29).
//!
//! The 6x6 (Admiralty) system uses the same letters with other meanings, so it is never converted silently.

use std::fmt;
use std::str::FromStr;

use crate::{CodeList, SchemaError};

/// How far the source is relied upon.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum SourceGrade {
    /// No doubt as to authenticity, or reliable in all instances.
    A,
    /// Reliable in most instances.
    B,
    /// Unreliable in most instances.
    C,
    /// Cannot be assessed.
    X,
}

impl CodeList for SourceGrade {
    const NAME: &'static str = "source-grade";
    const ALL: &'static [Self] = &[Self::A, Self::B, Self::C, Self::X];

    fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::X => "X",
        }
    }
}

/// How the information itself is judged.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum InformationGrade {
    /// Accuracy not in doubt.
    One,
    /// Known personally to the source, not to the official passing it on.
    Two,
    /// Not known personally to the source but corroborated.
    Three,
    /// Not known personally to the source and cannot be corroborated.
    Four,
}

impl CodeList for InformationGrade {
    const NAME: &'static str = "information-grade";
    const ALL: &'static [Self] = &[Self::One, Self::Two, Self::Three, Self::Four];

    fn code(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::Four => "4",
        }
    }
}

/// A grade such as `B2`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Grade {
    /// The source.
    pub source: SourceGrade,
    /// The information.
    pub information: InformationGrade,
}

impl Grade {
    /// A source that cannot be assessed, with information that cannot be corroborated.
    pub const NOT_ASSESSED: Self = Self {
        source: SourceGrade::X,
        information: InformationGrade::Four,
    };
}

impl fmt::Display for Grade {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}{}",
            self.source.code(),
            self.information.code()
        )
    }
}

impl FromStr for Grade {
    type Err = SchemaError;

    fn from_str(text: &str) -> Result<Self, SchemaError> {
        let mut letters = text.chars();
        let mut next = || letters.next().map(String::from).unwrap_or_default();
        let (source, information, rest) = (next(), next(), next());
        SourceGrade::from_code(&source)
            .zip(InformationGrade::from_code(&information))
            .filter(|_| rest.is_empty())
            .map(|(source, information)| Self {
                source,
                information,
            })
            .ok_or_else(|| SchemaError::UnknownCode {
                list: "4x4 grade",
                code: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests;
