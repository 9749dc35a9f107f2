//! Every kind of disagreement between editions is found.

use super::*;

#[track_caller]
fn check(english: &str, arabic: &str, expected: &[&str]) {
    let editions = [
        Edition {
            language: Language::English,
            files: vec![("codes.ftl", english)],
        },
        Edition {
            language: Language::Arabic,
            files: vec![("codes.ftl", arabic)],
        },
    ];
    assert_eq!(audit(&editions), expected);
}

#[test]
fn equal_editions_have_no_findings() {
    check("a = { $x } text", "a = نص { $x }", &[]);
}

#[test]
fn a_missing_message_or_heading_is_found() {
    check(
        "a = x\nb = y\n    .heading = Y",
        "b = y\nc = z",
        &[
            "ar: no message `a`",
            "ar: no message `b.heading`",
            "en: no message `c`",
        ],
    );
}

#[test]
fn a_variable_that_one_language_lacks_is_found() {
    check(
        "a = { $x }",
        "a = { $y }",
        &["en: `a` does not use `$y`", "ar: `a` does not use `$x`"],
    );
}

#[test]
fn a_branch_on_the_number_and_the_printed_number_are_one_variable() {
    check(
        "a = { $x }",
        "a = { $x-n ->\n    [1] واحد\n   *[2] اثنان\n}",
        &[],
    );
}

#[test]
fn plural_branches_that_lack_or_are_never_taken_are_found() {
    check(
        "a = { $n ->\n    [few] x\n   *[other] y\n}",
        "a = { $n ->\n    [0] لا\n    [zero] ا\n    [one] ا\n    [two] ا\n    [few] ا\n   *[other] ا\n}",
        &[
            "en: `a` lacks the branch `one`",
            "en: `a` never takes the branch `few`",
            "ar: `a` lacks the branch `many`",
        ],
    );
}

#[test]
fn confused_crimes_and_vowel_marks_are_found() {
    check(
        "a = illegal migrants",
        "a = مَهاجر",
        &[
            "en/codes.ftl: `illegal migrant`",
            "ar/codes.ftl, line 1: vowel mark",
        ],
    );
}
