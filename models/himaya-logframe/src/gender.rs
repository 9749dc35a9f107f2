//! What the registers say about gender: G13 to G18, and the marker, G20.

use std::collections::BTreeMap;

use himaya_entries::Register;
use himaya_indicators::statistics::{Interval, newcombe, share_bounds, wilson};
use himaya_schema::Sex;

use crate::gain::{Gains, gains};
use crate::part::parts;
use crate::{
    By, Event, GenderRole, Indicator, Logframe, MarkerReport, Measured, Quantity, Reading, Window,
    marker, measure,
};

/// A share of women with all that it hides.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The indicator.
    pub indicator: String,
    /// Women.
    pub female: u64,
    /// Men.
    pub male: u64,
    /// Other or non-binary persons; part of those whose sex is known.
    pub other: u64,
    /// Persons whose sex is not known.
    pub unknown: u64,
    /// Women among those whose sex is known, with the interval of Wilson; nothing for nobody.
    pub share: Option<Interval>,
    /// The share if the unknown were all men, and if they were all women.
    pub bounds: Option<(f64, f64)>,
    /// How often persons took part, if each is counted once above.
    pub participations: Option<u64>,
}

/// How the share of women among those trained compares with that among the staff.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// The share of women of known sex among those trained.
    pub trained: Interval,
    /// The share of women among the staff.
    pub staff: Interval,
    /// The first less the second, with the interval of Newcombe.
    pub difference: Interval,
}

/// Everything that the registers say about gender.
#[derive(Clone, Debug, PartialEq)]
pub struct GenderReport {
    /// G13: persons trained, each once.
    pub trained: Vec<Share>,
    /// G14: their share of women against that of the staff; nothing without staff numbers.
    pub participation: Option<Participation>,
    /// G15: what they learned.
    pub gains: Gains,
    /// G16: women in units, among trainers, speakers and focal points.
    pub roles: Vec<Share>,
    /// G17: procedures with provisions on gender, of all supported, by indicator.
    pub procedures: Vec<(String, Quantity)>,
    /// G18: how many values that should have a sex have one, of how many.
    pub completeness: (u64, u64),
    /// G20: the marker; nothing if nobody has claimed one.
    pub marker: Option<MarkerReport>,
}

/// Everything that the registers say about gender up to the end of a period.
pub fn gender(logframe: &Logframe, register: &Register<Event>, window: Window) -> GenderReport {
    let with = |role: GenderRole| {
        let own = logframe.indicators.iter();
        own.filter(move |indicator| indicator.gender == Some(role))
    };
    let measured = |indicator: &Indicator| measure(logframe, register, indicator, window);
    let shares = |role: GenderRole| -> Vec<Share> {
        with(role)
            .map(|indicator| share(indicator, &measured(indicator)))
            .collect()
    };
    let trained = shares(GenderRole::G13);
    let procedures = with(GenderRole::G17).map(|indicator| {
        let total = measured(indicator).cumulative.total;
        (indicator.id.clone(), total)
    });
    GenderReport {
        participation: participation(logframe, &trained),
        gains: learned(logframe, register, window),
        roles: shares(GenderRole::G16),
        procedures: procedures.collect(),
        completeness: completeness(logframe, &measured),
        marker: logframe
            .marker
            .as_ref()
            .map(|claimed| marker::report(logframe, claimed)),
        trained,
    }
}

fn counts(measured: &Measured) -> BTreeMap<Sex, u64> {
    let of = |(sex, quantity): &(Sex, Quantity)| match quantity {
        Quantity::Count(n) => Some((*sex, *n)),
        Quantity::Ratio { denominator, .. } => Some((*sex, *denominator)),
        Quantity::Missing | Quantity::Levels(_) => None,
    };
    measured.cumulative.by_sex.iter().filter_map(of).collect()
}

fn share(indicator: &Indicator, measured: &Measured) -> Share {
    let counts = counts(measured);
    let n = |sex: Sex| counts.get(&sex).copied().unwrap_or_default();
    let (female, male) = (n(Sex::Female), n(Sex::Male));
    let (other, unknown) = (n(Sex::Other), n(Sex::Unknown));
    let known = female + male + other;
    Share {
        indicator: indicator.id.clone(),
        female,
        male,
        other,
        unknown,
        share: wilson(female, known),
        bounds: share_bounds(female, male + other, known + unknown),
        participations: measured.cumulative.participations,
    }
}

/// The staff counts once for all indicators of training together, so only one indicator is compared.
fn participation(logframe: &Logframe, trained: &[Share]) -> Option<Participation> {
    let trained = trained.first()?;
    let known = trained.female + trained.male + trained.other;
    let female: u64 = logframe.staff.iter().map(|staff| staff.female).sum();
    let male: u64 = logframe.staff.iter().map(|staff| staff.male).sum();
    let staff = (female, female + male);
    Some(Participation {
        trained: wilson(trained.female, known)?,
        staff: wilson(staff.0, staff.1)?,
        difference: newcombe(staff, (trained.female, known))?,
    })
}

/// The gains of each person's last training with scores before and after.
fn learned(logframe: &Logframe, register: &Register<Event>, window: Window) -> Gains {
    let mut last = BTreeMap::new();
    let own = logframe.indicators.iter();
    for indicator in own.filter(|indicator| indicator.gender == Some(GenderRole::G13)) {
        for part in parts(register, &indicator.id, window.as_of) {
            let Reading::Person { key, scores, .. } = part.reading else {
                continue;
            };
            let (Some(scores), true) = (scores, part.when.last <= window.last) else {
                continue;
            };
            let rank = (part.when.last, &part.entry.id);
            let held = last.entry(key).or_insert((rank, part.sex, *scores));
            if held.0 < rank {
                *held = (rank, part.sex, *scores);
            }
        }
    }
    let of = |sex: Sex| -> Vec<_> {
        let own = last.values().filter(|(_, own, _)| *own == sex);
        own.map(|(_, _, scores)| *scores).collect()
    };
    gains(&of(Sex::Female), &of(Sex::Male))
}

/// Known over all, of every indicator that is told apart by sex; of a share by what is below the line.
fn completeness(logframe: &Logframe, measured: &dyn Fn(&Indicator) -> Measured) -> (u64, u64) {
    let own = logframe.indicators.iter();
    let own = own.filter(|indicator| indicator.by.contains(&By::Sex));
    own.fold((0, 0), |(known, all), indicator| {
        let counts = counts(&measured(indicator));
        let unknown = counts.get(&Sex::Unknown).copied().unwrap_or_default();
        let sum: u64 = counts.values().sum();
        (known + sum - unknown, all + sum)
    })
}

#[cfg(test)]
mod tests;
