//! Labels and the messages that word them.

use super::*;
use crate::{AgeBand, Country, Route, Sex};

#[track_caller]
fn check(label: &Label, key: &str, message: Option<&str>) {
    assert_eq!(label.key(), key);
    assert_eq!(label.message_id().as_deref(), message);
}

#[test]
fn a_label_has_a_key_and_a_code_a_message() {
    check(&Label::code(Sex::Female), "F", Some("sex-F"));
    check(&Label::code(Sex::Unknown), "_U", Some("sex-_U"));
    check(
        &Label::code(Route::CentralMediterranean),
        "CMED",
        Some("route-CMED"),
    );
    check(
        &Label::code(AgeBand::From48),
        "48+",
        Some("age-band-48-plus"),
    );
    check(
        &Label::Message("heading-all"),
        "heading-all",
        Some("heading-all"),
    );
    check(&Label::Area(Area::Country(Country::TUNISIA)), "TUN", None);
    check(&Label::Period(Period::Year(2024)), "2024", None);
    check(&Label::Name("IOM".to_owned()), "IOM", None);
}
