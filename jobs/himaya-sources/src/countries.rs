//! Names of countries to areas: ISO and CLDR names, and alias maps for the rest.
//!
//! A name matches exactly after folding, or not at all; likeness is only ever suggested.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use himaya_schema::{Area, Country};
use icu::experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames};
use icu::locale::subtags::Region;
use icu::locale::{Locale, locale};
use serde::Deserialize;

use crate::problem::Problem;
use crate::{SourceError, text};

/// A file of aliases: area code, labels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaFile {
    version: String,
    areas: BTreeMap<String, Vec<String>>,
}

/// Labels of places by folded text, on top of the names that every source shares.
#[derive(Clone, Debug, Default)]
pub(crate) struct AreaMap {
    aliases: BTreeMap<String, Area>,
}

impl AreaMap {
    /// Adds a file of aliases; a later file overrules an earlier one. Returns its version.
    pub(crate) fn add(&mut self, path: &str, file: AreaFile) -> Result<String, SourceError> {
        let refuse = |reason: String| SourceError::Config {
            path: path.to_owned(),
            line: 0,
            reason,
        };
        let mut own: BTreeMap<String, Area> = BTreeMap::new();
        for (code, labels) in file.areas {
            let area: Area = code
                .parse()
                .map_err(|_| refuse(format!("`{code}` is not the code of an area")))?;
            for label in labels {
                let before = own.insert(text::key(&label), area);
                if let Some(other) = before.filter(|other| *other != area) {
                    return Err(refuse(format!("`{label}` stands for both {other} and {area}")));
                }
            }
        }
        self.aliases.extend(own);
        Ok(file.version)
    }

    /// The area that a label stands for.
    pub(crate) fn find(&self, label: &str) -> Option<Area> {
        let folded = text::key(label);
        self.aliases
            .get(&folded)
            .copied()
            .or_else(|| shared_names().get(&folded).copied().flatten().map(Area::Country))
    }

    /// The area that a label stands for, or a problem that suggests the nearest name.
    pub(crate) fn read(&self, label: &str, column: &str) -> Result<Area, Problem> {
        self.find(label).ok_or_else(|| {
            Problem::new(
                column,
                "unknown-country",
                format!("{} is not a known place", text::echo(label, 60)),
            )
            .maybe_suggest(self.suggest(label))
        })
    }

    /// Asks whether the nearest known name was meant.
    fn suggest(&self, label: &str) -> Option<String> {
        let known = self
            .aliases
            .keys()
            .map(String::as_str)
            .chain(shared_names().keys().map(String::as_str));
        let nearest = text::nearest(label, known)?;
        let area = self.find(nearest)?;
        Some(match area.country() {
            Some(country) => format!("did you mean {} ({country})?", country.english_name()),
            None => format!("did you mean `{nearest}` ({area})?"),
        })
    }
}

/// Reads an alpha-3 code, or suggests one.
pub(crate) fn read_alpha3(code: &str, column: &str) -> Result<Country, Problem> {
    Country::from_alpha3(code).ok_or_else(|| {
        let named = shared_names().get(&text::key(code)).copied().flatten();
        let capitals = Country::from_alpha3(&code.to_uppercase());
        Problem::new(
            column,
            "unknown-country",
            format!("{} is not an ISO 3166-1 alpha-3 code", text::echo(code, 24)),
        )
        .maybe_suggest(named.or(capitals).map(|country| format!("did you mean {country}?")))
    })
}

/// English ISO names and the CLDR names in four languages; a name of two countries maps to none.
fn shared_names() -> &'static BTreeMap<String, Option<Country>> {
    static NAMES: OnceLock<BTreeMap<String, Option<Country>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: BTreeMap<String, Option<Country>> = BTreeMap::new();
        let mut add = |name: &str, country: Country| {
            names
                .entry(text::key(name))
                .and_modify(|known| *known = known.filter(|other| *other == country))
                .or_insert(Some(country));
        };
        for country in Country::all() {
            add(country.english_name(), country);
        }
        let locales: [Locale; 4] = [locale!("en"), locale!("fr"), locale!("es"), locale!("ar")];
        for locale in locales {
            let options = DisplayNamesOptions::default();
            let Ok(display) = RegionDisplayNames::try_new((&locale).into(), options) else {
                continue;
            };
            for country in Country::all() {
                let region = Region::try_from_str(country.alpha2()).ok();
                if let Some(name) = region.and_then(|region| display.of(region)) {
                    add(name, country);
                }
            }
        }
        names
    })
}

#[cfg(test)]
mod tests;
