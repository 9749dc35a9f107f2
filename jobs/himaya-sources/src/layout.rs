//! Where the columns of a source stand in a file: the header row and the alias map of headings.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::SourceError;
use crate::cell::Cell;
use crate::text;

/// How many rows may stand above the header.
const PREAMBLE_MAX: usize = 40;

/// The most columns of a table; a cell far to the right would otherwise cost a row of blanks.
pub(crate) const COLUMNS_MAX: usize = 2048;

/// The headings under which a source has published its columns.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Headings {
    /// The version of the map.
    pub(crate) version: String,
    /// Columns without which the file cannot be read.
    pub(crate) required: BTreeMap<String, Vec<String>>,
    /// Columns that some releases have.
    #[serde(default)]
    pub(crate) optional: BTreeMap<String, Vec<String>>,
    /// Columns that are known and never stored.
    #[serde(default)]
    pub(crate) ignored: Vec<String>,
}

impl Headings {
    /// Refuses a heading that stands for two columns: one of them would never be found.
    pub(crate) fn check(&self, path: &str) -> Result<(), SourceError> {
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for (column, names) in self.required.iter().chain(&self.optional) {
            for name in names {
                let before = known.insert(text::key(name), column.as_str());
                if let Some(other) = before.filter(|other| *other != column.as_str()) {
                    return Err(SourceError::Config {
                        path: path.to_owned(),
                        line: 0,
                        reason: format!("`{name}` stands for both {other} and {column}"),
                    });
                }
            }
        }
        Ok(())
    }
}

/// The columns of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    /// The header's row, from 1.
    pub(crate) row: u32,
    /// How many columns the header spans.
    pub(crate) width: usize,
    /// The headings as they stand.
    pub(crate) names: Vec<String>,
    columns: BTreeMap<String, usize>,
    /// Columns that the map does not know.
    pub(crate) unknown: Vec<usize>,
    /// What stood above the header.
    pub(crate) preamble: Vec<Vec<Cell>>,
}

impl Headings {
    /// Every heading that stands for a column.
    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.required
            .values()
            .chain(self.optional.values())
            .flatten()
    }
}

impl Layout {
    /// The position of a column by its key.
    pub(crate) fn index(&self, key: &str) -> Option<usize> {
        self.columns.get(key).copied()
    }

    /// The known columns of the file: key and position, in order of key.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&str, usize)> {
        self.columns
            .iter()
            .map(|(key, index)| (key.as_str(), *index))
    }

    /// The heading of a column as it stands in the file, or its key.
    pub(crate) fn name<'a>(&'a self, key: &'a str) -> &'a str {
        self.index(key)
            .and_then(|index| self.names.get(index))
            .map_or(key, String::as_str)
    }
}

/// Finds the header row as rows come by.
#[derive(Debug)]
pub(crate) struct HeaderSearch<'a> {
    file: &'a str,
    aliases: BTreeMap<String, Option<&'a str>>,
    headings: &'a Headings,
    /// Whether a heading may hold the name of a person, so that only a slip of a known one is shown.
    withholds: bool,
    preamble: Vec<Vec<Cell>>,
    best: Option<(usize, Vec<String>)>,
}

impl<'a> HeaderSearch<'a> {
    pub(crate) fn new(file: &'a str, headings: &'a Headings) -> Self {
        let mut aliases = BTreeMap::new();
        for name in &headings.ignored {
            aliases.insert(text::key(name), None);
        }
        for (column, names) in headings.required.iter().chain(&headings.optional) {
            for name in names {
                aliases.insert(text::key(name), Some(column.as_str()));
            }
        }
        Self {
            file,
            aliases,
            headings,
            withholds: false,
            preamble: Vec::new(),
            best: None,
        }
    }

    /// The same for a source of persons: what it does not know it does not repeat.
    pub(crate) fn withholding(self, withholds: bool) -> Self {
        Self { withholds, ..self }
    }

    /// A heading as a message may show it.
    fn show(&self, name: &str) -> Option<String> {
        if !self.withholds {
            return Some(text::echo(name, 60));
        }
        let known = self.headings.names().map(String::as_str);
        himaya_microdata::may_repeat(name, known).map(|_| format!("`{}`", text::clean(name)))
    }

