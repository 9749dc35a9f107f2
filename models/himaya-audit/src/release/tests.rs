//! Everything printed is read: what differs from the cells is a fact.

use std::io::{Cursor, Write as _};

use super::*;
use crate::{Options, audit};

const STRUCTURE: &str = r#"{
  "format": 1, "release": "2024-Q4-r1", "level": "public",
  "method": {"name": "suppress-round", "threshold": 11, "base": 5},
  "cubes": [{"name": "v", "unit": "victims", "rule": "persons", "scope": {"source": "r"},
    "dimensions": [
      {"name": "place", "members": [
        {"key": "A", "at": {"place": "A"}}, {"key": "B", "at": {"place": "B"}}]},
      {"name": "sex", "members": [
        {"key": "F", "at": {"sex": "F"}}, {"key": "M", "at": {"sex": "M"}}, {"key": "_T", "at": {}}]}]}],
  "hierarchies": [{"dimension": "sex", "parent": null, "children": ["F", "M"], "relation": "partition"}],
  "tables": [{"id": "T1", "name": "by-sex", "labels": 1, "columns": [
    {"key": "women", "kind": "count"}, {"key": "men", "kind": "count"}, {"key": "share", "kind": "share"}]}],
  "figures": [
    {"id": "T1/A/women", "cells": ["v/A/F"]}, {"id": "T1/A/men", "cells": ["v/A/M"]},
    {"id": "T1/B/women", "cells": ["v/B/F"]}, {"id": "T1/B/men", "cells": ["v/B/M"]},
    {"id": "T1/A/share", "numerator": ["v/A/F"], "denominator": ["v/A/_T"]}]
}"#;

const CELLS: &str =
    "cube,cell,value\nv,A/F,80\nv,A/M,20\nv,A/_T,100\nv,B/F,60\nv,B/M,c\nv,B/_T,65\n";

const CSV: &str = "\u{FEFF}Row key,Place,Women [women],\"Women [women], lower\",\"Women [women], upper\",\
    \"Women [women], status\",Men [men],\"Men [men], lower\",\"Men [men], upper\",\"Men [men], status\",\
    Share [share],\"Share [share], lower\",\"Share [share], upper\",\"Share [share], status\"\n\
    A,Algeria,80,,,rounded,20,,,rounded,0.8,0.7,0.9,computed\n\
    B,Egypt,60,,,rounded,c,,,suppressed,c,,,suppressed\n";

fn release(files: &[(&str, &str)]) -> Result<Release, AuditError> {
    let own = [(STRUCTURE_FILE, STRUCTURE), (CELLS_FILE, CELLS)];
    let files = own.iter().chain(files);
    let files = files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    Release::read(&files.collect::<Vec<_>>())
}

/// The sums that the files tell beyond the cells.
#[track_caller]
fn told(files: &[(&str, &str)]) -> Vec<(String, u64, Option<u64>)> {
    let facts = release(files).unwrap().facts;
    let sum = |fact: Fact| match fact.claim {
        Claim::Sum { cells, low, high } => Some((cells[0].1.clone(), low, high)),
        Claim::Ratio { .. } | Claim::Order { .. } => None,
    };
    facts.into_iter().filter_map(sum).collect()
}

#[test]
fn files_that_say_what_the_cells_do_tell_nothing() {
    let pdf = r#"{"tables": [{"id": "T1", "rows": [["Place", "Women", "Men", "Share"],
        ["الجزائر", "٨٠", "٢٠", "80.0% (70.0–90.0)"], ["مصر", "٦٠ p", "c", "c"]]}, {"id": "", "rows": []}]}"#;
    let html = "<html><table id=\"T1\"><tr><th>Place</th><th>Women</th></tr>\
        <tr data-key=\"A\"><td>Algeria</td><td>80</td><td>20</td></tr>\
        <tr><td>B</td><td>60</td><td>c</td></tr></table></html>";
    let figures = r#"[{"id": "T1/A/women", "figure": {"kind": "count", "value": {"status": "rounded", "n": 80}},
        "unit": "victims", "origin": {"from": "rows", "filter": "x", "rows": null}}]"#;
    let iati = "<iati-activities><indicator><reference vocabulary=\"99\" code=\"T1/A/women\"/>\
        <period><actual value=\"80\"/></period></indicator></iati-activities>";
    let files = [
        ("by-sex.en.csv", CSV),
        ("by-sex.ar.csv", CSV),
        ("assessment.ar.pdf.json", pdf),
        ("page.html", html),
        ("figures.json", figures),
        ("activities.xml", iati),
        ("manifest.json", "not read"),
    ];
    let read = release(&files).unwrap();
    assert_eq!(read.facts, []);
    assert_eq!(audit(&[read], &Options::standard()).unwrap().failures, []);
}

#[test]
fn a_cell_that_one_language_shows_is_a_fact() {
    let shown = CSV.replace("60,,,rounded,c", "60,,,rounded,7");
    let files = [("by-sex.en.csv", CSV), ("by-sex.fr.csv", shown.as_str())];
    assert_eq!(told(&files), [("B/M".to_owned(), 7, Some(7))]);
    let audit = audit(&[release(&files).unwrap()], &Options::standard()).unwrap();
    assert!(
        audit
            .failures
            .iter()
            .any(|failure| failure.cell.cell == "B/M")
    );
}

