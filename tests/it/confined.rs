//! Files are parsed in a child process that has limits and can reach nothing.

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use himaya_sources::{ChildParser, Parser, ParserLimits, RawFile, SourceConfig, SourceError, find};

use crate::fixtures::{VICTIM, promising_workbook, returned, returned_workbook};
use crate::project::Project;

const HIMAYA: &str = env!("CARGO_BIN_EXE_himaya");

/// Reads a return in a child of this kind.
fn read(parser: ChildParser, name: &str, bytes: Vec<u8>) -> Result<u64, SourceError> {
    let mut config = SourceConfig::load("case-returns", &|_| None).unwrap();
    config.parser = Parser::Child(parser);
    let file = RawFile {
        name: name.to_owned(),
        bytes,
    };
    let parsed = find("case-returns").unwrap().parse(&file, &config)?;
    Ok(parsed.accounting.rows_stored)
}

fn with(limits: ParserLimits) -> ChildParser {
    ChildParser::new(HIMAYA.into(), limits)
}

/// Demands that the limits end the reading, with these words.
#[track_caller]
fn ended(outcome: Result<u64, SourceError>, said: &str) {
    match outcome {
        Err(SourceError::ParserLimits { reason, .. }) => {
            assert!(reason.contains(said), "{reason}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_child_reads_what_a_process_reads() {
    let limits = ParserLimits::default();
    assert_eq!(read(with(limits), "r.csv", returned(VICTIM)).unwrap(), 1);
    let workbook = read(with(limits), "r.xlsx", returned_workbook());
    assert_eq!(workbook.unwrap(), 1);
}

#[test]
fn a_file_that_exhausts_its_reader_costs_an_error() {
    let project = Project::new().drop("case-returns", "good.csv", returned(VICTIM));
    project.himaya(["pull", "case-returns"]).code(0);
    let before = project.files("data");
    let project = project.drop("case-returns", "r.xlsx", promising_workbook());
    let path = project.root().join("inbox/case-returns/r.xlsx");
    let path = path.display().to_string();
    for arguments in [
        ["--format", "json", "pull", "case-returns", "--from", &path],
        [
            "--format",
            "json",
            "validate",
            "--source",
            "case-returns",
            &path,
        ],
    ] {
        let report = project.himaya(arguments).code(65).stdout_json();
        let finding = &report[0]["findings"][0];
        assert_eq!(
            finding["code"], "himaya::sources::parser_limits",
            "{report}"
        );
        assert_eq!(project.files("data"), before);
    }
    project.himaya(["verify"]).code(0);
}

#[test]
fn memory_and_processor_time_have_an_end() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: these limits are measured on Linux");
        return;
    }
    // Its reader goes through all of them for their keys before it hands over the first.
    let objects = format!("[{}{{}}]", "{\"a\":1},".repeat(7_500_000)).into_bytes();
    let slow = with(ParserLimits {
        processor_s: 0,
        ..ParserLimits::default()
    });
    ended(read(slow, "r.json", objects.clone()), "processor time");
    // Enough to start, not enough for the file.
    let enough = (1..64).map(|step| step * 32).find(|memory_mib| {
        let limits = ParserLimits {
            memory_mib: *memory_mib,
            ..ParserLimits::default()
        };
        read(with(limits), "r.csv", returned(VICTIM)).is_ok()
    });
    let narrow = with(ParserLimits {
        memory_mib: enough.unwrap() + 8,
        ..ParserLimits::default()
    });
    ended(read(narrow, "r.json", objects), "memory");
}

/// Kernel tables say what a child may, before it has read anything.
#[test]
fn a_child_can_neither_write_nor_reach_anything() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: /proc tells it on Linux alone");
        return;
    }
    let mut child = Command::new(HIMAYA)
        .args(["parse-child", "--memory-mib", "800", "--processor-s", "7"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // A letter, the length, and the limits that could not be set.
    let mut ready = [0; 5];
    let output = child.stdout.as_mut().unwrap();
    output.read_exact(&mut ready).unwrap();
    let mut shortfalls = vec![0; usize::from(ready[1])];
    output.read_exact(&mut shortfalls).unwrap();
    let of = |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap();
    let (limits, status) = (of("limits"), of("status"));
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        line.trim_start_matches(name)
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(limit("Max address space"), (800_u64 << 20).to_string());
    assert_eq!(limit("Max cpu time"), "7");
    assert_eq!(limit("Max core file size"), "0");
    assert_eq!(limit("Max file size"), "0");
    let shortfalls = String::from_utf8(shortfalls).unwrap();
    assert!(
        status.contains("NoNewPrivs:\t1") || shortfalls.contains("seccomp"),
        "{status}{shortfalls}"
    );
    assert!(
        status.contains("Seccomp:\t2") || shortfalls.contains("seccomp"),
        "{status}{shortfalls}"
    );
    // It ends with its input.
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
mod strangers {
    //! Programmes that are no parser, in the place of one.

    use std::os::unix::fs::PermissionsExt as _;
    use std::time::Instant;

    use super::*;

    fn stranger(project: &Project, script: &str) -> ChildParser {
        let path = project.write("stranger", format!("#!/bin/sh\n{script}\n"));
        let rights = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&path, rights).unwrap();
        let limits = ParserLimits {
            silence: Duration::from_millis(300),
            ..ParserLimits::default()
        };
        ChildParser::new(path, limits)
    }

    #[test]
    fn one_that_ends_lies_or_says_nothing_costs_an_error() {
        let project = Project::empty();
        for (script, said) in [
            ("exit 3", "ended with"),
            ("kill -SEGV $$", "ended with"),
            ("cat >/dev/null & printf 'hello'; wait", ""),
            ("printf 'D\\377\\377\\377\\377'; cat >/dev/null", ""),
            (
                "printf 'D\\002\\000\\000\\000{}'; cat >/dev/null",
                "no sense",
            ),
            (
                "printf 'R\\002\\000\\000\\000{}'; cat >/dev/null",
                "no sense",
            ),
            ("cat >/dev/null", "said nothing"),
        ] {
            let outcome = read(stranger(&project, script), "r.csv", returned(VICTIM));
            ended(outcome, said);
        }
    }

    #[test]
    fn nobody_is_left_behind() {
        let project = Project::empty();
        let script = format!("echo $$ > {}/pid; cat >/dev/null", project.root().display());
        let begun = Instant::now();
        ended(
            read(stranger(&project, &script), "r.csv", returned(VICTIM)),
            "said nothing",
        );
        assert!(begun.elapsed() < Duration::from_secs(30));
        let pid = project.text("pid");
        let is_there = Command::new("kill")
            .args(["-0", pid.trim()])
            .stderr(Stdio::null())
            .status();
        assert!(!is_there.unwrap().success(), "{pid} is still there");
    }

    #[test]
    fn one_that_cannot_be_started_says_nothing_of_the_file() {
        let parser = ChildParser::new("nowhere/himaya".into(), ParserLimits::default());
        let outcome = read(parser, "r.csv", returned(VICTIM));
        assert!(
            matches!(outcome, Err(SourceError::ParserUnstarted { .. })),
            "{outcome:?}"
        );
    }
}
