//! Bytes to text, in the declared encoding or the one that a byte-order mark announces.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::{RawFile, SourceError};

/// Decodes a text file; the encoding is never guessed.
pub(crate) fn decode<'a>(
    file: &'a RawFile,
    declared: &'static Encoding,
) -> Result<Cow<'a, str>, SourceError> {
    let (encoding, skipped) = Encoding::for_bom(&file.bytes).unwrap_or((declared, 0));
    let body = file.bytes.get(skipped..).unwrap_or_default();
    let text = if encoding == UTF_8 {
        decode_utf8(file, body, skipped)?
    } else {
        encoding
            .decode_without_bom_handling_and_without_replacement(body)
            .ok_or_else(|| SourceError::Encoding {
                file: file.name.clone(),
                encoding: encoding.name(),
                offset: skipped + first_undecodable(encoding, body),
            })?
    };
    if let Some(offset) = text.find('\0') {
        let n_before = text
            .get(..offset)
            .map_or(0, |before| before.chars().count());
        return Err(SourceError::Malformed {
            file: file.name.clone(),
            place: format!("character {}", n_before + 1),
            reason: "a NUL character; the file may be UTF-16 without a byte-order mark".to_owned(),
        });
    }
    Ok(text)
}

fn decode_utf8<'a>(
    file: &RawFile,
    body: &'a [u8],
    skipped: usize,
) -> Result<Cow<'a, str>, SourceError> {
    std::str::from_utf8(body)
        .map(Cow::Borrowed)
        .map_err(|error| SourceError::Encoding {
            file: file.name.clone(),
            encoding: "UTF-8",
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
