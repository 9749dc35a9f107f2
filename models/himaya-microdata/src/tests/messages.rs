//! No value occurs in any message.

use proptest::prelude::*;

use super::canaries::CANARIES;
use super::column;
use crate::Contract::{AgeBand, Codes, Month, Notice, Reference};
use crate::{Screen, may_repeat, scanners};

/// Text as strangers write it, and canaries within it.
fn cell() -> impl Strategy<Value = String> {
    let canary = proptest::sample::select(CANARIES.map(|canary| canary.text).to_vec());
    let text = "\\PC{0,40}";
    prop_oneof![
        text.prop_map(String::from),
        canary.clone().prop_map(str::to_owned),
        (text, canary, text)
            .prop_map(|(before, canary, after)| format!("{before} {canary} {after}")),
    ]
}

/// Whether a message is made of our own words, and its numbers can be nothing but rows.
fn is_ours(message: &str, n_rows: usize) -> bool {
    let all = scanners::all();
    let rest = all
        .iter()
        .find_map(|scanner| message.strip_prefix(scanner.what()))
        .and_then(|rest| rest.strip_prefix(" in `column` ("))
        .and_then(|rest| rest.strip_suffix(')'));
    let mut words = rest.unwrap_or("?").split([' ', ',', ':']);
    words.all(|word| {
        let is_number = word.parse().is_ok_and(|number: usize| number <= n_rows + 1);
        is_number || ["", "row", "rows", ".."].contains(&word)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_detection_holds_nothing_of_a_value(cells in prop::collection::vec(cell(), 1..30)) {
        let contracts = [Codes, AgeBand, Month, Reference, Notice];
        let columns = contracts.map(|contract| column("column", contract, &["SEX", "DOM"]));
        let mut screen = Screen::new(columns.to_vec());
        let mut n_looked = 0;
        for (row, cell) in (2..).zip(&cells) {
            for place in 0..contracts.len() {
                screen.look(place, row, cell, Some("TUN"));
                let is_seen = !cell.trim().is_empty();
                n_looked += u32::from(is_seen);
            }
        }
        let state = format!("Screen {{ 5 columns, {n_looked} cells }}");
        prop_assert_eq!(format!("{screen:?}"), state);
        for detection in screen.finish() {
            let message = detection.to_string();
            prop_assert!(is_ours(&message, cells.len()), "{message}");
        }
    }

    #[test]
    fn nothing_with_a_finding_is_repeated(cell in cell()) {
        let found = super::found(Codes, &cell, None);
        let repeated = may_repeat(&cell, ["debt-bondage", "friend", "victim", "smuggled-migrant"]);
        prop_assert!(found.is_empty() || repeated.is_none());
    }
}

#[test]
fn a_slip_of_the_keyboard_is_repeated_and_a_name_is_not() {
    let known = [
        "debt-bondage",
        "friend",
        "victim",
        "parent",
        "family",
        "SEX",
        "CIV",
        "THB",
    ];
    for (slip, code) in [
        ("debt-bondge", "debt-bondage"),
        ("debt-bodnage", "debt-bondage"),
        ("Frend", "friend"),
        ("victims", "victim"),
    ] {
        assert_eq!(may_repeat(slip, known), Some(code), "{slip}");
    }
    for value in [
        "Amina",
        "Tom",
        "SXE",
        "CVI",
        "AMINA BENT ALI",
        "Frieda",
        "Victor",
        "born 1999 in Sfax",
        "a@b.tn",
        "+216 20 555 123",
        "",
    ] {
        assert_eq!(may_repeat(value, known), None, "{value}");
    }
}

#[test]
fn a_detection_names_the_first_rows_and_counts_all() {
    let cells = ["x@mail.tn"; 12];
    let detections = super::screened(Codes, &cells, None);
    let [detection] = detections.as_slice() else {
        panic!("{detections:?}")
    };
    let said = "an e-mail address in `cell` (12 rows: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ..)";
    assert_eq!(detection.to_string(), said);
    let one = super::screened(Codes, &["SEX", "x@mail.tn"], None);
    assert_eq!(one[0].to_string(), "an e-mail address in `cell` (row 3)");
}
