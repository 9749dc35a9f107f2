//! Editions for several circles of readers, revisions, and the attack on all of them together.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::Value as Json;

use crate::fixtures::{HEADER, VICTIM};
use crate::project::Project;

const QUARTER: [&str; 4] = ["run", "threat-assessment", "--period", "2024-Q1"];

/// A return with so many victims a sex and age band, in the first month of 2024.
fn returns(counts: &[(&str, &str, usize)]) -> String {
    let mut text = format!("{HEADER}\n");
    for (sex, age, n) in counts {
        let row = VICTIM.replace(",F,", &format!(",{sex},"));
        assert!(row.contains(",21-23,"), "{row}");
        let row = row.replace(",21-23,", &format!(",{age},"));
        for _ in 0..*n {
            writeln!(text, "{row}").unwrap();
        }
    }
    text
}

/// Counts of which one cell is small and one late case may come.
fn victims(late: usize) -> String {
    returns(&[
        ("F", "18-20", 62 + late),
        ("F", "9-17", 31),
        ("M", "18-20", 44),
        ("M", "9-17", 7),
        ("_U", "18-20", 12),
    ])
}

fn project(levels: &str, text: &str) -> Project {
    let project = Project::new().drop("case-returns", "a.csv", text);
    let settings = project.text("himaya.yaml");
    let settings = settings.replace("levels: [restricted]", &format!("levels: {levels}"));
    let project = project.file("himaya.yaml", settings);
    project.himaya(["pull", "case-returns"]).code(0);
    project
}

fn folders(project: &Project, names: &[&str]) -> Vec<PathBuf> {
    let releases = project.root().join("data/releases");
    names.iter().map(|name| releases.join(name)).collect()
}

/// The audit of these releases held by one reader.
fn audited(project: &Project, names: &[&str], code: i32) -> Json {
    let mut arguments: Vec<PathBuf> = ["--format", "json", "audit"].map(PathBuf::from).to_vec();
    arguments.extend(folders(project, names));
    project.himaya(arguments).code(code).stdout_json()
}

