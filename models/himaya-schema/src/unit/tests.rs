//! Units at the level of types.

use super::*;

#[test]
fn a_quantity_adds_to_its_own_kind() {
    let three = Quantity::<Victims>::new(Value::observed(3));
    let silent = Quantity::<Victims>::new(Value::NotReported);
    assert_eq!((three + three).value(), Value::observed(6));
    assert_eq!((three + silent).value(), Value::NotReported);
    assert_eq!(Victims::UNIT, Unit::Victims);
}

#[test]
fn a_living_person_is_identifiable_and_a_crossing_is_not() {
    let persons: Vec<Unit> = Unit::ALL
        .iter()
        .copied()
        .filter(|unit| unit.is_identifiable_person())
        .collect();
    let expected = [
        Unit::Victims,
        Unit::SmuggledMigrants,
        Unit::Suspects,
        Unit::Prosecuted,
        Unit::Convicted,
    ];
    assert_eq!(persons, expected);
}
