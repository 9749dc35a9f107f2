//! The cap on findings keeps the count.

use himaya_schema::Finding;

use super::Findings;

#[test]
fn beyond_the_cap_findings_are_counted_and_the_cut_is_announced() {
    let mut findings = Findings::default();
    for row in 1..=1500 {
        findings.push(Finding {
            file: "f.csv".into(),
            row,
            column: "Sex".into(),
            code: "unknown-label".into(),
            message: String::new(),
            suggestion: None,
        });
    }
    findings.close("f.csv");
    assert_eq!(findings.iter().count(), 1001);
    assert_eq!(findings.count_of("unknown-label"), 1500);
    let last = findings.iter().last().unwrap();
    assert_eq!((last.code.as_str(), last.row), ("findings-cut", 0));
    assert!(last.message.contains("1000 of 1500"), "{}", last.message);
}
