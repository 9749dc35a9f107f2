//! What stands at the head of a row or column, before it has a language.

use serde::{Deserialize, Serialize, Serializer};

use crate::{Area, CodeList, Period};

/// A heading that every edition words in its own language.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Label {
    /// A place, named by CLDR in the edition's locale.
    Area(Area),
    /// A period, written in the edition's locale.
    Period(Period),
    /// A member of a code list; its name is the message `<list>-<code>`.
    Code {
        /// The list.
        list: &'static str,
        /// The code.
        code: &'static str,
    },
    /// A message of the locale files.
    Message(&'static str),
    /// A proper name that is not translated, such as a producer's.
    Name(String),
    /// A key with the name that analysts gave to it in every language.
    Given {
        /// The key, which stays whatever the name.
        key: String,
        /// The name.
        name: GivenName,
    },
}

/// A name in every language of the editions.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GivenName {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Spanish.
    pub es: String,
    /// In Arabic.
    pub ar: String,
}

impl GivenName {
    /// The name in each language, with the language in English.
    pub fn all(&self) -> [(&'static str, &str); 4] {
        [
            ("English", &self.en),
            ("French", &self.fr),
            ("Spanish", &self.es),
            ("Arabic", &self.ar),
        ]
    }
}

impl Label {
    /// The label of a member of a code list.
    pub fn code<C: CodeList>(member: C) -> Self {
        Self::Code {
            list: C::NAME,
            code: member.code(),
        }
    }

    /// The label's language-free key.
    pub fn key(&self) -> String {
        match self {
            Self::Area(area) => area.to_string(),
            Self::Period(period) => period.to_string(),
            Self::Code { code, .. } => (*code).to_owned(),
            Self::Message(id) => (*id).to_owned(),
            Self::Name(name) => name.clone(),
            Self::Given { key, .. } => key.clone(),
        }
    }

    /// The id of the message that words it, for labels that have one.
    ///
    /// Fluent ids hold no `+`, so `48+` becomes `48-plus`.
    pub fn message_id(&self) -> Option<String> {
        match self {
            Self::Code { list, code } => Some(format!("{list}-{}", code.replace('+', "-plus"))),
            Self::Message(id) => Some((*id).to_owned()),
            Self::Area(_) | Self::Period(_) | Self::Name(_) | Self::Given { .. } => None,
        }
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

#[cfg(test)]
mod tests;
