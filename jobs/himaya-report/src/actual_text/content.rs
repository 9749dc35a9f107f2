//! What the marked content of a page shows, by its number.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, decode_text_string};

use super::mapping::{self, CharacterMap};
use super::refusal;
use crate::ReportError;

/// The text of each piece of marked content.
pub(super) type PageText = BTreeMap<i64, String>;

/// An open piece of marked content.
enum Open {
    /// A piece of the structure tree.
    Piece(i64),
    /// Glyphs that stand for this text; the text itself is already taken.
    Replaced,
    /// Anything else.
    Other,
}

/// Reads the text of a page.
pub(super) fn page_text(document: &Document, page: ObjectId) -> Result<PageText, ReportError> {
    let fonts = fonts(document, page)?;
    let content =
        Content::decode(&document.get_page_content(page)).map_err(|error| refusal(&error))?;
    let mut reader = Reader {
        fonts,
        font: None,
        open: Vec::new(),
        text: PageText::new(),
    };
    for operation in &content.operations {
        reader.step(operation)?;
    }
    Ok(reader.text)
}

struct Reader {
    fonts: BTreeMap<Vec<u8>, CharacterMap>,
    font: Option<Vec<u8>>,
    open: Vec<Open>,
    text: PageText,
}

impl Reader {
    fn step(&mut self, operation: &Operation) -> Result<(), ReportError> {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BMC" => self.open.push(Open::Other),
            "BDC" => self.begin(operands.get(1)),
            "EMC" => {
                self.open.pop();
            }
            "Tf" => {
                let name = operands.first().and_then(|name| name.as_name().ok());
                self.font = name.map(<[u8]>::to_vec);
            }
            "Tj" => self.show(operands.first())?,
            "TJ" => {
                let items = operands.first().and_then(|items| items.as_array().ok());
                for item in items.into_iter().flatten() {
                    self.show(Some(item))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, properties: Option<&Object>) {
        let properties = properties.and_then(|properties| properties.as_dict().ok());
        let piece =
            properties.and_then(|entries| entries.get(b"MCID").and_then(Object::as_i64).ok());
        let replacement = properties
            .and_then(|entries| entries.get(b"ActualText").ok())
            .and_then(|text| decode_text_string(text).ok());
        match (piece, replacement) {
            (Some(piece), _) => {
                self.text.entry(piece).or_default();
                self.open.push(Open::Piece(piece));
            }
            (None, Some(text)) => {
                self.take(&text);
                self.open.push(Open::Replaced);
            }
            (None, None) => self.open.push(Open::Other),
        }
    }

    fn show(&mut self, string: Option<&Object>) -> Result<(), ReportError> {
        let Some(codes) = string.and_then(|string| string.as_str().ok()) else {
            return Ok(());
        };
        let map = self
            .font
            .as_ref()
            .and_then(|font| self.fonts.get(font))
            .ok_or_else(|| ReportError::Structure {
                reason: "text in a font without a character map".to_owned(),
            })?;
        let text = map.decode(codes);
        self.take(&text);
        Ok(())
    }

    /// Adds text to the piece that is open, unless something else stands for it.
    fn take(&mut self, text: &str) {
        if self.open.iter().any(|open| matches!(open, Open::Replaced)) {
            return;
        }
        let piece = self.open.iter().rev().find_map(|open| match open {
            Open::Piece(piece) => Some(*piece),
            Open::Replaced | Open::Other => None,
        });
        if let Some(shown) = piece.and_then(|piece| self.text.get_mut(&piece)) {
            shown.push_str(text);
        }
    }
}

/// The character maps of the fonts of a page.
fn fonts(
    document: &Document,
    page: ObjectId,
) -> Result<BTreeMap<Vec<u8>, CharacterMap>, ReportError> {
    let fonts = document
        .get_page_fonts(page)
        .map_err(|error| refusal(&error))?;
    let mut maps = BTreeMap::new();
    for (name, font) in fonts {
        if let Some(map) = mapping::of_font(document, font)? {
            maps.insert(name, map);
        }
    }
    Ok(maps)
}
