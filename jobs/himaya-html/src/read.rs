//! The tables of a finished page, read back as any reader of XML finds them.

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use crate::HtmlError;

/// A table as a page holds it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct HtmlTable {
    /// The id of its element, such as `T10`.
    pub id: String,
    /// The texts of its rows, headings included.
    pub rows: Vec<Vec<String>>,
}

/// Every table of a page of ours with an id, in reading order; those of provenance have none.
pub fn tables(html: &[u8]) -> Result<Vec<HtmlTable>, HtmlError> {
    let refuse = |reason: String| HtmlError::Read { reason };
    let text = std::str::from_utf8(html).map_err(|error| refuse(error.to_string()))?;
    let mut reader = Reader::from_str(text);
    let mut tables: Vec<HtmlTable> = Vec::new();
    let mut is_within = false;
    let mut cell: Option<String> = None;
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event();
        match event.map_err(|error| refuse(format!("byte {at}: {error}")))? {
            Event::Start(start) => match start.name().as_ref() {
                "table" => {
                    let id = start.try_get_attribute("id").ok().flatten();
                    is_within = id.is_some();
                    if let Some(id) = id {
                        let id = id.normalized_value(XmlVersion::Implicit1_0);
                        let id = id.map_err(|error| refuse(error.to_string()))?.into_owned();
                        tables.push(HtmlTable {
                            id,
                            rows: Vec::new(),
                        });
                    }
                }
                "tr" if is_within => {
                    if let Some(table) = tables.last_mut() {
                        table.rows.push(Vec::new());
                    }
                }
                "td" | "th" if is_within => cell = Some(String::new()),
                _ => {}
            },
            Event::Text(piece) => {
                if let Some(cell) = &mut cell {
                    cell.push_str(&piece);
                }
            }
            Event::GeneralRef(name) => {
                if let Some(cell) = &mut cell {
                    cell.push_str(
                        entity(&name).ok_or_else(|| refuse(format!("byte {at}: &{};", &*name)))?,
                    );
                }
            }
            Event::End(end) => match end.name().as_ref() {
                "table" => is_within = false,
                "td" | "th" => {
                    let row = tables.last_mut().and_then(|table| table.rows.last_mut());
                    if let (Some(row), Some(cell)) = (row, cell.take()) {
                        row.push(cell);
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(tables),
            _ => {}
        }
    }
}

/// The characters that pages escape.
fn entity(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "#39" => "'",
        _ => return None,
    })
}
