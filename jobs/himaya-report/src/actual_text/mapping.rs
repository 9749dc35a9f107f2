//! The character maps of fonts (`ToUnicode`, ISO 32000-1, 9.10.3).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::refusal;
use crate::ReportError;

/// Glyph codes and what they stand for.
#[derive(Debug, Default)]
pub(super) struct CharacterMap(BTreeMap<u16, String>);

impl CharacterMap {
    /// The text of a string of two-byte codes; a code without an entry is a question mark.
    pub(super) fn decode(&self, codes: &[u8]) -> String {
        codes
            .chunks(2)
            .map(|code| match *code {
                [high, low] => u16::from_be_bytes([high, low]),
                [low] => u16::from(low),
                _ => 0,
            })
            .map(|code| self.0.get(&code).map_or("\u{FFFD}", String::as_str))
            .collect()
    }
}

/// The map of a font, if it has one.
pub(super) fn of_font(
    document: &Document,
    font: &Dictionary,
) -> Result<Option<CharacterMap>, ReportError> {
    let Ok(stream) = font
        .get_deref(b"ToUnicode", document)
        .and_then(Object::as_stream)
    else {
        return Ok(None);
    };
    let source = stream
        .get_plain_content()
        .map_err(|error| refusal(&error))?;
    let source = String::from_utf8_lossy(&source);
    let map = entries(&source)
        .filter_map(|(code, text)| Some((u16::from_str_radix(code, 16).ok()?, utf16(text)?)))
        .collect();
    Ok(Some(CharacterMap(map)))
}

/// Turns round what glyphs of several Arabic letters stand for, such as lam-alef.
///
/// Programs that copy text reverse a run of Arabic glyph by glyph, which would leave the letters within
/// such a glyph backwards.
pub(super) fn reverse_arabic_clusters(document: &mut Document) -> Result<(), ReportError> {
    for id in character_maps(document) {
        let Ok(Object::Stream(stream)) = document.get_object_mut(id) else {
            continue;
        };
        let source = stream
            .get_plain_content()
            .map_err(|error| refusal(&error))?;
        let source = String::from_utf8_lossy(&source).into_owned();
        let reversed = reversed(&source);
        if reversed != source {
            stream.set_plain_content(reversed.into_bytes());
            stream.compress().map_err(|error| refusal(&error))?;
        }
    }
    Ok(())
}

fn character_maps(document: &Document) -> Vec<ObjectId> {
    document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter_map(|font| font.get(b"ToUnicode").and_then(Object::as_reference).ok())
        .collect()
}

/// The entries of the `bfchar` sections as hexadecimal code and text.
fn entries(source: &str) -> impl Iterator<Item = (&str, &str)> {
    source
        .split("beginbfchar")
        .skip(1)
        .filter_map(|section| section.split("endbfchar").next())
        .flat_map(str::lines)
        .filter_map(entry)
}

fn entry(line: &str) -> Option<(&str, &str)> {
    let (code, text) = line.trim().split_once('>')?;
    let code = code.strip_prefix('<')?;
    let text = text.trim().strip_prefix('<')?.strip_suffix('>')?;
    Some((code, text))
}

/// The map with every cluster of Arabic letters turned round.
fn reversed(source: &str) -> String {
    let mut is_inside = false;
    let mut lines = Vec::new();
    for line in source.lines() {
        is_inside = match line.trim() {
            begin if begin.ends_with("beginbfchar") => true,
            "endbfchar" => false,
            _ => is_inside,
        };
        let turned = entry(line).filter(|_| is_inside).and_then(|(code, text)| {
            let text = utf16(text)?;
            is_arabic_cluster(&text).then(|| {
                let units: Vec<String> = text
                    .chars()
                    .rev()
                    .map(|letter| format!("{:04X}", u32::from(letter)))
                    .collect();
                format!("<{code}> <{}>", units.concat())
            })
        });
        lines.push(turned.unwrap_or_else(|| line.to_owned()));
    }
    let mut text = lines.join("\n");
    if source.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// Several letters, none of them a vowel mark.
fn is_arabic_cluster(text: &str) -> bool {
    let is_letter = |character: char| {
        matches!(
            character,
            '\u{0621}'..='\u{063F}'
            | '\u{0641}'..='\u{064A}'
            | '\u{066E}'..='\u{066F}'
            | '\u{0671}'..='\u{06D3}'
            | '\u{0750}'..='\u{077F}'
        )
    };
    text.chars().count() > 1 && text.chars().all(is_letter)
}

fn utf16(hexadecimal: &str) -> Option<String> {
    let digits: Vec<char> = hexadecimal
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    let units = digits
        .chunks(4)
        .map(|unit| u16::from_str_radix(&unit.iter().collect::<String>(), 16).ok())
        .collect::<Option<Vec<u16>>>()?;
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests;
