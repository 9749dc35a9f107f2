//! Cells into codes, rows into patterns.

use std::collections::BTreeMap;

use super::{ItemLevels, MISSING, PatternQuery, Patterns};
use crate::PatternError;

#[expect(
    clippy::disallowed_types,
    reason = "it is looked up and never iterated: patterns are numbered as they come, and sorted at the end"
)]
type Numbers = std::collections::HashMap<Box<[u16]>, u32>;

/// The patterns so far.
pub(super) struct Gather<'a> {
    file: &'a str,
    query: &'a PatternQuery,
    /// The columns of the items.
    places: Vec<usize>,
    /// The column of weights.
    weight: Option<usize>,
    levels: Vec<Levels>,
    numbers: Numbers,
    /// The codes of each pattern, in the order of appearance.
    codes: Vec<u16>,
    weights: Vec<f64>,
    rows: Vec<u32>,
    n_rows: u64,
    /// The codes of the row at hand.
    row: Vec<u16>,
}

/// The levels of one item, numbered as they come.
#[derive(Default)]
struct Levels {
    codes: BTreeMap<Vec<u8>, u16>,
    /// The cell before, which the next one often repeats.
    last: (Vec<u8>, u16),
}

impl<'a> Gather<'a> {
    pub(super) fn new(
        file: &'a str,
        header: &[String],
        query: &'a PatternQuery,
    ) -> Result<Self, PatternError> {
        let find = |column: &String| {
            let place = header.iter().position(|name| name == column);
            place.ok_or_else(|| PatternError::UnknownColumn {
                file: file.to_owned(),
                column: column.clone(),
                columns: header.join(", "),
            })
        };
        let places: Vec<usize> = query.items.iter().map(find).collect::<Result<_, _>>()?;
        let weight = query.weight.as_ref().map(find).transpose()?;
        let mut levels: Vec<Levels> = Vec::new();
        for (at, place) in places.iter().enumerate() {
            if places[..at].contains(place) || weight == Some(*place) {
                return Err(PatternError::Twice {
                    column: query.items[at].clone(),
                });
            }
            // Nothing is the most common of the tokens for nothing.
            let mut of = Levels {
                codes: BTreeMap::new(),
                last: (Vec::new(), MISSING),
            };
            for token in query.missing.iter().map(|token| token.trim()) {
                of.codes.insert(token.as_bytes().to_vec(), MISSING);
            }
            of.codes.insert(Vec::new(), MISSING);
            levels.push(of);
        }
        Ok(Self {
            file,
            query,
            row: vec![MISSING; places.len()],
            places,
            weight,
            levels,
            numbers: Numbers::default(),
            codes: Vec::new(),
            weights: Vec::new(),
            rows: Vec::new(),
            n_rows: 0,
        })
    }

