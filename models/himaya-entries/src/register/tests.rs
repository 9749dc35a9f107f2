//! States of entries: the last holds, in whatever order they come.

use chrono::NaiveDate;
use himaya_schema::Finding;
use proptest::prelude::*;

use super::{Entry, Position, Register};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, day).unwrap()
}

fn state(row: u32, id: &str, recorded: u32, content: Option<u32>) -> Entry<u32> {
    Entry {
        at: Position {
            file: "made-up.csv".to_owned(),
            row,
        },
        id: id.to_owned(),
        recorded: day(recorded),
        content,
    }
}

fn register(states: Vec<Entry<u32>>) -> (Register<u32>, Vec<Finding>) {
    let mut findings = Vec::new();
    let register = Register::new(states, &mut findings);
    (register, findings)
}

fn values(register: &Register<u32>, on: u32) -> Vec<(String, u32)> {
    let states = register.as_of(day(on));
    states
        .map(|(state, content)| (state.id.clone(), *content))
        .collect()
}

#[test]
fn the_last_state_up_to_a_day_holds() {
    let states = vec![
        state(2, "a", 5, Some(1)),
        state(3, "b", 6, Some(2)),
        state(4, "a", 9, Some(7)),
        state(5, "b", 10, None),
    ];
    let (register, findings) = register(states);
    assert_eq!(findings, []);
    assert_eq!(values(&register, 4), []);
    assert_eq!(values(&register, 8), [("a".into(), 1), ("b".into(), 2)]);
    assert_eq!(values(&register, 31), [("a".into(), 7)]);
    let changes = register.changes(day(8), day(31));
    let ids: Vec<&str> = changes.iter().map(|change| change.id).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(changes[0].after.unwrap().at.row, 4);
}

#[test]
fn two_states_of_one_day_are_a_finding() {
    let (_, findings) = register(vec![state(3, "a", 5, Some(2)), state(2, "a", 5, Some(1))]);
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].row, findings[0].code.as_str()),
        (3, "entry-twice")
    );
}

proptest! {
    #[test]
    fn order_never_matters_and_a_reversal_restores(
        mut states in proptest::collection::vec((0..5_u32, 1..20_u32, 0..9_u32), 0..20)
            .prop_map(|drawn| {
                let mut seen = std::collections::BTreeSet::new();
                drawn.into_iter().zip(2..).filter(|((id, recorded, _), _)| seen.insert((*id, *recorded)))
                    .map(|((id, recorded, content), row)| {
                        state(row, &format!("entry {id}"), recorded, (content > 0).then_some(content))
                    }).collect::<Vec<_>>()
            }).prop_shuffle(),
    ) {
        let (before, findings) = register(states.clone());
        prop_assert!(findings.is_empty());
        states.reverse();
        prop_assert_eq!(&before, &register(states.clone()).0);
        // A correction on day 25, and on day 28 what was before it.
        if let Some(held) = before.as_of(day(20)).next().map(|(held, _)| held.clone()) {
            states.push(Entry { recorded: day(25), content: Some(99), ..held.clone() });
            states.push(Entry { recorded: day(28), ..held });
            let (after, _) = register(states);
            prop_assert_eq!(values(&before, 20), values(&after, 28));
            prop_assert!(after.changes(day(20), day(28)).is_empty());
            prop_assert_eq!(after.changes(day(20), day(26)).len(), 1);
        }
    }
}
