//! The locale files: the same messages, variables and branches in every language.

use himaya_locale::{Edition, Language, audit};
use himaya_report::embedded_locales;
use himaya_schema::CodeList as _;

use super::{assert_none, our_files};

#[test]
fn every_language_says_the_same() {
    let editions: Vec<Edition<'_>> = Language::ALL
        .iter()
        .map(|language| Edition {
            language: *language,
            files: embedded_locales(*language).to_vec(),
        })
        .collect();
    assert_none(&audit(&editions));
}

#[test]
fn every_locale_folder_is_a_language() {
    let mut findings = Vec::new();
    for path in our_files() {
        let Some(rest) = path.strip_prefix("report-templates/locales/") else {
            continue;
        };
        let code = rest.split('/').next().unwrap_or_default();
        if Language::from_code(code).is_none() {
            findings.push(format!("{path} belongs to no Language"));
        }
    }
    assert_none(&findings);
}

#[test]
fn french_signs_stand_behind_a_no_break_space() {
    let loose = [" :", " ;", " ?", " !", " %", " »", "« "];
    let mut findings = Vec::new();
    for (file, text) in embedded_locales(Language::French) {
        for (index, line) in text.lines().enumerate() {
            let is_loose = loose.iter().any(|pair| line.contains(pair));
            if is_loose && !line.starts_with('#') {
                findings.push(format!("fr/{file}, line {}: {line}", index + 1));
            }
        }
    }
    assert_none(&findings);
}
