//! Exit codes, after sysexits: every error has one, in one exhaustive place.

use std::process::ExitCode;

use himaya_engine::EngineError;
use himaya_example::ExampleError;
use himaya_html::HtmlError;
use himaya_jobs::{JobError, TableError};
use himaya_ledger::LedgerError;
use himaya_report::ReportError;
use himaya_sources::SourceError;
use himaya_store::StoreError;
use himaya_xlsx::XlsxError;

use crate::error::CommandError;

/// How the command ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ExitStatus {
    /// Done, or nothing to do.
    Success,
    /// Checks failed, something was found, or something is stale.
    Findings,
    /// The command was typed wrongly.
    Usage,
    /// Data were refused.
    Data,
    /// A source could not be reached.
    Unavailable,
    /// A defect of ours.
    Software,
    /// The disk or the file system failed.
    Io,
    /// Another process is at work; try later.
    TemporaryFailure,
    /// Disclosure control refused.
    Disclosure,
    /// The configuration is wrong.
    Config,
}

impl ExitStatus {
    /// The number.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Findings => 1,
            Self::Usage => 64,
            Self::Data => 65,
            Self::Unavailable => 69,
            Self::Software => 70,
            Self::Io => 74,
            Self::TemporaryFailure => 75,
            Self::Disclosure => 77,
            Self::Config => 78,
        }
    }

    /// The status of an error.
    pub(crate) fn of(error: &CommandError) -> Self {
        match error {
            CommandError::Job(error) => of_job(error),
            CommandError::Example(error) => of_example(error),
            CommandError::Record { .. } => Self::Software,
            CommandError::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                Self::Success
            }
            CommandError::Output(_)
            | CommandError::Input(_)
            | CommandError::Signal(_)
            | CommandError::Executable(_)
            | CommandError::ParseChild(_) => Self::Io,
            CommandError::KeyInWorkspace { .. } => Self::Config,
            CommandError::NotEmpty { .. }
            | CommandError::FromWithoutSource { .. }
            | CommandError::EditionFormat { .. }
            | CommandError::NotMade { .. }
            | CommandError::KeyThere { .. }
            | CommandError::RegisterThere { .. } => Self::Usage,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.code())
    }
}

/// The status of what clap refuses; help and version are no errors.
pub(crate) fn of_usage(error: &clap::Error) -> ExitStatus {
    if error.use_stderr() {
        ExitStatus::Usage
    } else {
        ExitStatus::Success
    }
}

fn of_example(error: &ExampleError) -> ExitStatus {
    match error {
        ExampleError::FirstMonth { .. }
        | ExampleError::Months { .. }
        | ExampleError::Persons { .. } => ExitStatus::Usage,
        ExampleError::Csv { .. } | ExampleError::Workbook { .. } | ExampleError::Json { .. } => {
            ExitStatus::Software
        }
    }
}

/// The number of a job's error, as the ledger keeps it.
pub(crate) fn code_of_job(error: &JobError) -> u8 {
    of_job(error).code()
}

/// The status that a child's exit code stands for; a child that was killed may fare better later.
pub(crate) fn of_code(code: Option<i32>) -> ExitStatus {
    let Some(code) = code.and_then(|code| u8::try_from(code).ok()) else {
        return ExitStatus::TemporaryFailure;
    };
    let all = [
        ExitStatus::Success,
        ExitStatus::Findings,
        ExitStatus::Usage,
        ExitStatus::Data,
        ExitStatus::Unavailable,
        ExitStatus::Software,
        ExitStatus::Io,
        ExitStatus::TemporaryFailure,
        ExitStatus::Disclosure,
        ExitStatus::Config,
    ];
    let known = all.into_iter().find(|status| status.code() == code);
    known.unwrap_or(ExitStatus::Software)
}

fn of_ledger(error: &LedgerError) -> ExitStatus {
    match error {
        LedgerError::Io { .. }
        | LedgerError::Database { .. }
        | LedgerError::Damaged { .. }
        | LedgerError::Missing { .. }
        | LedgerError::Older { .. }
        | LedgerError::Mirror { .. }
        | LedgerError::NoMirror { .. } => ExitStatus::Io,
        LedgerError::Busy { .. } => ExitStatus::TemporaryFailure,
        LedgerError::Newer { .. } => ExitStatus::Config,
        LedgerError::NotRunning { .. } | LedgerError::Record { .. } => ExitStatus::Software,
    }
}

