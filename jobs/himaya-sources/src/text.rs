//! Text as it comes from strangers: cleaned for storing, folded for matching, never guessed.

use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;

/// Removes what no reader sees and trims: byte-order marks, bidi and zero-width marks, control
/// characters; every kind of space becomes a plain one.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_whitespace() {
            cleaned.push(' ');
        } else if !letter.is_control() && !is_invisible(letter) {
            cleaned.push(letter);
        }
    }
    cleaned.trim().to_owned()
}

/// Whether the text holds marks that change the direction of writing.
pub(crate) fn has_direction_marks(text: &str) -> bool {
    text.chars().any(is_direction_mark)
}

/// Whether the text holds what no reader sees: zero-width and control characters.
///
/// Marks of direction are told apart, blanks are trimmed, and a byte-order mark is no content.
pub(crate) fn has_hidden_characters(text: &str) -> bool {
    text.chars().any(|letter| {
        let is_hidden = is_invisible(letter) || letter.is_control();
        let is_known = letter.is_whitespace() || letter == '\u{FEFF}';
        is_hidden && !is_known && !is_direction_mark(letter)
    })
}

/// Whether a character changes the direction of writing.
pub(crate) fn is_direction_mark(letter: char) -> bool {
    matches!(letter,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Whether nothing is left after cleaning.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || letter.is_control() || is_invisible(letter))
}

fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206F}' | '\u{061C}' | '\u{00AD}')
}

/// The form in which labels are compared: NFKD, lower case, ASCII digits, without accents, vowel
/// marks, tatweel or punctuation, and with single spaces.
///
/// U+FFFD stays, because a publisher's lost letter is part of the label.
pub(crate) fn key(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let mut key = String::with_capacity(text.len());
    for letter in decomposed.chars().flat_map(char::to_lowercase) {
        let folded = fold_letter(fold_digit(letter));
        // Tatweel and vowel marks count as letters, so they are dropped first and without a trace.
        if folded == TATWEEL || is_invisible(folded) || is_mark(categories.get(folded)) {
            continue;
        }
        if folded.is_alphanumeric() || folded == '\u{FFFD}' {
            key.push(folded);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

const TATWEEL: char = '\u{0640}';

fn is_mark(category: GeneralCategory) -> bool {
    matches!(
        category,
        GeneralCategory::NonspacingMark
            | GeneralCategory::SpacingMark
            | GeneralCategory::EnclosingMark
    )
}

/// Spelling variants that Arabic keyboards mix freely, and letters that Latin ones leave out.
fn fold_letter(letter: char) -> char {
    match letter {
        'ة' => 'ه',
        'ى' => 'ي',
        'ı' => 'i',
        other => other,
    }
}

/// Turns digits of other scripts into ASCII digits.
pub(crate) fn fold_digits(text: &str) -> String {
    text.chars().map(fold_digit).collect()
}

fn fold_digit(letter: char) -> char {
    const ZEROS: [char; 4] = ['\u{0660}', '\u{06F0}', '\u{0966}', '\u{FF10}'];
    ZEROS
        .into_iter()
        .find_map(|zero| {
            let distance = u32::from(letter).checked_sub(u32::from(zero))?;
            (distance < 10).then(|| char::from_digit(distance, 10))?
        })
        .unwrap_or(letter)
}

/// Whether digits of more than one script stand in the text.
pub(crate) fn mixes_digits(text: &str) -> bool {
    let ascii = text.chars().any(|letter| letter.is_ascii_digit());
    let others: Vec<u32> = text
        .chars()
        .filter(|letter| !letter.is_ascii_digit() && fold_digit(*letter) != *letter)
        .map(|letter| u32::from(letter) / 0x60)
        .collect();
    let mixed = others.windows(2).any(|pair| pair.first() != pair.last());
    mixed || (ascii && !others.is_empty())
}

/// Resolves the HTML entities that the IOM API leaves in its text.
pub(crate) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        // No name is longer; a search to the end for each `&` would take for ever.
        let end = after.bytes().take(12).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)));
        if let Some((letter, tail)) =
            known.and_then(|(name, tail)| Some((entity_char(name)?, tail)))
        {
            plain.push(letter);
            rest = tail;
        } else {
            plain.push('&');
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

fn entity_char(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" | "rsquo" | "lsquo" => Some('\''),
        "nbsp" => Some(' '),
        _ => None,
    }
}

/// The longest text that is looked up for likeness.
const LIKE_BYTES_MAX: usize = 256;

/// The candidate nearest to a label, when one is near enough to be worth asking about.
///
/// It is only ever shown; nothing is mapped by it.
pub(crate) fn nearest<'a>(
    label: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded: Vec<(String, &str)> = candidates.into_iter().map(|one| (key(one), one)).collect();
    nearest_folded(
        label,
        folded
            .iter()
            .map(|(folded, shown)| (folded.as_str(), *shown)),
    )
}

/// The same among candidates that are folded already, each with what to show.
pub(crate) fn nearest_folded<'a, T>(
    label: &str,
    candidates: impl IntoIterator<Item = (&'a str, T)>,
) -> Option<T> {
    // A long text is no misspelt label, and likeness takes time in proportion to its length.
    if label.len() > LIKE_BYTES_MAX {
        return None;
    }
    let wanted = key(label);
    let mut best: Option<(f64, T)> = None;
    for (folded, shown) in candidates {
        let score = strsim::jaro_winkler(&wanted, folded);
        if score >= 0.82 && best.as_ref().is_none_or(|(so_far, _)| score > *so_far) {
            best = Some((score, shown));
        }
    }
    best.map(|(_, shown)| shown)
}

/// A label as a message may show it: short, and nothing that could be a number or an address of a
/// person.
pub(crate) fn echo(text: &str, letters_max: usize) -> String {
    let shown = clean(text);
    let mut digits_run = 0;
    let harmless = shown.chars().all(|letter| {
        // A telephone number may be written in groups, a date has other marks between its parts.
        digits_run = match letter {
            digit if digit.is_numeric() => digits_run + 1,
            ' ' | '.' | '(' | ')' => digits_run,
            _ => 0,
        };
        digits_run < 6 && letter != '@'
    });
    let letters = shown.chars().count();
    if harmless && letters <= letters_max {
        format!("`{shown}`")
    } else {
        format!("a text of {letters} characters")
    }
}

#[cfg(test)]
mod tests;
