//! JSON text to objects; a key that stands twice in one object is never read as either value.
//!
//! Objects are handed over one by one, and what is nested in a cell is not kept, so that a document
//! takes no more memory than its text.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::cell::Cell;
use crate::layout::COLUMNS_MAX;
use crate::{SourceError, text};

/// What stands for a list or object within a cell.
pub(crate) const NESTED: &str = "a nested value";

/// The fields of one object.
#[derive(Debug)]
pub(crate) struct Object(pub(crate) BTreeMap<String, Cell>);

/// Takes an object.
type TakeObject<'a> = dyn FnMut(Object) -> Result<(), SourceError> + 'a;

/// Why a document was not read to its end.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// It is not a list of objects, as of this line.
    Malformed { line: usize },
    /// An object was refused.
    Refused(SourceError),
}

/// Hands over the objects of a list.
pub(crate) fn for_each_object(text: &str, take: &mut TakeObject<'_>) -> Result<(), Stopped> {
    let mut refused = None;
    let mut document = serde_json::Deserializer::from_str(text);
    let list = List {
        take,
        refused: &mut refused,
    };
    let read = document.deserialize_seq(list).and_then(|()| document.end());
    match (read, refused) {
        (_, Some(error)) => Err(Stopped::Refused(error)),
        (Err(error), None) => Err(Stopped::Malformed { line: error.line() }),
        (Ok(()), None) => Ok(()),
    }
}

struct List<'a, 'b> {
    take: &'a mut TakeObject<'b>,
    refused: &'a mut Option<SourceError>,
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element()? {
            if let Err(error) = (self.take)(object) {
                *self.refused = Some(error);
                return Err(A::Error::custom("an object was refused"));
            }
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Object;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((key, Field(value))) = map.next_entry::<String, Field>()? {
            if fields.insert(key, value).is_some() {
                return Err(A::Error::custom("a key stands twice"));
            }
            if fields.len() > COLUMNS_MAX {
                return Err(A::Error::custom("more keys than a table has columns"));
            }
        }
        Ok(Object(fields))
    }
}

/// The value of one key.
struct Field(Cell);

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneValue).map(Self)
    }
}

struct OneValue;

impl<'de> Visitor<'de> for OneValue {
    type Value = Cell;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Cell, E> {
        Ok(Cell::Blank)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Cell, E> {
        Ok(Cell::Flag(flag))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a cell holds every number as a double, as a sheet does"
    )]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a cell holds every number as a double, as a sheet does"
    )]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::from_text(&text::unescape(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Cell::Failed(NESTED.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Cell::Failed(NESTED.to_owned()))
    }
}
