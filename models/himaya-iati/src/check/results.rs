//! Results: periods, values and references.

use super::Found;
use super::dates::day;
use crate::Element;

/// Whether the standard's rules take a text for a number: digits with one point, and a minus before.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_plain && text.parse::<f64>().is_ok()
}

/// A kind of value with its rules: that it has one, that it is a number, that it has none.
const VALUES: [(&str, [&str; 3]); 3] = [
    ("baseline", ["8.8.1", "8.8.2", "8.8.3"]),
    ("period/target", ["8.9.1", "8.9.2", "8.9.3"]),
    ("period/actual", ["8.10.1", "8.10.2", "8.10.3"]),
];

pub(super) fn check(activity: &Element, found: &mut Found) {
    for result in activity.all("result") {
        let has_reference = result.all("reference").next().is_some();
        for indicator in result.all("indicator") {
            let has_own = indicator.all("reference").next().is_some();
            found.need(!(has_reference && has_own), indicator, "8.11.1");
            for period in indicator.all("period") {
                let of = |name: &'static str| {
                    let mut edges = period.all(name);
                    edges.next().and_then(|edge| day(edge, "iso-date"))
                };
                let days = of("period-start").zip(of("period-end"));
                found.need(
                    days.is_none_or(|(first, last)| first <= last),
                    period,
                    "8.6.1",
                );
            }
            let measure = indicator.get("measure").unwrap_or_default();
            for (path, [is_there, is_right, is_absent]) in VALUES {
                for element in indicator.at(path) {
                    let value = element.get("value");
                    match measure {
                        "1" | "2" | "3" | "4" => {
                            found.need(value.is_some(), element, is_there);
                            found.need(value.is_none_or(is_number), element, is_right);
                        }
                        "5" => found.need(value.is_none(), element, is_absent),
                        _ => {}
                    }
                }
            }
        }
    }
}
