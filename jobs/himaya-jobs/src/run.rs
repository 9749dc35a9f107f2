//! Runs jobs and what they depend on, in order.

use chrono::NaiveDate;
use himaya_schema::Period;
use himaya_store::Workspace;
use serde::Serialize;

use crate::jobs::{Context, check_quarter, find};
use crate::results::Results;
use crate::{JobError, Settings};

/// A file that a job wrote.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Output {
    /// The path within the workspace.
    pub path: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JobStatus {
    /// It wrote its outputs.
    Done,
    /// Its outputs were there already, from the same inputs.
    Unchanged,
}

/// What one job did.
#[derive(Clone, Debug, Serialize)]
pub struct JobReport {
    /// The job.
    pub job: &'static str,
    /// The period.
    pub period: Period,
    /// How it ended.
    pub status: JobStatus,
    /// How often it was tried.
    pub attempts: u32,
    /// What it wrote.
    pub outputs: Vec<Output>,
}

/// What a run did.
#[derive(Clone, Debug, Serialize)]
pub struct RunReport {
    /// The jobs in the order in which they ran.
    pub jobs: Vec<JobReport>,
}

/// What a run would do.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Plan {
    /// The jobs in the order in which they would run.
    pub jobs: Vec<&'static str>,
    /// The period.
    pub period: Period,
}

/// The jobs asked for with everything they depend on, each once, dependencies first; a period that
/// they are not made for is refused before anything runs.
pub fn plan(ids: &[String], period: Period) -> Result<Plan, JobError> {
    let mut jobs = Vec::new();
    for id in ids {
        add(&mut jobs, id)?;
    }
    for job in &jobs {
        check_quarter(job, period)?;
    }
    Ok(Plan { jobs, period })
}

/// Runs a plan.
pub fn run(
    workspace: &Workspace,
    plan: &Plan,
    today: NaiveDate,
    progress: &mut dyn FnMut(&'static str),
) -> Result<RunReport, JobError> {
    let settings = Settings::load(workspace)?;
    let _lock = workspace.lock()?;
    let mut context = Context {
        workspace,
        settings: &settings,
        period: plan.period,
        today,
        results: Results::default(),
    };
    let mut reports = Vec::new();
    for id in &plan.jobs {
        progress(id);
        let made = find(id)?.run(&context)?;
        context.results.merge(made.results);
        reports.push(JobReport {
            job: id,
            period: plan.period,
            status: if made.is_unchanged {
                JobStatus::Unchanged
            } else {
                JobStatus::Done
            },
            attempts: 1,
            outputs: made.outputs,
        });
    }
    Ok(RunReport { jobs: reports })
}

fn add(jobs: &mut Vec<&'static str>, id: &str) -> Result<(), JobError> {
    let job = find(id)?;
    if jobs.contains(&job.id()) {
        return Ok(());
    }
    for dependency in job.dependencies() {
        add(jobs, dependency)?;
    }
    jobs.push(job.id());
    Ok(())
}
