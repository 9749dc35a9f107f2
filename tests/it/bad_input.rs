//! Broken and dangerous files through `pull --from` and `validate`: what is reported, what is stored,
//! the exit code, and that what was stored before stays.

mod catalogue;
mod containers;
mod places;
mod returns;
mod statistics;

use std::collections::BTreeSet;

use crate::fixtures::{VICTIM, returned};
use crate::project::Project;

/// A file with what must come of it.
#[derive(Debug)]
struct Case {
    /// What is wrong, for the message of a failure.
    what: &'static str,
    source: &'static str,
    file: &'static str,
    bytes: Vec<u8>,
    code: i32,
    /// The codes of all findings.
    findings: &'static [&'static str],
    stored: u64,
    quarantined: u64,
}

/// A made-up text that stands for a name, an address or a number of a person.
const SECRET: &str = "Amina-Benali";

thread_local! {
    /// A workspace that holds something already; each test runs on a thread of its own.
    static HOLDING: Project = {
        let project = Project::new().drop("case-returns", "r.csv", returned(VICTIM));
        project.himaya(["pull", "case-returns"]).code(0);
        project
    };
}

impl Case {
    /// A file that is refused as a whole.
    fn refused(source: &'static str, file: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            what: file,
            source,
            file,
            bytes: bytes.into(),
            code: 65,
            findings: &[],
            stored: 0,
            quarantined: 0,
        }
    }

    /// A file of which rows are stored and quarantined; with none stored it is refused.
    fn read(
        source: &'static str,
        file: &'static str,
        bytes: impl Into<Vec<u8>>,
        rows: (u64, u64),
    ) -> Self {
        Self {
            code: match rows {
                (_, 0) => 0,
                (0, _) => 65,
                (_, _) => 1,
            },
            stored: rows.0,
            quarantined: rows.1,
            ..Self::refused(source, file, bytes)
        }
    }

    fn what(mut self, what: &'static str) -> Self {
        self.what = what;
        self
    }

    fn finds(mut self, findings: &'static [&'static str]) -> Self {
        self.findings = findings;
        self
    }

    /// Pulls and validates the file in a workspace that already holds something.
    #[track_caller]
    fn check(&self) {
        HOLDING.with(|project| self.check_in(project));
    }

    #[track_caller]
    fn check_in(&self, project: &Project) {
        let path = project.write(&format!("in/{}", self.file), &self.bytes);
        let path = path.display().to_string();
        let before = contents(project);

        let checked = project.himaya(["validate", &path, "--source", self.source]);
        let said = checked.stdout() + &checked.stderr();
        checked.code(self.code);
        assert!(!said.contains(SECRET), "{}: {said}", self.what);
        for finding in self.findings {
            assert!(
                said.contains(finding),
                "{}: no {finding}: {said}",
                self.what
            );
        }
        assert_eq!(contents(project), before, "{}: validate stored", self.what);

        let json = ["--format", "json", "pull", self.source, "--from", &path];
        let ran = project.himaya(json);
        let said = ran.stdout() + &ran.stderr();
        let ran = ran.code(self.code);
        assert!(!said.contains(SECRET), "{}: {said}", self.what);
        assert!(!said.contains("panicked"), "{}: {said}", self.what);
        let report = ran.stdout_json()[0].clone();
        let rows = |field: &str| report[field].as_u64().unwrap();
        let books = (rows("rows_stored"), rows("rows_quarantined"));
        assert_eq!(
            books,
            (self.stored, self.quarantined),
            "{}: {said}",
            self.what
        );
        let accounted = books.0 + books.1 + rows("rows_excluded");
        assert_eq!(rows("rows_read"), accounted, "{}", self.what);
        self.check_findings(&report);
        self.check_lake(project, &before);
    }

    #[track_caller]
    fn check_findings(&self, report: &serde_json::Value) {
        let findings = report["findings"].as_array().unwrap();
        // That few rows stand out is told of every return that is stored.
        let codes: BTreeSet<&str> = findings
            .iter()
            .map(|finding| finding["code"].as_str().unwrap())
            .filter(|code| !["low-k-anonymity", "low-l-diversity"].contains(code))
            .collect();
        let expected: BTreeSet<&str> = self.findings.iter().copied().collect();
        assert_eq!(codes, expected, "{}: {findings:?}", self.what);
        for finding in findings {
            assert_eq!(finding["file"], self.file, "{}", self.what);
            assert_ne!(finding["message"], "", "{}", self.what);
        }
    }

    /// What was there is there; a refused file has left nothing; no file holds the secret.
    #[track_caller]
    fn check_lake(&self, project: &Project, before: &[(String, Vec<u8>)]) {
        let after = contents(project);
        for (name, bytes) in before {
            let kept = after
                .iter()
                .any(|(other, now)| other == name && now == bytes);
            assert!(kept, "{}: {name} is gone or changed", self.what);
        }
        if self.code == 65 {
            assert_eq!(after.len(), before.len(), "{}", self.what);
        }
        for (name, bytes) in &after {
            // The snapshot is the file as it came in; everything made of it must be clean.
            let is_secret = !name.starts_with("snapshots/")
                && bytes
                    .windows(SECRET.len())
                    .any(|window| window == SECRET.as_bytes());
            assert!(!is_secret, "{}: {name} holds it", self.what);
        }
        project.himaya(["verify"]).code(0);
    }
}

fn contents(project: &Project) -> Vec<(String, Vec<u8>)> {
    let read = |name: String| {
        let bytes = std::fs::read(project.root().join("data").join(&name)).unwrap();
        (name, bytes)
    };
    project.files("data").into_iter().map(read).collect()
}
