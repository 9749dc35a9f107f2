//! Why a whole file, a configuration or a retrieval was refused.

use std::path::PathBuf;

use miette::Diagnostic;
use thiserror::Error;

use crate::{all, text};

mod words;

use words::{again, at_line};

/// A file, a configuration or an address that could not be taken in.
///
/// A row that could not be read is never an error: it is a finding, and the row is quarantined.
#[derive(Debug, Diagnostic, Error)]
pub enum SourceError {
    /// No source has this id.
    #[error("no source is called `{id}`")]
    #[diagnostic(code(himaya::sources::unknown_source), help("{hint}"))]
    UnknownSource {
        /// The id as given.
        id: String,
        /// The nearest id, and all that there are.
        hint: String,
    },
    /// A configuration file is missing.
    #[error("`{path}` is neither in the workspace nor built in")]
    #[diagnostic(code(himaya::sources::config_missing))]
    ConfigMissing {
        /// The path relative to the workspace.
        path: String,
    },
    /// A configuration file could not be read.
    #[error("`{path}`{position}: {reason}", position = at_line(*line))]
    #[diagnostic(
        code(himaya::sources::config),
        help("compare the file with the one that `himaya init` writes")
    )]
    Config {
        /// The path relative to the workspace.
        path: String,
        /// The line, where it is known; otherwise 0.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// The file is larger than the source allows.
    #[error("`{file}` is larger than {max_bytes} bytes")]
    #[diagnostic(
        code(himaya::sources::too_large),
        help("raise `max_bytes` in the source's configuration if the file is right")
    )]
    TooLarge {
        /// The file's name.
        file: String,
        /// The most bytes allowed.
        max_bytes: u64,
    },
    /// The file holds no bytes.
    #[error("`{file}` is empty; no rows is not the same as no victims")]
    #[diagnostic(code(himaya::sources::empty_file))]
    EmptyFile {
        /// The file's name.
        file: String,
    },
    /// The file has a header and nothing below it.
    #[error("`{file}` has a header but no rows; no rows is not the same as no victims")]
    #[diagnostic(code(himaya::sources::no_rows))]
    NoRows {
        /// The file's name.
        file: String,
    },
    /// The bytes are not of the kind that the name or the source promises.
    #[error("`{file}` is {found}, expected {expected}")]
    #[diagnostic(
        code(himaya::sources::wrong_kind),
        help("open the file: an error page saved as data looks like this")
    )]
    WrongKind {
        /// The file's name.
        file: String,
        /// What was expected.
        expected: &'static str,
        /// What the first bytes say.
        found: &'static str,
    },
    /// The text is not in the declared encoding.
    #[error("`{file}` is not valid {encoding} at byte {offset}")]
    #[diagnostic(
        code(himaya::sources::encoding),
        help("declare the file's encoding in the source's configuration, or save it as UTF-8")
    )]
    Encoding {
        /// The file's name.
        file: String,
        /// The declared encoding.
        encoding: String,
        /// The first bad byte, counted from 0.
        offset: usize,
    },
    /// A container is broken or dangerous.
    #[error("`{file}` cannot be opened: {reason}")]
    #[diagnostic(code(himaya::sources::container))]
    Container {
        /// The file's name.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A text table or JSON document is malformed as a whole.
    #[error("`{file}` is malformed at {place}: {reason}")]
    #[diagnostic(code(himaya::sources::malformed))]
    Malformed {
        /// The file's name.
        file: String,
        /// Where, such as `row 4`.
        place: String,
        /// What is wrong.
        reason: String,
    },
    /// The process that parses the file was ended by its limits, or ended by itself.
    #[error("`{file}` cannot be parsed: {reason}")]
    #[diagnostic(
        code(himaya::sources::parser_limits),
        help("a file that is made to exhaust its reader looks like this; ask whoever sent it")
    )]
    ParserLimits {
        /// The file's name.
        file: String,
        /// How the process ended.
        reason: String,
    },
    /// The process that parses files could not be started.
    #[error("start the process that parses files: {reason}")]
    #[diagnostic(
        code(himaya::sources::parser_unstarted),
        help("nothing was read; see whether the system lets himaya start processes")
    )]
    ParserUnstarted {
        /// What the system said.
        reason: String,
    },
    /// No row looks like the header.
    #[error("`{file}` has no header row with the column `{missing}`")]
    #[diagnostic(code(himaya::sources::no_header), help("{hint}"))]
    NoHeader {
        /// The file's name.
        file: String,
        /// The first required column that is missing.
        missing: String,
        /// The nearest heading in the file, or what was looked at.
        hint: String,
    },
    /// Two columns carry one heading.
    #[error("`{file}` has the column `{column}` twice")]
    #[diagnostic(
        code(himaya::sources::duplicate_column),
        help("remove or rename one of the two")
    )]
    DuplicateColumn {
        /// The file's name.
        file: String,
        /// The heading.
        column: String,
    },
    /// A closed template has a column that it does not know.
    #[error("`{file}` has the unknown column `{column}`")]
    #[diagnostic(code(himaya::sources::unknown_column), help("{hint}"))]
    UnknownColumn {
        /// The file's name.
        file: String,
        /// The heading, its length where it must not be repeated, or the number of a column that
        /// has none.
        column: String,
        /// The nearest known heading, or what to do.
        hint: String,
    },
    /// A column would identify a person.
    #[error("`{file}` has a column that identifies persons: column {column} announces {what}")]
    #[diagnostic(
        code("identifier-column"),
        help("remove the column at its origin; nothing of the file was stored")
    )]
    IdentifierColumn {
        /// The file's name.
        file: String,
        /// The column's letters; its heading may itself hold a name.
        column: String,
        /// What the heading announces.
        what: &'static str,
    },
    /// A value identifies a person, or is finer than the template allows.
    #[error("`{file}` holds what identifies persons: {found}")]
    #[diagnostic(
        code("identifier-value"),
        help(
            "replace these cells by the codes of the template at their origin, then send the file again; nothing of it was stored"
        )
    )]
    IdentifierValue {
        /// The file's name.
        file: String,
        /// Kinds, columns and rows, never a value.
        found: String,
    },
    /// The rows are too easily told apart, and the configuration refuses such files.
    #[error("`{file}` has rows that stand out: {found}")]
    #[diagnostic(
        code("rows-at-risk"),
        help(
            "send the file in coarser groups, or set `below: report` under `microdata` in the source's configuration; nothing of it was stored"
        )
    )]
    AtRisk {
        /// The file's name.
        file: String,
        /// What was measured, in counts.
        found: String,
    },
    /// Two files of one pull cover one part, so that its persons would count twice.
    #[error("`{file}` covers {part}, and so does `{other}`")]
    #[diagnostic(
        code(himaya::sources::overlap),
        help("leave one file for each reporting country and month; nothing of the two was stored")
    )]
    Overlap {
        /// The file's name.
        file: String,
        /// The other file's name.
        other: String,
        /// What both cover, such as `TUN/2024-03`.
        part: String,
    },
    /// The rows do not add up: a defect of the importer.
    #[error("`{file}`: {read} rows read, {accounted} accounted for")]
    #[diagnostic(code(himaya::sources::accounting), help("this is a bug"))]
    Accounting {
        /// The file's name.
        file: String,
        /// Rows read.
        read: u64,
        /// Rows stored, quarantined and excluded.
        accounted: u64,
    },
    /// Nothing lies at the location.
    #[error("no file at `{location}`")]
    #[diagnostic(
        code(himaya::sources::nothing_there),
        help("put the file there, or set `location` in the source's configuration")
    )]
    NothingThere {
        /// The location as configured.
        location: String,
    },
    /// The location cannot be used.
    #[error("the location `{location}` {reason}")]
    #[diagnostic(code(himaya::sources::location))]
    Location {
        /// The location as configured.
        location: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file could not be read from the disk.
    #[error("failed to read `{path}`")]
    #[diagnostic(code(himaya::sources::io))]
    Io {
        /// The path.
        path: PathBuf,
        /// The cause.
        #[source]
        cause: std::io::Error,
    },
    /// The server could not be reached or did not answer in time.
    #[error("`{url}` could not be reached: {reason}")]
    #[diagnostic(
        code(himaya::sources::unreachable),
        help("try again later; what was stored before stays current")
    )]
    Unreachable {
        /// The address.
        url: String,
        /// The cause.
        reason: String,
    },
    /// The certificate of the server is not accepted; nothing was asked of it.
    #[error("the certificate of `{url}` {reason}")]
    #[diagnostic(
        code(himaya::sources::untrusted),
        help("ask whoever runs the server; there is no way around it")
    )]
    Untrusted {
        /// The address.
        url: String,
        /// What is wrong with it, after "the certificate".
        reason: String,
    },
    /// The server answered with another status than 200 or 304.
    #[error("`{url}` answered {status}")]
    #[diagnostic(code(himaya::sources::status), help("{}", again(*retry_after_s)))]
    Status {
        /// The address.
        url: String,
        /// The status code.
        status: u16,
        /// Seconds to wait, where the server said so.
        retry_after_s: Option<u64>,
    },
    /// The server sent the reader to another site.
    #[error("`{url}` redirects to another site, `{target}`")]
    #[diagnostic(
        code(himaya::sources::foreign_redirect),
        help("set the location to the final address if that site is the publisher's")
    )]
    ForeignRedirect {
        /// The address.
        url: String,
        /// Where the server pointed.
        target: String,
    },
    /// The name resolves to an address inside the network.
    #[error("`{host}` resolves to {address}, which is not a public address")]
    #[diagnostic(code(himaya::sources::forbidden_address))]
    ForbiddenAddress {
        /// The host.
        host: String,
        /// The address.
        address: String,
    },
    /// The answer ended early.
    #[error("`{url}` sent {received} of {promised} bytes")]
    #[diagnostic(code(himaya::sources::truncated), help("try again"))]
    Truncated {
        /// The address.
        url: String,
        /// Bytes received.
        received: u64,
        /// Bytes promised by `Content-Length`.
        promised: u64,
    },
    /// The answer is not what a data file looks like.
    #[error("`{url}` answered with {found} instead of data")]
    #[diagnostic(
        code(himaya::sources::not_data),
        help("open the address in a browser: it may ask for a login, or the file may have moved")
    )]
    NotData {
        /// The address.
        url: String,
        /// What was found.
        found: String,
    },
    /// The bytes are not those of the declared checksum.
    #[error("`{file}` has the sha-256 {found}, expected {expected}")]
    #[diagnostic(
        code(himaya::sources::checksum),
        help("do not try again until it fits: ask the publisher")
    )]
    Checksum {
        /// The file's name.
        file: String,
        /// The declared checksum.
        expected: String,
        /// The checksum of the bytes.
        found: String,
    },
}

impl SourceError {
    /// Whether it tells of the process that parses, rather than of what stands in the file.
    pub(crate) fn is_of_parser(&self) -> bool {
        matches!(
            self,
            Self::ParserLimits { .. } | Self::ParserUnstarted { .. }
        )
    }

    /// Says that no source has an id, and which ones there are.
    pub fn unknown_source(id: &str) -> Self {
        let known: Vec<&str> = all().iter().map(|source| source.id()).collect();
        let nearest = text::nearest(id, known.iter().copied());
        let nearest = nearest.map(|near| format!("did you mean `{near}`? "));
        Self::UnknownSource {
            id: id.to_owned(),
            hint: format!(
                "{}the sources are {}",
                nearest.unwrap_or_default(),
                known.join(", ")
            ),
        }
    }
}
