//! Every rule is broken once, and told with its line and what to do.

use std::collections::BTreeSet;

use chrono::{TimeZone as _, Utc};

use super::rules::RULES;
use super::{Report, check};
use crate::activity::tests::{activity, cell};
use crate::{CodeLists, Element, Value};
use breaks::BREAKS;

mod breaks;

/// A file without a failure.
fn sound() -> String {
    let cells = vec![
        cell(Some("20"), Some("TUN"), Some("female")),
        cell(Some("11"), Some("EGY"), Some("male")),
    ];
    let value = Value {
        total: Some("31".to_owned()),
        cells,
        ..Value::default()
    };
    activity(value).file().write().unwrap()
}

fn report(text: &str) -> Report {
    let now = Utc.with_ymd_and_hms(2026, 3, 1, 0, 0, 0).unwrap();
    check(&Element::parse(text).unwrap(), &CodeLists::built_in(), now)
}

/// Rules that need two places to be broken.
fn twice(first: (&str, &str), second: (&str, &str)) -> BTreeSet<String> {
    let text = replaced(&replaced(&sound(), first.0, first.1), second.0, second.1);
    report(&text)
        .failures
        .into_iter()
        .map(|failure| failure.rule)
        .collect()
}

#[track_caller]
fn replaced(text: &str, find: &str, replace: &str) -> String {
    assert!(text.contains(find), "{find} is not in\n{text}");
    text.replacen(find, replace, 1)
}

#[test]
fn every_rule_is_told_when_it_is_broken() {
    assert_eq!(report(&sound()).failures, []);
    let mut told = BTreeSet::new();
    for (find, replace, rules) in BREAKS {
        if rules.is_empty() {
            continue;
        }
        let failures = report(&replaced(&sound(), find, replace)).failures;
        let broken: BTreeSet<&str> = failures
            .iter()
            .map(|failure| failure.rule.as_str())
            .collect();
        for rule in *rules {
            assert!(broken.contains(rule), "{rule}: {replace}\n{failures:#?}");
        }
        let numbers = broken.iter().filter(|rule| rule.contains('.'));
        let expected: BTreeSet<&str> = rules.iter().copied().collect();
        assert_eq!(
            numbers.copied().collect::<BTreeSet<_>>(),
            expected,
            "{replace}"
        );
        assert!(
            failures
                .iter()
                .all(|failure| 0 < failure.line && !failure.fix.is_empty())
        );
        told.extend(rules.iter().map(|rule| (*rule).to_owned()));
    }
    let own = "<sector code=\"15130\" vocabulary=\"1\"/>";
    let end = "  </iati-activity>";
    let booked = "<transaction><transaction-type code=\"4\"/><transaction-date iso-date=\"2025-01-01\"/><value value-date=\"2025-01-01\">1</value><sector code=\"15130\"/><aid-type code=\"1\" vocabulary=\"2\"/><aid-type code=\"2\" vocabulary=\"2\"/></transaction>";
    told.extend(twice((own, ""), (end, &format!("{booked}{end}"))));
    let missing: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.0)
        .filter(|rule| !told.contains(*rule))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[track_caller]
fn told(find: &str, replace: &str, rule: &str, element: &str) {
    let failures = report(&replaced(&sound(), find, replace)).failures;
    let found = failures.iter().find(|failure| failure.rule == rule);
    let found = found.unwrap_or_else(|| panic!("{failures:#?}"));
    assert_eq!(found.element, element);
}

#[test]
fn the_order_of_the_schema_is_told() {
    let period = "iati-activity/result/indicator/period";
    // A target has its comment before its document-link, a baseline after it.
    let link = "<document-link url=\"a\" format=\"text/html\"/>";
    let comment = "            <comment>\n              <narrative>By the end of the year.</narrative>\n            </comment>\n";
    told(
        comment,
        &format!("{link}{comment}"),
        "order",
        &format!("{period}/target/comment"),
    );
    let comment = "          <comment>\n            <narrative>Before the project.</narrative>\n          </comment>\n";
    let found = report(&replaced(&sound(), comment, &format!("{link}{comment}")));
    assert!(
        found.failures.iter().all(|failure| failure.rule != "order"),
        "{found:#?}"
    );
    told(
        comment,
        &format!("{comment}{link}"),
        "order",
        "iati-activity/result/indicator/baseline/document-link",
    );
}

#[test]
fn what_publishers_get_wrong_is_told() {
    let dimension = "<dimension name=\"sex\" value=\"female\"/>";
    let at = "iati-activity/result/indicator/period/actual[2]/dimension";
    told(
        dimension,
        "<dimension name=\"Kenya\" value=\"11\"/>",
        "dimension",
        at,
    );
    told(
        "<location ref=\"TUN\"/>",
        "<location ref=\"LBY\"/>",
        "location",
        "iati-activity/result/indicator/period/actual[2]/location",
    );
    told(
        "<baseline year=\"2023\"",
        "<baseline",
        "required",
        "iati-activity/result/indicator/baseline",
    );
    told(
        "<indicator ",
        "<indicator><title/></indicator><oops/><indicator ",
        "unknown",
        "iati-activity/result/oops",
    );
}

#[test]
fn codes_are_looked_up() {
    told(
        "measure=\"1\"",
        "measure=\"Unit\"",
        "IndicatorMeasure",
        "iati-activity/result/indicator",
    );
    told(
        "<result type=\"1\"",
        "<result type=\"output\"",
        "ResultType",
        "iati-activity/result",
    );
    told(
        "default-currency=\"EUR\"",
        "default-currency=\"EUX\"",
        "Currency",
        "iati-activity",
    );
    told(
        "xml:lang=\"ar\"",
        "xml:lang=\"arabic\"",
        "Language",
        "iati-activity/title/narrative[2]",
    );
    told(
        "code=\"15130\"",
        "code=\"99999\"",
        "Sector",
        "iati-activity/sector",
    );
    told(
        "version=\"2.03\"",
        "version=\"xx\"",
        "Version",
        "iati-activities",
    );
    let linked = "<document-link url=\"a\" format=\"text/html\"><title><narrative>a</narrative></title></document-link><result type=\"1\"";
    let found = report(&replaced(&sound(), "<result type=\"1\"", linked));
    assert_eq!(found.lists_not_checked, ["FileFormat"]);
}
