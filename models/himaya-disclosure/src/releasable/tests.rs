//! Tests of the gate.

use super::*;

#[test]
fn a_function_of_protected_content_is_protected() {
    let doubled = Releasable::new(21).derive(|n| n * 2);
    assert_eq!(*doubled.get(), 42);
}

#[test]
fn a_parameter_reaches_the_function() {
    let named = Releasable::new(7).derive_with(&"T8", |n, id| format!("{id}/{n}"));
    assert_eq!(named.get(), "T8/7");
}

#[test]
fn contents_combine_and_come_apart() {
    let both = Releasable::new(1).zip(Releasable::new("a"));
    assert_eq!(both.get(), &(1, "a"));
    let all = Releasable::collect([Releasable::new(1), Releasable::new(2)]);
    let parts: Vec<i32> = all.into_parts().map(|part| *part.get()).collect();
    assert_eq!(parts, [1, 2]);
    assert!(Releasable::new(None::<u8>).transpose().is_none());
    assert!(Releasable::new(Err::<u8, u8>(3)).into_result().is_err());
}
