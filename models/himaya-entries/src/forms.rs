//! Forms: the columns of registers, and what they are called in each language.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{Finding, GivenName};
use serde::Deserialize;

use crate::{Refusal, Sheet, Step, line_of, nearest};

/// A register that a workspace keeps.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its id, such as `participants`.
    pub id: String,
    /// The keys of its columns, in order.
    pub columns: Vec<String>,
}

/// All registers with the headings of their columns.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// The registers.
    pub registers: Vec<Form>,
    headings: BTreeMap<String, GivenName>,
}

impl Forms {
    /// Reads the file of registers.
    pub fn parse(text: &str) -> Result<Self, Vec<Refusal>> {
        let help =
            "write `registers` with their `columns`, and a heading in every language for each";
        let forms: Self = crate::read(text, help).map_err(|refusal| vec![refusal])?;
        let mut refusals = Vec::new();
        for form in &forms.registers {
            for column in &form.columns {
                if !forms.headings.contains_key(column) {
                    refusals.push(Refusal {
                        line: line_of(text, &[Step::key("registers"), Step::id(&form.id)]),
                        reason: format!("the column `{column}` has no heading"),
                        help: "write it under `headings` in every language".to_owned(),
                    });
                }
            }
        }
        if refusals.is_empty() {
            Ok(forms)
        } else {
            Err(refusals)
        }
    }

    /// The headings of a register in a language: `en`, `fr`, `es` or `ar`.
    pub fn headings(&self, form: &Form, language: &str) -> Vec<&str> {
        let heading = |column: &String| {
            let name = self.headings.get(column)?;
            Some(match language {
                "fr" => name.fr.as_str(),
                "es" => name.es.as_str(),
                "ar" => name.ar.as_str(),
                _ => name.en.as_str(),
            })
        };
        form.columns.iter().filter_map(heading).collect()
    }

    /// The key of a heading, in whatever language it is.
    pub fn key(&self, heading: &str) -> Option<&str> {
        let plain = |text: &str| text.trim().to_lowercase();
        let wanted = plain(heading);
        let mut names = self.headings.iter();
        let found = names.find(|(key, name)| {
            plain(key) == wanted || name.all().iter().any(|(_, name)| plain(name) == wanted)
        });
        found.map(|(key, _)| key.as_str())
    }

    /// A sheet of rows under the headings of a file; a heading that is not known is a finding, and so
    /// is one that is there twice.
    pub fn sheet(
        &self,
        file: &str,
        header: &[String],
        rows: Vec<(u32, Vec<String>)>,
        findings: &mut Vec<Finding>,
    ) -> Sheet {
        let mut seen = BTreeSet::new();
        let mut keys: Vec<Option<&str>> = Vec::new();
        for heading in header {
            let key = self.key(heading);
            let known = || {
                self.headings.iter().flat_map(|(key, name)| {
                    let names = name.all().into_iter().map(|(_, name)| name);
                    std::iter::once(key.as_str()).chain(names)
                })
            };
            let (message, help) = match key {
                _ if heading.trim().is_empty() => {
                    keys.push(None);
                    continue;
                }
                Some(key) if !seen.insert(key) => (
                    format!("the column `{heading}` is there twice"),
                    "remove one".to_owned(),
                ),
                Some(key) => {
                    keys.push(Some(key));
                    continue;
                }
                None => (
                    format!("no register has a column `{heading}`"),
                    nearest(heading, known()).map_or_else(
                        || "remove it; remarks stay in your own copy".to_owned(),
                        |near| format!("is `{near}` meant?"),
                    ),
                ),
            };
            keys.push(None);
            findings.push(Finding {
                file: file.to_owned(),
                row: 1,
                column: heading.clone(),
                code: "column".to_owned(),
                message,
                suggestion: Some(help),
            });
        }
        let cells = |cells: Vec<String>| {
            let keyed = keys.iter().zip(cells);
            keyed
                .filter_map(|(key, cell)| Some(((*key)?.to_owned(), cell)))
                .collect()
        };
        Sheet {
            file: file.to_owned(),
            rows: rows
                .into_iter()
                .map(|(row, own)| (row, cells(own)))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests;
