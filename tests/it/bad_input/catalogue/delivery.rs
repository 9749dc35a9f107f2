//! A file at the door: `validate` and `pull --from` in a workspace that holds something already.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use serde_json::Value as Json;

use super::expect::{Case, Edit, Encode, Fixture};
use super::generate;
use super::measured::{Measured, run};
use crate::project::Project;
use crate::server::{Answer, Server};

/// What became of a case.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) failures: Vec<String>,
    /// Time and memory of the dearest command.
    pub(super) cost: String,
}

impl Outcome {
    /// Notes what a command cost, and what every command must keep to.
    pub(super) fn note(&mut self, measured: &Measured, case: &Case) {
        measured.check(&case.canaries, &mut self.failures);
        let peak = measured.peak_kib.map_or_else(
            || ", memory not measured".to_owned(),
            |peak| format!(", {} MiB", peak / 1024),
        );
        self.cost = format!(" ({:.2} s{peak})", measured.seconds);
    }

    /// Demands that something holds.
    pub(super) fn demand(&mut self, holds: bool, otherwise: impl FnOnce() -> String) {
        if !holds {
            self.failures.push(otherwise());
        }
    }
}

/// That few rows stand out is told of every return that is stored.
const OF_EVERY_RETURN: [&str; 2] = ["low-k-anonymity", "low-l-diversity"];

/// Runs a case in the workspace of the group, or in a new one where its configuration is changed.
pub(super) fn check(fixture: &Fixture, case: &Case, holding: &Project) -> Outcome {
    let edited = (!case.edits.is_empty()).then(Project::new);
    let project = edited.as_ref().unwrap_or(holding);
    for edit in &case.edits {
        apply(edit, project);
    }
    let mut outcome = Outcome::default();
    let before = contents(project);
    let location = if let Some(answer) = &case.answer {
        OsString::from(served(answer, bytes(fixture, case)))
    } else {
        let path = deliver(fixture, case, project);
        let arguments = ["validate".as_ref(), path.as_os_str()];
        let mut command = project.command(arguments);
        let checked = run(command.args(["--source", &case.source]));
        outcome.note(&checked, case);
        outcome.demand(checked.code == Some(case.exit), || {
            format!("validate exits {:?}: {}", checked.code, checked.said())
        });
        outcome.demand(contents(project) == before, || {
            "validate stores something".to_owned()
        });
        path.into_os_string()
    };
    let mut command = project.command(["--format", "json", "pull", &case.source, "--from"]);
    let pulled = run(command.arg(&location));
    outcome.note(&pulled, case);
    outcome.demand(pulled.code == Some(case.exit), || {
        format!("pull exits {:?}: {}", pulled.code, pulled.said())
    });
    let said = pulled.said();
    for words in &case.said {
        outcome.demand(said.contains(words.as_str()), || {
            format!("no `{words}` in: {said}")
        });
    }
    check_report(&pulled, case, &mut outcome);
    check_lake(project, &before, case, &mut outcome);
    outcome
}

/// The books and the findings, or the code of the error where there is no report.
fn check_report(pulled: &Measured, case: &Case, outcome: &mut Outcome) {
    let report: Option<Json> = serde_json::from_str(&pulled.stdout).ok();
    let Some(report) = report.as_ref().and_then(|reports| reports.get(0)) else {
        for code in &case.findings {
            outcome.demand(pulled.stderr.contains(code.as_str()), || {
                format!("no {code}: {}", pulled.said())
            });
        }
        return;
    };
    let rows = |field: &str| report[field].as_u64().unwrap();
    let books = (rows("rows_stored"), rows("rows_quarantined"));
    outcome.demand(books == (case.stored, case.quarantined), || {
        format!("stored and quarantined are {books:?}: {}", pulled.said())
    });
    let findings = report["findings"].as_array().unwrap().iter();
    let mut found: Vec<&str> = findings
        .map(|finding| finding["code"].as_str().unwrap())
        .filter(|code| !OF_EVERY_RETURN.contains(code))
        .collect();
    found.sort_unstable();
    found.dedup();
    let mut expected: Vec<&str> = case.findings.iter().map(String::as_str).collect();
    expected.sort_unstable();
    outcome.demand(found == expected, || {
        format!("the findings are {found:?}: {}", pulled.said())
    });
}

