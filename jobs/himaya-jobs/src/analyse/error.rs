//! What is wrong with a table of one's own.

use miette::Diagnostic;
use thiserror::Error;

/// A table that cannot be read, protected or attacked.
#[derive(Clone, Debug, Diagnostic, Eq, Error, PartialEq)]
pub enum TableError {
    /// The file is not a table.
    #[error("{file}, line {line}: {reason}")]
    #[diagnostic(code(himaya::table::malformed))]
    Malformed {
        /// The file.
        file: String,
        /// The line, or 0.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// There is no such column.
    #[error("{file} has no column `{column}`")]
    #[diagnostic(code(himaya::table::unknown_column), help("its columns are {columns}"))]
    UnknownColumn {
        /// The file.
        file: String,
        /// The column asked for.
        column: String,
        /// The columns there are.
        columns: String,
    },
    /// More dimensions than a table can have.
    #[error(
        "a table has one to {most} dimensions, each once, and the column of values is none of them"
    )]
    #[diagnostic(code(himaya::table::dimensions))]
    Dimensions {
        /// The most.
        most: usize,
    },
    /// A cell that is not a count.
    #[error("{file}, line {line}: `{text}` is not a count: {reason}")]
    #[diagnostic(
        code(himaya::table::value),
        help(
            "a count is a whole number from 0 up; with --audit-only also `<5`, `[0-4]`, `c` and `:`"
        )
    )]
    Value {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// What stands there.
        text: String,
        /// Why it is none.
        reason: String,
    },
    /// Two rows of one cell.
    #[error("{file}, line {line}: the cell {cell} stands on line {first} already")]
    #[diagnostic(code(himaya::table::duplicate))]
    Duplicate {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The line of the first.
        first: u64,
        /// The cell.
        cell: String,
    },
    /// A sum whose total is not in the table.
    #[error("{file}: the total of {cell} is missing")]
    #[diagnostic(
        code(himaya::table::missing_total),
        help("give every margin, or leave all rows with a total of that dimension out")
    )]
    MissingTotal {
        /// The file.
        file: String,
        /// The cell of the total.
        cell: String,
    },
    /// Parts that are not their total.
    #[error("{file}: the parts of {cell} add up to {parts}, its total is {total}")]
    #[diagnostic(
        code(himaya::table::margins),
        help(
            "correct the table; if its members do not exhaust the total, say `relation: part` in the hierarchy file"
        )
    )]
    Margins {
        /// The file.
        file: String,
        /// The cell of the total.
        cell: String,
        /// The sum of the parts.
        parts: u64,
        /// The total.
        total: u64,
    },
    /// A month that is none.
    #[error("{file}, line {line}: `{text}` is not a month")]
    #[diagnostic(code(himaya::table::month), help("write it as 2024-03"))]
    Month {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// What stands there.
        text: String,
    },
    /// Two units in one file.
    #[error("{file}, line {line}: `{unit}` after `{first}`; two units are never one series")]
    #[diagnostic(code(himaya::table::units), help("analyse one unit at a time"))]
    Units {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The unit there.
        unit: String,
        /// The unit before.
        first: String,
    },
    /// A reporting effort that is not above zero.
    #[error("{file}, line {line}: `{text}` is not a reporting effort")]
    #[diagnostic(code(himaya::table::effort), help("it is a number above zero"))]
    Effort {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// What stands there.
        text: String,
    },
    /// A weight that is no number above zero.
    #[error("{file}, line {line}: `{text}` is not a weight")]
    #[diagnostic(code(himaya::table::weight), help("it is a number above zero"))]
    Weight {
        /// The file.
        file: String,
        /// The line, or 0.
        line: u64,
        /// What stands there.
        text: String,
    },
    /// A column that is an item twice, or an item and the weight.
    #[error("the column `{column}` is asked for twice")]
    #[diagnostic(
        code(himaya::table::items),
        help("an item is no weight, and stands once")
    )]
    Items {
        /// The column.
        column: String,
    },
    /// An item with more levels than a typology can tell apart.
    #[error("{file}, line {line}: `{column}` has more than {most} levels")]
    #[diagnostic(
        code(himaya::table::levels),
        help(
            "is it a number, a date or an identifier? leave it out, or put its values into groups"
        )
    )]
    Levels {
        /// The file.
        file: String,
        /// The line of the level that is too many, or 0.
        line: u64,
        /// The column.
        column: String,
        /// The most.
        most: usize,
    },
    /// Rows that have no classes.
    #[error("{file}: {reason}")]
    #[diagnostic(code(himaya::table::classes))]
    Classes {
        /// The file.
        file: String,
        /// Why not.
        reason: String,
    },
    /// One series in two groups.
    #[error("{file}, line {line}: `{series}` is in the groups `{first}` and `{group}`")]
    #[diagnostic(code(himaya::table::groups))]
    Groups {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The series.
        series: String,
        /// The group there.
        group: String,
        /// The group before.
        first: String,
    },
    /// Series that cannot be analysed.
    #[error("{file}: {reason}")]
    #[diagnostic(code(himaya::table::series))]
    Series {
        /// The file.
        file: String,
        /// Why not.
        reason: String,
    },
    /// The hierarchy file is wrong.
    #[error("{file}{position}: {reason}", position = if *line == 0 { String::new() } else { format!(", line {line}") })]
    #[diagnostic(code(himaya::table::hierarchy))]
    Hierarchy {
        /// The file.
        file: String,
        /// The line, or 0.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// The framework does not hold together.
    #[error("{file} does not hold together: {n} to correct", n = faults_of(.faults))]
    #[diagnostic(code(himaya::needs::framework))]
    Framework {
        /// The file.
        file: String,
        /// Everything that is wrong with it.
        #[related]
        faults: Vec<FaultLine>,
    },
    /// A file that a report to a donor rests on does not hold together.
    #[error("{file} does not hold together: {n} to correct", n = faults_of(.faults))]
    #[diagnostic(code(himaya::donor::settings))]
    Donor {
        /// The file.
        file: String,
        /// Everything that is wrong with it.
        #[related]
        faults: Vec<FaultLine>,
    },
    /// The scores do not go with the framework.
    #[error("{file} does not go with the framework: {n} to correct", n = faults_of(.faults))]
    #[diagnostic(code(himaya::needs::scores))]
    Scores {
        /// The file.
        file: String,
        /// Everything that is wrong with it.
        #[related]
        faults: Vec<FaultLine>,
    },
}

/// One thing that is wrong with a file, and where.
#[derive(Clone, Debug, Diagnostic, Eq, Error, PartialEq)]
#[error("{position}{reason}", position = if *line == 0 { String::new() } else { format!("line {line}: ") })]
#[diagnostic(help("{help}"))]
pub struct FaultLine {
    /// The line, or 0.
    pub line: u64,
    /// What is wrong.
    pub reason: String,
    /// What to do about it.
    pub help: String,
}

fn faults_of(faults: &[FaultLine]) -> String {
    match faults.len() {
        1 => "1 fault".to_owned(),
        n => format!("{n} faults"),
    }
}
