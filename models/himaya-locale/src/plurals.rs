//! Which plural branch a number takes, by the CLDR rules that ICU4X carries.
//!
//! The rules inside Fluent's implementation (`intl_pluralrules` 7) leave out the remainder in Arabic:
//! 103 would be *other* where the language says *few*, and 111 *other* where it says *many*. Below
//! 100 both agree, in all our languages; from there on Fluent is given a number that stands in.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralOperands, PluralRules};

use crate::LocaleError;
use crate::error::no_data;

/// The cardinal rules of one locale.
#[derive(Debug)]
pub(crate) struct Plurals(PluralRules);

impl Plurals {
    /// The rules of a locale.
    pub(crate) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        PluralRules::try_new_cardinal(locale.into())
            .map(Self)
            .map_err(|error| no_data(locale, &error))
    }

    /// The number on which Fluent branches: itself, or from 100 on one of the same plural form.
    pub(crate) fn branch(&self, n: f64) -> FluentNumber {
        if n.abs() < 100.0 {
            return n.into();
        }
        let decimal = Decimal::try_from_str(&n.to_string()).unwrap_or_default();
        let stand_in = match self.0.category_for(PluralOperands::from(&decimal)) {
            PluralCategory::Zero => 0.0,
            PluralCategory::One => 1.0,
            PluralCategory::Two => 2.0,
            PluralCategory::Few => 3.0,
            PluralCategory::Many => 11.0,
            PluralCategory::Other => 100.0,
        };
        // The option keeps it from being equal to the key of a branch for one number, such as `[3]`.
        let options = FluentNumberOptions {
            minimum_integer_digits: Some(1),
            ..FluentNumberOptions::default()
        };
        FluentNumber::new(stand_in, options)
    }
}
