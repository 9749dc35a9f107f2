//! Which editions a run lists, as typed. A release holds all that himaya.yaml names in any case.

use clap::{Args, ValueEnum};
use himaya_jobs::{EditionFormat, Output, RunReport, Settings};
use himaya_schema::{CodeList as _, Level};

use crate::arguments::{FormatName, LevelName};
use crate::error::CommandError;

/// Where releases lie in a workspace.
const RELEASES: &str = "data/releases/";

/// The languages and levels of the editions to list.
#[derive(Args, Clone, Debug)]
pub(crate) struct Chosen {
    /// List only the editions in these languages; all that himaya.yaml names are made
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LANGUAGE")]
    lang: Vec<LanguageName>,
    /// List only the editions of these levels; all that himaya.yaml names are made
    #[arg(long, value_enum, value_delimiter = ',')]
    level: Vec<LevelName>,
}

/// A language as typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum LanguageName {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

impl LanguageName {
    fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
        }
    }
}

/// What is listed: nothing chosen is everything.
#[derive(Debug)]
pub(crate) struct Choice {
    languages: Vec<&'static str>,
    levels: Vec<&'static str>,
    extensions: Vec<&'static str>,
}

impl Choice {
    /// The choice, if the workspace makes what was chosen.
    pub(crate) fn new(
        chosen: &Chosen,
        formats: &[FormatName],
        settings: &Settings,
    ) -> Result<Self, CommandError> {
        let languages = chosen.lang.iter().map(|language| language.code());
        let known = settings.languages.iter();
        let known: Vec<&str> = known.map(|(language, _)| language.code()).collect();
        let languages = checked("language", languages, &known)?;
        let levels = chosen.level.iter().map(|level| Level::from(*level).code());
        let known: Vec<&str> = settings.levels.iter().map(|level| level.code()).collect();
        let levels = checked("level", levels, &known)?;
        let extensions = formats.iter().filter_map(|format| format.extension());
        let known = settings.formats.iter().map(|format| format.extension());
        let known: Vec<&str> = known.chain([FormatName::CSV]).collect();
        Ok(Self {
            languages,
            levels,
            extensions: checked("format", extensions, &known)?,
        })
    }

    /// Leaves out of a report what was not chosen.
    pub(crate) fn apply(&self, report: &mut RunReport) {
        let is_open = |list: &Vec<&str>| list.is_empty();
        if [&self.languages, &self.levels, &self.extensions]
            .into_iter()
            .all(is_open)
        {
            return;
        }
        for job in &mut report.jobs {
            job.outputs.retain(|output| self.names(output));
        }
    }

    /// Whether an output is `data/releases/<release>/<level>/<stem>.<language>.<format>` of the choice.
    fn names(&self, output: &Output) -> bool {
        let mut pieces = match output.path.strip_prefix(RELEASES) {
            Some(rest) => rest.split('/').skip(1),
            None => return false,
        };
        let level = pieces.next().unwrap_or_default();
        let mut ends = pieces.next().unwrap_or_default().rsplit('.');
        let extension = ends.next().unwrap_or_default();
        let language = ends.next().unwrap_or_default();
        let is_in = |list: &[&str], piece: &str| list.is_empty() || list.contains(&piece);
        is_in(&self.levels, level)
            && is_in(&self.languages, language)
            && is_in(&self.extensions, extension)
    }
}

/// What was chosen of a kind, or the first of it that the workspace does not make.
fn checked<'a>(
    kind: &'static str,
    chosen: impl Iterator<Item = &'a str>,
    known: &[&str],
) -> Result<Vec<&'a str>, CommandError> {
    let check = |name: &'a str| {
        if known.contains(&name) {
            return Ok(name);
        }
        Err(CommandError::NotMade {
            kind,
            name: name.to_owned(),
            known: known.join(", "),
        })
    };
    chosen.map(check).collect()
}

impl FormatName {
    /// How the CSV files of every release end.
    const CSV: &'static str = "csv";

    /// How the editions of a format end; nothing for a form of standard output.
    pub(crate) fn extension(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Json => None,
            Self::Pdf => Some(EditionFormat::Pdf.extension()),
            Self::Html => Some(EditionFormat::Html.extension()),
            Self::Xlsx => Some(EditionFormat::Xlsx.extension()),
            Self::Csv => Some(Self::CSV),
        }
    }
}
