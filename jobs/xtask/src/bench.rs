//! `cargo xtask bench [ROWS]`: how long a million case records take from files to the lake, and how much
//! memory.
//!
//! The rows are national returns as the template has them, one file a country and year, of made-up
//! persons that differ in every cell that may differ. Nothing is left out: every row goes through the
//! limited parser, the scanners for identifiers, the code lists and the risk report.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::XtaskError;
use crate::check::cargo;

/// How many rows without an argument.
const ROWS: u32 = 1_000_000;
/// What a million rows may take, on two cores.
const SECONDS_MAX: f64 = 60.0;
const MIB_MAX: u64 = 1024;

const HEADER: &str = "Reporting country,Case reference,Month,Crime,Role,Sex,Age band,Citizenship,\
    Country of exploitation,Route,Leg,Forms of exploitation,Means of control,Recruiter relation,\
    Transport,Concealment,Document fraud,Payment,Handling code,Grade\n";
const COUNTRIES: [&str; 5] = ["DZA", "EGY", "LBY", "MAR", "TUN"];
const YEARS: [u32; 4] = [2021, 2022, 2023, 2024];
const AGES: [&str; 6] = ["9-17", "18-20", "21-23", "24-26", "27-29", "30-38"];
const ORIGINS: [&str; 7] = ["CIV", "NGA", "SDN", "SYR", "BGD", "GIN", "ERI"];
const FORMS: [&str; 4] = ["SEX", "DOM", "LAB", "BEG"];
const MEANS: [&str; 4] = [
    "debt-bondage",
    "physical-threats",
    "debt-bondage;physical-threats",
    "takes-earnings",
];
const RELATIONS: [&str; 3] = ["friend", "intimate-partner", "family"];

/// Makes the returns, pulls them, and holds the cost against the bar.
pub fn bench(root: &Path, n_rows: Option<&str>) -> Result<String, XtaskError> {
    let n_rows = match n_rows {
        Some(text) => text.parse().map_err(|_| XtaskError::Usage)?,
        None => ROWS,
    };
    let arguments = ["build", "--workspace", "--locked"];
    let status = cargo(root, &arguments).status();
    let status = status.map_err(|source| XtaskError::Start {
        command: "cargo".to_owned(),
        source,
    })?;
    if !status.success() {
        let command = format!("cargo {}", arguments.join(" "));
        return Err(XtaskError::Failed { command, status });
    }
    let own = std::env::current_exe().map_err(XtaskError::io("find", Path::new("xtask")))?;
    let himaya = own.with_file_name(format!("himaya{}", std::env::consts::EXE_SUFFIX));
    let workspace = std::env::temp_dir().join(format!("himaya-bench-{}", std::process::id()));
    run(Command::new(&himaya).arg("init").arg(&workspace))?;
    let bytes = write_returns(&workspace.join("inbox/case-returns"), n_rows)?;
    let mut command = Command::new(&himaya);
    command
        .args(["--quiet", "--now", "2025-03-01", "--workspace"])
        .arg(&workspace)
        .args(["pull", "case-returns"]);
    let cost = run(&mut command)?;
    fs::remove_dir_all(&workspace).map_err(XtaskError::io("remove", &workspace))?;
    let seconds = cost.wall.as_secs_f64();
    let told = format!(
        "{n_rows} case records in {} files, {} MB: {seconds:.1} s, {:.1} s of processor time, {} MiB \
         in the command and {} MiB in its parsers at most",
        COUNTRIES.len() * YEARS.len(),
        bytes / 1_000_000,
        cost.processor_s,
        cost.own_mib,
        cost.child_mib
    );
    let is_full = n_rows >= ROWS;
    // Others may share the processor; where its time is not known, the clock has to do.
    let taken = if cost.processor_s > 0.0 {
        cost.processor_s.min(seconds)
    } else {
        seconds
    };
    if is_full && (taken > SECONDS_MAX || cost.own_mib + cost.child_mib > MIB_MAX) {
        return Err(XtaskError::Slow { told });
    }
    Ok(told)
}

