//! Lines of places in YAML as persons write it.

use super::{Step, line_of};

const TEXT: &str = r#"name: made up
lists:
# A remark between.
- id: one
  title: { en: first, fr: premier }
  targets:
    - { period: 2024, value: 1 }
    - { period: 2025, value: 2 }

- id: "two"
  title: {en: second}
  baseline:
    value: 3
other:
  - {id: one, size: 4}
  - {id: one, size: 5}
"#;

#[track_caller]
fn check(steps: &[Step], expected: usize) {
    assert_eq!(line_of(TEXT, steps), expected, "{steps:?}");
}

fn entry(key: &'static str, value: &str, nth: usize) -> Step {
    let value = value.to_owned();
    Step::Entry { key, value, nth }
}

#[test]
fn a_place_has_its_line() {
    let key = Step::key;
    check(&[key("name")], 1);
    check(&[key("lists"), Step::id("one")], 4);
    check(&[key("lists"), Step::id("two")], 10);
    check(&[key("lists"), Step::id("two"), key("value")], 13);
    let second = entry("period", "2025", 0);
    check(&[key("lists"), Step::id("one"), key("targets"), second], 8);
    check(&[key("other"), entry("id", "one", 1), key("size")], 16);
}

#[test]
fn what_is_not_there_has_the_line_of_what_it_should_stand_in() {
    check(&[Step::key("nowhere")], 0);
    check(&[Step::key("lists"), Step::id("three")], 2);
    // The baseline of the second is not taken for one of the first.
    let steps = [Step::key("lists"), Step::id("one"), Step::key("baseline")];
    check(&steps, 4);
}
