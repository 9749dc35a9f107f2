//! Verification: the database against its own lines, the mirror, and the files that were made.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use himaya_files::sha256_hex;
use rusqlite::{Connection, types::ValueRef};
use serde::Serialize;

use crate::attempt::Attempt;
use crate::database::{self, TABLE_NAMES};
use crate::error::LedgerError;
use crate::event::{Entry, read_chain};
use crate::files::Files;
use crate::ledger::{first_difference, whole_text};
use crate::lineage;
use crate::seal::{self, Sealed, is_whole};

/// What [`verify`] looked at and found.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct LedgerVerification {
    /// The number of lines and files checked.
    pub checked: u64,
    /// What is wrong.
    pub failures: Vec<LedgerFailure>,
    /// What is not as the ledger says, while somebody is at work or was killed: the next run sees to it.
    pub unfinished: Vec<LedgerFailure>,
}

/// Something that is not as the ledger says.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct LedgerFailure {
    /// The file, relative to the workspace.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
}

impl LedgerVerification {
    fn check(&mut self, path: impl Into<String>, outcome: Result<(), String>) {
        self.checked += 1;
        if let Err(reason) = outcome {
            self.failures.push(LedgerFailure {
                path: path.into(),
                reason,
            });
        }
    }

    /// Checks the files that attempts wrote; a later one replaces what an earlier one wrote under the
    /// same name, and one that did not complete may have begun to.
    fn check_outputs(&mut self, workspace: &Path, attempts: &[Attempt], is_closed: bool) {
        let mut newest = BTreeMap::new();
        let mut cut_off = BTreeSet::new();
        for attempt in attempts {
            let of = (&attempt.start.job, attempt.start.period);
            if attempt.state.is_complete() {
                cut_off.remove(&of);
            } else {
                cut_off.insert(of);
            }
            let outputs = attempt.end.iter().flat_map(|end| &end.outputs);
            newest.extend(outputs.map(|file| (&file.path, (&file.sha256, of))));
        }
        for (file, (sha256, of)) in newest {
            let checked = same_hash(&workspace.join(file), sha256);
            self.check_closed(is_closed && !cut_off.contains(&of), file, checked);
        }
    }

    /// Checks what a run brings about step by step: only a ledger that was closed promises it.
    fn check_closed(
        &mut self,
        is_closed: bool,
        path: impl Into<String>,
        outcome: Result<(), String>,
    ) {
        if is_closed || outcome.is_ok() {
            return self.check(path, outcome);
        }
        self.checked += 1;
        self.unfinished
            .extend(outcome.err().map(|reason| LedgerFailure {
                path: path.into(),
                reason,
            }));
    }
}

/// Compares the ledger of a workspace with its mirror, its chain, and the files that it names.
///
/// Nothing is written. A workspace in which nothing was run has nothing to check.
pub fn verify(workspace: &Path) -> Result<LedgerVerification, LedgerError> {
    let files = Files::new(&workspace.join("data"));
    let mut found = LedgerVerification::default();
    let path = files.database();
    let mirror = files.read_mirror()?;
    if !path.exists() {
        return match mirror {
            Some(_) => Err(LedgerError::Missing { path }),
            None => Ok(found),
        };
    }
    // In this order: whoever writes seals last.
    let seal = files.read_seal()?;
    let bytes = (files.read_database()?, is_whole(&files.write_ahead()));
    let connection = database::open_to_read(&path)?;
    let wrapped = || LedgerError::database("read", &path);
    let has_tables = connection.table_exists(None, "entries");
    if !has_tables.map_err(wrapped())? {
        // Whoever began it was killed before it had its tables; the next run makes them.
        return match mirror {
            Some(_) => Err(LedgerError::damaged(
                &path,
                "it is empty, and its mirror is not",
            )),
            None => Ok(found),
        };
    }
    let lines = database::lines(&connection).map_err(wrapped())?;
    let entries = match read_chain(lines.iter().map(String::as_str)) {
        Ok(entries) => entries,
        Err((line, reason)) => {
            found.check("data/ledger.db", Err(format!("entry {line}: {reason}")));
            return Ok(found);
        }
    };
    found.checked += entries.len() as u64;
    let sealed = seal::check(seal.as_deref(), &lines, (&bytes.0, bytes.1));
    let is_closed = sealed == Sealed::Sound;
    if let Sealed::Broken(reason) = sealed {
        found.check("data/ledger.seal", Err(reason));
    }
    let mirror = mirror.unwrap_or_default();
    let is_behind = whole_text(&lines).as_bytes().starts_with(&mirror);
    let is_same = same_lines(&lines, &mirror);
    found.check_closed(is_closed || !is_behind, "data/ledger.jsonl", is_same);
    let replayed = replay(&entries, &lines, &path)?;
    for table in TABLE_NAMES {
        let is_same = dump(&connection, table).map_err(wrapped())?
            == dump(&replayed, table).map_err(wrapped())?;
        let said = format!("the table `{table}` is not what the entries say");
        found.check("data/ledger.db", is_same.then_some(()).ok_or(said));
    }
    let attempts = database::attempts(&connection, "true").map_err(wrapped())?;
    for attempt in &attempts {
        let name = lineage::file_name(attempt);
        let text = lineage::events(attempt)?;
        let checked = same_hash(&files.lineage(&name), &sha256_hex(text.as_bytes()));
        found.check_closed(is_closed, format!("data/lineage/{name}"), checked);
    }
    found.check_outputs(workspace, &attempts, is_closed);
    Ok(found)
}

fn same_lines(lines: &[String], mirror: &[u8]) -> Result<(), String> {
    let expected = whole_text(lines);
    if expected.as_bytes() == mirror {
        return Ok(());
    }
    let line = first_difference(expected.as_bytes(), mirror);
    if expected.as_bytes().starts_with(mirror) {
        return Err(format!(
            "it ends before line {line}; the next run adds what is missing"
        ));
    }
    Err(format!("line {line} is not the one that ledger.db holds"))
}

fn same_hash(path: &Path, expected: &str) -> Result<(), String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let found = sha256_hex(&bytes);
    if found == expected {
        return Ok(());
    }
    Err(format!("its hash is {found}, recorded was {expected}"))
}

/// A database in memory, made from entries alone.
fn replay(entries: &[Entry], lines: &[String], path: &Path) -> Result<Connection, LedgerError> {
    let mut connection =
        Connection::open_in_memory().map_err(LedgerError::database("replay", path))?;
    fill(&mut connection, entries, lines, path)?;
    Ok(connection)
}

/// Makes the tables of a new database from entries.
pub(crate) fn fill(
    connection: &mut Connection,
    entries: &[Entry],
    lines: &[String],
    path: &Path,
) -> Result<(), LedgerError> {
    database::create_tables(connection, path)?;
    let fill = |connection: &mut Connection| {
        let transaction = connection.transaction()?;
        for (entry, line) in entries.iter().zip(lines) {
            database::apply(&transaction, entry, line)?;
        }
        transaction.commit()
    };
    fill(connection).map_err(LedgerError::database("write", path))
}

/// The rows of a table as text, in an order of their own.
fn dump(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}"))?;
    let n_columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cells = (0..n_columns).map(|column| {
            Ok(match row.get_ref(column)? {
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                other => format!("{other:?}"),
            })
        });
        let cells: rusqlite::Result<Vec<String>> = cells.collect();
        Ok(format!("{:?}", cells?))
    })?;
    let mut rows: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    rows.sort();
    Ok(rows)
}
