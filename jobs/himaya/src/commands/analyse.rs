//! `himaya analyse disclosure TABLE`.

use himaya_jobs::{AnalyseMethod, AuditReport, DisclosureRequest, Hierarchies, LongTable};
use himaya_store::{read_file, sha256, write_file};

use super::audit;
use crate::arguments::{AnalyseDisclosure, Format, MethodName};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Protects a table, or attacks one that is protected already; a leak is a refusal.
pub(crate) fn disclosure(
    typed: &AnalyseDisclosure,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let request = request(typed)?;
    let (value, dimensions) = (&typed.value, &typed.dimensions);
    let table = LongTable::read(&typed.table, value, dimensions, &typed.totals)?;
    if typed.is_audit_only {
        printer.say("attacking the table");
        let report = himaya_jobs::attack(&table, &request)?;
        printer.data(&report, audit::text)?;
        return Ok(status(&report));
    }
    printer.say("protecting the table");
    let protected = himaya_jobs::protect(&table, &request)?;
    if !protected.audit.failures.is_empty() {
        // What leaks is not handed out.
        printer.note(audit::text(&protected.audit).trim_end());
        return Ok(ExitStatus::Disclosure);
    }
    if let Some(out) = &typed.out {
        write_file(out, &protected.csv)?;
    }
    match (printer.format(), &typed.out) {
        (Format::Json, _) | (Format::Text, Some(_)) => {
            printer.data(&protected.audit, audit::text)?;
        }
        (Format::Text, None) => {
            printer.raw(&protected.csv)?;
            printer.note(audit::text(&protected.audit).trim_end());
        }
    }
    Ok(ExitStatus::Success)
}

fn status(report: &AuditReport) -> ExitStatus {
    if report.failures.is_empty() {
        ExitStatus::Success
    } else {
        ExitStatus::Disclosure
    }
}

fn request(typed: &AnalyseDisclosure) -> Result<DisclosureRequest, CommandError> {
    let hierarchies = match &typed.hierarchy {
        None => Hierarchies::default(),
        Some(path) => {
            let bytes = read_file(path)?;
            let text = String::from_utf8_lossy(&bytes);
            Hierarchies::parse(&path.display().to_string(), &text)?
        }
    };
    let method = match typed.method {
        MethodName::Suppress => AnalyseMethod::Suppress,
        MethodName::SuppressRound => AnalyseMethod::SuppressRound { base: typed.base },
        MethodName::CellKey => {
            let key = typed.key.as_ref().map(|path| read_file(path)).transpose()?;
            AnalyseMethod::CellKey {
                spread: typed.spread,
                variance_pct: typed.variance_pct,
                secret: sha256(&key.unwrap_or_default()),
            }
        }
    };
    Ok(DisclosureRequest {
        method,
        threshold: typed.threshold,
        hierarchies,
    })
}
