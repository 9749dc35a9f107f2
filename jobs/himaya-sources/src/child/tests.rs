//! What goes over the pipes, without a process at the other end.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::wire::{self, Kind, Rows};
use super::{ENOUGH, GO_ON, answer};
use crate::cell::Cell;
use crate::reading::Question;
use crate::refusal::Refusal;

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Blank),
        ".{0,40}".prop_map(Cell::Text),
        any::<f64>()
            .prop_filter("NaN is not itself", |number| !number.is_nan())
            .prop_map(Cell::Number),
        (-100_000..3_000_000)
            .prop_map(|day| { Cell::Date(NaiveDate::from_num_days_from_ce_opt(day).unwrap()) }),
        any::<bool>().prop_map(Cell::Flag),
        ".{0,40}".prop_map(Cell::Failed),
    ]
}

fn read(bytes: &[u8]) -> Option<Vec<(u32, Vec<Cell>)>> {
    let mut rows = Vec::new();
    wire::for_each_row(bytes, &mut |number, cells| {
        rows.push((number, cells));
        true
    })?;
    Some(rows)
}

proptest! {
    #[test]
    fn rows_arrive_as_they_were_sent(
        rows in prop::collection::vec((any::<u32>(), prop::collection::vec(cell(), 0..8)), 0..20)
    ) {
        let mut sent = Rows::default();
        for (number, cells) in &rows {
            sent.push(*number, cells);
        }
        prop_assert_eq!(read(sent.bytes()), Some(rows));
    }

    #[test]
    fn bytes_that_are_no_rows_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
        let _ = wire::read(&mut bytes.as_slice());
    }

    #[test]
    fn half_a_frame_is_none(cells in prop::collection::vec(cell(), 1..8), cut in 1_usize..50) {
        let mut sent = Rows::default();
        sent.push(7, &cells);
        let whole = sent.bytes();
        let cut = whole.len().saturating_sub(cut);
        prop_assert_eq!(read(&whole[..cut]).filter(|rows| !rows.is_empty()), None);
    }
}

/// What the child says to a file and questions, each followed by words about its rows.
#[track_caller]
fn told(file: &[u8], questions: &[(Question, &[u8])]) -> Vec<(Kind, Vec<u8>)> {
    let mut input = Vec::new();
    wire::write(&mut input, Kind::Opening, b"UTF-8").unwrap();
    wire::write_bytes(&mut input, file).unwrap();
    for (question, words) in questions {
        let question = wire::to_json(question).unwrap();
        wire::write(&mut input, Kind::Question, &question).unwrap();
        input.extend(*words);
    }
    let mut output = Vec::new();
    answer(input.as_slice(), &mut output).unwrap();
    let mut rest = output.as_slice();
    let mut frames = Vec::new();
    while let Some(frame) = wire::read(&mut rest).unwrap() {
        frames.push((frame.kind, frame.body));
    }
    frames
}

fn kinds(frames: &[(Kind, Vec<u8>)]) -> Vec<Kind> {
    frames.iter().map(|(kind, _)| *kind).collect()
}

#[test]
fn a_table_is_read_in_batches_until_enough() {
    let text = Question::Text { delimiter: b',' };
    let few = told(b"a,b\n1,2\n", &[(text.clone(), &[GO_ON])]);
    assert_eq!(kinds(&few), [Kind::Rows, Kind::Done]);
    let rows = read(&few[0].1).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[1],
        (2, vec![Cell::from_text("1"), Cell::from_text("2")])
    );

    let many = "0123456789,0123456789\n".repeat(40_000).into_bytes();
    let all = told(&many, &[(text.clone(), &[GO_ON; 6])]);
    assert_eq!(kinds(&all).last(), Some(&Kind::Done));
    let n_rows: usize = all
        .iter()
        .filter(|(kind, _)| *kind == Kind::Rows)
        .map(|(_, body)| read(body).unwrap().len())
        .sum();
    assert_eq!(n_rows, 40_000);
    assert!(3 < all.len(), "{} frames", all.len());

    let enough = told(&many, &[(text.clone(), &[ENOUGH]), (text, &[ENOUGH])]);
    let expected = [Kind::Rows, Kind::Done, Kind::Rows, Kind::Done];
    assert_eq!(kinds(&enough), expected);
}

#[test]
fn a_refusal_is_told_and_the_next_question_answered() {
    let frames = told(
        b"PK\x05\x06",
        &[(Question::Sheets, &[]), (Question::Json, &[])],
    );
    assert_eq!(kinds(&frames), [Kind::Refused, Kind::Refused]);
    let refusal: Refusal = wire::from_json(&frames[0].1).unwrap();
    assert!(matches!(refusal, Refusal::Container { .. }), "{refusal:?}");
}
