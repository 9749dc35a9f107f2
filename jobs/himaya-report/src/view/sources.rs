//! The source table, and the places where sources are silent.

use himaya_locale::Arguments;
use himaya_schema::{FigureId, Label};

use super::statement;
use super::table::{RowView, Side, TableView};
use super::{Term, Wording};
use crate::{ReportError, SourceEntry, format};

/// The id of the source table in every report.
pub(crate) const TABLE_ID: &str = "T1";
/// The columns with a number, as they stand in figure ids.
pub(crate) const COUNT_COLUMNS: [&str; 4] = ["read", "stored", "quarantined", "excluded"];

/// The source table.
pub(crate) fn table(wording: Wording<'_>) -> Result<TableView, ReportError> {
    let header = ["source", "units", "vintage"]
        .iter()
        .chain(&COUNT_COLUMNS)
        .chain(&["grade"])
        .map(|key| wording.say(&format!("source-{key}")))
        .collect::<Result<Vec<String>, ReportError>>()?;
    let rows = wording
        .report
        .sources
        .iter()
        .map(|source| row(wording, source))
        .collect::<Result<Vec<RowView>, ReportError>>()?;
    let text_and_counts = [vec![Side::Text; 3], vec![Side::Number; 4], vec![Side::Text]];
    let sides = text_and_counts.concat();
    let title = wording.say("table-sources")?;
    let arguments = Arguments::new().text("id", TABLE_ID).text("title", title);
    Ok(TableView {
        id: TABLE_ID.to_owned(),
        caption: wording.tell("caption", &arguments)?,
        widths: super::table::widths(&header, &rows, &sides),
        sides,
        n_stub: 1,
        header,
        rows,
        notes: notes(wording)?,
        is_condensed: true,
    })
}

/// What is not said, one term a country and source.
pub(crate) fn silent(wording: Wording<'_>) -> Result<Vec<Term>, ReportError> {
    wording
        .report
        .silent
        .iter()
        .map(|silent| {
            let area = wording.localizer.area(&silent.area)?;
            let arguments = statement::arguments(wording.localizer, silent.arguments.iter())?
                .text("area", &area)
                .text("source", &silent.source);
            Ok(Term {
                label: area,
                body: wording.tell(silent.reason, &arguments)?,
            })
        })
        .collect()
}

fn row(wording: Wording<'_>, source: &SourceEntry) -> Result<RowView, ReportError> {
    let localizer = wording.localizer;
    let units = source
        .units
        .iter()
        .map(|unit| Ok(localizer.label(&Label::code(*unit))?))
        .collect::<Result<Vec<String>, ReportError>>()?;
    let mut cells = vec![
        source.title.clone(),
        localizer.list(&units),
        source.vintage.clone(),
    ];
    cells.extend(source.row_counts().map(|(_, count)| match count {
        Some(n) => localizer.count(n),
        None => format::SUPPRESSED.to_owned(),
    }));
    let n_headings = cells.len() - COUNT_COLUMNS.len();
    cells.push(source.grade.to_string());
    let mut row = RowView::plain(cells);
    for (id, column) in row.ids.iter_mut().skip(n_headings).zip(COUNT_COLUMNS) {
        let keys = [source.id.as_str(), source.vintage.as_str(), column];
        *id = FigureId::new(TABLE_ID, keys).to_string();
    }
    Ok(row)
}

fn notes(wording: Wording<'_>) -> Result<Vec<String>, ReportError> {
    let mut notes = vec![
        wording.say("note-source-rows")?,
        wording.say("note-grades")?,
    ];
    if let Some(source) = wording.report.sources.first() {
        let table = format!("{}/{TABLE_ID}", wording.report.release);
        let example = format!("{table}/{}/{}", source.key(), COUNT_COLUMNS[1]);
        let arguments = Arguments::new()
            .text("table", table)
            .text("example", example);
        notes.push(wording.tell("note-ids", &arguments)?);
    }
    Ok(notes)
}
