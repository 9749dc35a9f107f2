//! Tiny tables against every table that a reader could believe in, one by one.

use std::collections::BTreeMap;

use super::attack::publish;
use super::*;
use crate::Limits;
use crate::fixture::world::{Sheet, World};

/// The most persons of one kind that a reader believes in.
const MOST: u64 = 40;

/// How many persons of each kind may be tried before a table is given up as too large.
const STEPS: u64 = 300_000;

/// A printed cell: the kinds of persons in it, and where its count may lie.
#[derive(Clone, Debug)]
struct Printed {
    kinds: Vec<bool>,
    low: u64,
    high: u64,
}

/// All tables that satisfy what is printed.
struct Tables<'a> {
    printed: &'a [Printed],
    sums: Vec<u64>,
    n_kinds: usize,
    steps: u64,
    /// The least and the most of each cell.
    found: Vec<(u64, u64)>,
}

impl Tables<'_> {
    fn of(printed: &[Printed], n_kinds: usize) -> Option<Vec<(u64, u64)>> {
        let mut tables = Tables {
            printed,
            sums: vec![0; printed.len()],
            n_kinds,
            steps: 0,
            found: vec![(u64::MAX, 0); printed.len()],
        };
        tables.try_kind(0).then_some(tables.found)
    }

    /// Tries every number of persons of a kind and those after it; false if there are too many.
    fn try_kind(&mut self, kind: usize) -> bool {
        if kind == self.n_kinds {
            let sums = self.sums.iter().zip(self.printed);
            if sums.clone().all(|(sum, printed)| *sum >= printed.low) {
                for (sum, found) in self.sums.iter().zip(&mut self.found) {
                    *found = (found.0.min(*sum), found.1.max(*sum));
                }
            }
            return true;
        }
        let mut n = 0;
        let mut goes_on = true;
        loop {
            self.steps += 1;
            if self.steps > STEPS {
                return false;
            }
            let mut sums = self.sums.iter().zip(self.printed);
            if n > MOST || !sums.all(|(sum, printed)| *sum <= printed.high) {
                break;
            }
            goes_on = goes_on && self.try_kind(kind + 1);
            n += 1;
            self.add(kind, 1);
        }
        self.take(kind, n);
        goes_on
    }

    fn add(&mut self, kind: usize, n: u64) {
        for (sum, printed) in self.sums.iter_mut().zip(self.printed) {
            *sum += if printed.kinds[kind] { n } else { 0 };
        }
    }

    fn take(&mut self, kind: usize, n: u64) {
        for (sum, printed) in self.sums.iter_mut().zip(self.printed) {
            *sum -= if printed.kinds[kind] { n } else { 0 };
        }
    }
}

/// What a reader sees of a table, and which cells are hidden for being small.
fn seen(world: &World, sheets: &[Sheet], policy: &Policy) -> (Vec<Printed>, Vec<Option<u64>>) {
    let before = world.cubes(sheets, "2024-Q4");
    let done = publish(world, sheets, policy, &mut Vec::new()).unwrap();
    let (mut printed, mut hidden) = (Vec::new(), Vec::new());
    for ((cube, sheet), truth) in done.cubes.iter().zip(sheets).zip(&before) {
        for (position, cell) in &cube.get().cells {
            let kinds = world.persons.keys();
            let kinds = kinds
                .map(|kind| world.is_in(sheet, position, kind))
                .collect();
            let n = truth.value(position).number().unwrap();
            let (low, high) = match cell.value {
                Value::Observed { n } => (n, n),
                Value::Rounded { n } => ((n - 2).max(policy.threshold()), n + 2),
                _ => (0, u64::MAX),
            };
            assert!((low..=high).contains(&n));
            printed.push(Printed { kinds, low, high });
            hidden.push(cell.value.is_suppressed().then_some(n));
        }
    }
    (printed, hidden)
}

/// Tables of few persons, so that all can be tried.
fn small_world(sizes: &[usize], seed: u64) -> World {
    let mut draws = Draws::new(seed);
    let mut world = World::new(sizes, &mut draws);
    for n in world.persons.values_mut() {
        *n = if draws.below(2) == 0 {
            draws.below(6)
        } else {
            draws.below(25)
        };
    }
    world
}

#[track_caller]
fn check_exact(world: &World, sheets: &[Sheet]) -> bool {
    let policy = Policy::for_level(Level::Restricted).with_limits(Limits::HEURISTIC);
    let (printed, hidden) = seen(world, sheets, &policy);
    let Some(found) = Tables::of(&printed, world.persons.len()) else {
        return false;
    };
    for (n, (low, high)) in hidden.iter().zip(found) {
        let Some(n) = n else { continue };
        if *n < 5 {
            assert!(low == 0 && high >= 5, "{n} is {low} to {high}: {world:?}");
        } else {
            assert!(
                low >= 5 || high >= low + 5,
                "{n} is {low} to {high}: {world:?}"
            );
        }
    }
    true
}

#[track_caller]
fn check_rounded(world: &World, sheets: &[Sheet]) -> bool {
    let policy = Policy::for_level(Level::Public);
    let (mut printed, hidden) = seen(world, sheets, &policy);
    let Some(found) = Tables::of(&printed, world.persons.len()) else {
        return false;
    };
    for (n, (low, high)) in hidden.iter().zip(found) {
        assert!(
            n.is_none() || high >= low + 5,
            "{n:?} is {low} to {high}: {world:?}"
        );
    }
    // Now for one who has guessed which cells are small.
    for (printed, n) in printed.iter_mut().zip(&hidden) {
        match n {
            Some(0..11) => printed.high = 10,
            Some(_) => printed.low = 11,
            None => {}
        }
    }
    let Some(found) = Tables::of(&printed, world.persons.len()) else {
        return false;
    };
    for (n, (low, high)) in hidden.iter().zip(found) {
        let is_small = n.is_some_and(|n| n < 11);
        assert!(
            !is_small || high >= low + 5,
            "{n:?} is {low} to {high}: {world:?}"
        );
    }
    true
}

#[test]
fn no_table_that_a_reader_could_believe_in_is_forgotten() {
    let shapes: BTreeMap<&str, (Vec<usize>, Vec<Sheet>)> = BTreeMap::from([
        ("line", (vec![4], vec![Sheet::of(&[0])])),
        ("square", (vec![2, 2], vec![Sheet::of(&[0, 1])])),
        ("oblong", (vec![2, 3], vec![Sheet::of(&[0, 1])])),
        (
            "linked",
            (vec![1, 2, 2], vec![Sheet::of(&[0, 1]), Sheet::of(&[0, 2])]),
        ),
    ]);
    let n_seeds = if is_slow_allowed() { 300 } else { 25 };
    let mut n_checked = 0;
    for (sizes, sheets) in shapes.values() {
        for seed in 0..n_seeds {
            let world = small_world(sizes, seed);
            n_checked += u64::from(check_exact(&world, sheets));
            n_checked += u64::from(check_rounded(&world, sheets));
        }
    }
    assert!(n_checked > 4 * n_seeds, "{n_checked} tables are few");
}
