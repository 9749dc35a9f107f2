//! `himaya validate FILE.. --source S`.

use std::path::Path;

use chrono::NaiveDate;
use himaya_jobs::JobError;
use himaya_schema::Finding;
use himaya_sources::{Accounting, Parser, SourceConfig, SourceError};
use himaya_store::Workspace;
use serde::Serialize;

use crate::arguments::Validate;
use crate::commands::{columns, lines, parse_child};
use crate::error::CommandError;
use crate::exit::{self, ExitStatus};
use crate::printer::Printer;

/// What is wrong with one file.
#[derive(Serialize)]
struct Checked {
    file: String,
    rows_read: u64,
    rows_stored: u64,
    rows_quarantined: u64,
    rows_excluded: u64,
    findings: Vec<Finding>,
}

/// Checks files as a pull would; a workspace is used for its configuration if there is one.
pub(crate) fn validate(
    root: &Path,
    validate: &Validate,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let mut config = match Workspace::open(root) {
        Ok(workspace) => himaya_jobs::source_config(&workspace, &validate.source)?,
        Err(_) => built_in(&validate.source)?,
    };
    config.today = Some(today);
    let children = parse_child::parser()?;
    config.parser = Parser::Child(children.clone());
    let mut checked = Vec::new();
    let mut status = ExitStatus::Success;
    for path in &validate.files {
        let location = path.to_string_lossy();
        for (file, parsed) in himaya_jobs::validate(&validate.source, &config, &location)? {
            checked.push(match parsed {
                Ok(parsed) => {
                    status = worse(status, &parsed.accounting);
                    Checked {
                        file,
                        rows_read: parsed.accounting.rows_read,
                        rows_stored: parsed.accounting.rows_stored,
                        rows_quarantined: parsed.accounting.rows_quarantined,
                        rows_excluded: parsed.accounting.rows_excluded(),
                        findings: parsed.findings.into_iter().collect(),
                    }
                }
                Err(error) => {
                    status = exit::of_source(&error);
                    refused(file, &error)
                }
            });
        }
    }
    parse_child::say_shortfalls(&children, printer);
    printer.data(&checked, |checked| text(checked))?;
    Ok(status)
}

fn built_in(source: &str) -> Result<SourceConfig, JobError> {
    let absent = |_: &str| None::<String>;
    Ok(SourceConfig::load(source, &absent)?)
}

/// A file of which no row is sound would be refused; a row to mend is a finding.
fn worse(status: ExitStatus, account: &Accounting) -> ExitStatus {
    match (account.rows_stored, account.rows_quarantined) {
        (_, 0) => status,
        (0, _) => ExitStatus::Data,
        (_, _) if status == ExitStatus::Success => ExitStatus::Findings,
        (_, _) => status,
    }
}

fn refused(file: String, error: &SourceError) -> Checked {
    Checked {
        rows_read: 0,
        rows_stored: 0,
        rows_quarantined: 0,
        rows_excluded: 0,
        findings: vec![himaya_jobs::refusal(&file, error)],
        file,
    }
}

fn text(checked: &[Checked]) -> String {
    let mut text = String::new();
    for file in checked {
        text.push_str(&lines([format!(
            "{}: {} rows read, {} sound, {} to mend, {} left out by rule",
            file.file, file.rows_read, file.rows_stored, file.rows_quarantined, file.rows_excluded
        )]));
        let rows: Vec<Vec<String>> = file
            .findings
            .iter()
            .map(|finding| {
                vec![
                    finding.row.to_string(),
                    finding.column.clone(),
                    finding.code.clone(),
                    finding.message.clone(),
                    finding.suggestion.clone().unwrap_or_default(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            text.push_str(&columns(
                &["row", "column", "code", "reason", "hint"],
                &rows,
            ));
        }
    }
    text
}
