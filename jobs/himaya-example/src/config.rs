//! How large the example is and from which seed it is drawn.

use himaya_schema::Period;

use crate::ExampleError;

/// What to generate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ExampleConfig {
    /// The seed; the same seed gives the same bytes.
    pub seed: u64,
    /// The first month.
    pub first_month: Period,
    /// The number of months; the planted changes lie at fixed fractions of them.
    pub n_months: u32,
    /// The expected number of persons over all countries; the number drawn is close to it.
    pub n_persons: u32,
}

impl ExampleConfig {
    /// The example of `himaya demo`: 48 months from January 2021, about 60,000 persons.
    pub const DEMO: Self = Self {
        seed: 20_210_101,
        first_month: Period::Month {
            year: 2021,
            month: 1,
        },
        n_months: 48,
        n_persons: 60_000,
    };
    /// With fewer months some planted changes would fall together.
    pub const MIN_MONTHS: u32 = 24;
    /// Twenty years; more would make the example slower and show nothing else.
    pub const MAX_MONTHS: u32 = 240;
    /// With more persons the generator would no longer be an example.
    pub const MAX_PERSONS: u32 = 2_000_000;

    /// The last whole quarter of the example.
    pub fn last_quarter(&self) -> Period {
        let months = self.n_months.cast_signed();
        let after = Period::quarter_of(self.first_month.offset(months).first_day());
        after.offset(-1)
    }

    pub(crate) fn validate(&self) -> Result<(), ExampleError> {
        if !matches!(self.first_month, Period::Month { .. }) {
            return Err(ExampleError::FirstMonth {
                period: self.first_month,
            });
        }
        if !(Self::MIN_MONTHS..=Self::MAX_MONTHS).contains(&self.n_months) {
            return Err(ExampleError::Months {
                n_months: self.n_months,
            });
        }
        if !(1..=Self::MAX_PERSONS).contains(&self.n_persons) {
            return Err(ExampleError::Persons {
                n_persons: self.n_persons,
            });
        }
        Ok(())
    }

    /// The month that many months after the first.
    pub(crate) fn month(&self, index: u32) -> Period {
        self.first_month.offset(index.cast_signed())
    }
}
