//! Whatever is wrong with a return, no message repeats a cell of it.

use std::sync::OnceLock;

use miette::Diagnostic;
use proptest::prelude::*;

use super::{KEYS, VICTIM};
use crate::{RawFile, SourceConfig, find};

/// Everything that is said of a file: the error with its hint, or all findings.
fn said(text: &str) -> String {
    static CONFIG: OnceLock<SourceConfig> = OnceLock::new();
    let config = CONFIG.get_or_init(|| crate::fixtures::config("case-returns"));
    let file = RawFile {
        name: "r.csv".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    match find("case-returns").unwrap().parse(&file, config) {
        Ok(parsed) => {
            let findings: Vec<_> = parsed.findings.iter().collect();
            format!("{findings:?}")
        }
        Err(error) => {
            let help = error.help().map(|help| help.to_string());
            format!("{error} {help:?} {error:?}")
        }
    }
}

/// A text that no message holds of its own: it is made of words with a letter that we never write.
fn secret() -> impl Strategy<Value = String> {
    let word = "[A-Zxyzq]{1,3}[a-z]{0,6}Ż";
    let number = "[0-9]{7,12}7919";
    prop_oneof![
        word.prop_map(String::from),
        (word, word).prop_map(|(first, last)| format!("{first} {last}")),
        number.prop_map(String::from),
        (word, number).prop_map(|(name, number)| format!("{name}@{number}.tn")),
        (word, word, word, word, word).prop_map(|(a, b, c, d, e)| format!("{a} {b} {c} {d} {e} Ż")),
        "\\PC{0,6}Ż\\PC{0,6}".prop_map(String::from),
    ]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Puts a cell in the place of another in a line.
fn with(line: &str, place: usize, cell: &str) -> String {
    let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
    let place = place % cells.len();
    cells[place] = quoted(cell);
    cells.join(",")
}

#[track_caller]
fn check(text: &str, secret: &str) -> Result<(), TestCaseError> {
    let said = said(text);
    prop_assert!(
        !said.contains('Ż') && !said.contains("7919"),
        "{secret:?}: {said}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn of_a_row(secret in secret(), place in 0_usize..20) {
        check(&format!("{KEYS}\n{VICTIM}\n{}\n", with(VICTIM, place, &secret)), &secret)?;
    }

    #[test]
    fn of_a_heading(secret in secret(), place in 0_usize..20) {
        check(&format!("{}\n{VICTIM}\n", with(KEYS, place, &secret)), &secret)?;
        check(&format!("{KEYS},{}\n{VICTIM},x\n", quoted(&secret)), &secret)?;
        let twice = quoted(&secret);
        check(&format!("{KEYS},{twice},{twice}\n{VICTIM},x,x\n"), &secret)?;
    }

    #[test]
    fn of_a_file_without_a_header(secret in secret(), place in 0_usize..20) {
        check(&format!("{}\n{VICTIM}\n", with(VICTIM, place, &secret)), &secret)?;
        check(&format!("{}\n{KEYS}\n{VICTIM}\n", quoted(&secret)), &secret)?;
    }

    #[test]
    fn of_a_row_that_is_too_long_or_too_short(secret in secret()) {
        check(&format!("{KEYS}\n{VICTIM},{}\n{VICTIM}\n", quoted(&secret)), &secret)?;
        check(&format!("{KEYS}\nTUN,{}\n{VICTIM}\n", quoted(&secret)), &secret)?;
    }
}
