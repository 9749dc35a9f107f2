//! Registries that are in order, and such as are not.

use super::*;

fn named(class: u32, version: u32, day: u32, english: &str) -> ClassName {
    ClassName {
        typology: "returns".to_owned(),
        class,
        version,
        date: NaiveDate::from_ymd_opt(2024, 1, day).unwrap(),
        name: GivenName {
            en: english.to_owned(),
            fr: "Dette".to_owned(),
            es: "Deuda".to_owned(),
            ar: "الدين".to_owned(),
        },
    }
}

#[track_caller]
fn check(names: &[ClassName], expected: &str) {
    let error = check_names(names).unwrap_err().to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn the_newest_version_of_each_name_counts() {
    let names = [
        named(1, 1, 1, "Debt"),
        named(2, 1, 2, "Violence"),
        named(1, 2, 9, "Labour debt"),
    ];
    check_names(&names).unwrap();
    let newest = newest_names(&names, "returns", 3).unwrap();
    assert_eq!(newest[&1].name.en, "Labour debt");
    assert_eq!(newest[&2].version, 1);
    assert!(newest_names(&names, "smuggled", 1).unwrap().is_empty());
}

#[test]
fn what_is_wrong_is_said() {
    check(
        &[named(1, 1, 1, " ")],
        "the English name of class 1 is empty",
    );
    check(&[named(1, 1, 1, "Class 7")], "holds a digit");
    check(&[named(1, 1, 1, "Deb\u{64E}t")], "holds vowel marks");
    check(
        &[named(1, 1, 1, &"x".repeat(61))],
        "is longer than 60 characters",
    );
    check(
        &[named(1, 2, 1, "Debt")],
        "does not follow the one before it",
    );
    let twice = [named(1, 1, 1, "Debt"), named(1, 1, 2, "Debt")];
    check(&twice, "does not follow the one before it");
    let older = [named(1, 1, 9, "Debt"), named(1, 2, 1, "Labour debt")];
    check(&older, "is older than the one before it");
}

#[test]
fn a_class_that_never_was_has_no_name() {
    let error = newest_names(&[named(4, 1, 1, "Debt")], "returns", 4).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`returns` has had no class 4; its classes so far are 1 to 3, and a number is never given twice"
    );
}
