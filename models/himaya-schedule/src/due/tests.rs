//! What is due: lost ticks, stopped machines, clocks that jump, schedules that are edited.

mod properties;
mod simulation;

use chrono::{DateTime, TimeDelta, Utc};
use himaya_schema::Period;

use super::{Decision, Due, due, upcoming};
use crate::{History, JobSchedule, Outcome, ScheduleError, Schedules};

const MONTHLY: &str = "period: month\nfrom: 2024-01\nlag_days: 5\ncron: \"0 5 * * *\"\n";
const QUARTERLY: &str = "period: quarter\nfrom: 2024-Q1\nlag_days: 20\ncron: \"0 6 * * MON\"\n\
                         retries: 2\ndependencies: [counts]\n";
const YEARLY: &str = "period: year\nfrom: 2024\nlag_days: 45\ncron: \"0 6 1 * *\"\n\
                      dependencies: [assessment]\n";

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn schedules(files: &[(&str, &str)]) -> Schedules {
    let jobs = files
        .iter()
        .map(|(job, text)| JobSchedule::parse(job, text).unwrap());
    Schedules::new(jobs.collect()).unwrap()
}

/// Counts by month, an assessment a quarter from them, a review a year from the assessments.
fn house() -> Schedules {
    schedules(&[
        ("assessment", QUARTERLY),
        ("counts", MONTHLY),
        ("review", YEARLY),
    ])
}

/// What would run, such as `counts 2024-01`.
fn runs(found: &[Due]) -> Vec<String> {
    let runs = found.iter().filter(|due| due.decision == Decision::Run);
    runs.map(|due| format!("{} {}", due.job, due.period))
        .collect()
}

/// Completes everything that is due, as one tick would; returns what ran, in order.
fn tick(schedules: &Schedules, history: &mut History, now: DateTime<Utc>) -> Vec<String> {
    let found = due(schedules, history, now);
    for due in found.iter().filter(|due| due.decision == Decision::Run) {
        history.add(&due.job, due.period, Outcome::Completed, now);
    }
    runs(&found)
}

fn add(history: &mut History, job: &str, period: &str, outcome: Outcome, at: &str) {
    history.add(job, period.parse().unwrap(), outcome, moment(at));
}

#[test]
fn a_period_is_due_when_its_moment_has_come_and_not_before() {
    let history = History::default();
    let check = |now: &str, expected: &[&str]| {
        assert_eq!(runs(&due(&house(), &history, moment(now))), expected);
    };
    check("2024-02-06T04:59:59Z", &[]);
    check("2024-02-06T05:00:00Z", &["counts 2024-01"]);
    check(
        "2024-03-06T05:00:00Z",
        &["counts 2024-01", "counts 2024-02"],
    );
}

#[test]
fn the_oldest_runs_first_and_dependencies_before_dependents() {
    let found = due(
        &house(),
        &History::default(),
        moment("2024-07-23T00:00:00Z"),
    );
    let expected = [
        "counts 2024-01",
        "counts 2024-02",
        "counts 2024-03",
        "assessment 2024-Q1",
        "counts 2024-04",
        "counts 2024-05",
        "counts 2024-06",
        "assessment 2024-Q2",
    ];
    assert_eq!(runs(&found), expected);
}

#[test]
fn four_hundred_days_of_downtime_are_caught_up_in_order() {
    let schedules = house();
    let mut history = History::default();
    tick(&schedules, &mut history, moment("2024-05-01T00:00:00Z"));
    let now = moment("2024-05-01T00:00:00Z") + TimeDelta::days(400);
    let ran = tick(&schedules, &mut history, now);
    let expected = [
        "counts 2024-04",
        "counts 2024-05",
        "counts 2024-06",
        "assessment 2024-Q2",
        "counts 2024-07",
        "counts 2024-08",
        "counts 2024-09",
        "assessment 2024-Q3",
        "counts 2024-10",
        "counts 2024-11",
        "counts 2024-12",
        "assessment 2024-Q4",
        "review 2024",
        "counts 2025-01",
        "counts 2025-02",
        "counts 2025-03",
        "assessment 2025-Q1",
        "counts 2025-04",
    ];
    assert_eq!(ran, expected);
    assert_eq!(tick(&schedules, &mut history, now), [""; 0]);
}

