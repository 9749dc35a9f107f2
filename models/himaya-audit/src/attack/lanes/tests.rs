//! Order is kept whatever the weights.

use super::*;

#[test]
fn results_come_in_the_order_of_the_items() {
    let items: Vec<usize> = (0..50).collect();
    let weight = |n: &usize| n * 37 % 11;
    assert_eq!(in_lanes(items.clone(), weight, |n| n), items);
    assert!(in_lanes(Vec::new(), weight, |n| n).is_empty());
}
