//! `himaya verify --iati FILE..`.

use chrono::{DateTime, Utc};
use himaya_jobs::{IatiReport, verify_iati as check};

use crate::commands::{columns, lines};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::keys::Verify;
use crate::printer::Printer;

/// Checks files of IATI; an error is a finding, a warning is told.
pub(crate) fn verify_iati(
    asked: &Verify,
    now: DateTime<Utc>,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let reports = asked.iati.iter();
    let reports = reports.map(|file| check(file, &asked.code_lists, now));
    let reports: Vec<IatiReport> = reports.collect::<Result<_, _>>()?;
    printer.data(&reports, |reports| reports.iter().map(text).collect())?;
    Ok(if reports.iter().any(IatiReport::has_errors) {
        ExitStatus::Findings
    } else {
        ExitStatus::Success
    })
}

fn text(report: &IatiReport) -> String {
    let (n, failures) = (report.n_activities, report.failures.len());
    let mut text = lines([format!(
        "{}: {n} activities, {failures} failures",
        report.file
    )]);
    let rows: Vec<Vec<String>> = report
        .failures
        .iter()
        .map(|failure| {
            vec![
                failure.line.to_string(),
                format!("{:?}", failure.severity).to_lowercase(),
                failure.rule.clone(),
                failure.element.clone(),
                failure.message.clone(),
                failure.fix.clone(),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let headings = ["line", "severity", "rule", "element", "reason", "fix"];
        text.push_str(&columns(&headings, &rows));
    }
    for list in &report.lists_not_checked {
        text.push_str(&lines([format!(
            "the list {list} is not built in: name its file with --code-list"
        )]));
    }
    text
}
