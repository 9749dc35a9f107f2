//! Tests of whole pages, read back by a strict reader of XML.

mod fixture;
mod page;

use std::collections::BTreeSet;

use base64::Engine as _;
use himaya_disclosure::Releasable;
use himaya_locale::Language;
use himaya_report::Exhibit;
use himaya_schema::{CodeList as _, Label};
use sha2::Digest as _;

use crate::{FigureNote, HtmlEdition};
use fixture::{edition, notes, report, victims};
use page::{Element, elements};

const HOSTILE: [&str; 5] = [
    "</td><script>alert('x')</script>",
    "\"><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#39;",
    "{{text}} {{{text}}} {{> head}}",
    "]]> <!-- --> =HYPERLINK(\"x\")",
];

fn page(edition: &HtmlEdition) -> Vec<Element> {
    elements(std::str::from_utf8(&edition.html).unwrap())
}

#[test]
fn a_page_holds_every_block_that_was_recorded_in_its_order() {
    for language in Language::ALL {
        let edition = edition(&report(), *language, &notes());
        let read = page(&edition);
        let main = read.iter().find(|element| element.name == "main").unwrap();
        let words = |text: &str| -> Vec<String> {
            let plain = himaya_locale::without_marks(text);
            plain.split_whitespace().map(str::to_owned).collect()
        };
        let said = words(&main.text);
        let mut rest = said.iter();
        for block in &edition.text {
            for word in words(block) {
                assert!(rest.any(|other| *other == word), "{language}: {block}");
            }
        }
    }
}

#[test]
fn hostile_labels_come_out_verbatim() {
    for language in [Language::English, Language::Arabic] {
        let table = Releasable::nothing().derive(|()| {
            let mut table = victims();
            for (row, label) in table.rows.iter_mut().zip(HOSTILE) {
                row.labels = vec![Label::Name(label.to_owned())];
            }
            table
        });
        let mut report = report();
        report.sections[0].exhibits = vec![Exhibit::Table(table)];
        report.sources[0].title = HOSTILE[0].to_owned();
        report.marking.confidentiality = "</style><script>\"\\".to_owned();
        let read = page(&edition(&report, language, &notes()));
        for label in HOSTILE {
            let is_there = read
                .iter()
                .any(|one| one.name == "th" && himaya_locale::without_marks(&one.text) == label);
            assert!(is_there, "{label} in {language}");
        }
        let n_scripts = read.iter().filter(|one| one.name == "script").count();
        assert_eq!(n_scripts, 1);
        assert!(read.iter().all(|one| one.name != "img"));
    }
}

#[test]
fn tables_have_captions_and_scopes_and_charts_their_alternative_text() {
    for language in Language::ALL {
        let read = page(&edition(&report(), *language, &notes()));
        let of = |name: &'static str| read.iter().filter(move |one| one.name == name);
        assert_eq!(of("table").count(), of("caption").count());
        assert!(of("table").count() > 3);
        for heading in of("th") {
            let scope = heading.attribute("scope").unwrap();
            assert!(["col", "row"].contains(&scope), "{scope}");
            assert!(!heading.text.trim().is_empty());
        }
        for picture in of("svg").filter(|one| one.attribute("role") == Some("img")) {
            assert!(picture.attribute("aria-label").unwrap().len() > 20);
        }
        assert_eq!(of("figure").count(), 1);
        let html = of("html").next().unwrap();
        let direction = if *language == Language::Arabic {
            "rtl"
        } else {
            "ltr"
        };
        assert_eq!(html.attribute("dir"), Some(direction));
        assert!(html.attribute("lang").unwrap().starts_with(language.code()));
    }
}

