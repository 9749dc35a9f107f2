//! The provenance annex: sources, the hashes of the files read, version and configuration.

use himaya_locale::Arguments;
use himaya_schema::{ColumnKind, Figure, Hidden, Table, Value};
use serde::Serialize;

use super::table::{RowView, Side, TableView};
use super::{Term, Wording};
use crate::{Exhibit, ReportError, SourceEntry};

/// The annex.
#[derive(Debug, Serialize)]
pub(crate) struct AnnexView {
    /// How to check a figure.
    check: String,
    sources: Vec<Term>,
    /// How many figures of each table are suppressed and rounded, and not which.
    disclosure: TableView,
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
            disclosure: disclosure(wording)?,
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

/// One row a table with counts of persons who are protected.
fn disclosure(wording: Wording<'_>) -> Result<TableView, ReportError> {
    let mut rows = Vec::new();
    for exhibit in wording.report.exhibits() {
        let Exhibit::Table(table) = exhibit else {
            continue;
        };
        let table = table.get();
        let tally = Tally::of(table);
        if tally.suppressed + tally.rounded == 0 {
            continue;
        }
        let counts = [tally.counts, tally.suppressed, tally.rounded];
        let mut cells = vec![table.id.clone()];
        cells.extend(counts.map(|count| wording.localizer.count(count)));
        rows.push(RowView::plain(cells));
    }
    let header = ["table", "figures", "suppressed", "rounded"]
        .map(|key| wording.say(&format!("annex-disclosure-{key}")));
    Ok(TableView {
        id: String::new(),
        caption: wording.say("annex-disclosure")?,
        widths: vec![1.0; 4],
        sides: vec![Side::Text, Side::Number, Side::Number, Side::Number],
        n_stub: 1,
        header: header.into_iter().collect::<Result<_, _>>()?,
        rows,
        notes: Vec::new(),
        is_condensed: true,
    })
}

/// What became of the counts of a table.
#[derive(Debug, Default)]
struct Tally {
    counts: u64,
    suppressed: u64,
    rounded: u64,
}

impl Tally {
    fn of(table: &Table) -> Self {
        let mut tally = Self::default();
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                if !matches!(column.kind, ColumnKind::Count(_)) {
                    continue;
                }
                tally.counts += 1;
                match cell.figure {
                    Figure::Hidden {
                        reason: Hidden::Suppressed,
                    } => tally.suppressed += 1,
                    Figure::Count {
                        value: Value::Rounded { .. },
                    } => tally.rounded += 1,
                    Figure::Count { .. }
                    | Figure::Share { .. }
                    | Figure::ShareBounds { .. }
                    | Figure::DifferenceBounds { .. }
                    | Figure::Ratio { .. }
                    | Figure::Change { .. }
                    | Figure::Difference { .. }
                    | Figure::Score { .. }
                    | Figure::Hidden { .. } => {}
                }
            }
        }
        tally
    }
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
        id: String::new(),
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
    RowView::plain(vec![heading.to_owned(), value.to_owned()])
}
