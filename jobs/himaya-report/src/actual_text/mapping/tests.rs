//! Tests of character maps.

use super::*;

const MAP: &str = "begincmap
2 beginbfchar
<0001> <06440627>
<0002> <00660069>
endbfchar
1 beginbfchar
<0003> <0645>
endbfchar
endcmap
";

#[test]
fn only_arabic_clusters_are_turned_round() {
    let expected = MAP.replace("<06440627>", "<06270644>");
    assert_eq!(reversed(MAP), expected);
}

#[test]
fn turning_round_twice_gives_the_map_back() {
    assert_eq!(reversed(&reversed(MAP)), MAP);
}

#[test]
fn clusters_with_vowel_marks_are_left_alone() {
    assert!(is_arabic_cluster("\u{644}\u{627}"));
    assert!(!is_arabic_cluster("\u{644}\u{64E}"));
    assert!(!is_arabic_cluster("\u{645}"));
    assert!(!is_arabic_cluster("fi"));
}

#[test]
fn codes_are_two_bytes() {
    let map = CharacterMap(
        entries(MAP)
            .filter_map(|(code, text)| Some((u16::from_str_radix(code, 16).ok()?, utf16(text)?)))
            .collect(),
    );
    assert_eq!(map.decode(&[0, 3, 0, 2, 0, 9]), "\u{645}fi\u{FFFD}");
}
