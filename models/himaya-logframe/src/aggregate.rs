//! Adding up, as the kind of an indicator demands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use himaya_entries::Register;
use himaya_schema::{AgeGroup, CodeList as _, Country, Period, Sex};

use crate::part::{Part, parts};
use crate::{By, Event, Indicator, Kind, Logframe, OverTime, Quantity, Reading};

/// What is reported on: the days of a period, and until when entries had to be recorded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Window {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The day as of which registers are read.
    pub as_of: NaiveDate,
}

impl Window {
    /// A period as registers knew it on a day.
    pub fn of(period: Period, as_of: NaiveDate) -> Self {
        Self {
            first: period.first_day(),
            last: period.last_day(),
            as_of,
        }
    }
}

/// A value and its parts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Breakdown {
    /// The value.
    pub total: Quantity,
    /// By country in the order of the logframe, then of no single country if there is any.
    pub by_country: Vec<(Option<Country>, Quantity)>,
    /// Persons who were counted in more than one country: so much more than the total are the
    /// countries together.
    pub several_countries: u64,
    /// By sex, the unknown last; nothing if the indicator is not told apart by sex.
    pub by_sex: Vec<(Sex, Quantity)>,
    /// By age, the unknown last; nothing if the indicator is not told apart by age.
    pub by_age: Vec<(AgeGroup, Quantity)>,
    /// How often persons took part, of an indicator that counts each once.
    pub participations: Option<u64>,
}

/// An indicator in a period, and from the beginning to the end of that period.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Measured {
    /// In the period.
    pub period: Breakdown,
    /// From the beginning.
    pub cumulative: Breakdown,
}

/// Adds up an indicator; the order in which entries were written never matters.
pub fn measure(
    logframe: &Logframe,
    register: &Register<Event>,
    indicator: &Indicator,
    window: Window,
) -> Measured {
    let parts = parts(register, &indicator.id, window.as_of);
    let until = parts
        .into_iter()
        .filter(|part| part.when.last <= window.last);
    let until: Vec<Part<'_>> = until.collect();
    let of_period = |part: &Part<'_>| match indicator.kind {
        // What there is at the end of a period was often counted before it began.
        Kind::StockLatest | Kind::Milestone => true,
        Kind::FlowSum | Kind::DistinctCumulative | Kind::Ratio => window.first <= part.when.first,
    };
    let period: Vec<Part<'_>> = until
        .iter()
        .filter(|part| of_period(part))
        .cloned()
        .collect();
    Measured {
        period: breakdown(logframe, indicator, &period),
        cumulative: breakdown(logframe, indicator, &until),
    }
}

