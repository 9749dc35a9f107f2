//! The schedules of all jobs, sound together.

use std::collections::BTreeSet;

use crate::{JobSchedule, ScheduleError};

/// The schedules of all jobs, dependencies before dependents.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedules {
    jobs: Vec<JobSchedule>,
}

impl Schedules {
    /// Checks that every dependency exists, is no longer than its dependent and comes before it.
    pub fn new(mut jobs: Vec<JobSchedule>) -> Result<Self, ScheduleError> {
        jobs.sort_by(|a, b| a.job.cmp(&b.job));
        for job in &jobs {
            for dependency in &job.dependencies {
                let Some(found) = jobs.iter().find(|known| known.job == *dependency) else {
                    return Err(ScheduleError::UnknownDependency {
                        job: job.job.clone(),
                        dependency: dependency.clone(),
                    });
                };
                if found.cadence > job.cadence {
                    return Err(ScheduleError::LongerDependency {
                        job: job.job.clone(),
                        dependency: dependency.clone(),
                    });
                }
            }
        }
        let mut ordered: Vec<JobSchedule> = Vec::new();
        let mut placed = BTreeSet::new();
        while !jobs.is_empty() {
            let is_free = |job: &JobSchedule| {
                let mut dependencies = job.dependencies.iter();
                dependencies.all(|dependency| placed.contains(dependency))
            };
            let (free, held): (Vec<_>, Vec<_>) = jobs.into_iter().partition(is_free);
            if free.is_empty() {
                let names: Vec<String> = held.into_iter().map(|job| job.job).collect();
                return Err(ScheduleError::Cycle {
                    jobs: names.join(", "),
                });
            }
            placed.extend(free.iter().map(|job| job.job.clone()));
            ordered.extend(free);
            jobs = held;
        }
        Ok(Self { jobs: ordered })
    }

    /// The schedules, dependencies before dependents.
    pub fn jobs(&self) -> &[JobSchedule] {
        &self.jobs
    }

    /// The schedule of a job.
    pub fn find(&self, job: &str) -> Option<&JobSchedule> {
        self.jobs.iter().find(|known| known.job == job)
    }
}
