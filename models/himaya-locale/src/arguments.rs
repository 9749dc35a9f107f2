//! The values that a message names.

use std::collections::BTreeMap;

/// One value of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A finished text, under its own name.
    Text(String),
    /// A number: the finished text under its own name, the number under the name with `-n`.
    Number {
        /// The number that chooses the branch.
        n: f64,
        /// The number as it is printed.
        text: String,
    },
    /// A number that only chooses the branch, under its own name; it is never printed.
    Plural(f64),
}

/// The values of a message by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments(BTreeMap<String, Argument>);

impl Arguments {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finished text as `$name`.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Text(text.into()))
    }

    /// Adds a number: the finished text as `$name`, the number for the branch as `$name-n`.
    #[must_use]
    pub fn number(self, name: &str, n: f64, text: impl Into<String>) -> Self {
        let text = text.into();
        self.with(name, Argument::Number { n, text })
    }

    /// Adds a number for the branch alone, as `$name`.
    #[must_use]
    pub fn plural(self, name: &str, n: f64) -> Self {
        self.with(name, Argument::Plural(n))
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, argument: Argument) -> Self {
        self.insert(name, argument);
        self
    }

    /// Adds a value in place; a value of the same name is replaced.
    pub fn insert(&mut self, name: &str, argument: Argument) {
        self.0.insert(name.to_owned(), argument);
    }

    /// The values in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Argument)> {
        self.0
            .iter()
            .map(|(name, argument)| (name.as_str(), argument))
    }
}
