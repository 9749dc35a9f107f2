//! The independent attacker on random linked tables and repeated releases: nothing is narrower than
//! promised.

use himaya_audit::{Options, Release, audit};

use super::*;
use crate::decision::decide;
use crate::fixture::world::{First, Sheet, World};
use crate::{Limits, Method, NoiseSettings, Protected, Secret};

/// What the planner promises beyond the auditor: small counts keep their need in what is printed.
#[track_caller]
fn check_needs(before: &[Cube], releases: &[Release], policy: &Policy) {
    let mut attack = himaya_audit::Attack::new(releases, &Options::standard()).unwrap();
    for cube in before {
        for (position, cell) in &cube.cells {
            let (_, Some(need)) = decide(cell.value, policy, |n| n) else {
                continue;
            };
            let id = himaya_audit::CellId {
                release: releases.len() - 1,
                cube: cube.name.to_owned(),
                cell: cube.key(position),
            };
            let bounds = attack.bounds(&id).unwrap();
            assert!(need.is_met(bounds.low, bounds.high), "{id:?}: {bounds:?}");
        }
    }
}

#[track_caller]
fn check_audit(releases: &[Release]) {
    let found = audit(releases, &Options::standard()).unwrap();
    assert!(found.failures.is_empty(), "{:#?}", found.failures);
}

/// Publishes the tables of a world after everything before.
#[track_caller]
pub(super) fn publish(
    world: &World,
    sheets: &[Sheet],
    policy: &Policy,
    before: &mut Vec<Release>,
) -> Result<Protected, DisclosureError> {
    let cubes = world.cubes(sheets, "2024-Q4");
    let done = protect_all(cubes.clone(), policy, &History::of(before.clone()))?;
    let name = format!("r{}", before.len() + 1);
    before.push(done.release(&name, policy));
    Ok(done)
}

/// The shapes of systems: the sizes of traits, and the tables that cross them.
fn shapes() -> Vec<(Vec<usize>, Vec<Sheet>)> {
    let of = Sheet::of;
    let nested = |traits: &[usize]| Sheet {
        first: First::Nested,
        ..of(traits)
    };
    let answers = |traits: &[usize]| Sheet {
        first: First::Answers,
        ..of(traits)
    };
    let open = |traits: &[usize]| Sheet {
        has_totals: false,
        ..of(traits)
    };
    vec![
        (vec![4, 4], vec![of(&[0, 1])]),
        (vec![3, 3, 2], vec![of(&[0, 1, 2])]),
        (vec![2, 3, 2, 2], vec![of(&[0, 1, 2, 3])]),
        (vec![5, 3], vec![nested(&[0, 1])]),
        (vec![3, 3, 3], vec![of(&[0, 1]), of(&[0, 2])]),
        (vec![3, 2, 3], vec![open(&[0, 1]), open(&[0, 2])]),
        (
            vec![4, 2, 2],
            vec![nested(&[0, 1]), open(&[0, 2]), of(&[1, 2])],
        ),
        (vec![8, 2], vec![answers(&[0, 1]), of(&[1])]),
        (vec![8, 3, 2], vec![answers(&[0, 1]), answers(&[0, 2])]),
    ]
}

#[test]
fn nothing_that_is_published_once_can_be_worked_out() {
    for level in [Level::Public, Level::Restricted] {
        let policy = Policy::for_level(level);
        for (shape, (sizes, sheets)) in shapes().into_iter().enumerate() {
            let n_seeds = n_seeds(sizes.len());
            for seed in 0..n_seeds {
                let world = World::new(&sizes, &mut Draws::new(seed * 100 + shape as u64));
                let mut releases = Vec::new();
                publish(&world, &sheets, &policy, &mut releases).unwrap();
                check_audit(&releases);
                check_needs(&world.cubes(&sheets, "2024-Q4"), &releases, &policy);
            }
        }
    }
}

/// Tables of more dimensions take longer.
fn n_seeds(n_traits: usize) -> u64 {
    match (is_slow_allowed(), n_traits) {
        (true, _) => 150,
        (false, 4) => 2,
        (false, _) => 10,
    }
}

#[test]
fn nothing_can_be_worked_out_from_several_releases() {
    let n_seeds = if is_slow_allowed() { 60 } else { 3 };
    for level in [Level::Public, Level::Restricted] {
        let policy = Policy::for_level(level).with_limits(Limits::HEURISTIC);
        for (shape, (sizes, sheets)) in shapes().into_iter().enumerate() {
            for seed in 0..n_seeds {
                let mut draws = Draws::new(7000 + seed * 100 + shape as u64);
                let mut world = World::new(&sizes, &mut draws);
                let mut releases = Vec::new();
                publish(&world, &sheets, &policy, &mut releases).unwrap();
                for state in ["s2", "s2", "s3"] {
                    if state != world.state {
                        let n_changes = draws.below(4);
                        world = world.later(state, n_changes, &mut draws);
                    }
                    publish(&world, &sheets, &policy, &mut releases).unwrap();
                    check_audit(&releases);
                }
            }
        }
    }
}

#[test]
fn nothing_can_be_worked_out_from_all_levels_together() {
    let n_seeds = if is_slow_allowed() { 60 } else { 3 };
    for (shape, (sizes, sheets)) in shapes().into_iter().enumerate() {
        for seed in 0..n_seeds {
            let mut draws = Draws::new(9000 + seed * 100 + shape as u64);
            let world = World::new(&sizes, &mut draws);
            let mut releases = Vec::new();
            for level in [Level::Public, Level::Partner, Level::Restricted] {
                let policy = Policy::for_level(level).with_limits(Limits::HEURISTIC);
                publish(&world, &sheets, &policy, &mut releases).unwrap();
                check_audit(&releases);
            }
        }
    }
}

#[test]
fn nothing_can_be_worked_out_under_noise() {
    let n_seeds = if is_slow_allowed() { 60 } else { 3 };
    let noise = NoiseSettings {
        spread: 4,
        variance_pct: 300,
        secret: Secret::new([5; 32]),
    };
    let policy = Policy::for_level(Level::Public).with_method(Method::CellKey(noise));
    let policy = policy.unwrap();
    for (shape, (sizes, sheets)) in shapes().into_iter().enumerate() {
        for seed in 0..n_seeds {
            let mut draws = Draws::new(4000 + seed * 100 + shape as u64);
            let world = World::new(&sizes, &mut draws);
            let mut releases = Vec::new();
            publish(&world, &sheets, &policy, &mut releases).unwrap();
            check_audit(&releases);
            let later = world.later("s2", 3, &mut draws);
            publish(&later, &sheets, &policy, &mut releases).unwrap();
            check_audit(&releases);
        }
    }
}
