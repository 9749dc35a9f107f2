//! Numbers as editions print them: digits of any script, thousands set apart, marks of direction.

/// A whole number; nothing for any other text.
pub(crate) fn count(text: &str) -> Option<u64> {
    let mut number = String::new();
    for letter in text.trim().chars() {
        match digit(letter) {
            Some(digit) => number.push(digit),
            None if is_separator(letter) || is_mark(letter) => {}
            None => return None,
        }
    }
    if number.is_empty() {
        None
    } else {
        number.parse().ok()
    }
}

/// All runs of digits of a text, thousands joined: `[0–4]` gives 0 and 4.
pub(crate) fn runs(text: &str) -> Vec<u64> {
    let mut runs = Vec::new();
    let mut number = String::new();
    let mut gap = 0_u8;
    for letter in text
        .chars()
        .filter(|letter| !is_mark(*letter))
        .chain(['|', '|'])
    {
        if let Some(digit) = digit(letter) {
            number.push(digit);
            gap = 0;
        } else if !number.is_empty() {
            gap += 1;
            if gap > 1 || !is_separator(letter) {
                runs.extend(number.parse::<u64>().ok());
                number.clear();
                gap = 0;
            }
        }
    }
    runs
}

/// A digit in ASCII, of the scripts that editions use.
fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => return Some(letter),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6F0}'..='\u{6F9}' => 0x6F0,
        _ => return None,
    };
    char::from_digit(u32::from(letter) - zero, 10)
}

fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ',' | '.' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\u{66B}' | '\u{66C}' | '\''
    )
}

fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}'
    )
}

#[cfg(test)]
mod tests;
