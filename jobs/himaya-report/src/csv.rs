//! Every table as CSV: plain machine numbers, the status of each cell beside it.
//!
//! A suppressed cell carries its symbol, never a number. Text that a spreadsheet would take for a
//! formula is disarmed (OWASP, CSV injection).

use himaya_locale::Arguments;
use himaya_schema::{Cell, Column, ColumnKind, Figure, Flag, Hidden, Row, Table, Value};

use crate::view::{Wording, row_key};
use crate::{Chart, Exhibit, ReportError, format};

/// The mark by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The tables of the report, each with its file name.
pub(crate) fn tables(
    wording: Wording<'_>,
    language: &str,
) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let mut files = vec![(format!("sources.{language}.csv"), sources(wording)?)];
    for exhibit in wording.report.exhibits() {
        // A chart may stand without its table, whose numbers a reader must have all the same.
        let (Exhibit::Table(table) | Exhibit::Data(table) | Exhibit::Chart(Chart { table, .. })) =
            exhibit
        else {
            continue;
        };
        let table = table.get();
        let name = format!("{}.{language}.csv", table.name);
        if files.iter().all(|(other, _)| *other != name) {
            files.push((name, write(wording, table)?));
        }
    }
    Ok(files)
}

fn write(wording: Wording<'_>, table: &Table) -> Result<Vec<u8>, ReportError> {
    let mut header = vec![wording.say("csv-row-key")?];
    for label in &table.stub {
        header.push(wording.localizer.label(label)?);
    }
    for column in &table.columns {
        header.extend(column_header(wording, column)?);
    }
    let mut records = vec![header];
    for row in &table.rows {
        records.push(record(wording, table, row)?);
    }
    serialise(&table.id, &records)
}

/// Value, bounds where the kind has them, and status.
fn column_header(wording: Wording<'_>, column: &Column) -> Result<Vec<String>, ReportError> {
    let label = wording.localizer.label(&column.label)?;
    let named = |id: &str| {
        let arguments = Arguments::new()
            .text("label", &label)
            .text("key", &column.key);
        wording.tell(id, &arguments)
    };
    let mut headings = vec![named("csv-value")?];
    if has_bounds(column.kind) {
        headings.extend([named("csv-low")?, named("csv-high")?]);
    }
    headings.push(named("csv-status")?);
    Ok(headings)
}

fn has_bounds(kind: ColumnKind) -> bool {
    match kind {
        ColumnKind::Count(_)
        | ColumnKind::Share
        | ColumnKind::Ratio
        | ColumnKind::Difference
        | ColumnKind::Score => true,
        ColumnKind::Change => false,
    }
}

fn record(wording: Wording<'_>, table: &Table, row: &Row) -> Result<Vec<String>, ReportError> {
    let mut record = vec![disarmed(&row_key(table, row))];
    for label in &row.labels {
        record.push(disarmed(&wording.localizer.label(label)?));
    }
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        let [value, low, high] = numbers(&cell.figure);
        record.push(value);
        if has_bounds(column.kind) {
            record.extend([low, high]);
        }
        record.push(status(cell));
    }
    Ok(record)
}

/// Value, lower and upper bound as machine numbers; empty where there is none.
fn numbers(figure: &Figure) -> [String; 3] {
    let none = String::new;
    match *figure {
        Figure::Count { value } => match value {
            Value::Observed { n } | Value::Rounded { n } => [n.to_string(), none(), none()],
            Value::TrueZero => ["0".to_owned(), none(), none()],
            Value::Censored { lo, hi } | Value::Inconsistent { lo, hi } => {
                [none(), lo.to_string(), hi.to_string()]
            }
            Value::NotReported => [format::NOT_AVAILABLE.to_owned(), none(), none()],
            Value::NotApplicable => [format::NOT_APPLICABLE.to_owned(), none(), none()],
            Value::SuppressedPrimary | Value::SuppressedSecondary => {
                [format::SUPPRESSED.to_owned(), none(), none()]
            }
        },
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            [point.to_string(), low.to_string(), high.to_string()]
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            [none(), low.to_string(), high.to_string()]
        }
        Figure::Score { point, low, high } => [point, low, high].map(|score| score.to_string()),
        Figure::Ratio { point } => [point.to_string(), none(), none()],
        Figure::Change { ratio } => [ratio.to_string(), none(), none()],
        Figure::Hidden { reason } => [format::hidden(reason).to_owned(), none(), none()],
    }
}

/// The status with the flags behind it, such as `observed;provisional`.
fn status(cell: &Cell) -> String {
    let mut status = match cell.figure {
        Figure::Count { value } if value.is_suppressed() => "suppressed".to_owned(),
        Figure::Count { value } => value.status().to_owned(),
        Figure::Share { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Difference { .. } => "computed".to_owned(),
        Figure::Score { .. } => "judged".to_owned(),
        Figure::ShareBounds { .. } | Figure::DifferenceBounds { .. } => "bounds".to_owned(),
        Figure::Hidden { reason } => match reason {
            Hidden::Suppressed => "suppressed",
            Hidden::SmallDenominator => "small_denominator",
            Hidden::NotReported => "not_reported",
            Hidden::NotApplicable => "not_applicable",
        }
        .to_owned(),
    };
    for flag in &cell.flags {
        status.push(';');
        status.push_str(match flag {
            Flag::Provisional => "provisional",
            Flag::Break => "break",
            Flag::LowReliability => "low_reliability",
            Flag::Inconsistent => "inconsistent",
            Flag::Revision => "revision",
        });
    }
    status
}

fn sources(wording: Wording<'_>) -> Result<Vec<u8>, ReportError> {
    let mut header = vec![wording.say("csv-row-key")?];
    for key in [
        "source",
        "vintage",
        "read",
        "stored",
        "quarantined",
        "excluded",
        "grade",
    ] {
        header.push(wording.say(&format!("source-{key}"))?);
    }
    let mut records = vec![header];
    for source in &wording.report.sources {
        let mut record = vec![
            disarmed(&source.key()),
            disarmed(&source.title),
            disarmed(&source.vintage),
        ];
        record.extend(source.row_counts().map(|(_, count)| match count {
            Some(n) => n.to_string(),
            None => format::SUPPRESSED.to_owned(),
        }));
        record.push(source.grade.to_string());
        records.push(record);
    }
    serialise(crate::view::SOURCE_TABLE_ID, &records)
}

fn serialise(table: &str, records: &[Vec<String>]) -> Result<Vec<u8>, ReportError> {
    let refuse = |reason: String| ReportError::Csv {
        table: table.to_owned(),
        reason,
    };
    let mut writer = ::csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for record in records {
        let visible = record
            .iter()
            .map(|field| himaya_locale::without_marks(field));
        writer
            .write_record(visible)
            .map_err(|error| refuse(error.to_string()))?;
    }
    writer
        .into_inner()
        .map_err(|error| refuse(error.to_string()))
}

/// The text with an apostrophe before it if a spreadsheet would run it.
fn disarmed(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests;
