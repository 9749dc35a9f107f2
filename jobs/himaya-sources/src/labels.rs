//! The alias map of labels: list, code, and every label that has stood for it.

use std::collections::BTreeMap;

use himaya_schema::CodeList;
use serde::Deserialize;

use crate::problem::Problem;
use crate::{SourceError, text};

/// A file of aliases: list, code, labels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LabelFile {
    version: String,
    labels: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// Labels by list and folded text.
#[derive(Clone, Debug, Default)]
pub(crate) struct LabelMap {
    version: String,
    lists: BTreeMap<String, LabelList>,
}

#[derive(Clone, Debug, Default)]
struct LabelList {
    codes: BTreeMap<String, String>,
    shown: Vec<String>,
}

impl LabelMap {
    pub(crate) fn new(path: &str, file: LabelFile) -> Result<Self, SourceError> {
        let mut lists = BTreeMap::new();
        for (name, codes) in file.labels {
            let mut list = LabelList::default();
            for (code, labels) in codes {
                for label in labels {
                    let folded = text::key(&label);
                    let before = list.codes.insert(folded, code.clone());
                    if let Some(other) = before.filter(|other| *other != code) {
                        return Err(SourceError::Config {
                            path: path.to_owned(),
                            line: 0,
                            reason: format!("`{label}` stands for both {other} and {code}"),
                        });
                    }
                    list.shown.push(label);
                }
            }
            lists.insert(name, list);
        }
        Ok(Self {
            version: file.version,
            lists,
        })
    }

    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// The code that a label stands for.
    pub(crate) fn find(&self, list: &str, label: &str) -> Option<&str> {
        let list = self.lists.get(list)?;
        list.codes.get(&text::key(label)).map(String::as_str)
    }

    /// Whether a label holds one of a list's entries as whole words.
    pub(crate) fn holds_words_of(&self, list: &str, label: &str) -> bool {
        let padded = format!(" {} ", text::key(label));
        self.lists.get(list).is_some_and(|list| {
            list.codes
                .keys()
                .any(|entry| padded.contains(&format!(" {entry} ")))
        })
    }

    /// The code that a label stands for, or a problem that suggests the nearest known label.
    pub(crate) fn read(&self, list: &str, label: &str, column: &str) -> Result<&str, Problem> {
        self.find(list, label).ok_or_else(|| {
            let known = self.lists.get(list).map_or(&[][..], |list| &list.shown);
            let nearest = text::nearest(label, known.iter().map(String::as_str));
            Problem::new(
                column,
                "unknown-label",
                format!("{} is not a known label", text::echo(label, 60)),
            )
            .maybe_suggest(nearest.map(|known| format!("did you mean `{known}`?")))
        })
    }

    /// The member of a code list that a label stands for.
    pub(crate) fn member<C: CodeList>(
        &self,
        list: &str,
        label: &str,
        column: &str,
    ) -> Result<C, Problem> {
        let code = self.read(list, label, column)?;
        C::from_code(code).ok_or_else(|| {
            Problem::new(
                column,
                "alias-map",
                format!("the alias map names `{code}`, which is no code of `{}`", C::NAME),
            )
        })
    }
}
