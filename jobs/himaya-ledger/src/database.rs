//! The tables, and how an event changes them.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use himaya_schema::Period;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Row, Transaction, params};

use crate::attempt::{Attempt, AttemptId, End, Input, Output, Start, State};
use crate::error::LedgerError;
use crate::event::{Entry, Event};

/// Marks a database as a ledger of ours: "himy".
pub(crate) const APPLICATION: i64 = 0x6869_6d79;

/// The form of the tables; raise it with every change to them.
pub(crate) const FORM: i64 = 1;

/// How long a reader waits for a writer.
const PATIENCE: Duration = Duration::from_millis(1_500);

const TABLES: &str = "
CREATE TABLE entries (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY, job TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL,
  triggered_by TEXT NOT NULL, input_set TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL,
  started_at TEXT NOT NULL, ended_at TEXT, duration_ms INTEGER, exit INTEGER, reason TEXT,
  UNIQUE (job, period, number)) STRICT;
CREATE TABLE inputs (
  attempt INTEGER NOT NULL REFERENCES attempts (id), source TEXT NOT NULL, vintage TEXT NOT NULL,
  sha256 TEXT NOT NULL, UNIQUE (attempt, source, vintage)) STRICT;
CREATE TABLE outputs (
  attempt INTEGER NOT NULL REFERENCES attempts (id), path TEXT NOT NULL, sha256 TEXT NOT NULL,
  UNIQUE (attempt, path)) STRICT;
CREATE TABLE effects (
  job TEXT NOT NULL, period TEXT NOT NULL, input_set TEXT NOT NULL,
  attempt INTEGER NOT NULL REFERENCES attempts (id), UNIQUE (job, period, input_set)) STRICT;
";

/// The tables in the order in which they are compared.
pub(crate) const TABLE_NAMES: [&str; 5] = ["entries", "attempts", "inputs", "outputs", "effects"];

/// Opens a database; one that is new or was never filled gets its tables.
pub(crate) fn open(path: &Path) -> Result<Connection, LedgerError> {
    let mut connection = Connection::open(path).map_err(LedgerError::database("open", path))?;
    connection
        .pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))
        .map_err(LedgerError::database("open", path))?;
    prepare(&connection, path)?;
    let form = form(&connection, path)?;
    if form.is_empty {
        create_tables(&mut connection, path)?;
    } else {
        check_form(&form, path)?;
    }
    check_integrity(&connection, path)?;
    Ok(connection)
}

/// Opens a database that is there, to ask it and no more.
pub(crate) fn open_to_read(path: &Path) -> Result<Connection, LedgerError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(path, flags).map_err(LedgerError::database("open", path))?;
    prepare(&connection, path)?;
    let form = form(&connection, path)?;
    if !form.is_empty {
        check_form(&form, path)?;
        check_integrity(&connection, path)?;
    }
    connection
        .pragma_update(None, "query_only", true)
        .map_err(LedgerError::database("open", path))?;
    Ok(connection)
}

/// A database with the tables and nothing in them, at a path or in memory.
pub(crate) fn create_tables(connection: &mut Connection, path: &Path) -> Result<(), LedgerError> {
    let wrapped = LedgerError::database("create", path);
    let create = |connection: &mut Connection| {
        let transaction = connection.transaction()?;
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", FORM)?;
        transaction.commit()
    };
    create(connection).map_err(wrapped)
}

fn prepare(connection: &Connection, path: &Path) -> Result<(), LedgerError> {
    let set = || {
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)
    };
    set().map_err(LedgerError::database("open", path))
}

struct Form {
    application: i64,
    version: i64,
    is_empty: bool,
}

fn form(connection: &Connection, path: &Path) -> Result<Form, LedgerError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get(0));
    let read = || {
        let (application, version) = (number("application_id")?, number("user_version")?);
        let n_tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(Form {
            application,
            version,
            is_empty: (application, version, n_tables) == (0, 0, 0),
        })
    };
    read().map_err(LedgerError::database("read", path))
}

fn check_form(form: &Form, path: &Path) -> Result<(), LedgerError> {
    let path = path.to_owned();
    if form.application != APPLICATION {
        return Err(LedgerError::damaged(&path, "it is not a ledger of himaya"));
    }
    match form.version {
        FORM => Ok(()),
        found if found < FORM => Err(LedgerError::Older {
            path,
            found,
            known: FORM,
        }),
        found => Err(LedgerError::Newer {
            path,
            found,
            known: FORM,
        }),
    }
}

/// Brings all of the database into its one file; whether nobody stood in the way.
pub(crate) fn settle(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    let is_busy: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok(is_busy == 0)
}

fn check_integrity(connection: &Connection, path: &Path) -> Result<(), LedgerError> {
    let said: String = connection
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .map_err(LedgerError::database("check", path))?;
    if said == "ok" {
        return Ok(());
    }
    Err(LedgerError::damaged(path, said))
}

