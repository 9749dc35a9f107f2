//! Where a fault of a framework is.

use himaya_needs::Subject;

use super::framework::line_of;

const TEXT: &str = "name: t
# indicators: not here
indicators:
  - id: flows-east
  - { id: \"flows\", name: first }
  - id: flows # again
    group: g
groups:
- id: g
  within: flows
pillars: [one, two]
panel:
  budget: 99
  panellists:
    - name: first
      budgets:
        threat: { flows: 1 }
        threat/one: { flows: 1 }
";

#[track_caller]
fn check((under, key): (&'static str, &'static str), name: &str, more: (usize, &str), line: usize) {
    let subject = Subject {
        under,
        key,
        name: name.to_owned(),
        nth: more.0,
        within: more.1.to_owned(),
    };
    assert_eq!(line_of(TEXT, &subject), line);
}

#[test]
fn a_fault_has_the_line_of_its_entry() {
    check(("indicators", "id"), "flows", (0, ""), 5);
    check(("indicators", "id"), "flows", (1, ""), 6);
    check(("indicators", "id"), "flows-east", (0, ""), 4);
    check(("indicators", "id"), "flows-east", (1, ""), 4);
    check(("indicators", "id"), "flows", (1, "group"), 7);
    check(("groups", "id"), "g", (0, "within"), 10);
    check(("pillars", ""), "two", (0, ""), 11);
    check(("panel", ""), "", (0, "budget"), 13);
    check(("panel", "name"), "first", (0, "threat"), 17);
    check(("panel", "name"), "first", (0, "threat/one"), 18);
    check(("panel", "name"), "first", (0, "impact"), 15);
    check(("indicators", ""), "", (0, ""), 3);
    check(("uncertainty", ""), "", (0, "concentration"), 0);
}
