//! `cargo bench -p himaya-series [-- FILE]`: every test on every route and nationality of a file of
//! monthly detections (columns route, nat, t, n), beside ruptures and R surveillance on the same
//! series in the same run.
//!
//! Without a file, 800 series of 196 simulated months. A peer that is not installed is named.

#![expect(clippy::print_stdout, reason = "a table for people, of small numbers")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use himaya_series::{NegativeBinomial, Options, Panel, Series, analyse};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

/// Change points by an exact programme, all series, each with a squared-error cost.
const RUPTURES: &str = "
import sys, time
import numpy as np, ruptures
rows = [line.split(',') for line in sys.stdin]
data = [np.array([float(cell or 'nan') for cell in row]) for row in rows]
start = time.time()
for row in data:
    row = row[~np.isnan(row)]
    if len(row) >= 24:
        ruptures.Dynp(model='l2', min_size=3, jump=1).fit(row).predict(n_bkps=1)
print(time.time() - start)
start = time.time()
for row in data:
    row = row[~np.isnan(row)]
    if len(row) >= 24:
        ruptures.Pelt(model='l2', min_size=3, jump=1).fit(row).predict(pen=2 * np.log(len(row)) * max(row.var(), 1e-9))
print(time.time() - start)
";

/// The expectation of the newest month, all series.
const SURVEILLANCE: &str = "
suppressMessages(library(surveillance))
data <- as.matrix(read.csv(file('stdin'), header = FALSE))
start <- Sys.time()
for (row in seq_len(nrow(data))) {
  counts <- data[row, ]
  counts[is.na(counts)] <- 0
  series <- sts(observed = as.numeric(counts), start = c(2009, 1), frequency = 12)
  n <- length(counts)
  try(suppressWarnings(farringtonFlexible(series, list(range = n, b = 5, w = 1, noPeriods = 4,
    pastWeeksNotIncluded = 3, thresholdMethod = 'nbPlugin', alpha = 0.025))), silent = TRUE)
}
cat(as.numeric(difftime(Sys.time(), start, units = 'secs')), '\\n')
";

fn simulated() -> Panel {
    let mut random = ChaCha8Rng::seed_from_u64(3);
    let series = (0..800_u32).map(|index| {
        let mean = 0.2 * 1.01_f64.powi(i32::try_from(index).unwrap_or(0));
        let of = NegativeBinomial {
            mean,
            dispersion: 0.3,
        };
        let counts = (0..196).map(|_| format!("{:.0}", of.draw(&mut random)).parse().ok());
        Series {
            name: format!("s{index}"),
            counts: counts.collect(),
            ..Series::default()
        }
    });
    Panel {
        first: 0,
        series: series.collect(),
        n_provisional: 3,
    }
}

/// The series of a file; a month without a row is a zero, as the source leaves zeros out.
fn read(file: &str) -> Option<Panel> {
    let text = std::fs::read_to_string(file).ok()?;
    let mut months = BTreeSet::new();
    let mut counts: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [route, _, nationality, month, n] = cells[..] else {
            continue;
        };
        months.insert(month.to_owned());
        let n: u64 = n.trim_end_matches(".0").parse().ok()?;
        let of = counts.entry(format!("{route}/{nationality}")).or_default();
        *of.entry(month.to_owned()).or_default() += n;
    }
    let series = counts.into_iter().map(|(name, known)| Series {
        group: name.split('/').next_back().map(str::to_owned),
        counts: months
            .iter()
            .map(|month| Some(known.get(month).copied().unwrap_or(0)))
            .collect(),
        name,
        ..Series::default()
    });
    Some(Panel {
        first: 0,
        series: series.collect(),
        n_provisional: 3,
    })
}

/// The seconds that a programme prints; it reads the series from its input.
fn peer(program: &str, arguments: &[&str], matrix: &str) -> Option<Vec<f64>> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(matrix.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let seconds: Vec<f64> = text
        .split_whitespace()
        .filter_map(|line| line.parse().ok())
        .collect();
    (output.status.success() && !seconds.is_empty()).then_some(seconds)
}

fn main() {
    let file = std::env::args().skip(1).find(|text| !text.starts_with('-'));
    let panel = file.and_then(|file| read(&file)).unwrap_or_else(simulated);
    println!(
        "{} series of {} months",
        panel.series.len(),
        panel.n_months()
    );
    let start = Instant::now();
    let (mut n_tests, mut n_findings) = (0, 0);
    if let Ok(analysis) = analyse(&panel, &Options::default()) {
        (n_tests, n_findings) = (analysis.n_tests, analysis.findings.len());
    }
    let own = start.elapsed().as_secs_f64();
    println!("himaya: {n_tests} tests, {n_findings} findings, 1,000 draws a test: {own:.1} s");
    let mut matrix = String::new();
    for series in &panel.series {
        let cells = series.counts.iter();
        let cells: Vec<String> = cells
            .map(|count| count.map_or(String::new(), |n| n.to_string()))
            .collect();
        let _ = writeln!(matrix, "{}", cells.join(","));
    }
    match peer("python3", &["-c", RUPTURES], &matrix).as_deref() {
        Some([exact, pruned]) => println!(
            "ruptures, one change point, no test: {exact:.1} s exact ({:.2} of ours), {pruned:.1} s pruned ({:.2})",
            exact / own,
            pruned / own
        ),
        _ => println!("ruptures is not installed"),
    }
    match peer("Rscript", &["-e", SURVEILLANCE], &matrix).as_deref() {
        Some([newest]) => {
            let start = Instant::now();
            let options = Options::default().expectation;
            let last = panel.n_months() - 1;
            let made = panel.series.iter().filter(|series| {
                himaya_series::expectation(&series.counts, None, last, &options).is_ok()
            });
            let n_made = made.count();
            let ours = start.elapsed().as_secs_f64();
            println!(
                "surveillance, the newest month: {newest:.1} s; himaya {ours:.3} s for {n_made} of them ({:.0} times)",
                newest / ours
            );
        }
        _ => println!("R surveillance is not installed"),
    }
}
