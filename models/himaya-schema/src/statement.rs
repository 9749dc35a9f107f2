//! A sentence before it has a language: a message and the numbers it holds.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Cell, GivenName, Label, Unit};

/// A value that a message names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Argument {
    /// A heading, such as a country or a route.
    Label(Label),
    /// Several headings as a list.
    Labels(Vec<Label>),
    /// A figure of the release, cited by its id; never a bare number.
    Figure(Box<Cell>),
    /// A unit, worded in the plural form of the number beside it.
    Unit(Unit),
    /// What an analyst wrote, with figures in it.
    Prose(Box<Prose>),
    /// Figures as a list, each with its id.
    Cited(Vec<Cell>),
}

/// A text that an analyst wrote in every language of the editions.
///
/// A figure stands in it as its id in braces, such as `{T4/CMED/now}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Prose {
    /// The text.
    pub text: GivenName,
    /// The figures by their ids.
    pub figures: BTreeMap<String, Cell>,
}

/// A sentence that every edition words in its own language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// The message of the locale files.
    pub message: &'static str,
    /// The values by the names under which the message uses them.
    pub arguments: BTreeMap<&'static str, Argument>,
}

/// A heading with sentences under it, as one exhibit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Card {
    /// The heading.
    pub title: Label,
    /// The sentences.
    pub lines: Vec<Statement>,
}
