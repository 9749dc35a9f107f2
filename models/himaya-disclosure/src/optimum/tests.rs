//! The exact search against all patterns, and the heuristic against the optimum.

use std::collections::BTreeSet;

use himaya_schema::{Cube, Level};

use super::*;
use crate::first::first_pass;
use crate::fixture::world::{Sheet, World};
use crate::fixture::{Draws, is_slow_allowed, with_margins};
use crate::minimal::unhide;
use crate::{Costs, History, Policy, protect_all};

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
    first_pass(cubes, &mut counts);
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
    let plan = Plan {
        cubes,
        policy,
        history: &history,
        basis: &basis,
    };
    let watch = plan.watch(&basis).unwrap();
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

#[test]
fn the_heuristic_pays_little_more_than_the_least() {
    let shapes = [
        (vec![3, 3], vec![Sheet::of(&[0, 1])]),
        (vec![4, 4], vec![Sheet::of(&[0, 1])]),
        (vec![5, 4], vec![Sheet::of(&[0, 1])]),
        (vec![3, 2, 2], vec![Sheet::of(&[0, 1, 2])]),
        (vec![3, 3, 3], vec![Sheet::of(&[0, 1]), Sheet::of(&[0, 2])]),
    ];
    let n_seeds = if is_slow_allowed() { 60 } else { 8 };
    for (sizes, sheets) in shapes {
        let (mut heuristics, mut optima) = (0, 0);
        for seed in 0..n_seeds {
            let world = World::new(&sizes, &mut Draws::new(seed));
            let cubes = world.cubes(&sheets, "2024-Q4");
            let (heuristic, optimum) = paid(&cubes, &policy(Costs::DIGITS));
            heuristics += heuristic;
            optima += optimum;
        }
        assert!(
            heuristics * 100 <= optima * 105,
            "{sizes:?}: {heuristics} for {optima}"
        );
    }
}

#[test]
fn costs_decide_what_is_hidden() {
    let cubes = [with_margins(
        &[("row", 2), ("column", 2)],
        &[3, 40, 900, 41],
    )];
    let hidden = |costs| {
        let policy = policy(costs);
        let done = protect_all(cubes.to_vec(), &policy, &History::none()).unwrap();
        done.log.all.persons_hidden
    };
    let size = Costs {
        constant: 0,
        size: 1,
        log_size: 0,
        total: 1,
    };
    assert!(hidden(size) <= hidden(Costs::CELLS));
}
