//! The locale files: the same messages, variables, branches and numbers in every language.

use std::collections::{BTreeMap, BTreeSet};

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

/// Wordings that name a bound which the English one leaves to its word: minors are under 18.
const BOUNDS: [(Language, &str); 1] = [(Language::Spanish, "age-band-Y0T17")];

/// A number that is no placeholder would be said whatever the data are.
#[test]
fn no_translation_holds_a_number_of_its_own() {
    let english = numbers(Language::English);
    let mut findings = Vec::new();
    for language in Language::ALL {
        for (message, found) in numbers(*language) {
            let is_known = BOUNDS.contains(&(*language, message.as_str()));
            if !is_known && english.get(&message) != Some(&found) {
                findings.push(format!("{}/{message}: {found:?}", language.code()));
            }
        }
    }
    assert_none(&findings);
}

/// The numbers written out in each message, in ASCII digits.
fn numbers(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, text) in embedded_locales(language) {
        let mut message = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut wording = line;
            if let Some((name, rest)) = line.split_once('=')
                && name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-')
            {
                name.trim().clone_into(&mut message);
                wording = rest;
            }
            // The number or form for which a branch stands.
            let branch = wording.trim_start().trim_start_matches('*');
            if branch.starts_with('[') {
                wording = branch.split_once(']').map_or("", |(_, rest)| rest);
            }
            let known = numbers.entry(message.clone()).or_default();
            known.extend(written(wording));
        }
    }
    numbers
}

/// The runs of digits outside placeholders.
fn written(wording: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for letter in wording.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(ascii(letter)),
            _ => {}
        }
    }
    let runs = plain.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

fn ascii(letter: char) -> char {
    let digit = match letter {
        '\u{0660}'..='\u{0669}' => u32::from(letter) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(letter) - 0x06F0,
        _ => return letter,
    };
    char::from_digit(digit, 10).unwrap()
}
