//! What is due, in which order it runs, and who may run it.

mod deploy;
mod starters;

use std::process::Child;
use std::time::{Duration, Instant};

use insta::assert_snapshot;
use serde_json::Value as Json;

use crate::fixtures::{HEADER, VICTIM};
use crate::project::Project;

pub(crate) const JOBS: [&str; 4] = [
    "gender-indicators",
    "modus-operandi",
    "route-shifts",
    "threat-assessment",
];

/// A workspace with one victim of March 2024, whose jobs are due from a quarter on.
pub(crate) fn due_from(quarter: &str, now: &str) -> Project {
    let project = Project::new().now(now).drop(
        "case-returns",
        "returns-TUN.csv",
        format!("{HEADER}\n{VICTIM}\n"),
    );
    for job in JOBS {
        edit(&project, job, "from: 2024-Q4", &format!("from: {quarter}"));
    }
    project.himaya(["pull", "case-returns"]).code(0);
    project
}

/// Changes the schedule of a job.
#[track_caller]
fn edit(project: &Project, job: &str, before: &str, after: &str) {
    let path = format!("config/jobs/{job}.yaml");
    let text = project.text(&path);
    assert!(text.contains(before), "{text}");
    project.write(&path, text.replace(before, after));
}

/// What was run, such as `route-shifts 2024-Q1 done`.
fn ran(report: &Json) -> Vec<String> {
    let jobs = report["jobs"].as_array().unwrap().iter();
    let line = |job: &Json| {
        let text = |key: &str| job[key].as_str().unwrap().to_owned();
        format!("{} {} {}", text("job"), text("period"), text("status"))
    };
    jobs.map(line).collect()
}

fn run_due(project: &Project, code: i32) -> Vec<String> {
    ran(&project
        .himaya(["--format", "json", "run-due"])
        .code(code)
        .stdout_json())
}

