//! What can be typed about schedules and the ledger.

use clap::{Args, Subcommand, ValueEnum, value_parser};

use crate::keys::Signing;

/// Arguments of `run-due`.
#[derive(Args, Clone, Debug)]
pub(crate) struct RunDue {
    /// Show what would run and change nothing
    #[arg(long = "dry-run")]
    pub(crate) is_plan_only: bool,
    #[command(flatten)]
    pub(crate) signing: Signing,
    #[command(flatten)]
    pub(crate) again: Again,
}

/// Arguments of `schedule`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Schedule {
    /// Show the next periods that will be due, and run nothing
    #[arg(long = "next", value_name = "N", value_parser = value_parser!(u16).range(1..=1_000))]
    pub(crate) n_next: Option<u16>,
    /// How long to wait between two looks at what is due
    #[arg(long, default_value_t = 60, value_name = "SECONDS", value_parser = value_parser!(u64).range(1..=86_400))]
    pub(crate) every: u64,
    #[command(flatten)]
    pub(crate) signing: Signing,
    #[command(flatten)]
    pub(crate) again: Again,
}

/// What is done in spite of the ledger.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Again {
    /// Try again at once what failed, however often
    #[arg(long = "retry-failed")]
    pub(crate) retries_failed: bool,
    /// Believe a clock that is more than 400 days ahead of the newest attempt
    #[arg(long = "trust-clock")]
    pub(crate) trusts_clock: bool,
}

/// Arguments of `backfill`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Backfill {
    /// The job
    pub(crate) job: String,
    /// The first and the last period, such as 2019-Q1..2024-Q4
    #[arg(value_name = "FIRST..LAST")]
    pub(crate) range: String,
    /// Show the periods and change nothing
    #[arg(long = "dry-run")]
    pub(crate) is_plan_only: bool,
    #[command(flatten)]
    pub(crate) signing: Signing,
}

/// What to do with the ledger.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(crate) enum LedgerCommand {
    /// Check database, mirror, chain, lineage and every output against its recorded hash
    Verify,
    /// Make the database again from the mirror; the old one is put aside
    Rebuild,
}

/// Who starts a run, when it is not a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Trigger {
    /// `himaya run-due`.
    RunDue,
    /// `himaya schedule`.
    Schedule,
    /// `himaya backfill`.
    Backfill,
}

impl Trigger {
    /// The name in the ledger.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::RunDue => "run-due",
            Self::Schedule => "schedule",
            Self::Backfill => "backfill",
        }
    }
}
