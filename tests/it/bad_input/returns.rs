//! Broken national returns.

use super::{Case, SECRET};
use crate::fixtures::{HEADER, VICTIM, returned, workbook};

fn refused(what: &'static str, bytes: impl Into<Vec<u8>>, finding: &'static [&'static str]) {
    Case::refused("case-returns", "r.csv", bytes)
        .what(what)
        .finds(finding)
        .check();
}

fn row(what: &'static str, row: &str, rows: (u64, u64), finding: &'static [&'static str]) {
    Case::read("case-returns", "r.csv", returned(row), rows)
        .what(what)
        .finds(finding)
        .check();
}

#[test]
fn text_in_another_encoding_is_refused() {
    let encoding = &["himaya::sources::encoding"];
    let latin = returned(VICTIM).into_iter().map(|byte| match byte {
        b'D' => 0xE9,
        other => other,
    });
    refused(
        "Windows-1252 in UTF-8",
        latin.collect::<Vec<u8>>(),
        encoding,
    );
    let wide: Vec<u8> = String::from_utf8(returned(VICTIM))
        .unwrap()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    refused(
        "UTF-16 without a mark",
        wide.clone(),
        &["himaya::sources::malformed"],
    );
    let marked = [&[0xFF, 0xFE], wide.as_slice()].concat();
    Case::read("case-returns", "r.csv", marked, (1, 0))
        .what("UTF-16 with a mark")
        .check();
}

#[test]
fn byte_order_marks_are_no_content() {
    let mark = "\u{feff}";
    let before = format!("{mark}{HEADER}\n{mark}{VICTIM}\n");
    Case::read("case-returns", "r.csv", before, (1, 0))
        .what("a mark in a cell")
        .check();
}

#[test]
fn a_header_that_is_not_the_template_refuses_the_file() {
    let no_header = &["himaya::sources::no_header"];
    refused("no header row", format!("{VICTIM}\n"), no_header);
    let renamed = HEADER.replace("Citizenship", "Citizen");
    refused(
        "a renamed column",
        format!("{renamed}\n{VICTIM}\n"),
        no_header,
    );
    let merged = HEADER.replace("Crime,Role", "Crime and role,");
    refused(
        "a merged heading",
        format!("{merged}\n{VICTIM}\n"),
        no_header,
    );
    let twice = HEADER.replace("Transport,", "Route,");
    refused(
        "a heading twice",
        format!("{twice}\n{VICTIM}\n"),
        &["himaya::sources::duplicate_column"],
    );
    let more = format!("{HEADER},Remarks\n{VICTIM},{SECRET}\n");
    refused(
        "an unknown column",
        more,
        &["himaya::sources::unknown_column"],
    );
    let closed = HEADER.replace(',', "\t");
    refused("tabs", format!("{closed}\n{VICTIM}\n"), no_header);
}

#[test]
fn a_header_in_another_order_is_read_by_name() {
    let turned = |line: &str| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells.reverse();
        cells.join(";")
    };
    let bytes = format!("{}\n{}\n", turned(HEADER), turned(VICTIM));
    Case::read("case-returns", "r.csv", bytes, (1, 0)).check();
}

#[test]
fn a_column_that_identifies_persons_refuses_the_file() {
    for heading in [
        "Name",
        "Nom",
        "Nombre",
        "الاسم",
        "Passport number",
        "Phone",
        "Date of birth",
    ] {
        let bytes = format!("{HEADER},{heading}\n{VICTIM},{SECRET}\n");
        refused("an identifier", bytes, &["identifier-column"]);
    }
    let text = format!("{HEADER},Name\n{VICTIM},{SECRET}").replace(',', "|");
    Case::refused("case-returns", "r.xlsx", workbook("returns", &text))
        .what("an identifier in a workbook")
        .finds(&["identifier-column"])
        .check();
}

/// The values are of every kind that a message must not repeat and the lake must not keep.
#[test]
fn a_value_that_identifies_a_person_refuses_the_file() {
    for (cell, value) in [
        ("TN-24-07", SECRET),
        ("TN-24-07", "AMINA-1990-06-21"),
        ("2024-03", "2024-03-15"),
        ("21-23", "22"),
        ("friend", "amina (at) mail [dot] tn"),
        ("friend", "+216 20 555 123"),
        ("friend", "٢٠ ٥٥٥ ١٢٣"),
        ("friend", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
        ("friend", "GB82 WEST 1234 5698 7654 32"),
        ("friend", "36.8065 10.1815"),
        ("friend", "she came from the south with Amina"),
    ] {
        let rows = format!("{VICTIM}\n{}", VICTIM.replace(cell, value));
        refused(value, returned(&rows), &["identifier-value"]);
    }
    let text = format!("{HEADER}\n{}", VICTIM.replace("TN-24-07", SECRET)).replace(',', "|");
    Case::refused("case-returns", "r.xlsx", workbook("returns", &text))
        .what("an identifier in a workbook")
        .finds(&["identifier-value"])
        .check();
}

#[test]
fn nothing_below_the_header_is_not_zero_persons() {
    refused("empty", "", &["himaya::sources::empty_file"]);
    refused("blank", "  \r\n", &["himaya::sources::empty_file"]);
    refused(
        "header only",
        format!("{HEADER}\n"),
        &["himaya::sources::no_rows"],
    );
}

#[test]
fn another_kind_of_file_is_refused() {
    let wrong = &["himaya::sources::wrong_kind"];
    refused("HTML", "<!DOCTYPE html><title>Sign in</title>", wrong);
    refused("PDF", "%PDF-1.7\n", wrong);
    let workbook = workbook("returns", &format!("{HEADER}\n{VICTIM}").replace(',', "|"));
    refused("a workbook called CSV", workbook, wrong);
}

#[test]
fn cells_outside_their_list_are_quarantined_and_not_repeated() {
    let unknown = &["unknown-code"];
    row("crime", &VICTIM.replace("THB", "TBH"), (0, 1), unknown);
    row(
        "month 13",
        &VICTIM.replace("2024-03", "2024-13"),
        (0, 1),
        &["bad-month"],
    );
    row(
        "a day",
        &VICTIM.replace("2024-03", "2024-02-31"),
        (0, 1),
        &["bad-month"],
    );
    row(
        "another calendar",
        &VICTIM.replace("2024-03", "1445-03"),
        (0, 1),
        &["bad-month"],
    );
    row(
        "a name as form",
        &VICTIM.replace("DOM", SECRET),
        (0, 1),
        unknown,
    );
    row(
        "a name as country",
        &VICTIM.replace("CIV", SECRET),
        (0, 1),
        &["unknown-country"],
    );
    row(
        "a country by name",
        &VICTIM.replace("CIV", "Nigeria"),
        (0, 1),
        &["unknown-country"],
    );
    row(
        "a total among persons",
        &VICTIM.replace(",F,", ",_T,"),
        (0, 1),
        &["total-row"],
    );
    row("a formula", &VICTIM.replace("DOM", "=1+1"), (0, 1), unknown);
    row(
        "a short row",
        "TUN,TN-24-07",
        (0, 1),
        &["bad-month", "blank-cell", "ragged-row"],
    );
}

#[test]
fn marks_of_direction_are_dropped_and_refused_in_a_reference() {
    let marked = VICTIM.replace("CIV", "\u{202e}CIV");
    row(
        "a mark before a code",
        &marked,
        (1, 0),
        &["direction-marks"],
    );
    let hidden = VICTIM.replace("TN-24-07", "TN-\u{202e}24-07");
    row(
        "a mark in a reference",
        &hidden,
        (0, 1),
        &["direction-marks"],
    );
}

#[test]
fn a_sound_row_beside_a_broken_one_is_stored() {
    let rows = format!("{VICTIM}\n{}", VICTIM.replace("CIV", SECRET));
    row("two rows", &rows, (1, 1), &["unknown-country"]);
}

#[test]
fn arabic_indic_digits_are_digits_and_two_systems_in_one_number_are_not() {
    row(
        "Arabic-Indic",
        &VICTIM.replace("2024-03", "٢٠٢٤-٠٣"),
        (1, 0),
        &[],
    );
    row(
        "mixed",
        &VICTIM.replace("2024-03", "2٠24-03"),
        (0, 1),
        &["bad-month"],
    );
}

#[test]
fn tatweel_and_vowel_marks_in_a_heading_are_no_other_heading() {
    for month in ["الشهر", "الشـــهر", "الشَّهْر"] {
        let header = HEADER.replace("Month", month);
        let bytes = format!("{header}\n{VICTIM}\n");
        Case::read("case-returns", "r.csv", bytes, (1, 0))
            .what("an Arabic heading")
            .check();
    }
}
