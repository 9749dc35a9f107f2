//! Periods nest by their keys: months in quarters, quarters in years, years in bands of years.
//!
//! A sum over a calendar is written only where a table has the parent and another has a child.

use std::collections::{BTreeMap, BTreeSet};

use crate::Release;
use crate::structure::Relation;
use crate::system::key::PERIOD;
use crate::system::{Builder, Key, closure};

/// Links the periods of all releases.
pub(crate) fn link(builder: &mut Builder, releases: &[&Release]) {
    let periods = Periods::of(builder);
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (release, mentions) in builder.mentions.iter().enumerate() {
        open.extend(mentions.keys().map(|variable| (release, *variable)));
    }
    let mut done = BTreeSet::new();
    while let Some((release, variable)) = open.pop() {
        let key = builder.keys[variable].clone();
        let Some(period) = key.at.get(PERIOD) else {
            continue;
        };
        let Some(children) = periods.children(&key, period) else {
            continue;
        };
        let cube = builder.mentions[release]
            .get(&variable)
            .map_or(0, |mention| mention.cube);
        let children: Vec<usize> = children
            .iter()
            .map(|child| {
                let mut child_key = key.with(PERIOD, Some(child));
                child_key.state = state(releases, &periods, (release, cube), &child_key)
                    // Nobody knows of which state the part is, so it is one of its own.
                    .unwrap_or_else(|| format!("part of {}", key.state));
                let child = builder.variable(&child_key);
                open.push((release, child));
                child
            })
            .collect();
        if done.insert((variable, children.clone())) {
            let rows = closure::relate(Relation::Partition, variable, &children);
            builder.rows.extend(rows);
        }
    }
}

/// Which periods occur for the same unit and other coordinates, with states and releases.
struct Periods {
    states: BTreeMap<Key, BTreeMap<String, Vec<(usize, String)>>>,
}

impl Periods {
    fn of(builder: &Builder) -> Self {
        let mut states: BTreeMap<Key, BTreeMap<String, Vec<(usize, String)>>> = BTreeMap::new();
        for (release, mentions) in builder.mentions.iter().enumerate() {
            for variable in mentions.keys() {
                let key = &builder.keys[*variable];
                if let Some(period) = key.at.get(PERIOD) {
                    let known = states.entry(timeless(key)).or_default();
                    let known = known.entry(period.clone()).or_default();
                    known.push((release, key.state.clone()));
                }
            }
        }
        Self { states }
    }

    /// The parts of a period by its coarsest division of which a part, or a part of one, occurs.
    fn children(&self, key: &Key, period: &str) -> Option<Vec<String>> {
        let known = self.states.get(&timeless(key))?;
        let occurs =
            |children: &Vec<String>| children.iter().any(|child| known.contains_key(child));
        divisions(period).into_iter().find(occurs)
    }
}

fn timeless(key: &Key) -> Key {
    let mut key = key.with(PERIOD, None);
    key.state.clear();
    key
}

/// The state of a part: as the cube says, else its release, else the latest release so far.
fn state(
    releases: &[&Release],
    periods: &Periods,
    (release, cube): (usize, usize),
    child: &Key,
) -> Option<String> {
    let period = child.at.get(PERIOD)?;
    let cubes = &releases.get(release)?.structure.cubes;
    let own = cubes.get(cube).and_then(|cube| cube.states.get(period));
    let mut others = cubes.iter().filter(|other| other.unit == child.unit);
    let said = own.or_else(|| others.find_map(|other| other.states.get(period)));
    if let Some(said) = said {
        return Some(said.clone());
    }
    let known = periods.states.get(&timeless(child))?.get(period)?;
    let mut so_far = known.iter().filter(|(other, _)| *other <= release);
    so_far
        .next_back()
        .or(known.first())
        .map(|(_, state)| state.clone())
}

/// The ways to divide a period, the coarsest first.
fn divisions(period: &str) -> Vec<Vec<String>> {
    if let Some((first, last)) = period.split_once("..") {
        return match (year(first), year(last)) {
            (Some(first), Some(last)) if first <= last && last - first < 100 => {
                vec![(first..=last).map(|year| year.to_string()).collect()]
            }
            _ => Vec::new(),
        };
    }
    let months = |year: &str, months: std::ops::RangeInclusive<u32>| {
        months.map(|month| format!("{year}-{month:02}")).collect()
    };
    if year(period).is_some() {
        let quarters = (1..=4).map(|quarter| format!("{period}-Q{quarter}"));
        return vec![quarters.collect(), months(period, 1..=12)];
    }
    let quarter = period.split_once("-Q").and_then(|(before, quarter)| {
        year(before)?;
        let quarter: u32 = quarter.parse().ok()?;
        (1..=4).contains(&quarter).then_some((before, quarter))
    });
    match quarter {
        Some((year, quarter)) => vec![months(year, quarter * 3 - 2..=quarter * 3)],
        None => Vec::new(),
    }
}

fn year(text: &str) -> Option<i32> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests;
