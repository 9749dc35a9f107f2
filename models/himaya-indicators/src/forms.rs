//! Cubes of forms of exploitation by sex.
//!
//! Reductions needed:
//!
//! * GLOTIP: table `observations`; filter one source, `unit = 'victims'`, `breakdown = 'form'`, one
//!   year; keys `reporting`, `form`, `sex`, `age`; mode *sole*, as for the totals.
//! * Case records: table `cases`; filter one source, one `dataset`, victims, a period or none; keys
//!   `form_class`, `sex`; mode *count* of records for which any column of [`form_columns`] of the
//!   class is true; the code `_T` of `form_class` counts those with any form at all. `form_class` is
//!   no column of the table: [`form_condition`] is the condition it stands for.

use himaya_schema::{
    AgeGroup, CodeList, Cube, CubeCell, Dimension, Exploitation, ExploitationClass, Group,
    Reduction, Sex, Structure, Value, answer_column,
};

use crate::IndicatorError;
use crate::cubes::{CubeSpec, all_of, any_of, cell, check_keys, dimension_of, equals};

/// The classes that are shown: the three of GLOTIP.
pub const CLASSES: [ExploitationClass; 3] = [
    ExploitationClass::Sexual,
    ExploitationClass::ForcedLabour,
    ExploitationClass::Other,
];

/// The columns of `cases` of which one must be true for a person to be in the class; all of them for
/// the total.
pub fn form_columns(class: ExploitationClass) -> Vec<String> {
    let in_class =
        |form: &&Exploitation| class == ExploitationClass::Total || form.class() == class;
    let forms = Exploitation::ALL.iter().filter(in_class);
    forms.map(|form| answer_column("form", *form)).collect()
}

/// The SQL condition that puts a record in the class.
pub fn form_condition(class: ExploitationClass) -> String {
    format!("({})", form_columns(class).join(" OR "))
}

/// Victims by form and sex, counted from case records; a person may be in several forms.
///
/// Without any record, and no country known to have reported, nothing is reported.
pub fn recorded_forms(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &["form_class", "sex"])?;
    let is_silent = reduction.groups.is_empty() && spec.covered.is_empty();
    let classes = [CLASSES.as_slice(), &[ExploitationClass::Total]].concat();
    let dimensions = vec![
        dimension_of(&classes, Structure::MultipleResponse),
        dimension_of(Sex::ALL, Structure::Partition),
    ];
    Ok(spec.cube(dimensions, |key| {
        let (class, sex) = (
            key.first().copied().unwrap_or("_T"),
            key.get(1).copied().unwrap_or("_T"),
        );
        let sexes: Vec<&str> = if sex == Sex::Total.code() {
            Sex::ALL
                .iter()
                .map(|sex| sex.code())
                .filter(|code| *code != sex)
                .collect()
        } else {
            vec![sex]
        };
        let groups = sexes.iter().filter_map(|sex| reduction.get(&[class, sex]));
        let rows = groups.map(|group| group.rows).sum();
        let class = ExploitationClass::from_code(class).unwrap_or(ExploitationClass::Total);
        let mut conditions = vec![form_condition(class)];
        if sexes.len() == 1 {
            conditions.push(equals("sex", sex));
        }
        let value = if is_silent {
            Value::NotReported
        } else {
            Value::observed(rows)
        };
        cell(value, all_of(&reduction.filter, &conditions), rows)
    }))
}

/// Victims by country, form and sex, as published; each person is in one form.
///
/// GLOTIP gives forms by sex and age together, so the count of a sex is the sum over age where the
/// source has no row for it.
pub fn published_forms(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &["reporting", "form", "sex", "age"])?;
    let form = Dimension {
        has_total: false,
        ..dimension_of(&CLASSES, Structure::Partition)
    };
    let dimensions = vec![
        spec.reporting(),
        form,
        dimension_of(Sex::ALL, Structure::Partition),
    ];
    Ok(spec.cube(dimensions, |key| match *key {
        [reporting, form, sex] => published_form(reduction, [reporting, form], sex),
        _ => cell(Value::NotReported, String::new(), 0),
    }))
}

fn published_form(reduction: &Reduction, at: [&str; 2], sex: &str) -> CubeCell {
    let made = sum_over_age(reduction, at, sex);
    if sex != Sex::Total.code() {
        return made;
    }
    let parts = Sex::ALL.iter().filter(|sex| **sex != Sex::Total);
    let parts = parts.filter_map(|sex| sum_over_age(reduction, at, sex.code()).value.bounds());
    let least: u64 = parts.map(|(low, _)| low).sum();
    match made.value.bounds() {
        Some((lo, hi)) if least > hi => CubeCell {
            value: Value::Inconsistent { lo, hi: least },
            ..made
        },
        _ => made,
    }
}

fn sum_over_age(reduction: &Reduction, [reporting, form]: [&str; 2], sex: &str) -> CubeCell {
    let key = |age: AgeGroup| [reporting, form, sex, age.code()];
    let total = key(AgeGroup::Total);
    let is_stated = |group: &&Group| group.value != Value::NotReported;
    if let Some(group) = reduction.get(&total).filter(is_stated) {
        return cell(group.value, reduction.filter_of(&total), group.rows);
    }
    let ages = AgeGroup::ALL.iter().filter(|age| **age != AgeGroup::Total);
    let groups = ages.filter_map(|age| Some((*age, reduction.get(&key(*age))?)));
    let groups: Vec<_> = groups.collect();
    let has = |wanted: AgeGroup| groups.iter().any(|(age, _)| *age == wanted);
    // One age group alone is not the whole of a sex; the unknown of both may stand alone.
    let is_whole = (has(AgeGroup::Child) && has(AgeGroup::Adult))
        || (sex == Sex::Unknown.code() && has(AgeGroup::Unknown));
    let value = if is_whole {
        groups.iter().map(|(_, group)| group.value).sum()
    } else {
        Value::NotReported
    };
    let ages = any_of(groups.iter().map(|(age, _)| equals("age", age.code())));
    let base = [
        equals("reporting", reporting),
        equals("form", form),
        equals("sex", sex),
    ];
    let mut filter = all_of(&reduction.filter, &base);
    if !ages.is_empty() {
        filter = format!("{filter} AND ({ages})");
    }
    cell(
        value,
        filter,
        groups.iter().map(|(_, group)| group.rows).sum(),
    )
}
