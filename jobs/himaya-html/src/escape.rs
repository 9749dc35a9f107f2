//! The door through which text enters a page; no other function turns a value into markup.

/// The text as it may stand in an element or in quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text as a string of a style sheet: every character that is no letter or digit by its code point.
pub(crate) fn css_string(text: &str) -> String {
    let mut string = String::from("\"");
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            string.push(character);
        } else {
            let escape = format!("\\{:x} ", u32::from(character));
            string.push_str(&escape);
        }
    }
    string.push('"');
    string
}

/// The address of an element of the page, for a link.
pub(crate) fn fragment(id: &str) -> String {
    // A browser takes `%` for the start of an escape, and leaves every other character alone.
    format!("#{}", id.replace('%', "%25"))
}
