//! `himaya analyse donor`: what a donor is told, on registers of one's own.

use chrono::NaiveDate;
use himaya_jobs::{DonorReport, DonorRequest, FinanceFiles, analyse_donor};
use himaya_store::write_file;

use crate::donor_arguments::AnalyseDonor;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Adds up registers; as long as there is a finding, it is a draft and nothing is written.
pub(crate) fn donor(
    typed: &AnalyseDonor,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let files = typed.budget.as_ref().zip(typed.rates.as_ref());
    let request = DonorRequest {
        logframe: typed.logframe.clone(),
        earlier: typed.earlier.clone(),
        values: typed.values.clone(),
        finance: files.map(|(budget, rates)| FinanceFiles {
            budget: budget.clone(),
            rates: rates.clone(),
            payments: typed.payments.clone(),
        }),
        narrative: typed.narrative.clone(),
        activity: typed.activity.clone(),
        period: typed.period,
        as_of: typed.as_of.unwrap_or(today),
        reported: typed.reported,
    };
    printer.say("adding up the registers");
    let report = analyse_donor(&request)?;
    let is_sound = report.findings.is_empty();
    if let Some(out) = typed.out.as_ref().filter(|_| is_sound) {
        let tables = report.tables()?;
        write_file(&out.join("analysis.json"), &tables.json)?;
        for (name, bytes) in &tables.csv {
            write_file(&out.join(name), bytes)?;
        }
        if let Some(activity) = &report.activity {
            write_file(&out.join("activity.xml"), activity.as_bytes())?;
        }
    }
    printer.data(&report, DonorReport::text)?;
    if typed.out.is_some() && !is_sound {
        printer.note("nothing was written: it is a draft until every finding is settled");
    }
    Ok(if is_sound {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}
