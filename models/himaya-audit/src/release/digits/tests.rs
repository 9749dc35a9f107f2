//! Numbers of every edition.

use super::*;

#[test]
fn a_number_is_read_in_every_notation() {
    for text in [
        "1204",
        "1,204",
        "1.204",
        "1\u{202F}204",
        "\u{661}\u{66C}\u{662}\u{660}\u{664}",
        "\u{200E}1204\u{200E}",
    ] {
        assert_eq!(count(text), Some(1204), "{text}");
    }
    for text in ["c", ":", "", "[0-4]", "about 5"] {
        assert_eq!(count(text), None, "{text}");
    }
}

#[test]
fn the_numbers_of_a_cell_are_told_apart() {
    assert_eq!(runs("[0\u{2013}4]"), [0, 4]);
    assert_eq!(runs("1,204\u{A0}p"), [1204]);
    assert_eq!(runs("c"), [0_u64; 0]);
    assert_eq!(runs("127\u{2013}135\u{A0}u"), [127, 135]);
}