fn of_job(error: &JobError) -> ExitStatus {
    match error {
        JobError::Ledger(error) => of_ledger(error),
        JobError::ClockAhead { .. } => ExitStatus::TemporaryFailure,
        JobError::Unstarted { .. } => ExitStatus::Io,
        JobError::Store(error) | JobError::Engine(EngineError::Store(error)) => of_store(error),
        JobError::Source(error) => of_source(error),
        JobError::Disclosure(_) | JobError::Leak { .. } => ExitStatus::Disclosure,
        JobError::Audit(_) => ExitStatus::Data,
        JobError::Table(error) => of_table(error),
        JobError::Schedule { .. }
        | JobError::Settings { .. }
        | JobError::Unsigned
        | JobError::Html(HtmlError::Colour { .. })
        | JobError::ForeignKey { .. } => ExitStatus::Config,
        JobError::Report(error)
        | JobError::Html(HtmlError::Report(error))
        | JobError::Xlsx(XlsxError::Report(error)) => of_report(error),
        JobError::Schema(_)
        | JobError::Range { .. }
        | JobError::Confirm { .. }
        | JobError::UnknownJob { .. }
        | JobError::NotHeld { .. }
        | JobError::NotAQuarter { .. }
        | JobError::UnknownFigure { .. } => ExitStatus::Usage,
        JobError::NoData { .. } => ExitStatus::Findings,
        JobError::Engine(EngineError::Query { .. })
        | JobError::Indicators(_)
        | JobError::Routes(_)
        | JobError::Modus(_)
        | JobError::Locale(_)
        | JobError::Html(HtmlError::Locale(_) | HtmlError::Template { .. })
        | JobError::Xlsx(XlsxError::Locale(_) | XlsxError::Workbook(_))
        | JobError::Record { .. } => ExitStatus::Software,
    }
}

/// A report is worded and laid out by what the workspace configures: markings, titles, style, faces.
fn of_report(error: &ReportError) -> ExitStatus {
    match error {
        ReportError::Character { .. }
        | ReportError::Glyph { .. }
        | ReportError::Style { .. }
        | ReportError::Face { .. } => ExitStatus::Config,
        ReportError::Template { .. }
        | ReportError::Locale(_)
        | ReportError::Typeset { .. }
        | ReportError::Structure { .. }
        | ReportError::TextModel { .. }
        | ReportError::Chart { .. }
        | ReportError::ChartColumns { .. }
        | ReportError::ChartRow { .. }
        | ReportError::Csv { .. } => ExitStatus::Software,
    }
}

fn of_table(error: &TableError) -> ExitStatus {
    match error {
        TableError::UnknownColumn { .. }
        | TableError::Dimensions { .. }
        | TableError::Items { .. } => ExitStatus::Usage,
        TableError::Classes { .. }
        | TableError::Effort { .. }
        | TableError::Groups { .. }
        | TableError::Levels { .. }
        | TableError::Malformed { .. }
        | TableError::Month { .. }
        | TableError::Scores { .. }
        | TableError::Series { .. }
        | TableError::Units { .. }
        | TableError::Value { .. }
        | TableError::Weight { .. }
        | TableError::Duplicate { .. }
        | TableError::MissingTotal { .. }
        | TableError::Margins { .. } => ExitStatus::Data,
        TableError::Donor { .. } | TableError::Framework { .. } | TableError::Hierarchy { .. } => {
            ExitStatus::Config
        }
    }
}

fn of_store(error: &StoreError) -> ExitStatus {
    match error {
        StoreError::Io { .. } | StoreError::Damaged { .. } => ExitStatus::Io,
        StoreError::Schema { .. } => ExitStatus::Software,
        StoreError::NotAWorkspace { .. }
        | StoreError::Exposed { .. }
        | StoreError::Key { .. }
        | StoreError::NetworkFileSystem { .. } => ExitStatus::Config,
        StoreError::NoRelease { .. } => ExitStatus::Usage,
        StoreError::Busy { .. } => ExitStatus::TemporaryFailure,
    }
}

/// The status of a source's error, whether it came alone or among several files.
pub(crate) fn of_source(error: &SourceError) -> ExitStatus {
    match error {
        SourceError::UnknownSource { .. } => ExitStatus::Usage,
        SourceError::ConfigMissing { .. }
        | SourceError::Config { .. }
        | SourceError::Location { .. }
        | SourceError::ForbiddenAddress { .. } => ExitStatus::Config,
        SourceError::TooLarge { .. }
        | SourceError::EmptyFile { .. }
        | SourceError::NoRows { .. }
        | SourceError::WrongKind { .. }
        | SourceError::Encoding { .. }
        | SourceError::Container { .. }
        | SourceError::Malformed { .. }
        | SourceError::ParserLimits { .. }
        | SourceError::NoHeader { .. }
        | SourceError::DuplicateColumn { .. }
        | SourceError::UnknownColumn { .. }
        | SourceError::IdentifierColumn { .. }
        | SourceError::IdentifierValue { .. }
        | SourceError::AtRisk { .. }
        | SourceError::Overlap { .. }
        | SourceError::NotData { .. }
        | SourceError::Checksum { .. } => ExitStatus::Data,
        SourceError::Accounting { .. } => ExitStatus::Software,
        SourceError::Io { .. } | SourceError::ParserUnstarted { .. } => ExitStatus::Io,
        SourceError::NothingThere { .. }
        | SourceError::Unreachable { .. }
        | SourceError::Untrusted { .. }
        | SourceError::Status { .. }
        | SourceError::ForeignRedirect { .. }
        | SourceError::Truncated { .. } => ExitStatus::Unavailable,
    }
}
