//! What can be typed.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use clap_complete::Shell;
use himaya_schema::Period;

use crate::keys::{ExportCommand, Gc, KeysCommand, Signing, Verify};
use crate::needs_arguments::AnalyseNeeds;
use crate::schedule_arguments::{Backfill, LedgerCommand, RunDue, Schedule, Trigger};
use crate::typed::{class_count, moment, period, rate, starts, weight};

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
    /// The form of what goes to standard output
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Say nothing but errors
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Say more
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
}

/// The form of what goes to standard output.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs; the field names are stable.
    Json,
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
    /// Show what the lake holds, how old it is and what was released
    Status,
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
    pub(crate) signing: Signing,
    /// Who asked, when it was not a person; then standard input ends when that one dies
    #[arg(long, hide = true, value_enum)]
    pub(crate) trigger: Option<Trigger>,
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

/// The models that run on a table of one's own.
#[derive(Debug, Subcommand)]
pub(crate) enum Analyse {
    /// Protect a table of counts of persons, or attack one that somebody has protected
    Disclosure(AnalyseDisclosure),
    /// Find groups of cases alike in how the crime is done, and say what defines each
    Modus(AnalyseModus),
    /// Rank units by their needs, and say how surely and what the order rests on
    Needs(AnalyseNeeds),
    /// Find what rose, fell, appeared, vanished or gave way in monthly counts
    Routes(AnalyseRoutes),
}

/// Arguments of `analyse disclosure`.
#[derive(Args, Debug)]
pub(crate) struct AnalyseDisclosure {
    /// A CSV or Parquet file with one row a cell, margins included
    pub(crate) table: PathBuf,
    /// The column of counts
    #[arg(long, value_name = "COLUMN")]
    pub(crate) value: String,
    /// The columns that are dimensions
    #[arg(long, required = true, value_delimiter = ',', value_name = "COLUMN,..")]
    pub(crate) dimensions: Vec<String>,
    /// A label that means a total, such as Total; without it the usual ones do
    #[arg(long = "total", value_name = "LABEL")]
    pub(crate) totals: Vec<String>,
    /// A YAML file that says how members make up groups and totals
    #[arg(long, value_name = "FILE")]
    pub(crate) hierarchy: Option<PathBuf>,
    /// How counts are protected
    #[arg(long, value_enum, default_value_t = MethodName::SuppressRound)]
    pub(crate) method: MethodName,
    /// The least count that is shown
    #[arg(long, default_value_t = 11)]
    pub(crate) threshold: u64,
    /// What numbers are rounded to by suppress-round
    #[arg(long, default_value_t = 5)]
    pub(crate) base: u64,
    /// The most that a number changes by cell-key
    #[arg(long, default_value_t = 5)]
    pub(crate) spread: u64,
    /// The variance of that change, in hundredths
    #[arg(long, default_value_t = 300)]
    pub(crate) variance_pct: u64,
    /// A file of secret bytes with which cell-key draws its noise
    #[arg(long, value_name = "FILE", required_if_eq("method", "cell-key"))]
    pub(crate) key: Option<PathBuf>,
    /// Only attack: the table is protected already
    #[arg(long = "audit-only")]
    pub(crate) is_audit_only: bool,
    /// Where to write the protected table; without it, standard output
    #[arg(long, value_name = "FILE", conflicts_with = "is_audit_only")]
    pub(crate) out: Option<PathBuf>,
}

/// Arguments of `analyse modus`.
#[derive(Args, Debug)]
pub(crate) struct AnalyseModus {
    /// A CSV or Parquet file with one row a case
    pub(crate) table: PathBuf,
    /// The columns that are items, each with a handful of levels
    #[arg(long, required = true, value_delimiter = ',', value_name = "COLUMN,..")]
    pub(crate) items: Vec<String>,
    /// The number of classes; without it, the table decides
    #[arg(long, value_name = "N", conflicts_with = "max_classes", value_parser = class_count)]
    pub(crate) classes: Option<usize>,
    /// The most classes that are tried
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = class_count)]
    pub(crate) max_classes: usize,
    /// The least weight of a class, beside 1 % of all
    #[arg(long, value_name = "WEIGHT", default_value_t = 11.0, value_parser = weight)]
    pub(crate) least: f64,
    /// The column of weights; without it every row weighs one
    #[arg(long, value_name = "COLUMN")]
    pub(crate) weight: Option<String>,
    /// What stands where nothing is recorded, beside an empty cell
    #[arg(
        long,
        value_delimiter = ',',
        value_name = "TOKEN,..",
        allow_hyphen_values = true
    )]
    pub(crate) missing: Vec<String>,
    /// The random starts of each fit
    #[arg(long, default_value_t = 50, value_name = "N", value_parser = starts)]
    pub(crate) starts: usize,
    /// The samples by which stability is judged; 0 for none
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub(crate) resamples: usize,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Write the probability of each class for every row
    #[arg(long = "posterior", requires = "out")]
    pub(crate) keeps_posterior: bool,
    /// A folder for shares, responses, choice and typology; without it, standard output
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// Arguments of `analyse routes`.
#[derive(Args, Debug)]
pub(crate) struct AnalyseRoutes {
    /// A CSV or Parquet file with one row a series and month, of one unit
    pub(crate) table: PathBuf,
    /// The columns that together name a series
    #[arg(long, required = true, value_delimiter = ',', value_name = "COLUMN,..")]
    pub(crate) series: Vec<String>,
    /// The column of months, such as 2024-03
    #[arg(long, value_name = "COLUMN")]
    pub(crate) month: String,
    /// The column of counts
    #[arg(long, value_name = "COLUMN")]
    pub(crate) count: String,
    /// The column that series must share to give way to one another, such as the origin
    #[arg(long, value_name = "COLUMN")]
    pub(crate) group: Option<String>,
    /// The column of reporting efforts, such as days or reporting units
    #[arg(long, value_name = "COLUMN")]
    pub(crate) effort: Option<String>,
    /// The column of units, which must hold one; without it, `unit` if there is one
    #[arg(long, value_name = "COLUMN")]
    pub(crate) unit: Option<String>,
    /// An earlier vintage of the file: what it does not show is a revision and no shift
    #[arg(long, value_name = "FILE")]
    pub(crate) earlier: Option<PathBuf>,
    /// What a month without a row is
    #[arg(long, value_enum, default_value_t = Gaps::Gap)]
    pub(crate) gaps: Gaps,
    /// How many of the last months may still be revised
    #[arg(long, default_value_t = 3, value_name = "MONTHS")]
    pub(crate) provisional: usize,
    /// The false discovery rate
    #[arg(long = "fdr", default_value_t = 0.1, value_name = "RATE", value_parser = rate)]
    pub(crate) false_discovery_rate: f64,
    /// The most simulations a test
    #[arg(long, default_value_t = 1_000, value_name = "N", value_parser = value_parser!(u32).range(100..=100_000))]
    pub(crate) draws: u32,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// A folder for findings, fitted values, shares and chart; without it, standard output
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// What a month without a row is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Gaps {
    /// A month in which nothing was reported.
    Gap,
    /// A month in which there was nothing to report.
    Zero,
}

/// A method as typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum MethodName {
    /// Exact numbers, small ones hidden with as many others as that takes.
    Suppress,
    /// Small numbers hidden, every other rounded on its own.
    SuppressRound,
    /// Small numbers hidden, every other changed by noise.
    CellKey,
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

/// Arguments of `completions`.
#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}
