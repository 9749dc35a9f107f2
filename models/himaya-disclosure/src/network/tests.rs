//! Tests of the bounds against hand-made tables.

use super::*;

/// One sum: the parts, then the total; `None` is hidden.
fn line(values: &[(Option<u64>, i64)]) -> Network {
    let last = values.len() - 1;
    let edge = |(index, (shown, flow)): (usize, &(Option<u64>, i64))| {
        let (tail, head) = if index == last {
            (1, OUTSIDE)
        } else {
            (OUTSIDE, 1)
        };
        Edge {
            tail,
            head,
            shown: shown.map(|n| Range::new(n, n)),
            cost: Some(1 + u64::from(index == last) * 9),
            flow: *flow,
        }
    };
    Network::new(2, values.iter().enumerate().map(edge).collect())
}

#[test]
fn two_hidden_cells_share_what_is_left() {
    let mut network = line(&[(None, 3), (None, 4), (Some(10), 10), (Some(17), 17)]);
    assert!(network.balance());
    assert!(network.reaches(0, 7) && network.reaches(0, 0));
    assert!(!network.reaches(0, 8));
}

#[test]
fn a_lone_hidden_cell_needs_a_partner() {
    let mut network = line(&[(None, 3), (Some(10), 10), (Some(13), 13)]);
    assert!(network.balance());
    assert!(!network.reaches(0, 4));
    assert_eq!(network.make_reach(0, 4), Some(vec![1]));
}

#[test]
fn unknown_flows_are_filled_in() {
    let mut network = line(&[(None, 0), (Some(10), 10), (Some(17), 17)]);
    assert!(network.balance());
    assert_eq!(network.edge(0).flow, 7);
}

#[test]
fn a_contradiction_does_not_balance() {
    let mut network = line(&[(Some(5), 5), (Some(14), 14), (Some(18), 18)]);
    assert!(!network.balance());
}
