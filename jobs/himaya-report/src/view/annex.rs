//! The provenance annex: sources, the hashes of the files read, version and configuration.

use himaya_locale::Arguments;
use serde::Serialize;

use super::table::{RowView, Side, TableView};
use super::{Term, Wording};
use crate::{ReportError, SourceEntry};

/// The annex.
#[derive(Debug, Serialize)]
pub(crate) struct AnnexView {
    /// How to check a figure.
    check: String,
    sources: Vec<Term>,
    hashes: TableView,
    settings: TableView,
}

impl AnnexView {
    /// Words the annex.
    pub(crate) fn new(wording: Wording<'_>) -> Result<Self, ReportError> {
        let report = wording.report;
        let example = report
            .sources
            .first()
            .map_or_else(String::new, SourceEntry::key);
        let arguments = Arguments::new().text(
            "command",
            format!("himaya explain {}/T1/{example}/stored", report.release),
        );
        Ok(Self {
            check: wording.tell("annex-check", &arguments)?,
            sources: report
                .sources
                .iter()
                .map(|source| entry(wording, source))
                .collect::<Result<_, _>>()?,
            hashes: hashes(wording)?,
            settings: settings(wording)?,
        })
    }
}

fn entry(wording: Wording<'_>, source: &SourceEntry) -> Result<Term, ReportError> {
    let localizer = wording.localizer;
    let published = match source.published {
        Some(day) => localizer.date(day),
        None => wording.say("annex-undated")?,
    };
    let arguments = Arguments::new()
        .text("producer", &source.producer)
        .text("citation", &source.citation)
        .text("licence", &source.licence)
        .text("published", published)
        .text("retrieved", localizer.date(source.retrieved));
    Ok(Term {
        label: source.title.clone(),
        body: wording.tell("annex-source", &arguments)?,
    })
}

fn hashes(wording: Wording<'_>) -> Result<TableView, ReportError> {
    let rows = wording
        .report
        .sources
        .iter()
        .flat_map(|source| {
            let key = source.key();
            let rows = source.sha256.iter().map(|hash| plain_row(&key, hash));
            rows.collect::<Vec<_>>()
        })
        .collect();
    hash_table(wording, "annex-hashes", "annex-source-id", rows)
}

fn settings(wording: Wording<'_>) -> Result<TableView, ReportError> {
    let manifest = &wording.report.manifest;
    let rows = vec![
        plain_row(&wording.say("annex-version")?, &manifest.version),
        plain_row(
            &wording.say("annex-configuration")?,
            &manifest.configuration_sha256,
        ),
    ];
    hash_table(wording, "annex-settings", "annex-setting", rows)
}

fn hash_table(
    wording: Wording<'_>,
    caption: &str,
    heading: &str,
    rows: Vec<RowView>,
) -> Result<TableView, ReportError> {
    Ok(TableView {
        caption: wording.say(caption)?,
        widths: vec![1.0, 1.75],
        sides: vec![Side::Text, Side::Text],
        n_stub: 1,
        header: vec![wording.say(heading)?, wording.say("annex-sha256")?],
        rows,
        notes: Vec::new(),
        is_condensed: true,
    })
}

fn plain_row(heading: &str, value: &str) -> RowView {
    RowView {
        cells: vec![heading.to_owned(), value.to_owned()],
        is_total: false,
    }
}