    /// Looks at one row; a layout when it is the header.
    pub(crate) fn try_row(
        &mut self,
        row: u32,
        cells: Vec<Cell>,
    ) -> Result<Option<Layout>, SourceError> {
        let last = cells.iter().rposition(|cell| !cell.is_blank());
        if last.is_some_and(|last| last >= COLUMNS_MAX) {
            return Err(SourceError::Malformed {
                file: self.file.to_owned(),
                place: format!("row {row}"),
                reason: format!("a cell stands beyond column {COLUMNS_MAX}"),
            });
        }
        let names: Vec<String> = cells.iter().map(|cell| cell.text().into_owned()).collect();
        let mut columns = BTreeMap::new();
        let mut twice = None;
        for (index, name) in names.iter().enumerate() {
            if let Some(Some(column)) = self.aliases.get(&text::key(name))
                && columns.insert((*column).to_owned(), index).is_some()
            {
                twice = Some(name.clone());
            }
        }
        let complete = self
            .headings
            .required
            .keys()
            .all(|key| columns.contains_key(key));
        if !complete {
            if self
                .best
                .as_ref()
                .is_none_or(|(count, _)| *count < columns.len())
            {
                self.best = Some((columns.len(), names));
            }
            self.preamble.push(cells);
            return if self.preamble.len() > PREAMBLE_MAX {
                Err(self.missing())
            } else {
                Ok(None)
            };
        }
        if let Some(column) = twice.or_else(|| self.repeated(&names)) {
            return Err(SourceError::DuplicateColumn {
                file: self.file.to_owned(),
                column,
            });
        }
        let is_unknown =
            |name: &str| !name.is_empty() && !self.aliases.contains_key(&text::key(name));
        let unknown = names
            .iter()
            .enumerate()
            .filter(|(_, name)| is_unknown(name))
            .map(|(index, _)| index)
            .collect();
        Ok(Some(Layout {
            row,
            width: names.len(),
            names,
            columns,
            unknown,
            preamble: std::mem::take(&mut self.preamble),
        }))
    }

    /// How many known columns the best row had.
    pub(crate) fn n_matched(&self) -> usize {
        self.best.as_ref().map_or(0, |(count, _)| *count)
    }

    /// Why no header was found: the first missing column and what looks most like it.
    pub(crate) fn missing(&self) -> SourceError {
        let empty = Vec::new();
        let names = self.best.as_ref().map_or(&empty, |(_, names)| names);
        let present: Vec<String> = names.iter().map(|name| text::key(name)).collect();
        let absent = self.headings.required.iter().find(|(_, aliases)| {
            !aliases
                .iter()
                .any(|alias| present.contains(&text::key(alias)))
        });
        let (missing, nearest) = absent.map_or_else(
            || (String::new(), None),
            |(column, aliases)| {
                // One known heading may be a code of that spelling in a row of data, such as `SEX`,
                // and data is not repeated.
                let nearest = names.iter().find(|name| {
                    self.n_matched() > 1
                        && !self.aliases.contains_key(&text::key(name))
                        && text::nearest(name, aliases.iter().map(String::as_str)).is_some()
                });
                (aliases.first().unwrap_or(column).clone(), nearest)
            },
        );
        let hint = nearest.and_then(|name| self.show(name)).map_or_else(
            || "check the sheet, the delimiter and the rows above the header".to_owned(),
            |shown| format!("did you mean {shown}? Add it to the source's headings"),
        );
        SourceError::NoHeader {
            file: self.file.to_owned(),
            missing,
            hint,
        }
    }

    /// A heading that stands twice, or the letters of its second column.
    fn repeated(&self, names: &[String]) -> Option<String> {
        let mut seen = std::collections::BTreeSet::new();
        let second = names
            .iter()
            .position(|name| !name.is_empty() && !seen.insert(text::key(name)))?;
        let name = names.get(second).filter(|_| !self.withholds);
        Some(name.cloned().unwrap_or_else(|| column_letters(second)))
    }
}

/// The letters over a column as a spreadsheet shows them: `A` for 0, `AA` for 26.
pub(crate) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let place = u32::try_from((rest - 1) % 26).unwrap_or(0);
        letters.extend(char::from_digit(place + 10, 36).map(|letter| letter.to_ascii_uppercase()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
