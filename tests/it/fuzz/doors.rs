//! The doors through which foreign bytes come in, each as a function of bytes that must come back.
//!
//! The targets of `tests/fuzz` take this file as it is.

use std::io::{Cursor, Write as _};
use std::sync::OnceLock;

use himaya_schedule::JobSchedule;
use himaya_schema::Period;
use himaya_sources::{RawFile, SourceConfig, SourceError, all};
use tempfile::TempDir;

/// Delimited text as a file of every source.
pub(crate) fn csv(bytes: &[u8]) {
    read("data.csv", bytes);
}

/// JSON as a file of every source.
pub(crate) fn json(bytes: &[u8]) {
    read("data.json", bytes);
}

/// A workbook: bytes as they are, or its parts as text, each behind a line `=== NAME`.
pub(crate) fn workbook(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        read("data.xlsx", bytes);
        return;
    }
    let text = String::from_utf8_lossy(bytes);
    // The workbook reader sets aside memory for as many texts as are promised; the child that it runs
    // in has no more than it may have, and this process has all.
    let promises = text.split("niqueCount").skip(1);
    let digits = promises.map(|rest| rest.bytes().take(12).filter(u8::is_ascii_digit).count());
    if digits.max().unwrap_or(0) > 6 {
        return;
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for part in text.split("=== ").skip(1) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        // A name that stands twice is none of a container's.
        if writer.start_file(name.trim(), options).is_ok() {
            writer.write_all(content.as_bytes()).unwrap();
        }
    }
    read("data.xlsx", &writer.finish().unwrap().into_inner());
}

/// The configuration of a source and its alias maps.
pub(crate) fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    for path in [
        "config/sources/ctdc.yaml",
        "config/harmonise/ctdc.headers.yaml",
        "config/harmonise/ctdc.labels.yaml",
        "config/harmonise/countries.yaml",
    ] {
        let read = |asked: &str| (asked == path).then(|| text.clone());
        match SourceConfig::load("ctdc", &read) {
            Ok(_) | Err(SourceError::Config { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// The schedule of a job, and when its periods become due.
pub(crate) fn schedule(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(schedule) = JobSchedule::parse("threat-assessment", &text) {
        for period in ["1995-Q1", "2024-Q4", "2024-02", "2024"] {
            let due = schedule.due_at(period.parse().unwrap());
            assert_eq!(due, schedule.due_at(period.parse().unwrap()));
        }
    }
}

/// A period as it is typed.
pub(crate) fn period(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(period) = text.parse::<Period>() {
        assert_eq!(period.to_string().parse::<Period>().ok(), Some(period));
        assert!(period.first_day() <= period.last_day(), "{period}");
    }
}

/// The mirror of a ledger, from which the database is made again.
pub(crate) fn mirror(bytes: &[u8]) {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("ledger.jsonl"), bytes).unwrap();
    if himaya_ledger::rebuild(folder.path()).is_ok() {
        let verified = himaya_ledger::verify(folder.path());
        assert!(verified.is_ok(), "{verified:?}");
    }
}

/// Reads a file with every source; what comes of it adds up and is the same twice.
fn read(name: &str, bytes: &[u8]) {
    static CONFIGS: OnceLock<Vec<SourceConfig>> = OnceLock::new();
    let configs = CONFIGS.get_or_init(|| {
        let load = |id: &str| SourceConfig::load(id, &|_| None).unwrap();
        all().iter().map(|source| load(source.id())).collect()
    });
    let file = RawFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    };
    for (source, config) in all().iter().zip(configs) {
        let parsed = match source.parse(&file, config) {
            Ok(parsed) => parsed,
            Err(error @ SourceError::Accounting { .. }) => panic!("{error}"),
            Err(_) => continue,
        };
        let again = source.parse(&file, config).unwrap();
        assert_eq!(parsed.accounting, again.accounting);
        assert_eq!(parsed.findings.counts(), again.findings.counts());
        for finding in &parsed.findings {
            let said = format!("{}{}", finding.message, finding.column);
            let steers = said.contains(|letter: char| letter.is_control() || letter == '\u{202e}');
            assert!(!steers, "{finding:?}");
        }
    }
}
