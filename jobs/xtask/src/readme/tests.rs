//! Lists between markers.

use super::*;

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    assert_eq!(
        between_markers(text, "jobs", "- `new`: Done.\n").as_deref(),
        expected
    );
}

#[test]
fn a_list_replaces_what_stands_between_its_markers() {
    let expected = "a\n<!-- generated: jobs -->\n\n- `new`: Done.\n\n<!-- end of jobs -->\nb\n";
    check(
        "a\n<!-- generated: jobs -->\nold\n<!-- end of jobs -->\nb\n",
        Some(expected),
    );
    check(expected, Some(expected));
}

#[test]
fn a_file_without_both_markers_is_refused() {
    check("a\n<!-- end of jobs -->\n", None);
    check("a\n<!-- generated: jobs -->\n", None);
}
