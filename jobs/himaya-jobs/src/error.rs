//! What can go wrong in a job, with what the operator can do about it.

use chrono::{DateTime, Utc};
use himaya_audit::AuditError;
use himaya_disclosure::DisclosureError;
use himaya_engine::EngineError;
use himaya_html::HtmlError;
use himaya_indicators::IndicatorError;
use himaya_ledger::LedgerError;
use himaya_locale::LocaleError;
use himaya_modus::ModusError;
use himaya_report::ReportError;
use himaya_routes::RouteError;
use himaya_schedule::ScheduleError;
use himaya_schema::{Level, SchemaError};
use himaya_sources::SourceError;
use himaya_store::StoreError;
use himaya_xlsx::XlsxError;
use miette::Diagnostic;
use thiserror::Error;

use crate::analyse::TableError;

/// A failure of a job or of a question to a workspace.
#[derive(Debug, Diagnostic, Error)]
pub enum JobError {
    /// The lake.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Store(#[from] StoreError),
    /// The ledger.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Ledger(#[from] LedgerError),
    /// A source.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Source(#[from] SourceError),
    /// A reduction.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Engine(#[from] EngineError),
    /// Disclosure control refused.
    #[error(transparent)]
    #[diagnostic(code(himaya::disclosure))]
    Disclosure(#[from] DisclosureError),
    /// Published files cannot be attacked, since they do not say what they hold.
    #[error(transparent)]
    #[diagnostic(code(himaya::audit))]
    Audit(#[from] AuditError),
    /// A table of one's own is wrong.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Table(#[from] TableError),
    /// A release would tell its readers more than is promised.
    #[error(
        "the {level} readers of this release could work out {} cells more narrowly than promised: {}",
        failures.len(),
        failures.join("; ")
    )]
    #[diagnostic(
        code(himaya::leak),
        help(
            "nothing was published; wait until a revision has grown, or raise the threshold in himaya.yaml"
        )
    )]
    Leak {
        /// Who would know.
        level: Level,
        /// The cells, without their numbers.
        failures: Vec<String>,
    },
    /// A model was given the wrong reduction: a defect of ours.
    #[error(transparent)]
    #[diagnostic(code(himaya::indicators))]
    Indicators(#[from] IndicatorError),
    /// A model was given the wrong reduction: a defect of ours.
    #[error(transparent)]
    #[diagnostic(code(himaya::routes))]
    Routes(#[from] RouteError),
    /// A model was given the wrong reduction: a defect of ours.
    #[error(transparent)]
    #[diagnostic(code(himaya::modus))]
    Modus(#[from] ModusError),
    /// An edition could not be set.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Report(#[from] ReportError),
    /// A page.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Html(#[from] HtmlError),
    /// A workbook.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Xlsx(#[from] XlsxError),
    /// A language could not be loaded.
    #[error(transparent)]
    #[diagnostic(code(himaya::locale))]
    Locale(#[from] LocaleError),
    /// A code or period is not one.
    #[error(transparent)]
    #[diagnostic(code(himaya::usage))]
    Schema(#[from] SchemaError),
    /// A configuration file is wrong.
    #[error("{path}{position}: {reason}", position = if *line == 0 { String::new() } else { format!(" line {line}") })]
    #[diagnostic(
        code(himaya::config),
        help("`himaya init` writes a configuration that works, to compare with")
    )]
    Settings {
        /// The file.
        path: String,
        /// The line, or 0.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A schedule is wrong.
    #[error("{path}{position}: {error}", position = position(error))]
    #[diagnostic(code(himaya::config), help("{hint}", hint = error.hint().unwrap_or_default()))]
    Schedule {
        /// The file.
        path: String,
        /// What is wrong.
        error: ScheduleError,
    },
    /// The clock is far ahead of the ledger, as after a battery has failed.
    #[error(
        "it is {now}, and the newest attempt in the ledger ended at {latest}, more than 400 days ago"
    )]
    #[diagnostic(
        code(himaya::clock),
        help("set the clock of the machine right, or say --trust-clock if it is")
    )]
    ClockAhead {
        /// What the clock shows.
        now: DateTime<Utc>,
        /// When the newest attempt ended.
        latest: DateTime<Utc>,
    },
    /// A range of periods cannot be counted through.
    #[error("`{text}` is not a range of periods that have ended: {reason}")]
    #[diagnostic(
        code(himaya::usage),
        help("write the first and the last, as 2019-Q1..2024-Q4")
    )]
    Range {
        /// The range given.
        text: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A job could not be started, or ended before it wrote into the ledger.
    #[error("start `{job}` for {period}: {reason}")]
    #[diagnostic(
        code(himaya::start),
        help("`himaya run {job} --period {period}` shows more")
    )]
    Unstarted {
        /// The job.
        job: String,
        /// The period.
        period: String,
        /// What happened.
        reason: String,
    },
    /// Releases must be signed, and there is no key.
    #[error("himaya.yaml says that every release is signed, and no key was given")]
    #[diagnostic(
        code(himaya::unsigned),
        help(
            "name the file of the secret key with --signing-key, or `-` to hand it over on standard input"
        )
    )]
    Unsigned,
    /// A release would be signed with a key that nobody believes.
    #[error("the signing key is not one of `signing.public_keys` in himaya.yaml")]
    #[diagnostic(
        code(himaya::foreign_key),
        help("add its public half there, {line}, or give the key that belongs to one of them")
    )]
    ForeignKey {
        /// The public half of the key given.
        line: String,
    },
    /// Nothing can be confirmed.
    #[error("nothing is confirmed: {reason}")]
    #[diagnostic(
        code(himaya::confirm),
        help("`himaya status` lists the releases; analysts write in config/assessments/")
    )]
    Confirm {
        /// Why not.
        reason: String,
    },
    /// Nothing is held under this id.
    #[error("nothing is held as `{id}`")]
    #[diagnostic(
        code(himaya::usage),
        help("{known}; `himaya approve` lists what is held")
    )]
    NotHeld {
        /// The id given.
        id: String,
        /// What there is instead.
        known: String,
    },
    /// There is no such job.
    #[error("no job is called `{id}`")]
    #[diagnostic(code(himaya::usage), help("the jobs are {known}"))]
    UnknownJob {
        /// The name given.
        id: String,
        /// The names there are.
        known: String,
    },
    /// The job reports by quarter.
    #[error("`{job}` is made for a quarter, not for `{period}`")]
    #[diagnostic(code(himaya::usage), help("write the quarter as 2024-Q4"))]
    NotAQuarter {
        /// The job.
        job: &'static str,
        /// The period given.
        period: String,
    },
    /// No source has anything to say.
    #[error("no source holds data for {period}")]
    #[diagnostic(
        code(himaya::no_data),
        help(
            "put files into inbox/<source>/ and run `himaya pull`; `himaya status` shows what is there"
        )
    )]
    NoData {
        /// The period.
        period: String,
    },
    /// The id is not that of a published figure.
    #[error("no figure is called `{id}`")]
    #[diagnostic(
        code(himaya::usage),
        help(
            "a figure id is printed under its table, such as TA/2024-Q4/r1/T8/TUN/women; `himaya status` lists the releases and their levels"
        )
    )]
    UnknownFigure {
        /// The id given.
        id: String,
    },
    /// A report could not be written as JSON: a defect of ours.
    #[error("write a record: {reason}")]
    #[diagnostic(code(himaya::bug))]
    Record {
        /// What the serialiser said.
        reason: String,
    },
}

fn position(error: &ScheduleError) -> String {
    match error {
        ScheduleError::File { position, .. } if *position > 0 => format!(" line {position}"),
        ScheduleError::File { .. }
        | ScheduleError::Fields { .. }
        | ScheduleError::NumericWeekday { .. }
        | ScheduleError::Cron { .. }
        | ScheduleError::Never { .. }
        | ScheduleError::From { .. }
        | ScheduleError::Range { .. }
        | ScheduleError::UnknownDependency { .. }
        | ScheduleError::LongerDependency { .. }
        | ScheduleError::Cycle { .. } => String::new(),
    }
}
