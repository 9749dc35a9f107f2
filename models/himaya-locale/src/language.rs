//! The four languages of an edition. Adding one means one variant here and one folder of messages.

use std::fmt;

use himaya_schema::CodeList;

/// A language of publication.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Arabic.
    Arabic,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute in HTML and of `dir` in Typst.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl CodeList for Language {
    const NAME: &'static str = "language";
    const ALL: &'static [Self] = &[Self::English, Self::French, Self::Spanish, Self::Arabic];

    fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Arabic => "ar",
        }
    }
}

impl Language {
    /// The direction of the script.
    pub fn direction(self) -> Direction {
        match self {
            Self::English | Self::French | Self::Spanish => Direction::LeftToRight,
            Self::Arabic => Direction::RightToLeft,
        }
    }

    /// The language's name in itself.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "français",
            Self::Spanish => "español",
            Self::Arabic => "العربية",
        }
    }

    /// The language's name in English, for messages to the operator.
    pub fn english_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "French",
            Self::Spanish => "Spanish",
            Self::Arabic => "Arabic",
        }
    }

    /// The locale of an edition that names none; it decides digits, month names and order.
    pub fn default_locale(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::French => "fr-FR",
            Self::Spanish => "es-ES",
            Self::Arabic => "ar-TN",
        }
    }

    /// The plural branches that a message must have, by the cardinal rules of CLDR for whole numbers
    /// below a million, in CLDR's order.
    pub fn plural_branches(self) -> &'static [&'static str] {
        match self {
            Self::English | Self::French | Self::Spanish => &["one", "other"],
            Self::Arabic => &["zero", "one", "two", "few", "many", "other"],
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}
