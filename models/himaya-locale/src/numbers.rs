//! Numbers in the digits and grouping of a locale. Rounds half away from zero and never prints -0.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::{Decimal, SignDisplay};
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::experimental::dimension::percent::options::{Display, PercentFormatterOptions};
use icu::locale::Locale;

use crate::error::no_data;
use crate::marks::{left_to_right, tidy_number};
use crate::{Direction, LocaleError};

/// What the number methods of a localizer give for an infinite number or one that is not a number.
///
/// It is no number in any language, and a message refuses it with [`LocaleError::NotFinite`].
pub const NOT_A_NUMBER: &str = "\u{FFFD}";

/// The number formatters of one locale.
#[derive(Debug)]
pub(crate) struct Numbers {
    direction: Direction,
    latin_digits: bool,
    grouped: DecimalFormatter,
    ungrouped: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    signed_percent: PercentFormatter<DecimalFormatter>,
}

impl Numbers {
    /// The formatters of a locale.
    pub(crate) fn new(locale: &Locale, direction: Direction) -> Result<Self, LocaleError> {
        let decimal = |strategy: GroupingStrategy| {
            let options = DecimalFormatterOptions::from(strategy);
            DecimalFormatter::try_new(locale.into(), options)
                .map_err(|error| no_data(locale, &error))
        };
        let percent = |display: Display| {
            let options = PercentFormatterOptions::from(display);
            PercentFormatter::try_new(locale.into(), options)
                .map_err(|error| no_data(locale, &error))
        };
        let ungrouped = decimal(GroupingStrategy::Never)?;
        let zero = ungrouped.format(&Decimal::from(0)).to_string();
        Ok(Self {
            direction,
            latin_digits: zero == "0",
            grouped: decimal(GroupingStrategy::Auto)?,
            ungrouped,
            percent: percent(Display::Standard)?,
            signed_percent: percent(Display::ExplicitSign)?,
        })
    }

    /// Whether the locale writes 0 to 9.
    pub(crate) fn latin_digits(&self) -> bool {
        self.latin_digits
    }

    /// A whole number with grouped digits.
    pub(crate) fn count(&self, n: u64) -> String {
        tidy_number(&self.grouped.format(&Decimal::from(n)).to_string())
    }

    /// A number without grouping, such as a year.
    pub(crate) fn plain(&self, n: i64) -> String {
        tidy_number(&self.ungrouped.format(&Decimal::from(n)).to_string())
    }

    /// A range; in a text from right to left it keeps its order if the digits are Latin.
    pub(crate) fn range(&self, text: &str) -> String {
        match self.direction {
            Direction::RightToLeft if self.latin_digits => left_to_right(text),
            Direction::RightToLeft | Direction::LeftToRight => text.to_owned(),
        }
    }

    /// A ratio as per cent.
    pub(crate) fn percent(&self, ratio: f64, decimals: u8) -> String {
        let Some(value) = rounded(ratio, 2, decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        tidy_number(&self.percent.format(&value).to_string())
    }

    /// A ratio as per cent with its sign; zero has none.
    pub(crate) fn signed_percent(&self, ratio: f64, decimals: u8) -> String {
        let Some(value) = rounded(ratio, 2, decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        let formatter = if value.absolute.is_zero() {
            &self.percent
        } else {
            &self.signed_percent
        };
        tidy_number(&formatter.format(&value).to_string())
    }

    /// A difference of shares as percentage points with its sign, without the word; zero has no sign.
    pub(crate) fn points(&self, difference: f64, decimals: u8) -> String {
        let Some(value) = rounded(difference, 2, decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        let value = value.with_sign_display(SignDisplay::ExceptZero);
        tidy_number(&self.grouped.format(&value).to_string())
    }
}

/// The number times a power of ten, rounded half away from zero on its shortest decimal text.
fn rounded(number: f64, power_of_ten: i16, decimals: u8) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    // Rust prints the shortest decimal that reads back as the same number, without an exponent.
    let mut value = Decimal::try_from_str(&number.to_string()).ok()?;
    value.multiply_pow10(power_of_ten);
    let last = -i16::from(decimals);
    if value.absolute.digit_at(last - 1) >= 5 {
        value.expand(last);
    } else {
        value.trunc(last);
    }
    value.absolute.pad_end(last);
    value.absolute.trim_start();
    value.apply_sign_display(SignDisplay::Negative);
    Some(value)
}

#[cfg(test)]
mod tests;
