//! JSON that carries its own hash: a file of it changes as a whole, and each of its bytes is checked.
//!
//! The second line of the file is the SHA-256 of the text without that line, so that no list beside it
//! has to keep up with it.

use serde::Serialize;

use crate::digest::sha256_hex;

const OPENING: &str = "{\n";
const BEFORE: &str = "  \"sha256\": \"";
const AFTER: &str = "\",\n";

/// A record as pretty JSON with the hash of the rest as its first field.
///
/// It must be an object with a field, and no field of that name; the error says what it is instead.
pub fn seal(record: &impl Serialize) -> Result<String, String> {
    let text = serde_json::to_string_pretty(record).map_err(|error| error.to_string())?;
    let rest = text
        .strip_prefix(OPENING)
        .ok_or_else(|| "it is no object with fields".to_owned())?;
    if rest.starts_with(BEFORE) {
        return Err("it has a hash already".to_owned());
    }
    let hash = sha256_hex(text.as_bytes());
    Ok(format!("{OPENING}{BEFORE}{hash}{AFTER}{rest}"))
}

/// The JSON without its hash; the error says why it is not what [`seal`] wrote.
pub fn open_sealed(text: &str) -> Result<String, String> {
    let unsealed = || "it does not begin with its hash".to_owned();
    let sealed = text
        .strip_prefix(OPENING)
        .and_then(|rest| rest.strip_prefix(BEFORE))
        .ok_or_else(unsealed)?;
    let (hash, rest) = sealed.split_once(AFTER).ok_or_else(unsealed)?;
    let text = format!("{OPENING}{rest}");
    let found = sha256_hex(text.as_bytes());
    if found == hash {
        return Ok(text);
    }
    Err(format!("its hash is {found}, recorded was {hash}"))
}
