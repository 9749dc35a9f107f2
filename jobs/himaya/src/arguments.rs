//! What can be typed.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use himaya_schema::{Level, Period};

use crate::analyse_arguments::Analyse;
use crate::choice::Chosen;
use crate::commands::parse_child::ParseChild;
use crate::keys::{ExportCommand, Gc, KeysCommand, Signing, Verify};
use crate::schedule_arguments::{Backfill, LedgerCommand, RunDue, Schedule, Trigger};
use crate::typed::{moment, period};

/// Threat assessments on trafficking in human beings and smuggling of migrants in North Africa, from
/// public statistics and national returns
#[derive(Debug, Parser)]
#[command(name = "himaya", version, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The workspace: the folder with himaya.yaml
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub(crate) workspace: PathBuf,
    /// The day or moment of the run instead of now (UTC), such as 2026-04-01 or 2026-04-01T06:30:00Z
    #[arg(long, global = true, value_name = "DATE", value_parser = moment)]
    pub(crate) now: Option<DateTime<Utc>>,
    #[command(flatten)]
    pub(crate) talk: Talk,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// How much is said, and how.
#[derive(Args, Clone, Debug)]
pub(crate) struct Talk {
    /// The form of what goes to standard output, text or json; with `run`, also the formats of the
    /// editions that it lists
    #[arg(
        long,
        global = true,
        value_enum,
        value_delimiter = ',',
        default_value = "text"
    )]
    pub(crate) format: Vec<FormatName>,
    /// Say nothing but errors
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Say more
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
}

/// A format as typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum FormatName {
    /// Standard output for people.
    Text,
    /// Standard output for programs; the field names are stable.
    Json,
    /// Editions as accessible pages.
    Pdf,
    /// Editions for a browser.
    Html,
    /// Tables as workbooks.
    Xlsx,
    /// Tables as plain text.
    Csv,
}

