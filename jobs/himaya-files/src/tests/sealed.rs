//! JSON that carries its own hash.

use std::collections::BTreeMap;

use crate::{open_sealed, seal};

#[test]
fn what_was_sealed_opens_as_it_was() {
    let record = BTreeMap::from([("a", "1"), ("\u{62a}", "\u{1F6A2}")]);
    let sealed = seal(&record).unwrap();
    let plain = serde_json::to_string_pretty(&record).unwrap();
    assert_eq!(open_sealed(&sealed).unwrap(), plain);
    // It is still JSON to whoever knows nothing of the seal.
    let read: BTreeMap<String, String> = serde_json::from_str(&sealed).unwrap();
    assert_eq!(read.len(), 3);
    assert_eq!(read["sha256"].len(), 64);
}

#[test]
fn a_change_of_any_byte_is_found() {
    let sealed = seal(&BTreeMap::from([("key", [1, 2, 3])])).unwrap();
    for place in 0..sealed.len() {
        for bit in 0..8 {
            let mut bytes = sealed.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            let is_found =
                String::from_utf8(bytes).map_or(true, |text| open_sealed(&text).is_err());
            assert!(is_found, "bit {bit} of {place}");
        }
    }
    for length in 0..sealed.len() {
        assert!(
            open_sealed(sealed.get(..length).unwrap()).is_err(),
            "{length}"
        );
    }
    assert!(open_sealed(&format!("{sealed}\n")).is_err());
}

#[test]
fn what_cannot_carry_a_hash_is_refused() {
    assert!(seal(&[1, 2]).is_err());
    assert!(seal(&BTreeMap::<&str, u8>::new()).is_err());
    assert!(seal(&BTreeMap::from([("sha256", "x")])).is_err());
}
