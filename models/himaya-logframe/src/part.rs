//! What events say without the sums that senders made.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use himaya_entries::{Entry, Register};
use himaya_schema::{AgeGroup, Country, Sex};

use crate::{Event, Place, Reading, When};

/// A part of a value: nothing of it is in another part.
#[derive(Clone, Debug)]
pub(crate) struct Part<'a> {
    pub(crate) entry: &'a Entry<Event>,
    pub(crate) when: When,
    pub(crate) country: Option<Country>,
    pub(crate) sex: Sex,
    pub(crate) age: AgeGroup,
    pub(crate) reading: &'a Reading,
}

/// The parts of the value of an indicator, as registers knew them at the end of a day.
///
/// A sum that stands beside its parts is left out; one without parts is a part of which sex or
/// country is not known.
pub(crate) fn parts<'a>(
    register: &'a Register<Event>,
    indicator: &str,
    as_of: NaiveDate,
) -> Vec<Part<'a>> {
    let own = register.as_of(as_of);
    let own: Vec<(&Entry<Event>, &Event)> = own
        .filter(|(_, event)| event.indicator == indicator)
        .collect();
    let has_sexes = having(&own, |event| {
        (event.sex != Sex::Total).then_some((event.when, event.place))
    });
    let has_countries = having(&own, |event| {
        (event.place != Place::All).then_some((event.when, Place::All))
    });
    let all = own.iter().filter(|(_, event)| {
        let is_sum_of_sexes =
            event.sex == Sex::Total && has_sexes.contains(&(event.when, event.place));
        let is_sum_of_countries =
            event.place == Place::All && has_countries.contains(&(event.when, Place::All));
        !is_sum_of_sexes && !is_sum_of_countries
    });
    let mut parts: Vec<Part<'a>> = all
        .map(|(entry, event)| Part {
            entry,
            when: event.when,
            country: match event.place {
                Place::In(country) => Some(country),
                Place::Unknown | Place::All => None,
            },
            sex: if event.sex == Sex::Total {
                Sex::Unknown
            } else {
                event.sex
            },
            age: event.age,
            reading: &event.reading,
        })
        .collect();
    one_sex_each(&mut parts);
    parts
}

fn having(
    events: &[(&Entry<Event>, &Event)],
    key: fn(&Event) -> Option<(When, Place)>,
) -> BTreeSet<(When, Place)> {
    let keys = events.iter().filter_map(|(_, event)| key(event));
    keys.collect()
}

/// A person whose sex is known in one row has it in all; one with two is a finding elsewhere, and of
/// unknown sex here, so that parts add up whatever the order.
fn one_sex_each(parts: &mut [Part<'_>]) {
    let mut known: BTreeMap<String, Option<Sex>> = BTreeMap::new();
    for part in parts.iter() {
        let Reading::Person { key, .. } = part.reading else {
            continue;
        };
        if part.sex == Sex::Unknown {
            continue;
        }
        let sex = known.entry(key.clone()).or_insert(Some(part.sex));
        if *sex != Some(part.sex) {
            *sex = None;
        }
    }
    for part in parts {
        if let Reading::Person { key, .. } = part.reading {
            let sex = known.get(key).copied().flatten();
            part.sex = sex.unwrap_or(Sex::Unknown);
        }
    }
}
