//! The exact search against all patterns, and the heuristic against the optimum.

use std::collections::BTreeSet;

use himaya_schema::{Cube, Level};

use super::*;
use crate::first::first_pass;
use crate::fixture::{Draws, with_margins};
use crate::minimal::unhide;
use crate::{Costs, History, Policy};

fn policy(costs: Costs) -> Policy {
    Policy::for_level(Level::Restricted).with_costs(costs)
}

/// What the heuristic and the exact search pay.
fn paid(cubes: &[Cube], policy: &Policy) -> (u64, u64) {
    let history = History::none();
    let basis = Counts::of(cubes, policy).unwrap();
    let plan = Plan {
        cubes,
        policy,
        history: &history,
        basis: &basis,
    };
    let mut counts = basis.clone();
    first_pass(cubes, &mut counts).unwrap();
    repair(&plan, &mut counts).unwrap();
    unhide(&plan, &mut counts).unwrap();
    let heuristic = cost(&counts);
    improve(&plan, &mut counts).unwrap();
    (heuristic, cost(&counts))
}

/// The least that any pattern pays which meets every need.
fn least(cubes: &[Cube], policy: &Policy) -> u64 {
    let history = History::none();
    let basis = Counts::of(cubes, policy).unwrap();
    let printed: Vec<usize> = (0..basis.all.len())
        .filter(|index| basis.all[*index].is_open())
        .collect();
    let watch = Watch::new(cubes, &basis, policy, &history).unwrap();
    let mut best = u64::MAX;
    for pattern in 0..1_u32 << printed.len() {
        let hidden: BTreeSet<usize> = printed
            .iter()
            .enumerate()
            .filter(|(place, _)| pattern & (1 << place) != 0)
            .map(|(_, index)| *index)
            .collect();
        let price: u64 = hidden.iter().map(|index| basis.all[*index].cost).sum();
        if price >= best {
            continue;
        }
        let mut trial = watch.clone();
        for index in &hidden {
            trial.hide(*index).unwrap();
        }
        let meets = |(index, need)| trial.meets(index, need).unwrap();
        let needs = basis.all.iter().enumerate();
        let mut needs = needs.filter_map(|(index, count)| Some((index, count.need?)));
        if needs.all(meets) {
            best = price;
        }
    }
    best
}

#[test]
fn the_search_finds_what_all_patterns_find() {
    let mut draws = Draws::new(3);
    let (mut heuristics, mut optima) = (0, 0);
    for _ in 0..12 {
        let interior: Vec<u64> = (0..6).map(|_| draws.count()).collect();
        let cubes = [with_margins(&[("row", 2), ("column", 3)], &interior)];
        let policy = policy(Costs::DIGITS);
        let (heuristic, optimum) = paid(&cubes, &policy);
        assert_eq!(optimum, least(&cubes, &policy), "{interior:?}");
        assert!(optimum <= heuristic);
        heuristics += heuristic;
        optima += optimum;
    }
    assert!(
        heuristics <= optima * 105 / 100,
        "{heuristics} for {optima}"
    );
}
