//! What identifies a person refuses the whole file, wherever it stands and however it is written.

use rstest::rstest;

use super::{ARABIC, KEYS, VICTIM};
use crate::fixtures::{Made, books, parse, texts, xlsx};
use crate::{RawFile, SourceError, find};

/// The message with which a return is refused.
#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let error = parse("case-returns", name, bytes).unwrap_err();
    assert!(
        matches!(error, SourceError::IdentifierValue { .. }),
        "{error:?}"
    );
    let code = miette::Diagnostic::code(&error).unwrap().to_string();
    assert_eq!(code, "identifier-value");
    let help = miette::Diagnostic::help(&error).unwrap().to_string();
    assert!(help.contains("nothing of it was stored"), "{help}");
    error.to_string()
}

fn rows(rows: &[String]) -> String {
    format!("{KEYS}\n{}\n", rows.join("\n"))
}

#[rstest]
#[case(
    "debt-bondage",
    "amina@mail.tn",
    "an e-mail address in `means` (row 3)"
)]
#[case(
    "debt-bondage",
    "+216 20 555 123",
    "a telephone number in `means` (row 3)"
)]
#[case(
    "debt-bondage",
    "\"٢٠ ٥٥٥ ١٢٣\"",
    "a telephone number in `means` (row 3)"
)]
#[case(
    "debt-bondage",
    "born 1999 in Sfax to a farmer",
    "free text in `means` (row 3)"
)]
#[case(
    "CIV",
    "GB82 WEST 1234 5698 7654 32",
    "a bank account (IBAN) in `citizenship` (row 3)"
)]
#[case("2024-03", "2024-03-15", "a date to the day in `month` (row 3)")]
#[case(
    "TN-24-07",
    "AMINA-1990-06-21",
    "a date to the day in `case_reference` (row 3)"
)]
#[case(
    "TN-24-07",
    "F1234567",
    "the number of a document or person in `case_reference` (row 3)"
)]
#[case("21-23", "22", "an age in years instead of a band in `age` (row 3)")]
#[case(
    "friend",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "a machine-readable zone"
)]
#[case(
    "friend",
    "4111111111111111",
    "the number of a payment card in `relation` (row 3)"
)]
fn a_value_that_identifies_refuses_the_file(
    #[case] sound: &str,
    #[case] value: &str,
    #[case] expected: &str,
) {
    let said = refused(
        "r.csv",
        rows(&[VICTIM.to_owned(), VICTIM.replace(sound, value)]),
    );
    assert!(said.contains(expected), "{said}");
    assert!(!said.contains(value), "{said}");
}

