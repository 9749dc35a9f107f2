//! What can be typed about tables of one's own.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, value_parser};

use crate::donor_arguments::AnalyseDonor;
use crate::needs_arguments::AnalyseNeeds;
use crate::typed::{class_count, rate, starts, weight};

/// The models that run on a table of one's own.
#[derive(Debug, Subcommand)]
pub(crate) enum Analyse {
    /// Protect a table of counts of persons, or attack one that somebody has protected
    Disclosure(AnalyseDisclosure),
    /// Add up what registers say of a logframe and a budget, and tell what stands in the way of it
    Donor(AnalyseDonor),
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
