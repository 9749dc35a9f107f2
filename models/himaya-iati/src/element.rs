//! XML as a tree that knows its lines.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};
use thiserror::Error;

/// No file of the standard nests deeper.
const MOST_DEPTH: usize = 32;

/// A file that is not XML as IATI is written.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[error("line {line}: {reason}")]
pub struct ReadError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

/// An element with all that is in it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Element {
    /// Its name as written.
    pub name: String,
    /// The line on which it begins; 0 of what was not read.
    pub line: usize,
    /// Its attributes in the order of the file.
    pub attributes: Vec<(String, String)>,
    /// Its children in the order of the file.
    pub children: Vec<Self>,
    /// Its own text.
    pub text: String,
}

impl Element {
    /// An element without anything.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// The same with an attribute.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with children after those that it has.
    #[must_use]
    pub fn holding(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// The same with a text.
    #[must_use]
    pub fn saying(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The children with a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The descendants at a path of names, such as `result/indicator`; the element itself if empty.
    pub fn at(&self, path: &str) -> Vec<&Self> {
        let names = path.split('/').filter(|name| !name.is_empty());
        names.fold(vec![self], |found, name| {
            found
                .into_iter()
                .flat_map(|element| {
                    element
                        .children
                        .iter()
                        .filter(move |child| child.name == name)
                })
                .collect()
        })
    }

    /// The element and all that is in it, in the order of the file.
    pub fn every(&self) -> Vec<&Self> {
        let within = self.children.iter().flat_map(Self::every);
        std::iter::once(self).chain(within).collect()
    }

    /// Reads a file; entities of one's own, and nesting without end, are refused.
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut reader = Reader::from_str(text);
        let mut open: Vec<Self> = Vec::new();
        let mut lines = Lines::default();
        let mut root = None;
        loop {
            let begins = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let line = lines.at(text, begins);
            let refuse = |reason: String| ReadError { line, reason };
            let event = reader
                .read_event()
                .map_err(|error| refuse(error.to_string()))?;
            match event {
                Event::Start(start) if open.len() < MOST_DEPTH => {
                    open.push(element(&start, line).map_err(refuse)?);
                }
                Event::Start(_) => return Err(refuse("elements are nested too deep".to_owned())),
                Event::Empty(start) => {
                    close(element(&start, line).map_err(refuse)?, &mut open, &mut root);
                }
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        close(element, &mut open, &mut root);
                    }
                }
                Event::Text(text) => say(&mut open, &text),
                Event::CData(text) => say(&mut open, &text),
                Event::GeneralRef(name) => {
                    let text = reference(&name).map_err(refuse)?;
                    say(&mut open, &text);
                }
                Event::DocType(_) => {
                    let reason = "a document type is not read: IATI needs none, and it can hide what a file holds";
                    return Err(refuse(reason.to_owned()));
                }
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
        let line = lines.at(text, text.len());
        match (root, open.pop()) {
            (Some(root), None) => Ok(root),
            (_, Some(element)) => Err(ReadError {
                line,
                reason: format!("`{}` of line {} does not end", element.name, element.line),
            }),
            (None, None) => Err(ReadError {
                line,
                reason: "there is no element".to_owned(),
            }),
        }
    }

    /// The element as an XML file, each element on a line of its own.
    pub fn write(&self) -> Result<String, std::io::Error> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.write_to(&mut writer)?;
        let mut bytes = writer.into_inner();
        bytes.push(b'\n');
        String::from_utf8(bytes).map_err(std::io::Error::other)
    }

    fn write_to(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let mut start = BytesStart::new(self.name.as_str());
        for (name, value) in &self.attributes {
            start.push_attribute((name.as_str(), value.as_str()));
        }
        if self.children.is_empty() && self.text.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        if !self.text.is_empty() {
            writer.write_event(Event::Text(BytesText::new(&self.text)))?;
        }
        for child in &self.children {
            child.write_to(writer)?;
        }
        writer.write_event(Event::End(BytesEnd::new(self.name.as_str())))
    }
}

/// Counts lines once, however often it is asked for growing places.
#[derive(Default)]
struct Lines {
    read: usize,
    breaks: usize,
}

impl Lines {
    fn at(&mut self, text: &str, place: usize) -> usize {
        let bytes = text.as_bytes();
        // The blanks before an element belong to the text before it.
        let new = bytes
            .get(self.read..place.min(bytes.len()))
            .unwrap_or_default();
        self.breaks += new.split(|byte| *byte == b'\n').count() - 1;
        self.read = place.max(self.read);
        self.breaks + 1
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Result<Element, String> {
    let mut element = Element::new(start.name().as_ref());
    element.line = line;
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| error.to_string())?;
        element
            .attributes
            .push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(element)
}

fn close(mut element: Element, open: &mut [Element], root: &mut Option<Element>) {
    let text = element.text.trim_matches(['\n', '\r']).to_owned();
    element.text = text;
    if element.text.trim().is_empty() && !element.children.is_empty() {
        element.text.clear();
    }
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None => *root = Some(element),
    }
}

fn say(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

/// The text of a character reference or one of the five entities of XML.
fn reference(name: &str) -> Result<String, String> {
    let known = quick_xml::escape::resolve_predefined_entity(name);
    if let Some(text) = known {
        return Ok(text.to_owned());
    }
    let number = name
        .strip_prefix('#')
        .and_then(|number| match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
    let letter = number.and_then(char::from_u32);
    letter
        .map(String::from)
        .ok_or_else(|| format!("`&{name};` is no character"))
}

#[cfg(test)]
mod tests;