/// Writes the returns; how many bytes they have.
fn write_returns(folder: &Path, n_rows: u32) -> Result<usize, XtaskError> {
    let failed = || XtaskError::io("write", folder);
    fs::create_dir_all(folder).map_err(failed())?;
    let n_files = u32::try_from(COUNTRIES.len() * YEARS.len()).unwrap_or(u32::MAX);
    let mut n_bytes = 0;
    let mut number = 0_u32;
    for country in COUNTRIES {
        for year in YEARS {
            let mut text = HEADER.to_owned();
            for _ in 0..n_rows / n_files {
                row(&mut text, (country, year), number);
                number += 1;
            }
            n_bytes += text.len();
            #[expect(clippy::disallowed_methods, reason = "a workspace that is thrown away")]
            fs::write(folder.join(format!("{country}-{year}.csv")), text).map_err(failed())?;
        }
    }
    Ok(n_bytes)
}

fn row(text: &mut String, (country, year): (&str, u32), number: u32) {
    let pick = |list: &[&'static str], by: u32| {
        let place = usize::try_from(number / by).unwrap_or(0) % list.len();
        list.get(place).copied().unwrap_or_default()
    };
    let month = number % 12 + 1;
    let sex = if number.is_multiple_of(3) { "M" } else { "F" };
    // A string takes whatever is written to it.
    let _ = writeln!(
        text,
        "{country},{}-{number},{year}-{month:02},THB,victim,{sex},{},{},{country},,,{},{},{},,,,,H1,B2",
        country.get(..2).unwrap_or_default(),
        pick(&AGES, 5),
        pick(&ORIGINS, 7),
        pick(&FORMS, 11),
        pick(&MEANS, 13),
        pick(&RELATIONS, 17),
    );
}

/// What a command cost.
struct Cost {
    wall: Duration,
    processor_s: f64,
    own_mib: u64,
    /// The most of any child.
    child_mib: u64,
}

/// Runs a command to its end and looks at its memory, and at that of what it starts, meanwhile.
fn run(command: &mut Command) -> Result<Cost, XtaskError> {
    let start = |source| XtaskError::Start {
        command: "himaya".to_owned(),
        source,
    };
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(start)?;
    let mut cost = Cost {
        wall: Duration::ZERO,
        processor_s: 0.0,
        own_mib: 0,
        child_mib: 0,
    };
    let status = loop {
        cost.own_mib = cost.own_mib.max(peak_mib(child.id()));
        // Before it has become what it is to be, a child is counted with its parent's memory.
        for id in children(child.id()).filter(|id| is_parser(*id)) {
            cost.child_mib = cost.child_mib.max(peak_mib(id));
        }
        cost.processor_s = processor_s(child.id()).unwrap_or(cost.processor_s);
        if let Some(status) = child.try_wait().map_err(start)? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    cost.wall = begun.elapsed();
    if status.success() {
        return Ok(cost);
    }
    let command = format!("{command:?}");
    Err(XtaskError::Failed { command, status })
}

/// The most memory that a process has had resident; 0 where the system does not tell.
fn peak_mib(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    kib.unwrap_or(0_u64) / 1024
}

fn is_parser(process: u32) -> bool {
    let words = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    words
        .split(|byte| *byte == 0)
        .any(|word| word == b"parse-child")
}

fn children(process: u32) -> impl Iterator<Item = u32> {
    let mut found = Vec::new();
    let threads = PathBuf::from(format!("/proc/{process}/task"));
    for thread in fs::read_dir(threads).into_iter().flatten().flatten() {
        let list = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        found.extend(
            list.split_whitespace()
                .filter_map(|id| id.parse::<u32>().ok()),
        );
    }
    found.into_iter()
}

/// Processor time of a process and of its children that have ended, in seconds.
fn processor_s(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(") ")?;
    let times = fields.split(' ').skip(11).take(4);
    let times: Vec<f64> = times.filter_map(|time| time.parse().ok()).collect();
    // Linux counts in hundredths here.
    Some(times.iter().sum::<f64>() / 100.0)
}
