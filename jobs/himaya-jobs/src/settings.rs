//! `himaya.yaml`: languages, levels, disclosure rules, markings and countries of a workspace.

mod disclosure;
mod signing;

use disclosure::DisclosureFile;
use himaya_disclosure::{DisclosureError, Policy};
use himaya_locale::{Language, Localizer};
use himaya_report::Marking;
use himaya_schema::{CodeList, Country, Level};
use himaya_store::{Trust, Workspace, sha256_hex};
use serde::Deserialize;
use signing::SigningFile;

use crate::{EditionFormat, JobError};

/// The settings of a workspace.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The languages of the editions with the locale of each.
    pub languages: Vec<(Language, String)>,
    /// Who the editions are for, the widest circle first.
    pub levels: Vec<Level>,
    disclosure: DisclosureFile,
    /// The markings.
    pub marking: Marking,
    /// The countries reported on, in order of publication.
    pub countries: Vec<Country>,
    /// Whose signatures of releases are believed, and whether there must be one.
    pub trust: Trust,
    /// The formats of the editions, each once.
    pub formats: Vec<EditionFormat>,
    /// The hash of the file.
    pub sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsFile {
    locales: Vec<String>,
    levels: Vec<Level>,
    #[serde(default)]
    disclosure: DisclosureFile,
    marking: MarkingFile,
    countries: Vec<Country>,
    #[serde(default)]
    signing: SigningFile,
    #[serde(default = "every_format")]
    formats: Vec<EditionFormat>,
}

fn every_format() -> Vec<EditionFormat> {
    EditionFormat::ALL.to_vec()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkingFile {
    confidentiality: String,
    tlp: String,
}

impl Settings {
    /// Reads the settings of a workspace.
    pub fn load(workspace: &Workspace) -> Result<Self, JobError> {
        let text = workspace.read_text(Workspace::MARKER)?.unwrap_or_default();
        Self::parse(&text)
    }

    /// Reads the text of a settings file.
    pub fn parse(text: &str) -> Result<Self, JobError> {
        let file: SettingsFile = serde_yaml::from_str(text).map_err(|error| {
            let line = error.location().map_or(0, |location| location.line());
            refuse(line, error.to_string())
        })?;
        for level in Level::ALL {
            let unused = || Ok::<_, DisclosureError>([0; 32]);
            let policy = file.disclosure.policy(*level, unused);
            policy.map_err(|error| refuse(0, error.to_string()))?;
        }
        let mut levels = file.levels;
        let n_levels = levels.len();
        levels.sort_unstable();
        levels.dedup();
        if levels.is_empty() || levels.len() != n_levels {
            return Err(refuse(
                0,
                "`levels` must name one or more levels, each once".to_owned(),
            ));
        }
        let mut formats = file.formats;
        let n_formats = formats.len();
        formats.sort_unstable();
        formats.dedup();
        if formats.is_empty() || formats.len() != n_formats {
            return Err(refuse(
                0,
                "`formats` must name one or more of pdf, html and xlsx, each once".to_owned(),
            ));
        }
        let mut languages = Vec::new();
        for locale in &file.locales {
            let language = language_of(locale).ok_or_else(|| {
                refuse(
                    0,
                    format!("`{locale}` is not en, fr, es or ar with a region, such as ar-TN"),
                )
            })?;
            if languages.iter().any(|(known, _)| *known == language) {
                return Err(refuse(
                    0,
                    format!("`{locale}` is the second locale of its language"),
                ));
            }
            Localizer::new(language, locale, &[]).map_err(|error| refuse(0, error.to_string()))?;
            languages.push((language, locale.clone()));
        }
        if languages.is_empty() || file.countries.is_empty() {
            return Err(refuse(
                0,
                "`locales` and `countries` must not be empty".to_owned(),
            ));
        }
        Ok(Self {
            languages,
            levels,
            disclosure: file.disclosure,
            marking: Marking {
                confidentiality: file.marking.confidentiality,
                tlp: file.marking.tlp,
            },
            countries: file.countries,
            trust: file.signing.trust()?,
            formats,
            sha256: sha256_hex(text.as_bytes()),
        })
    }
}

impl Settings {
    /// The rules of a level; noise is drawn with the secret of the workspace.
    pub(crate) fn policy(&self, level: Level, workspace: &Workspace) -> Result<Policy, JobError> {
        let secret = || Ok::<_, JobError>(workspace.secret()?);
        self.disclosure.policy(level, secret)
    }
}

fn language_of(locale: &str) -> Option<Language> {
    Language::from_code(locale.split('-').next()?)
}

fn refuse(line: usize, reason: String) -> JobError {
    JobError::Settings {
        path: Workspace::MARKER.to_owned(),
        line,
        reason,
    }
}
