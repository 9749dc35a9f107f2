//! Pseudonymous keys of persons, and when two of them are one key that was written twice.

/// A key without what differs when one person types it twice: case, blanks and signs, leading zeros of
/// a number, and the script of its digits.
pub fn normal(key: &str) -> String {
    let mut plain = String::new();
    // A group of digits begins where none stood before it.
    let mut is_within_number = false;
    let mut zeros = 0_usize;
    for letter in key.chars().flat_map(char::to_uppercase) {
        match digit(letter) {
            Some('0') if !is_within_number => zeros += 1,
            Some(digit) => {
                zeros = 0;
                is_within_number = true;
                plain.push(digit);
            }
            None => {
                if 0 < zeros {
                    plain.push('0');
                }
                zeros = 0;
                is_within_number = false;
                if letter.is_alphanumeric() {
                    plain.push(letter);
                }
            }
        }
    }
    if 0 < zeros {
        plain.push('0');
    }
    plain
}

/// The Latin form of a Latin, Arabic-Indic or Persian digit.
fn digit(letter: char) -> Option<char> {
    let zeros = ['0', '\u{0660}', '\u{06F0}'];
    let value = zeros.iter().find_map(|zero| {
        let value = u32::from(letter).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })?;
    char::from_digit(value, 10)
}

/// Whether a key could be somebody's name: it holds no digit, or blanks between words.
pub(crate) fn may_be_name(key: &str) -> bool {
    let has_digit = key.chars().any(|letter| digit(letter).is_some());
    !has_digit || key.split_whitespace().count() > 1
}

#[cfg(test)]
mod tests;