#[test]
fn an_exact_number_beside_a_rounded_one_is_a_fact() {
    let exact = CSV.replace("A,Algeria,80", "A,Algeria,81");
    assert_eq!(
        told(&[("by-sex.en.csv", &exact)]),
        [("A/F".to_owned(), 81, Some(81))]
    );
    let other = CSV.replace("A,Algeria,80", "A,Algeria,85");
    assert_eq!(
        told(&[("by-sex.en.csv", &other)]),
        [("A/F".to_owned(), 83, Some(87))]
    );
}

#[test]
fn a_share_of_other_counts_than_the_printed_ones_is_a_fact() {
    let other = CSV.replace("0.8,0.7,0.9", "0.79,0.7,0.9");
    let facts = release(&[("by-sex.en.csv", &other)]).unwrap().facts;
    let [
        Fact {
            claim: Claim::Ratio {
                low, high, scale, ..
            },
            ..
        },
    ] = facts.as_slice()
    else {
        panic!("{facts:?}");
    };
    assert_eq!((*low, *high, *scale), (157, 159, 200));
}

#[test]
fn a_pdf_that_shows_what_its_table_hides_is_a_fact() {
    let pdf = r#"{"tables": [{"id": "T1", "rows": [["Place", "Women", "Men", "Share"],
        ["Algeria", "80", "20", "80.0%"], ["Egypt", "60", "7", "c"]]}]}"#;
    let files = [("by-sex.en.csv", CSV), ("assessment.en.pdf.json", pdf)];
    assert_eq!(told(&files), [("B/M".to_owned(), 7, Some(7))]);
    // Without the table of its language nobody knows which row is which.
    let alone = release(&[("assessment.en.pdf.json", pdf)]);
    assert!(
        matches!(alone, Err(AuditError::Unreadable { .. })),
        "{alone:?}"
    );
}

#[test]
fn a_page_and_an_activity_that_show_what_is_hidden_are_facts() {
    let html = "<table id=\"T1\"><tr data-key=\"B\"><td data-key=\"men\">7</td></tr></table>";
    let iati = "<a><indicator><reference code=\"T1/B/men\"/><actual value=\"7\"/></indicator></a>";
    for file in [("page.html", html), ("activities.xml", iati)] {
        assert_eq!(
            told(&[file]),
            [("B/M".to_owned(), 7, Some(7))],
            "{}",
            file.0
        );
    }
}

#[test]
fn the_number_of_rows_behind_a_count_is_the_count() {
    let figures = r#"[{"id": "T1/A/women", "figure": {"kind": "count", "value": {"status": "rounded", "n": 80}},
        "origin": {"from": "rows", "filter": "x", "rows": 81}},
        {"id": "T1/B/men", "figure": {"kind": "hidden", "reason": "suppressed"},
        "origin": {"from": "rows", "filter": "x", "rows": 7}}]"#;
    let told = told(&[("figures.json", figures)]);
    let expected = [("A/F", 81), ("B/M", 7)].map(|(cell, n)| (cell.to_owned(), n, Some(n)));
    assert_eq!(told, expected);
}

#[test]
fn a_sheet_is_read_as_a_table() {
    let shown = CSV.replace("60,,,rounded,c", "60,,,rounded,7");
    let rows = tables::csv_rows("x.csv", shown.as_bytes()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = [(STRUCTURE_FILE, STRUCTURE), (CELLS_FILE, CELLS)]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .to_vec();
    files.push(("tables.xlsx".to_owned(), workbook("T1", &rows)));
    let facts = Release::read(&files).unwrap().facts;
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert_eq!(facts[0].origin, "tables.xlsx, T1: T1/B/men");
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_with_its_name() {
    let broken = [
        ("by-sex.en.csv", "Row key,Place\nA,Algeria\n"),
        ("figures.json", "[{\"id\": 3}]"),
        ("assessment.en.pdf.json", "{\"pages\": []}"),
        ("tables.xlsx", "no workbook"),
        ("page.html", "<table id=\"T1\"><tr"),
    ];
    for (name, text) in broken {
        let error = release(&[(name, text)]).unwrap_err();
        assert!(error.to_string().starts_with(name), "{error}");
    }
}

/// The smallest workbook that holds a sheet of texts.
fn workbook(sheet: &str, rows: &[Vec<String>]) -> Vec<u8> {
    let cell = |text: &String| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let line = |(row, number): (&Vec<String>, u32)| {
        let cells: String = row.iter().map(cell).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let cells: String = rows.iter().zip(1..).map(line).collect();
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let packages = "http://schemas.openxmlformats.org/package/2006";
    let parts = [
        (
            "[Content_Types].xml",
            format!("<Types xmlns=\"{packages}/content-types\"/>"),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relation}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{cells}</sheetData></worksheet>"),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
