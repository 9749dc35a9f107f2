//! What readers already hold, and what follows for counts that are printed again.
//!
//! A revision must not tell who came late. Under *suppress, round* a number once printed stands as
//! long as the truth is within base - 1 of it, so that a late case moves nothing. A cell once hidden
//! stays hidden until its count is base - 1 clear of the threshold. Readers who know these rules take
//! a number that stands for n - (base - 1) to n + (base - 1), and a new one for no nearer to the old
//! one than base; the planner's attacker is such a reader. Under *suppress* a count that has moved by
//! fewer persons than the threshold since it was printed exactly is hidden, since two exact numbers
//! tell their difference (Handbook on Statistical Disclosure Control, 2nd edition 2024, on
//! differencing). The same data at the same level are printed and hidden as before, since a pattern
//! that changes tells by its changes. The rules look at releases of the same level: those of other
//! levels are made without them.

use std::collections::BTreeMap;

use himaya_audit::{CubeStructure, Level, Method as Shape, Release, Rule, Shown};
use himaya_schema::CodeList;

use crate::counts::{Count, Counts, PERIOD};
use crate::decision::{Decision, Need, Range, Why, is_exact};
use crate::{Method, Policy, planned};

/// The releases that readers of a level hold, in the order in which they came out.
#[derive(Clone, Debug, Default)]
pub struct History(Vec<Release>);

/// One earlier print of a count.
#[derive(Clone, Debug)]
struct Print {
    level: Level,
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

    /// The persons in the releases, as an attacker who knows the rules of revisions takes them.
    pub(crate) fn releases(&self) -> Vec<Release> {
        let mut before: BTreeMap<Name, Vec<Print>> = BTreeMap::new();
        let mut releases = Vec::new();
        for release in &self.0 {
            let mut release = release.clone();
            let structure = &mut release.structure;
            structure.cubes.retain(|cube| cube.rule == Rule::Persons);
            structure.tables.clear();
            structure.figures.clear();
            structure.rankings.clear();
            let prints = prints(&release);
            release.cells = prints
                .iter()
                .map(|(key, name, print)| {
                    let earlier = before.get(name).map_or(&[][..], Vec::as_slice);
                    (key.clone(), print.taken(earlier))
                })
                .collect();
            for (_, name, print) in prints {
                before.entry(name).or_default().push(print);
            }
            releases.push(release);
        }
        releases
    }

    /// What the releases printed of each count, the latest last.
    fn index(&self) -> BTreeMap<Name, Vec<Print>> {
        let mut index: BTreeMap<Name, Vec<Print>> = BTreeMap::new();
        for (_, name, print) in self.0.iter().flat_map(prints) {
            index.entry(name).or_default().push(print);
        }
        index
    }
}

/// What has been printed of a count so far at a level.
#[derive(Clone, Copy, Debug, Default)]
struct Trace {
    /// The last number.
    number: Option<u64>,
    /// Whether it has been hidden since, or ever if there was no number.
    is_hidden: bool,
    /// Whether another level has printed the same count, so that to hide it would not hide it.
    is_known: bool,
}

impl Trace {
    fn of(before: &[Print], (level, state, method): (Level, &str, Shape)) -> Self {
        let mut trace = Self::default();
        for print in before {
            let is_number = matches!(print.shown, Shown::Exact(_));
            if print.level != level {
                trace.is_known |= is_number && print.state == state;
            } else if print.method == method {
                trace.follow(print.shown);
            }
        }
        trace
    }

    fn follow(&mut self, shown: Shown) {
        match shown {
            Shown::Exact(n) => {
                self.number = Some(n);
                self.is_hidden = false;
            }
            Shown::Hidden => self.is_hidden = true,
            Shown::Between(..) | Shown::Silent | Shown::NotApplicable | Shown::Doubtful(..) => {}
        }
    }

    /// What readers who know the rules take the next number for, if that is not what they would take
    /// any rounded number for.
    fn taken(self, n: u64, threshold: u64, base: u64) -> Option<Range> {
        if self.number == Some(n) {
            let low = n.saturating_sub(base - 1).max(threshold);
            return Some(Range::new(low, n.saturating_add(base - 1)));
        }
        let plain = Range::new(
            n.saturating_sub(base / 2).max(threshold),
            n.saturating_add(base / 2),
        );
        let mut range = plain;
        match self.number.filter(|_| !self.is_known) {
            Some(then) if then < n => range.low = range.low.max(then + base),
            Some(then) => range.high = range.high.min(then.saturating_sub(base)),
            None => {}
        }
        if self.is_hidden && !self.is_known {
            range.low = range.low.max(threshold + base - 1);
        }
        (range != plain && range.low <= range.high).then_some(range)
    }
}

impl Print {
    /// Whether it tells as much as the policy would print.
    fn tells(&self, policy: &Policy) -> bool {
        let is_exact_print = matches!(self.method, Shape::Suppress { .. });
        matches!(self.shown, Shown::Exact(_)) && (is_exact_print || !is_exact(policy))
    }

    /// How a cell is taken by readers who know the rules and hold the releases before it.
    fn taken(&self, before: &[Self]) -> Shown {
        let (Shown::Exact(n), Shape::SuppressRound { threshold, base }) = (self.shown, self.method)
        else {
            return self.shown;
        };
        let trace = Trace::of(before, (self.level, &self.state, self.method));
        match trace.taken(n, threshold, base) {
            Some(range) => Shown::Between(range.low, range.high),
            None => self.shown,
        }
    }
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
                level: release.structure.level,
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
    let level = planned::level(policy.level());
    let index = history.index();
    for count in &mut counts.all {
        let at = count.key.at.iter();
        let at = at.map(|(name, code)| ((*name).to_owned(), code.clone()));
        let name = (count.key.unit.code().to_owned(), at.collect());
        let Some(before) = index.get(&name) else {
            continue;
        };
        let state = &count.key.state;
        let mut same = before.iter().filter(|print| print.state == *state);
        count.is_known = same.any(|print| print.tells(policy));
        let own = before.iter().rfind(|print| print.level == level);
        let stays = own.is_some_and(|own| own.state == *state && own.shown == Shown::Hidden);
        match policy.method() {
            Method::Suppress => hide_moved(count, policy.threshold(), before),
            Method::SuppressRound { base } => {
                hold(count, policy.threshold(), *base, (level, before));
            }
            Method::CellKey(_) => {}
        }
        if stays && !count.is_known {
            count.hide(Why::Held, None);
        }
    }
}

fn hide_moved(count: &mut Count, threshold: u64, before: &[Print]) {
    // What was printed of the same data has been looked at then.
    let Some(now) = count.value.number().filter(|_| !count.is_known) else {
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

fn hold(count: &mut Count, threshold: u64, base: u64, (level, before): (Level, &[Print])) {
    let (Some(now), Decision::Near(near)) = (count.value.number(), count.decision) else {
        return;
    };
    let method = Shape::SuppressRound { threshold, base };
    let trace = Trace::of(before, (level, &count.key.state, method));
    if trace.is_hidden && !trace.is_known && now < threshold + base - 1 {
        count.hide(Why::Held, None);
        return;
    }
    let stands = trace.number.filter(|then| now.abs_diff(*then) < base);
    let n = stands.unwrap_or(near);
    count.decision = Decision::Near(n);
    count.taken = trace.taken(n, threshold, base);
}

#[cfg(test)]
mod tests;
