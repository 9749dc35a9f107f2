//! What holds whatever the ticks, outcomes and schedules are.

use proptest::prelude::*;

use super::*;

/// A house whose lags and cron lines are drawn.
fn drawn() -> impl Strategy<Value = Schedules> {
    let lag = 0_u32..120;
    let cron = prop::sample::select(vec![
        "0 5 * * *",
        "59 23 L * *",
        "30 12 15 * *",
        "0 6 * * MON-FRI",
        "0 0 1 JAN,APR,JUL,OCT *",
        "15 3 29 FEB *",
    ]);
    let job = (lag, cron);
    (job.clone(), job.clone(), job).prop_filter_map("a line that cron knows", |jobs| {
        let (counts, assessment, review) = jobs;
        let with = |text: &str, (lag, cron): (u32, &str)| {
            let lines: Vec<String> = text
                .lines()
                .map(|line| match line.split_once(':') {
                    Some(("lag_days", _)) => format!("lag_days: {lag}"),
                    Some(("cron", _)) => format!("cron: \"{cron}\""),
                    _ => line.to_owned(),
                })
                .collect();
            lines.join("\n")
        };
        let parsed = [
            JobSchedule::parse("counts", &with(MONTHLY, counts)),
            JobSchedule::parse("assessment", &with(QUARTERLY, assessment)),
            JobSchedule::parse("review", &with(YEARLY, review)),
        ];
        let jobs = parsed.into_iter().collect::<Result<Vec<_>, _>>().ok()?;
        Schedules::new(jobs).ok()
    })
}

/// Ticks until nothing is left to run.
fn tick_to_the_end(schedules: &Schedules, history: &mut History, now: DateTime<Utc>) {
    while !tick(schedules, history, now).is_empty() {}
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop::sample::select(vec![
        Outcome::Completed,
        Outcome::Completed,
        Outcome::Completed,
        Outcome::Failed,
        Outcome::Refused,
        Outcome::NoData,
        Outcome::Interrupted,
    ])
}

proptest! {
    /// A clock may jump anywhere: nothing completed comes again, nothing comes before its moment,
    /// and what runs stands after all that it depends on.
    #[test]
    fn what_is_due_is_open_ripe_and_in_order(
        schedules in drawn(),
        steps in prop::collection::vec((-400_i64..400, outcome()), 1..12),
    ) {
        let mut history = History::default();
        let mut now = moment("2025-06-01T00:00:00Z");
        for (days, outcome) in steps {
            now += TimeDelta::days(days);
            let found = due(&schedules, &history, now);
            let ends: Vec<_> = found.iter().map(|due| due.period.last_day()).collect();
            prop_assert!(ends.is_sorted());
            for (index, due) in found.iter().enumerate() {
                prop_assert!(!history.is_completed(&due.job, due.period));
                prop_assert!(due.due_at <= now);
                prop_assert!(due.period.last_day() < due.due_at.date_naive());
                let job = schedules.find(&due.job).unwrap();
                prop_assert!(due.period >= job.from);
                let runs = found.iter().filter(|other| {
                    other.job == due.job && other.decision == Decision::Run
                });
                prop_assert!(runs.count() <= job.max_catchup as usize);
                if due.decision != Decision::Run {
                    continue;
                }
                let later = found.iter().skip(index + 1);
                for other in later {
                    let is_awaited = job.dependencies.contains(&other.job)
                        && due.period.contains(&other.period);
                    prop_assert!(!is_awaited, "{} {}", due.job, due.period);
                }
            }
            for due in found.iter().filter(|due| due.decision == Decision::Run) {
                history.add(&due.job, due.period, outcome, now);
            }
        }
    }

    /// However the ticks fall, they complete what one tick at the end completes.
    #[test]
    fn ticks_at_any_moments_complete_the_same_as_one_at_the_end(
        schedules in drawn(),
        mut days in prop::collection::vec(0_i64..1_500, 0..20),
    ) {
        let start = moment("2024-01-01T00:00:00Z");
        let end = start + TimeDelta::days(1_500);
        let mut once = History::default();
        tick_to_the_end(&schedules, &mut once, end);
        let mut often = History::default();
        days.sort_unstable();
        for day in days {
            tick(&schedules, &mut often, start + TimeDelta::days(day));
        }
        tick_to_the_end(&schedules, &mut often, end);
        for job in schedules.jobs() {
            let completed = |history: &History| {
                history.completed_from(&job.job, job.from).collect::<Vec<_>>()
            };
            prop_assert_eq!(completed(&once), completed(&often));
        }
    }

    /// What comes next is not due yet, and is due at the moment that was told.
    #[test]
    fn what_comes_next_comes_then(schedules in drawn(), days in 0_i64..3_000) {
        let now = moment("2024-01-01T00:00:00Z") + TimeDelta::days(days);
        let mut history = History::default();
        tick(&schedules, &mut history, now);
        for next in upcoming(&schedules, &history, now, 4) {
            if next.due_at <= now {
                continue;
            }
            let is_due = |at| {
                let found = due(&schedules, &history, at);
                found.iter().any(|due| due.job == next.job && due.period == next.period)
            };
            prop_assert!(is_due(next.due_at));
            prop_assert!(!is_due(next.due_at - TimeDelta::seconds(1)));
        }
    }
}