#[test]
fn a_tick_runs_no_more_than_it_may_and_the_next_ones_the_rest() {
    let schedules = schedules(&[
        ("assessment", &format!("{QUARTERLY}max_catchup: 8\n")),
        ("counts", &format!("{MONTHLY}max_catchup: 4\n")),
    ]);
    let mut history = History::default();
    let now = moment("2025-01-01T00:00:00Z");
    let found = due(&schedules, &history, now);
    let decision = |job: &str, period: &str| {
        let is_asked = |due: &&Due| due.job == job && due.period.to_string() == period;
        &found.iter().find(is_asked).unwrap().decision
    };
    let later = Decision::Postponed { max_catchup: 4 };
    assert_eq!(*decision("counts", "2024-05"), later);
    let waits = Decision::WaitsFor {
        job: "counts".to_owned(),
        period: "2024-05".parse().unwrap(),
    };
    assert_eq!(*decision("assessment", "2024-Q2"), waits);
    let ticks: [&[&str]; 4] = [
        &[
            "counts 2024-01",
            "counts 2024-02",
            "counts 2024-03",
            "assessment 2024-Q1",
            "counts 2024-04",
        ],
        &[
            "counts 2024-05",
            "counts 2024-06",
            "assessment 2024-Q2",
            "counts 2024-07",
            "counts 2024-08",
        ],
        &[
            "counts 2024-09",
            "assessment 2024-Q3",
            "counts 2024-10",
            "counts 2024-11",
        ],
        &[],
    ];
    for expected in ticks {
        assert_eq!(tick(&schedules, &mut history, now), expected);
    }
}

/// Periods that wait for a person do not keep those behind them from running.
#[test]
fn what_cannot_run_does_not_use_up_what_a_tick_may_run() {
    let schedules = schedules(&[("counts", &format!("{MONTHLY}max_catchup: 1\n"))]);
    let mut history = History::default();
    let at = "2024-06-07T00:00:00Z";
    for month in ["2024-01", "2024-02", "2024-03"] {
        add(&mut history, "counts", month, Outcome::Refused, at);
    }
    let ran = tick(&schedules, &mut history, moment(at));
    assert_eq!(ran, ["counts 2024-04"]);
}

#[test]
fn what_has_been_due_for_a_day_is_overdue() {
    let found = |now: &str| {
        let found = due(&house(), &History::default(), moment(now));
        found[0].is_overdue(moment(now))
    };
    assert!(!found("2024-02-07T04:59:59Z"));
    assert!(found("2024-02-07T05:00:00Z"));
}

#[test]
fn a_clock_set_back_runs_nothing_again() {
    let schedules = house();
    let mut history = History::default();
    let now = moment("2026-04-29T00:00:00Z");
    assert!(!tick(&schedules, &mut history, now).is_empty());
    // One tick catches up so many periods and no more.
    while !tick(&schedules, &mut history, now).is_empty() {}
    for days in 0..=365 {
        let earlier = now - TimeDelta::days(days);
        assert_eq!(tick(&schedules, &mut history, earlier), [""; 0], "{days}");
    }
}

#[test]
fn an_edited_schedule_runs_no_completed_period_again() {
    let mut history = History::default();
    let now = moment("2025-01-30T00:00:00Z");
    tick(&house(), &mut history, now);
    let edits = [
        ("0 5 * * *", "30 23 28 * *"),
        ("lag_days: 5", "lag_days: 0"),
        ("lag_days: 5", "lag_days: 40"),
        ("from: 2024-01", "from: 2024-06"),
    ];
    for (before, after) in edits {
        let edited = MONTHLY.replace(before, after);
        let schedules = schedules(&[("assessment", QUARTERLY), ("counts", &edited)]);
        assert_eq!(runs(&due(&schedules, &history, now)), [""; 0], "{after}");
    }
    let earlier = MONTHLY.replace("from: 2024-01", "from: 2023-11");
    let schedules = schedules(&[("assessment", QUARTERLY), ("counts", &earlier)]);
    let found = runs(&due(&schedules, &history, now));
    assert_eq!(found, ["counts 2023-11", "counts 2023-12"]);
}

#[test]
fn a_failure_is_tried_again_later_and_not_for_ever() {
    let schedules = house();
    let mut history = History::default();
    let decision = |history: &History, now: &str| {
        let found = due(&schedules, history, moment(now));
        let mut of_counts = found.into_iter().filter(|due| due.job == "counts");
        of_counts.next().unwrap().decision
    };
    for (n, at, hours) in [
        (1, "2024-02-06T06:00:00Z", 1),
        (2, "2024-02-06T08:00:00Z", 2),
        (3, "2024-02-06T11:00:00Z", 4),
    ] {
        add(&mut history, "counts", "2024-01", Outcome::Failed, at);
        let waits = decision(&history, at);
        let Decision::RetriesAt {
            at: again,
            n_failures,
        } = waits.clone()
        else {
            panic!("{waits:?}");
        };
        assert_eq!(n_failures, n);
        let wait = (again - moment(at)).num_minutes();
        assert!((hours * 60..=hours * 75).contains(&wait), "{wait}");
        // Asked a moment before, the answer is the same.
        let before = (again - TimeDelta::seconds(1)).to_rfc3339();
        assert_eq!(decision(&history, &before), waits);
        assert_eq!(decision(&history, &again.to_rfc3339()), Decision::Run);
    }
    let last = "2024-02-06T16:00:00Z";
    add(&mut history, "counts", "2024-01", Outcome::Failed, last);
    let gone = Decision::NeedsAPerson { n_failures: 4 };
    assert_eq!(decision(&history, "2024-06-01T00:00:00Z"), gone);
    history.forget_failures();
    assert_eq!(decision(&history, last), Decision::Run);
}

