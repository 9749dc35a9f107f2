//! Tests of whole editions.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::process::Command;

use himaya_disclosure::Releasable;
use himaya_schema::{CodeList as _, Label};
use lopdf::{Document, Object};

use super::*;
use crate::{Exhibit, fixture};

const HOSTILE: [&str; 8] = [
    "#read(\"/etc/passwd\")",
    "$x$ `code`",
    "// comment /* more */",
    "<lbl> @ref",
    "{{x}} {{{y}}}",
    "] } ) #",
    "\\ \\u{41} \\\"",
    "= heading - list + enum *bold* _emph_ ~ --- ...",
];

fn editions(report: &Report) -> Vec<Edition> {
    Language::ALL
        .iter()
        .map(|language| fixture::edition(report, *language).unwrap())
        .collect()
}

/// The numbers of a text: digits folded to Latin ones, separators left out, in order.
fn numbers(text: &[String]) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    for block in text {
        let folded: String = block
            .chars()
            .map(|character| match u32::from(character) {
                code @ 0x660..=0x669 => char::from_digit(code - 0x660, 10).unwrap(),
                _ => character,
            })
            .collect();
        let is_inner = |character: char| {
            character.is_ascii_digit() || matches!(character, '.' | ',' | '\u{202F}' | '\u{A0}')
        };
        for run in folded.split(|character: char| !is_inner(character)) {
            let digits: String = run.chars().filter(char::is_ascii_digit).collect();
            if !digits.is_empty() {
                *numbers.entry(digits).or_insert(0) += 1;
            }
        }
    }
    numbers
}

#[test]
fn the_four_editions_hold_the_same_numbers() {
    let mut report = fixture::report();
    // Method texts and dates differ in wording, and so in the numbers they spell out.
    report.sources.truncate(1);
    let editions = editions(&report);
    let tables: Vec<BTreeMap<String, usize>> = editions
        .iter()
        .map(|edition| {
            let is_exhibit = |text: &&String| !text.contains(' ') || text.contains('(');
            let text: Vec<String> = edition.text.iter().filter(is_exhibit).cloned().collect();
            numbers(&text)
        })
        .collect();
    for number in [
        "20345", "786", "737", "828", "168", "117", "45120", "155", "161",
    ] {
        let counts: Vec<Option<&usize>> = tables.iter().map(|table| table.get(number)).collect();
        assert!(counts[0].is_some(), "{number}");
        assert!(
            counts.iter().all(|count| *count == counts[0]),
            "{number}: {counts:?}"
        );
    }
}

#[test]
fn every_cell_holds_the_same_number_in_every_language() {
    let editions = editions(&fixture::report());
    let lengths: Vec<usize> = editions.iter().map(|edition| edition.text.len()).collect();
    assert!(
        lengths.iter().all(|length| *length == lengths[0]),
        "{lengths:?}"
    );
    let english = &editions[0].text;
    for edition in &editions[1..] {
        for (ours, theirs) in english.iter().zip(&edition.text) {
            // Sentences may spell numbers out or order them differently; cells may not.
            let is_cell = ours
                .chars()
                .all(|character| !character.is_alphabetic() || "ciupnz".contains(character));
            if is_cell {
                let pair = [ours, theirs].map(|text| numbers(std::slice::from_ref(text)));
                assert_eq!(pair[0], pair[1], "{ours} in {}", edition.language);
            }
        }
    }
}

#[test]
fn hostile_labels_come_out_verbatim() {
    for language in [Language::English, Language::Arabic] {
        let table = Releasable::nothing().derive(|()| {
            let mut table = fixture::victims_table();
            for (row, label) in table.rows.iter_mut().zip(HOSTILE) {
                row.labels = vec![Label::Name(label.to_owned())];
            }
            table
        });
        let mut report = fixture::bare_report(vec![Exhibit::Table(table)]);
        report.sources[0].title = HOSTILE[5].to_owned();
        report.sources[0].citation = HOSTILE[6].to_owned();
        report.sources[0].licence = HOSTILE[7].to_owned();
        let edition = fixture::edition(&report, language).unwrap();
        for label in HOSTILE {
            let found = edition.text.iter().any(|block| block.contains(label));
            assert!(found, "{label} in {language}");
        }
    }
}

#[test]
fn a_template_that_drops_a_block_is_caught() {
    let mut sources = crate::embedded_templates().to_vec();
    for (name, source) in &mut sources {
        if *name == "terms" {
            // The words are recorded but never laid out.
            *source = "{{#each terms}}let unused = ({{leaf label}}, {{leaf body}})\n{{/each}}";
        }
    }
    let templates = Templates::new(&sources).unwrap();
    let localizer = fixture::localizer(Language::English, "en-GB");
    let style = Style::built_in().unwrap();
    let refused = render(&fixture::report(), &localizer, &style, &templates);
    assert!(matches!(refused, Err(ReportError::TextModel { .. })));
}

