//! Baselines, targets and actual values with their cells, of which some may be withheld.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Element, Narrative};

/// What a cell is a cell of: the reference of a location, and dimensions with what they single out.
type Place = (Option<String>, Vec<(String, String)>);

/// A part of a value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cell {
    /// The number as it is written; nothing if it is withheld.
    pub value: Option<String>,
    /// The `ref` of a location of the activity.
    pub location: Option<String>,
    /// What is told apart and how, such as `sex` and `female`.
    pub dimensions: Vec<(String, String)>,
}

/// What is said of cells that are withheld.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Withheld {
    /// The words, without any number.
    pub note: Narrative,
}

/// A target or an actual value.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Value {
    /// The total as it is written; nothing if it is withheld or not known.
    pub total: Option<String>,
    /// Its parts.
    pub cells: Vec<Cell>,
    /// What there is to say about it.
    pub comment: Option<Narrative>,
    /// What is said where cells are left out.
    pub withheld: Option<Withheld>,
}

/// Where an indicator starts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Baseline {
    /// The year.
    pub year: i32,
    /// The day, if it is known.
    pub day: Option<NaiveDate>,
    /// The value as it is written.
    pub value: String,
    /// What there is to say about it.
    pub comment: Option<Narrative>,
}

impl Baseline {
    pub(crate) fn element(&self, language: &str) -> Element {
        let mut element = Element::new("baseline");
        if let Some(day) = self.day {
            element = element.with("iso-date", &day.to_string());
        }
        let element = element.with("year", &self.year.to_string());
        let comment = self.comment.as_ref();
        element
            .with("value", &self.value)
            .holding(comment.map(|comment| comment.element("comment", language)))
    }
}

impl Value {
    /// The elements: the total first, then every cell that is not left out.
    ///
    /// Of the cells that are told apart in one way, two at least are withheld or none: a single one
    /// would follow from the total by subtraction, so then all of them are left out.
    pub(crate) fn elements(&self, name: &str, language: &str) -> Vec<Element> {
        let shown = self.shown();
        let mut notes: Vec<&Narrative> = self.comment.iter().collect();
        if shown.len() < self.cells.len() {
            notes.extend(self.withheld.iter().map(|withheld| &withheld.note));
        }
        let mut elements = Vec::new();
        if let Some(total) = &self.total {
            let comment = Narrative::joined(&notes);
            let total = Element::new(name).with("value", total);
            let comment = comment.map(|comment| comment.element("comment", language));
            elements.push(total.holding(comment));
        }
        elements.extend(shown.into_iter().map(|(value, (location, dimensions))| {
            let location = location.as_ref();
            let location = location.map(|own| Element::new("location").with("ref", own));
            let dimensions = dimensions.iter().map(|(name, value)| {
                Element::new("dimension")
                    .with("name", name)
                    .with("value", value)
            });
            let cell = Element::new(name).with("value", value);
            cell.holding(location).holding(dimensions)
        }));
        elements
    }

    /// The cells that are written.
    fn shown(&self) -> Vec<(&str, Place)> {
        // The cells that are told apart in one way: whether by location, and by which dimensions.
        let way = |cell: &Cell| {
            let names = cell.dimensions.iter().map(|(name, _)| name.clone());
            (cell.location.is_some(), names.collect::<Vec<_>>())
        };
        let mut hidden: BTreeMap<(bool, Vec<String>), usize> = BTreeMap::new();
        for cell in &self.cells {
            *hidden.entry(way(cell)).or_default() += usize::from(cell.value.is_none());
        }
        let is_safe = |cell: &&Cell| hidden.get(&way(cell)) != Some(&1);
        let cells = self.cells.iter().filter(is_safe).filter_map(|cell| {
            let place = (cell.location.clone(), cell.dimensions.clone());
            Some((cell.value.as_deref()?, place))
        });
        cells.collect()
    }
}