#[test]
fn what_failed_together_is_not_tried_again_together() {
    let schedules = house();
    let mut history = History::default();
    let at = "2024-05-06T06:00:00Z";
    for month in ["2024-01", "2024-02", "2024-03", "2024-04"] {
        add(&mut history, "counts", month, Outcome::Failed, at);
    }
    let moments: std::collections::BTreeSet<_> = due(&schedules, &history, moment(at))
        .into_iter()
        .filter_map(|due| match due.decision {
            Decision::RetriesAt { at, .. } => Some(at),
            _ => None,
        })
        .collect();
    assert_eq!(moments.len(), 4, "{moments:?}");
}

#[test]
fn a_refusal_is_not_tried_again_and_an_interruption_at_once() {
    let schedules = house();
    let at = "2024-02-06T06:00:00Z";
    let after = |outcomes: &[Outcome]| {
        let mut history = History::default();
        for outcome in outcomes {
            add(&mut history, "counts", "2024-01", *outcome, at);
        }
        due(&schedules, &history, moment(at))
            .pop()
            .unwrap()
            .decision
    };
    let refused = Decision::NeedsAPerson { n_failures: 1 };
    assert_eq!(after(&[Outcome::Refused]), refused);
    assert_eq!(after(&[Outcome::Interrupted; 50]), Decision::Run);
    assert_eq!(after(&[Outcome::NoData; 50]), Decision::WaitsForData);
}

#[test]
fn a_dependent_waits_for_what_has_not_completed() {
    let mut history = History::default();
    let at = "2024-04-22T06:00:00Z";
    add(&mut history, "counts", "2024-02", Outcome::Refused, at);
    let found = due(&house(), &history, moment(at));
    let waits = found.iter().find(|due| due.job == "assessment").unwrap();
    let expected = Decision::WaitsFor {
        job: "counts".to_owned(),
        period: "2024-02".parse().unwrap(),
    };
    assert_eq!(waits.decision, expected);
    assert_eq!(runs(&found), ["counts 2024-01", "counts 2024-03"]);
}

#[test]
fn a_job_that_is_switched_off_is_neither_due_nor_awaited() {
    let off = format!("{MONTHLY}enabled: false\n");
    let schedules = schedules(&[("assessment", QUARTERLY), ("counts", &off)]);
    let found = due(
        &schedules,
        &History::default(),
        moment("2024-05-01T00:00:00Z"),
    );
    assert_eq!(runs(&found), ["assessment 2024-Q1"]);
}

#[test]
fn what_comes_next_is_told_by_moment() {
    let mut history = History::default();
    tick(&house(), &mut history, moment("2024-07-01T00:00:00Z"));
    let next = upcoming(&house(), &history, moment("2024-07-01T00:00:00Z"), 5);
    let next: Vec<String> = next
        .iter()
        .map(|due| format!("{} {} {}", due.job, due.period, due.due_at))
        .collect();
    let expected = [
        "counts 2024-06 2024-07-06 05:00:00 UTC",
        "assessment 2024-Q2 2024-07-22 06:00:00 UTC",
        "counts 2024-07 2024-08-06 05:00:00 UTC",
        "counts 2024-08 2024-09-06 05:00:00 UTC",
        "counts 2024-09 2024-10-06 05:00:00 UTC",
    ];
    assert_eq!(next, expected);
}

#[test]
fn schedules_that_wait_for_each_other_or_for_nobody_are_refused() {
    let check = |files: &[(&str, &str)]| {
        let jobs = files
            .iter()
            .map(|(job, text)| JobSchedule::parse(job, text).unwrap());
        Schedules::new(jobs.collect()).unwrap_err()
    };
    let unknown = check(&[("assessment", QUARTERLY)]);
    assert!(matches!(unknown, ScheduleError::UnknownDependency { .. }));
    let yearly = MONTHLY.replace("month", "year").replace("2024-01", "2024");
    let longer = check(&[("assessment", QUARTERLY), ("counts", &yearly)]);
    assert!(matches!(longer, ScheduleError::LongerDependency { .. }));
    let back = QUARTERLY.replace("[counts]", "[assessment]");
    let cycle = check(&[("assessment", QUARTERLY), ("counts", &back)]);
    assert!(matches!(cycle, ScheduleError::Cycle { .. }));
}
