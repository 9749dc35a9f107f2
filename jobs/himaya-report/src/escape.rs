//! The door through which text enters a report: cleaned first, then written as a Typst string literal.
//!
//! No other function turns a value into markup.

use crate::ReportError;

/// The text with line breaks and tabs turned to spaces, or why it cannot be printed.
///
/// Bidirectional isolates stay, because they keep a number or a Latin name together inside Arabic;
/// embeddings and overrides do not, because they can make a text read as another.
pub(crate) fn clean(text: &str) -> Result<String, ReportError> {
    let mut cleaned = String::with_capacity(text.len());
    for (index, character) in text.chars().enumerate() {
        if matches!(character, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') {
            cleaned.push(' ');
        } else if is_unprintable(character) {
            return Err(ReportError::Character {
                text: text
                    .chars()
                    .filter(|other| !is_unprintable(*other))
                    .collect(),
                code_point: code_point(character),
                position: index + 1,
            });
        } else {
            cleaned.push(character);
        }
    }
    Ok(cleaned)
}

/// A Typst string literal of the text, quotes included.
pub(crate) fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '\\' => literal.push_str("\\\\"),
            '"' => literal.push_str("\\\""),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            other => literal.push(other),
        }
    }
    literal.push('"');
    literal
}

/// The text as it is read: without the marks that only steer its layout.
pub(crate) fn logical(text: &str) -> String {
    text.chars()
        .filter(|character| !is_layout_mark(*character))
        .collect()
}

/// A character as it is named in messages.
pub(crate) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Marks and isolates of the bidirectional algorithm.
pub(crate) fn is_layout_mark(character: char) -> bool {
    matches!(
        character,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{2066}'..='\u{2069}'
    )
}

fn is_unprintable(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    is_control
        || matches!(
            character,
            '\u{00AD}' // Soft hyphen.
            | '\u{200B}' // Zero-width space.
            | '\u{202A}'..='\u{202E}' // Embeddings and overrides.
            | '\u{2060}'
            | '\u{206A}'..='\u{206F}'
            | '\u{E000}'..='\u{F8FF}' // Private use.
            | '\u{FE00}'..='\u{FE0F}' // Variation selectors.
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFF}'
            | '\u{2600}'..='\u{27BF}' // Pictographs.
            | '\u{1F000}'..='\u{1FAFF}'
            | '\u{E0000}'..='\u{10FFFF}'
        )
}

#[cfg(test)]
mod tests;
