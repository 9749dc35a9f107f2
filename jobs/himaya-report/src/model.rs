//! A report before it has a language. From one report come the editions in every language.
//!
//! Counts reach it only as [`Releasable`]; everything else here is metadata that names no person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_disclosure::{Policy, Releasable};
use himaya_schema::{Area, Argument, Card, Grade, Handling, Level, Period, Statement, Table, Unit};

/// The kind of report: it decides the template and the title.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Document {
    /// The quarterly threat assessment.
    ThreatAssessment,
}

impl Document {
    /// The template's name, which is also the stem of the file names.
    pub fn template(self) -> &'static str {
        match self {
            Self::ThreatAssessment => "threat-assessment",
        }
    }

    /// The message that words the title.
    pub fn title(self) -> &'static str {
        match self {
            Self::ThreatAssessment => "title-threat-assessment",
        }
    }
}

/// A report, language-free.
#[derive(Clone, Debug)]
pub struct Report {
    /// The kind.
    pub document: Document,
    /// The release, such as `TA/2021-Q4/r1`; it stands before every figure id.
    pub release: String,
    /// The period that the report covers.
    pub period: Period,
    /// The day up to which data were read; also the date in the PDF.
    pub data_cutoff: NaiveDate,
    /// Who may read it.
    pub level: Level,
    /// How its counts of persons are protected.
    pub policy: Policy,
    /// The most restrictive handling code of the inputs.
    pub handling: Handling,
    /// The markings.
    pub marking: Marking,
    /// Whether what is judged in it is confirmed.
    pub status: EditionStatus,
    /// The key findings, most important first.
    pub key_findings: Vec<Releasable<Statement>>,
    /// The sections between key findings and sources.
    pub opening: Vec<Section>,
    /// The sources, in order of their ids.
    pub sources: Vec<SourceEntry>,
    /// The sections between sources and caveats.
    pub sections: Vec<Section>,
    /// What sources do not say about a country.
    pub silent: Vec<Silent>,
    /// What the release is made with, besides its sources.
    pub manifest: Manifest,
}

impl Report {
    /// Every exhibit, in the order of the pages.
    pub fn exhibits(&self) -> impl Iterator<Item = &Exhibit> {
        let sections = self.opening.iter().chain(&self.sections);
        sections.flat_map(|section| &section.exhibits)
    }
}

/// Whether what is judged in an edition is confirmed on its evidence.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum EditionStatus {
    /// Nothing is judged in it.
    #[default]
    Computed,
    /// Something judged is not confirmed, or its evidence has changed since.
    Draft,
    /// All of it is confirmed.
    Confirmed,
}

impl EditionStatus {
    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Self::Computed => "status-computed",
            Self::Draft => "status-draft",
            Self::Confirmed => "status-confirmed",
        }
    }
}

/// The markings, which no edition translates.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Marking {
    /// The confidentiality level, such as `INTERPOL FOR OFFICIAL USE ONLY`.
    pub confidentiality: String,
    /// The Traffic Light Protocol label (TLP 2.0, FIRST, 2022), such as `TLP:AMBER`.
    pub tlp: String,
}

/// One source of the report: a row of the source table and an entry of the annex.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SourceEntry {
    /// The id, such as `unodc-glotip`.
    pub id: String,
    /// The title as published.
    pub title: String,
    /// The producer.
    pub producer: String,
    /// The licence.
    pub licence: String,
    /// How the producer wishes to be cited.
    pub citation: String,
    /// The vintage read.
    pub vintage: String,
    /// The day of publication, if stated.
    pub published: Option<NaiveDate>,
    /// The day of retrieval.
    pub retrieved: NaiveDate,
    /// The hashes of the files read.
    pub sha256: Vec<String>,
    /// What became of the rows; nothing for a source that is not public, since with the counts of its
    /// persons they would tell hidden ones.
    pub rows: Option<RowCounts>,
    /// What the source counts.
    pub units: Vec<Unit>,
    /// The source and information grade (4x4).
    pub grade: Grade,
}

impl SourceEntry {
    /// The row key of the source table: two vintages of one source are two rows.
    pub fn key(&self) -> String {
        format!("{}/{}", self.id, self.vintage)
    }

