//! The index of all releases of a workspace: what there is, in which language and format.

use himaya_locale::{Language, Localizer};
use himaya_report::{Recorder, Style};
use himaya_schema::CodeList as _;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::sheet::Sheet;
use crate::templates::INDEX;
use crate::{HtmlError, Layouts, pieces};

/// What the index says.
#[derive(Clone, Debug)]
pub struct Index {
    /// The confidentiality level, which is not translated.
    pub confidentiality: String,
    /// The TLP label, which is not translated.
    pub tlp: String,
    /// The releases in the order in which they are listed.
    pub releases: Vec<IndexRelease>,
}

/// A release of one level.
#[derive(Clone, Debug, Serialize)]
pub struct IndexRelease {
    /// The period, worded.
    pub period: String,
    /// The name, such as `2024-Q4-r1`.
    pub release: String,
    /// The level, worded.
    pub level: String,
    /// Its editions, one a language.
    pub editions: Vec<IndexEdition>,
    /// Its other files worth a link: their names and where they lie.
    pub others: Vec<IndexFile>,
}

/// The editions in one language.
#[derive(Clone, Debug, Serialize)]
pub struct IndexEdition {
    /// The language in its own words.
    pub language: &'static str,
    /// Its code.
    pub tag: &'static str,
    /// The files.
    pub files: Vec<IndexFile>,
}

/// A file and where it lies, relative to the index.
#[derive(Clone, Debug, Serialize)]
pub struct IndexFile {
    /// What it is called, such as `PDF`.
    pub name: String,
    /// The path with forward slashes.
    pub link: String,
}

impl IndexEdition {
    /// The editions in a language.
    pub fn new(language: Language, files: Vec<IndexFile>) -> Self {
        Self {
            language: language.native_name(),
            tag: language.code(),
            files,
        }
    }
}

/// Lays out the index in a language. The same arguments give the same bytes.
pub fn index(
    index: &Index,
    localizer: &Localizer,
    style: &Style,
    layouts: &Layouts,
) -> Result<Vec<u8>, HtmlError> {
    let mut text = Map::new();
    for id in layouts
        .messages_of(INDEX)
        .chain(layouts.messages_of("head"))
    {
        let said = localizer.message(id, &himaya_locale::Arguments::new())?;
        text.insert(id.to_owned(), Value::String(said));
    }
    let title = text.get("index-title").cloned().unwrap_or_default();
    let colours = serde_json::to_value(style.colours()).map_err(|error| HtmlError::Template {
        reason: error.to_string(),
    })?;
    let tlp = Value::String(style.tlp_colour(&index.tlp)?);
    let marking = format!("{} {}", index.confidentiality, index.tlp);
    let sheet = Sheet::new(&colours, &tlp, [&marking, ""])?;
    let view = json!({
        "head": { "policy": sheet.policy(), "tag": localizer.tag(), "decimal": "" },
        "page": {
            "dir": localizer.direction().code(),
            "title": title,
            "running": title,
            "confidentiality": index.confidentiality,
            "tlp": index.tlp,
        },
        "text": text,
        "releases": index.releases,
    });
    let mut registry = layouts.registry.clone();
    pieces::register(&mut registry, &Recorder::default(), &sheet);
    let page = registry.render(INDEX, &view);
    let page = page.map_err(|error| HtmlError::Template {
        reason: error.to_string(),
    })?;
    Ok(page.into_bytes())
}
