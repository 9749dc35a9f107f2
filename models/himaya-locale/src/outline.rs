//! What a locale file says about its messages: ids, variables and branches, without wording any.
//!
//! It reads files that Fluent has accepted; on others the outline means nothing.

use std::collections::BTreeSet;

/// The outline of one message, or of one of its attributes as `id.attribute`.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MessageOutline {
    /// The id.
    pub id: String,
    /// The variables it names, without `$`.
    pub variables: BTreeSet<String>,
    /// Its selectors, in the order in which they close.
    pub selectors: Vec<Selector>,
}

/// A choice within a message.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selector {
    /// What it looks at, such as `$count-n`.
    pub on: String,
    /// The keys of its branches.
    pub keys: BTreeSet<String>,
}

impl Selector {
    /// Whether it branches on plural forms rather than on numbers or words.
    pub fn is_plural(&self) -> bool {
        self.keys
            .iter()
            .any(|key| matches!(key.as_str(), "zero" | "one" | "two" | "few" | "many"))
    }
}

/// The outlines of all messages of a locale file, in the file's order.
pub fn outline(text: &str) -> Vec<MessageOutline> {
    let mut messages: Vec<MessageOutline> = Vec::new();
    let mut scanner = Scanner::default();
    let mut owner = "";
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        if let Some(id) = definition(line) {
            owner = id;
            messages.push(named(owner.to_owned()));
            scanner = Scanner::default();
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(definition) {
            messages.push(named(format!("{owner}.{attribute}")));
            scanner = Scanner::default();
        }
        if let Some(message) = messages.last_mut() {
            scanner.read(line, message);
        }
    }
    messages
}

fn named(id: String) -> MessageOutline {
    MessageOutline {
        id,
        ..MessageOutline::default()
    }
}

/// The identifier of a line such as `sex-F = Female`; a term keeps its dash.
fn definition(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let name = id.strip_prefix('-').unwrap_or(id);
    let is_identifier = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(is_identifier_character);
    is_identifier.then_some(id)
}

fn is_identifier_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

/// Follows the braces of one message from line to line.
#[derive(Debug, Default)]
struct Scanner {
    depth: usize,
    /// The open selectors, each with the depth of its brace.
    open: Vec<(usize, Selector)>,
    /// The text since the last opening brace.
    placeable: String,
}

impl Scanner {
    fn read(&mut self, line: &str, message: &mut MessageOutline) {
        if let Some(key) = variant_key(line)
            && let Some((_, selector)) = self.open.last_mut()
        {
            selector.keys.insert(key.to_owned());
        }
        let mut in_string = false;
        for character in line.chars() {
            match character {
                '"' if self.depth > 0 => in_string = !in_string,
                _ if in_string => {}
                '{' => {
                    self.depth += 1;
                    self.placeable.clear();
                }
                '}' => self.close(message),
                '>' if self.depth > 0 && self.placeable.ends_with('-') => self.select(message),
                _ if self.depth > 0 => self.placeable.push(character),
                _ => {}
            }
        }
    }

    fn close(&mut self, message: &mut MessageOutline) {
        self.variables(message);
        if let Some((_, selector)) = self.open.pop_if(|(depth, _)| *depth == self.depth) {
            message.selectors.push(selector);
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn select(&mut self, message: &mut MessageOutline) {
        let on = self.placeable.trim_end_matches('-').trim().to_owned();
        self.variables(message);
        let selector = Selector {
            on,
            ..Selector::default()
        };
        self.open.push((self.depth, selector));
    }

    fn variables(&mut self, message: &mut MessageOutline) {
        for part in self.placeable.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|character| is_identifier_character(*character))
                .collect();
            let name = name.trim_end_matches('-').to_owned();
            message.variables.insert(name);
        }
        self.placeable.clear();
    }
}

/// The key of a line such as `*[other] victims`.
fn variant_key(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix('*').unwrap_or(line);
    let (key, _) = line.strip_prefix('[')?.split_once(']')?;
    Some(key.trim())
}

#[cfg(test)]
mod tests;
