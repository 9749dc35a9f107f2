//! What a source is, where it lies and how it writes: `config/sources/<id>.yaml` and the alias maps.

use chrono::NaiveDate;
use encoding_rs::Encoding;
use himaya_schema::{CodeList, Grade, Handling, Period};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::case_returns::risk::RiskRules;
use crate::countries::AreaMap;
use crate::labels::LabelMap;
use crate::layout::Headings;
use crate::number::NumberStyle;
use crate::reading::Parser;
use crate::{SourceError, embedded, source};

/// The source whose rows are persons as the services send them.
const PERSONS: &str = "case-returns";

/// The configuration of one source with its alias maps loaded.
#[derive(Clone, Debug)]
pub struct SourceConfig {
    /// The source's id.
    pub id: String,
    /// Who publishes it.
    pub producer: String,
    /// Its title.
    pub title: String,
    /// The publisher's page.
    pub landing_page: String,
    /// The terms of use as stated.
    pub licence: String,
    /// How to cite it.
    pub citation: String,
    /// How often it is published, such as `monthly`.
    pub cadence: String,
    /// A path, a glob or an http(s) address; relative paths start at the workspace.
    pub location: String,
    /// The encoding of text files that carry no byte-order mark.
    pub encoding: &'static Encoding,
    /// The delimiters of text files; the header decides between them.
    pub delimiters: Vec<u8>,
    /// The sheet to look at first.
    pub sheet: Option<String>,
    /// The formats of dates, as chrono writes them; none is tried beyond them.
    pub date_formats: Vec<String>,
    /// How counts are written.
    pub numbers: NumberStyle,
    /// The checksum that the file must have, in lower-case hexadecimal.
    pub sha256: Option<String>,
    /// The most bytes of a file.
    pub max_bytes: u64,
    /// The handling code of every row that has none of its own.
    pub handling: Handling,
    /// The grade of every row that has none of its own.
    pub grade: Grade,
    /// The periods from which on the source counts otherwise than before, with what changed.
    pub breaks: Vec<(Period, String)>,
    /// Whether the producer has published the counts already, so that they are printed as published.
    pub is_already_public: bool,
    /// When rows of persons stand out; only of a source of persons.
    pub(crate) microdata: Option<RiskRules>,
    /// The day on which the files are read, after which no period can begin; none believes all.
    pub today: Option<NaiveDate>,
    /// Where files are parsed; in this process unless somebody says otherwise.
    pub parser: Parser,
    /// The alias maps.
    pub harmonise: Harmonise,
}

/// The alias maps of one source: human-readable, versioned, and the only way to a code.
#[derive(Clone, Debug, Default)]
pub struct Harmonise {
    pub(crate) headings: Headings,
    pub(crate) labels: LabelMap,
    pub(crate) areas: AreaMap,
    versions: Vec<(String, String)>,
}

