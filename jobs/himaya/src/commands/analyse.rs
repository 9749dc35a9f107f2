//! `himaya analyse`: disclosure, modus, needs and routes on tables of one's own.

use himaya_jobs::{
    AnalyseMethod, AuditReport, ClassCount, DisclosureRequest, Hierarchies, LongTable, ModusReport,
    ModusRequest, NeedsReport, NeedsRequest, RoutesReport, RoutesRequest, SeriesColumns,
    analyse_modus, analyse_needs, analyse_routes, route_options,
};
use himaya_store::{read_file, read_secret, sha256, write_file};

use super::audit;
use crate::analyse_arguments::{AnalyseDisclosure, AnalyseModus, AnalyseRoutes, Gaps, MethodName};
use crate::arguments::Format;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::needs_arguments::AnalyseNeeds;
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

/// Finds the classes of cases in a table with one row a case.
pub(crate) fn modus(
    typed: &AnalyseModus,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let request = ModusRequest {
        items: typed.items.clone(),
        weight: typed.weight.clone(),
        missing: typed.missing.clone(),
        classes: match typed.classes {
            Some(n_classes) => ClassCount::Fixed(n_classes),
            None => ClassCount::UpTo(typed.max_classes),
        },
        least_weight: typed.least,
        n_starts: typed.starts,
        n_resamples: typed.resamples,
        seed: typed.seed,
        keeps_posterior: typed.keeps_posterior,
    };
    printer.say("fitting the classes");
    let report = analyse_modus(&typed.table, &request)?;
    if let Some(out) = &typed.out {
        let tables = report.tables()?;
        for (name, bytes) in [
            ("analysis.json", &tables.json),
            ("typology.json", &tables.typology),
            ("shares.csv", &tables.shares),
            ("responses.csv", &tables.responses),
            ("choice.csv", &tables.choice),
        ] {
            write_file(&out.join(name), bytes)?;
        }
        if let Some(posterior) = &tables.posterior {
            write_file(&out.join("posterior.csv"), posterior)?;
        }
    }
    printer.data(&report, ModusReport::text)?;
    Ok(ExitStatus::Success)
}

/// Ranks units by their needs.
pub(crate) fn needs(
    typed: &AnalyseNeeds,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let count = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let request = NeedsRequest {
        n_draws: count(typed.draws),
        n_base: count(typed.sobol),
        seed: typed.seed,
    };
    printer.say("ranking the units");
    let report = analyse_needs(&typed.framework, &typed.scores, &request)?;
    if let Some(out) = &typed.out {
        let tables = report.tables()?;
        write_file(&out.join("analysis.json"), &tables.json)?;
        for (name, bytes) in &tables.csv {
            write_file(&out.join(name), bytes)?;
        }
    }
    printer.data(&report, NeedsReport::text)?;
    Ok(ExitStatus::Success)
}

/// Finds the shifts in a table of monthly counts.
pub(crate) fn routes(
    typed: &AnalyseRoutes,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let request = RoutesRequest {
        columns: SeriesColumns {
            series: typed.series.clone(),
            month: typed.month.clone(),
            count: typed.count.clone(),
            group: typed.group.clone(),
            effort: typed.effort.clone(),
            unit: typed.unit.clone(),
        },
        is_gap_zero: typed.gaps == Gaps::Zero,
        n_provisional: typed.provisional,
        options: route_options(typed.false_discovery_rate, typed.draws, typed.seed),
    };
    printer.say("testing the series");
    let report = analyse_routes(&typed.table, typed.earlier.as_deref(), &request)?;
    if let Some(out) = &typed.out {
        let tables = report.tables()?;
        for (name, bytes) in [
            ("analysis.json", &tables.json),
            ("findings.csv", &tables.findings),
            ("fitted.csv", &tables.fitted),
            ("shares.csv", &tables.shares),
        ] {
            write_file(&out.join(name), bytes)?;
        }
        if let Some(chart) = report.chart()? {
            write_file(&out.join("series.svg"), chart.as_bytes())?;
        }
    }
    printer.data(&report, RoutesReport::text)?;
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
            let key = typed
                .key
                .as_ref()
                .map(|path| read_secret(path))
                .transpose()?;
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
