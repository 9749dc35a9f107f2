//! The classes of the example, person by person, over eight quarters in which one is born and one
//! dies.

use std::collections::{BTreeMap, BTreeSet};

use himaya_modus::{ClassChange, Found, classes_of, item_columns, trait_lists};
use himaya_schema::{AnswerPattern, PersonRole};
use himaya_store::read_parquet;

use super::DEMO;
use crate::project::files_below;

/// A victim: the month, the planted class as a letter, and the answers.
struct Victim {
    year: i32,
    planted: char,
    pattern: AnswerPattern,
}

/// Every victim of the example as stored, with the class planted in the row it was read from.
fn victims(columns: &[String]) -> Vec<Victim> {
    let planted: BTreeMap<&str, Vec<char>> = DEMO
        .truth
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.classes.chars().collect()))
        .collect();
    let root = DEMO.last.root().join("data/tidy/cases/source=case-returns");
    let mut victims = Vec::new();
    for name in files_below(&root)
        .iter()
        .filter(|name| name.ends_with(".parquet"))
    {
        let (header, rows) = read_parquet(&root.join(name)).unwrap();
        let at = |column: &str| header.iter().position(|name| name == column).unwrap();
        let [file, row, role, year] = ["file", "row", "role", "year"].map(at);
        let items: Vec<usize> = columns.iter().map(|column| at(column)).collect();
        for cells in rows.iter().filter(|cells| cells[role] == "victim") {
            // The heading is the first row.
            let place: usize = cells[row].parse().unwrap();
            let answers = items.iter().map(|item| match cells[*item].as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            });
            victims.push(Victim {
                year: cells[year].parse().unwrap(),
                planted: planted[cells[file].as_str()][place - 2],
                pattern: AnswerPattern {
                    key: Vec::new(),
                    answers: answers.collect(),
                    n: 1,
                },
            });
        }
    }
    victims
}

