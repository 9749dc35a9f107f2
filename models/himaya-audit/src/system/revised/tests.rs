//! Tests of numbers that stand although a case came late.

use crate::fixture::{ROUND, release};
use crate::{Attack, Bounds, CellId, Options, Release};

/// Two parts and their total in a state of the data.
fn line(name: &str, state: &str, values: &str) -> Release {
    let mut release = release(ROUND, &[("sex", 2)], values);
    release.structure.release = name.to_owned();
    let states = [("2024-Q4".to_owned(), state.to_owned())];
    release.structure.cubes[0].states = states.into_iter().collect();
    release
}

fn bounds(releases: &[Release], release: usize) -> Bounds {
    let cell = CellId {
        release,
        cube: "cube".to_owned(),
        cell: "s1".to_owned(),
    };
    let mut attack = Attack::new(releases, &Options::standard()).unwrap();
    attack.bounds(&cell).unwrap()
}

#[test]
fn a_number_that_stands_may_be_base_less_one_off() {
    let first = line("r1", "a", "20 40 60");
    let again = line("r2", "b", "20 40 60");
    let both = [first.clone(), again];
    let near = |low, high| Bounds {
        low,
        high: Some(high),
    };
    assert_eq!(bounds(&both, 0), near(18, 22));
    assert_eq!(bounds(&both, 1), near(16, 24));
    // In the same state it is the same count.
    let same = [first.clone(), line("r2", "a", "20 40 60")];
    assert_eq!(bounds(&same, 1), near(18, 22));
    let moved = [first, line("r2", "b", "25 40 65")];
    assert_eq!(bounds(&moved, 1), near(23, 27));
}