impl Harmonise {
    /// The files that were loaded, with their versions, in order of path.
    pub fn versions(&self) -> &[(String, String)] {
        &self.versions
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigFile {
    producer: String,
    title: String,
    landing_page: String,
    licence: String,
    citation: String,
    cadence: String,
    location: Option<String>,
    encoding: String,
    delimiters: Vec<char>,
    #[serde(default)]
    sheet: Option<String>,
    #[serde(default)]
    date_formats: Vec<String>,
    numbers: NumberStyle,
    #[serde(default)]
    sha256: Option<String>,
    max_bytes: u64,
    handling: String,
    grade: String,
    #[serde(default)]
    already_public: bool,
    #[serde(default)]
    microdata: Option<RiskRules>,
    #[serde(default)]
    breaks: Vec<BreakFile>,
}

/// A break in the series of a source.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BreakFile {
    from: String,
    reason: String,
}

impl SourceConfig {
    /// Loads a source's configuration and alias maps.
    ///
    /// `read` gives a workspace's own text of a path such as `config/sources/ctdc.yaml`; where it
    /// gives none, the built-in text is used.
    pub fn load(id: &str, read: &dyn Fn(&str) -> Option<String>) -> Result<Self, SourceError> {
        if source::find(id).is_none() {
            return Err(SourceError::unknown_source(id));
        }
        let path = format!("config/sources/{id}.yaml");
        let text = text_of(&path, read)
            .ok_or_else(|| SourceError::ConfigMissing { path: path.clone() })?;
        let file: ConfigFile = from_yaml(&path, &text)?;
        let refuse = |reason: String| SourceError::Config {
            path: path.clone(),
            line: 0,
            reason,
        };
        let encoding = Encoding::for_label(file.encoding.as_bytes())
            .ok_or_else(|| refuse(format!("`{}` is not an encoding", file.encoding)))?;
        let delimiters: Option<Vec<u8>> = file
            .delimiters
            .iter()
            .map(|letter| u8::try_from(*letter).ok().filter(u8::is_ascii))
            .collect();
        let handling = Handling::from_code(&file.handling)
            .ok_or_else(|| refuse(format!("`{}` is not a handling code", file.handling)))?;
        let grade = file
            .grade
            .parse()
            .map_err(|_| refuse(format!("`{}` is not a 4x4 grade", file.grade)))?;
        let breaks = file.breaks.into_iter().map(|one| {
            let from = one.from.parse::<Period>();
            let from = from.map_err(|error| refuse(error.to_string()))?;
            Ok((from, one.reason))
        });
        let is_of_persons = id == PERSONS;
        let mistake = match &file.microdata {
            Some(_) if !is_of_persons => Some("`microdata` is for `case-returns` alone"),
            Some(rules) => rules.mistake(),
            None => None,
        };
        if let Some(mistake) = mistake {
            return Err(refuse(mistake.to_owned()));
        }
        Ok(Self {
            breaks: breaks.collect::<Result<_, SourceError>>()?,
            id: id.to_owned(),
            producer: file.producer,
            title: file.title,
            landing_page: file.landing_page,
            licence: file.licence,
            citation: file.citation,
            cadence: file.cadence,
            location: file.location.unwrap_or_else(|| format!("inbox/{id}/")),
            encoding,
            delimiters: delimiters
                .filter(|found| !found.is_empty())
                .ok_or_else(|| refuse("`delimiters` must be ASCII characters".to_owned()))?,
            sheet: file.sheet,
            date_formats: file.date_formats,
            numbers: file.numbers,
            sha256: file.sha256.map(|sum| sum.to_lowercase()),
            max_bytes: file.max_bytes,
            handling,
            grade,
            is_already_public: file.already_public,
            microdata: file.microdata,
            today: None,
            parser: Parser::default(),
            harmonise: Harmonise::load(id, read)?,
        })
    }
}

impl SourceConfig {
    /// Whether a row is a person, so that what a cell holds is repeated with care.
    pub(crate) fn holds_persons(&self) -> bool {
        self.id == PERSONS
    }
}

impl Harmonise {
    fn load(id: &str, read: &dyn Fn(&str) -> Option<String>) -> Result<Self, SourceError> {
        let mut harmonise = Self::default();
        let mut versions = Vec::new();
        let common = "config/harmonise/countries.yaml".to_owned();
        let own = format!("config/harmonise/{id}.countries.yaml");
        for path in [common, own] {
            if let Some(text) = text_of(&path, read) {
                let version = harmonise.areas.add(&path, from_yaml(&path, &text)?)?;
                versions.push((path, version));
            }
        }
        let path = format!("config/harmonise/{id}.headers.yaml");
        if let Some(text) = text_of(&path, read) {
            harmonise.headings = from_yaml(&path, &text)?;
            harmonise.headings.check(&path)?;
            versions.push((path, harmonise.headings.version.clone()));
        }
        let path = format!("config/harmonise/{id}.labels.yaml");
        if let Some(text) = text_of(&path, read) {
            harmonise.labels = LabelMap::new(&path, from_yaml(&path, &text)?)?;
            versions.push((path, harmonise.labels.version().to_owned()));
        }
        versions.sort();
        harmonise.versions = versions;
        Ok(harmonise)
    }
}

fn text_of(path: &str, read: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    read(path).or_else(|| {
        embedded::embedded_config()
            .iter()
            .find(|(known, _)| *known == path)
            .map(|(_, text)| (*text).to_owned())
    })
}

fn from_yaml<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, SourceError> {
    serde_yaml::from_str(text).map_err(|error| SourceError::Config {
        path: path.to_owned(),
        line: error.location().map_or(0, |at| at.line()),
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests;
