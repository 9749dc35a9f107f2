//! Code lists: those built in, and those of a folder that the user names.

mod lists;
mod mapping;

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::Element;
use lists::BUILT;
pub(crate) use mapping::MAPPING;

/// A file that is no code list.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum CodeError {
    /// It is no XML.
    #[error(transparent)]
    Xml(#[from] crate::ReadError),
    /// It is another file.
    #[error("it is no code list of IATI: {reason}")]
    Other {
        /// What it lacks.
        reason: &'static str,
    },
}

/// The codes of a list.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Codes {
    pub(crate) is_complete: bool,
    pub(crate) codes: BTreeSet<String>,
}

/// All lists that are known.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeLists {
    lists: BTreeMap<String, Codes>,
}

impl CodeLists {
    /// The lists that are built in.
    pub fn built_in() -> Self {
        let list = |built: &lists::Built| {
            let codes = Codes {
                is_complete: built.is_complete,
                codes: built.codes.split_whitespace().map(str::to_owned).collect(),
            };
            (built.name.to_owned(), codes)
        };
        Self {
            lists: BUILT.iter().map(list).collect(),
        }
    }

    /// Takes a list as the IATI Secretariat publishes it, instead of one that is built in. Returns
    /// its name.
    pub fn take(&mut self, text: &str) -> Result<String, CodeError> {
        let root = Element::parse(text)?;
        if root.name != "codelist" {
            let reason = "its outermost element is not `codelist`";
            return Err(CodeError::Other { reason });
        }
        let name = root.get("name").unwrap_or_default().to_owned();
        let codes = root.at("codelist-items/codelist-item/code");
        let codes: BTreeSet<String> = codes
            .iter()
            .map(|code| code.text.trim().to_owned())
            .collect();
        if name.is_empty() || codes.is_empty() {
            let reason = "it has no name, or no codes";
            return Err(CodeError::Other { reason });
        }
        let is_complete = root.get("complete") == Some("1");
        self.lists
            .insert(name.clone(), Codes { is_complete, codes });
        Ok(name)
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Codes> {
        self.lists.get(name)
    }
}

#[cfg(test)]
mod tests;
