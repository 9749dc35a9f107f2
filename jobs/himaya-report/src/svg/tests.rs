//! Tests of pictures.

use himaya_locale::Language;
use himaya_schema::CodeList as _;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::fixture;

fn picture(chart: &Chart, language: Language) -> String {
    let localizer = fixture::localizer(language, language.default_locale());
    let style = Style::built_in().unwrap();
    svg(chart, &localizer, &style).unwrap().unwrap()
}

/// The elements with the text in them; the XML reader refuses what is not well-formed.
fn elements(svg: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(svg);
    let mut open = Vec::new();
    let mut elements = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                for attribute in start.attributes() {
                    attribute.unwrap();
                }
                let name = start.name().as_ref().to_owned();
                open.push(elements.len());
                elements.push((name, String::new()));
            }
            Event::Empty(empty) => {
                for attribute in empty.attributes() {
                    attribute.unwrap();
                }
                let name = empty.name().as_ref().to_owned();
                elements.push((name, String::new()));
            }
            Event::Text(text) => {
                if let Some(element) = open.last() {
                    elements[*element].1.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(element) = open.last() {
                    let text = &mut elements[*element].1;
                    text.push('&');
                    text.push_str(&reference);
                    text.push(';');
                }
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Eof => break,
            other => panic!("unexpected {other:?}"),
        }
    }
    assert!(open.is_empty());
    elements
}

#[test]
fn every_kind_is_well_formed_in_every_language() {
    for chart in [
        fixture::series_chart(),
        fixture::slope_chart(),
        fixture::matrix_chart(),
        fixture::route_map_chart(),
        fixture::victims_chart(crate::ChartKind::GroupedBars, &["women", "men"]),
    ] {
        for language in Language::ALL {
            let elements = elements(&picture(&chart, *language));
            assert_eq!(elements[0].0, "svg");
            assert!(elements.iter().any(|(name, _)| name == "text"));
        }
    }
}

#[test]
fn the_picture_says_what_the_report_says() {
    let chart = fixture::series_chart();
    let localizer = fixture::localizer(Language::English, "en-GB");
    let view = ChartView::new(&localizer, &chart).unwrap().unwrap();
    let elements = elements(&picture(&chart, Language::English));
    let said = |name: &str| -> Vec<&str> {
        let named = elements.iter().filter(|element| element.0 == name);
        named.map(|element| element.1.as_str()).collect()
    };
    assert_eq!(
        said("title"),
        ["Detections of illegal border crossing by month"]
    );
    assert_eq!(said("desc"), [view.alt]);
    let texts = said("text");
    for text in [
        "January 2018",
        "June 2018 (+44.4%)",
        "2,500",
        "Expected band",
    ] {
        assert!(texts.contains(&text), "{text}: {texts:?}");
    }
    // A dot a known month, and one in the legend each for those observed and provisional.
    let n_dots = elements.iter().filter(|(name, _)| name == "circle").count();
    assert_eq!(n_dots, 56 + 2);
}

#[test]
fn text_cannot_leave_its_element() {
    let mut chart = fixture::series_chart();
    chart.id = "F\"><script>&'".to_owned();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        let hostile = "</text><script>alert('x')</script> & \"y\"";
        table.columns[0].label = himaya_schema::Label::Name(hostile.to_owned());
        table
    });
    let picture = picture(&chart, Language::English);
    assert!(!picture.contains("<script"), "{picture}");
    let elements = elements(&picture);
    assert!(elements.iter().all(|(name, _)| name != "script"));
    assert!(
        elements
            .iter()
            .any(|(name, text)| name == "text" && text.contains("&lt;script&gt;"))
    );
}

#[test]
fn a_character_that_cannot_be_printed_is_refused() {
    let mut chart = fixture::series_chart();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        table.columns[0].label = himaya_schema::Label::Name("safe\u{202E}gvs".to_owned());
        table
    });
    let localizer = fixture::localizer(Language::English, "en-GB");
    let refused = svg(&chart, &localizer, &Style::built_in().unwrap());
    assert!(matches!(refused, Err(ReportError::Character { .. })));
}
