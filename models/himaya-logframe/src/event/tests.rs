//! Rows that cannot be events are told with row, column and what to do.

use crate::fixture::{findings, told};

const ROW: &str = "entry=a recorded=2025-04-01 country=TUN period=2025-02";

#[track_caller]
fn check(more: &str, code: &str, column: &str, hint: &str) {
    let row = format!("{ROW} {more}");
    let found = findings(&[&row]);
    assert_eq!(told(&found), [(2, code)], "{found:#?}");
    assert_eq!(found[0].column, column);
    let suggestion = found[0].suggestion.as_deref().unwrap();
    assert!(suggestion.contains(hint), "{suggestion}");
}

#[test]
fn a_percentage_is_not_averaged() {
    let hint = "write the numerator and the denominator";
    check(
        "indicator=O1.1 value=62",
        "percentage-without-parts",
        "value",
        hint,
    );
    check(
        "indicator=O1.1 numerator=5",
        "empty",
        "denominator",
        "fill it in",
    );
    check(
        "indicator=O1.1 numerator=5 denominator=4",
        "more-than-all",
        "numerator",
        "correct",
    );
}

#[test]
fn an_indicator_that_is_not_there_is_told() {
    check(
        "indicator=P3.1x value=1",
        "unknown-indicator",
        "indicator",
        "is `P3.1` meant?",
    );
    check(
        "indicator=whatever value=1",
        "unknown-indicator",
        "indicator",
        "`was`",
    );
}

#[test]
fn a_renamed_indicator_is_told() {
    let text =
        crate::fixture::LOGFRAME.replace("  - id: P3.4\n", "  - id: P3.4\n    was: [P3.9]\n");
    let logframe = crate::Logframe::parse(&text).unwrap();
    let mut found = Vec::new();
    let row = format!("{ROW} indicator=P3.9 value=1");
    crate::read(&[crate::fixture::sheet(&[&row])], &logframe, &mut found);
    assert_eq!(told(&found), [(2, "renamed")]);
    assert_eq!(found[0].suggestion.as_deref(), Some("write `P3.4`"));
}

#[test]
fn persons_have_keys_and_no_names() {
    check(
        "indicator=P1.1 value=12",
        "persons-without-keys",
        "value",
        "one row a person",
    );
    check(
        "indicator=P1.1 person=Mustermann",
        "name",
        "person",
        "pseudonymous",
    );
    check(
        "indicator=P1.1 person=TUN-1 sex=_T",
        "no-sum",
        "sex",
        "one row a person",
    );
    check(
        "indicator=P1.1 person=TUN-1 score_before=ten",
        "score",
        "score_before",
        "number",
    );
    let found =
        findings(&["entry=a recorded=2025-04-01 period=2025-02 indicator=P1.1 person=Mustermann"]);
    assert!(!found[0].message.contains("Mustermann"));
}

#[test]
fn cells_that_cannot_be_are_told() {
    check("indicator=O1.2 value=-3", "count", "value", "digits");
    check(
        "indicator=O1.2 value=1 sex=female",
        "unknown-code",
        "sex",
        "F, M",
    );
    check(
        "indicator=P3.3b value=1 age=_T",
        "age-total",
        "age",
        "empty",
    );
    check(
        "indicator=O1.2 person=TUN-1",
        "no-person",
        "person",
        "`value`",
    );
    check(
        "indicator=O1.2 numerator=1 denominator=2",
        "no-share",
        "numerator",
        "`value`",
    );
    check(
        "indicator=O1.4 value=1 country=_T",
        "no-sum",
        "sex",
        "one a country",
    );
    check(
        "indicator=O1.2 value=1 country=FRA",
        "unknown-country",
        "country",
        "TUN",
    );
    check(
        "indicator=O1.2 value=1 period=Q1/2025",
        "period",
        "period",
        "2025-Q1",
    );
}
