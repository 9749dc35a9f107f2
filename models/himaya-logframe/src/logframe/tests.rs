//! Logframes that do not hold together are told with their line.

use crate::fixture::{LOGFRAME, logframe};
use crate::{Logframe, renamed};

#[test]
fn the_logframe_of_a_new_workspace_holds_together() {
    let logframe = logframe();
    assert_eq!((logframe.results.len(), logframe.indicators.len()), (6, 25));
}

/// The line of a text that is there once.
fn line(text: &str, needle: &str) -> usize {
    let at = text.find(needle).unwrap();
    text.get(..at).unwrap().matches('\n').count() + 1
}

#[track_caller]
fn check(find: &str, replace: &str, expected: &[(usize, &str)]) {
    assert!(LOGFRAME.contains(find), "{find}");
    let text = LOGFRAME.replacen(find, replace, 1);
    let told = Logframe::parse(&text).unwrap_err();
    let told: Vec<(usize, &str)> = told
        .iter()
        .map(|one| (one.line, one.reason.as_str()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn a_target_before_its_baseline_is_told() {
    let find = "baseline: { year: 2023, value: 210 }";
    let replace = "baseline: { year: 2026, value: 210 }";
    let at = line(LOGFRAME, find) + 2;
    check(
        find,
        replace,
        &[(
            at,
            "indicator `O1.2`: the target of 2025 is due before the baseline of 2026",
        )],
    );
}

#[test]
fn targets_that_overlap_are_told() {
    let find = "{ period: \"2025\", value: 500 }";
    let replace = "{ period: \"2026-Q1\", value: 500 }";
    let at = line(LOGFRAME, find) + 1;
    check(
        find,
        replace,
        &[(
            at,
            "indicator `O1.2`: the targets of 2026-Q1 and 2026 overlap",
        )],
    );
}

#[test]
fn a_baseline_is_there_or_says_why_not() {
    let find = "{ year: 2023, value: 210 }";
    let told = [(
        line(LOGFRAME, find),
        "indicator `O1.2`: a baseline has a `value`, or says why it is `missing`",
    )];
    check(find, "{ year: 2023 }", &told);
    check(find, "{ year: 2023, value: 1, missing: why }", &told);
}

#[test]
fn numbers_that_cannot_be_are_told() {
    let find = "{ period: \"2025\", value: 500 }";
    let at = line(LOGFRAME, find);
    check(
        find,
        "{ period: \"2025\", value: 500.5 }",
        &[(at - 1, "indicator `O1.2`: 500.5 cannot be")],
    );
    check(
        find,
        "{ period: \"2025\", value: 209 }",
        &[(
            at,
            "indicator `O1.2`: the target of 2025, 209, is worse than the baseline",
        )],
    );
    let find = "{ period: \"2025\", value: 50 }";
    let at = line(LOGFRAME, find) - 1;
    check(
        find,
        "{ period: \"2025\", value: 101 }",
        &[(at, "indicator `O1.1`: 101 cannot be")],
    );
}

#[test]
fn a_chain_that_hangs_nowhere_is_told() {
    let find = "    under: O2\n    title:\n      en: \"Systems are connected\"";
    let replace = "    under: 02\n    title:\n      en: \"Systems are connected\"";
    check(
        find,
        replace,
        &[(
            line(LOGFRAME, find),
            "`P2` names the result `02`, which there is not",
        )],
    );
    let replace = "    under: P1\n    title:\n      en: \"Systems are connected\"";
    let at = line(LOGFRAME, find) - 1;
    check(
        find,
        replace,
        &[(at, "`P2` is an output and does not stand under an outcome")],
    );
}

#[test]
fn an_indicator_whose_keys_do_not_go_together_is_told() {
    let find = "    numerator: officers who apply\n";
    let told = "indicator `O1.1`: a share needs a `numerator` and a `denominator`";
    // The kind stands two lines above, and `by` between them.
    check(find, "", &[(line(LOGFRAME, find) - 2, told)]);
    let find = "  - id: O2.2\n";
    let at = line(LOGFRAME, find);
    check(
        find,
        "  - id: O2.1\n",
        &[(at, "the id `O2.1` is there twice")],
    );
    let find = "    score: 1\n    score: 1";
    assert!(!LOGFRAME.contains(find));
    let find = "  score: 1\n";
    check(
        find,
        "  score: 3\n",
        &[(line(LOGFRAME, find), "the gender marker is 3")],
    );
    let find = "    frequency: quarterly\n";
    let at = line(LOGFRAME, find);
    let text = LOGFRAME.replacen(find, "    frequenzy: quarterly\n", 1);
    let told = Logframe::parse(&text).unwrap_err();
    assert_eq!(told.len(), 1);
    assert!(
        told[0].reason.contains("unknown field `frequenzy`"),
        "{told:?}"
    );
    assert!(told[0].line.abs_diff(at) <= 30, "{told:?}");
}

#[test]
fn an_indicator_that_is_gone_without_a_word_is_told() {
    let text = LOGFRAME.replace("  - id: P3.4\n", "  - id: P3.7\n");
    let now = Logframe::parse(&text).unwrap();
    let told = renamed(&logframe(), &now, &text);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].line, line(&text, "  - id: P3.7\n"));
    assert_eq!(
        told[0].help,
        "if it is `P3.7` now, write `was: [P3.4]` there"
    );
    let text = LOGFRAME.replace("  - id: P3.4\n", "  - id: P3.7\n    was: [P3.4]\n");
    assert_eq!(
        renamed(&logframe(), &Logframe::parse(&text).unwrap(), &text),
        []
    );
}
