//! Sectors, aid types and policy markers.

use std::collections::BTreeSet;

use super::Found;
use crate::Element;

/// Whether a vocabulary is that of OECD DAC, which is meant where none is named.
fn is_dac(element: &Element) -> bool {
    matches!(element.get("vocabulary"), None | Some("" | "1"))
}

/// The elements of each vocabulary, that of OECD DAC first.
fn by_vocabulary<'a>(elements: &[&'a Element]) -> Vec<Vec<&'a Element>> {
    let others = elements.iter().filter(|element| !is_dac(element));
    let names: BTreeSet<&str> = others
        .filter_map(|element| element.get("vocabulary"))
        .collect();
    let dac = elements.iter().copied().filter(|element| is_dac(element));
    let mut groups = vec![dac.collect::<Vec<_>>()];
    for name in names {
        let own = elements.iter().copied();
        groups.push(
            own.filter(|own| own.get("vocabulary") == Some(name))
                .collect(),
        );
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// The percentages of elements that have one.
pub(super) fn percentages(elements: &[&Element]) -> Vec<f64> {
    let written = elements
        .iter()
        .filter_map(|element| element.get("percentage"));
    written
        .map(|written| written.trim().parse().unwrap_or(f64::NAN))
        .collect()
}

/// Whether percentages sum to 100, to a millionth.
pub(super) fn is_whole(percentages: &[f64]) -> bool {
    (percentages.iter().sum::<f64>() - 100.0).abs() < 1e-6
}

pub(super) fn check(activity: &Element, found: &mut Found) {
    sectors(activity, found);
    aid_types(activity, found);
    for marker in activity.all("policy-marker") {
        if is_dac(marker) {
            found.need(marker.get("significance").is_some(), marker, "6.14.1");
        }
        let is_own = marker.get("vocabulary") == Some("99");
        let is_named = marker.all("narrative").next().is_some();
        found.need(!is_own || is_named, marker, "6.13.1");
    }
}

fn sectors(activity: &Element, found: &mut Found) {
    let sectors: Vec<&Element> = activity.all("sector").collect();
    let transactions: Vec<&Element> = activity.all("transaction").collect();
    let has_sector = |transaction: &&Element| transaction.all("sector").next().is_some();
    let n_with = transactions.iter().copied().filter(has_sector).count();
    if sectors.is_empty() {
        found.need(0 < n_with, activity, "6.2.2");
        let without = transactions
            .iter()
            .find(|transaction| !has_sector(transaction));
        if let Some(without) = without.filter(|_| 0 < n_with) {
            found.report(without, "6.7.2");
        }
    } else {
        found.need(n_with == 0, activity, "6.6.2");
        found.need(
            sectors.iter().any(|sector| is_dac(sector)),
            activity,
            "102.1.1",
        );
    }
    for group in by_vocabulary(&sectors) {
        let shares = percentages(&group);
        let (Some(first), n) = (group.first(), group.len()) else {
            continue;
        };
        if n == 1 {
            found.need(shares.is_empty() || is_whole(&shares), first, "2.1.4");
        } else {
            found.need(shares.len() == n, first, "2.1.1");
            // The rule of OECD DAC asks for a sum where two have a percentage at least.
            found.need(shares.len() < 2 || is_whole(&shares), first, "2.1.2");
        }
    }
    for sector in sectors {
        let is_own = matches!(sector.get("vocabulary"), Some("98" | "99"));
        let is_named = sector.all("narrative").next().is_some();
        found.need(!is_own || is_named, sector, "2.2.1");
        let is_possible = percentages(&[sector])
            .iter()
            .all(|share| (0.0..=100.0).contains(share));
        found.need(is_possible, sector, "12.3.1");
    }
}

fn aid_types(activity: &Element, found: &mut Found) {
    let default: Vec<&Element> = activity.all("default-aid-type").collect();
    if let Some(first) = default.first() {
        found.need(default.iter().any(|own| is_dac(own)), first, "107.1.1");
    }
    for group in by_vocabulary(&default) {
        if let Some(second) = group.get(1) {
            found.report(second, "107.1.2");
        }
    }
    let all = activity.at("transaction/aid-type");
    if let Some(first) = all.first() {
        found.need(all.iter().any(|own| is_dac(own)), first, "107.2.1");
    }
    for transaction in activity.all("transaction") {
        let own: Vec<&Element> = transaction.all("aid-type").collect();
        for group in by_vocabulary(&own) {
            if let Some(second) = group.get(1) {
                found.report(second, "107.2.2");
            }
        }
    }
}
