//! Rows that stand out are reported by count, or refused where configuration says so.

use super::{KEYS, VICTIM, read};
use crate::{RawFile, SourceConfig, SourceError, embedded_config, find};

const PATH: &str = "config/sources/case-returns.yaml";

fn built_in() -> &'static str {
    let found = embedded_config().iter().find(|(path, _)| *path == PATH);
    found.unwrap().1
}

fn config(text: &str) -> Result<SourceConfig, SourceError> {
    SourceConfig::load("case-returns", &|path| {
        (path == PATH).then(|| text.to_owned())
    })
}

fn said(rows: &str) -> Vec<String> {
    let parsed = read(rows);
    let of_file = parsed.findings.iter().filter(|finding| finding.row == 0);
    of_file
        .map(|finding| format!("{}: {}", finding.code, finding.message))
        .collect()
}

#[test]
fn a_class_of_one_is_reported_and_stored() {
    let others = [VICTIM; 11].join("\n");
    let alone = VICTIM.replace("CIV", "GIN");
    let said = said(&format!("{others}\n{alone}"));
    assert_eq!(
        said,
        [
            "low-k-anonymity: rows in classes of fewer than 11: 1 of 12 (8.3 %); rows alone: 1, by \
             one or two cells: 1; smallest class: 1",
            "low-l-diversity: classes with fewer than 2 different forms of exploitation: 2 of 2, \
             rows in them: 12; classes with one in common: 2",
        ]
    );
}

#[test]
fn classes_that_are_large_and_diverse_are_not_reported() {
    let mut rows = vec![VICTIM.to_owned(); 6];
    rows.extend(vec![VICTIM.replace("DOM;SEX", "BEG"); 6]);
    assert_eq!(said(&rows.join("\n")), [""; 0]);
}

#[test]
fn configuration_can_refuse() {
    let config = config(&built_in().replace("below: report", "below: refuse")).unwrap();
    let file = RawFile {
        name: "r.csv".to_owned(),
        bytes: format!("{KEYS}\n{VICTIM}\n").into_bytes(),
    };
    let error = find("case-returns")
        .unwrap()
        .parse(&file, &config)
        .unwrap_err();
    assert!(matches!(error, SourceError::AtRisk { .. }), "{error:?}");
}

#[test]
fn mistakes_in_the_rules_are_named() {
    for (from, to, expected) in [
        ("k: 11", "k: 1", "must be 2 or more"),
        ("month, sex", "month, gender", "gender"),
        (
            "[reporting_country, month, sex, age_group, citizenship, role]",
            "[]",
            "no quasi-identifier",
        ),
        ("below: report", "below: perhaps", "perhaps"),
    ] {
        let error = config(&built_in().replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
    let own = embedded_config()
        .iter()
        .find(|(path, _)| path.ends_with("sources/ctdc.yaml"));
    let rules = built_in().split_once("microdata:").unwrap().1;
    let text = format!("{}microdata:{rules}", own.unwrap().1);
    let read = |path: &str| (path == "config/sources/ctdc.yaml").then(|| text.clone());
    let error = SourceConfig::load("ctdc", &read).unwrap_err();
    assert!(
        error.to_string().contains("`case-returns` alone"),
        "{error}"
    );
}

#[test]
fn rules_that_are_left_out_are_missed() {
    let (without, _) = built_in().split_once("# Rows that stand out").unwrap();
    let config = config(without).unwrap();
    let file = RawFile {
        name: "r.csv".to_owned(),
        bytes: format!("{KEYS}\n{VICTIM}\n").into_bytes(),
    };
    let parsed = find("case-returns").unwrap().parse(&file, &config).unwrap();
    assert_eq!(crate::fixtures::codes(&parsed), ["risk-not-measured"]);
}