fn breakdown(logframe: &Logframe, indicator: &Indicator, parts: &[Part<'_>]) -> Breakdown {
    // Of a stock only what was counted last in each country is left.
    let parts = match indicator.kind {
        Kind::StockLatest => last_of_each_country(parts),
        Kind::FlowSum | Kind::DistinctCumulative | Kind::Ratio | Kind::Milestone => parts.to_vec(),
    };
    let total = add(indicator, &parts);
    let some = |is_own: &dyn Fn(&Part<'_>) -> bool| -> Quantity {
        let own: Vec<Part<'_>> = parts.iter().filter(|part| is_own(part)).cloned().collect();
        add(indicator, &own)
    };
    let is_empty = total == Quantity::Missing;
    let countries = logframe.countries.iter().map(|country| Some(*country));
    let has_other = parts.iter().any(|part| part.country.is_none());
    let countries = countries.chain(has_other.then_some(None));
    let by_country: Vec<(Option<Country>, Quantity)> = countries
        .map(|country| (country, some(&|part| part.country == country)))
        .collect();
    let zero = |quantity: Quantity| match (quantity, indicator.kind) {
        (Quantity::Missing, Kind::Ratio) if !is_empty => Quantity::Ratio {
            numerator: 0,
            denominator: 0,
        },
        (Quantity::Missing, _) if !is_empty => Quantity::Count(0),
        (quantity, _) => quantity,
    };
    let sexes = Sex::ALL.iter().filter(|sex| **sex != Sex::Total);
    let by_sex = sexes.map(|sex| (*sex, zero(some(&|part| part.sex == *sex))));
    let ages = AgeGroup::ALL.iter().filter(|age| **age != AgeGroup::Total);
    let by_age = ages.map(|age| (*age, zero(some(&|part| part.age == *age))));
    let is_by = |by: By| indicator.by.contains(&by);
    let is_distinct = indicator.kind == Kind::DistinctCumulative;
    Breakdown {
        several_countries: if is_distinct {
            beyond(&by_country, &total)
        } else {
            0
        },
        by_sex: if is_by(By::Sex) {
            by_sex.collect()
        } else {
            Vec::new()
        },
        by_age: if is_by(By::Age) {
            by_age.collect()
        } else {
            Vec::new()
        },
        by_country: if is_by(By::Country) {
            by_country
        } else {
            Vec::new()
        },
        participations: is_distinct.then(|| count_of(parts.len())),
        total,
    }
}

/// By how much parts are more than their total.
fn beyond(parts: &[(Option<Country>, Quantity)], total: &Quantity) -> u64 {
    let count = |quantity: &Quantity| match quantity {
        Quantity::Count(n) => *n,
        Quantity::Missing | Quantity::Ratio { .. } | Quantity::Levels(_) => 0,
    };
    let sum: u64 = parts.iter().map(|(_, quantity)| count(quantity)).sum();
    sum.saturating_sub(count(total))
}

fn count_of(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

fn last_of_each_country<'a>(parts: &[Part<'a>]) -> Vec<Part<'a>> {
    let mut last: BTreeMap<Option<Country>, NaiveDate> = BTreeMap::new();
    for part in parts {
        let day = last.entry(part.country).or_insert(part.when.last);
        *day = part.when.last.max(*day);
    }
    let is_last = |part: &&Part<'a>| last.get(&part.country) == Some(&part.when.last);
    parts.iter().filter(is_last).cloned().collect()
}

/// The value of parts that are all there is of it.
fn add(indicator: &Indicator, parts: &[Part<'_>]) -> Quantity {
    if parts.is_empty() {
        return Quantity::Missing;
    }
    match indicator.kind {
        Kind::FlowSum | Kind::StockLatest => {
            let counts = parts.iter().filter_map(|part| match part.reading {
                Reading::Count(n) => Some(*n),
                Reading::Person { .. } | Reading::Parts { .. } | Reading::Step(_) => None,
            });
            Quantity::Count(counts.fold(0, u64::saturating_add))
        }
        Kind::DistinctCumulative => {
            let keys = parts.iter().filter_map(|part| match part.reading {
                Reading::Person { key, .. } => Some(key),
                Reading::Count(_) | Reading::Parts { .. } | Reading::Step(_) => None,
            });
            Quantity::Count(count_of(keys.collect::<BTreeSet<_>>().len()))
        }
        Kind::Ratio => {
            let shares = parts.iter().filter_map(|part| match part.reading {
                Reading::Parts {
                    numerator,
                    denominator,
                } => Some((*numerator, *denominator)),
                Reading::Count(_) | Reading::Person { .. } | Reading::Step(_) => None,
            });
            let (numerator, denominator) = shares.fold((0_u64, 0_u64), |sum, share| {
                (sum.0.saturating_add(share.0), sum.1.saturating_add(share.1))
            });
            Quantity::Ratio {
                numerator,
                denominator,
            }
        }
        Kind::Milestone => levels(indicator.over_time, parts),
    }
}

fn levels(over_time: OverTime, parts: &[Part<'_>]) -> Quantity {
    let mut levels: BTreeMap<Option<Country>, (NaiveDate, u64)> = BTreeMap::new();
    for part in parts {
        let Reading::Step(step) = part.reading else {
            continue;
        };
        let now = (part.when.last, *step);
        let held = levels.entry(part.country).or_insert(now);
        let is_new = match over_time {
            OverTime::Max => held.1 < now.1,
            // Of two steps on one day the higher, so that the order never matters.
            OverTime::Last => *held < now,
        };
        if is_new {
            *held = now;
        }
    }
    let levels = levels
        .into_iter()
        .map(|(country, (_, step))| (country, step));
    Quantity::Levels(levels.collect())
}

#[cfg(test)]
mod tests;
