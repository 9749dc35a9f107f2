//! The declared schemas of the two tidy tables.

use std::collections::BTreeSet;

use super::*;
use crate::observation_schema;

#[test]
fn every_column_stands_once_under_a_plain_name() {
    for schema in [case_schema(), observation_schema()] {
        let names: BTreeSet<&str> = schema
            .fields()
            .iter()
            .map(|field| field.name().as_str())
            .collect();
        assert_eq!(names.len(), schema.fields().len());
        for name in names {
            let is_plain = |sign: char| sign.is_ascii_lowercase() || sign == '_';
            assert!(name.chars().all(is_plain), "{name}");
            assert!(!["source", "vintage"].contains(&name));
        }
    }
}

#[test]
fn every_answer_has_a_column_that_may_be_null() {
    let schema = case_schema();
    for means in MeansOfControl::ALL {
        let name = answer_column("means", *means);
        let field = schema.field_with_name(&name).unwrap();
        assert_eq!(field.data_type(), &DataType::Boolean);
        assert!(field.is_nullable());
    }
    assert_eq!(
        answer_column("means", MeansOfControl::DebtBondage),
        "means_debt_bondage"
    );
}
