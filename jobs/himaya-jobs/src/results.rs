//! The results of one run: cubes by name, before disclosure control.

use std::collections::BTreeMap;

use himaya_modus::ClassesOf;
use himaya_schema::{Country, Cube, Grade, Period};

/// What the analytical jobs counted for a period.
#[derive(Clone, Debug, Default)]
pub(crate) struct Results {
    /// The cubes by name.
    pub(crate) cubes: BTreeMap<&'static str, Cube>,
    /// The year of the aggregate victim counts, where there is one.
    pub(crate) published_year: Option<i32>,
    /// The countries with a published total of detected victims in that year.
    pub(crate) with_total: Vec<Country>,
    /// The countries with anything published for that year.
    pub(crate) with_publication: Vec<Country>,
    /// The countries that sent a national return for the quarter.
    pub(crate) with_return: Vec<Country>,
    /// The sources whose counts of the quarter may still be revised.
    pub(crate) provisional: Vec<&'static str>,
    /// The grades of the sources of series.
    pub(crate) grades: BTreeMap<&'static str, Grade>,
    /// The periods from which on a source counts otherwise than before.
    pub(crate) breaks: BTreeMap<&'static str, Vec<Period>>,
    /// What is known of classes of cases beside their counts, by population.
    pub(crate) classes: BTreeMap<&'static str, ClassesOf>,
    /// The files by which classes are recognised and named, with their hashes.
    pub(crate) typologies: BTreeMap<String, String>,
}

impl Results {
    /// Adds a cube under its name.
    pub(crate) fn add(&mut self, cube: Cube) {
        self.cubes.insert(cube.name, cube);
    }

    /// Adds what another job found.
    pub(crate) fn merge(&mut self, other: Self) {
        self.cubes.extend(other.cubes);
        self.published_year = self.published_year.or(other.published_year);
        self.with_total.extend(other.with_total);
        self.with_publication.extend(other.with_publication);
        self.with_return.extend(other.with_return);
        self.provisional.extend(other.provisional);
        self.grades.extend(other.grades);
        self.breaks.extend(other.breaks);
        self.classes.extend(other.classes);
        self.typologies.extend(other.typologies);
    }

    /// Whether a job can report on the period: today all of them report on a quarter.
    pub(crate) fn is_quarter(period: Period) -> bool {
        matches!(period, Period::Quarter { .. })
    }
}
