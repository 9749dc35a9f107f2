//! `SHA256SUMS`: the hash of every file of a folder, as `sha256sum` writes and checks it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::digest::sha256_of;
use crate::fs::{Fs, Kind};

/// The name of the list.
pub const SUMS: &str = "SHA256SUMS";

/// The list of some files by name.
pub fn write_sums(files: &BTreeMap<String, String>) -> Vec<u8> {
    let lines = files.iter().map(|(name, hash)| format!("{hash}  {name}\n"));
    lines.collect::<String>().into_bytes()
}

/// Reads a list; what is not exactly as [`write_sums`] writes it is refused with its line.
pub fn read_sums(bytes: &[u8]) -> Result<BTreeMap<String, String>, String> {
    let text = str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let mut files = BTreeMap::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let number = index + 1;
        let refuse = |reason: &str| format!("line {number} {reason}");
        let line = line.strip_suffix('\n');
        let line = line.ok_or_else(|| refuse("has no end"))?;
        let (hash, name) = line
            .split_once("  ")
            .ok_or_else(|| refuse("is not a hash, two spaces and a name"))?;
        let is_digit = |digit: char| matches!(digit, '0'..='9' | 'a'..='f');
        if hash.len() != 64 || !hash.chars().all(is_digit) {
            return Err(refuse("does not begin with a SHA-256 in small letters"));
        }
        if !is_plain(name) {
            return Err(refuse("names no file of this folder"));
        }
        let last = files.last_key_value();
        if last.is_some_and(|(last, _): (&String, _)| last.as_str() >= name) {
            return Err(refuse("is out of order"));
        }
        files.insert(name.to_owned(), hash.to_owned());
    }
    if files.is_empty() {
        return Err("it names no file".to_owned());
    }
    Ok(files)
}

/// Whether a name stays in its folder.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name != "."
        && name != ".."
        && !name
            .chars()
            .any(|letter| "/\\:".contains(letter) || letter.is_control())
}

/// What [`check_sums`] looked at and found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SumsCheck {
    /// The hashes by name; none where the list cannot be read.
    pub files: BTreeMap<String, String>,
    /// The number of files looked at.
    pub checked: u64,
    /// What is wrong, by name of the file.
    pub failures: Vec<(String, String)>,
}

/// Compares a folder with its list: each file, one too few, one too many.
///
/// `beside` names files that the list does not, since they speak of it.
pub fn check_sums(fs: &dyn Fs, folder: &Path, beside: &[&str]) -> SumsCheck {
    let mut check = SumsCheck::default();
    match fs.read(&folder.join(SUMS)) {
        Ok(bytes) => match read_sums(&bytes) {
            Ok(files) => check.files = files,
            Err(reason) => check.fail(SUMS, reason),
        },
        Err(error) => check.fail(SUMS, error.to_string()),
    }
    check.checked += 1;
    if !check.failures.is_empty() {
        return check;
    }
    for (name, hash) in check.files.clone() {
        check.checked += 1;
        if let Err(reason) = check_file(fs, &folder.join(&name), &hash) {
            check.fail(&name, reason);
        }
    }
    match fs.list(folder) {
        Ok(paths) => {
            for path in paths {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let is_known =
                    check.files.contains_key(&*name) || name == SUMS || beside.contains(&&*name);
                if !is_known {
                    check.fail(&name, format!("{SUMS} does not name it"));
                }
            }
        }
        Err(error) => check.fail(SUMS, error.to_string()),
    }
    check
}

impl SumsCheck {
    fn fail(&mut self, name: &str, reason: String) {
        self.failures.push((name.to_owned(), reason));
    }
}

fn check_file(fs: &dyn Fs, path: &Path, expected: &str) -> Result<(), String> {
    let said = |error: std::io::Error| error.to_string();
    if fs.own_kind(path).map_err(said)? == Some(Kind::Other) {
        return Err("it is a link or a device and no file".to_owned());
    }
    let found = fs.open(path).and_then(sha256_of).map_err(said)?;
    if found == expected {
        return Ok(());
    }
    Err(format!("its hash is {found}, recorded was {expected}"))
}