    /// The four counts of rows with the keys under which they stand in figure ids.
    pub fn row_counts(&self) -> [(&'static str, Option<u64>); 4] {
        let of = |count: fn(&RowCounts) -> u64| self.rows.as_ref().map(count);
        [
            ("read", of(|rows| rows.read)),
            ("stored", of(|rows| rows.stored)),
            ("quarantined", of(|rows| rows.quarantined)),
            ("excluded", of(|rows| rows.excluded)),
        ]
    }
}

/// What became of the rows of a source: read is the sum of the other three.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct RowCounts {
    /// Rows read.
    pub read: u64,
    /// Rows stored.
    pub stored: u64,
    /// Rows that failed and wait for a person.
    pub quarantined: u64,
    /// Rows left out by a rule.
    pub excluded: u64,
}

/// A section; its heading is the message `section-<key>`.
#[derive(Clone, Debug)]
pub struct Section {
    /// The key in kebab case, such as `routes`.
    pub key: &'static str,
    /// The sentences before the exhibits.
    pub statements: Vec<Releasable<Statement>>,
    /// The tables and charts, in order.
    pub exhibits: Vec<Exhibit>,
    /// The messages of the caveats printed below them.
    pub caveats: Vec<&'static str>,
}

/// A table, a chart, a card or the visible place of one that cannot be given.
#[derive(Clone, Debug)]
pub enum Exhibit {
    /// A table.
    Table(Releasable<Table>),
    /// A table that is too long to be printed: it stands in its CSV file alone.
    Data(Releasable<Table>),
    /// A chart.
    Chart(Chart),
    /// A card.
    Card(Releasable<Card>),
    /// The reason why there is none.
    Stub {
        /// The id, such as `T5`.
        id: String,
        /// The name, as a table's.
        name: &'static str,
        /// The message that says why.
        reason: &'static str,
    },
}

/// How a chart draws its columns.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ChartKind {
    /// One bar a row, from the first column named.
    Bars,
    /// Several bars a row, one a column.
    GroupedBars,
    /// One bar a row, its parts the columns.
    StackedBars,
    /// One line a row over the columns.
    Lines,
    /// A dot with its interval a row and column.
    Intervals,
    /// A cell a row and column, its number printed and its ground shaded by class.
    ///
    /// Any number of columns of counts: rows are places of departure, columns places of arrival.
    Matrix,
    /// An arrow a row between named places of a schematic map, as wide as the root of its count.
    ///
    /// One column of counts; the heading of every row is a code of [`himaya_schema::Route`], each once.
    RouteMap,
    /// A line over the rows, which are months, with the band in which it is expected.
    ///
    /// Five columns: the count observed, the value expected, the lower and the upper limit of the band,
    /// and the shifts. A shift of the level begins in a month whose last cell is a count other than zero
    /// or a change, which is printed beside the month; any other cell marks none.
    Series,
    /// A cell a row and column, its share printed and its ground shaded by steps of twenty per cent.
    ///
    /// Any number of columns of shares or ratios.
    HeatMap,
    /// Bands from rows on one side to columns on the other, as wide as their counts.
    ///
    /// Any number of columns of counts; a row or column `_T`, a total, is left out.
    Alluvial,
    /// A line a row from a share before to a share now.
    ///
    /// Two columns of shares or ratios, the earlier first.
    Slope,
}

/// A chart of some columns of a table.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The id, such as `F1`.
    pub id: String,
    /// The name; the title is the message `figure-<name>`.
    pub name: &'static str,
    /// How the columns are drawn.
    pub kind: ChartKind,
    /// The table that it draws.
    pub table: Releasable<Table>,
    /// The keys of the columns drawn, in order.
    pub columns: Vec<String>,
}

/// A country about which a source says nothing: a visible stub, never a missing row.
#[derive(Clone, Debug, PartialEq)]
pub struct Silent {
    /// The country.
    pub area: Area,
    /// The source's title.
    pub source: String,
    /// The message that says why; it has `$area` and `$source` besides the arguments.
    pub reason: &'static str,
    /// Further arguments of the message.
    pub arguments: BTreeMap<&'static str, Argument>,
}

/// What a release is made with, besides its sources.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Manifest {
    /// The version of himaya.
    pub version: String,
    /// The hash of the configuration.
    pub configuration_sha256: String,
}
