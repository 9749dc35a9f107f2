//! Budgets, their items, and currencies.

use std::collections::BTreeSet;

use chrono::Months;

use super::Found;
use super::classification::{is_whole, percentages};
use super::dates::day;
use crate::Element;

/// Elements with an amount of money, by path below the activity.
const AMOUNTS: [&str; 5] = [
    "budget/value",
    "planned-disbursement/value",
    "transaction/value",
    "fss/forecast",
    "crs-add/loan-status",
];

pub(super) fn check(activity: &Element, found: &mut Found) {
    let has_currency = activity.get("default-currency").is_some();
    for amount in AMOUNTS.iter().flat_map(|path| activity.at(path)) {
        let is_said = has_currency || amount.get("currency").is_some();
        found.need(is_said, amount, "7.8.1");
    }
    for (name, may_be_long) in [("budget", false), ("planned-disbursement", true)] {
        for period in activity.all(name) {
            let of = |name: &'static str| {
                let mut edges = period.all(name);
                edges.next().and_then(|edge| day(edge, "iso-date"))
            };
            let Some((first, last)) = of("period-start").zip(of("period-end")) else {
                continue;
            };
            found.need(first <= last, period, "8.6.3");
            let year = first.checked_add_months(Months::new(12));
            let is_long = year.is_some_and(|year| year < last);
            found.need(may_be_long || !is_long, period, "7.5.3");
        }
    }
    items(activity, found);
    let shares = ["capital-spend", "country-budget-items/budget-item"];
    for element in shares.iter().flat_map(|path| activity.at(path)) {
        let is_possible = percentages(&[element])
            .iter()
            .all(|share| (0.0..=100.0).contains(share));
        found.need(is_possible, element, "12.2.1");
    }
}

fn items(activity: &Element, found: &mut Found) {
    let lists: Vec<&Element> = activity.all("country-budget-items").collect();
    let vocabularies: BTreeSet<&str> = lists
        .iter()
        .filter_map(|list| list.get("vocabulary"))
        .collect();
    for vocabulary in vocabularies {
        let own = lists
            .iter()
            .filter(|list| list.get("vocabulary") == Some(vocabulary));
        let items: Vec<&Element> = own.flat_map(|list| list.all("budget-item")).collect();
        let Some(first) = items.first() else { continue };
        let shares = percentages(&items);
        if items.len() == 1 {
            found.need(shares.is_empty() || is_whole(&shares), first, "7.9.4");
        } else {
            found.need(!shares.is_empty(), first, "7.9.1");
            found.need(is_whole(&shares), first, "7.9.2");
        }
    }
}
