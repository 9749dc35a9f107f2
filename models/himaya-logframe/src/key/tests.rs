//! Spellings of keys.

use super::{may_be_name, normal};

#[test]
fn spellings_of_one_key_are_one() {
    for spelling in [
        "TUN-0042",
        "tun 42",
        "Tun_42",
        "TUN/\u{0664}\u{0662}",
        "TUN0042",
    ] {
        assert_eq!(normal(spelling), "TUN42", "{spelling}");
    }
    assert_eq!(normal("A-000"), "A0");
    assert_eq!(normal("A-0-1"), "A01");
    assert_eq!(normal("A0B"), "A0B");
}

#[test]
fn other_keys_stay_others() {
    assert_ne!(normal("TUN-42"), normal("TUN-402"));
    assert_ne!(normal("TUN-42"), normal("TUN-4-2-0"));
    assert_ne!(normal("A10"), normal("A1"));
}

#[test]
fn a_name_is_no_key() {
    assert!(may_be_name("Mustermann"));
    assert!(may_be_name("Max 1 Mustermann"));
    assert!(!may_be_name("TUN-0042"));
    assert!(!may_be_name("\u{0664}\u{0662}"));
}
