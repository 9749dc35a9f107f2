//! Runs jobs and what they depend on, in order, and writes each attempt into the ledger.

use himaya_ledger::{Attempt, End, Ledger, Start, State};
use himaya_schema::Period;
use himaya_store::{SigningKey, Trust, Workspace};
use serde::Serialize;

use crate::input_set::Inputs;
use crate::jobs::{Context, Made, check_quarter, find};
use crate::results::Results;
use crate::{Clock, JobError, Settings};

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

/// How a run is made.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The clock.
    pub clock: Clock,
    /// Who asked: `run`, `run-due`, `schedule`, `backfill` or `demo`.
    pub trigger: &'static str,
    /// The exit code of an error, which the ledger keeps.
    pub exit_code: fn(&JobError) -> u8,
    /// The key with which releases are signed.
    pub key: Option<&'a SigningKey>,
}

/// Runs a plan.
///
/// The lock is that of the workspace: attempts that the ledger still calls running belong to a
/// process that is gone, and are marked as interrupted first.
pub fn run(
    workspace: &Workspace,
    plan: &Plan,
    circumstances: &Circumstances<'_>,
    progress: &mut dyn FnMut(&'static str),
) -> Result<RunReport, JobError> {
    let settings = Settings::load(workspace)?;
    check_key(&settings.trust, circumstances.key)?;
    let _lock = workspace.lock()?;
    workspace.recover()?;
    let clock = &circumstances.clock;
    let mut ledger = Ledger::open(&workspace.root().join("data"))?;
    ledger.interrupt_running(clock.now())?;
    let inputs = Inputs::read(workspace)?;
    let mut context = Context {
        workspace,
        settings: &settings,
        period: plan.period,
        today: clock.today(),
        key: circumstances.key,
        results: Results::default(),
    };
    let mut reports = Vec::new();
    for id in &plan.jobs {
        progress(id);
        let start = Start {
            job: (*id).to_owned(),
            period: plan.period,
            trigger: circumstances.trigger.to_owned(),
            input_set: inputs.hash(id, plan.period)?,
            inputs: inputs.vintages.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let attempt = ledger.begin(&start, clock.now())?;
        let made = find(id).and_then(|job| job.run(&context));
        let end = end(&made, &attempt, circumstances);
        ledger.finish(attempt.id, end, clock.now())?;
        let made = match made {
            Ok(made) => made,
            Err(error) => {
                ledger.close()?;
                return Err(error);
            }
        };
        context.results.merge(made.results);
        reports.push(JobReport {
            job: id,
            period: plan.period,
            status: if made.is_unchanged {
                JobStatus::Unchanged
            } else {
                JobStatus::Done
            },
            attempts: attempt.number,
            outputs: made.outputs,
        });
    }
    ledger.close()?;
    Ok(RunReport { jobs: reports })
}

/// Refuses a key whose signatures would not be believed.
pub fn check_key(trust: &Trust, key: Option<&SigningKey>) -> Result<(), JobError> {
    let Some(key) = key else {
        return Ok(());
    };
    let public = key.public()?;
    if trust.keys.is_empty() || trust.keys.contains(&public) {
        return Ok(());
    }
    Err(JobError::ForeignKey {
        line: public.line().to_owned(),
    })
}

/// How an attempt ended, from what the job made or why it did not.
fn end(made: &Result<Made, JobError>, attempt: &Attempt, circumstances: &Circumstances<'_>) -> End {
    let passed = circumstances.clock.now() - attempt.started_at;
    let (state, exit, reason, outputs) = match made {
        Ok(made) => (State::Done, 0, None, made.outputs.as_slice()),
        Err(error) => {
            let exit = (circumstances.exit_code)(error);
            let reason = Some(error.to_string());
            (state_of(i32::from(exit)), exit, reason, [].as_slice())
        }
    };
    let outputs = outputs.iter().map(|output| himaya_ledger::Output {
        path: output.path.clone(),
        sha256: output.sha256.clone(),
    });
    End {
        state,
        exit: Some(i32::from(exit)),
        reason,
        duration_ms: Some(passed.num_milliseconds()),
        outputs: outputs.collect(),
    }
}

/// What an exit code means for another try: no data yet, worth a try, or of no use.
pub(crate) fn state_of(exit: i32) -> State {
    match exit {
        0 => State::Done,
        1 => State::NoData,
        64..=68 | 70..=73 | 76..=78 => State::Refused,
        // The network, the disk, another himaya, a signal: these may be better next time.
        _ => State::Failed,
    }
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
