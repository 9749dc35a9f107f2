//! Handling codes join upwards.

use super::*;

#[test]
fn join_is_a_lattice_with_the_least_restrictive_below() {
    for a in Handling::ALL.iter().copied() {
        assert_eq!(a.join(a), a);
        assert_eq!(a.join(Handling::H0), a);
        assert_eq!(a.join(Handling::H3), Handling::H3);
        for b in Handling::ALL.iter().copied() {
            assert_eq!(a.join(b), b.join(a));
            assert!(a.join(b) >= a);
            assert!([a, b].contains(&a.join(b)));
            for c in Handling::ALL.iter().copied() {
                assert_eq!(a.join(b).join(c), a.join(b.join(c)));
            }
        }
    }
}

#[test]
fn levels_go_from_the_widest_circle_to_the_narrowest() {
    assert!(Level::Public < Level::Partner && Level::Partner < Level::Restricted);
    assert_eq!(Level::Restricted.to_string(), "restricted");
}
