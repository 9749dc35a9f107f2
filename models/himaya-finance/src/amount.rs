//! Money: euros in whole cents, and amounts in the currency that was paid.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use crate::Decimal;

/// Cents of the euro have two places.
const EURO_PLACES: u32 = 2;

/// Euros, in whole cents.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Euros {
    /// The cents.
    pub cents: i64,
}

impl Euros {
    /// So many cents.
    pub const fn of_cents(cents: i64) -> Self {
        Self { cents }
    }

    /// Euros as written, with at most two places.
    pub fn of(written: Decimal) -> Option<Self> {
        written.in_units(EURO_PLACES).map(Self::of_cents)
    }

    /// Whether these are at most so many per cent of others.
    pub fn is_within(self, per_cent: i64, of: Self) -> bool {
        i128::from(self.cents) * 100 <= i128::from(of.cents) * i128::from(per_cent)
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self::of_cents(self.cents.saturating_abs())
    }
}

impl Add for Euros {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::of_cents(self.cents.saturating_add(other.cents))
    }
}

impl Sub for Euros {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::of_cents(self.cents.saturating_sub(other.cents))
    }
}

impl Sum for Euros {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Euros {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = Decimal {
            digits: self.cents,
            scale: EURO_PLACES,
        };
        written.fmt(formatter)
    }
}

/// A currency of ISO 4217, with the places of its smallest unit.
///
/// The dinars of Tunisia and Libya have three places, so not every currency has cents.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Currency {
    code: [u8; 3],
    places: u32,
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self {
        code: *b"EUR",
        places: EURO_PLACES,
    };

    /// Reads a code of ISO 4217, in capitals; metals, funds and what was replaced are no currencies.
    pub fn from_code(code: &str) -> Option<Self> {
        let known = iso_currency::Currency::from_code(code)?;
        if known.is_superseded().is_some() {
            return None;
        }
        Some(Self {
            code: code.as_bytes().try_into().ok()?,
            places: u32::from(known.exponent()?),
        })
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or_default()
    }

    /// The places of its smallest unit.
    pub fn places(&self) -> u32 {
        self.places
    }

    /// The codes that a person is likely to mean, for suggestions.
    pub(crate) const LIKELY: [&'static str; 9] = [
        "CHF", "DZD", "EGP", "EUR", "GBP", "LYD", "MAD", "TND", "USD",
    ];
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// Money in the currency in which it was paid, in whole units of its smallest coin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Amount {
    /// The smallest units.
    pub units: i64,
    /// The currency.
    pub currency: Currency,
}

impl Amount {
    /// An amount as written, with no more places than the currency has.
    pub fn of(written: Decimal, currency: Currency) -> Option<Self> {
        let units = written.in_units(currency.places)?;
        Some(Self { units, currency })
    }
}
