//! Check digits: Luhn, ISO 7064 mod 97 and those of ICAO 9303.

/// Whether a number passes the Luhn check (ISO/IEC 7812-1, annex B).
pub(crate) fn luhn(digits: &str) -> bool {
    let mut sum = 0;
    for (place, letter) in digits.chars().rev().enumerate() {
        let Some(digit) = letter.to_digit(10) else {
            return false;
        };
        sum += match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, doubled @ 0..=9) => doubled,
            (_, doubled) => doubled - 9,
        };
    }
    digits.len() > 1 && sum % 10 == 0
}

/// The remainder by 97 of letters and digits, a letter counting from 10 for A (ISO 7064).
pub(crate) fn remainder_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |remainder, letter| {
        let value = letter.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((remainder * shift + value) % 97)
    })
}

/// Whether the check digit fits a field of a machine-readable zone (ICAO 9303-3, 4.9): weights 7, 3
/// and 1, a letter from 10 for A, the filler 0.
pub(crate) fn icao(field: &[char], check: char) -> bool {
    let weights = [7, 3, 1].into_iter().cycle();
    let sum = field
        .iter()
        .zip(weights)
        .try_fold(0, |sum, (sign, weight)| {
            let value = if *sign == '<' { 0 } else { sign.to_digit(36)? };
            Some(sum + value * weight)
        });
    let expected = if check == '<' {
        Some(0)
    } else {
        check.to_digit(10)
    };
    sum.is_some_and(|sum| Some(sum % 10) == expected)
}
