//! A ledger that is open: events in, answers out.

use std::path::Path;

use chrono::{DateTime, SubsecRound as _, Utc};
use himaya_files::sha256_hex;
use rusqlite::{Connection, TransactionBehavior, params};

use crate::attempt::{Attempt, AttemptId, End, Start, State};
use crate::database;
use crate::error::LedgerError;
use crate::event::{Entry, Event, first_link};
use crate::files::Files;
use crate::lineage;
use crate::seal::Seal;

/// The ledger of a workspace.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    files: Files,
}

impl Ledger {
    /// Opens the ledger of a `data/` folder to write to it, and makes one where there is none.
    ///
    /// The caller holds the lock of the workspace. A mirror that ends before the database does, as
    /// after a crash, is caught up; one that says something else is refused.
    pub fn open(data: &Path) -> Result<Self, LedgerError> {
        let files = Files::new(data);
        let path = files.database();
        if !path.exists() && files.read_mirror()?.is_some() {
            return Err(LedgerError::Missing { path });
        }
        let ledger = Self {
            connection: database::open(&path)?,
            files,
        };
        ledger.catch_up()?;
        Ok(ledger)
    }

    /// Opens the ledger to ask it and change nothing; none when nothing was ever run.
    pub fn read(data: &Path) -> Result<Option<Self>, LedgerError> {
        let files = Files::new(data);
        let path = files.database();
        if !path.exists() {
            return match files.read_mirror()? {
                Some(_) => Err(LedgerError::Missing { path }),
                None => Ok(None),
            };
        }
        let connection = database::open_to_read(&path)?;
        Ok(Some(Self { connection, files }))
    }

    /// Writes that an attempt begins.
    pub fn begin(&mut self, start: &Start, now: DateTime<Utc>) -> Result<Attempt, LedgerError> {
        let path = self.files.database();
        let read = |connection: &Connection| {
            let id: i64 = connection.query_row(
                "SELECT coalesce(max(id), 0) + 1 FROM attempts",
                [],
                |row| row.get(0),
            )?;
            let number: u32 = connection.query_row(
                "SELECT coalesce(max(number), 0) + 1 FROM attempts WHERE job = ? AND period = ?",
                params![start.job, start.period.to_string()],
                |row| row.get(0),
            )?;
            Ok((id, number))
        };
        let (id, number) = read(&self.connection).map_err(LedgerError::database("read", &path))?;
        let started = Event::Started {
            number,
            start: start.clone(),
        };
        self.write(AttemptId(id), started, now)?;
        self.attempt(AttemptId(id))
    }

    /// Writes how an attempt ended.
    ///
    /// The same job, period and input set have one effect: an attempt that made it again, with the
    /// same outputs, is [`State::Unchanged`].
    pub fn finish(
        &mut self,
        id: AttemptId,
        mut end: End,
        now: DateTime<Utc>,
    ) -> Result<Attempt, LedgerError> {
        let path = self.files.database();
        if self.attempt(id)?.state != State::Running {
            return Err(LedgerError::NotRunning { attempt: id.0 });
        }
        end.outputs.sort();
        end.outputs.dedup();
        if end.state == State::Done {
            let effect = database::effect(&self.connection, id)
                .map_err(LedgerError::database("read", &path))?;
            if effect.is_some_and(|outputs| outputs == end.outputs) {
                end.state = State::Unchanged;
            }
        }
        self.write(id, Event::Ended(end), now)?;
        self.attempt(id)
    }

    /// Marks every attempt that is still running as interrupted, and returns them.
    ///
    /// Whoever holds the lock calls this first: a process that still ran would hold it instead.
    pub fn interrupt_running(&mut self, now: DateTime<Utc>) -> Result<Vec<Attempt>, LedgerError> {
        let mut interrupted = Vec::new();
        for attempt in self.running()? {
            let end = End {
                state: State::Interrupted,
                exit: None,
                reason: Some("its process was gone when the lock was free".to_owned()),
                duration_ms: None,
                outputs: Vec::new(),
            };
            self.write(attempt.id, Event::Ended(end), now)?;
            interrupted.push(self.attempt(attempt.id)?);
        }
        Ok(interrupted)
    }

    /// The attempts that have begun and not ended.
    pub fn running(&self) -> Result<Vec<Attempt>, LedgerError> {
        self.select("state = 'running'")
    }

    /// Every attempt, in the order in which they were made.
    pub fn attempts(&self) -> Result<Vec<Attempt>, LedgerError> {
        self.select("true")
    }

    fn attempt(&self, id: AttemptId) -> Result<Attempt, LedgerError> {
        let found = self.select(&format!("id = {}", id.0))?.pop();
        found.ok_or(LedgerError::NotRunning { attempt: id.0 })
    }

