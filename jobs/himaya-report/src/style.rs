//! How pages look: faces, sizes and colours. No text and no numbers of the report.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use typst::foundations::Bytes;
use typst::text::Font;

use crate::ReportError;

/// The style that is built in.
const BUILT_IN: &str = include_str!("../../../report-templates/style.yaml");

/// What `style.yaml` may say.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StyleFile {
    /// A folder of house faces, read by the caller; none by default.
    pub faces_folder: Option<String>,
    /// The families to use before the built-in one, in order.
    pub families: Vec<String>,
    /// Sizes in points.
    pub sizes: Sizes,
    /// Colours as `#rrggbb`.
    pub colours: Colours,
}

/// Sizes in points.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Running text.
    pub text_pt: f64,
    /// Table cells and chart labels.
    pub table_pt: f64,
    /// Notes and figure ids.
    pub note_pt: f64,
}

/// Colours as `#rrggbb`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Running text.
    pub ink: String,
    /// Headings and rules.
    pub accent: String,
    /// Notes and figure ids.
    pub muted: String,
    /// The ground of table headings and stubs.
    pub ground: String,
    /// The series of a chart, dark to light; a pattern tells them apart as well.
    pub series: Vec<String>,
    /// The TLP labels by their word, as FIRST lays them down (TLP 2.0, 2022), on black.
    pub tlp: BTreeMap<String, String>,
}

/// A style with the faces that it sets text in.
#[derive(Clone, Debug)]
pub struct Style {
    pub(crate) file: StyleFile,
    pub(crate) faces: Vec<Font>,
}

impl Style {
    /// The built-in style with the built-in faces.
    pub fn built_in() -> Result<Self, ReportError> {
        Self::new(StyleFile::parse(BUILT_IN)?, Vec::new())
    }

    /// A style with house faces, which come before the built-in ones.
    pub fn new(file: StyleFile, house_faces: Vec<Vec<u8>>) -> Result<Self, ReportError> {
        let mut faces = Vec::new();
        for (index, bytes) in house_faces.into_iter().enumerate() {
            let before = faces.len();
            faces.extend(Font::iter(Bytes::new(bytes)));
            if faces.len() == before {
                return Err(ReportError::Face { number: index + 1 });
            }
        }
        faces.extend(built_in_faces());
        Ok(Self { file, faces })
    }

    /// The families in the order in which they are tried.
    pub(crate) fn families(&self) -> Vec<String> {
        let mut families = self.file.families.clone();
        families.push("DejaVu Sans".to_owned());
        families
    }

    /// The colours.
    pub fn colours(&self) -> &Colours {
        &self.file.colours
    }

    /// The colour of a TLP label; an unknown label is refused, because a wrong one is worse than none.
    pub fn tlp_colour(&self, label: &str) -> Result<String, ReportError> {
        self.file
            .colours
            .tlp
            .get(label)
            .cloned()
            .ok_or_else(|| ReportError::Style {
                reason: format!("`{label}` is not a TLP label with a colour"),
            })
    }

    /// Whether some face has a glyph for the character.
    pub(crate) fn covers(&self, character: char) -> bool {
        self.faces
            .iter()
            .any(|face| face.info().coverage.contains(u32::from(character)))
    }
}

impl StyleFile {
    /// Reads a style file.
    pub fn parse(text: &str) -> Result<Self, ReportError> {
        serde_yaml::from_str(text).map_err(|error| ReportError::Style {
            reason: error.to_string(),
        })
    }
}

/// `DejaVu` Sans, upright only: its oblique cuts have no Arabic.
fn built_in_faces() -> impl Iterator<Item = Font> {
    [
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
    ]
    .into_iter()
    .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
}

#[cfg(test)]
mod tests;
