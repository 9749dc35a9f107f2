//! One release as its readers hold it: the structure, every cell, and what else is printed.

use std::collections::{BTreeMap, BTreeSet};

use crate::structure::{CubeStructure, DimensionStructure, FORMAT, Method, Rule};
use crate::{AuditError, Shown, Structure};

mod cells;
mod digits;
mod markup;
mod pdf;
mod printed;
mod record;
mod sheets;
mod tables;

/// The name of the file that holds the structure.
pub const STRUCTURE_FILE: &str = "structure.json";

/// The name of the file that holds the cells.
pub const CELLS_FILE: &str = "cells.csv";

/// The key of a cell within a release: the cube, then the keys of its members joined by slashes.
pub type CellKey = (String, String);

/// A cell of one of several releases.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct CellId {
    /// The position of the release.
    pub release: usize,
    /// The cube.
    pub cube: String,
    /// The keys of the members, joined by slashes.
    pub cell: String,
}

/// A printed statement that the cells alone do not make.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fact {
    /// Where it is printed.
    pub origin: String,
    /// What it says.
    pub claim: Claim,
}

/// What a statement says of the counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Claim {
    /// The cells sum to something in an interval.
    Sum {
        /// The cells.
        cells: Vec<CellKey>,
        /// The least.
        low: u64,
        /// The most; absent if nothing is said.
        high: Option<u64>,
    },
    /// The share lies in an interval: `low / scale <= numerator / denominator <= high / scale`.
    Ratio {
        /// The cells of the numerator.
        numerator: Vec<CellKey>,
        /// The cells of the denominator.
        denominator: Vec<CellKey>,
        /// The least, in units of the scale.
        low: u64,
        /// The most, in units of the scale.
        high: u64,
        /// One.
        scale: u64,
    },
    /// No cell exceeds the one before it.
    Order {
        /// The cells, the greatest first.
        cells: Vec<CellKey>,
    },
}

/// One release.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Release {
    /// What it says of itself.
    pub structure: Structure,
    /// How each cell is printed.
    pub cells: BTreeMap<CellKey, Shown>,
    /// What its tables print beyond the cells.
    pub facts: Vec<Fact>,
}

impl Release {
    /// Reads the files of a release, each with its name: the description, and everything printed that
    /// it explains. Files of other kinds are passed over.
    pub fn read(files: &[(String, Vec<u8>)]) -> Result<Self, AuditError> {
        let structure = read_structure(find(files, STRUCTURE_FILE)?)?;
        let cells = cells::read(find(files, CELLS_FILE)?)?;
        let mut release = Self {
            structure,
            cells,
            facts: Vec::new(),
        };
        release.check()?;
        release.take_files(files)?;
        Ok(release)
    }

    fn take_files(&mut self, files: &[(String, Vec<u8>)]) -> Result<(), AuditError> {
        let mut printed = BTreeMap::new();
        for (name, bytes) in files {
            if let Some((table, language)) = tables::table_of(self, name) {
                let key = (table.id.clone(), language.to_owned());
                let table = table.clone();
                let rows = tables::csv_rows(name, bytes)?;
                self.take_table(name, &table, &rows)?;
                printed.insert(key, (name.as_str(), rows));
            }
        }
        for (name, bytes) in files {
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if name == record::FIGURES_FILE {
                self.take_figures(bytes)?;
            } else if let Some(language) = pdf::language(name) {
                self.take_pdf(name, bytes, |table| {
                    let found = printed.get(&(table.id.clone(), language.to_owned()));
                    found.map(|(name, rows)| (*name, rows))
                })?;
            } else if ending == "xlsx" {
                self.take_workbook(name, bytes)?;
            } else if ending == "html" {
                self.take_page(name, &String::from_utf8_lossy(bytes))?;
            } else if ending == "xml" {
                self.take_activities(name, &String::from_utf8_lossy(bytes))?;
            }
        }
        // The same statement in four languages is one.
        self.facts.sort_by_key(|fact| format!("{:?}", fact.claim));
        self.facts.dedup_by(|one, other| one.claim == other.claim);
        Ok(())
    }

    /// Whether a cube counts persons who are protected.
    pub(crate) fn counts_persons(&self, cube: &str) -> bool {
        let mut cubes = self.structure.cubes.iter();
        cubes.any(|one| one.name == cube && one.rule == Rule::Persons)
    }

    /// Whether readers see the exact number of some cells together.
    pub(crate) fn prints_exactly(&self, cells: &[CellKey], n: u64) -> bool {
        let numbers = cells.iter().map(|key| match self.cells.get(key) {
            Some(Shown::Exact(n)) => Some(*n),
            _ => None,
        });
        let is_exact = matches!(self.structure.method, Method::Suppress { .. });
        is_exact && numbers.sum::<Option<u64>>() == Some(n)
    }

