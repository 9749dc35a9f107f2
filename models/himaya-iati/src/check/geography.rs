//! Countries and regions.

use std::collections::BTreeSet;

use super::Found;
use super::classification::{is_whole, percentages};
use crate::Element;

pub(super) fn check(activity: &Element, found: &mut Found) {
    let countries: Vec<&Element> = activity.all("recipient-country").collect();
    let regions: Vec<&Element> = activity.all("recipient-region").collect();
    places(activity, countries.is_empty() && regions.is_empty(), found);
    if let Some(first) = countries.first().filter(|_| regions.is_empty()) {
        let shares = percentages(&countries);
        if countries.len() == 1 {
            found.need(shares.is_empty() || is_whole(&shares), first, "3.1.4");
        } else {
            found.need(shares.len() == countries.len(), first, "3.1.1");
            found.need(is_whole(&shares), first, "3.1.2");
        }
    }
    let vocabularies: BTreeSet<&str> = regions
        .iter()
        .filter_map(|region| region.get("vocabulary"))
        .collect();
    for vocabulary in vocabularies {
        let own = regions.iter().copied();
        let own: Vec<&Element> = own
            .filter(|region| region.get("vocabulary") == Some(vocabulary))
            .collect();
        let Some(first) = own.first() else { continue };
        let shares = percentages(&own);
        if 1 < own.len() {
            found.need(shares.len() == own.len(), first, "3.4.1");
        } else if countries.is_empty() {
            found.need(shares.is_empty() || is_whole(&shares), first, "3.4.4");
        }
        if 1 < own.len() + countries.len() {
            let all: Vec<&Element> = own.iter().chain(&countries).copied().collect();
            found.need(is_whole(&percentages(&all)), first, "3.4.2");
        }
    }
    for place in countries.iter().chain(&regions) {
        let is_possible = percentages(&[place])
            .iter()
            .all(|share| (0.0..=100.0).contains(share));
        found.need(is_possible, place, "12.1.1");
    }
}

/// Places stand in the activity or in all transactions.
fn places(activity: &Element, is_elsewhere: bool, found: &mut Found) {
    let has_place = |transaction: &Element| {
        let mut children = transaction.children.iter();
        children.any(|child| {
            matches!(
                child.name.as_str(),
                "recipient-country" | "recipient-region"
            )
        })
    };
    let with = activity.all("transaction").find(|own| has_place(own));
    let without = activity.all("transaction").find(|own| !has_place(own));
    match (is_elsewhere, with) {
        (false, Some(with)) => found.report(with, "3.6.2"),
        (true, None) => found.report(activity, "3.7.1"),
        (false, None) | (true, Some(_)) => {}
    }
    if let Some(without) = without.filter(|_| is_elsewhere) {
        found.report(without, "3.7.2");
    }
}
