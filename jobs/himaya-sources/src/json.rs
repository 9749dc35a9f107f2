//! JSON text to objects; a key that stands twice in one object is never read as either value.
//!
//! Objects are handed over one by one, and what is nested in a cell is not kept, so that a document
//! takes no more memory than its text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::cell::Cell;
use crate::layout::COLUMNS_MAX;
use crate::reading::TakeRow;
use crate::refusal::Refusal;
use crate::text;

/// What stands for a list or object within a cell.
pub(crate) const NESTED: &str = "a nested value";

/// Hands over the keys of a list of objects as row 0, in their order, and then an object a row.
pub(crate) fn for_each_row(text: &str, take: &mut TakeRow<'_>) -> Result<(), Refusal> {
    let mut keys = BTreeSet::new();
    for_each_object(text, &mut |Object(one)| {
        keys.extend(one.into_keys());
        keys.len() <= COLUMNS_MAX
    })?;
    if keys.len() > COLUMNS_MAX {
        let reason = "its objects have more keys than a table has columns";
        return Err(Refusal::malformed("the keys", reason));
    }
    let header = keys.iter().map(|key| Cell::from_text(key)).collect();
    if !take(0, header) {
        return Ok(());
    }
    let mut number = 0_u32;
    for_each_object(text, &mut |Object(mut one)| {
        number = number.saturating_add(1);
        let cells = keys
            .iter()
            .map(|key| one.remove(key).unwrap_or(Cell::Blank));
        take(number, cells.collect())
    })
}

/// The fields of one object.
#[derive(Debug)]
struct Object(BTreeMap<String, Cell>);

/// Takes an object and returns whether to go on.
type TakeObject<'a> = dyn FnMut(Object) -> bool + 'a;

/// Hands over the objects of a list.
fn for_each_object(text: &str, take: &mut TakeObject<'_>) -> Result<(), Refusal> {
    let mut is_enough = false;
    let mut document = serde_json::Deserializer::from_str(text);
    let list = List {
        take,
        is_enough: &mut is_enough,
    };
    let read = document.deserialize_seq(list).and_then(|()| document.end());
    match read {
        Err(error) if !is_enough => Err(Refusal::malformed(
            format!("line {}", error.line()),
            "it is not a list of objects with each key once",
        )),
        Err(_) | Ok(()) => Ok(()),
    }
}

struct List<'a, 'b> {
    take: &'a mut TakeObject<'b>,
    is_enough: &'a mut bool,
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element()? {
            if !(self.take)(object) {
                *self.is_enough = true;
                return Err(A::Error::custom("enough was read"));
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
