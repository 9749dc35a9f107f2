//! The first pass over exact counts: every cube by itself, two dimensions at a time.
//!
//! A two-way table with its margins is a network, in which needs and the cheapest cells to hide are
//! found at once (Castro 2003; Hundepool et al. 2012, section 4.4). What it leaves open, in more
//! dimensions, multiple responses and linked tables, the repair loop finds. A table that its sums
//! contradict is protected sum by sum, leaving out sums that cannot hold.

use std::collections::BTreeMap;

use himaya_schema::{Cube, Rule, Structure};

use crate::counts::{Count, Counts, Key};
use crate::decision::{Need, Range, Why};
use crate::network::signed;
use crate::slice::{Slice, Wiring};

/// How a cell enters the table as a reader sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Display {
    /// Its number or interval is printed.
    Shown(Range),
    /// A symbol is printed.
    Hidden,
}

/// A cell as the network sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct View {
    pub(crate) display: Display,
    /// The values that must stay possible, both ends.
    pub(crate) need: Option<Range>,
    /// The number itself, where it is known.
    pub(crate) known: Option<u64>,
    /// What hiding it costs; nothing if it cannot be hidden.
    pub(crate) cost: Option<u64>,
}

impl View {
    fn of(count: &Count) -> Self {
        let range = count
            .value
            .bounds()
            .map(|(low, high)| Range::new(low, high));
        let display = match range.filter(|_| count.is_printed()) {
            Some(range) => Display::Shown(range),
            None => Display::Hidden,
        };
        Self {
            display,
            need: count.need.and_then(|need| match need {
                Need::Range(range) => Some(range),
                Need::Width { .. } => None,
            }),
            known: count.value.number(),
            cost: count.is_open().then_some(count.cost),
        }
    }
}

/// The cells of a cube by their positions.
pub(crate) type Cells = BTreeMap<Vec<usize>, View>;

/// Hides what each cube by itself makes necessary.
pub(crate) fn first_pass(cubes: &[Cube], counts: &mut Counts) {
    for cube in cubes.iter().filter(|cube| cube.rule == Rule::Persons) {
        for along in faces(cube) {
            for slice in Slice::all(cube, &along) {
                protect_slice(cube, &slice, counts);
            }
        }
    }
}

/// The pairs of dimensions along which cells add up; a single one if there is only one.
fn faces(cube: &Cube) -> Vec<Vec<usize>> {
    let adds_up = |axis: &usize| {
        let dimension = &cube.dimensions[*axis];
        let is_flat = dimension.has_total && dimension.nested.is_empty();
        is_flat && dimension.structure == Structure::Partition
    };
    let summed: Vec<usize> = (0..cube.dimensions.len()).filter(adds_up).collect();
    match summed.as_slice() {
        [] => Vec::new(),
        [only] => vec![vec![*only]],
        [..] => {
            let pairs = summed.iter().enumerate().flat_map(|(place, first)| {
                let after = summed.iter().skip(place + 1);
                after.map(|second| vec![*first, *second])
            });
            pairs.collect()
        }
    }
}

fn protect_slice(cube: &Cube, slice: &Slice<'_>, counts: &mut Counts) {
    let mut wiring = slice.wire(&cells(cube, slice, counts));
    if wiring.needs.is_empty() {
        return;
    }
    if wiring.network.balance() {
        for index in hide(&wiring) {
            let key = Key::of(cube, &wiring.positions[index]);
            if let Some(index) = counts.find(&key) {
                counts.all[index].hide(Why::Secondary, None);
            }
        }
    } else if slice.along().len() > 1 {
        for axis in slice.along().chunks(1) {
            for line in slice.lines(axis) {
                protect_slice(cube, &line, counts);
            }
        }
    }
}

fn cells(cube: &Cube, slice: &Slice<'_>, counts: &Counts) -> Cells {
    let view = |position: Vec<usize>| {
        let index = counts.find(&Key::of(cube, &position))?;
        Some((position, View::of(&counts.all[index])))
    };
    slice.positions().into_iter().filter_map(view).collect()
}

/// The cells to hide so that every need is met, and none that is not needed for it.
///
/// What is hidden for one need serves others, so the order of needs matters; the cheapest outcome of
/// several orders is taken.
fn hide(wiring: &Wiring) -> Vec<usize> {
    let cost = |hidden: &Vec<usize>| -> u64 {
        let costs = hidden
            .iter()
            .filter_map(|index| wiring.network.edge(*index).cost);
        costs.sum()
    };
    let mut best: Option<Vec<usize>> = None;
    for order in orders(wiring) {
        let hidden = hide_in_order(wiring, &order);
        if best.as_ref().is_none_or(|best| cost(&hidden) < cost(best)) {
            best = Some(hidden);
        }
    }
    best.unwrap_or_default()
}

/// Needs as they stand, from the other end, the least count first, and turned by halves.
fn orders(wiring: &Wiring) -> Vec<Vec<(usize, Range)>> {
    let forward = wiring.needs.clone();
    let mut backward = forward.clone();
    backward.reverse();
    let mut by_count = forward.clone();
    by_count.sort_by_key(|(index, _)| (wiring.network.edge(*index).flow, *index));
    let mut by_count_down = by_count.clone();
    by_count_down.reverse();
    vec![forward, backward, by_count, by_count_down]
}

fn hide_in_order(wiring: &Wiring, needs: &[(usize, Range)]) -> Vec<usize> {
    let mut network = wiring.network.clone();
    let mut hidden = Vec::new();
    for (index, need) in needs {
        for target in [need.high, need.low] {
            // Where numbers that are known already stand in the way, the repair loop decides.
            let opened = network.make_reach(*index, signed(target));
            hidden.extend(opened.unwrap_or_default());
        }
    }
    hidden.sort_by_key(|index| (std::cmp::Reverse(wiring.network.edge(*index).cost), *index));
    hidden.dedup();
    let mut kept = hidden.clone();
    for candidate in &hidden {
        let fewer: Vec<usize> = kept
            .iter()
            .copied()
            .filter(|index| index != candidate)
            .collect();
        if is_safe(wiring, &fewer) {
            kept = fewer;
        }
    }
    kept
}

fn is_safe(wiring: &Wiring, hidden: &[usize]) -> bool {
    let mut network = wiring.network.clone();
    for index in hidden {
        network.show(*index, None);
    }
    wiring.needs.iter().all(|(index, need)| {
        [need.high, need.low]
            .into_iter()
            .all(|target| network.reaches(*index, signed(target)))
    })
}