#[test]
fn the_message_names_the_heading_of_the_file_and_the_first_rows() {
    let bad = VICTIM.replace("friend", "x@mail.tn");
    let text = format!("{ARABIC}\n{}\n", [bad.as_str(); 12].join("\n"));
    let said = refused("r.csv", text);
    let expected =
        "an e-mail address in `العلاقة بالمجند` (12 rows: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ..)";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn what_stands_beside_the_table_is_looked_at_too() {
    let title = format!("National return;;\nContact: unit@police.tn\n{KEYS}\n{VICTIM}\n");
    let said = refused("r.csv", title);
    assert!(
        said.contains("an e-mail address in `the rows above the header` (row 2)"),
        "{said}"
    );
    let ragged = rows(&[format!("{VICTIM},+216 20 555 123")]);
    let said = refused("r.csv", ragged);
    assert!(
        said.contains("`the cells beside the table` (row 2)"),
        "{said}"
    );
}

fn workbook(row: Vec<Made>, other: &str) -> Vec<u8> {
    let header = texts(&KEYS.replace(',', "|"));
    let other = ("Amina", vec![texts("Please read"), texts(other)]);
    xlsx(&[other, ("returns", vec![header, row])])
}

fn victim() -> Vec<Made> {
    texts(&VICTIM.replace(',', "|"))
}

#[test]
fn another_sheet_of_a_workbook_is_looked_at_too() {
    let said = refused("r.xlsx", workbook(victim(), "x|+216 20 555 123"));
    assert!(
        said.contains("a telephone number in `sheet 1` (row 2)"),
        "{said}"
    );
    assert!(!said.contains("Amina"), "{said}");
    let parsed = parse(
        "case-returns",
        "r.xlsx",
        workbook(victim(), "one row is one person"),
    );
    assert_eq!(books(&parsed.unwrap()), (1, 0, 0));
}

#[test]
fn a_typed_number_or_date_is_looked_at_as_it_is_shown() {
    let mut phone = victim();
    phone[12] = Made::Number(20_555_123.0);
    assert!(refused("r.xlsx", workbook(phone, "x")).contains("a telephone number in `means`"));
    let mut birth = victim();
    birth[6] = Made::Serial(33_045.0);
    assert!(refused("r.xlsx", workbook(birth, "x")).contains("a date to the day in `age`"));
    let mut day = victim();
    day[2] = Made::Serial(45_366.0);
    assert!(refused("r.xlsx", workbook(day, "x")).contains("a date to the day in `month`"));
}

#[test]
fn a_column_without_a_heading_refuses_the_file() {
    for text in [
        format!("{KEYS},\n{VICTIM},Amina\n"),
        format!("{KEYS},,x\n{VICTIM},Amina,\n"),
    ] {
        let error = parse("case-returns", "r.csv", text).unwrap_err();
        let SourceError::UnknownColumn { column, .. } = &error else {
            panic!("{error:?}")
        };
        assert!(["U", "V"].contains(&column.as_str()), "{column}");
    }
    let mut row = victim();
    row.resize_with(25, || Made::Blank);
    row[24] = Made::from("Amina");
    let error = parse("case-returns", "r.xlsx", workbook(row, "x")).unwrap_err();
    assert!(
        matches!(&error, SourceError::UnknownColumn { column, .. } if column == "Y"),
        "{error}"
    );
    let blank = format!("{KEYS},\n{VICTIM},\n");
    assert!(parse("case-returns", "r.csv", blank).is_ok());
}

#[test]
fn a_value_within_a_value_refuses_the_file() {
    let row = r#"[{"reporting_country":"TUN","case_reference":"T-1","month":"2024-03","crime":"THB",
        "role":"victim","sex":"F","age":"9-17","citizenship":"CIV","means":["Amina"]}]"#;
    let error = parse("case-returns", "r.json", row).unwrap_err();
    assert!(matches!(error, SourceError::Malformed { .. }), "{error:?}");
}

#[test]
fn a_workbook_with_a_picture_is_refused() {
    let clean = workbook(victim(), "x");
    for part in [
        "xl/media/image1.png",
        "xl/comments1.xml",
        "xl/threadedComments/x.xml",
    ] {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&clean)).unwrap();
        let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
            let name = entry.name().unwrap().into_owned();
            entries.push((name, content));
        }
        entries.push((part.to_owned(), b"x".to_vec()));
        let entries: Vec<(&str, &[u8])> = entries
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        let error = parse("case-returns", "r.xlsx", crate::fixtures::zipped(&entries)).unwrap_err();
        assert!(
            matches!(error, SourceError::Container { .. }),
            "{part}: {error:?}"
        );
    }
}

#[test]
fn the_returns_of_the_example_raise_no_alarm() {
    let config = himaya_example::ExampleConfig {
        n_persons: 12_000,
        ..himaya_example::ExampleConfig::DEMO
    };
    let example = himaya_example::generate(&config).unwrap();
    let mut n_rows = 0;
    for (name, bytes) in example.files {
        let file = RawFile { name, bytes };
        let source = find("case-returns").unwrap();
        let parsed = source.parse(&file, &crate::fixtures::config("case-returns"));
        let (stored, quarantined, _) = books(&parsed.unwrap());
        n_rows += stored + quarantined;
    }
    assert!(n_rows > 1000, "{n_rows}");
}