    /// The file [`CELLS_FILE`].
    pub fn write_cells(&self) -> Vec<u8> {
        cells::write(&self.cells)
    }

    /// The file [`STRUCTURE_FILE`].
    pub fn write_structure(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(&self.structure).unwrap_or_default()
    }

    /// Refuses a structure that contradicts itself or its cells.
    pub fn check(&self) -> Result<(), AuditError> {
        let structure = &self.structure;
        let wrong = |reason: String| AuditError::Structure {
            release: structure.release.clone(),
            reason,
        };
        if structure.format != FORMAT {
            let format = structure.format;
            return Err(wrong(format!("the format {format} is not {FORMAT}")));
        }
        let mut declared = BTreeSet::new();
        let mut names = BTreeSet::new();
        for cube in &structure.cubes {
            check_cube(cube).map_err(wrong)?;
            if !names.insert(&cube.name) {
                return Err(wrong(format!("two cubes are named `{}`", cube.name)));
            }
            for (cell, _) in cells_of(cube) {
                if !self.cells.contains_key(&(cube.name.clone(), cell.clone())) {
                    return Err(AuditError::MissingCell {
                        release: structure.release.clone(),
                        cube: cube.name.clone(),
                        cell,
                    });
                }
                declared.insert((cube.name.clone(), cell));
            }
        }
        match self.cells.keys().find(|key| !declared.contains(*key)) {
            Some((cube, cell)) => Err(self.no_such_cell(cube, cell)),
            None => crate::hierarchy::check(structure),
        }
    }

    pub(crate) fn no_such_cell(&self, cube: &str, cell: &str) -> AuditError {
        AuditError::NoSuchCell {
            release: self.structure.release.clone(),
            cube: cube.to_owned(),
            cell: cell.to_owned(),
        }
    }

    /// Splits `cube/cell` and refuses a cell that there is not.
    pub(crate) fn cell_key(&self, name: &str) -> Result<CellKey, AuditError> {
        let (cube, cell) = name.split_once('/').unwrap_or((name, ""));
        let key = (cube.to_owned(), cell.to_owned());
        if self.cells.contains_key(&key) {
            Ok(key)
        } else {
            Err(self.no_such_cell(cube, cell))
        }
    }
}

/// The keys and coordinates of all cells of a cube.
pub(crate) fn cells_of(cube: &CubeStructure) -> Vec<(String, BTreeMap<String, String>)> {
    let mut cells = vec![(String::new(), cube.scope.clone())];
    for (index, dimension) in cube.dimensions.iter().enumerate() {
        cells = cells
            .iter()
            .flat_map(|(key, at)| {
                dimension.members.iter().map(move |member| {
                    let mut at = at.clone();
                    at.extend(member.at.clone());
                    let slash = if index == 0 { "" } else { "/" };
                    (format!("{key}{slash}{}", member.key), at)
                })
            })
            .collect();
    }
    cells
}

fn check_cube(cube: &CubeStructure) -> Result<(), String> {
    if cube.name.is_empty() || cube.name.contains('/') {
        return Err(format!("`{}` is no name of a cube", cube.name));
    }
    if cube.dimensions.is_empty() {
        return Err(format!("the cube `{}` has no dimension", cube.name));
    }
    cube.dimensions
        .iter()
        .try_for_each(|dimension| check_dimension(cube, dimension))
}

fn check_dimension(cube: &CubeStructure, dimension: &DimensionStructure) -> Result<(), String> {
    let of = format!("the dimension `{}` of `{}`", dimension.name, cube.name);
    if dimension.members.is_empty() {
        return Err(format!("{of} has no member"));
    }
    let mut keys = BTreeSet::new();
    for member in &dimension.members {
        if !keys.insert(&member.key) {
            return Err(format!("{of} has two members `{}`", member.key));
        }
    }
    Ok(())
}

fn find<'a>(files: &'a [(String, Vec<u8>)], name: &'static str) -> Result<&'a [u8], AuditError> {
    files
        .iter()
        .find(|(file, _)| base_name(file) == name)
        .map(|(_, bytes)| bytes.as_slice())
        .ok_or(AuditError::MissingFile { file: name })
}

/// The part of a path behind its last slash.
pub(crate) fn base_name(file: &str) -> &str {
    file.rsplit_once('/').map_or(file, |(_, name)| name)
}

fn read_structure(bytes: &[u8]) -> Result<Structure, AuditError> {
    serde_json::from_slice(bytes).map_err(|error| AuditError::Unreadable {
        file: STRUCTURE_FILE.to_owned(),
        line: u64::try_from(error.line()).unwrap_or_default(),
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests;