    /// Takes a row; the function gives its cell in a column of the file.
    pub(super) fn row<'c>(
        &mut self,
        line: u64,
        cell: impl Fn(usize) -> &'c [u8],
    ) -> Result<(), PatternError> {
        for at in 0..self.places.len() {
            self.row[at] = self.code(line, at, cell(self.places[at]))?;
        }
        let weight = match self.weight {
            None => 1.0,
            Some(place) => self.number(line, cell(place))?,
        };
        self.n_rows += 1;
        let number = self.add(weight);
        if self.query.keeps_rows {
            self.rows.push(number);
        }
        Ok(())
    }

    /// Takes rows that are grouped already, so many of so much weight in all; the function gives the
    /// cell of an item.
    pub(super) fn group<'c>(
        &mut self,
        (n, weight): (f64, f64),
        cell: impl Fn(usize) -> &'c [u8],
    ) -> Result<(), PatternError> {
        for at in 0..self.places.len() {
            self.row[at] = self.code(0, at, cell(at))?;
        }
        if !weight.is_finite() {
            return Err(self.bad_weight(0, "a weight"));
        }
        self.n_rows += format!("{n:.0}").parse::<u64>().unwrap_or(0);
        self.add(weight);
        Ok(())
    }

    fn code(&mut self, line: u64, at: usize, cell: &[u8]) -> Result<u16, PatternError> {
        let cell = cell.trim_ascii();
        let levels = &mut self.levels[at];
        if levels.last.0 == cell {
            return Ok(levels.last.1);
        }
        let code = if let Some(code) = levels.codes.get(cell) {
            *code
        } else {
            let n_levels = levels
                .codes
                .values()
                .filter(|code| **code != MISSING)
                .count();
            if std::str::from_utf8(cell).is_err() {
                return Err(PatternError::Malformed {
                    file: self.file.to_owned(),
                    line,
                    reason: format!("a cell of `{}` is not UTF-8", self.query.items[at]),
                });
            }
            if self.query.most_levels <= n_levels {
                return Err(PatternError::Levels {
                    file: self.file.to_owned(),
                    line,
                    column: self.query.items[at].clone(),
                    most: self.query.most_levels,
                });
            }
            let code = u16::try_from(n_levels).unwrap_or(MISSING);
            levels.codes.insert(cell.to_vec(), code);
            code
        };
        levels.last.0.clear();
        levels.last.0.extend_from_slice(cell);
        levels.last.1 = code;
        Ok(code)
    }

    fn number(&self, line: u64, cell: &[u8]) -> Result<f64, PatternError> {
        let text = String::from_utf8_lossy(cell);
        let weight = text.trim().parse::<f64>().ok();
        weight
            .filter(|weight| weight.is_finite() && 0.0 < *weight)
            .ok_or_else(|| self.bad_weight(line, &text))
    }

    fn bad_weight(&self, line: u64, text: &str) -> PatternError {
        PatternError::Weight {
            file: self.file.to_owned(),
            line,
            text: text.to_owned(),
        }
    }

    /// Adds a weight to the pattern of the row at hand, and gives the number of the pattern.
    fn add(&mut self, weight: f64) -> u32 {
        if let Some(number) = self.numbers.get(self.row.as_slice()) {
            self.weights[*number as usize] += weight;
            return *number;
        }
        let number = u32::try_from(self.weights.len()).unwrap_or(u32::MAX);
        self.numbers
            .insert(self.row.clone().into_boxed_slice(), number);
        self.codes.extend_from_slice(&self.row);
        self.weights.push(weight);
        number
    }

    /// The patterns, with levels sorted by name and patterns by code: the order of the rows is gone.
    pub(super) fn finish(self) -> Result<Patterns, PatternError> {
        if self.n_rows == 0 {
            return Err(PatternError::Malformed {
                file: self.file.to_owned(),
                line: 0,
                reason: "it has no rows".to_owned(),
            });
        }
        let (mut items, mut sorted) = (Vec::new(), Vec::new());
        for (name, levels) in self.query.items.iter().zip(self.levels) {
            let known = levels
                .codes
                .into_iter()
                .filter(|(_, code)| *code != MISSING);
            let known: Vec<(Vec<u8>, u16)> = known.collect();
            let mut codes = vec![MISSING; known.len()];
            for ((_, code), place) in known.iter().zip(0_u16..) {
                codes[usize::from(*code)] = place;
            }
            let name_of = |(level, _): (Vec<u8>, u16)| String::from_utf8_lossy(&level).into_owned();
            items.push(ItemLevels {
                name: name.clone(),
                levels: known.into_iter().map(name_of).collect(),
            });
            sorted.push(codes);
        }
        let n_items = items.len();
        let recoded = self.codes.chunks_exact(n_items.max(1)).map(|pattern| {
            let codes = pattern.iter().zip(&sorted);
            let codes = codes
                .map(|(code, sorted)| sorted.get(usize::from(*code)).copied().unwrap_or(MISSING));
            codes.collect::<Vec<u16>>()
        });
        let mut order: Vec<(Vec<u16>, u32)> = recoded.zip(0_u32..).collect();
        order.sort_unstable();
        let mut place_of = vec![0_u32; order.len()];
        for ((_, number), place) in order.iter().zip(0_u32..) {
            place_of[*number as usize] = place;
        }
        let rows = self
            .rows
            .into_iter()
            .map(|number| place_of[number as usize]);
        Ok(Patterns {
            items,
            weights: order
                .iter()
                .map(|(_, number)| self.weights[*number as usize])
                .collect(),
            codes: order.into_iter().flat_map(|(codes, _)| codes).collect(),
            n_rows: self.n_rows,
            rows: rows.collect(),
        })
    }
}