    /// The attempts that fit a condition; an empty database has none.
    fn select(&self, condition: &str) -> Result<Vec<Attempt>, LedgerError> {
        let path = self.files.database();
        let is_there = self.connection.table_exists(None, "attempts");
        if !is_there.map_err(LedgerError::database("read", &path))? {
            return Ok(Vec::new());
        }
        database::attempts(&self.connection, condition)
            .map_err(LedgerError::database("read", &path))
    }

    /// Commits an event; then tells it to the lineage and, last, to the mirror.
    ///
    /// Whatever is cut off after the commit is done by the next to open the ledger: a mirror that
    /// lacks a line stands for a lineage that may lack it, too.
    fn write(
        &mut self,
        id: AttemptId,
        event: Event,
        now: DateTime<Utc>,
    ) -> Result<(), LedgerError> {
        let path = self.files.database();
        let wrapped = || LedgerError::database("write", &path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(wrapped())?;
        let (sequence, previous) = last_link(&transaction).map_err(wrapped())?;
        let entry = Entry {
            sequence: sequence + 1,
            previous,
            at: now.trunc_subsecs(3),
            id,
            event,
        };
        let line = entry.line()?;
        database::apply(&transaction, &entry, &line).map_err(wrapped())?;
        transaction.commit().map_err(wrapped())?;
        self.tell(&entry, &line)
    }

    fn tell(&self, entry: &Entry, line: &str) -> Result<(), LedgerError> {
        self.write_lineage(entry.id)?;
        self.files.append_to_mirror(format!("{line}\n").as_bytes())
    }

    /// Closes the ledger and seals it, if something was written since it was sealed.
    ///
    /// Whoever wrote calls this last. A ledger that was not closed is as sound; only bytes of its
    /// database that mean nothing are not checked until the next writer has closed it.
    pub fn close(self) -> Result<(), LedgerError> {
        let path = self.files.database();
        let last = last_link(&self.connection).map_err(LedgerError::database("read", &path))?;
        if Seal::speaks_of(self.files.read_seal()?.as_deref(), &last.1) {
            return Ok(());
        }
        let settled = database::settle(&self.connection);
        if settled.map_err(LedgerError::database("write", &path))? {
            let seal = Seal::of(&self.files, last.1)?;
            self.files.write_seal(seal.text()?.as_bytes())?;
        }
        Ok(())
    }

    /// Writes the lineage of every attempt anew.
    pub(crate) fn write_all_lineage(&self) -> Result<(), LedgerError> {
        for attempt in self.attempts()? {
            self.write_lineage(attempt.id)?;
        }
        Ok(())
    }

    fn write_lineage(&self, id: AttemptId) -> Result<(), LedgerError> {
        let attempt = self.attempt(id)?;
        let text = lineage::events(&attempt)?;
        self.files
            .write_lineage(&lineage::file_name(&attempt), text.as_bytes())
    }

    /// Adds to the mirror what it lacks; a mirror that is no beginning of the lines is refused.
    fn catch_up(&self) -> Result<(), LedgerError> {
        let path = self.files.database();
        let lines =
            database::lines(&self.connection).map_err(LedgerError::database("read", &path))?;
        let expected = whole_text(&lines);
        let mirror = self.files.read_mirror()?.unwrap_or_default();
        let Some(missing) = expected.as_bytes().strip_prefix(mirror.as_slice()) else {
            if mirror.starts_with(expected.as_bytes()) {
                return Err(LedgerError::damaged(
                    &path,
                    "it ends before its mirror does",
                ));
            }
            return Err(LedgerError::Mirror {
                path: self.files.mirror(),
                line: first_difference(expected.as_bytes(), &mirror),
                reason: "it is not the line that ledger.db holds".to_owned(),
            });
        };
        if missing.is_empty() {
            return Ok(());
        }
        let n_whole = n_whole_lines(&mirror);
        for line in lines.iter().skip(n_whole) {
            let entry: Entry =
                serde_json::from_str(line).map_err(|error| LedgerError::damaged(&path, error))?;
            self.write_lineage(entry.id)?;
        }
        self.files.append_to_mirror(missing)
    }
}

/// The number and hash of the last line.
fn last_link(connection: &Connection) -> rusqlite::Result<(i64, String)> {
    let mut statement =
        connection.prepare("SELECT sequence, line FROM entries ORDER BY sequence DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => {
            let line: String = row.get(1)?;
            Ok((row.get(0)?, sha256_hex(line.as_bytes())))
        }
        None => Ok((0, first_link())),
    }
}

/// Lines as the mirror holds them, each with its line feed.
pub(crate) fn whole_text(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// The number of lines that end with a line feed; the rest may have been cut off.
pub(crate) fn n_whole_lines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// The number of the first line in which two texts differ.
pub(crate) fn first_difference(expected: &[u8], found: &[u8]) -> usize {
    let same = expected.iter().zip(found).take_while(|(a, b)| a == b);
    same.filter(|(byte, _)| **byte == b'\n').count() + 1
}
