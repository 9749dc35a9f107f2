//! Signs that look like others: letters of Cyrillic and Greek, dashes, dots and signs of far scripts.
//!
//! A subset of the confusables of Unicode Technical Standard 39, limited to what can disguise an
//! address, a number or a Latin word. The letters are folded already: small, without accents.

const LETTERS: [(char, char); 49] = [
    // Cyrillic.
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('ѕ', 's'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('ӏ', 'l'),
    ('һ', 'h'),
    ('ԍ', 'g'),
    ('ѵ', 'v'),
    ('з', '3'),
    ('б', '6'),
    // Greek.
    ('α', 'a'),
    ('β', 'b'),
    ('ε', 'e'),
    ('ζ', 'z'),
    ('η', 'n'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('μ', 'm'),
    ('ν', 'v'),
    ('ο', 'o'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'u'),
    ('χ', 'x'),
    ('γ', 'y'),
    ('ω', 'w'),
    // Latin letters that small caps, Turkish and phonetic keyboards write.
    ('ı', 'i'),
    ('ɑ', 'a'),
    ('ɡ', 'g'),
    ('ɩ', 'i'),
    ('ʀ', 'r'),
    ('ɴ', 'n'),
    ('ℓ', 'l'),
    ('ø', 'o'),
    ('ł', 'l'),
];

/// Appends a sign, or what it looks like.
pub(super) fn push(text: &mut String, sign: char) {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{FE58}' => text.push('-'),
        '\u{06D4}' | '\u{3002}' | '\u{2027}' | '\u{2219}' | '\u{00B7}' | '\u{2022}'
        | '\u{30FB}' => {
            text.push('.');
        }
        '\u{066B}' | '\u{060C}' | '\u{3001}' | '\u{066C}' => text.push(','),
        '\u{2044}' | '\u{2215}' | '\u{29F8}' => text.push('/'),
        '\u{2236}' | '\u{A789}' | '\u{02D0}' => text.push(':'),
        '\u{00AB}' | '\u{226A}' => text.push_str("<<"),
        '\u{2039}' | '\u{2329}' | '\u{3008}' => text.push('<'),
        '\u{2032}' | '\u{2019}' | '\u{02B9}' | '\u{02BC}' => text.push('\''),
        '\u{2033}' | '\u{201D}' => text.push('"'),
        // Tatweel is drawn, not meant.
        '\u{0640}' => {}
        other => text.push(letter(other)),
    }
}

/// The Latin letter or digit that a letter looks like, or the letter.
fn letter(letter: char) -> char {
    let found = LETTERS.iter().find(|(other, _)| *other == letter);
    found.map_or(letter, |(_, latin)| *latin)
}
