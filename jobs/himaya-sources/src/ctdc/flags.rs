//! The flags of CTDC, by the groups in which a blank can mean no.

use std::collections::BTreeSet;

use himaya_schema::{Answers, CodeList, Exploitation, MeansOfControl, RecruiterRelation};

use crate::layout::{Headings, Layout};
use crate::problem::Problem;
use crate::table::Record;
use crate::{SourceError, text};

/// A column of flags. Its key in the alias map is `group/list/code`.
#[derive(Debug)]
pub(super) struct FlagColumn {
    index: usize,
    group: String,
    item: Item,
}

/// What a flag answers.
#[derive(Clone, Copy, Debug)]
enum Item {
    Form(Exploitation),
    Means(MeansOfControl),
    Relation(RecruiterRelation),
    /// No item of its own: it only shows that its group was recorded.
    Evidence,
}

/// The answers of one record.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    pub(super) forms: Answers<Exploitation>,
    pub(super) means: Answers<MeansOfControl>,
    pub(super) relations: Answers<RecruiterRelation>,
}

/// The flag columns of a file.
pub(super) fn columns(layout: &Layout) -> Vec<FlagColumn> {
    layout
        .columns()
        .filter_map(|(key, index)| {
            let (group, item) = parse_key(key)?;
            Some(FlagColumn {
                index,
                group: group.to_owned(),
                item: item?,
            })
        })
        .collect()
}

/// Refuses an alias map with a flag that answers no known item: its column would be dropped.
pub(super) fn check(headings: &Headings) -> Result<(), SourceError> {
    let keys = headings.required.keys().chain(headings.optional.keys());
    for key in keys {
        if let Some((_, None)) = parse_key(key) {
            return Err(SourceError::Config {
                path: "config/harmonise/ctdc.headers.yaml".to_owned(),
                line: 0,
                reason: format!("`{key}` is no flag: expected group/list/code"),
            });
        }
    }
    Ok(())
}

/// The group of a flag's key and what the flag answers; `None` for the key of another column.
fn parse_key(key: &str) -> Option<(&str, Option<Item>)> {
    let mut parts = key.split('/');
    let (group, list, code) = (parts.next()?, parts.next()?, parts.next()?);
    let item = match list {
        "forms" => Exploitation::from_code(code).map(Item::Form),
        "means" => MeansOfControl::from_code(code).map(Item::Means),
        "relations" => RecruiterRelation::from_code(code).map(Item::Relation),
        "evidence" => Some(Item::Evidence),
        _ => None,
    };
    Some((group, item))
}

/// Reads the flags of a record.
pub(super) fn read(record: &Record<'_>, columns: &[FlagColumn]) -> Result<Flags, Problem> {
    let mut marks = Vec::with_capacity(columns.len());
    let mut recorded: BTreeSet<&str> = BTreeSet::new();
    for column in columns {
        let mark = read_mark(record, column)?;
        if mark == Mark::Yes {
            recorded.insert(&column.group);
        }
        marks.push((column, mark));
    }
    let mut flags = Flags::default();
    for (column, mark) in marks {
        let answer = match mark {
            Mark::Yes => Some(true),
            Mark::No => Some(false),
            Mark::Blank => recorded.contains(column.group.as_str()).then_some(false),
            Mark::NotRecorded => None,
        };
        match column.item {
            Item::Form(item) => flags.forms.record(item, answer),
            Item::Means(item) => flags.means.record(item, answer),
            Item::Relation(item) => flags.relations.record(item, answer),
            Item::Evidence => {}
        }
    }
    Ok(flags)
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Mark {
    Yes,
    No,
    Blank,
    NotRecorded,
}

fn read_mark(record: &Record<'_>, column: &FlagColumn) -> Result<Mark, Problem> {
    let text = record.at(column.index).text();
    match text.as_ref() {
        "" => Ok(Mark::Blank),
        "1" | "1.0" => Ok(Mark::Yes),
        "0" | "0.0" => Ok(Mark::No),
        "-99" | "-99.0" | "NULL" => Ok(Mark::NotRecorded),
        other => {
            let name = record
                .layout
                .names
                .get(column.index)
                .map_or("", String::as_str);
            let message = format!("{} is not a flag", text::echo(other, 24));
            Err(Problem::new(name, "not-a-flag", message).suggest("expected 1, 0, -99 or a blank"))
        }
    }
}
