//! Countries by ISO 3166-1, with their UN M49 numbers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::SchemaError;

/// A country or territory of ISO 3166-1, held as its alpha-3 code.
///
/// `XKX` (Kosovo, user-assigned in ISO 3166-1, listed by Frontex and the World Bank) is accepted
/// beside the standard; it has no M49 number here. A code implies no opinion on status.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 3]);

impl Country {
    /// Algeria.
    pub const ALGERIA: Self = Self(*b"DZA");
    /// Egypt.
    pub const EGYPT: Self = Self(*b"EGY");
    /// Libya.
    pub const LIBYA: Self = Self(*b"LBY");
    /// Morocco.
    pub const MOROCCO: Self = Self(*b"MAR");
    /// Tunisia.
    pub const TUNISIA: Self = Self(*b"TUN");
    /// The five beneficiaries, in alphabetical order of their codes.
    pub const BENEFICIARIES: [Self; 5] = [
        Self::ALGERIA,
        Self::EGYPT,
        Self::LIBYA,
        Self::MOROCCO,
        Self::TUNISIA,
    ];
    const KOSOVO: Self = Self(*b"XKX");

    /// Reads an alpha-3 code, in capitals.
    pub fn from_alpha3(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        (bytes == Self::KOSOVO.0 || rust_iso3166::from_alpha3(code).is_some())
            .then_some(Self(bytes))
    }

    /// Reads an alpha-2 code, in capitals.
    pub fn from_alpha2(code: &str) -> Option<Self> {
        if code == "XK" {
            return Some(Self::KOSOVO);
        }
        Self::from_alpha3(rust_iso3166::from_alpha2(code)?.alpha3)
    }

    /// The alpha-3 code.
    pub fn alpha3(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The alpha-2 code, as ICU and CLDR name a territory.
    pub fn alpha2(&self) -> &'static str {
        rust_iso3166::from_alpha3(self.alpha3()).map_or("XK", |country| country.alpha2)
    }

    /// The UN M49 number, which ISO 3166-1 shares.
    pub fn m49(&self) -> Option<u16> {
        rust_iso3166::from_alpha3(self.alpha3()).map(|country| country.numeric)
    }

    /// The short English name of ISO 3166-1, for matching and for messages to the operator.
    ///
    /// Editions print the name that CLDR gives in their locale instead.
    pub fn english_name(&self) -> &'static str {
        rust_iso3166::from_alpha3(self.alpha3()).map_or("Kosovo", |country| country.name)
    }

    /// Every country, in order of alpha-3 code.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut codes: Vec<Self> = rust_iso3166::ALL
            .iter()
            .filter_map(|country| Self::from_alpha3(country.alpha3))
            .chain([Self::KOSOVO])
            .collect();
        codes.sort_unstable();
        codes.into_iter()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.alpha3())
    }
}

impl FromStr for Country {
    type Err = SchemaError;

    fn from_str(code: &str) -> Result<Self, SchemaError> {
        Self::from_alpha3(code).ok_or_else(|| SchemaError::UnknownCode {
            list: "country",
            code: code.to_owned(),
        })
    }
}

impl TryFrom<String> for Country {
    type Error = SchemaError;

    fn try_from(code: String) -> Result<Self, SchemaError> {
        code.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.alpha3().to_owned()
    }
}

#[cfg(test)]
mod tests;
