//! The tables of a finished PDF, read back from its structure tree as a reader program hears them.

use lopdf::{Dictionary, Document, Object, decode_text_string};

use crate::ReportError;
use crate::actual_text::structure;

/// A table as a PDF holds it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PrintedTable {
    /// The id in its caption, such as `T10`; empty for a table without one.
    pub id: String,
    /// The texts of its rows, headings included.
    pub rows: Vec<Vec<String>>,
}

/// Every table of a tagged PDF of ours, in reading order.
pub fn printed_tables(pdf: &[u8]) -> Result<Vec<PrintedTable>, ReportError> {
    let document = Document::load_mem(pdf).map_err(|error| ReportError::Structure {
        reason: error.to_string(),
    })?;
    let root = structure::root(&document)?;
    let mut reader = Reader {
        document: &document,
        caption: String::new(),
        tables: Vec::new(),
    };
    reader.visit(root);
    Ok(reader.tables)
}

struct Reader<'a> {
    document: &'a Document,
    /// The caption read last; it stands above its table.
    caption: String,
    tables: Vec<PrintedTable>,
}

impl<'a> Reader<'a> {
    fn visit(&mut self, parent: &'a Dictionary) {
        for kid in structure::kids(self.document, parent) {
            let Some((_, element)) = structure::element(self.document, kid) else {
                continue;
            };
            match structure::role(element).as_str() {
                "Caption" => self.caption = text(self.document, element),
                "Table" => {
                    let mut rows = Vec::new();
                    self.rows(element, &mut rows);
                    let caption = std::mem::take(&mut self.caption);
                    let id = id_of(&caption);
                    self.tables.push(PrintedTable { id, rows });
                }
                _ => self.visit(element),
            }
        }
    }

    fn rows(&mut self, parent: &'a Dictionary, rows: &mut Vec<Vec<String>>) {
        for kid in structure::kids(self.document, parent) {
            let Some((_, element)) = structure::element(self.document, kid) else {
                continue;
            };
            match structure::role(element).as_str() {
                "Caption" => self.caption = text(self.document, element),
                "TR" => {
                    let cells = structure::kids(self.document, element)
                        .filter_map(|cell| structure::element(self.document, cell))
                        .map(|(_, cell)| text(self.document, cell));
                    rows.push(cells.collect());
                }
                _ => self.rows(element, rows),
            }
        }
    }
}

/// What stands before the first full stop of a caption, if it is an id.
fn id_of(caption: &str) -> String {
    let visible = himaya_locale::without_marks(caption);
    let id = visible.trim().split('.').next().unwrap_or_default();
    let mut letters = id.chars();
    let is_id = letters
        .next()
        .is_some_and(|first| first.is_ascii_uppercase())
        && id.len() > 1
        && letters.all(|letter| letter.is_ascii_digit());
    if is_id { id.to_owned() } else { String::new() }
}

/// The logical text of an element: its own, or that of the elements in it.
fn text(document: &Document, element: &Dictionary) -> String {
    let own = element.get(b"ActualText").ok();
    let own = own.and_then(|text: &Object| decode_text_string(text).ok());
    own.unwrap_or_else(|| {
        let inner = structure::kids(document, element)
            .filter_map(|kid| structure::element(document, kid))
            .map(|(_, inner)| text(document, inner));
        inner.collect::<Vec<_>>().join(" ")
    })
}
