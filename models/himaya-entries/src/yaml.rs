//! Typed reading of YAML.

use serde::de::DeserializeOwned;

/// Something in a settings file that has to be corrected.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Refusal {
    /// The line, from 1, or 0.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do about it.
    pub help: String,
}

/// Reads a settings file; `help` says where its keys are explained.
pub fn read<T: DeserializeOwned>(text: &str, help: &str) -> Result<T, Refusal> {
    let refused = |line: usize, reason: String| Refusal {
        line,
        reason,
        help: help.to_owned(),
    };
    if text.trim().is_empty() {
        return Err(refused(0, "the file is empty".to_owned()));
    }
    serde_yaml::from_str(text).map_err(|error| {
        let line = error.location().map_or(0, |location| location.line());
        refused(line, error.to_string())
    })
}

/// The known name that is meant, if one is near.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let near = known.into_iter().map(|known| {
        let distance = strsim::damerau_levenshtein(&lower, &known.to_lowercase());
        (distance, known)
    });
    let (distance, nearest) = near.min()?;
    (distance * 3 <= name.chars().count().max(3)).then_some(nearest)
}
