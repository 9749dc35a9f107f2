//! Decimal numbers as they are written, without a step through binary fractions.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Visitor};

/// The most digits of a number, before and after the mark together.
const MOST_DIGITS: usize = 18;

/// A decimal number: its digits as a whole number, and how many stand after the mark.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Decimal {
    /// The digits, with the sign.
    pub digits: i64,
    /// How many of them stand after the mark.
    pub scale: u32,
}

impl Decimal {
    /// The number in units of so many places after the mark, if it has no more places than that.
    pub fn in_units(self, places: u32) -> Option<i64> {
        let missing = places.checked_sub(self.scale)?;
        self.digits.checked_mul(10_i64.checked_pow(missing)?)
    }
}

impl FromStr for Decimal {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim().replace('\u{2212}', "-");
        let unsigned = text.strip_prefix('-').unwrap_or(&text);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let has_part = unsigned.contains('.') != part.is_empty();
        let n_digits = whole.len() + part.len();
        let is_number = !whole.is_empty() && is_digits(whole) && is_digits(part) && has_part;
        if !is_number || n_digits > MOST_DIGITS {
            return Err(format!(
                "`{text}` is not a number such as 1234.56, with a point and no blank or comma"
            ));
        }
        let digits: i64 = format!("{whole}{part}")
            .parse()
            .map_err(|_| format!("`{text}` has too many digits"))?;
        let mut scale = 0;
        for _ in part.bytes() {
            scale += 1;
        }
        Ok(Self {
            digits: if text.starts_with('-') {
                -digits
            } else {
                digits
            },
            scale,
        })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        let unit = 10_u64.pow(self.scale);
        let (whole, part) = (digits / unit, digits % unit);
        if self.scale == 0 {
            return write!(formatter, "{sign}{whole}");
        }
        let places = usize::try_from(self.scale).unwrap_or_default();
        write!(formatter, "{sign}{whole}.{part:0places$}")
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

/// Reads a number whether YAML takes it for text or for a number.
struct Written;

impl Visitor<'_> for Written {
    type Value = Decimal;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number such as 1234.56")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Decimal, E> {
        number.to_string().parse().map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Decimal, E> {
        number.to_string().parse().map_err(E::custom)
    }

    /// The shortest text of a binary fraction is what was written, up to fifteen digits.
    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Decimal, E> {
        number.to_string().parse().map_err(E::custom)
    }
}
