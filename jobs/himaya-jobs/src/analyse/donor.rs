//! What a donor is told: indicators, money and what has changed, from a logframe and registers.

use std::path::PathBuf;

use chrono::NaiveDate;
use himaya_entries::Forms;
use himaya_finance::{Budget, Rates};
use himaya_logframe::{Logframe, Window, gender, inconsistencies, measure, progress, renamed};
use himaya_schema::{Finding, Period};

use crate::JobError;
pub(super) use files::refused;
pub use lines::{CellLine, DonorReport, DonorTables, GenderLine, IndicatorLine, MarkerLine};
pub use money::{FinanceLine, RestatedLine};

mod activity;
mod files;
mod lines;
mod money;
mod narrative;
mod text;

/// The registers that a workspace starts from.
pub(crate) const REGISTERS: &str = include_str!("../../../../config/registers.yaml");

/// The money of a grant, by its files.
#[derive(Clone, Debug)]
pub struct FinanceFiles {
    /// The budget.
    pub budget: PathBuf,
    /// The rates of exchange.
    pub rates: PathBuf,
    /// The registers of payments.
    pub payments: Vec<PathBuf>,
}

/// What is to be reported on.
#[derive(Clone, Debug)]
pub struct DonorRequest {
    /// The logframe.
    pub logframe: PathBuf,
    /// The logframe by which was reported before.
    pub earlier: Option<PathBuf>,
    /// The registers of values and participants.
    pub values: Vec<PathBuf>,
    /// The money.
    pub finance: Option<FinanceFiles>,
    /// The numbers that the narrative states.
    pub narrative: Option<PathBuf>,
    /// What the IATI file says beside the logframe.
    pub activity: Option<PathBuf>,
    /// The period.
    pub period: Period,
    /// The day as of which registers are read.
    pub as_of: NaiveDate,
    /// The period that was reported on before, and the day as of which it was.
    pub reported: Option<(Period, NaiveDate)>,
}

/// Adds up what registers tell of a period, and finds what stands in the way of telling it.
pub fn analyse_donor(request: &DonorRequest) -> Result<DonorReport, JobError> {
    let forms = Forms::parse(REGISTERS).map_err(|refusals| refused("registers", refusals))?;
    let (logframe, text) = files::read(&request.logframe, Logframe::parse)?;
    if let Some(path) = &request.earlier {
        let (earlier, _) = files::read(path, Logframe::parse)?;
        let gone = renamed(&earlier, &logframe, &text);
        if !gone.is_empty() {
            return Err(refused(&request.logframe.display().to_string(), gone));
        }
    }
    let mut findings = Vec::new();
    let sheets = files::sheets(&request.values, &forms, &mut findings)?;
    let register = himaya_logframe::read(&sheets, &logframe, &mut findings);
    let window = Window::of(request.period, request.as_of);
    findings.extend(inconsistencies(&logframe, &register, window));
    let mut report = DonorReport::new(request.period, request.as_of);
    for indicator in &logframe.indicators {
        let measured = measure(&logframe, &register, indicator, window);
        let progress = progress(indicator, &measured, window);
        report.indicator(indicator, &measured, &progress);
    }
    if let Some((period, as_of)) = request.reported {
        let reported = Window::of(period, as_of);
        let changed = himaya_logframe::restated(&logframe, &register, reported, request.as_of);
        report
            .restated
            .extend(changed.iter().map(RestatedLine::of_indicator));
    }
    report.gender(&gender(&logframe, &register, window), &mut findings);
    let table = financial_table(request, &forms, &mut report, &mut findings)?;
    if let Some(path) = &request.narrative {
        let claims = narrative::read(path)?;
        let measured = |id: &str| {
            let indicator = logframe.indicator(id)?;
            Some(measure(&logframe, &register, indicator, window))
        };
        findings.extend(claims.check(&measured, table.as_ref()));
    }
    if let Some(path) = &request.activity {
        let settings = activity::read(path)?;
        let results = activity::Results {
            logframe: &logframe,
            register: &register,
            window,
        };
        let written = results.file(&settings);
        report.activity = Some(written.map_err(|error| JobError::Record {
            reason: error.to_string(),
        })?);
    }
    report.finish(findings);
    Ok(report)
}

/// The financial table, if there is a budget.
fn financial_table(
    request: &DonorRequest,
    forms: &Forms,
    report: &mut DonorReport,
    findings: &mut Vec<Finding>,
) -> Result<Option<himaya_finance::Table>, JobError> {
    let Some(finance) = &request.finance else {
        return Ok(None);
    };
    let (budget, _) = files::read(&finance.budget, Budget::parse)?;
    let (rates, _) = files::read(&finance.rates, Rates::parse)?;
    let sheets = files::sheets(&finance.payments, forms, findings)?;
    let payments = himaya_finance::read(&sheets, &budget, &rates, findings);
    let window = himaya_finance::Window::of(request.period, request.as_of);
    let table = himaya_finance::table(&budget, &payments, window);
    let file = finance.payments.first().unwrap_or(&finance.budget);
    findings.extend(table.findings(&file.display().to_string()));
    report.finance = table.lines.iter().map(FinanceLine::of).collect();
    if let Some((period, as_of)) = request.reported {
        let reported = himaya_finance::Window::of(period, as_of);
        let changed = himaya_finance::restated(&budget, &payments, reported, request.as_of);
        report
            .restated
            .extend(changed.iter().map(RestatedLine::of_line));
    }
    Ok(Some(table))
}
