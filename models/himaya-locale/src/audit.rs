//! Whether the editions say the same: the same messages, variables and branches in every language.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::CodeList;

use crate::{Language, MessageOutline, Selector, crime_lint, outline};

/// The locale files of one language.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// The language.
    pub language: Language,
    /// The files: name and text.
    pub files: Vec<(&'a str, &'a str)>,
}

/// What is wrong between the editions, one finding a line; empty when all is well.
///
/// Looks for messages that a language lacks, variables that a language does not use, branches that
/// the plural rules need or can never reach, terms that confuse the crimes, and Arabic vowel marks.
pub fn audit(editions: &[Edition<'_>]) -> Vec<String> {
    let outlines: Vec<(Language, BTreeMap<String, MessageOutline>)> = editions
        .iter()
        .map(|edition| (edition.language, outlines(edition)))
        .collect();
    let ids: BTreeSet<&String> = outlines
        .iter()
        .flat_map(|(_, outline)| outline.keys())
        .collect();
    let mut findings = Vec::new();
    for id in ids {
        let missing = outlines
            .iter()
            .filter(|(_, outline)| !outline.contains_key(id));
        findings.extend(missing.map(|(language, _)| format!("{language}: no message `{id}`")));
        findings.extend(variables(id, &outlines));
    }
    for (language, outline) in &outlines {
        findings.extend(
            outline
                .values()
                .flat_map(|message| branches(*language, message)),
        );
    }
    for edition in editions {
        findings.extend(terms(edition));
    }
    findings
}

fn outlines(edition: &Edition<'_>) -> BTreeMap<String, MessageOutline> {
    edition
        .files
        .iter()
        .flat_map(|(_, text)| outline(text))
        .map(|message| (message.id.clone(), message))
        .collect()
}

/// A variable counts once, whether it is printed or branched on.
fn variables(id: &str, outlines: &[(Language, BTreeMap<String, MessageOutline>)]) -> Vec<String> {
    let named: Vec<(Language, BTreeSet<&str>)> = outlines
        .iter()
        .filter_map(|(language, outline)| Some((*language, outline.get(id)?)))
        .map(|(language, message)| {
            let names = message.variables.iter();
            let names = names.map(|name| name.strip_suffix("-n").unwrap_or(name));
            (language, names.collect())
        })
        .collect();
    let all: BTreeSet<&str> = named.iter().flat_map(|(_, names)| names.clone()).collect();
    named
        .iter()
        .flat_map(|(language, names)| {
            all.iter()
                .filter(|name| !names.contains(*name))
                .map(move |name| format!("{language}: `{id}` does not use `${name}`"))
        })
        .collect()
}

fn branches(language: Language, message: &MessageOutline) -> Vec<String> {
    let needed: BTreeSet<&str> = language.plural_branches().iter().copied().collect();
    let id = &message.id;
    let of_selector = |selector: &Selector| {
        let keys: BTreeSet<&str> = selector.keys.iter().map(String::as_str).collect();
        let lacks = needed.difference(&keys);
        let mut findings: Vec<String> = lacks
            .map(|key| format!("{language}: `{id}` lacks the branch `{key}`"))
            .collect();
        let unreachable = keys.difference(&needed);
        findings.extend(
            unreachable
                .filter(|key| key.parse::<f64>().is_err())
                .map(|key| format!("{language}: `{id}` never takes the branch `{key}`")),
        );
        findings
    };
    message
        .selectors
        .iter()
        .filter(|selector| selector.is_plural())
        .flat_map(of_selector)
        .collect()
}

fn terms(edition: &Edition<'_>) -> Vec<String> {
    let language = edition.language;
    let mut findings = Vec::new();
    for (file, text) in &edition.files {
        let found = crime_lint(language, text);
        findings.extend(
            found
                .iter()
                .map(|term| format!("{language}/{file}: `{term}`")),
        );
        for (line, text) in text.lines().enumerate() {
            let has_vowel_mark = |character| ('\u{064B}'..='\u{0652}').contains(&character);
            if text.chars().any(has_vowel_mark) {
                findings.push(format!(
                    "{}/{file}, line {}: vowel mark",
                    language.code(),
                    line + 1
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests;
