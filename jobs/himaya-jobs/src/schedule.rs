//! The schedules of a workspace: `config/jobs/<job>.yaml`, or the built-in file.

use std::fs;

use himaya_schedule::{Cadence, JobSchedule, Schedules};
use himaya_store::Workspace;

use crate::JobError;
use crate::jobs::{all, find};

const FOLDER: &str = "config/jobs";

/// The built-in schedules by path relative to a workspace, in order of path.
pub fn embedded_schedules() -> &'static [(&'static str, &'static str)] {
    EMBEDDED
}

const EMBEDDED: &[(&str, &str)] = &[
    (
        "config/jobs/gender-indicators.yaml",
        include_str!("../../../config/jobs/gender-indicators.yaml"),
    ),
    (
        "config/jobs/modus-operandi.yaml",
        include_str!("../../../config/jobs/modus-operandi.yaml"),
    ),
    (
        "config/jobs/route-shifts.yaml",
        include_str!("../../../config/jobs/route-shifts.yaml"),
    ),
    (
        "config/jobs/threat-assessment.yaml",
        include_str!("../../../config/jobs/threat-assessment.yaml"),
    ),
];

/// Reads the schedules of all jobs.
///
/// What a job is made from it always waits for, whether its file says so or not.
pub fn schedules(workspace: &Workspace) -> Result<Schedules, JobError> {
    check_names(workspace)?;
    let mut jobs = Vec::new();
    for job in all() {
        let path = format!("{FOLDER}/{}.yaml", job.id());
        let own = workspace.read_text(&path)?;
        let built_in = EMBEDDED.iter().find(|(known, _)| *known == path);
        let text = own.as_deref().or(built_in.map(|(_, text)| *text));
        let refuse = |error| JobError::Schedule {
            path: path.clone(),
            error,
        };
        let mut schedule =
            JobSchedule::parse(job.id(), text.unwrap_or_default()).map_err(refuse)?;
        if schedule.cadence != Cadence::Quarter {
            return Err(JobError::Settings {
                reason: format!(
                    "`period` is {}, and the job is made for a quarter",
                    schedule.cadence.name()
                ),
                path,
                line: 0,
            });
        }
        for dependency in job.dependencies() {
            if !schedule
                .dependencies
                .iter()
                .any(|known| known == dependency)
            {
                schedule.dependencies.push((*dependency).to_owned());
            }
        }
        jobs.push(schedule);
    }
    Schedules::new(jobs).map_err(|error| JobError::Schedule {
        path: FOLDER.to_owned(),
        error,
    })
}

/// Refuses a file that is named after no job: it would be of no effect, and nobody would notice.
fn check_names(workspace: &Workspace) -> Result<(), JobError> {
    let Ok(entries) = fs::read_dir(workspace.root().join(FOLDER)) else {
        return Ok(());
    };
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in names {
        if let Some(job) = name.strip_suffix(".yaml") {
            find(job).map_err(|error| JobError::Settings {
                path: format!("{FOLDER}/{name}"),
                line: 0,
                reason: error.to_string(),
            })?;
        }
    }
    Ok(())
}
