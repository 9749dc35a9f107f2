//! The sources, and what every one of them gives back.

use chrono::NaiveDate;
use himaya_schema::{CaseRecord, Measurement, Observation};

use crate::case_returns::CaseReturns;
use crate::ctdc::Ctdc;
use crate::frontex::FrontexIbc;
use crate::glotip::UnodcGlotip;
use crate::hdr::UndpHdr;
use crate::inform::InformRisk;
use crate::iom::IomMissingMigrants;
use crate::organized_crime_index::OrganizedCrimeIndex;
use crate::wgi::WorldBankWgi;
use crate::{Accounting, Findings, SourceConfig, SourceError};

/// A source of statistics or case records.
pub trait Source: std::fmt::Debug + Sync {
    /// The id, such as `unodc-glotip`.
    fn id(&self) -> &'static str;

    /// Reads one file; never stops at the first bad row. An error refuses the file as a whole.
    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError>;
}

/// Every source, in alphabetical order of id.
pub fn all() -> &'static [&'static dyn Source] {
    &[
        &CaseReturns,
        &Ctdc,
        &FrontexIbc,
        &InformRisk,
        &IomMissingMigrants,
        &OrganizedCrimeIndex,
        &UndpHdr,
        &UnodcGlotip,
        &WorldBankWgi,
    ]
}

/// The source with this id.
pub fn find(id: &str) -> Option<&'static dyn Source> {
    all().iter().copied().find(|source| source.id() == id)
}

/// A file as retrieved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RawFile {
    /// The file's name, without a folder.
    pub name: String,
    /// The bytes as published.
    pub bytes: Vec<u8>,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The day of publication from inside the file or its name, or the last day of what it covers.
    pub published: Option<NaiveDate>,
    /// Aggregate counts.
    pub observations: Vec<Observation>,
    /// Anonymised records.
    pub cases: Vec<CaseRecord>,
    /// Values of indicators.
    pub measurements: Vec<Measurement>,
    /// What became of every record read.
    pub accounting: Accounting,
    /// What was found.
    pub findings: Findings,
}

#[cfg(test)]
mod tests;
