//! Where: a country, a UN M49 region, or one of the ways of not knowing.

use std::fmt;
use std::str::FromStr;

use crate::{CodeList as _, Country, Region, SchemaError};

/// A place or a group of places, as precise as the source is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Area {
    /// One country.
    Country(Country),
    /// A region of UN M49.
    Region(Region),
    /// The reporting country's own nationals or territory, where the source says no more.
    Domestic,
    /// Any country but the reporting one, where the source says no more.
    Abroad,
    /// No nationality.
    Stateless,
    /// Several places in one value.
    Several,
    /// The source does not know, or does not say.
    Unknown,
    /// All places together: a total row.
    Total,
}

impl Area {
    /// The code as stored: alpha-3, `M49-015`, or an underscore and a letter.
    pub fn code(&self) -> &str {
        match self {
            Self::Country(country) => country.alpha3(),
            Self::Region(region) => region.code(),
            Self::Domestic => "_D",
            Self::Abroad => "_A",
            Self::Stateless => "_X",
            Self::Several => "_S",
            Self::Unknown => "_U",
            Self::Total => "_T",
        }
    }

    /// The country, when the area is one.
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(*country),
            Self::Region(_)
            | Self::Domestic
            | Self::Abroad
            | Self::Stateless
            | Self::Several
            | Self::Unknown
            | Self::Total => None,
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Area {
    type Err = SchemaError;

    fn from_str(code: &str) -> Result<Self, SchemaError> {
        let special = [
            Self::Domestic,
            Self::Abroad,
            Self::Stateless,
            Self::Several,
            Self::Unknown,
            Self::Total,
        ];
        if let Some(area) = special.into_iter().find(|area| area.code() == code) {
            return Ok(area);
        }
        if let Some(region) = Region::from_code(code) {
            return Ok(Self::Region(region));
        }
        code.parse().map(Self::Country)
    }
}

#[cfg(test)]
mod tests;
