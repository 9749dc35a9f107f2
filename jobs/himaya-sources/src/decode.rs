//! Bytes to text, in the declared encoding or the one that a byte-order mark announces.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::refusal::Refusal;

/// Decodes a text file; the encoding is never guessed.
pub(crate) fn decode<'a>(
    bytes: &'a [u8],
    declared: &'static Encoding,
) -> Result<Cow<'a, str>, Refusal> {
    let (encoding, skipped) = Encoding::for_bom(bytes).unwrap_or((declared, 0));
    let body = bytes.get(skipped..).unwrap_or_default();
    let text = if encoding == UTF_8 {
        decode_utf8(body, skipped)?
    } else {
        encoding
            .decode_without_bom_handling_and_without_replacement(body)
            .ok_or_else(|| Refusal::Encoding {
                encoding: encoding.name().to_owned(),
                offset: skipped + first_undecodable(encoding, body),
            })?
    };
    if let Some(offset) = text.find('\0') {
        let n_before = text
            .get(..offset)
            .map_or(0, |before| before.chars().count());
        return Err(Refusal::malformed(
            format!("character {}", n_before + 1),
            "a NUL character; the file may be UTF-16 without a byte-order mark",
        ));
    }
    Ok(text)
}

fn decode_utf8(body: &[u8], skipped: usize) -> Result<Cow<'_, str>, Refusal> {
    std::str::from_utf8(body)
        .map(Cow::Borrowed)
        .map_err(|error| Refusal::Encoding {
            encoding: "UTF-8".to_owned(),
            offset: skipped + error.valid_up_to(),
        })
}

/// Finds the first byte that the encoding has no character for.
fn first_undecodable(encoding: &'static Encoding, body: &[u8]) -> usize {
    let decodes = |length: usize| {
        let part = body.get(..length).unwrap_or_default();
        encoding
            .decode_without_bom_handling_and_without_replacement(part)
            .is_some()
    };
    let (mut good, mut bad) = (0, body.len());
    while bad - good > 1 {
        let middle = good.midpoint(bad);
        if decodes(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}
