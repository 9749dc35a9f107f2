//! Pages and workbooks of a release beside its PDFs and CSV files, and which of them a run lists.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};
use himaya_locale::without_marks;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value as Json;

use crate::demo::DEMO;
use crate::fixtures::{HEADER, VICTIM};
use crate::project::{Project, files_below};
use crate::release::{LANGUAGES, Release};

const QUARTER: [&str; 4] = ["run", "threat-assessment", "--period", "2024-Q1"];

/// The tables of a page with an id, each as rows of cells, headings included.
fn page_tables(html: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut tables: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let mut is_within = false;
    let mut reader = Reader::from_str(html);
    loop {
        let cell = |tables: &mut Vec<(String, Vec<Vec<String>>)>, text: &str| {
            if let (true, Some((_, rows))) = (is_within, tables.last_mut())
                && let Some(cell) = rows.last_mut().and_then(|row| row.last_mut())
            {
                cell.push_str(text);
            }
        };
        match reader.read_event().unwrap() {
            Event::Start(start) => match start.name().as_ref() {
                "table" => {
                    let id = start.try_get_attribute("id").unwrap();
                    is_within = id.is_some();
                    if let Some(id) = id {
                        tables.push((id.value.to_string(), Vec::new()));
                    }
                }
                "tr" if is_within => tables.last_mut().unwrap().1.push(Vec::new()),
                "td" | "th" if is_within => {
                    let rows = &mut tables.last_mut().unwrap().1;
                    rows.last_mut().unwrap().push(String::new());
                }
                _ => {}
            },
            Event::Text(text) => cell(&mut tables, &text),
            Event::GeneralRef(name) if &*name == "#39" => cell(&mut tables, "'"),
            Event::GeneralRef(name) if &*name == "amp" => cell(&mut tables, "&"),
            Event::End(end) if end.name().as_ref() == "table" => is_within = false,
            Event::Eof => return tables,
            _ => {}
        }
    }
}

