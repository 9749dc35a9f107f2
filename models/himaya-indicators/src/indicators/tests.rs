//! Known answers, given and expected in YAML, and the registry.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::*;
use crate::statistics::{garwood, newcombe, share_bounds, wilson, z};

const TOLERANCE: f64 = 1e-9;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Indicators {
    cases: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    indicator: String,
    given: BTreeMap<String, Value>,
    expect: Expected,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    figure: Figure,
    #[serde(default)]
    flags: Vec<Flag>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statistics {
    z: f64,
    wilson: Vec<Pair>,
    newcombe: Vec<Difference>,
    garwood: Vec<Rate>,
    share_bounds: Vec<Bounds>,
}

#[derive(Debug, Deserialize)]
struct Pair {
    given: (u64, u64),
    expect: (f64, f64),
}

#[derive(Debug, Deserialize)]
struct Difference {
    given: ((u64, u64), (u64, u64)),
    expect: (f64, f64, f64),
}

#[derive(Debug, Deserialize)]
struct Rate {
    given: u64,
    expect: (f64, f64),
}

#[derive(Debug, Deserialize)]
struct Bounds {
    given: (u64, u64, u64),
    expect: (f64, f64),
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < TOLERANCE,
        "{found} is not {expected}"
    );
}

fn numbers(figure: Figure) -> Vec<f64> {
    match figure {
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            vec![point, low, high]
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            vec![low, high]
        }
        Figure::Ratio { point } => vec![point],
        Figure::Change { ratio } => vec![ratio],
        Figure::Count { .. } | Figure::Score { .. } | Figure::Hidden { .. } => Vec::new(),
    }
}

#[test]
fn statistics_agree_with_published_values() {
    let text = include_str!("../../tests/fixtures/known-answers/statistics.yaml");
    let known: Statistics = serde_yaml::from_str(text).unwrap();
    close(z(), known.z);
    for Pair { given, expect } in known.wilson {
        let found = wilson(given.0, given.1).unwrap();
        close(found.low, expect.0);
        close(found.high, expect.1);
    }
    for Difference { given, expect } in known.newcombe {
        let found = newcombe(given.0, given.1).unwrap();
        close(found.point, expect.0);
        close(found.low, expect.1);
        close(found.high, expect.2);
    }
    for Rate { given, expect } in known.garwood {
        let found = garwood(given).unwrap();
        assert!(
            (found.low - expect.0).abs() < 1e-6 && (found.high - expect.1).abs() < 1e-6,
            "{found:?}"
        );
    }
    for Bounds { given, expect } in known.share_bounds {
        let found = share_bounds(given.0, given.1, given.2).unwrap();
        close(found.0, expect.0);
        close(found.1, expect.1);
    }
}

#[test]
fn indicators_agree_with_worked_examples() {
    let text = include_str!("../../tests/fixtures/known-answers/indicators.yaml");
    let known: Indicators = serde_yaml::from_str(text).unwrap();
    for case in known.cases {
        let indicator = all()
            .into_iter()
            .find(|one| one.id() == case.indicator)
            .unwrap();
        for name in case.given.keys() {
            assert!(
                indicator.operands().contains(&name.as_str()),
                "{}: {name}",
                case.name
            );
        }
        let given = |name: &&str| case.given.get(*name).copied().unwrap_or(Value::NotReported);
        let operands: Vec<Value> = indicator.operands().iter().map(given).collect();
        let found = indicator.figure(&operands);
        assert_eq!(found.flags, case.expect.flags, "{}", case.name);
        let expected = case.expect.figure;
        let kind = std::mem::discriminant(&found.figure) == std::mem::discriminant(&expected);
        assert!(kind, "{}: {found:?}", case.name);
        if matches!(expected, Figure::Hidden { .. }) {
            assert_eq!(found.figure, expected, "{}", case.name);
        }
        let (found, expected) = (numbers(found.figure), numbers(expected));
        for (found, expected) in found.into_iter().zip(expected) {
            assert!(
                (found - expected).abs() < 5e-5,
                "{}: {found} is not {expected}",
                case.name
            );
        }
    }
}

#[test]
fn the_registry_is_in_alphabetical_order_and_each_says_what_it_needs() {
    let ids: Vec<&str> = all().iter().map(|one| one.id()).collect();
    assert!(ids.is_sorted());
    for one in all() {
        assert!(!one.operands().is_empty() && !one.formula().is_empty());
    }
}

#[test]
fn every_operand_that_is_hidden_hides_or_bounds_the_result() {
    for one in all() {
        for place in 0..one.operands().len() {
            let mut operands = vec![Value::observed(100); one.operands().len()];
            if one.operands().last() == Some(&"total") {
                operands[one.operands().len() - 1] = Value::observed(420);
            }
            operands[place] = Value::SuppressedPrimary;
            let exact = matches!(
                one.figure(&operands).figure,
                Figure::Share { .. } | Figure::Difference { .. } | Figure::Ratio { .. }
            );
            // The unknown does not enter, and a hidden total leaves the share of known sex.
            let enters = !["unknown", "total"].contains(&one.operands()[place]);
            assert!(!(exact && enters), "{} {place}", one.id());
        }
    }
}
