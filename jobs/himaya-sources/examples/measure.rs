//! Reads one file with one source and prints what became of it, rows a second and peak memory.
//!
//! `cargo run --example measure -- unodc-glotip PATH`

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use himaya_sources::retrieve::{Limits, Retrieved, retrieve};
use himaya_sources::{SourceConfig, find};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [id, path] = arguments.as_slice() else {
        return Err("expected a source and a path".into());
    };
    let config = SourceConfig::load(id, &|_| None)?;
    let source = find(id).ok_or("no such source")?;
    let limits = Limits {
        total: Duration::from_mins(1),
        ..Limits::of(&config)
    };
    let mut out = std::io::stdout().lock();
    let Retrieved::Files(files) = retrieve(path, Path::new("."), &limits, None)? else {
        return Ok(());
    };
    for file in files {
        let start = Instant::now();
        let parsed = source.parse(&file.raw, &config)?;
        let seconds = start.elapsed().as_secs_f64();
        let accounting = &parsed.accounting;
        writeln!(out, "{}: {accounting:?}", file.raw.name)?;
        writeln!(
            out,
            "published {:?}, {} observations, {} cases, {seconds:.2} s, {:.0} records/s",
            parsed.published,
            parsed.observations.len(),
            parsed.cases.len(),
            f64::from(u32::try_from(accounting.rows_read)?) / seconds,
        )?;
        for ((column, code), count) in parsed.findings.counts() {
            writeln!(out, "  {count} {code} in {column:?}")?;
        }
        for finding in parsed.findings.iter().take(400) {
            writeln!(out, "  {finding:?}")?;
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM"));
    writeln!(out, "{}", peak.unwrap_or("no figure for memory here"))?;
    Ok(())
}
