//! Upper bounds of the newest periods beside those of R surveillance, on the data sets it comes with.
//!
//! `cargo run -p himaya-series --example surveillance` needs `Rscript` with the package surveillance;
//! it prints, a data set, the bounds compared, those that are the same, and the largest difference.

#![expect(clippy::print_stdout, reason = "a table for people")]

use std::process::Command;

use himaya_series::{ExpectationOptions, Threshold, expectation};

/// The last 60 bounds of every weekly data set of one series with seven years of counts or more.
const SCRIPT: &str = "
suppressMessages(library(surveillance))
names <- c('abattoir', 'campyDE', 'ha', 'hepatitisA', 'influMen', 'k1', 'm1', 'm2', 'm3', 'm4', 'm5',
           'n1', 'n2', 'q2', 's1', 's2', 's3', 'salmonella.agona', 'stsNewport', 'rotaBB')
for (name in names) {
  found <- try(suppressWarnings({ data(list = name); get(name) }), silent = TRUE)
  if (inherits(found, 'try-error')) next
  if (is.list(found) && !is.null(found$observed)) counts <- found$observed
  else if (inherits(found, 'sts')) counts <- observed(found)
  else if (is.data.frame(found) && !is.null(found$case)) counts <- found$case
  else next
  counts <- as.numeric(rowSums(as.matrix(counts), na.rm = TRUE))
  freq <- if (inherits(found, 'sts')) found@freq else 52
  last <- length(counts)
  if (freq != 52 || last < 52 * 4 + 65) next
  series <- sts(observed = counts, start = c(2000, 1), frequency = 52)
  for (method in c('nbPlugin', 'muan', 'delta')) {
    bounds <- try(suppressWarnings(farringtonFlexible(series, list(range = (last - 59):last, noPeriods = 10,
      b = 4, w = 3, weightsThreshold = 2.58, pastWeeksNotIncluded = 26, pThresholdTrend = 1,
      thresholdMethod = method, alpha = 0.05))), silent = TRUE)
    if (inherits(bounds, 'try-error')) next
    cat(name, method, paste(counts, collapse = ','),
        paste(format(as.numeric(upperbound(bounds)), digits = 10, trim = TRUE), collapse = ','), '\\n')
  }
}
";

fn main() {
    let output = Command::new("Rscript").args(["-e", SCRIPT]).output();
    let Ok(output) = output else {
        println!("Rscript is not installed");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout);
    println!("| data set | bound | compared | same | largest difference |\n|---|---|---|---|---|");
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [name, method, counts, bounds] = words[..] else {
            continue;
        };
        let threshold = match method {
            "nbPlugin" => Threshold::Plugin,
            "muan" => Threshold::UpperMean,
            _ => Threshold::Power,
        };
        compare(name, threshold, counts, bounds);
    }
}

fn compare(name: &str, threshold: Threshold, counts: &str, bounds: &str) {
    let counts: Vec<Option<u64>> = counts.split(',').map(|count| count.parse().ok()).collect();
    let options = ExpectationOptions {
        frequency: 52,
        years: 4,
        window: 3,
        n_parts: 10,
        n_left_out: 26,
        trend: 1.0,
        threshold,
        level: 0.05,
        ..ExpectationOptions::default()
    };
    let first = counts.len() - 60;
    let (mut n_compared, mut n_same, mut largest) = (0, 0, 0.0_f64);
    for (place, bound) in bounds.split(',').enumerate() {
        let own = expectation(&counts, None, first + place, &options);
        let (Ok(own), Ok(bound)) = (own, bound.parse::<f64>()) else {
            continue;
        };
        let difference = (own.upper - bound).abs();
        n_compared += 1;
        n_same += u32::from(difference < 0.01);
        largest = largest.max(difference);
    }
    println!("| {name} | {threshold:?} | {n_compared} | {n_same} | {largest:.2} |");
}
