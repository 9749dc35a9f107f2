//! The flags of CTDC, by the groups in which a blank can mean no.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{
    Answers, CodeList, Exploitation, MeansOfControl, NetworkRole, RecruiterRelation, Sector,
};

use crate::layout::{Headings, Layout};
use crate::problem::Problem;
use crate::table::Record;
use crate::{SourceError, text};

/// A column of flags. Its key in the alias map is `group/list/code`, with a second `/list/code` where
/// it answers two items; `code.word` tells columns apart that answer the same.
#[derive(Debug)]
pub(super) struct FlagColumn {
    index: usize,
    group: String,
    items: Vec<Item>,
}

/// What a flag answers.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Item {
    Form(Exploitation),
    Means(MeansOfControl),
    Relation(RecruiterRelation),
    Sector(Sector),
    Network(NetworkRole),
    /// No item of its own: it only shows that its group was recorded.
    Evidence,
}

/// The answers of one record.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    pub(super) forms: Answers<Exploitation>,
    pub(super) means: Answers<MeansOfControl>,
    pub(super) relations: Answers<RecruiterRelation>,
    pub(super) sector: Answers<Sector>,
    pub(super) network: Answers<NetworkRole>,
}

/// The flag columns of a file.
pub(super) fn columns(layout: &Layout) -> Vec<FlagColumn> {
    layout
        .columns()
        .filter_map(|(key, index)| {
            let (group, items) = parse_key(key)?;
            Some(FlagColumn {
                index,
                group: group.to_owned(),
                items: items?,
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
fn parse_key(key: &str) -> Option<(&str, Option<Vec<Item>>)> {
    let (group, answered) = key.split_once('/')?;
    let parts: Vec<&str> = answered.split('/').collect();
    let items = parts.chunks(2).map(|pair| match pair {
        [list, code] => parse_item(list, code),
        _ => None,
    });
    Some((group, items.collect()))
}

fn parse_item(list: &str, code: &str) -> Option<Item> {
    let code = code.split_once('.').map_or(code, |(code, _)| code);
    match list {
        "forms" => Exploitation::from_code(code).map(Item::Form),
        "means" => MeansOfControl::from_code(code).map(Item::Means),
        "relations" => RecruiterRelation::from_code(code).map(Item::Relation),
        "sector" => Sector::from_code(code).map(Item::Sector),
        "network" => NetworkRole::from_code(code).map(Item::Network),
        "evidence" => Some(Item::Evidence),
        _ => None,
    }
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
    let mut answers: BTreeMap<Item, Option<bool>> = BTreeMap::new();
    for (column, mark) in marks {
        let answer = match mark {
            Mark::Yes => Some(true),
            Mark::No => Some(false),
            Mark::Blank => recorded.contains(column.group.as_str()).then_some(false),
            Mark::NotRecorded => None,
        };
        for item in &column.items {
            let known = answers.entry(*item).or_insert(answer);
            *known = either(*known, answer);
        }
    }
    let mut flags = Flags::default();
    for (item, answer) in answers {
        match item {
            Item::Form(item) => flags.forms.record(item, answer),
            Item::Means(item) => flags.means.record(item, answer),
            Item::Relation(item) => flags.relations.record(item, answer),
            Item::Sector(item) => flags.sector.record(item, answer),
            Item::Network(item) => flags.network.record(item, answer),
            Item::Evidence => {}
        }
    }
    Ok(flags)
}

/// What two flags say of one item: no only if both do.
fn either(first: Option<bool>, second: Option<bool>) -> Option<bool> {
    match (first, second) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        (None, _) | (_, None) => None,
    }
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
