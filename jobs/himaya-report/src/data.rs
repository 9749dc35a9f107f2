//! Every table as data files hold it: machine numbers, the status of each cell beside it.
//!
//! A suppressed cell carries its symbol, never a number. Marks that only steer the layout of a page are
//! taken out, so that two texts can be compared.

use himaya_locale::{Arguments, Language, Localizer, without_marks};
use himaya_schema::{
    Cell, CodeList as _, Column, ColumnKind, Figure, Flag, Hidden, Row, Table, Value,
};

use crate::view::{SOURCE_TABLE_ID, TableView, Wording, row_key, sources_view};
use crate::{Chart, Exhibit, Report, ReportError, format};

/// A table of a data file.
#[derive(Clone, Debug, PartialEq)]
pub struct DataTable {
    /// The id, such as `T3`.
    pub id: String,
    /// The name, such as `victims-sex-age`, unique within a report.
    pub name: String,
    /// What the table shows, with its unit, in words.
    pub caption: String,
    /// What is said below it.
    pub notes: Vec<String>,
    /// The columns.
    pub columns: Vec<DataColumn>,
    /// The rows, a datum a column.
    pub rows: Vec<Vec<Datum>>,
}

impl DataTable {
    /// The name of its CSV file in a language, such as `victims-sex-age.en.csv`.
    pub fn csv_name(&self, language: Language) -> String {
        format!("{}.{}.csv", self.name, language.code())
    }
}

/// A column of a data file.
#[derive(Clone, Debug, PartialEq)]
pub struct DataColumn {
    /// The heading, unique within the table.
    pub heading: String,
    /// What it holds.
    pub role: DataRole,
}

/// What a column of a data file holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DataRole {
    /// The language-free key of the row; it stands in figure ids.
    Key,
    /// A heading of the row, or other text.
    Text,
    /// The number.
    Value(NumberKind),
    /// The least that it can be, or the lower limit of its interval.
    Low(NumberKind),
    /// The most that it can be, or the upper limit of its interval.
    High(NumberKind),
    /// What kind of number it is, and its flags.
    Status,
}

/// How a number is to be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NumberKind {
    /// A whole number of something.
    Count,
    /// A part of one; 0.25 is 25 %.
    Share,
    /// A relative change; 0.25 is 25 % more.
    Change,
    /// A difference of two shares; 0.1 is 10 percentage points.
    Difference,
}

/// What a cell of a data file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A count.
    Count(u64),
    /// A count of none that the source states.
    TrueZero,
    /// A share, change or difference, unrounded.
    Number(f64),
    /// The symbol of a number that is not shown.
    Symbol(&'static str),
    /// An interval as it is printed; its limits stand in columns of their own.
    Interval(String),
    /// A status with flags.
    Status {
        /// The words, such as `observed;provisional`.
        words: String,
        /// The symbols of the flags.
        marks: Vec<&'static str>,
    },
}

/// The tables of a report in one language, the source table first, each name once.
pub fn data_tables(report: &Report, localizer: &Localizer) -> Result<Vec<DataTable>, ReportError> {
    let wording = Wording { report, localizer };
    let mut tables = vec![sources(wording)?];
    for exhibit in report.exhibits() {
        // A chart may stand without its table, whose numbers a reader must have all the same.
        let (Exhibit::Table(table) | Exhibit::Data(table) | Exhibit::Chart(Chart { table, .. })) =
            exhibit
        else {
            continue;
        };
        let table = table.get();
        if tables.iter().all(|other| other.name != table.name) {
            tables.push(of(wording, table)?);
        }
    }
    Ok(tables)
}

fn of(wording: Wording<'_>, table: &Table) -> Result<DataTable, ReportError> {
    let view = TableView::new(wording, table)?;
    let mut columns = vec![key_column(wording)?];
    for label in &table.stub {
        columns.push(text_column(&wording.localizer.label(label)?));
    }
    for column in &table.columns {
        columns.extend(columns_of(wording, column)?);
    }
    let rows = table.rows.iter().map(|row| record(wording, table, row));
    Ok(DataTable {
        id: table.id.clone(),
        name: table.name.to_owned(),
        caption: without_marks(&view.caption),
        notes: plain(&view.notes),
        columns,
        rows: rows.collect::<Result<_, _>>()?,
    })
}

fn key_column(wording: Wording<'_>) -> Result<DataColumn, ReportError> {
    Ok(DataColumn {
        role: DataRole::Key,
        ..text_column(&wording.say("csv-row-key")?)
    })
}

fn text_column(heading: &str) -> DataColumn {
    DataColumn {
        heading: without_marks(heading),
        role: DataRole::Text,
    }
}

fn plain(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| without_marks(text)).collect()
}

