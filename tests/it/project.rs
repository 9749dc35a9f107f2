//! A workspace in a temporary folder, the command run in it, and what came of it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value as Json;
use tempfile::TempDir;

/// A workspace that lives as long as the test.
#[derive(Debug)]
pub(crate) struct Project {
    folder: TempDir,
    now: String,
}

impl Project {
    /// A workspace as `himaya init` makes it.
    pub(crate) fn new() -> Self {
        let project = Self::empty();
        // Without the flushes of `himaya init`, which cost more than most tests.
        for (path, text) in himaya_jobs::workspace_files() {
            project.write(&path, text);
        }
        project
    }

    /// A folder that is no workspace yet.
    pub(crate) fn empty() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            now: "2026-04-01".to_owned(),
        }
    }

    /// The day on which the commands run.
    pub(crate) fn now(mut self, day: &str) -> Self {
        day.clone_into(&mut self.now);
        self
    }

    /// Puts a file into the drop folder of a source.
    pub(crate) fn drop(self, source: &str, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.file(&format!("inbox/{source}/{name}"), bytes)
    }

    /// Writes a file of the workspace, over one that is there.
    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    /// Writes a file of the workspace and returns where it lies.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The text of a file of the workspace.
    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// The files below a folder of the workspace, by path, without dot files.
    pub(crate) fn files(&self, below: &str) -> Vec<String> {
        files_below(&self.root().join(below))
    }

    /// The command with these arguments, not yet run.
    pub(crate) fn command<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
    ) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_himaya"));
        command
            .args(["--workspace".as_ref(), self.root().as_os_str()])
            .args(["--now", &self.now])
            .args(arguments)
            .current_dir(self.root())
            .env("NO_COLOR", "1")
            .stdin(Stdio::null());
        command
    }

    /// Runs the command in the workspace.
    pub(crate) fn himaya<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        let output = self.command(arguments).output().unwrap();
        Ran {
            output,
            root: self.root().to_owned(),
        }
    }
}

/// What the command said and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    output: Output,
    root: PathBuf,
}

impl Ran {
    /// Demands an exit code.
    #[track_caller]
    pub(crate) fn code(self, expected: i32) -> Self {
        let found = self.output.status.code();
        assert_eq!(
            found,
            Some(expected),
            "exit code\nstdout: {}\nstderr: {}",
            self.stdout(),
            self.stderr()
        );
        self
    }

    /// Demands words on standard error, however its lines are broken.
    #[track_caller]
    pub(crate) fn stderr_contains(self, words: &str) -> Self {
        let said = unwrapped(&self.stderr());
        assert!(said.contains(words), "no `{words}` in: {said}");
        self
    }

    /// Standard output with what differs from run to run replaced.
    pub(crate) fn stdout_text(&self) -> String {
        self.stdout()
            .replace(&self.root.display().to_string(), "[WORKSPACE]")
            .replace(env!("CARGO_PKG_VERSION"), "[VERSION]")
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn stdout_json(&self) -> Json {
        serde_json::from_slice(&self.output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", self.stdout()))
    }

    /// Standard output as it is.
    pub(crate) fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }

    /// Standard error as it is.
    pub(crate) fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }
}

/// Replaces what depends on the bytes of a table for as long as the answer lives.
pub(crate) fn without_hashes() -> insta::internals::SettingsBindDropGuard {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"(\d{4}-\d\d-\d\d)-[0-9a-f]{8}\b", "$1-[HASH_8]");
    settings.bind_to_scope()
}

/// Text without the line breaks and rules with which an error is laid out.
fn unwrapped(text: &str) -> String {
    let words = text
        .split_whitespace()
        .filter(|word| !word.chars().all(|letter| "│|╰─▶×x".contains(letter)));
    words.collect::<Vec<_>>().join(" ")
}

/// The files below a folder, by path with forward slashes, without dot files, sorted.
pub(crate) fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let relative = path.strip_prefix(folder).unwrap().to_string_lossy();
            let name = path.file_name().unwrap().to_string_lossy();
            if path.is_dir() {
                folders.push(path);
            } else if !name.starts_with('.') {
                files.push(relative.replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

/// A folder that outlives a test, for a workspace that several tests read.
///
/// Nothing drops it when the process ends, so the next run clears away what is older than an hour.
pub(crate) fn shared_folder(name: &str) -> PathBuf {
    let shelf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shared");
    fs::create_dir_all(&shelf).unwrap();
    let is_old = |path: &Path| {
        let modified = fs::metadata(path).and_then(|found| found.modified());
        modified.is_ok_and(|modified| {
            let age = SystemTime::now().duration_since(modified);
            age.unwrap_or_default() > Duration::from_hours(1)
        })
    };
    for entry in fs::read_dir(&shelf).unwrap().flatten() {
        if is_old(&entry.path()) {
            // Another process may have cleared it away first.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    let folder = tempfile::Builder::new().prefix(name).tempdir_in(&shelf);
    folder.unwrap().keep()
}

/// The root of the source tree.
pub(crate) fn source_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A published file of a source; where it is absent, the test says so and ends.
pub(crate) fn real_data(path: &str) -> Option<PathBuf> {
    let configured = std::env::var_os("HIMAYA_REAL_DATA");
    let folder = configured.map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    let found = source_root().join(folder).join(path);
    if found.is_file() {
        return Some(found);
    }
    eprintln!("skipped: {path} is not there; set HIMAYA_REAL_DATA to the folder that holds it");
    None
}

/// Whether a tool of the system is installed; where it is not, the test says so.
pub(crate) fn has_tool(name: &str) -> bool {
    let found = Command::new(name)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok();
    if !found {
        eprintln!("skipped: {name} is not installed");
    }
    found
}
