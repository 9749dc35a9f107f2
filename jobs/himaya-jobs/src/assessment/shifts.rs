//! The families of monthly series in which shifts are found, and where what is found is printed.

use himaya_disclosure::Releasable;
use himaya_routes::Family;
use himaya_schema::{Cube, Grade};

use super::protection::Protected;
use super::tables::name_of;
use crate::jobs::Context;
use crate::queries::{FRONTEX, IOM, RETURNS};

/// The months that a source may still revise, if it revises at all: up to a quarter.
const REVISED: usize = 3;

/// A family: its cube, the cube of the vintage before, its table, what it counts, and its source.
type Of = (
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
    &'static str,
);

/// The families, the one that is drawn first.
const FAMILIES: [Of; 7] = [
    (
        "months-detections",
        Some("months-detections-earlier"),
        "T18",
        "counted-detections",
        FRONTEX,
    ),
    ("months-returns", None, "T28", "counted-smuggled", RETURNS),
    (
        "months-nationalities",
        Some("months-nationalities-earlier"),
        "T25",
        "counted-detections",
        FRONTEX,
    ),
    (
        "months-deaths",
        Some("months-deaths-earlier"),
        "T26",
        "counted-deaths",
        IOM,
    ),
    (
        "months-missing",
        Some("months-missing-earlier"),
        "T27",
        "counted-missing",
        IOM,
    ),
    (
        "months-returns-legs",
        None,
        "T29",
        "counted-smuggled",
        RETURNS,
    ),
    (
        "months-returns-nationalities",
        None,
        "T30",
        "counted-smuggled",
        RETURNS,
    ),
];

/// The tables of shifts.
pub(crate) const SHIFT_TABLES: [&str; 7] = ["T18", "T25", "T26", "T27", "T28", "T29", "T30"];

/// The cubes of the families that there are, and the families with their places among these.
pub(crate) fn families<'a>(
    context: &Context<'_>,
    protected: &'a Protected,
) -> (Vec<&'a Releasable<Cube>>, Vec<Family>) {
    let mut cubes = Vec::new();
    let mut families = Vec::new();
    for (name, earlier, id, counted, source) in FAMILIES {
        let Some(cube) = protected.get(name) else {
            continue;
        };
        cubes.push(cube);
        let place = cubes.len() - 1;
        let earlier = earlier.and_then(|name| protected.get(name));
        cubes.extend(earlier);
        let is_provisional = context.results.provisional.contains(&source);
        let grade = context.results.grades.get(source).copied();
        families.push(Family {
            cube: place,
            earlier: earlier.map(|_| place + 1),
            shifts: (id, name_of(id)),
            counted,
            source,
            grade: grade.unwrap_or(Grade::NOT_ASSESSED),
            n_provisional: if is_provisional { REVISED } else { 0 },
        });
    }
    (cubes, families)
}
