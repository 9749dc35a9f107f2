//! The condition that selects the rows of a group.

use super::*;

fn reduction() -> Reduction {
    let mut conditions = BTreeMap::new();
    let stated = ("sexual".to_owned(), "form_sex = true".to_owned());
    conditions.insert("form", BTreeMap::from([stated]));
    Reduction {
        table: "cases",
        filter: "source = 'case-returns'".to_owned(),
        keys: vec!["route", "form"],
        conditions,
        groups: vec![Group {
            key: vec!["CMED".to_owned(), "sexual".to_owned()],
            value: Value::observed(3),
            rows: 3,
        }],
        ..Reduction::default()
    }
}

#[track_caller]
fn check(key: &[&str], expected: &str) {
    assert_eq!(reduction().filter_of(key), expected);
}

#[test]
fn a_condition_quotes_its_codes() {
    let shared = "source = 'case-returns'";
    check(&[], shared);
    check(&["CMED"], &format!("{shared} AND route = 'CMED'"));
    check(&["O'Br"], &format!("{shared} AND route = 'O''Br'"));
    check(&[""], &format!("{shared} AND route IS NULL"));
    check(
        &["CMED", "sexual"],
        &format!("{shared} AND route = 'CMED' AND form_sex = true"),
    );
}

#[test]
fn a_group_that_does_not_occur_is_absent() {
    assert_eq!(reduction().get(&["CMED", "sexual"]).unwrap().rows, 3);
    assert_eq!(reduction().get(&["WMED", "sexual"]), None);
    assert_eq!(reduction().get(&["CMED"]), None);
}
