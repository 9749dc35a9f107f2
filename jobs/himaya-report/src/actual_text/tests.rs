//! Tests of the text of the structure tree.

use himaya_locale::Language;
use lopdf::{Object, decode_text_string};
use rstest::rstest;

use super::*;
use crate::fixture;

/// What each block of the tree says, with its role.
fn spoken(pdf: &[u8]) -> Vec<(String, String)> {
    let document = Document::load_mem(pdf).unwrap();
    structure::elements(&document)
        .unwrap()
        .into_iter()
        .map(|element| {
            let dictionary = document.get_dictionary(element.id).unwrap();
            let text = decode_text_string(dictionary.get(b"ActualText").unwrap()).unwrap();
            (element.role, text)
        })
        .collect()
}

#[rstest]
#[case::english(Language::English)]
#[case::french(Language::French)]
#[case::spanish(Language::Spanish)]
#[case::arabic(Language::Arabic)]
fn the_structure_tree_says_the_text_model_word_for_word(#[case] language: Language) {
    let edition = fixture::edition(&fixture::report(), language).unwrap();
    let blocks: Vec<(String, String)> = spoken(&edition.pdf)
        .into_iter()
        .filter(|(role, _)| role != "TOCI")
        .collect();
    let texts: Vec<&str> = blocks.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, edition.text);
    let roles: Vec<&str> = blocks.iter().map(|(role, _)| role.as_str()).collect();
    for role in ["P", "H1", "H2", "TH", "TD", "Lbl", "LBody", "Caption"] {
        assert!(roles.contains(&role), "no {role}");
    }
}

#[rstest]
#[case::english(Language::English)]
#[case::arabic(Language::Arabic)]
fn the_contents_say_the_headings_with_their_pages(#[case] language: Language) {
    let edition = fixture::edition(&fixture::report(), language).unwrap();
    let spoken = spoken(&edition.pdf);
    let entries = spoken.iter().filter(|(role, _)| role == "TOCI");
    let headings = spoken.iter().filter(|(role, _)| role == "H1").skip(1);
    assert_eq!(entries.clone().count(), headings.clone().count());
    for ((_, entry), (_, heading)) in entries.zip(headings) {
        let page = entry.strip_prefix(heading.as_str()).unwrap();
        assert!(page.trim().parse::<u32>().is_ok(), "{entry}");
    }
}

#[test]
fn a_text_model_that_says_something_else_is_refused() {
    let edition = fixture::edition(&fixture::report(), Language::Arabic).unwrap();
    let blocks = |texts: &[String]| -> Vec<Block> {
        texts
            .iter()
            .map(|text| Block {
                text: text.clone(),
                is_section: false,
            })
            .collect()
    };
    let mut wrong = edition.text.clone();
    wrong.swap(0, 1);
    assert!(matches!(
        annotate(&edition.pdf, &blocks(&wrong)),
        Err(ReportError::TextModel { number: 1, .. })
    ));
}

#[test]
fn every_figure_has_an_alternative_text() {
    for language in [Language::English, Language::Arabic] {
        let edition = fixture::edition(&fixture::report(), language).unwrap();
        let document = Document::load_mem(&edition.pdf).unwrap();
        let figures: Vec<String> = document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dictionary| {
                dictionary.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure".as_slice())
            })
            .map(|figure| decode_text_string(figure.get(b"Alt").unwrap()).unwrap())
            .collect();
        assert_eq!(figures.len(), 9);
        assert!(figures.iter().all(|text| text.contains("20")
            || text.contains("117")
            || text.contains("78")
            || text.contains("12")));
    }
}

#[test]
fn the_page_of_an_entry_is_what_the_page_has_beyond_the_heading() {
    assert_eq!(
        with_page_number("1 Key findings", "1 Key findings3"),
        Some("1 Key findings 3".to_owned())
    );
    assert_eq!(
        with_page_number("3 Routes", "3 Routes13"),
        Some("3 Routes 13".to_owned())
    );
}