fn typology(year: i32) -> Found {
    let path = format!("data/typologies/returns-{year}.json");
    let text = std::fs::read_to_string(DEMO.last.root().join(path)).unwrap();
    let text = himaya_store::open_sealed(&text).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The adjusted Rand index of two groupings (Hubert and Arabie 1985), from their cross table.
fn adjusted_rand(pairs: &[(char, Option<u32>)]) -> f64 {
    let choose = |n: f64| n * (n - 1.0) / 2.0;
    let mut cells: BTreeMap<(char, Option<u32>), f64> = BTreeMap::new();
    let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
    for (row, column) in pairs {
        *cells.entry((*row, *column)).or_default() += 1.0;
        *rows.entry(row).or_insert(0.0) += 1.0;
        *columns.entry(column).or_insert(0.0) += 1.0;
    }
    let sum = |values: Vec<f64>| values.into_iter().map(choose).sum::<f64>();
    let both = sum(cells.into_values().collect());
    let (rows, columns) = (
        sum(rows.into_values().collect()),
        sum(columns.into_values().collect()),
    );
    let all = choose(f64::from(u32::try_from(pairs.len()).unwrap()));
    let expected = rows * columns / all;
    (both - expected) / (f64::midpoint(rows, columns) - expected)
}

/// Persons are put into the classes that they were drawn from; the numbers of classes mean the same
/// persons from one year to the next.
#[test]
fn persons_are_recognised_under_the_same_numbers_for_eight_quarters() {
    let lists = trait_lists(PersonRole::Victim);
    let victims = victims(&item_columns(&lists));
    let mut meaning: BTreeMap<u32, char> = BTreeMap::new();
    for year in [2023, 2024] {
        let found = typology(year);
        let own: Vec<&Victim> = victims
            .iter()
            .filter(|victim| victim.year == year)
            .collect();
        let patterns: Vec<AnswerPattern> = own.iter().map(|of| of.pattern.clone()).collect();
        let classes = classes_of(&found.typology, (&lists, &patterns)).unwrap();
        let known: BTreeSet<char> = meaning.values().copied().collect();
        for class in &found.typology.classes {
            let mut counts: BTreeMap<char, usize> = BTreeMap::new();
            for (victim, id) in own.iter().zip(&classes) {
                if *id == Some(class.id) {
                    *counts.entry(victim.planted).or_default() += 1;
                }
            }
            let Some((most, _)) = counts.into_iter().max_by_key(|(_, n)| *n) else {
                continue;
            };
            if let Some(before) = meaning.insert(class.id, most) {
                assert_eq!(
                    before, most,
                    "{year}: class {} means another thing",
                    class.id
                );
            } else {
                assert!(
                    !known.contains(&most),
                    "{year}: class {} was there",
                    class.id
                );
            }
        }
        // Of those whose class the typology knows: what was born in a year is found at its end.
        let pairs: Vec<(char, Option<u32>)> = own
            .iter()
            .zip(&classes)
            .map(|(victim, id)| (victim.planted, *id))
            .filter(|(planted, id)| id.is_some() && meaning.values().any(|of| of == planted))
            .collect();
        let index = adjusted_rand(&pairs);
        assert!(0.95 <= index, "{year}: {index}");
        // Nearly all of them are recognised at all.
        let all = own
            .iter()
            .filter(|of| meaning.values().any(|known| *known == of.planted));
        assert!(all.count() * 95 < pairs.len() * 100, "{year}");
    }
}

/// The class that comes into being in the middle of the example has a number of its own, and that of
/// the class that ends with it is not given again.
#[test]
fn a_birth_and_a_death_are_told() {
    let (before, after) = (typology(2023), typology(2024));
    let born: Vec<u32> = after
        .changes
        .iter()
        .filter_map(|change| match change {
            ClassChange::Born { id } => Some(*id),
            _ => None,
        })
        .collect();
    let died: Vec<u32> = after
        .changes
        .iter()
        .filter_map(|change| match change {
            ClassChange::Died { id } => Some(*id),
            _ => None,
        })
        .collect();
    assert_eq!(
        (born.as_slice(), died.len()),
        ([5].as_slice(), 1),
        "{:?}",
        after.changes
    );
    let ids = |found: &Found| -> BTreeSet<u32> {
        found
            .typology
            .classes
            .iter()
            .map(|class| class.id)
            .collect()
    };
    assert_eq!(ids(&before), BTreeSet::from([1, 2, 3, 4]));
    let mut expected = BTreeSet::from([1, 2, 3, 4, 5]);
    expected.remove(&died[0]);
    assert_eq!(ids(&after), expected);
    assert!(after.unstable.is_empty());
    let said = DEMO.last.spoken_text("en");
    assert!(said.contains("Class M5 is new"));
    assert!(said.contains(&format!("Class M{} was not found again", died[0])));
}

/// Names that analysts give stand beside the numbers, in the language of each edition; a name of a
/// class that never was is refused.
#[test]
fn names_are_printed_beside_the_numbers() {
    let root = crate::project::shared_folder("named");
    copy(DEMO.last.root(), &root);
    let run = |names: &str| {
        let names = format!("names:\n{names}");
        std::fs::write(root.join("config/typologies.yaml"), names).unwrap();
        let ran = super::himaya()
            .arg("--workspace")
            .arg(&root)
            .args(["run", "threat-assessment", "--period", "2024-Q4"])
            .output();
        ran.unwrap()
    };
    let name = "    name: {en: Debt and fraud, fr: Dette et fraude, es: Deuda y fraude, ar: الدين والاحتيال}\n";
    let of = |typology: &str, class: u32| {
        format!(
            "  - typology: {typology}\n    class: {class}\n    version: 1\n    date: 2025-01-15\n{name}"
        )
    };
    let ran = run(&of("returns", 9));
    assert_eq!(ran.status.code(), Some(78));
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(said.contains("`returns` has had no class 9"), "{said}");
    let ran = run(&of("returns", 1));
    assert_eq!(
        ran.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    let named = crate::release::Release::open(&root, "2024-Q4-r2");
    for (language, text) in [
        ("en", "M1: Debt and fraud"),
        ("fr", "M1\u{a0}: Dette et fraude"),
        ("es", "M1: Deuda y fraude"),
    ] {
        let page = named.spoken_text(language);
        assert!(page.contains(text), "{language}");
    }
    assert!(
        named
            .spoken_text("en")
            .contains("(day and version): 2025-01-15, 1")
    );
    // The name changes no number and no id.
    assert_eq!(named.figures(), DEMO.last.figures());
    std::fs::remove_dir_all(root).unwrap();
}

pub(super) fn copy(from: &std::path::Path, to: &std::path::Path) {
    for name in files_below(from) {
        let target = to.join(&name);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(from.join(&name), target).unwrap();
    }
}

/// A Parquet file and the same rows as CSV have the same classes.
#[test]
fn a_parquet_file_is_analysed_as_its_rows_in_csv_are() {
    let root = DEMO.last.root().join("data/tidy/cases/source=case-returns");
    let files = files_below(&root);
    let name = files
        .iter()
        .find(|name| name.ends_with(".parquet"))
        .unwrap();
    let (header, rows) = read_parquet(&root.join(name)).unwrap();
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(&header).unwrap();
    for row in &rows {
        table.write_record(row).unwrap();
    }
    let text = String::from_utf8(table.into_inner().unwrap()).unwrap();
    let project = crate::project::Project::empty().file("t.csv", text);
    std::fs::copy(root.join(name), project.root().join("t.parquet")).unwrap();
    let analysed = |table: &str| {
        let items = "transport_car,transport_bus,documents_none,payment_labour_debt";
        let more = [
            "--items",
            items,
            "--classes",
            "2",
            "--starts",
            "5",
            "--resamples",
            "0",
        ];
        let command = ["--format", "json", "analyse", "modus", table];
        let report = project.himaya([&command[..], &more[..]].concat());
        report.code(0).stdout_json()
    };
    let (of_csv, of_parquet) = (analysed("t.csv"), analysed("t.parquet"));
    for key in ["n_rows", "n_patterns", "log_likelihood", "classes"] {
        assert_eq!(of_csv[key], of_parquet[key], "{key}");
    }
    assert_eq!(of_csv["n_rows"], rows.len());
}
