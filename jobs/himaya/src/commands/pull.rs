//! `himaya pull [SOURCE..] [--from FILE_OR_URL]`.

use chrono::NaiveDate;
use himaya_jobs::PullReport;
use himaya_schema::Finding;
use himaya_sources::{Parser, all};
use himaya_store::Workspace;

use crate::arguments::Pull;
use crate::commands::{columns, lines, parse_child};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// How many findings a person is shown; machine output and the file of a vintage hold more.
const SHOWN: usize = 20;

/// Pulls sources; one that fails leaves the others alone.
pub(crate) fn pull(
    workspace: &Workspace,
    pull: &Pull,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let named: Vec<&str> = pull.sources.iter().map(String::as_str).collect();
    if pull.from.is_some() && named.len() != 1 {
        return Err(CommandError::FromWithoutSource {
            n_sources: named.len(),
        });
    }
    let sources = if named.is_empty() {
        all().iter().map(|source| source.id()).collect()
    } else {
        named
    };
    let _lock = workspace.lock()?;
    workspace.recover()?;
    let children = parse_child::parser()?;
    let parser = Parser::Child(children.clone());
    let mut reports = Vec::new();
    let mut failure = None;
    for source in sources {
        printer.say(&format!("pulling {source}"));
        match himaya_jobs::pull(workspace, source, pull.from.as_deref(), today, &parser) {
            Ok(report) => reports.push(report),
            Err(error) => {
                let error = CommandError::from(error);
                printer.error(&error);
                failure.get_or_insert(ExitStatus::of(&error));
            }
        }
    }
    parse_child::say_shortfalls(&children, printer);
    if !reports.is_empty() {
        printer.data(&reports, |reports| text(reports))?;
    }
    let is_refused = |report: &PullReport| report.files_refused + report.files_held > 0;
    let is_refused = reports.iter().any(is_refused);
    let refused = is_refused.then_some(ExitStatus::Data);
    let found = reports.iter().any(|report| report.rows_quarantined > 0);
    let found = found.then_some(ExitStatus::Findings);
    Ok(failure.or(refused).or(found).unwrap_or(ExitStatus::Success))
}

/// A line a source, then what was found.
pub(crate) fn text(reports: &[PullReport]) -> String {
    let headings = [
        "source",
        "outcome",
        "vintage",
        "read",
        "stored",
        "quarantined",
        "excluded",
    ];
    let rows: Vec<Vec<String>> = reports
        .iter()
        .map(|report| {
            vec![
                report.source.clone(),
                report.outcome.to_owned(),
                report.vintage.clone().unwrap_or_default(),
                report.rows_read.to_string(),
                report.rows_stored.to_string(),
                report.rows_quarantined.to_string(),
                report.rows_excluded.to_string(),
            ]
        })
        .collect();
    columns(&headings, &rows) + &lines(reports.iter().flat_map(findings))
}

/// The first findings of a source, those on files as a whole before those on rows, and how many more
/// there are.
fn findings(report: &PullReport) -> Vec<String> {
    let of_files = report.findings.iter().filter(|finding| finding.row == 0);
    let of_rows = report.findings.iter().filter(|finding| finding.row != 0);
    let shown = of_files.chain(of_rows).take(SHOWN);
    let mut lines: Vec<String> = shown.map(line).collect();
    let n_more = report.findings.len().saturating_sub(SHOWN);
    if n_more > 0 {
        let place = match report.vintage {
            Some(_) => "in quarantine.jsonl of the vintage and in --format json",
            None => "in --format json",
        };
        lines.push(format!("{}: {n_more} more findings {place}", report.source));
    }
    lines
}

fn line(finding: &Finding) -> String {
    let place = match (finding.row, finding.column.as_str()) {
        (0, _) => finding.file.clone(),
        (row, "") => format!("{}:{row}", finding.file),
        (row, column) => format!("{}:{row} {column}", finding.file),
    };
    let hint = finding.suggestion.as_ref();
    let hint = hint.map(|hint| format!(" ({hint})")).unwrap_or_default();
    format!("{place}: {}{hint}", finding.message)
}
