//! What was reported stays, and what has changed since is told.

use crate::Quantity::Count;
use crate::fixture::{day, logframe, register, window};
use crate::{Cell, Span, restated};

const ROWS: [&str; 4] = [
    "entry=a recorded=2025-04-01 indicator=O1.2 period=2025-02 country=TUN value=4",
    "entry=b recorded=2025-04-01 indicator=O2.4 period=2025-02 value=1",
    "entry=a recorded=2025-06-01 indicator=O1.2 period=2025-02 country=TUN value=6",
    "entry=c recorded=2025-06-01 indicator=O1.2 period=2025-05 country=TUN value=9",
];

#[test]
fn a_late_correction_is_told() {
    let reported = window("2025-Q1", "2025-04-30");
    let told = restated(&logframe(), &register(&ROWS), reported, day("2025-07-31"));
    let cells: Vec<(Span, Cell)> = told.iter().map(|one| (one.span, one.cell)).collect();
    let tunisia = Cell::Country(Some(himaya_schema::Country::TUNISIA));
    let expected = [
        (Span::Period, Cell::Total),
        (Span::Period, tunisia),
        (Span::Cumulative, Cell::Total),
        (Span::Cumulative, tunisia),
    ];
    assert_eq!(cells, expected);
    assert_eq!((&told[0].before, &told[0].after), (&Count(4), &Count(6)));
    assert!(
        told.iter()
            .all(|one| one.indicator == "O1.2" && one.entries == ["a"])
    );
}

#[test]
fn a_correction_and_its_reversal_restore_the_table() {
    let back = "entry=a recorded=2025-08-01 indicator=O1.2 period=2025-02 country=TUN value=4";
    let rows: Vec<&str> = ROWS.into_iter().chain([back]).collect();
    let reported = window("2025-Q1", "2025-04-30");
    let told = restated(&logframe(), &register(&rows), reported, day("2025-08-31"));
    assert_eq!(told, []);
}

#[test]
fn a_withdrawn_entry_is_told_as_missing() {
    let rows: Vec<&str> = ROWS
        .into_iter()
        .chain(["entry=b recorded=2025-05-05 withdrawn=x"])
        .collect();
    let reported = window("2025-Q1", "2025-04-30");
    let told = restated(&logframe(), &register(&rows), reported, day("2025-05-31"));
    let after: Vec<_> = told
        .iter()
        .map(|one| (one.indicator.as_str(), &one.after))
        .collect();
    let gone = ("O2.4", &crate::Quantity::Missing);
    assert_eq!(after, [gone, gone]);
}
