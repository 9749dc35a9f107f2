//! What analysts may write: texts in four languages that hold the same figures and years.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{Cell, Figure, FigureId, GivenName, Hidden, Origin, Prose, Table};

use crate::JudgementError;

/// The longest text, in characters.
const LONGEST: usize = 600;

/// The figures that a text names, as they stand in braces.
pub(crate) fn named(text: &str) -> BTreeSet<String> {
    let opened = text.split('{').skip(1);
    opened
        .filter_map(|rest| rest.split_once('}').map(|(id, _)| id.to_owned()))
        .collect()
}

/// Refuses a text that is empty or too long, that holds a character that pages cannot show, or a
/// number that neither is a figure nor a year: such a number could be traced to nothing.
///
/// # Errors
/// The first text that is wrong.
pub(crate) fn check(place: &str, text: &GivenName) -> Result<(), JudgementError> {
    let [(_, first), ..] = text.all();
    let (figures, years) = (named(first), years(first));
    for (language, text) in text.all() {
        let own = named(text);
        let reason = if text.trim().is_empty() {
            Some("is empty".to_owned())
        } else if LONGEST < text.chars().count() {
            Some(format!("is longer than {LONGEST} characters"))
        } else if text.chars().any(char::is_control) {
            Some("holds a control character or a line break".to_owned())
        } else if text
            .chars()
            .any(|of| matches!(of, '\u{64B}'..='\u{65F}' | '\u{670}'))
        {
            Some("holds vowel marks over or under letters: write it without them".to_owned())
        } else if has_brace(&without(text, &own)) {
            Some("has a brace that is not closed or not opened".to_owned())
        } else if let Some(number) = loose_number(text) {
            Some(format!(
                "holds the number `{number}`: write the id of its figure in braces, such as \
                 `{{T4/CMED/now}}`"
            ))
        } else if own != figures {
            Some("names other figures than the English one".to_owned())
        } else if self::years(text) != years {
            Some("names other years than the English one".to_owned())
        } else {
            None
        };
        if let Some(reason) = reason {
            return Err(JudgementError::Text {
                place: place.to_owned(),
                language,
                reason,
            });
        }
    }
    Ok(())
}

/// The text with the figures that it names in it; one that is not in the edition reads as not
/// available.
pub(crate) fn prose(text: &GivenName, tables: &[Table]) -> Prose {
    let ids = named(&text.en);
    let figures: BTreeMap<String, Cell> = ids
        .into_iter()
        .map(|id| {
            let cell = figure(&id, tables);
            (id, cell)
        })
        .collect();
    Prose {
        text: text.clone(),
        figures,
    }
}

/// A figure of the tables.
pub(crate) fn figure(id: &str, tables: &[Table]) -> Cell {
    let mut cells = tables
        .iter()
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells);
    let found = cells.find(|cell| cell.id.as_str() == id);
    found.cloned().unwrap_or_else(|| {
        let mut keys = id.split('/');
        let table = keys.next().unwrap_or_default();
        Cell {
            id: FigureId::new(table, keys),
            figure: Figure::Hidden {
                reason: Hidden::NotReported,
            },
            flags: Vec::new(),
            origin: Origin::Figures {
                formula: "cited by an analyst".to_owned(),
                operands: Vec::new(),
            },
        }
    })
}

fn without(text: &str, figures: &BTreeSet<String>) -> String {
    let mut text = text.to_owned();
    for id in figures {
        text = text.replace(&format!("{{{id}}}"), " ");
    }
    text
}

fn has_brace(text: &str) -> bool {
    text.contains(['{', '}'])
}

/// The numbers of a text outside figures.
fn numbers(text: &str) -> Vec<String> {
    let text = without(text, &named(text));
    let mut numbers = Vec::new();
    let mut number = String::new();
    for character in text.chars().chain([' ']) {
        if character.is_numeric() {
            number.push(character);
        } else if !number.is_empty() {
            numbers.push(std::mem::take(&mut number));
        }
    }
    numbers
}

fn is_year(number: &str) -> bool {
    number.len() == 4
        && number
            .parse::<u32>()
            .is_ok_and(|n| (1990..2100).contains(&n))
}

fn loose_number(text: &str) -> Option<String> {
    numbers(text).into_iter().find(|number| !is_year(number))
}

fn years(text: &str) -> BTreeSet<String> {
    let numbers = numbers(text).into_iter();
    numbers.filter(|number| is_year(number)).collect()
}
