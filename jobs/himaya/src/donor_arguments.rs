//! What can be typed about reports to donors.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use himaya_schema::Period;

use crate::typed::{day, period, reported};

/// Arguments of `analyse donor`.
#[derive(Args, Debug)]
pub(crate) struct AnalyseDonor {
    /// A YAML file: results, indicators with their kind, baselines and targets
    pub(crate) logframe: PathBuf,
    /// Registers of values and participants, in CSV or Parquet
    #[arg(required = true, value_name = "REGISTER")]
    pub(crate) values: Vec<PathBuf>,
    /// The period reported on, such as 2025
    #[arg(long, value_parser = period)]
    pub(crate) period: Period,
    /// The day as of which registers are read, instead of today
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) as_of: Option<NaiveDate>,
    /// The period of the last report and the day as of which it was made, to tell what has changed
    #[arg(long, value_name = "PERIOD@DAY", value_parser = reported)]
    pub(crate) reported: Option<(Period, NaiveDate)>,
    /// The logframe of the last report, to notice indicators that were renamed
    #[arg(long, value_name = "FILE")]
    pub(crate) earlier: Option<PathBuf>,
    /// A YAML file: lines, indirect costs, contingency and transfers
    #[arg(long, value_name = "FILE", requires = "rates", requires = "payments")]
    pub(crate) budget: Option<PathBuf>,
    /// A YAML file: units of each currency for one euro, by month
    #[arg(long, value_name = "FILE", requires = "budget")]
    pub(crate) rates: Option<PathBuf>,
    /// Registers of payments, in CSV or Parquet
    #[arg(long, value_name = "REGISTER", requires = "budget")]
    pub(crate) payments: Vec<PathBuf>,
    /// A YAML file: the numbers that the narrative states
    #[arg(long, value_name = "FILE")]
    pub(crate) narrative: Option<PathBuf>,
    /// A YAML file: what the IATI file says beside the logframe; with --out it is activity.xml
    #[arg(long, value_name = "FILE", requires = "out")]
    pub(crate) activity: Option<PathBuf>,
    /// A folder for the tables; nothing is written as long as there is a finding
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// A language as typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum LanguageName {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
}

impl LanguageName {
    /// The code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
        }
    }
}
