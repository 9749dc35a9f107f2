//! `himaya.yaml`: languages, level, threshold, markings and countries of a workspace.

use himaya_disclosure::Policy;
use himaya_locale::{Language, Localizer};
use himaya_report::Marking;
use himaya_schema::{CodeList, Country, Level};
use himaya_store::{Workspace, sha256_hex};
use serde::Deserialize;

use crate::JobError;

/// The settings of a workspace.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The languages of the editions with the locale of each.
    pub languages: Vec<(Language, String)>,
    /// Who may read the release.
    pub level: Level,
    /// The disclosure policy.
    pub policy: Policy,
    /// The markings.
    pub marking: Marking,
    /// The countries reported on, in order of publication.
    pub countries: Vec<Country>,
    /// The hash of the file.
    pub sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsFile {
    locales: Vec<String>,
    level: Level,
    disclosure_threshold: Option<u64>,
    marking: MarkingFile,
    countries: Vec<Country>,
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
        let threshold = file.disclosure_threshold;
        let policy = match threshold {
            None => Policy::for_level(file.level),
            Some(threshold) => Policy::with_threshold(file.level, threshold)
                .map_err(|error| refuse(0, error.to_string()))?,
        };
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
            level: file.level,
            policy,
            marking: Marking {
                confidentiality: file.marking.confidentiality,
                tlp: file.marking.tlp,
            },
            countries: file.countries,
            sha256: sha256_hex(text.as_bytes()),
        })
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
