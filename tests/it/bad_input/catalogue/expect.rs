//! What `expect.yaml` says: the input, the commands, and what must come of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// One folder of the catalogue.
#[derive(Debug)]
pub(super) struct Fixture {
    pub(super) number: u32,
    pub(super) folder: PathBuf,
    pub(super) expect: Expect,
}

/// The file of one folder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expect {
    /// The input as the catalogue calls it.
    pub(super) what: String,
    pub(super) cases: Vec<Case>,
}

/// One input with what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) name: String,
    #[serde(default = "case_returns")]
    pub(super) source: String,
    /// The name under which the file arrives.
    #[serde(default = "csv_name")]
    pub(super) file: String,
    /// Each is the sound row of the source with these cells changed.
    #[serde(default)]
    pub(super) rows: Vec<BTreeMap<String, String>>,
    /// How often the rows stand in the file; once without it.
    pub(super) times: Option<usize>,
    /// Headings of the sound header that are written otherwise.
    #[serde(default)]
    pub(super) header: BTreeMap<String, String>,
    /// The whole text; `{HEADER}` and `{ROW}` stand for the sound ones.
    pub(super) text: Option<String>,
    /// A file beside `expect.yaml`.
    pub(super) input: Option<String>,
    /// A generator of `generate.rs`.
    pub(super) generate: Option<String>,
    /// How text becomes bytes; UTF-8 without it.
    pub(super) encode: Option<Encode>,
    /// Changes of the workspace before anything runs.
    #[serde(default)]
    pub(super) edits: Vec<Edit>,
    /// What a server does with the file, instead of its lying on the disk.
    pub(super) answer: Option<String>,
    /// Commands instead of `validate` and `pull`.
    #[serde(default)]
    pub(super) steps: Vec<Step>,
    #[serde(default)]
    pub(super) exit: i32,
    /// The codes of all findings, or of the error.
    #[serde(default)]
    pub(super) findings: Vec<String>,
    #[serde(default)]
    pub(super) stored: u64,
    #[serde(default)]
    pub(super) quarantined: u64,
    /// Words that must be said.
    #[serde(default)]
    pub(super) said: Vec<String>,
    /// What no output and no file but the snapshot may hold.
    #[serde(default)]
    pub(super) canaries: Vec<String>,
    /// Whether the steps publish.
    #[serde(default)]
    pub(super) publishes: bool,
}

/// How text becomes bytes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Encode {
    /// Each character up to U+00FF is one byte.
    Bytes,
    Utf16Le,
    Utf16Be,
}

/// A change of a file of the workspace.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edit {
    pub(super) path: String,
    /// What is replaced; the file is written anew without it, or begun where there is none.
    pub(super) from: Option<String>,
    pub(super) to: String,
}

/// One command.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// Arguments of `himaya`; `{FILE}` stands for the file.
    #[serde(default)]
    pub(super) run: Vec<String>,
    /// A line for a shell in which `$HIMAYA` is the command; only on Unix.
    pub(super) shell: Option<String>,
    /// A change before the command.
    pub(super) edit: Option<Edit>,
    #[serde(default)]
    pub(super) env: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) exit: i32,
    #[serde(default)]
    pub(super) said: Vec<String>,
}

impl Case {
    /// Whether it needs a shell, or a name that other systems do not allow.
    pub(super) fn needs_unix(&self) -> bool {
        let is_odd = |letter: char| letter.is_control();
        self.file.contains(is_odd) || self.steps.iter().any(|step| step.shell.is_some())
    }
}

impl Fixture {
    /// Reads a folder such as `008-direction-marks`; one without a number is none.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let name = folder.file_name()?.to_str()?;
        let number = name.split_once('-')?.0.parse().ok()?;
        let path = folder.join("expect.yaml");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let expect = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        Some(Self {
            number,
            folder: folder.to_owned(),
            expect,
        })
    }
}

fn case_returns() -> String {
    "case-returns".to_owned()
}

fn csv_name() -> String {
    "r.csv".to_owned()
}
