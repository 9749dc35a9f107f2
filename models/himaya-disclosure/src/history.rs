//! What readers already hold, and what follows for counts that are printed again.
//!
//! A revision must not tell who came late. Under *suppress, round* a number once printed stands as
//! long as the truth is within base - 1 of it, so that a late case moves nothing; readers who know
//! that take the number for v - (base - 1) to v + (base - 1). A cell once hidden stays hidden until
//! its count is base - 1 clear of the threshold. Under *suppress* a count that has moved by fewer
//! persons than the threshold since it was printed exactly is hidden, since two exact numbers tell
//! their difference (Handbook on Statistical Disclosure Control, 2nd edition 2024, on differencing).

use std::collections::BTreeMap;

use himaya_audit::{CubeStructure, Method as Shape, Release, Rule, Shown};
use himaya_schema::CodeList;

use crate::counts::{Count, Counts, PERIOD};
use crate::decision::{Decision, Need, Range, Why};
use crate::{Method, Policy};

/// The releases that readers of a level hold, in the order in which they came out.
#[derive(Clone, Debug, Default)]
pub struct History(Vec<Release>);

/// One earlier print of a count.
#[derive(Clone, Debug)]
struct Print {
    state: String,
    shown: Shown,
    method: Shape,
}

/// Unit and coordinates, whatever the state of the data.
type Name = (String, BTreeMap<String, String>);

impl History {
    /// Nothing was published before.
    pub fn none() -> Self {
        Self::default()
    }

    /// What was published before, of this level and of the more open ones.
    pub fn of(releases: Vec<Release>) -> Self {
        Self(releases)
    }

    /// The releases as an attacker takes them: persons only, and numbers that may have been kept as
    /// wide as that makes them.
    pub(crate) fn releases(&self) -> Vec<Release> {
        let mut numbers: BTreeMap<Name, Vec<(String, u64)>> = BTreeMap::new();
        let mut releases = Vec::new();
        for release in &self.0 {
            let mut release = release.clone();
            let structure = &mut release.structure;
            structure.cubes.retain(|cube| cube.rule == Rule::Persons);
            structure.tables.clear();
            structure.figures.clear();
            structure.rankings.clear();
            let mut cells = BTreeMap::new();
            for (key, name, print) in prints(&release) {
                let mut shown = print.shown;
                if let (Shown::Exact(n), Shape::SuppressRound { threshold, base }) =
                    (print.shown, print.method)
                {
                    let before = numbers.entry(name).or_default();
                    let known = (print.state.clone(), n);
                    let is_other = |(state, m): &(String, u64)| *m == n && *state != known.0;
                    if before.iter().any(is_other) {
                        let range = kept(n, threshold, base);
                        shown = Shown::Between(range.low, range.high);
                    }
                    before.push(known);
                }
                cells.insert(key, shown);
            }
            release.cells = cells;
            releases.push(release);
        }
        releases
    }

    fn index(&self) -> BTreeMap<Name, Vec<Print>> {
        let mut index: BTreeMap<Name, Vec<Print>> = BTreeMap::new();
        for release in &self.0 {
            for (_, name, print) in prints(release) {
                if print.shown != Shown::Silent {
                    index.entry(name).or_default().push(print);
                }
            }
        }
        index
    }
}

/// What readers take a kept number for.
pub(crate) fn kept(n: u64, threshold: u64, base: u64) -> Range {
    let low = n.saturating_sub(base - 1).max(threshold);
    Range::new(low, n.saturating_add(base - 1))
}

/// The cells of persons of a release with what they count.
fn prints(release: &Release) -> Vec<((String, String), Name, Print)> {
    let mut found = Vec::new();
    for cube in &release.structure.cubes {
        if cube.rule != Rule::Persons {
            continue;
        }
        for (cell, at) in cells(cube) {
            let key = (cube.name.clone(), cell);
            let Some(shown) = release.cells.get(&key).copied() else {
                continue;
            };
            let period = at.get(PERIOD).map_or("", String::as_str);
            let state = cube.states.get(period).or_else(|| cube.states.get(""));
            let print = Print {
                state: state.cloned().unwrap_or_default(),
                shown,
                method: release.structure.method,
            };
            found.push((key, (cube.unit.clone(), at), print));
        }
    }
    found
}

/// The keys of all cells of a cube with their coordinates.
fn cells(cube: &CubeStructure) -> Vec<(String, BTreeMap<String, String>)> {
    let mut cells = vec![(String::new(), cube.scope.clone())];
    for dimension in &cube.dimensions {
        let mut spread = Vec::new();
        for (key, at) in &cells {
            for member in &dimension.members {
                let mut at = at.clone();
                at.extend(member.at.clone());
                let slash = if key.is_empty() { "" } else { "/" };
                spread.push((format!("{key}{slash}{}", member.key), at));
            }
        }
        cells = spread;
    }
    cells
}

/// Applies the rules of revisions to counts that were published before.
pub(crate) fn revise(counts: &mut Counts, policy: &Policy, history: &History) {
    let index = history.index();
    for count in &mut counts.all {
        let at = count.key.at.iter();
        let at = at.map(|(name, code)| ((*name).to_owned(), code.clone()));
        let name = (count.key.unit.code().to_owned(), at.collect());
        let Some(before) = index.get(&name) else {
            continue;
        };
        match policy.method() {
            Method::Suppress => hide_moved(count, policy.threshold(), before),
            Method::SuppressRound { base } => hold(count, policy.threshold(), *base, before),
            Method::CellKey(_) => {}
        }
    }
}

fn hide_moved(count: &mut Count, threshold: u64, before: &[Print]) {
    let Some(now) = count.value.number() else {
        return;
    };
    for print in before {
        let (Shown::Exact(then), Shape::Suppress { .. }) = (print.shown, print.method) else {
            continue;
        };
        if print.state != count.key.state && (1..threshold).contains(&now.abs_diff(then)) {
            // No difference at all stays possible, and one of the threshold.
            let low = now.min(then);
            let need = Need::Range(Range::new(low, low + threshold));
            count.hide(Why::Moved, Some(need));
        }
    }
}

fn hold(count: &mut Count, threshold: u64, base: u64, before: &[Print]) {
    let own = Shape::SuppressRound { threshold, base };
    let Some(now) = count.value.number().filter(|_| !count.decision.is_hidden()) else {
        return;
    };
    let is_number = |print: &&Print| print.method == own && matches!(print.shown, Shown::Exact(_));
    let last = before.iter().rfind(|print| print.method == own);
    if last.is_some_and(|print| print.shown == Shown::Hidden) && now < threshold + base - 1 {
        count.hide(Why::Held, None);
        return;
    }
    let Some(Print {
        shown: Shown::Exact(then),
        ..
    }) = before.iter().rfind(is_number)
    else {
        return;
    };
    if now.abs_diff(*then) >= base {
        return;
    }
    let is_other =
        |print: &Print| print.shown == Shown::Exact(*then) && print.state != count.key.state;
    let is_nearest = count.decision == Decision::Near(*then);
    count.decision = if is_nearest && !before.iter().any(is_other) {
        Decision::Near(*then)
    } else {
        Decision::Kept(*then)
    };
}

#[cfg(test)]
mod tests;
