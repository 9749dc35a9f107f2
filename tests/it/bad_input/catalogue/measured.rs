//! A command with its exit code, its output, and what it cost in time and memory.

use std::fs::{self, File};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The most memory of a command.
const PEAK_KIB_MAX: u64 = 512 * 1024;
/// The most processor time of a command.
const SECONDS_MAX: f64 = 10.0;
/// After this it hangs, however busy the machine is.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a command said and cost.
#[derive(Debug)]
pub(super) struct Measured {
    /// None when a signal ended it.
    pub(super) code: Option<i32>,
    pub(super) stdout: String,
    pub(super) stderr: String,
    /// The most memory that was resident; not every system tells.
    pub(super) peak_kib: Option<u64>,
    pub(super) seconds: f64,
}

impl Measured {
    /// All that was said, with line breaks as spaces.
    pub(super) fn said(&self) -> String {
        let text = format!("{} {}", self.stdout, self.stderr);
        let words = text
            .split_whitespace()
            .filter(|word| !word.chars().all(|letter| "│|╰─▶×".contains(letter)));
        words.collect::<Vec<_>>().join(" ")
    }

    /// What every command must keep to.
    pub(super) fn check(&self, canaries: &[String], failures: &mut Vec<String>) {
        let all = format!("{}{}", self.stdout, self.stderr);
        if all.contains("panicked") {
            failures.push(format!("it panicked: {}", self.stderr));
        }
        if all.contains(['\u{1b}', '\u{202e}', '\u{7}']) {
            failures.push(format!("it steers the terminal: {all:?}"));
        }
        for canary in canaries.iter().filter(|canary| all.contains(*canary)) {
            failures.push(format!("it repeats {canary}: {all}"));
        }
        if self.peak_kib.is_some_and(|peak| peak > PEAK_KIB_MAX) {
            failures.push(format!("it took {:?} KiB", self.peak_kib));
        }
        if self.seconds > SECONDS_MAX {
            failures.push(format!("it took {} s", self.seconds));
        }
    }
}

/// Runs a command to its end, or kills it when it hangs.
pub(super) fn run(command: &mut Command) -> Measured {
    let folder = TempDir::new().unwrap();
    let (out, err) = (folder.path().join("out"), folder.path().join("err"));
    let begun = Instant::now();
    let mut child = command
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap())
        .spawn()
        .unwrap();
    let mut peak_kib = None;
    let mut processor = None;
    let code = loop {
        peak_kib = peak_kib.max(peak_of(child.id()));
        processor = seconds_of(child.id()).or(processor);
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            break None;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let elapsed = begun.elapsed();
    let wall = elapsed.as_secs_f64();
    Measured {
        code,
        stdout: text(&out),
        stderr: text(&err),
        peak_kib,
        // Other tests share the processor, so its time is the fairer measure.
        seconds: processor.filter(|_| elapsed < PATIENCE).unwrap_or(wall),
    }
}

/// The most memory that a process has had resident so far.
fn peak_of(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The processor time of a process so far, which Linux gives in hundredths.
fn seconds_of(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(") ")?;
    // Its own and that of its children, in user and system mode.
    let times: Vec<f64> = fields
        .split(' ')
        .skip(11)
        .take(4)
        .filter_map(|time| time.parse().ok())
        .collect();
    Some(times.iter().sum::<f64>() / 100.0)
}
