//! Cubes of persons by sex at the stages of justice, as published by UNODC GLOTIP.
//!
//! Reductions needed: as for victims in [`crate::published_by_sex_age`], one a stage
//! (`unit = 'suspects'`, `'prosecuted'`, `'convicted'`).

use himaya_schema::{CodeList, Cube, Dimension, Reduction, Sex, Structure, Value};

use crate::IndicatorError;
use crate::cubes::{CubeSpec, cell, check_keys, dimension_of};
use crate::published::published_by_sex_age;

/// Persons by country and sex at one stage; the ages are used to find contradictions only.
pub fn published_stage(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &["reporting", "sex", "age"])?;
    let full = published_by_sex_age(reduction, spec.clone())?;
    let all_ages = full
        .dimensions
        .last()
        .and_then(Dimension::total)
        .unwrap_or_default();
    let dimensions = vec![
        spec.reporting(),
        dimension_of(Sex::ALL, Structure::Partition),
    ];
    let place = |dimension: &Dimension, key: &str| {
        dimension
            .members
            .iter()
            .position(|member| member.key == key)
    };
    Ok(spec.cube(dimensions, |key| {
        let at = full
            .dimensions
            .iter()
            .zip(key)
            .map(|(dimension, key)| place(dimension, key));
        let at: Option<Vec<usize>> = at.chain([Some(all_ages)]).collect();
        let found = at.and_then(|at| full.cells.get(&at).cloned());
        found.unwrap_or_else(|| cell(Value::NotReported, String::new(), 0))
    }))
}
