//! The structure tree of a tagged PDF (ISO 32000-1, 14.7), as far as its blocks of text.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::refusal;
use crate::ReportError;

/// Roles that hold a block of text, unless an element inside them does.
const BLOCKS: [&str; 14] = [
    "P", "H1", "H2", "H3", "H4", "H5", "H6", "TH", "TD", "Lbl", "LBody", "Caption", "Title", "Note",
];
/// An entry of the contents, whose page number is known only to the page.
const CONTENTS: &str = "TOCI";
/// What has an alternative text instead of blocks.
const FIGURE: &str = "Figure";

/// A block of text in the structure tree.
#[derive(Debug)]
pub(super) struct Element {
    /// The element.
    pub(super) id: ObjectId,
    /// Its role.
    pub(super) role: String,
    /// How its text is known.
    pub(super) kind: Kind,
    /// Its marked content: page and number on the page.
    pub(super) pieces: Vec<(ObjectId, i64)>,
}

/// How the text of an element is known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// It is the next block of the text model.
    Block,
    /// It is a section's heading with a page number.
    Contents,
}

/// The root of the tree.
pub(crate) fn root(document: &Document) -> Result<&Dictionary, ReportError> {
    document
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"StructTreeRoot", document))
        .and_then(Object::as_dict)
        .map_err(|error| refusal(&error))
}

/// The blocks of the tree in reading order.
pub(super) fn elements(document: &Document) -> Result<Vec<Element>, ReportError> {
    let root = root(document)?;
    let mut elements = Vec::new();
    for kid in kids(document, root) {
        visit(document, kid, &mut elements)?;
    }
    Ok(elements)
}

fn visit(
    document: &Document,
    kid: &Object,
    elements: &mut Vec<Element>,
) -> Result<(), ReportError> {
    let Some((id, dictionary)) = element(document, kid) else {
        return Err(ReportError::Structure {
            reason: "text outside every block".to_owned(),
        });
    };
    let role = role(dictionary);
    if role == FIGURE {
        return Ok(());
    }
    let is_contents = role == CONTENTS;
    let is_block = BLOCKS.contains(&role.as_str()) && !holds_block(document, dictionary);
    if !is_block && !is_contents {
        return kids(document, dictionary).try_for_each(|kid| visit(document, kid, elements));
    }
    let mut pieces = Vec::new();
    collect(document, dictionary, None, &mut pieces);
    elements.push(Element {
        id,
        role,
        kind: if is_contents {
            Kind::Contents
        } else {
            Kind::Block
        },
        pieces,
    });
    Ok(())
}

/// Whether an element inside this one holds a block of its own.
fn holds_block(document: &Document, dictionary: &Dictionary) -> bool {
    kids(document, dictionary)
        .filter_map(|kid| element(document, kid))
        .any(|(_, inner)| BLOCKS.contains(&role(inner).as_str()) || holds_block(document, inner))
}

/// Collects the marked content below an element.
fn collect(
    document: &Document,
    dictionary: &Dictionary,
    page: Option<ObjectId>,
    pieces: &mut Vec<(ObjectId, i64)>,
) {
    let page = page_of(dictionary).or(page);
    for kid in kids(document, dictionary) {
        if let Some((_, inner)) = element(document, kid) {
            collect(document, inner, page, pieces);
        } else if let Ok(piece) = kid.as_i64() {
            pieces.extend(page.map(|page| (page, piece)));
        } else if let Ok(reference) = kid.as_dict()
            && let Ok(piece) = reference.get(b"MCID").and_then(Object::as_i64)
        {
            pieces.extend(page_of(reference).or(page).map(|page| (page, piece)));
        }
    }
}

/// The structure element behind a kid; nothing for marked content and annotations.
pub(crate) fn element<'a>(
    document: &'a Document,
    kid: &'a Object,
) -> Option<(ObjectId, &'a Dictionary)> {
    let id = kid.as_reference().ok()?;
    let dictionary = document.get_dictionary(id).ok()?;
    dictionary.has(b"S").then_some((id, dictionary))
}

pub(crate) fn role(dictionary: &Dictionary) -> String {
    dictionary
        .get(b"S")
        .and_then(Object::as_name)
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .unwrap_or_default()
}

fn page_of(dictionary: &Dictionary) -> Option<ObjectId> {
    dictionary.get(b"Pg").and_then(Object::as_reference).ok()
}

/// The kids of an element, one or many.
pub(crate) fn kids<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
) -> impl Iterator<Item = &'a Object> {
    let kids = dictionary.get(b"K").ok();
    // A reference to an array is an array; a reference to an element is a kid.
    let array = kids.and_then(|kids| {
        let (_, target) = document.dereference(kids).ok()?;
        target.as_array().ok()
    });
    let single = if array.is_some() { None } else { kids };
    array.into_iter().flatten().chain(single)
}
