//! Tests of the style.

use super::*;

fn luminance(colour: &str) -> f64 {
    let channel = |position: usize| {
        let digits: String = colour.chars().skip(position).take(2).collect();
        let value = f64::from(u8::from_str_radix(&digits, 16).unwrap()) / 255.0;
        if value <= 0.039_28 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast ratio of WCAG 2.1.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_stands_out_from_its_ground() {
    let colours = Style::built_in().unwrap().file.colours;
    for text in [&colours.ink, &colours.accent, &colours.muted] {
        assert!(contrast(text, "#ffffff") >= 4.5, "{text} on white");
        assert!(
            contrast(text, &colours.ground) >= 4.5,
            "{text} on the ground"
        );
    }
    for (label, colour) in &colours.tlp {
        assert!(contrast(colour, "#000000") >= 4.5, "{label}");
    }
}

#[test]
fn series_stand_out_from_white() {
    for colour in Style::built_in().unwrap().file.colours.series {
        assert!(contrast(&colour, "#ffffff") >= 3.0, "{colour}");
    }
}

#[test]
fn the_built_in_faces_cover_the_four_languages() {
    let style = Style::built_in().unwrap();
    for character in "aéñœ«»’–−\u{202F}\u{A0}ابةىأآؤئء،؛؟٠٩".chars() {
        assert!(style.covers(character), "{character:?}");
    }
    assert!(!style.covers('中'));
}

#[test]
fn an_unknown_key_is_refused() {
    let text = format!("{BUILT_IN}\nfont: Comic Sans\n");
    assert!(matches!(
        StyleFile::parse(&text),
        Err(ReportError::Style { .. })
    ));
}

#[test]
fn a_house_face_that_is_no_font_is_refused() {
    let file = StyleFile::parse(BUILT_IN).unwrap();
    let faces = vec![dejavu::serif::regular().to_vec(), b"not a font".to_vec()];
    assert!(matches!(
        Style::new(file, faces),
        Err(ReportError::Face { number: 2 })
    ));
}

#[test]
fn house_families_come_before_the_built_in_one() {
    let mut file = StyleFile::parse(BUILT_IN).unwrap();
    file.families = vec!["DejaVu Serif".to_owned()];
    let style = Style::new(file, vec![dejavu::serif::regular().to_vec()]).unwrap();
    assert_eq!(style.families(), ["DejaVu Serif", "DejaVu Sans"]);
}

#[test]
fn an_unknown_tlp_label_is_refused() {
    let style = Style::built_in().unwrap();
    assert!(style.tlp_colour("TLP:AMBER").is_ok());
    assert!(style.tlp_colour("TLP: AMBER").is_err());
}