#[test]
fn nothing_comes_from_elsewhere() {
    let edition = edition(&report(), Language::English, &notes());
    let text = String::from_utf8(edition.html.clone()).unwrap();
    for foreign in ["http:", "https:", "//www", "url(http", "@import", "src="] {
        assert!(!text.contains(foreign), "{foreign}");
    }
    let read = page(&edition);
    let policy = read.iter().find_map(|one| {
        let is_policy = one.attribute("http-equiv") == Some("Content-Security-Policy");
        is_policy.then(|| one.attribute("content").unwrap())
    });
    let policy = policy.unwrap();
    assert!(policy.starts_with("default-src 'none';"));
    // What the policy lets run is what stands there, byte for byte.
    for (tag, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let (_, rest) = text.split_once(tag).unwrap();
        let (inner, _) = rest.split_once(end).unwrap();
        let hash = sha2::Sha256::digest(inner);
        let hash = base64::engine::general_purpose::STANDARD.encode(hash);
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{tag}");
    }
    for one in &read {
        assert!(one.attribute("style").is_none(), "{}", one.name);
        assert!(
            one.attributes
                .iter()
                .all(|(name, _)| !name.starts_with("on"))
        );
    }
}

#[test]
fn every_link_leads_to_one_place() {
    let read = page(&edition(&report(), Language::French, &notes()));
    let ids: Vec<&str> = read.iter().filter_map(|one| one.attribute("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len());
    let links: Vec<&str> = read
        .iter()
        .filter_map(|one| one.attribute("href"))
        .collect();
    assert!(links.contains(&"#from-T10/TUN/women"));
    for link in links {
        assert!(unique.contains(link.trim_start_matches('#')), "{link}");
    }
    let labelled = read
        .iter()
        .filter_map(|one| one.attribute("aria-labelledby"));
    for id in labelled {
        assert!(unique.contains(id), "{id}");
    }
}

#[test]
fn a_figure_says_what_the_release_publishes_of_it_and_no_more() {
    let read = page(&edition(&report(), Language::English, &notes()));
    let row = |id: &str| {
        let id = format!("from-{id}");
        let found = read.iter().find(|one| one.attribute("id") == Some(&id));
        found
            .unwrap()
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        row("T10/TUN/women"),
        "T10/TUN/women victims reporting = 'TUN' 62"
    );
    assert_eq!(
        row("T10/DZA/women"),
        "T10/DZA/women victims reporting = 'DZA'"
    );
    assert_eq!(
        row("T10/TUN/share"),
        "T10/TUN/share share women / total T10/TUN/women T10/TUN/total"
    );
    // Without notes, there is nothing to open.
    let bare = page(&edition(&report(), Language::English, &[]));
    assert!(bare.iter().all(|one| one.name != "details"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let make = |language| edition(&report(), language, &notes()).html;
    for language in Language::ALL {
        assert!(make(*language) == make(*language));
    }
}

#[test]
fn a_colour_that_is_none_is_refused() {
    let text = include_str!("../../../report-templates/style.yaml");
    let file = himaya_report::StyleFile::parse(&text.replace("#1b1b1b", "red;}</style>")).unwrap();
    let style = himaya_report::Style::new(file, Vec::new()).unwrap();
    let refused = fixture::styled(&report(), Language::English, &style, &[] as &[FigureNote]);
    assert!(matches!(refused, Err(crate::HtmlError::Colour { name, .. }) if name == "ink"));
}

#[test]
fn the_index_lists_releases_with_their_editions() {
    let index = fixture::index_of_one();
    let text = fixture::index_page(&index, Language::Arabic);
    let read = elements(&text);
    let links: Vec<&str> = read
        .iter()
        .filter_map(|one| one.attribute("href"))
        .collect();
    assert_eq!(
        links,
        [
            "#content",
            "2024-Q4-r1/public/threat-assessment.fr.html",
            "2024-Q4-r1/public/manifest.json"
        ]
    );
    let link = read
        .iter()
        .find(|one| one.attribute("hreflang").is_some())
        .unwrap();
    assert_eq!(link.attribute("hreflang"), Some("fr"));
    let none = fixture::index_page(
        &crate::Index {
            releases: Vec::new(),
            ..index
        },
        Language::English,
    );
    assert!(elements(&none).iter().all(|one| one.name != "table"));
}