#[test]
fn two_renderings_give_the_same_bytes() {
    let [one, two] =
        [(), ()].map(|()| fixture::edition(&fixture::report(), Language::Arabic).unwrap());
    assert!(one.pdf == two.pdf);
    assert_eq!(csv(Language::Arabic), csv(Language::Arabic));
}

fn csv(language: Language) -> Vec<(String, Vec<u8>)> {
    let localizer = fixture::localizer(language, language.default_locale());
    let tables = crate::data_tables(&fixture::report(), &localizer).unwrap();
    crate::csv_files(&tables, language).unwrap()
}

fn digest() -> u64 {
    let mut hasher = DefaultHasher::new();
    for edition in editions(&fixture::report()) {
        edition.pdf.hash(&mut hasher);
        csv(edition.language).hash(&mut hasher);
    }
    hasher.finish()
}

#[test]
#[expect(clippy::print_stdout, reason = "the parent process reads it")]
fn digest_for_another_process() {
    println!("digest={:016x}", digest());
}

#[test]
fn two_processes_give_the_same_bytes() {
    let child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "render::tests::digest_for_another_process",
            "--nocapture",
        ])
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(
        output.contains(&format!("digest={:016x}", digest())),
        "{output}"
    );
}

#[test]
fn the_file_keeps_its_markers() {
    for edition in editions(&fixture::report()) {
        let document = Document::load_mem(&edition.pdf).unwrap();
        let catalog = document.catalog().unwrap();
        let metadata = catalog.get_deref(b"Metadata", &document).unwrap();
        let metadata = metadata.as_stream().unwrap().get_plain_content().unwrap();
        let metadata = String::from_utf8(metadata).unwrap();
        for marker in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "2022-02-04T00:00:00",
        ] {
            assert!(
                metadata.contains(marker),
                "{marker} in {}",
                edition.language
            );
        }
        let lang = catalog.get(b"Lang").unwrap().as_str().unwrap();
        assert!(lang.starts_with(edition.language.code().as_bytes()));
        let marked = catalog
            .get_deref(b"MarkInfo", &document)
            .unwrap()
            .as_dict()
            .unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        assert!(catalog.has(b"Outlines"));
        assert!(document.trailer.has(b"ID"));
    }
}

#[test]
fn arabic_pages_run_from_right_to_left() {
    let edition = fixture::edition(&fixture::report(), Language::Arabic).unwrap();
    let document = Document::load_mem(&edition.pdf).unwrap();
    let preferences = document
        .catalog()
        .unwrap()
        .get_deref(b"ViewerPreferences", &document);
    let direction = preferences
        .and_then(Object::as_dict)
        .and_then(|preferences| preferences.get(b"Direction"))
        .and_then(Object::as_name);
    assert_eq!(direction.unwrap(), b"R2L");
    let Some(boxes) = tool("pdftotext", &["-bbox"], &edition.pdf, &["-"]) else {
        return;
    };
    // The heading of the first column of a table lies right of that of the last. The tool gives the
    // letters of a word as they stand on the page.
    let left_edge = |word: &str| -> f64 {
        let word: String = word.chars().rev().collect();
        let line = boxes
            .lines()
            .find(|line| line.contains(&format!(">{word}<")))
            .unwrap();
        let edge = line
            .split("xMin=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        edge.parse().unwrap()
    };
    assert!(left_edge("المسار") > left_edge("النسبة"));
}

#[test]
fn table_headings_repeat_on_every_page() {
    let edition = fixture::edition(&fixture::report(), Language::English).unwrap();
    let n_headings = edition.text.iter().filter(|block| *block == "Leg").count();
    assert_eq!(n_headings, 1);
    let Some(text) = tool("pdftotext", &["-layout"], &edition.pdf, &["-"]) else {
        return;
    };
    let n_pages = text
        .split('\u{C}')
        .filter(|page| {
            page.lines()
                .any(|line| line.trim_start().starts_with("Leg "))
        })
        .count();
    assert!(n_pages > 1, "the long table stands on {n_pages} page");
}

#[test]
fn qpdf_finds_no_error() {
    for edition in editions(&fixture::report()) {
        let Some(output) = tool("qpdf", &["--check"], &edition.pdf, &[]) else {
            return;
        };
        assert!(
            output.contains("No syntax or stream encoding errors found"),
            "{output}"
        );
    }
}

/// Runs a program on a PDF; nothing, and a word about it, if it is not installed.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn tool(program: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let output = Command::new(program)
        .args(before)
        .arg(file.path())
        .args(after)
        .output();
    match output {
        Ok(output) => {
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program}: {errors}");
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            eprintln!("skipped: {program}: {error}");
            None
        }
    }
}
