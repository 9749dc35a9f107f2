//! A report to a donor in words and as files.

use std::fmt::Write as _;

use serde::Serialize;

use super::lines::{DonorReport, DonorTables};
use crate::JobError;
use crate::analyse::TableError;

/// The names of the fields of files that may have no row.
const FINANCE: &str = "line,original,current,period,cumulative,remaining,variation";
const RESTATED: &str = "of,span,by,member,before,after,entries";
const GENDER: &str =
    "id,indicator,female,male,other,unknown,share,share_low,share_high,participations";
const MARKER: &str = "item,is_met,evidence";

/// The indicators against their targets, the money, and what stands in the way.
pub(super) fn text(report: &DonorReport) -> String {
    let mut text = format!(
        "{} as of {}: {}, {} findings\n",
        report.period,
        report.as_of,
        report.state,
        report.findings.len()
    );
    let known = |value: &Option<String>| value.clone().unwrap_or_else(|| ":".to_owned());
    for line in &report.indicators {
        let target = match (&line.target, &line.target_period) {
            (Some(target), Some(period)) => format!("{target} by {period}"),
            (None, _) | (_, None) => "no target".to_owned(),
        };
        let _ = writeln!(
            text,
            "{}: {} in the period, {} from the beginning, {target}, {} ({})",
            line.id,
            known(&line.period),
            known(&line.cumulative),
            line.light,
            line.title
        );
    }
    for line in &report.finance {
        let _ = writeln!(
            text,
            "{}: {} of {} EUR paid, {} in the period, {} left",
            line.line, line.cumulative, line.current, line.period, line.remaining
        );
    }
    for line in &report.restated {
        let (before, after) = (known(&line.before), known(&line.after));
        let _ = writeln!(
            text,
            "restated: {} ({}, {} {}) was {before} and is {after}: {}",
            line.of, line.span, line.by, line.member, line.entries
        );
    }
    for finding in &report.findings {
        let _ = writeln!(
            text,
            "{}, row {}, {}: {} ({})",
            finding.file,
            finding.row,
            finding.column,
            finding.message,
            finding.suggestion.as_deref().unwrap_or_default()
        );
    }
    text
}

/// The report as files.
pub(super) fn tables(report: &DonorReport) -> Result<DonorTables, JobError> {
    let json = serde_json::to_vec_pretty(report)
        .map_err(|error| unwritten("analysis.json", error.to_string()))?;
    Ok(DonorTables {
        csv: vec![
            ("indicators.csv", csv(&report.indicators, "id")?),
            ("values.csv", csv(&report.cells, "indicator")?),
            ("finance.csv", csv(&report.finance, FINANCE)?),
            ("restated.csv", csv(&report.restated, RESTATED)?),
            ("gender.csv", csv(&report.gender, GENDER)?),
            ("marker.csv", csv(&report.marker_items, MARKER)?),
        ],
        json,
    })
}

fn unwritten(file: &str, reason: String) -> TableError {
    TableError::Malformed {
        file: file.to_owned(),
        line: 0,
        reason,
    }
}

/// Rows under the names of their fields; without a row, those names alone.
fn csv<R: Serialize>(rows: &[R], names: &str) -> Result<Vec<u8>, JobError> {
    if rows.is_empty() {
        return Ok(format!("{names}\n").into_bytes());
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .serialize(row)
            .map_err(|error| unwritten("csv", error.to_string()))?;
    }
    let bytes = writer.into_inner();
    Ok(bytes.map_err(|error| unwritten("csv", error.to_string()))?)
}
