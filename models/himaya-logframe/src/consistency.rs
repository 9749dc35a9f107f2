//! What entries of a register say against each other.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_entries::{Entry, Register};
use himaya_schema::{Finding, Sex};

use crate::{Event, Kind, Logframe, Place, Reading, Window};

/// An event with its entry.
type Told<'a> = (&'a Entry<Event>, &'a Event);

/// Everything that entries say against each other, or against the period that is reported on.
pub fn inconsistencies(
    logframe: &Logframe,
    register: &Register<Event>,
    window: Window,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    spellings(register, window.as_of, &mut findings);
    for indicator in &logframe.indicators {
        let own = register.as_of(window.as_of);
        let mut own: Vec<Told<'_>> = own
            .filter(|(_, event)| event.indicator == indicator.id)
            .collect();
        own.sort_by_key(|(entry, _)| &entry.at);
        match indicator.kind {
            Kind::FlowSum | Kind::Ratio => {
                overlaps(&own, &mut findings);
                sums(&own, &mut findings);
                straddling(&own, window, &mut findings);
            }
            Kind::StockLatest => {
                twice(&own, &mut findings);
                sums(&own, &mut findings);
            }
            Kind::Milestone => twice(&own, &mut findings),
            Kind::DistinctCumulative => straddling(&own, window, &mut findings),
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

fn find(entry: &Entry<Event>, column: &str, code: &str, message: String, help: &str) -> Finding {
    Finding {
        file: entry.at.file.clone(),
        row: entry.at.row,
        column: column.to_owned(),
        code: code.to_owned(),
        message,
        suggestion: Some(help.to_owned()),
    }
}

fn at(entry: &Entry<Event>) -> String {
    format!("{}, row {}", entry.at.file, entry.at.row)
}

/// Persons under two spellings of a key, or with two sexes.
fn spellings(register: &Register<Event>, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<&str, (&str, &Entry<Event>)> = BTreeMap::new();
    let mut sexes: BTreeMap<&str, (Sex, &Entry<Event>)> = BTreeMap::new();
    let mut told: Vec<Told<'_>> = register.as_of(as_of).collect();
    told.sort_by_key(|(entry, _)| &entry.at);
    for (entry, event) in told {
        let Reading::Person { written, key, .. } = &event.reading else {
            continue;
        };
        let (known, earlier) = first.entry(key).or_insert((written, entry));
        if known != written {
            let message = format!(
                "`{written}` and `{known}` ({}) are two spellings of one key",
                at(earlier)
            );
            let help = "write the key as it stands in the service's register; if they are two persons, give one another key";
            findings.push(find(entry, "person", "two-spellings", message, help));
        }
        if event.sex == Sex::Unknown {
            continue;
        }
        let (sex, earlier) = sexes.entry(key).or_insert((event.sex, entry));
        if *sex != event.sex {
            let message = format!("`{written}` is of another sex in {}", at(earlier));
            findings.push(find(
                entry,
                "sex",
                "two-sexes",
                message,
                "correct one of the rows",
            ));
        }
    }
}

/// Whether two events are about the same persons or things.
fn is_of_same(one: &Event, other: &Event) -> bool {
    one.place == other.place && one.sex == other.sex && one.age == other.age
}

/// Values of periods that overlap without being the same: something may be counted twice.
fn overlaps(own: &[Told<'_>], findings: &mut Vec<Finding>) {
    for (index, (entry, event)) in own.iter().enumerate() {
        let mut earlier = own.iter().take(index);
        let found = earlier.find(|(_, other)| {
            is_of_same(event, other) && other.when != event.when && other.when.meets(&event.when)
        });
        if let Some((other, _)) = found {
            let message = format!("its period overlaps with that of {}", at(other));
            let help = "give the values of one period or of its parts, not both";
            findings.push(find(entry, "period", "overlap", message, help));
        }
    }
}

/// Two entries of one stock or step on one day.
fn twice(own: &[Told<'_>], findings: &mut Vec<Finding>) {
    for (index, (entry, event)) in own.iter().enumerate() {
        let mut earlier = own.iter().take(index);
        let found = earlier
            .find(|(_, other)| is_of_same(event, other) && other.when.last == event.when.last);
        if let Some((other, _)) = found {
            let message = format!("{} tells of the same day already", at(other));
            let help =
                "a stock is not summed over entries: correct the earlier entry under its own name";
            findings.push(find(entry, "value", "stock-twice", message, help));
        }
    }
}

/// Values that lie partly within the period that is reported on and partly outside.
fn straddling(own: &[Told<'_>], window: Window, findings: &mut Vec<Finding>) {
    let edges = [window.first.pred_opt(), Some(window.last)];
    for (entry, event) in own {
        // An edge is the last day before something begins.
        let is_cut = |edge: &NaiveDate| event.when.first <= *edge && *edge < event.when.last;
        if edges.iter().flatten().any(is_cut) {
            let message =
                "its period lies partly in what is reported on and partly outside".to_owned();
            let help = "give the values of shorter periods";
            findings.push(find(entry, "period", "straddles", message, help));
        }
    }
}

/// Sums that are not the sum of their parts.
fn sums(own: &[Told<'_>], findings: &mut Vec<Finding>) {
    let events = || own.iter().map(|(_, event)| *event);
    for (entry, event) in own {
        if event.sex == Sex::Total {
            let is_part = |part: &&Event| {
                part.when == event.when && part.place == event.place && part.sex != Sex::Total
            };
            let parts: Vec<&Event> = events().filter(is_part).collect();
            compare(entry, event, &parts, findings);
        }
        if event.place == Place::All {
            let parts = events().filter(|part| is_of_country(part, event, own));
            compare(entry, event, &parts.collect::<Vec<_>>(), findings);
        }
    }
}

/// Whether an event is a part of a sum of countries, and the smallest that there is.
fn is_of_country(part: &Event, sum: &Event, own: &[Told<'_>]) -> bool {
    let is_own = part.when == sum.when && part.place != Place::All;
    if sum.sex != Sex::Total {
        return is_own && part.sex == sum.sex && part.age == sum.age;
    }
    let has_parts = || {
        let mut others = own.iter().map(|(_, other)| other);
        others.any(|other| {
            other.when == part.when && other.place == part.place && other.sex != Sex::Total
        })
    };
    is_own && (part.sex != Sex::Total || !has_parts())
}

fn compare(entry: &Entry<Event>, event: &Event, parts: &[&Event], findings: &mut Vec<Finding>) {
    if parts.is_empty() {
        return;
    }
    let sum = parts.iter().fold((0, 0), |sum: (u64, u64), part| {
        let (above, below) = numbers(&part.reading);
        (sum.0.saturating_add(above), sum.1.saturating_add(below))
    });
    let said = numbers(&event.reading);
    if sum != said {
        let message = format!(
            "its parts add up to {}, and it says {}",
            written(sum, &event.reading),
            written(said, &event.reading)
        );
        let help = "correct the parts or the sum; what is not known is a part of its own, with the cell left empty";
        findings.push(find(entry, "value", "sum", message, help));
    }
}

fn numbers(reading: &Reading) -> (u64, u64) {
    match reading {
        Reading::Count(n) | Reading::Step(n) => (*n, 0),
        Reading::Parts {
            numerator,
            denominator,
        } => (*numerator, *denominator),
        Reading::Person { .. } => (1, 0),
    }
}

fn written((above, below): (u64, u64), reading: &Reading) -> String {
    match reading {
        Reading::Parts { .. } => format!("{above} of {below}"),
        Reading::Count(_) | Reading::Step(_) | Reading::Person { .. } => above.to_string(),
    }
}

#[cfg(test)]
mod tests;