/// The form of what goes to standard output.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Talk {
    /// The form of what goes to standard output.
    pub(crate) fn form(&self) -> Format {
        if self.format.contains(&FormatName::Json) {
            Format::Json
        } else {
            Format::Text
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make an example workspace of synthetic national returns and run every job on it
    Demo(Demo),
    /// Make a folder a workspace
    Init(Init),
    /// Retrieve sources and read them into the lake
    Pull(Pull),
    /// Check a file as a pull would, without storing anything
    Validate(Validate),
    /// Show the files that a pull holds since their counts are of another order than before, or take one
    /// in
    Approve(Approve),
    /// Run jobs and what they depend on
    Run(Run),
    /// Run every period of every job that is due and not completed, oldest first
    RunDue(RunDue),
    /// Run what is due whenever it is due, until told to end; or show what is next
    Schedule(Schedule),
    /// Show what `run-due` would run, what it would not, and why
    Plan,
    /// Run a job for every period of a range that it has not completed, oldest first
    Backfill(Backfill),
    /// Check the ledger of what was run, or make it again from its mirror
    #[command(subcommand)]
    Ledger(LedgerCommand),
    /// Show what the lake holds, how old it is, what was released and what is overdue
    Status,
    /// Stand by judgements on the figures that a release printed
    Confirm(Confirm),
    /// Show where a printed figure comes from
    Explain(Explain),
    /// Check snapshots, tables, releases and signatures, and read every table again; or check releases
    /// that were carried elsewhere
    Verify(Verify),
    /// Remove what no release, no current table and no entry of the ledger needs
    Gc(Gc),
    /// Describe the tidy tables to other programmes
    #[command(subcommand)]
    Export(ExportCommand),
    /// Make the keys with which releases are signed
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Run a model on a table of your own; no workspace is needed
    #[command(subcommand)]
    Analyse(Analyse),
    /// Attack published files: work out hidden counts from what is printed
    Audit(Audit),
    /// Print the completions of a shell
    Completions(Completions),
    /// Print the manual page
    Man,
    /// Parse one file from standard input, with limits; started by himaya itself
    #[command(hide = true)]
    ParseChild(ParseChild),
}

/// Arguments of `demo`.
#[derive(Args, Debug)]
pub(crate) struct Demo {
    /// An empty folder for the example
    #[arg(default_value = "himaya-demo")]
    pub(crate) dir: PathBuf,
    /// The seed of the generator
    #[arg(long, default_value_t = himaya_example::ExampleConfig::DEMO.seed)]
    pub(crate) seed: u64,
    /// About how many persons all returns hold together
    #[arg(long, default_value_t = himaya_example::ExampleConfig::DEMO.n_persons)]
    pub(crate) persons: u32,
}

/// Arguments of `init`.
#[derive(Args, Debug)]
pub(crate) struct Init {
    /// The folder; what is there already is kept
    pub(crate) dir: PathBuf,
}

/// Arguments of `pull`.
#[derive(Args, Debug)]
pub(crate) struct Pull {
    /// The sources; without any, all of them
    #[arg(value_name = "SOURCE")]
    pub(crate) sources: Vec<String>,
    /// A file, folder, glob or http(s) address instead of the configured location of one source
    #[arg(long, value_name = "FILE_OR_URL")]
    pub(crate) from: Option<String>,
}

/// Arguments of `validate`.
#[derive(Args, Debug)]
pub(crate) struct Validate {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The source whose form the files have
    #[arg(long)]
    pub(crate) source: String,
}

/// Arguments of `approve`.
#[derive(Args, Debug)]
pub(crate) struct Approve {
    /// What to take in, by the id under which it is held; without it, everything held is shown
    #[arg(value_name = "ID")]
    pub(crate) id: Option<String>,
    /// Forget the file instead; it is held again if it is pulled again
    #[arg(long = "discard", requires = "id")]
    pub(crate) is_discarded: bool,
}

/// Arguments of `run`.
#[derive(Args, Debug)]
pub(crate) struct Run {
    /// The jobs
    #[arg(required = true, value_name = "JOB")]
    pub(crate) jobs: Vec<String>,
    /// The period, such as 2024-Q4
    #[arg(long, value_parser = period)]
    pub(crate) period: Period,
    /// Show the plan and change nothing
    #[arg(long = "dry-run")]
    pub(crate) is_plan_only: bool,
    #[command(flatten)]
    pub(crate) chosen: Chosen,
    #[command(flatten)]
    pub(crate) signing: Signing,
    /// Who asked, when it was not a person; then standard input ends when that one dies
    #[arg(long, hide = true, value_enum)]
    pub(crate) trigger: Option<Trigger>,
}

/// Arguments of `confirm`.
#[derive(Args, Debug)]
pub(crate) struct Confirm {
    /// The release whose figures were read, such as 2024-Q4-r1
    pub(crate) release: String,
    /// The code of the analyst, never a name
    #[arg(long, value_parser = crate::typed::analyst)]
    pub(crate) by: String,
    /// A judgement, such as J1; without any, all of them
    #[arg(long = "judgement", value_name = "ID")]
    pub(crate) judgements: Vec<String>,
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// The id as printed, such as TA/2024-Q4/r1/T8/TUN/women
    pub(crate) id: String,
    /// The level of the release; without it, the one that there is
    #[arg(long, value_enum)]
    pub(crate) level: Option<LevelName>,
}

/// Arguments of `audit`.
#[derive(Args, Debug)]
pub(crate) struct Audit {
    /// The folders of releases that one reader holds, such as data/releases/2024-Q4-r1/public
    #[arg(required = true, value_name = "RELEASE")]
    pub(crate) releases: Vec<PathBuf>,
    /// A folder of public tables that the attacker holds besides, described as a release is
    #[arg(long, value_name = "FOLDER")]
    pub(crate) known: Vec<PathBuf>,
}

/// A level as typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum LevelName {
    /// The participating police services.
    Restricted,
    /// Named partner organisations.
    Partner,
    /// Anybody.
    Public,
}

impl From<LevelName> for Level {
    fn from(level: LevelName) -> Self {
        match level {
            LevelName::Restricted => Self::Restricted,
            LevelName::Partner => Self::Partner,
            LevelName::Public => Self::Public,
        }
    }
}

/// Arguments of `completions`.
#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}