/// The cells of a release as they are printed.
fn cells(project: &Project, release: &str) -> BTreeMap<String, String> {
    let text = project.text(&format!("data/releases/{release}/cells.csv"));
    let lines = text.lines().skip(1);
    let cells = lines.map(|line| line.rsplit_once(',').unwrap());
    cells
        .map(|(cell, value)| (cell.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn what_is_hidden_from_a_closer_circle_is_hidden_from_a_wider_one() {
    let project = project("[restricted, partner, public]", &victims(0));
    project.himaya(QUARTER).code(0);
    let levels = ["restricted", "partner", "public"].map(|level| format!("2024-Q1-r1/{level}"));
    let [restricted, partner, public] = levels.each_ref().map(|name| cells(&project, name));
    let mut n_hidden = 0;
    for (cell, value) in &restricted {
        if value == "c" {
            n_hidden += 1;
            assert_eq!((&partner[cell], &public[cell]), (value, value), "{cell}");
        }
    }
    assert!(n_hidden > 3, "{n_hidden}");
    let women = "returns-victims,TUN/F/Y_GE18";
    assert_eq!(
        (restricted[women].as_str(), public[women].as_str()),
        ("62", "60")
    );
    assert_eq!(public["returns-victims,TUN/M/Y0T17"], "c");
    let names: Vec<&str> = levels.iter().map(String::as_str).collect();
    let report = audited(&project, &names, 0);
    assert_eq!(report["failures"].as_array().unwrap().len(), 0);
    assert!(report["hidden"].as_u64().unwrap() > 10);
}

#[test]
fn a_wider_circle_may_be_served_later() {
    let project = project("[restricted]", &victims(0));
    project.himaya(QUARTER).code(0);
    let settings = project
        .text("himaya.yaml")
        .replace("[restricted]", "[restricted, public]");
    let project = project.file("himaya.yaml", settings);
    project.himaya(QUARTER).code(0);
    let held = [
        "2024-Q1-r1/restricted",
        "2024-Q1-r2/restricted",
        "2024-Q1-r2/public",
    ];
    assert_eq!(
        audited(&project, &held, 0)["failures"],
        Json::Array(Vec::new())
    );
}

#[test]
fn one_late_case_moves_no_printed_number() {
    for levels in ["[public]", "[restricted]"] {
        let project = project(levels, &victims(0));
        project.himaya(QUARTER).code(0);
        let project = project.drop("case-returns", "a.csv", victims(1));
        project.himaya(["pull", "case-returns"]).code(0);
        project.himaya(QUARTER).code(0);
        let level = levels.trim_matches(['[', ']']);
        let [first, second] = [1, 2].map(|number| format!("2024-Q1-r{number}/{level}"));
        let (before, after) = (cells(&project, &first), cells(&project, &second));
        for (cell, value) in &after {
            // A number that was printed stands, or none is printed in its place; what is shown after
            // all is left to the auditor.
            assert!(
                value == "c" || before[cell] == "c" || before[cell] == *value,
                "{level} {cell}: {value}"
            );
        }
        let report = audited(&project, &[&first, &second], 0);
        assert_eq!(report["failures"], Json::Array(Vec::new()), "{level}");
    }
}

#[test]
fn a_cell_that_is_shown_after_all_is_found() {
    let project = project("[public]", &victims(0));
    project.himaya(QUARTER).code(0);
    let path = "data/releases/2024-Q1-r1/public/cells.csv";
    let text = project.text(path);
    let boys = "returns-victims,TUN/M/Y0T17,c";
    assert!(text.contains(boys), "{text}");
    let project = project.file(path, text.replace(boys, "returns-victims,TUN/M/Y0T17,7"));
    let report = audited(&project, &["2024-Q1-r1/public"], 77);
    let failures = report["failures"].as_array().unwrap();
    let found = failures.iter().any(|failure| {
        failure["cell"] == "TUN/M/Y0T17" && failure["table"] == "2024-Q1-r1/public/returns-victims"
    });
    assert!(found, "{failures:?}");
}

#[test]
fn a_folder_that_is_no_release_is_refused() {
    let project = Project::new();
    std::fs::create_dir(project.root().join("none")).unwrap();
    let ran = project.himaya(["audit", "none"]).code(65);
    ran.stderr_contains("structure.json");
}

fn is_pdf(name: &str) -> bool {
    std::path::Path::new(name)
        .extension()
        .is_some_and(|kind| kind == "pdf")
}

/// Every byte of a release that a reader could look at, PDF streams unpacked.
fn unpacked(project: &Project, release: &str) -> Vec<(String, Vec<u8>)> {
    let folder = project.root().join("data/releases").join(release);
    let files = crate::project::files_below(&folder);
    let read = |name: String| {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        if !is_pdf(&name) {
            return (name, bytes);
        }
        let mut document = lopdf::Document::load_mem(&bytes).unwrap();
        document.decompress();
        let texts = document.objects.values().filter_map(|object| {
            let text = object.as_dict().ok()?.get(b"ActualText").ok()?;
            lopdf::decode_text_string(text).ok()
        });
        let texts: String = texts.collect::<Vec<_>>().join("\n");
        let mut unpacked = texts.into_bytes();
        document.save_to(&mut unpacked).unwrap();
        (name, unpacked)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn a_count_that_is_rounded_stands_in_no_byte_of_a_release() {
    // 6101 + 1307 + 511 = 7919, and none of them is a multiple of 5.
    let text = returns(&[
        ("F", "21-23", 6_101),
        ("M", "21-23", 1_307),
        ("M", "9-17", 511),
    ]);
    let project = project("[public]", &text);
    project.himaya(QUARTER).code(0);
    let printed = cells(&project, "2024-Q1-r1/public");
    assert_eq!(printed["returns-victims,TUN/_T/_T"], "7920");
    let files = unpacked(&project, "2024-Q1-r1/public");
    assert!(files.iter().any(|(name, _)| is_pdf(name)));
    for (name, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        for canary in [
            "6101",
            "1307",
            "7919",
            "6,101",
            "7,919",
            "6.101",
            "7.919",
            "6\u{202f}101",
            "7\u{202f}919",
        ] {
            // A hash may hold any four digits.
            let mut places = text.match_indices(canary);
            let is_alone = |(at, _): (usize, &str)| {
                let before = text.get(..at).and_then(|text| text.chars().next_back());
                let after = text
                    .get(at + canary.len()..)
                    .and_then(|text| text.chars().next());
                let joins = |letter: Option<char>| {
                    letter.is_some_and(|letter| letter.is_ascii_alphanumeric())
                };
                !joins(before) && !joins(after)
            };
            assert!(!places.any(is_alone), "{canary} in {name}");
        }
    }
}

#[test]
fn the_tables_of_a_pdf_are_read_back_as_they_were_set() {
    let project = project("[restricted]", &victims(0));
    project.himaya(QUARTER).code(0);
    for language in ["en", "ar"] {
        let folder = project.root().join("data/releases/2024-Q1-r1/restricted");
        let pdf = std::fs::read(folder.join(format!("threat-assessment.{language}.pdf"))).unwrap();
        let tables = himaya_report::printed_tables(&pdf).unwrap();
        let table = tables.iter().find(|table| table.id == "T10").unwrap();
        let text = std::fs::read_to_string(folder.join(format!("returns-sex-age.{language}.csv")))
            .unwrap();
        assert_eq!(
            table.rows.len(),
            text.lines().count(),
            "{language}: {table:?}"
        );
        assert!(
            table.rows.iter().flatten().any(|cell| cell == "62"),
            "{language}: {table:?}"
        );
    }
}

#[test]
fn a_figure_that_one_edition_shows_after_all_is_found() {
    let project = project("[public]", &victims(0));
    project.himaya(QUARTER).code(0);
    let path = "data/releases/2024-Q1-r1/public/returns-sex-age.fr.csv";
    let text = project.text(path);
    let row = text.lines().find(|line| line.starts_with("TUN,")).unwrap();
    let fields: Vec<&str> = row.split(',').collect();
    // Row key, country, then value, bounds and status of women, girls, men and boys.
    assert_eq!((fields[2], fields[14]), ("60", "c"), "{row}");
    let mut shown = fields.clone();
    shown[14] = "7";
    let project = project.file(path, text.replace(row, &shown.join(",")));
    let report = audited(&project, &["2024-Q1-r1/public"], 77);
    let failures = report["failures"].as_array().unwrap();
    assert!(
        failures.iter().any(|one| one["cell"] == "TUN/M/Y0T17"),
        "{failures:?}"
    );
}
