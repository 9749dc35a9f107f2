//! Handling codes and the levels at which an edition may be read.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::CodeList;

/// A handling code of the 4x4 system, from the least to the most restrictive.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Handling {
    /// To prevent and combat crime under applicable law.
    H0,
    /// Not to be disclosed in judicial proceedings without permission of the provider.
    H1,
    /// Not to be disseminated without permission of the provider.
    H2,
    /// Other restrictions.
    H3,
}

impl CodeList for Handling {
    const NAME: &'static str = "handling";
    const ALL: &'static [Self] = &[Self::H0, Self::H1, Self::H2, Self::H3];

    fn code(self) -> &'static str {
        match self {
            Self::H0 => "H0",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
        }
    }
}

impl Handling {
    /// The more restrictive of two: what a figure inherits from its inputs.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        self.max(other)
    }
}

/// Who may read an edition, from the widest circle to the narrowest.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Anybody.
    Public,
    /// Named partner organisations.
    Partner,
    /// The participating police services.
    Restricted,
}

impl CodeList for Level {
    const NAME: &'static str = "level";
    const ALL: &'static [Self] = &[Self::Public, Self::Partner, Self::Restricted];

    fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Partner => "partner",
            Self::Restricted => "restricted",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests;
