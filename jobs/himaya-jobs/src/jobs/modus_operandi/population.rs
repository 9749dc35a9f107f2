//! Whose cases have a typology, and what its counts are called.

use std::collections::BTreeMap;

use himaya_engine::{Condition, Query};
use himaya_modus::{Shows, TraitList, trait_lists};
use himaya_schema::{CodeList as _, Coordinates, Period, PersonRole, Unit};

use crate::queries::{CTDC, RETURNS, persons, quarter_is};

/// The record set of CTDC that says how its victims were trafficked and by whom.
const CTDC_DATASET: &str = "victim-perpetrator-synthetic";

/// Persons whose cases are one typology.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Population {
    /// The name of its typologies, without a year.
    pub(crate) name: &'static str,
    pub(super) source: &'static str,
    pub(super) role: PersonRole,
    /// What is counted.
    pub(super) unit: Unit,
    /// The record set, where the source has several.
    dataset: Option<&'static str>,
    /// The message of a class in a sentence, and the note on its records.
    pub(super) words: (&'static str, &'static str),
    /// The cubes, by what is crossed with the classes.
    cubes: &'static [(&'static str, &'static str)],
    /// The tables, by what they show: ids of the exhibits.
    pub(crate) tables: &'static [(Shows, &'static str)],
}

/// The populations. The record set of CTDC has no months, so it is one typology for good.
pub(crate) const POPULATIONS: [Population; 3] = [
    Population {
        name: "returns",
        source: RETURNS,
        role: PersonRole::Victim,
        unit: Unit::Victims,
        dataset: None,
        words: ("finding-class", "note-returns-detected"),
        cubes: &[
            ("sizes", "classes-returns"),
            ("form", "class-forms-returns"),
            ("means", "class-means-returns"),
            ("recruitment", "class-recruitment-returns"),
            ("relation", "class-relations-returns"),
            ("sector", "class-sectors-returns"),
            ("transport", "class-transport-returns"),
            ("documents", "class-documents-returns"),
            ("payment", "class-payment-returns"),
            ("online", "class-online-returns"),
            ("network", "class-network-returns"),
            ("sex", "class-sex-returns"),
            ("age", "class-age-returns"),
            ("route", "class-routes-returns"),
            ("before", "class-flows-returns"),
        ],
        tables: &[
            (Shows::Sizes, "T32"),
            (Shows::Traits, "T33"),
            (Shows::Profile, "T34"),
            (Shows::Emerging, "T35"),
            (Shows::SexAge, "T36"),
            (Shows::Routes, "T37"),
            (Shows::Flows, "T38"),
        ],
    },
    Population {
        name: "smuggled",
        source: RETURNS,
        role: PersonRole::SmuggledMigrant,
        unit: Unit::SmuggledMigrants,
        dataset: None,
        words: ("finding-class-smuggled", "note-returns-detected"),
        cubes: &[
            ("sizes", "classes-smuggled"),
            ("transport", "class-transport-smuggled"),
            ("concealment", "class-concealment-smuggled"),
            ("documents", "class-documents-smuggled"),
            ("payment", "class-payment-smuggled"),
            ("online", "class-online-smuggled"),
            ("network", "class-network-smuggled"),
            ("sex", "class-sex-smuggled"),
            ("age", "class-age-smuggled"),
            ("route", "class-routes-smuggled"),
            ("before", "class-flows-smuggled"),
        ],
        tables: &[
            (Shows::Sizes, "T39"),
            (Shows::Traits, "T40"),
            (Shows::Profile, "T41"),
            (Shows::Emerging, "T42"),
            (Shows::SexAge, "T43"),
            (Shows::Routes, "T44"),
            (Shows::Flows, "T45"),
        ],
    },
    Population {
        name: "ctdc",
        source: CTDC,
        role: PersonRole::Victim,
        unit: Unit::Victims,
        dataset: Some(CTDC_DATASET),
        words: ("finding-class-ctdc", "note-synthetic"),
        cubes: &[
            ("sizes", "classes-ctdc"),
            ("form", "class-forms-ctdc"),
            ("relation", "class-relations-ctdc"),
            ("network", "class-network-ctdc"),
            ("sex", "class-sex-ctdc"),
            ("age", "class-age-ctdc"),
        ],
        tables: &[
            (Shows::Sizes, "T46"),
            (Shows::Traits, "T47"),
            (Shows::Profile, "T48"),
            (Shows::SexAge, "T49"),
        ],
    },
];

/// How important a cube of classes is: those that are listed first of all populations first; none for
/// any other cube.
pub(crate) fn rank_of(name: &str) -> Option<usize> {
    let mut populations = POPULATIONS.iter();
    populations.find_map(|of| of.cubes.iter().position(|(_, own)| *own == name))
}

/// The id of the printed exhibit that shows a cube of classes.
pub(crate) fn exhibit_of(name: &str) -> Option<&'static str> {
    let mut found = POPULATIONS.iter().flat_map(|of| {
        let own = of.cubes.iter().filter(|(_, own)| *own == name);
        own.filter_map(|(crossed, _)| {
            let shows = match *crossed {
                "sizes" => Shows::Sizes,
                "sex" | "age" => Shows::SexAge,
                "route" => Shows::Routes,
                "before" => Shows::Flows,
                _ => Shows::Profile,
            };
            let mut tables = of.tables.iter();
            tables.find(|(of, _)| *of == shows).map(|(_, id)| *id)
        })
    });
    found.next()
}

impl Population {
    /// The name of the cube that crosses the classes with something.
    pub(super) fn cube(&self, crossed: &str) -> Option<&'static str> {
        let mut cubes = self.cubes.iter();
        cubes.find(|(of, _)| *of == crossed).map(|(_, name)| *name)
    }

    /// The names of its cubes.
    pub(crate) fn cubes(&self) -> impl Iterator<Item = &'static str> {
        self.cubes.iter().map(|(_, name)| *name)
    }

    /// Whether its records have months.
    pub(super) fn is_dated(&self) -> bool {
        self.dataset.is_none()
    }

    /// Whether a part of the source holds its records.
    pub(super) fn holds(&self, part: &str) -> bool {
        self.dataset.is_none_or(|dataset| part == dataset)
    }

    /// What the records may say.
    pub(super) fn lists(&self) -> Vec<TraitList> {
        let mut lists = trait_lists(self.role);
        if !self.is_dated() {
            lists.retain(|list| self.cube(list.name).is_some());
        }
        lists
    }

    /// What is read, in some quarters.
    pub(super) fn conditions(&self, quarters: &[Period]) -> Vec<Condition> {
        match self.dataset {
            Some(dataset) => vec![Condition::one_of("dataset", [dataset])],
            None => vec![quarter_is(quarters)],
        }
    }

    /// The records by some keys.
    pub(super) fn query(&self, quarters: &[Period], keys: Vec<&'static str>) -> Query {
        persons(self.source, self.role, self.conditions(quarters), keys)
    }

    /// What all cells of its cubes share; those of several quarters share none.
    pub(super) fn scope(&self) -> Coordinates {
        let own = [("source", self.source), ("role", self.role.code())];
        let dataset = self.dataset.map(|dataset| ("dataset", dataset));
        let all = own.into_iter().chain(dataset);
        all.map(|(name, code)| (name, code.to_owned())).collect()
    }

    /// The tables by what they show, each with its name.
    pub(super) fn exhibits(
        &self,
        name_of: fn(&str) -> &'static str,
    ) -> BTreeMap<Shows, (&'static str, &'static str)> {
        let tables = self.tables.iter();
        tables
            .map(|(shows, id)| (*shows, (*id, name_of(id))))
            .collect()
    }
}
