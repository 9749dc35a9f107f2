//! The engine against enumeration of every whole-number solution, and against another solver.

use microlp::{ComparisonOp, Error, OptimizationDirection, Variable};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::*;
use crate::promise::Promised;

/// A small system.
#[derive(Clone, Debug)]
struct Small {
    limits: Vec<Limits>,
    rows: Vec<LinearRow>,
    assumed: BTreeMap<usize, Limits>,
}

impl Small {
    fn engine(&self) -> Result<Engine, Vec<usize>> {
        let mut engine = Engine::of(Problem {
            limits: &self.limits,
            rows: &self.rows,
            assumed: &self.assumed,
            pairs: &[],
        })?;
        engine.prepare()?;
        Ok(engine)
    }

    /// All whole-number solutions under what is assumed of all variables but one.
    fn solutions(&self, lifted: usize) -> Vec<Vec<i64>> {
        let mut points = vec![Vec::new()];
        for (variable, limits) in self.limits.iter().enumerate() {
            let mut limits = *limits;
            if let Some(assumed) = self.assumed.get(&variable)
                && variable != lifted
            {
                limits.intersect(*assumed);
            }
            let range = limits.low.unwrap()..=limits.high.unwrap();
            points = points
                .into_iter()
                .flat_map(|point: Vec<i64>| {
                    range.clone().map(move |n| {
                        let mut point = point.clone();
                        point.push(n);
                        point
                    })
                })
                .collect();
        }
        points.retain(|point| {
            self.rows.iter().all(|row| {
                let terms = row.terms.iter();
                let sum: i64 = terms
                    .map(|(variable, weight)| weight * point[*variable])
                    .sum();
                row.limits.low.is_none_or(|low| low <= sum)
                    && row.limits.high.is_none_or(|high| sum <= high)
            })
        });
        points
    }
}

fn bounds(engine: &mut Engine, variable: usize) -> Limits {
    match engine.places[variable] {
        Place::Known(n) => Limits::exactly(n),
        Place::In(index, local) => engine.component(index).bounds(local),
    }
}

fn small() -> impl Strategy<Value = Small> {
    let limits = (0_i64..4, 0_i64..5).prop_map(|(low, more)| Limits {
        low: Some(low),
        high: Some(low + more),
    });
    let weights = prop::sample::select(vec![-2_i64, -1, -1, -1, 0, 0, 1, 1, 1, 3]);
    let row = (
        prop::collection::vec(weights, 5),
        -6_i64..6,
        0_i64..4,
        0..4_u8,
    );
    let assumed = prop::collection::btree_map(0_usize..5, Just(()), 0..2);
    (
        prop::collection::vec(limits, 5),
        prop::collection::vec(row, 1..5),
        assumed,
    )
        .prop_map(|(limits, rows, assumed)| {
            let rows = rows.into_iter().map(|(weights, low, more, kind)| {
                let terms = weights.into_iter().enumerate();
                LinearRow {
                    terms: terms.filter(|(_, weight)| *weight != 0).collect(),
                    limits: match kind {
                        0 => Limits::exactly(low),
                        1 => Limits {
                            low: Some(low),
                            high: None,
                        },
                        _ => Limits {
                            low: Some(low),
                            high: Some(low + more),
                        },
                    },
                }
            });
            let assumed = assumed.into_keys().map(|variable| {
                let low = limits[variable].low.unwrap();
                let assumed = Limits {
                    low: Some(low),
                    high: Some(low + 1),
                };
                (variable, assumed)
            });
            Small {
                assumed: assumed.collect(),
                rows: rows.collect(),
                limits,
            }
        })
}

/// The same cases every time, so that a failure can be looked at.
pub(crate) fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let seed = [7; 32];
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}

#[test]
fn bounds_are_those_of_all_whole_solutions() {
    let check = |small: Small| {
        let feasible = small.solutions(usize::MAX);
        if feasible.is_empty() && !small.assumed.is_empty() {
            return Ok(());
        }
        let Ok(mut engine) = small.engine() else {
            prop_assert!(feasible.is_empty());
            return Ok(());
        };
        prop_assert!(!feasible.is_empty());
        for variable in 0..small.limits.len() {
            let solutions = small.solutions(variable);
            let values = solutions.iter().map(|point| point[variable]);
            let expected = Limits {
                low: values.clone().min(),
                high: values.max(),
            };
            prop_assert_eq!(bounds(&mut engine, variable), expected, "{}", variable);
        }
        Ok(())
    };
    runner(3000).run(&small(), check).unwrap();
}

#[test]
fn a_promise_is_kept_if_the_interval_is_so_wide() {
    let check = |(small, width): (Small, u64)| {
        if small.solutions(usize::MAX).is_empty() {
            return Ok(());
        }
        let mut engine = small.engine().unwrap();
        for variable in 0..small.limits.len() {
            let Place::In(index, local) = engine.places[variable] else {
                continue;
            };
            let solutions = small.solutions(variable);
            let values = solutions.iter().map(|point| point[variable]);
            let (low, high) = (values.clone().min().unwrap(), values.max().unwrap());
            let component = engine.component(index);
            let threshold = i64::try_from(width).unwrap();
            prop_assert_eq!(
                component.keeps(local, Promised::Width(width)),
                high - low >= threshold
            );
            prop_assert_eq!(
                component.keeps(local, Promised::Reach(width)),
                low >= threshold || high >= threshold && high - low >= threshold
            );
        }
        Ok(())
    };
    runner(2000).run(&(small(), 1_u64..5), check).unwrap();
}