/// Waits for a child; the answer is its exit code and how long it took.
pub(crate) fn wait(child: &mut Child, longest: Duration) -> Option<i32> {
    let begun = Instant::now();
    while begun.elapsed() < longest {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    panic!("it did not end within {longest:?}");
}

#[test]
fn a_plan_says_what_runs_and_why() {
    let project = due_from("2024-Q1", "2024-05-01");
    let before = project.files("");
    assert_snapshot!(project.himaya(["plan"]).code(0).stdout_text(), @r"
    job                period   days                    due (UTC)         overdue  state  why
    gender-indicators  2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due    it runs at the next tick
    modus-operandi     2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due    it runs at the next tick
    route-shifts       2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due    it runs at the next tick
    threat-assessment  2024-Q1  2024-01-01..2024-03-31  2024-04-22 06:00  8 days   due    it runs at the next tick
    ");
    let dry = project.himaya(["run-due", "--dry-run"]).code(0);
    assert_eq!(dry.stdout(), project.himaya(["plan"]).stdout());
    assert_snapshot!(project.himaya(["schedule", "--next", "5"]).code(0).stdout_text(), @r"
    job                period   days                    due (UTC)         overdue  state     why
    gender-indicators  2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due       it runs at the next tick
    modus-operandi     2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due       it runs at the next tick
    route-shifts       2024-Q1  2024-01-01..2024-03-31  2024-04-22 05:00  8 days   due       it runs at the next tick
    threat-assessment  2024-Q1  2024-01-01..2024-03-31  2024-04-22 06:00  8 days   due       it runs at the next tick
    gender-indicators  2024-Q2  2024-04-01..2024-06-30  2024-07-22 05:00           upcoming  its moment has not come
    ");
    assert_eq!(project.files(""), before);
}

#[test]
fn what_is_due_runs_once_whatever_the_clock_does() {
    let project = due_from("2024-Q1", "2024-05-01");
    let quarter = |quarter: &str| JOBS.map(|job| format!("{job} {quarter} done"));
    assert_eq!(run_due(&project, 0), quarter("2024-Q1"));
    assert_eq!(run_due(&project, 0), [""; 0]);
    // Downtime: two quarters in order.
    let project = project.now("2024-11-01T12:00:00Z");
    let expected = [quarter("2024-Q2"), quarter("2024-Q3")].concat();
    assert_eq!(run_due(&project, 0), expected);
    // A clock set back, and a schedule edited, run nothing again.
    let project = project.now("2023-11-01");
    project
        .himaya(["run-due"])
        .code(0)
        .stderr_contains("hours behind the newest attempt");
    let project = project.now("2024-11-02");
    for job in JOBS {
        edit(&project, job, "lag_days: 21", "lag_days: 3");
    }
    assert_eq!(run_due(&project, 0), [""; 0]);
    // A clock that jumps ahead is not believed.
    let project = project.now("2038-01-19");
    let said = "more than 400 days ago";
    project.himaya(["run-due"]).code(75).stderr_contains(said);
    project.himaya(["ledger", "verify"]).code(0);
}

#[test]
fn a_long_downtime_is_caught_up_tick_by_tick() {
    let project = due_from("2024-Q1", "2024-12-01");
    for job in JOBS {
        edit(&project, job, "max_catchup: 8", "max_catchup: 2");
    }
    let quarter = |quarter: &str| JOBS.map(|job| format!("{job} {quarter} done"));
    let first = project.himaya(["--format", "json", "run-due"]).code(0);
    let first = first.stderr_contains("leaves 3 periods, and what waits for them");
    let expected = [quarter("2024-Q1"), quarter("2024-Q2")].concat();
    assert_eq!(ran(&first.stdout_json()), expected);
    let status = project.himaya(["status"]).code(1).stdout();
    let (_, overdue) = status.split_once("\noverdue ").unwrap();
    let overdue: Vec<&str> = overdue.lines().skip(1).collect();
    assert_eq!(overdue.len(), 4, "{overdue:?}");
    for (line, job) in overdue.iter().zip(JOBS) {
        assert!(line.starts_with(job), "{line}");
        let since = if job == "threat-assessment" {
            "06:00"
        } else {
            "05:00"
        };
        let told = format!("2024-Q3  2024-10-22 {since}  39    due    it runs at the next tick");
        assert!(line.ends_with(&told), "{line}");
    }
    assert_eq!(run_due(&project, 0), quarter("2024-Q3"));
    assert_eq!(run_due(&project, 0), [""; 0]);
    let status = project.himaya(["--format", "json", "status"]).code(1);
    assert_eq!(status.stdout_json()["overdue"], serde_json::json!([]));
}

/// What is postponed is told with the number that one tick may run.
#[test]
fn a_plan_says_what_a_later_tick_runs() {
    let project = due_from("2024-Q2", "2024-12-01");
    edit(&project, "route-shifts", "max_catchup: 8", "max_catchup: 1");
    let plan = project.himaya(["--format", "json", "plan"]).code(0);
    let plan = plan.stdout_json();
    let of = |job: &str| {
        let periods = plan["periods"].as_array().unwrap().iter();
        let own = periods.filter(|period| period["job"] == job);
        own.map(|period| period["state"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("route-shifts"), ["due", "postponed"]);
    assert_eq!(of("threat-assessment"), ["due", "waiting"]);
    assert_eq!(of("gender-indicators"), ["due", "due"]);
}

#[test]
fn a_period_without_data_waits_for_data_and_no_longer() {
    let project = due_from("2024-Q1", "2024-05-01");
    let snapshot = project.text("inbox/case-returns/returns-TUN.csv");
    let empty = Project::new().now("2024-05-01");
    for job in JOBS {
        edit(&empty, job, "from: 2024-Q4", "from: 2024-Q1");
    }
    let expected = [
        "gender-indicators 2024-Q1 done",
        "modus-operandi 2024-Q1 done",
        "route-shifts 2024-Q1 done",
        "threat-assessment 2024-Q1 no_data",
    ];
    assert_eq!(run_due(&empty, 1), expected);
    assert_eq!(run_due(&empty, 0), [""; 0]);
    let plan = empty.himaya(["plan"]).code(0).stdout();
    assert!(plan.contains("no_data"), "{plan}");
    let filled = empty.drop("case-returns", "returns-TUN.csv", snapshot);
    filled.himaya(["pull", "case-returns"]).code(0);
    let again = run_due(&filled, 0);
    assert_eq!(again.last().unwrap(), "threat-assessment 2024-Q1 done");
}

#[test]
fn a_refused_job_waits_for_a_person() {
    let project = due_from("2024-Q1", "2024-05-01");
    let settings = project.text("himaya.yaml");
    let project = project.file("himaya.yaml", settings.replace("OFFICIAL", "\u{1F6A2}"));
    let refused = "threat-assessment 2024-Q1 refused".to_owned();
    assert_eq!(run_due(&project, 78).last(), Some(&refused));
    assert_eq!(run_due(&project, 0), [""; 0]);
    let project = project.file("himaya.yaml", settings);
    assert_eq!(run_due(&project, 0), [""; 0]);
    let plan = project.himaya(["plan"]).stdout();
    assert!(plan.contains("failed once"), "{plan}");
    let report = project.himaya(["--format", "json", "run-due", "--retry-failed"]);
    let done = "threat-assessment 2024-Q1 done".to_owned();
    assert_eq!(ran(&report.code(0).stdout_json()).last(), Some(&done));
    let project = project.now("2024-05-02");
    assert_eq!(run_due(&project, 0), [""; 0]);
}

#[test]
fn a_backfill_runs_what_is_not_completed() {
    let project = due_from("2024-Q1", "2025-01-01");
    let backfill = ["--format", "json", "backfill", "route-shifts"];
    let run = |range: &str, code: i32| {
        let arguments = backfill.into_iter().chain([range]);
        ran(&project.himaya(arguments).code(code).stdout_json())
    };
    let done = |quarter: &str| format!("route-shifts {quarter} done");
    assert_eq!(
        run("2023-Q4..2024-Q1", 0),
        [done("2023-Q4"), done("2024-Q1")]
    );
    assert_eq!(
        run("2023-Q3..2024-Q2", 0),
        [done("2023-Q3"), done("2024-Q2")]
    );
    let plan = ["backfill", "route-shifts", "2023-Q2..2024-Q3", "--dry-run"];
    let plan = project.himaya(plan).code(0).stdout();
    assert_eq!(plan, "route-shifts 2023-Q2\nroute-shifts 2024-Q3\n");
    for (range, said) in [
        ("2024-Q3..2024-Q1", "the first is after the last"),
        ("2024-Q3..2025-Q1", "the last has not ended yet"),
        ("2024-Q1..2024-06", "the two have different lengths"),
        ("last..next", "it needs two periods"),
        ("2024-01..2024-06", "write the quarter as 2024-Q4"),
    ] {
        let ran = project.himaya(["backfill", "route-shifts", range]);
        ran.code(64).stderr_contains(said);
    }
}

#[test]
fn a_wrong_schedule_is_refused_with_a_hint() {
    let check = |before: &str, after: &str, said: &str| {
        let project = Project::new();
        edit(&project, "threat-assessment", before, after);
        for command in ["plan", "run-due", "schedule"] {
            let ran = project.himaya([command]).code(78);
            ran.stderr_contains("config/jobs/threat-assessment.yaml")
                .stderr_contains(said);
        }
    };
    check("MON-FRI", "1-5", "write MON to SUN");
    check("0 6 * *", "0 0 6 * *", "has five fields");
    check("lag_days", "lag_dais", "line 5: unknown field `lag_dais`");
    check("period: quarter", "period: month", "`from` is `2024-Q4`");
    let project = Project::new().file("config/jobs/treat-assessment.yaml", "");
    let ran = project.himaya(["plan"]).code(78);
    ran.stderr_contains("no job is called `treat-assessment`");
}

/// A scheduler in the foreground runs what is due and ends in order when it is told to.
#[cfg(unix)]
#[test]
fn the_foreground_scheduler_ends_in_order() {
    use std::process::Command;
    let project = due_from("2024-Q1", "2024-05-01");
    let mut child = project
        .command(["schedule", "--every", "1"])
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let is_done = || {
        let plan = project.himaya(["plan"]).stdout();
        plan.is_empty()
    };
    while !is_done() {
        assert!(begun.elapsed() < Duration::from_mins(1), "it did nothing");
        std::thread::sleep(Duration::from_millis(100));
    }
    let pid = child.id().to_string();
    let told = Command::new("kill").args(["-TERM", &pid]).status();
    assert!(told.unwrap().success());
    assert_eq!(wait(&mut child, Duration::from_secs(10)), Some(0));
    project.himaya(["ledger", "verify"]).code(0);
}
