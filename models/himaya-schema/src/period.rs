//! When: months, quarters, years and bands of years, with their precision.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::SchemaError;

/// How finely a source dates what it counts.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Precision {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
    /// Several calendar years together.
    Band,
}

impl Precision {
    /// The code as stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Band => "band",
        }
    }
}

/// A reporting period; the interval of the data, never the day of the run.
///
/// Text form: `2024-12`, `2024-Q4`, `2024`, `2014..2018`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// A calendar month, 1 to 12.
    Month {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
    },
    /// A calendar quarter, 1 to 4.
    Quarter {
        /// The year.
        year: i32,
        /// The quarter, 1 to 4.
        quarter: u32,
    },
    /// A calendar year.
    Year(i32),
    /// Several years, first and last included.
    Band {
        /// The first year.
        first: i32,
        /// The last year.
        last: i32,
    },
}

impl Period {
    /// The quarter that holds a day.
    pub fn quarter_of(day: NaiveDate) -> Self {
        Self::Quarter {
            year: day.year(),
            quarter: day.month0() / 3 + 1,
        }
    }

    /// The month that holds a day.
    pub fn month_of(day: NaiveDate) -> Self {
        Self::Month {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The precision.
    pub fn precision(&self) -> Precision {
        match self {
            Self::Month { .. } => Precision::Month,
            Self::Quarter { .. } => Precision::Quarter,
            Self::Year(_) => Precision::Year,
            Self::Band { .. } => Precision::Band,
        }
    }

    /// The first day.
    pub fn first_day(&self) -> NaiveDate {
        let (year, month) = match *self {
            Self::Month { year, month } => (year, month),
            Self::Quarter { year, quarter } => (year, quarter * 3 - 2),
            Self::Year(year) | Self::Band { first: year, .. } => (year, 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last day.
    pub fn last_day(&self) -> NaiveDate {
        let (year, month) = match *self {
            Self::Month { year, month } => (year, month),
            Self::Quarter { year, quarter } => (year, quarter * 3),
            Self::Year(year) | Self::Band { last: year, .. } => (year, 12),
        };
        let first_of_next = if month == 12 {
            NaiveDate::from_ymd_opt(year + 1, 1, 1)
        } else {
            NaiveDate::from_ymd_opt(year, month + 1, 1)
        };
        first_of_next
            .and_then(|day| day.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }

    /// The period of the same length that many steps later; negative is earlier.
    #[must_use]
    pub fn offset(&self, steps: i32) -> Self {
        match *self {
            Self::Month { year, month } => {
                let index = year * 12 + month.cast_signed() - 1 + steps;
                Self::Month {
                    year: index.div_euclid(12),
                    month: index.rem_euclid(12).cast_unsigned() + 1,
                }
            }
            Self::Quarter { year, quarter } => {
                let index = year * 4 + quarter.cast_signed() - 1 + steps;
                Self::Quarter {
                    year: index.div_euclid(4),
                    quarter: index.rem_euclid(4).cast_unsigned() + 1,
                }
            }
            Self::Year(year) => Self::Year(year + steps),
            Self::Band { first, last } => {
                let length = last - first + 1;
                Self::Band {
                    first: first + steps * length,
                    last: last + steps * length,
                }
            }
        }
    }

    /// The same period one year earlier.
    #[must_use]
    pub fn year_before(&self) -> Self {
        match *self {
            Self::Month { year, month } => Self::Month {
                year: year - 1,
                month,
            },
            Self::Quarter { year, quarter } => Self::Quarter {
                year: year - 1,
                quarter,
            },
            Self::Year(year) => Self::Year(year - 1),
            Self::Band { first, last } => Self::Band {
                first: first - 1,
                last: last - 1,
            },
        }
    }

    /// Whether the other period lies wholly inside this one.
    pub fn contains(&self, other: &Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// The year in which the period ends.
    pub fn last_year(&self) -> i32 {
        self.last_day().year()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month { year, month } => write!(formatter, "{year:04}-{month:02}"),
            Self::Quarter { year, quarter } => write!(formatter, "{year:04}-Q{quarter}"),
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Band { first, last } => write!(formatter, "{first:04}..{last:04}"),
        }
    }
}

impl FromStr for Period {
    type Err = SchemaError;

    fn from_str(text: &str) -> Result<Self, SchemaError> {
        parse(text).ok_or_else(|| SchemaError::Period {
            text: text.to_owned(),
        })
    }
}

impl TryFrom<String> for Period {
    type Error = SchemaError;

    fn try_from(text: String) -> Result<Self, SchemaError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

fn parse(text: &str) -> Option<Period> {
    if let Some((first, last)) = text.split_once("..") {
        let (first, last) = (year(first)?, year(last)?);
        return (first < last).then_some(Period::Band { first, last });
    }
    if let Some((years, quarter)) = text.split_once("-Q") {
        let quarter = number(quarter, 1, 4)?;
        return Some(Period::Quarter {
            year: year(years)?,
            quarter,
        });
    }
    if let Some((years, month)) = text.split_once('-') {
        let month = (month.len() == 2).then(|| number(month, 1, 12))??;
        return Some(Period::Month {
            year: year(years)?,
            month,
        });
    }
    year(text).map(Period::Year)
}

fn year(text: &str) -> Option<i32> {
    (text.len() == 4)
        .then(|| number(text, 1900, 2199))?
        .map(u32::cast_signed)
}

fn number(text: &str, low: u32, high: u32) -> Option<u32> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = all_digits.then(|| text.parse().ok())??;
    (low..=high).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests;