/// What was there is there, a refused file has left nothing, and no file holds a canary.
fn check_lake(project: &Project, before: &Files, case: &Case, outcome: &mut Outcome) {
    let after = contents(project);
    let is_kept = before.iter().all(|file| after.contains(file));
    outcome.demand(is_kept, || "what was stored before is changed".to_owned());
    if case.stored == 0 && case.quarantined == 0 {
        outcome.demand(after.len() == before.len(), || "it left a file".to_owned());
    }
    for canary in &case.canaries {
        // The snapshot is the file as it came in; everything made of it must be clean.
        let made = after
            .iter()
            .filter(|(name, _)| !name.starts_with("snapshots/"));
        for (name, _) in made.filter(|(_, bytes)| holds(bytes, canary)) {
            outcome.failures.push(format!("{name} holds {canary}"));
        }
    }
    let is_published = after.iter().any(|(name, _)| name.starts_with("releases/"));
    outcome.demand(!is_published, || "it is published".to_owned());
    let verified = run(&mut project.command(["verify"]));
    outcome.demand(verified.code == Some(0), || {
        format!("verify: {}", verified.said())
    });
}

/// Whether bytes hold a text.
pub(super) fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// Files by path.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// All that the workspace has stored.
pub(super) fn contents(project: &Project) -> Files {
    let read = |name: String| {
        let bytes = fs::read(project.root().join("data").join(&name)).unwrap();
        (name, bytes)
    };
    project.files("data").into_iter().map(read).collect()
}

/// Changes a file of the workspace.
pub(super) fn apply(edit: &Edit, project: &Project) {
    let text = match &edit.from {
        Some(from) => {
            let text = project.text(&edit.path);
            assert!(text.contains(from), "no `{from}` in {}", edit.path);
            text.replacen(from, &edit.to, 1)
        }
        None => edit.to.clone(),
    };
    project.write(&edit.path, text);
}

/// Writes the file of a case where nothing looks for it by itself.
pub(super) fn deliver(fixture: &Fixture, case: &Case, project: &Project) -> PathBuf {
    let folder = project
        .root()
        .join("in")
        .join(format!("{:03}", fixture.number));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(&case.file);
    fs::write(&path, bytes(fixture, case)).unwrap();
    path
}

pub(super) fn bytes(fixture: &Fixture, case: &Case) -> Vec<u8> {
    if let Some(input) = &case.input {
        return fs::read(fixture.folder.join(input)).unwrap();
    }
    if let Some(name) = &case.generate {
        return generate::bytes(name);
    }
    let (header, row) = generate::sound(&case.source);
    let text = match &case.text {
        Some(text) => text.replace("{HEADER}", &header).replace("{ROW}", &row),
        None => table(&header, &row, case),
    };
    match case.encode {
        None => text.into_bytes(),
        Some(Encode::Bytes) => text
            .chars()
            .map(|letter| u8::try_from(letter).unwrap())
            .collect(),
        Some(Encode::Utf16Le) => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Some(Encode::Utf16Be) => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

/// The sound header, and the sound row once for each set of changes.
fn table(header: &str, row: &str, case: &Case) -> String {
    let headings = generate::cells(header);
    let cells = generate::cells(row);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let renamed = headings
        .iter()
        .map(|name| case.header.get(name).unwrap_or(name));
    writer.write_record(renamed).unwrap();
    let rows = (0..case.times.unwrap_or(1)).flat_map(|_| &case.rows);
    for changes in rows {
        let unknown = changes.keys().find(|name| !headings.contains(name));
        assert!(unknown.is_none(), "{}: no column {unknown:?}", case.name);
        let changed = headings
            .iter()
            .zip(&cells)
            .map(|(name, cell)| changes.get(name).unwrap_or(cell));
        writer.write_record(changed).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The address at which a server gives the file in its own way.
pub(super) fn served(answer: &str, bytes: Vec<u8>) -> String {
    const PATH: &str = "/data/r.csv";
    if answer.contains("://") && !answer.contains(' ') {
        return answer.to_owned();
    }
    let answer = match answer.split_once(' ') {
        Some(("status", status)) => Answer::Status(status.parse().unwrap()),
        Some(("busy", seconds)) => Answer::Busy(503, seconds.parse().unwrap()),
        Some(("redirect", target)) => Answer::Redirect(target.to_owned()),
        Some(("encoded", name)) => Answer::Encoded(name.to_owned(), bytes),
        _ => match answer {
            "file" => Answer::File("text/csv", bytes),
            "page" => Answer::File("text/html; charset=utf-8", bytes),
            "truncated" => Answer::Truncated(bytes),
            "endless" => Answer::Endless,
            "drip" => Answer::Drip(bytes),
            "tagged" => Answer::Tagged("text/csv", bytes),
            "turns" => turns(bytes),
            other => panic!("no answer is called {other}"),
        },
    };
    Server::start([(PATH, answer)]).url(PATH)
}

/// The file, the same under another tag, and under that tag with its last row twice.
fn turns(bytes: Vec<u8>) -> Answer {
    let text = String::from_utf8(bytes.clone()).unwrap();
    let last = text.trim_end().lines().last().unwrap();
    let more = format!("{}\n{last}\n", text.trim_end()).into_bytes();
    Answer::Turns(vec![("one", bytes.clone()), ("two", bytes), ("two", more)])
}