/// Value, bounds where the kind has them, and status.
fn columns_of(wording: Wording<'_>, column: &Column) -> Result<Vec<DataColumn>, ReportError> {
    let label = wording.localizer.label(&column.label)?;
    let named = |id: &str, role: DataRole| {
        let arguments = Arguments::new()
            .text("label", &label)
            .text("key", &column.key);
        Ok::<_, ReportError>(DataColumn {
            heading: without_marks(&wording.tell(id, &arguments)?),
            role,
        })
    };
    let kind = number_kind(column.kind);
    let mut columns = vec![named("csv-value", DataRole::Value(kind))?];
    if has_bounds(column.kind) {
        columns.push(named("csv-low", DataRole::Low(kind))?);
        columns.push(named("csv-high", DataRole::High(kind))?);
    }
    columns.push(named("csv-status", DataRole::Status)?);
    Ok(columns)
}

fn number_kind(kind: ColumnKind) -> NumberKind {
    match kind {
        ColumnKind::Count(_) | ColumnKind::Score => NumberKind::Count,
        ColumnKind::Share | ColumnKind::Ratio => NumberKind::Share,
        ColumnKind::Change => NumberKind::Change,
        ColumnKind::Difference => NumberKind::Difference,
    }
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

fn record(wording: Wording<'_>, table: &Table, row: &Row) -> Result<Vec<Datum>, ReportError> {
    let mut record = vec![text(&row_key(table, row))];
    for label in &row.labels {
        record.push(text(&wording.localizer.label(label)?));
    }
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        let [value, low, high] = numbers(wording.localizer, &cell.figure)?;
        record.push(value);
        if has_bounds(column.kind) {
            record.extend([low, high]);
        }
        record.push(Datum::Status {
            words: status(cell),
            marks: format::symbols(cell),
        });
    }
    Ok(record)
}

fn text(words: &str) -> Datum {
    Datum::Text(without_marks(words))
}

/// Value, lower and upper bound as machine numbers; empty where there is none.
fn numbers(localizer: &Localizer, figure: &Figure) -> Result<[Datum; 3], ReportError> {
    use Datum::{Count, Empty, Interval, Number, Symbol, TrueZero};
    let interval =
        || Ok::<_, ReportError>(Interval(without_marks(&format::figure(localizer, figure)?)));
    Ok(match *figure {
        Figure::Count { value } => match value {
            Value::Observed { n } | Value::Rounded { n } => [Count(n), Empty, Empty],
            Value::TrueZero => [TrueZero, Empty, Empty],
            Value::Censored { lo, hi } | Value::Inconsistent { lo, hi } => {
                [interval()?, Count(lo), Count(hi)]
            }
            Value::NotReported => [Symbol(format::NOT_AVAILABLE), Empty, Empty],
            Value::NotApplicable => [Symbol(format::NOT_APPLICABLE), Empty, Empty],
            Value::SuppressedPrimary | Value::SuppressedSecondary => {
                [Symbol(format::SUPPRESSED), Empty, Empty]
            }
        },
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            [Number(point), Number(low), Number(high)]
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            [interval()?, Number(low), Number(high)]
        }
        Figure::Score { point, low, high } => [point, low, high].map(|score| Count(score.into())),
        Figure::Ratio { point } | Figure::Change { ratio: point } => [Number(point), Empty, Empty],
        Figure::Hidden { reason } => [Symbol(format::hidden(reason)), Empty, Empty],
    })
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

fn sources(wording: Wording<'_>) -> Result<DataTable, ReportError> {
    let view = sources_view(wording)?;
    let heading = |key: &str| wording.say(&format!("source-{key}"));
    let mut columns = vec![
        key_column(wording)?,
        text_column(&heading("source")?),
        text_column(&heading("vintage")?),
    ];
    for key in ["read", "stored", "quarantined", "excluded"] {
        columns.push(DataColumn {
            role: DataRole::Value(NumberKind::Count),
            ..text_column(&heading(key)?)
        });
    }
    columns.push(text_column(&heading("grade")?));
    let rows = wording.report.sources.iter().map(|source| {
        let mut record = vec![
            text(&source.key()),
            text(&source.title),
            text(&source.vintage),
        ];
        let counts = source.row_counts().map(|(_, count)| count);
        record.extend(counts.map(|n| n.map_or(Datum::Symbol(format::SUPPRESSED), Datum::Count)));
        record.push(text(&source.grade.to_string()));
        record
    });
    Ok(DataTable {
        id: SOURCE_TABLE_ID.to_owned(),
        name: "sources".to_owned(),
        caption: without_marks(&view.caption),
        notes: plain(&view.notes),
        rows: rows.collect(),
        columns,
    })
}
