//! Doc comments and implementations found in text.

use super::*;

const TEXT: &str = "
/// Counts of [`Unit`], one a
/// place.
///
/// Grain: one count
/// a cell.
#[derive(Debug)]
pub(crate) struct Counts;

/// Another.
pub struct CountsOfMore;

impl Job for Counts {
    fn id(&self) -> &'static str {
        \"counts\"
    }
}
";

#[track_caller]
fn check(type_name: &str, expected: &[&str]) {
    assert_eq!(doc_paragraphs(TEXT, type_name), expected);
}

#[test]
fn paragraphs_join_their_lines_and_lose_the_brackets_of_links() {
    check(
        "Counts",
        &["Counts of `Unit`, one a place.", "Grain: one count a cell."],
    );
    check("CountsOfMore", &["Another."]);
    check("Absent", &[]);
}

#[test]
fn an_implementation_is_found_by_its_trait() {
    assert_eq!(implementer(TEXT, "Job"), Some("Counts"));
    assert_eq!(implementer(TEXT, "Source"), None);
    assert_eq!(id(TEXT).as_deref(), Some("counts"));
}
