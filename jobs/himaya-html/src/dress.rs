//! Makes a report in words ready for the templates of pages: every table gets its cells with their
//! anchors and links, its provenance, and every id that is cited its link.

use std::collections::BTreeSet;

use himaya_locale::{Arguments, Localizer};
use serde_json::{Map, Value, json};

use crate::HtmlError;
use crate::escape::fragment;
use crate::provenance::{Notes, Provenance, anchor};

/// What stands between the ids that a statement cites.
const BETWEEN_IDS: &str = " \u{B7} ";

/// What a page is dressed with.
pub(crate) struct Dress<'a> {
    localizer: &'a Localizer,
    notes: &'a Notes<'a>,
    /// The release, such as `TA/2024-Q4/r1`, which stands before every id that is cited.
    release: String,
    /// The figures that stand in the page's tables and have a note.
    printed: BTreeSet<String>,
    /// How many tables without an id have had one made up.
    n_unnamed: usize,
}

impl<'a> Dress<'a> {
    pub(crate) fn new(localizer: &'a Localizer, notes: &'a Notes<'a>, view: &Value) -> Self {
        let mut ids = BTreeSet::new();
        figures(view, &mut ids);
        ids.retain(|id| notes.contains_key(id.as_str()));
        Self {
            localizer,
            notes,
            release: text(&view["page"]["release"]).to_owned(),
            printed: ids,
            n_unnamed: 0,
        }
    }

    /// Dresses everything below a value.
    pub(crate) fn apply(&mut self, value: &mut Value) -> Result<(), HtmlError> {
        match value {
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.apply(item)),
            Value::Object(members) => {
                if is_table(members) {
                    self.table(members)?;
                } else if let Some(ids) = members.get("ids").and_then(Value::as_str) {
                    let cited = self.cited(ids);
                    members.insert("cited".to_owned(), cited);
                }
                let inner = members.iter_mut().filter(|(name, _)| *name != "rows");
                inner
                    .map(|(_, member)| member)
                    .try_for_each(|member| self.apply(member))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
        }
    }

    /// The cited ids one by one, each with the link to its provenance and what stands before it.
    fn cited(&self, ids: &str) -> Value {
        let ids = ids.split(BETWEEN_IDS).filter(|id| !id.is_empty());
        let cited = ids.enumerate().map(|(number, id)| {
            let local = id.strip_prefix(self.release.as_str());
            let local = local.and_then(|rest| rest.strip_prefix('/')).unwrap_or(id);
            let is_printed = self.printed.contains(local);
            let link = is_printed.then(|| fragment(&anchor(local)));
            let before = if number == 0 { "" } else { BETWEEN_IDS };
            json!({ "before": before, "id": id, "link": link.unwrap_or_default() })
        });
        cited.collect()
    }

    fn table(&mut self, table: &mut Map<String, Value>) -> Result<(), HtmlError> {
        let id = text(table.get("id").unwrap_or(&Value::Null)).to_owned();
        let name = if id.is_empty() {
            self.n_unnamed += 1;
            format!("table-{}", self.n_unnamed)
        } else {
            id.clone()
        };
        table.insert("anchor".to_owned(), json!(name));
        let sides = strings(&table["sides"]);
        let headings = strings(&table["header"]);
        let headings = headings.into_iter().zip(&sides);
        let headings = headings.map(|(text, side)| json!({ "text": text, "side": side }));
        let headings: Value = headings.collect();
        table.insert("headings".to_owned(), headings);
        let n_stub = table["n_stub"].as_u64().unwrap_or(0);
        let mut ids = Vec::new();
        let mut rows = Vec::new();
        for row in array(&table["rows"]) {
            let row_ids = strings(&row["ids"]);
            let key = row_ids.iter().find_map(|id| keys(id)).map(|(row, _)| row);
            rows.push(json!({
                "is_total": row["is_total"],
                "key": key.unwrap_or_default(),
                "cells": self.cells(&strings(&row["cells"]), &row_ids, &sides, n_stub),
            }));
            ids.extend(row_ids.into_iter().filter(|id| !id.is_empty()));
        }
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let provenance = Provenance::of(&ids, self.notes, &self.printed);
        let provenance = serde_json::to_value(provenance).map_err(|error| HtmlError::Template {
            reason: error.to_string(),
        })?;
        let arguments = Arguments::new().text("table", &id);
        let title = self.localizer.message("html-provenance", &arguments)?;
        table.insert("provenance_title".to_owned(), json!(title));
        table.insert("provenance".to_owned(), provenance);
        table.insert("rows".to_owned(), Value::Array(rows));
        Ok(())
    }

    fn cells(&self, cells: &[String], ids: &[String], sides: &[String], n_stub: u64) -> Value {
        let cells = cells.iter().zip(ids).zip(sides);
        let cells = (0..).zip(cells).map(|(column, ((text, id), side))| {
            let link = self.printed.contains(id).then(|| fragment(&anchor(id)));
            json!({
                "text": text,
                "id": id,
                "key": keys(id).map(|(_, column)| column).unwrap_or_default(),
                "link": link.unwrap_or_default(),
                "side": side,
                // A heading without words would be announced as one.
                "is_heading": column < n_stub && !text.is_empty(),
            })
        });
        cells.collect()
    }
}

/// The keys of row and column in the id of a figure, such as `TUN` and `women` in `T10/TUN/women`.
fn keys(id: &str) -> Option<(&str, &str)> {
    let (_, keys) = id.split_once('/')?;
    keys.rsplit_once('/')
}

fn is_table(members: &Map<String, Value>) -> bool {
    ["header", "n_stub", "rows", "sides"]
        .iter()
        .all(|name| members.contains_key(*name))
}

/// The ids of the figures in all tables below a value.
fn figures(value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| figures(item, ids)),
        Value::Object(members) if is_table(members) => {
            for row in array(&members["rows"]) {
                ids.extend(strings(&row["ids"]).into_iter().filter(|id| !id.is_empty()));
            }
        }
        Value::Object(members) => members.values().for_each(|member| figures(member, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn strings(value: &Value) -> Vec<String> {
    array(value)
        .iter()
        .map(|item| text(item).to_owned())
        .collect()
}