/// Writes an entry and what follows from it.
pub(crate) fn apply(
    transaction: &Transaction<'_>,
    entry: &Entry,
    line: &str,
) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO entries VALUES (?, ?)",
        params![entry.sequence, line],
    )?;
    let (id, at) = (entry.id.0, moment(entry.at));
    match &entry.event {
        Event::Started { number, start } => start_row(transaction, (id, *number, &at), start),
        Event::Ended(end) => end_row(transaction, (id, &at), end),
    }
}

fn start_row(
    transaction: &Transaction<'_>,
    (id, number, at): (i64, u32, &str),
    start: &Start,
) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO attempts (id, job, period, number, triggered_by, input_set, version, state, \
         started_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?)",
        params![
            id,
            start.job,
            start.period.to_string(),
            number,
            start.trigger,
            start.input_set,
            start.version,
            at
        ],
    )?;
    for input in &start.inputs {
        transaction.execute(
            "INSERT INTO inputs VALUES (?, ?, ?, ?)",
            params![id, input.source, input.vintage, input.sha256],
        )?;
    }
    Ok(())
}

fn end_row(
    transaction: &Transaction<'_>,
    (id, at): (i64, &str),
    end: &End,
) -> rusqlite::Result<()> {
    transaction.execute(
        "UPDATE attempts SET state = ?, ended_at = ?, duration_ms = ?, exit = ?, reason = ? \
         WHERE id = ?",
        params![
            end.state.name(),
            at,
            end.duration_ms,
            end.exit,
            end.reason,
            id
        ],
    )?;
    for output in &end.outputs {
        transaction.execute(
            "INSERT INTO outputs VALUES (?, ?, ?)",
            params![id, output.path, output.sha256],
        )?;
    }
    if end.state == State::Done {
        transaction.execute(
            "INSERT INTO effects SELECT job, period, input_set, id FROM attempts WHERE id = ?1 \
             ON CONFLICT DO UPDATE SET attempt = ?1",
            params![id],
        )?;
    }
    Ok(())
}

/// The outputs of the one effect of a job, a period and an input set, if there is one.
pub(crate) fn effect(
    connection: &Connection,
    id: AttemptId,
) -> rusqlite::Result<Option<Vec<Output>>> {
    let found: Option<i64> = connection
        .query_row(
            "SELECT effects.attempt FROM effects JOIN attempts USING (job, period, input_set) \
             WHERE attempts.id = ?",
            params![id.0],
            |row| row.get(0),
        )
        .optional()?;
    found
        .map(|attempt| outputs(connection, AttemptId(attempt)))
        .transpose()
}

/// The lines in order.
pub(crate) fn lines(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT line FROM entries ORDER BY sequence")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    rows.collect()
}

/// The attempts that fit a condition, in the order in which they were made.
pub(crate) fn attempts(connection: &Connection, condition: &str) -> rusqlite::Result<Vec<Attempt>> {
    let sql = format!(
        "SELECT id, job, period, number, triggered_by, input_set, version, state, started_at, \
         ended_at, duration_ms, exit, reason FROM attempts WHERE {condition} ORDER BY id"
    );
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map([], |row| attempt(connection, row))?;
    rows.collect()
}

fn attempt(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Attempt> {
    let id = AttemptId(row.get(0)?);
    let state = read_text(row, 7, |text| {
        State::ALL.into_iter().find(|state| state.name() == text)
    })?;
    let ended_at: Option<String> = row.get(9)?;
    let end = End {
        state,
        exit: row.get(11)?,
        reason: row.get(12)?,
        duration_ms: row.get(10)?,
        outputs: outputs(connection, id)?,
    };
    Ok(Attempt {
        id,
        number: row.get(3)?,
        start: Start {
            job: row.get(1)?,
            period: read_text(row, 2, |text| text.parse::<Period>().ok())?,
            trigger: row.get(4)?,
            input_set: row.get(5)?,
            inputs: inputs(connection, id)?,
            version: row.get(6)?,
        },
        started_at: read_text(row, 8, |text| text.parse().ok())?,
        state,
        end: ended_at.is_some().then_some(end),
        ended_at: ended_at.and_then(|text| text.parse().ok()),
    })
}

/// Reads a text that only we write; another one is damage.
fn read_text<T>(
    row: &Row<'_>,
    column: usize,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    read(&text).ok_or(rusqlite::Error::InvalidColumnType(
        column,
        text,
        rusqlite::types::Type::Text,
    ))
}

fn inputs(connection: &Connection, id: AttemptId) -> rusqlite::Result<Vec<Input>> {
    let sql = "SELECT source, vintage, sha256 FROM inputs WHERE attempt = ? ORDER BY 1, 2";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(params![id.0], |row| {
        Ok(Input {
            source: row.get(0)?,
            vintage: row.get(1)?,
            sha256: row.get(2)?,
        })
    })?;
    rows.collect()
}

fn outputs(connection: &Connection, id: AttemptId) -> rusqlite::Result<Vec<Output>> {
    let sql = "SELECT path, sha256 FROM outputs WHERE attempt = ? ORDER BY path";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(params![id.0], |row| {
        Ok(Output {
            path: row.get(0)?,
            sha256: row.get(1)?,
        })
    })?;
    rows.collect()
}

/// A moment as stored, in UTC with milliseconds.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
