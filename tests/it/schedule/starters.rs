//! Fifty starters at once: one works, the others are told at once to try later.

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::{JOBS, due_from};

const STARTERS: usize = 50;

/// How long a starter that is too late may take to say so.
const LONGEST: Duration = Duration::from_secs(2);

#[test]
fn of_fifty_starters_one_works_and_the_others_are_told_to_try_later() {
    let mut project = due_from("2024-Q1", "2024-05-01");
    let mut slowest = Duration::ZERO;
    for (round, now) in ["2024-05-01", "2024-08-01"].into_iter().enumerate() {
        project = project.now(now);
        let starters: Vec<_> = (0..STARTERS)
            .map(|_| {
                let mut command = project.command(["--format", "json", "run-due"]);
                let command = command.stdout(Stdio::piped()).stderr(Stdio::null());
                let begun = Instant::now();
                let mut child = command.spawn().unwrap();
                std::thread::spawn(move || {
                    let code = super::wait(&mut child, Duration::from_mins(2));
                    (code, begun.elapsed())
                })
            })
            .collect();
        let ended: Vec<_> = starters
            .into_iter()
            .map(|starter| starter.join().unwrap())
            .collect();
        let late = ended.iter().filter(|(code, _)| *code == Some(75));
        let late: Vec<Duration> = late.map(|(_, took)| *took).collect();
        let winners = ended.iter().filter(|(code, _)| *code == Some(0)).count();
        assert_eq!((winners, late.len()), (1, STARTERS - 1), "round {round}");
        slowest = slowest.max(late.into_iter().max().unwrap());
        // The one effect of each job, whoever won.
        let mirror = project.text("data/ledger.jsonl");
        let done = mirror.matches("\"state\":\"done\"").count();
        assert_eq!(done, JOBS.len() * (round + 1));
    }
    assert!(slowest < LONGEST, "{slowest:?}");
    project.himaya(["ledger", "verify"]).code(0);
}
