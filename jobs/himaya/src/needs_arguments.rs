//! What can be typed about needs.

use std::path::PathBuf;

use clap::{Args, value_parser};

/// Arguments of `analyse needs`.
#[derive(Args, Debug)]
pub(crate) struct AnalyseNeeds {
    /// A YAML file: indicators with goalposts, pillars, and a panel with its weights
    pub(crate) framework: PathBuf,
    /// A CSV or Parquet file with the columns unit, indicator and value (or low and high)
    pub(crate) scores: PathBuf,
    /// The draws that ranks and tiers come from
    #[arg(long, default_value_t = 10_000, value_name = "N", value_parser = value_parser!(u32).range(100..=1_000_000))]
    pub(crate) draws: u32,
    /// The rows of the design for Sobol indices, each of which is scored eight times; 0 for none
    #[arg(long, default_value_t = 4_096, value_name = "N", value_parser = value_parser!(u32).range(0..=1_000_000))]
    pub(crate) sobol: u32,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// A folder for scores, ranks, tiers and all that they rest on; without it, standard output
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}
