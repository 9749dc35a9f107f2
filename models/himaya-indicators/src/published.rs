//! Cubes of counts that a source publishes with its own totals: UNODC GLOTIP.
//!
//! Reduction needed (`victims`, and each stage of justice): table `observations`; filter one source,
//! one unit, `breakdown = 'total'`, one year; keys `reporting`, `sex`, `age`; mode *sole*: one source
//! row expected a key, identical repeats give the value, conflicting rows
//! `Inconsistent { min, max }`. Total rows are kept with their code `_T`; nothing is summed.
//!
//! A combination without a row is not reported, never zero. What a total exceeds its parts by is of
//! unknown sex (or age); a total that its parts exceed is inconsistent.

use std::collections::BTreeMap;

use himaya_schema::{AgeGroup, CodeList, Cube, CubeCell, Origin, Reduction, Sex, Structure, Value};

use crate::IndicatorError;
use crate::cubes::{CubeSpec, all_of, any_of, cell, check_keys, dimension_of, equals};

const KEYS: [&str; 3] = ["reporting", "sex", "age"];

/// Persons by country, sex and age group, as published.
pub fn published_by_sex_age(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &KEYS)?;
    let countries: Vec<String> = spec
        .countries
        .iter()
        .map(|country| country.alpha3().to_owned())
        .collect();
    let mut cells: BTreeMap<[String; 3], CubeCell> = BTreeMap::new();
    for country in &countries {
        for (key, made) in slice(reduction, country) {
            cells.insert([country.clone(), key.0.to_owned(), key.1.to_owned()], made);
        }
    }
    let dimensions = vec![
        spec.reporting(),
        dimension_of(Sex::ALL, Structure::Partition),
        dimension_of(AgeGroup::ALL, Structure::Partition),
    ];
    Ok(spec.cube(dimensions, |key| {
        let key: Vec<String> = key.iter().map(|code| (*code).to_owned()).collect();
        let made = <[String; 3]>::try_from(key)
            .ok()
            .and_then(|key| cells.get(&key));
        made.cloned()
            .unwrap_or_else(|| cell(Value::NotReported, String::new(), 0))
    }))
}

type Slice = BTreeMap<(&'static str, &'static str), CubeCell>;

/// The cells of one country.
fn slice(reduction: &Reduction, country: &str) -> Slice {
    let mut slice = Slice::new();
    for sex in Sex::ALL {
        for age in AgeGroup::ALL {
            let key = [country, sex.code(), age.code()];
            let group = reduction.get(&key);
            let value = group.map_or(Value::NotReported, |group| group.value);
            let rows = group.map_or(0, |group| group.rows);
            slice.insert(
                (sex.code(), age.code()),
                cell(value, reduction.filter_of(&key), rows),
            );
        }
    }
    let lines = || {
        let by_age = AgeGroup::ALL
            .iter()
            .map(|age| line(Sex::ALL, |sex| (sex.code(), age.code())));
        let by_sex = Sex::ALL
            .iter()
            .map(|sex| line(AgeGroup::ALL, |age| (sex.code(), age.code())));
        by_age.chain(by_sex).collect::<Vec<_>>()
    };
    for line in lines() {
        mark_contradiction(&mut slice, &line);
    }
    for line in lines() {
        fill_unknown(&mut slice, &line, &reduction.filter_of(&[country]));
    }
    slice
}

/// A sum of the slice: its parts without the unknown, the unknown, the total.
#[derive(Debug)]
struct Line {
    parts: Vec<(&'static str, &'static str)>,
    unknown: (&'static str, &'static str),
    total: (&'static str, &'static str),
}

/// In both lists the unknown comes last but one and the total last.
fn line<C: CodeList>(members: &[C], key: impl Fn(C) -> (&'static str, &'static str)) -> Line {
    let mut keys: Vec<_> = members.iter().map(|member| key(*member)).collect();
    let total = keys.pop().unwrap_or_default();
    let unknown = keys.pop().unwrap_or_default();
    Line {
        parts: keys,
        unknown,
        total,
    }
}

fn mark_contradiction(slice: &mut Slice, line: &Line) {
    let parts = line.parts.iter().chain([&line.unknown]);
    let least: u64 = parts
        .filter_map(|key| slice[key].value.bounds())
        .map(|(low, _)| low)
        .sum();
    let Some(total) = slice.get_mut(&line.total) else {
        return;
    };
    if let Some((lo, hi)) = total.value.bounds().filter(|(_, hi)| least > *hi) {
        total.value = Value::Inconsistent {
            lo,
            hi: least.max(hi),
        };
    }
}

/// The unknown by subtraction, where the total and every part that is reported are exact.
fn fill_unknown(slice: &mut Slice, line: &Line, base: &str) {
    let Some(total) = slice[&line.total].value.exact() else {
        return;
    };
    if slice[&line.unknown].value != Value::NotReported {
        return;
    }
    // Women and men, or children and adults, must be there; other sex may be absent.
    let mut known = 0;
    for (place, key) in line.parts.iter().enumerate() {
        match slice[key].value {
            Value::NotReported if place > 1 => {}
            value => match value.exact() {
                Some(n) => known += n,
                None => return,
            },
        }
    }
    let Some(rest) = total.checked_sub(known) else {
        return;
    };
    let keys = line.parts.iter().chain([&line.total]);
    let keys: Vec<_> = keys
        .filter(|key| slice[key].value != Value::NotReported)
        .collect();
    let conditions = keys.iter().map(|(sex, age)| {
        let both = [equals("sex", sex), equals("age", age)];
        all_of("", &both)
    });
    let filter = all_of(base, &[format!("({})", any_of(conditions))]);
    let rows = keys
        .iter()
        .filter_map(|key| slice.get(*key))
        .map(rows_of)
        .sum();
    slice.insert(line.unknown, cell(Value::observed(rest), filter, rows));
}

fn rows_of(cell: &CubeCell) -> u64 {
    match cell.origin {
        Origin::Rows { rows, .. } => rows,
        Origin::Figures { .. } => 0,
    }
}