/// Rows as they are read, whatever breaks their lines.
fn plain(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let cell = |text: &String| {
        let text = without_marks(text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

#[test]
fn pages_print_the_tables_of_the_pdf_cell_for_cell() {
    let release = &DEMO.last;
    for language in LANGUAGES {
        let pdf = std::fs::read(release.pdf(language)).unwrap();
        let printed = himaya_report::printed_tables(&pdf).unwrap();
        let printed: BTreeMap<_, _> = printed
            .iter()
            .filter(|table| !table.id.is_empty())
            .map(|table| (table.id.as_str(), plain(&table.rows)))
            .collect();
        let html = std::fs::read_to_string(file(release, language, "html")).unwrap();
        let tables = page_tables(&html);
        let tables: BTreeMap<_, _> = tables
            .iter()
            .filter(|(id, _)| !id.starts_with("table-"))
            .map(|(id, rows)| (id.as_str(), plain(rows)))
            .collect();
        assert!(tables.len() > 15, "{language}");
        assert_eq!(
            tables.keys().collect::<Vec<_>>(),
            printed.keys().collect::<Vec<_>>()
        );
        for (id, rows) in &tables {
            assert_eq!(rows, &printed[id], "{language}: {id}");
        }
    }
}

fn file(release: &Release, language: &str, format: &str) -> std::path::PathBuf {
    let name = format!("threat-assessment.{language}.{format}");
    release.folder().join(name)
}

#[test]
fn workbooks_hold_the_numbers_of_the_csv_files() {
    let release = &DEMO.last;
    let text = std::fs::read_to_string(release.folder().join("structure.json")).unwrap();
    let structure: Json = serde_json::from_str(&text).unwrap();
    let mut n_numbers = 0;
    for language in LANGUAGES {
        let mut workbook: Xlsx<_> =
            calamine::open_workbook(file(release, language, "xlsx")).unwrap();
        for table in structure["tables"].as_array().unwrap() {
            let (id, name) = (table["id"].as_str().unwrap(), &table["name"]);
            let name = name.as_str().unwrap();
            // What is printed nowhere has neither.
            if !release.tables().iter().any(|known| known == name) {
                assert!(workbook.worksheet_range(id).is_err(), "{id}");
                continue;
            }
            let csv = release.csv(name, language);
            let sheet = workbook.worksheet_range(id).unwrap();
            let rows: Vec<&[Data]> = sheet.rows().skip(3).collect();
            for (column, heading) in csv[0].iter().enumerate() {
                let found = rows[0].iter().position(|cell| cell == heading.as_str());
                let Some(found) = found else {
                    continue;
                };
                for (row, record) in rows[1..].iter().zip(&csv[1..]) {
                    n_numbers += usize::from(check_cell(&row[found], &record[column]));
                }
            }
        }
    }
    assert!(n_numbers > 4_000, "{n_numbers}");
}

/// Demands that a cell of a sheet says what that of a CSV file does; whether it is a number.
#[track_caller]
fn check_cell(cell: &Data, csv: &str) -> bool {
    match (cell, csv.parse::<f64>()) {
        (Data::Float(found), Ok(expected)) => {
            // Differences of shares are percentage points on a sheet.
            let is_near = |factor: f64| (found - expected * factor).abs() < 1e-9;
            assert!(is_near(1.0) || is_near(100.0), "{found} for {expected}");
            true
        }
        (Data::String(found), _) => {
            let is_interval = csv.is_empty() && found.contains('\u{2013}');
            // A sheet has the signs of flags in place of the words for a status.
            let is_marks = csv.contains(';');
            let disarmed = csv.strip_prefix('\'').unwrap_or(csv);
            assert!(
                found == disarmed || is_interval || is_marks,
                "{found} for {csv}"
            );
            false
        }
        (Data::Empty, _) => false,
        (other, _) => panic!("{other:?} for {csv}"),
    }
}

#[test]
fn the_data_package_describes_every_csv_file_and_workbook() {
    let release = &DEMO.last;
    let read = |name: &str| -> Json {
        let text = std::fs::read_to_string(release.folder().join(name)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let (package, manifest) = (read("datapackage.json"), read("manifest.json"));
    let resources = package["resources"].as_array().unwrap();
    for one in files_below(&release.folder()) {
        let ending = Path::new(&one).extension().unwrap_or_default();
        let ending = ending.to_str().unwrap();
        let found = resources
            .iter()
            .find(|resource| resource["path"] == one.as_str());
        assert_eq!(found.is_some(), ["csv", "xlsx"].contains(&ending), "{one}");
        let Some(resource) = found else {
            continue;
        };
        let mut files = manifest["files"].as_array().unwrap().iter();
        let known = files.find(|known| known["path"] == one.as_str()).unwrap();
        let hash = format!("sha256:{}", known["sha256"].as_str().unwrap());
        assert_eq!(resource["hash"], hash.as_str());
        let Some((table, language)) = one.trim_end_matches(".csv").rsplit_once('.') else {
            continue;
        };
        if ending == "csv" && table != "cells" {
            let fields = resource["schema"]["fields"].as_array().unwrap().iter();
            let names: Vec<&str> = fields
                .map(|field| field["name"].as_str().unwrap())
                .collect();
            assert_eq!(names, release.csv(table, language)[0]);
        }
    }
}

fn project(settings: &[(&str, &str)]) -> Project {
    let row = format!("{VICTIM}\n");
    let project = Project::new().drop(
        "case-returns",
        "a.csv",
        format!("{HEADER}\n{}", row.repeat(25)),
    );
    let mut text = project.text("himaya.yaml");
    for (from, to) in settings {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let project = project.file("himaya.yaml", text);
    project.himaya(["pull", "case-returns"]).code(0);
    project
}

fn run<'a>(project: &Project, more: &[&'a str]) -> crate::project::Ran {
    let arguments: Vec<&'a str> = QUARTER.into_iter().chain(more.iter().copied()).collect();
    project.himaya(arguments)
}

#[test]
fn a_run_lists_the_editions_that_were_asked_for_and_makes_all() {
    let project = project(&[("levels: [restricted]", "levels: [restricted, public]")]);
    let ran = run(
        &project,
        &[
            "--lang",
            "fr",
            "--level",
            "public",
            "--format",
            "pdf,html,xlsx",
        ],
    );
    let listed = ran.code(0).stdout();
    let at = "data/releases/2024-Q1-r1/public/threat-assessment.fr";
    assert_eq!(listed, format!("{at}.html\n{at}.pdf\n{at}.xlsx\n"));
    let made = project.files("data/releases/2024-Q1-r1");
    for level in ["restricted", "public"] {
        for language in LANGUAGES {
            for format in ["html", "pdf", "xlsx"] {
                let name = format!("{level}/threat-assessment.{language}.{format}");
                assert!(made.contains(&name), "{name}");
            }
        }
    }
    let ran = run(&project, &["--lang", "ar,en", "--format", "json,html"]).code(0);
    let json = ran.stdout_json();
    let last = json["jobs"].as_array().unwrap().last().unwrap();
    assert_eq!(last["status"], "unchanged");
    let outputs = last["outputs"].as_array().unwrap();
    assert_eq!(outputs.len(), 4);
    project.himaya(["verify"]).code(0);
}

#[test]
fn what_is_not_made_or_not_known_is_a_usage_error() {
    let project = project(&[("locales: [en-GB, fr-FR, es-ES, ar-TN]", "locales: [en-GB]")]);
    run(&project, &["--lang", "fr"])
        .code(64)
        .stderr_contains("no editions of language fr in this workspace, but of en");
    run(&project, &["--level", "partner"])
        .code(64)
        .stderr_contains("no editions of level partner in this workspace, but of restricted");
    run(&project, &["--format", "htm"])
        .code(64)
        .stderr_contains("'html'");
    project
        .himaya(["--format", "pdf", "status"])
        .code(64)
        .stderr_contains("--format pdf belongs to `himaya run`");
    assert!(
        project
            .files("data")
            .iter()
            .all(|name| !name.starts_with("releases/"))
    );
}

#[test]
fn settings_choose_the_formats_and_the_index_lists_every_release() {
    let formats = "formats: [pdf, html, xlsx]";
    let project = project(&[(formats, "formats: [html]")]);
    run(&project, &[]).code(0);
    let made = project.files("data/releases/2024-Q1-r1/restricted");
    assert!(made.contains(&"threat-assessment.ar.html".to_owned()));
    assert!(made.contains(&"returns-total.ar.csv".to_owned()));
    assert!(
        made.iter()
            .all(|name| !name.contains(".pdf") && !name.contains(".xlsx"))
    );
    run(&project, &["--format", "xlsx"])
        .code(64)
        .stderr_contains("no editions of format xlsx in this workspace, but of html, csv");
    let index = project.text("data/releases/index.html");
    let text = project.text("himaya.yaml");
    let project = project.file("himaya.yaml", text.replace("formats: [html]", formats));
    run(&project, &[]).code(0);
    let both = project.text("data/releases/index.html");
    for (release, is_in_first) in [("2024-Q1-r1", true), ("2024-Q1-r2", false)] {
        let link = format!("href=\"{release}/restricted/threat-assessment.fr.html\"");
        assert!(both.contains(&link), "{link}");
        assert_eq!(index.contains(&link), is_in_first);
    }
    // It is made anew, and the same, by a run that has nothing else to do.
    std::fs::remove_file(project.root().join("data/releases/index.html")).unwrap();
    run(&project, &[]).code(0);
    assert_eq!(project.text("data/releases/index.html"), both);
    project.himaya(["verify"]).code(0);
}
