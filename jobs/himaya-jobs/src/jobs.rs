//! The registry: every job, in alphabetical order.

mod gender_indicators;
pub(crate) mod modus_operandi;
mod route_shifts;
mod threat_assessment;

use std::fmt::Debug;

use chrono::NaiveDate;
use himaya_schema::Period;
use himaya_store::{SigningKey, Workspace};

use crate::results::Results;
use crate::{JobError, Output, Settings};

/// What a job works with.
#[derive(Debug)]
pub struct Context<'a> {
    /// The workspace.
    pub(crate) workspace: &'a Workspace,
    /// Its settings.
    pub(crate) settings: &'a Settings,
    /// The period reported on.
    pub(crate) period: Period,
    /// The day of the run, from the injected clock.
    pub(crate) today: NaiveDate,
    /// The key with which releases are signed.
    pub(crate) key: Option<&'a SigningKey>,
    /// What the jobs before it found.
    pub(crate) results: Results,
}

/// What a job made.
#[derive(Debug, Default)]
pub struct Made {
    /// Results for the jobs that depend on it.
    pub(crate) results: Results,
    /// Files written.
    pub(crate) outputs: Vec<Output>,
    /// Whether everything was there already.
    pub(crate) is_unchanged: bool,
}

/// A batch job.
pub trait Job: Debug + Sync {
    /// The identifier in configuration and on the command line.
    fn id(&self) -> &'static str;

    /// The jobs that run before it.
    fn dependencies(&self) -> &'static [&'static str];

    /// Does the work for one period.
    fn run(&self, context: &Context<'_>) -> Result<Made, JobError>;
}

/// Every job, in alphabetical order of identifier.
pub fn all() -> &'static [&'static dyn Job] {
    &[
        &gender_indicators::GenderIndicators,
        &modus_operandi::ModusOperandi,
        &route_shifts::RouteShifts,
        &threat_assessment::ThreatAssessment,
    ]
}

/// The job with this identifier.
pub fn find(id: &str) -> Result<&'static dyn Job, JobError> {
    let found = all().iter().copied().find(|job| job.id() == id);
    found.ok_or_else(|| JobError::UnknownJob {
        id: id.to_owned(),
        known: all()
            .iter()
            .map(|job| job.id())
            .collect::<Vec<_>>()
            .join(", "),
    })
}

/// Refuses a period that is not a quarter.
pub(crate) fn check_quarter(job: &'static str, period: Period) -> Result<(), JobError> {
    if Results::is_quarter(period) {
        return Ok(());
    }
    Err(JobError::NotAQuarter {
        job,
        period: period.to_string(),
    })
}

/// Stores the cubes of a job as results.
fn store_cubes(context: &Context<'_>, results: Results) -> Result<Made, JobError> {
    let mut outputs = Vec::new();
    for cube in results.cubes.values() {
        let (path, sha256) = context.workspace.store_result(context.period, cube)?;
        outputs.push(Output { path, sha256 });
    }
    Ok(Made {
        results,
        outputs,
        is_unchanged: false,
    })
}
