//! Names that analysts gave to classes: in four languages, with version and day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_schema::GivenName;
use serde::Deserialize;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// A name that analysts gave to a class of a typology.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ClassName {
    /// The typology without its year, such as `returns`.
    pub typology: String,
    /// The number of the class.
    pub class: u32,
    /// The version of the name, from 1.
    pub version: u32,
    /// The day on which it was given.
    pub date: NaiveDate,
    /// The name in each language.
    pub name: GivenName,
}

/// Why names are refused.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NameError {
    /// A name is empty, too long, or holds a digit, which only figures may.
    #[error("the {language} name of class {class} {reason}")]
    Text {
        /// The class.
        class: u32,
        /// The language.
        language: &'static str,
        /// What is wrong.
        reason: &'static str,
    },
    /// Versions of a name do not follow each other.
    #[error("version {version} of the name of class {class} of `{typology}` {reason}")]
    Version {
        /// The typology.
        typology: String,
        /// The class.
        class: u32,
        /// The version.
        version: u32,
        /// What is wrong.
        reason: &'static str,
    },
    /// There has never been such a class.
    #[error(
        "`{typology}` has had no class {class}; its classes so far are 1 to {last}, and a number is \
         never given twice"
    )]
    Unknown {
        /// The typology.
        typology: String,
        /// The class.
        class: u32,
        /// The last number given.
        last: u32,
    },
}

/// Checks all names that stand in a registry: each in every language, versions from 1 without a gap
/// and in the order of their days.
///
/// # Errors
/// The first name that is wrong.
pub fn check_names(names: &[ClassName]) -> Result<(), NameError> {
    let mut last: BTreeMap<(&str, u32), (u32, NaiveDate)> = BTreeMap::new();
    for of in names {
        for (language, name) in of.name.all() {
            let reason = if name.trim().is_empty() {
                Some("is empty")
            } else if LONGEST < name.chars().count() {
                Some("is longer than 60 characters")
            } else if name.chars().any(char::is_numeric) {
                Some("holds a digit: a number in a name would be traced to no figure")
            } else if name.chars().any(char::is_control) {
                Some("holds a control character")
            } else if name.chars().any(is_vowel_mark) {
                Some("holds vowel marks over or under letters: write it without them")
            } else {
                None
            };
            if let Some(reason) = reason {
                return Err(NameError::Text {
                    class: of.class,
                    language,
                    reason,
                });
            }
        }
        let key = (of.typology.as_str(), of.class);
        let (version, date) = last.get(&key).copied().unwrap_or((0, NaiveDate::MIN));
        let reason = if of.version != version + 1 {
            Some("does not follow the one before it; a version is added, never changed")
        } else if of.date < date {
            Some("is older than the one before it")
        } else {
            None
        };
        if let Some(reason) = reason {
            return Err(NameError::Version {
                typology: of.typology.clone(),
                class: of.class,
                version: of.version,
                reason,
            });
        }
        last.insert(key, (of.version, of.date));
    }
    Ok(())
}

/// Whether a character is an Arabic mark over or under a letter, which a PDF reads back in another
/// order than it is written.
fn is_vowel_mark(character: char) -> bool {
    matches!(character, '\u{64B}'..='\u{65F}' | '\u{670}')
}

/// The newest names of a typology whose next class would have the number `next`, and which version
/// each is.
///
/// # Errors
/// A name of a class that there has never been.
pub fn newest_names<'a>(
    names: &'a [ClassName],
    typology: &str,
    next: u32,
) -> Result<BTreeMap<u32, &'a ClassName>, NameError> {
    let mut newest = BTreeMap::new();
    for of in names.iter().filter(|of| of.typology == typology) {
        if of.class == 0 || next <= of.class {
            return Err(NameError::Unknown {
                typology: typology.to_owned(),
                class: of.class,
                last: next.saturating_sub(1),
            });
        }
        newest.insert(of.class, of);
    }
    Ok(newest)
}

#[cfg(test)]
mod tests;
