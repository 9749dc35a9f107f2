//! What can be typed about keys, signatures, garbage and exports, and how a key comes in.

use std::io::BufRead as _;
use std::path::{Path, PathBuf};

use crate::donor_arguments::LanguageName;
use clap::{Args, Subcommand};
use himaya_store::{SigningKey, StoreError, Workspace, read_signing_key};

use crate::error::CommandError;

/// The key with which releases are signed.
#[derive(Args, Clone, Debug)]
pub(crate) struct Signing {
    /// The file of the secret minisign key with which releases are signed, outside of the workspace;
    /// `-` reads the key from standard input
    #[arg(long = "signing-key", value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Arguments of `verify`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Verify {
    /// Folders of single releases, wherever they are; without any, the whole workspace
    #[arg(value_name = "RELEASE")]
    pub(crate) releases: Vec<PathBuf>,
    /// Check a file of IATI instead: order of elements, rules of the standard and code lists
    #[arg(long, value_name = "FILE", conflicts_with = "releases")]
    pub(crate) iati: Vec<PathBuf>,
    /// A code list as the IATI Secretariat publishes it, to use instead of the one built in
    #[arg(long = "code-list", value_name = "FILE", requires = "iati")]
    pub(crate) code_lists: Vec<PathBuf>,
    /// The public key that must have signed, or its file, instead of those in himaya.yaml
    #[arg(long = "public-key", value_name = "KEY_OR_FILE")]
    pub(crate) public_keys: Vec<String>,
}

/// Arguments of `gc`.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Gc {
    /// For how many of its last states the lake can still answer; two at least
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = states)]
    pub(crate) keep: usize,
    /// Show what would be removed and change nothing
    #[arg(long = "dry-run")]
    pub(crate) is_plan_only: bool,
}

/// What to export.
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum ExportCommand {
    /// Bring the Delta logs of the tidy tables up to date, for Spark, Trino and others
    Delta,
    /// Write empty registers of participants, values and payments, to be filled in
    Registers {
        /// The folder for them
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// The language of their headings
        #[arg(long, value_enum, default_value_t = LanguageName::En)]
        language: LanguageName,
    },
}

/// What to do with keys.
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Make a new pair of keys, himaya.key and himaya.pub
    New {
        /// The folder for them, outside of any workspace
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
}

fn states(text: &str) -> Result<usize, String> {
    let n_states = text.parse().ok().filter(|n| (2..=1_000_000).contains(n));
    n_states.ok_or_else(|| format!("`{text}` is not a number of states from 2 up"))
}

impl Signing {
    /// Reads the key, if one is named.
    pub(crate) fn key(&self, workspace: &Workspace) -> Result<Option<SigningKey>, CommandError> {
        let Some(file) = &self.file else {
            return Ok(None);
        };
        if file == Path::new("-") {
            return Ok(Some(from_standard_input()?));
        }
        refuse_workspace(file, workspace.root())?;
        Ok(Some(read_signing_key(file)?))
    }
}

/// Reads the two lines of a key and leaves the rest, by whose end a child knows that its parent is gone.
fn from_standard_input() -> Result<SigningKey, CommandError> {
    let mut text = String::new();
    let mut input = std::io::stdin().lock();
    for _ in 0..2 {
        input.read_line(&mut text).map_err(CommandError::Input)?;
    }
    Ok(SigningKey::parse(&text, "on standard input")?)
}

/// Refuses a secret key that would be copied wherever its workspace is.
fn refuse_workspace(file: &Path, workspace: &Path) -> Result<(), CommandError> {
    let whole = |path: &Path| {
        let wrapped = |source| StoreError::Io {
            action: "read",
            path: path.to_owned(),
            source,
        };
        path.canonicalize().map_err(wrapped)
    };
    if whole(file)?.starts_with(whole(workspace)?) {
        return Err(CommandError::KeyInWorkspace {
            path: file.display().to_string(),
        });
    }
    Ok(())
}
