//! Addresses that were disguised against machines: `amina (at) mail [dot] tn` is one again.

/// The words stand folded, as the text does.
const AT: [&str; 8] = [
    "at",
    "a",
    "arobase",
    "arobas",
    "arroba",
    "chiocciola",
    "@",
    "ات",
];
const DOT: [&str; 8] = ["dot", "point", "pt", "punto", "ponto", "punkt", ".", "نقطة"];

/// Puts the signs back for words in brackets, and for bare words where both stand in one text.
pub(super) fn unmask(text: &str) -> String {
    let text = text.replace("&lt;", "<");
    let unbracketed = unbracket(&text);
    unword(&unbracketed).unwrap_or(unbracketed)
}

/// The sign that a word stands for.
fn sign_of(word: &str) -> Option<char> {
    if AT.contains(&word) {
        Some('@')
    } else if DOT.contains(&word) {
        Some('.')
    } else {
        None
    }
}

/// Replaces a word in any bracket, or between stars or underscores, with the spaces around it.
fn unbracket(text: &str) -> String {
    const LONGEST: usize = 14;
    let signs: Vec<char> = text.chars().collect();
    let mut plain = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(open) = signs.get(place).copied() {
        let inside = closing(open).and_then(|close| {
            let rest = signs.get(place + 1..)?;
            let length = rest.iter().take(LONGEST).position(|sign| *sign == close)?;
            let word: String = rest.iter().take(length).collect();
            Some((sign_of(word.trim())?, length))
        });
        if let Some((sign, length)) = inside {
            plain.truncate(plain.trim_end().len());
            plain.push(sign);
            place += length + 2;
            while signs.get(place) == Some(&' ') {
                place += 1;
            }
        } else {
            plain.push(open);
            place += 1;
        }
    }
    plain
}

fn closing(open: char) -> Option<char> {
    match open {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '<' => Some('>'),
        '*' | '_' | '|' | '~' | '"' => Some(open),
        _ => None,
    }
}

/// Replaces bare words: *at* with whatever stands for a dot behind it, and *dot* everywhere.
fn unword(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_dot = |place: &usize| words.get(*place).is_some_and(|word| DOT.contains(word));
    let at = words
        .iter()
        .position(|word| *word == "@" || (word.chars().count() > 1 && AT.contains(word)));
    let at = at.or_else(|| words.iter().position(|word| word.contains('@')));
    let last = at.and_then(|at| (at + 1..words.len()).rfind(is_dot));
    if last.is_none() && !words.contains(&"dot") {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut is_glued = true;
    for (place, word) in words.iter().enumerate() {
        let in_address = at
            .zip(last)
            .is_some_and(|(at, last)| (at..=last).contains(&place));
        let sign = match *word {
            "dot" => Some('.'),
            _ if in_address => sign_of(word).filter(|sign| *sign == '.' || at == Some(place)),
            _ => None,
        };
        if let Some(sign) = sign {
            plain.push(sign);
        } else {
            if !is_glued {
                plain.push(' ');
            }
            plain.push_str(word);
        }
        is_glued = sign.is_some();
    }
    Some(plain)
}