/// The bound of the relaxation by another solver.
fn relaxed(small: &Small, variable: usize, direction: OptimizationDirection) -> Option<f64> {
    let mut problem = microlp::Problem::new(direction);
    let limits = small.limits.iter().enumerate();
    let variables: Vec<Variable> = limits
        .map(|(index, limits)| {
            let weight = if index == variable { 1.0 } else { 0.0 };
            problem.add_var(weight, component::ends(*limits))
        })
        .collect();
    for row in &small.rows {
        let terms = row.terms.iter();
        let terms: Vec<(Variable, f64)> = terms
            .map(|(part, weight)| (variables[*part], component::real(*weight)))
            .collect();
        if let Some(low) = row.limits.low {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Ge, component::real(low));
        }
        if let Some(high) = row.limits.high {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Le, component::real(high));
        }
    }
    match problem.solve() {
        Ok(solution) => Some(solution.objective()),
        Err(Error::Unbounded) => None,
        Err(error) => panic!("{error}"),
    }
}

/// A two-way table with margins, of which some cells are hidden and some rounded.
fn table() -> impl Strategy<Value = Small> {
    let counts = prop::collection::vec(0_i64..30, 20);
    let kinds = prop::collection::vec(0_u8..3, 30);
    (counts, kinds).prop_map(|(counts, kinds)| {
        let (n_rows, n_columns) = (5, 4);
        let at = |row: usize, column: usize| row * (n_columns + 1) + column;
        let mut limits = Vec::new();
        for row in 0..=n_rows {
            for column in 0..=n_columns {
                let rows = if row == n_rows {
                    0..n_rows
                } else {
                    row..row + 1
                };
                let columns = if column == n_columns {
                    0..n_columns
                } else {
                    column..column + 1
                };
                let parts = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
                let n: i64 = parts
                    .map(|(row, column)| counts[row * n_columns + column])
                    .sum();
                limits.push(match kinds[at(row, column)] {
                    0 => Limits::COUNT,
                    1 => Limits::exactly(n),
                    _ => Limits {
                        low: Some((n - 2).max(0)),
                        high: Some(n + 2),
                    },
                });
            }
        }
        let sum = |total: usize, parts: Vec<usize>| {
            let mut terms: Vec<(usize, i64)> = parts.iter().map(|part| (*part, -1)).collect();
            terms.push((total, 1));
            terms.sort_unstable();
            LinearRow {
                terms,
                limits: Limits::exactly(0),
            }
        };
        let mut rows = Vec::new();
        for row in 0..=n_rows {
            let parts = (0..n_columns).map(|column| at(row, column));
            rows.push(sum(at(row, n_columns), parts.collect()));
        }
        for column in 0..=n_columns {
            let parts = (0..n_rows).map(|row| at(row, column));
            rows.push(sum(at(n_rows, column), parts.collect()));
        }
        Small {
            limits,
            rows,
            assumed: BTreeMap::new(),
        }
    })
}

#[test]
fn two_way_bounds_are_those_of_another_solver() {
    let check = |small: Small| {
        let mut engine = small.engine().unwrap();
        for variable in 0..small.limits.len() {
            let low = relaxed(&small, variable, OptimizationDirection::Minimize);
            let high = relaxed(&small, variable, OptimizationDirection::Maximize);
            let found = bounds(&mut engine, variable);
            let is_close = |one: Option<i64>, two: Option<f64>| match (one, two) {
                (Some(one), Some(two)) => (component::real(one) - two).abs() < 1e-5,
                (one, two) => one.is_none() && two.is_none(),
            };
            prop_assert!(is_close(found.low, low), "{variable}: {found:?} {low:?}");
            prop_assert!(is_close(found.high, high), "{variable}: {found:?} {high:?}");
        }
        Ok(())
    };
    runner(100).run(&table(), check).unwrap();
}

#[test]
fn what_has_become_possible_is_found_after_more_is_hidden() {
    let check = |(small, hidden): (Small, usize)| {
        let mut before = small.engine().unwrap();
        for variable in 0..small.limits.len() {
            bounds(&mut before, variable);
        }
        let mut looser = small.clone();
        looser.limits[hidden] = Limits::COUNT;
        let mut fresh = looser.engine().unwrap();
        let mut inherited = Engine::of(Problem {
            limits: &looser.limits,
            rows: &looser.rows,
            assumed: &looser.assumed,
            pairs: &[],
        })
        .unwrap();
        inherited.inherit(before);
        inherited.prepare().unwrap();
        for variable in 0..looser.limits.len() {
            prop_assert_eq!(
                bounds(&mut inherited, variable),
                bounds(&mut fresh, variable)
            );
        }
        Ok(())
    };
    runner(100).run(&(table(), 0_usize..30), check).unwrap();
}
