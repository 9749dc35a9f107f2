//! Organized Crime Index: both editions, apart; and what is wrong with a row.

use std::collections::BTreeMap;

use himaya_schema::Measurement;

use crate::fixtures::{Made, books, codes, parse, parse_real, texts, xlsx};

const ID: &str = "organized-crime-index";
const OLD: &str =
    "Continent|Region|Country|Criminality|Human trafficking|Human smuggling|Resilience";
const NEW: &str = "Continent|Region|Country|Criminality avg,|Human trafficking|Human smuggling|Financial crimes|Resilience avg,";

fn scores(labels: &str, scores: &[f64]) -> Vec<Made> {
    let mut row = texts(labels);
    row.extend(scores.iter().map(|score| Made::Number(*score)));
    row
}

fn of<'a>(rows: &'a [Measurement], key: (&str, &str, &str)) -> &'a Measurement {
    let found = rows.iter().find(|row| {
        (
            row.period.to_string().as_str(),
            row.area.to_string().as_str(),
            row.indicator.as_str(),
        ) == key
    });
    found.unwrap()
}

#[test]
fn editions_are_read_apart_each_by_its_headings() {
    let cover = vec![texts("Global Organized Crime Index 2023")];
    let old = vec![
        texts(OLD),
        scores("Africa|North Africa|Libya", &[3.0, 4.5, 5.0, 2.0]),
    ];
    let new = vec![
        texts(NEW),
        scores(
            "Africa|Central Africa|Congo, Dem, Rep,",
            &[7.0, 6.5, 5.0, 8.0, 3.5],
        ),
        scores("Africa|North Africa|Libya", &[4.0, 5.5, 6.5, 2.5, 3.5]),
    ];
    let bytes = xlsx(&[
        ("Cover 2023", cover),
        ("2021_dataset", old),
        ("2023_dataset", new),
    ]);
    let parsed = parse(ID, "index.xlsx", bytes).unwrap();
    assert_eq!(books(&parsed), (14, 0, 0));
    assert_eq!(codes(&parsed), Vec::<&str>::new());
    let rows = &parsed.measurements;
    assert_eq!(
        of(rows, ("2021", "LBY", "human-smuggling")).value,
        Some(5.0)
    );
    assert_eq!(
        of(rows, ("2023", "LBY", "human-smuggling")).value,
        Some(6.5)
    );
    assert_eq!(
        of(rows, ("2023", "COD", "financial-crimes")).value,
        Some(8.0)
    );
    assert!(
        !rows
            .iter()
            .any(|row| row.part == "2021" && row.indicator == "financial-crimes")
    );
    let raw = &of(rows, ("2023", "COD", "criminality")).raw;
    assert_eq!(
        (raw["country"].as_str(), raw["indicator"].as_str()),
        ("Congo, Dem, Rep,", "Criminality avg,")
    );
}

#[test]
fn what_cannot_be_read_is_set_aside_with_a_suggestion() {
    let rows = "Country,Human trafficking,Human smuggling,Money lending\n\
                Tunesia,5,6,1\nLibya,11,6,1\nEgypt,,6,1\nMorocco,5,6,1\nMorocco,5,7,1\nAlgeria,4,4,1\nAlgeria,4,4,1\n";
    let parsed = parse(ID, "oc_index_2023.csv", rows).unwrap();
    assert_eq!(books(&parsed), (5, 7, 2));
    assert_eq!(
        codes(&parsed),
        [
            "duplicate-key",
            "duplicate-row",
            "implausible-value",
            "unknown-column",
            "unknown-country"
        ]
    );
    let suggestions = parsed
        .findings
        .iter()
        .filter_map(|finding| finding.suggestion.clone());
    assert!(suggestions.into_iter().any(|text| text.contains("Tunisia")));
    assert_eq!(
        of(&parsed.measurements, ("2023", "EGY", "human-trafficking")).value,
        None
    );
}

#[test]
fn an_edition_without_a_year_is_refused() {
    let rows = "Country,Human trafficking,Human smuggling\nLibya,8,6\n";
    let error = parse(ID, "index.csv", rows).unwrap_err();
    assert!(error.to_string().contains("year of the edition"), "{error}");
    let sheet = || {
        vec![
            texts(OLD),
            scores("Africa|North Africa|Libya", &[3.0, 4.5, 5.0, 2.0]),
        ]
    };
    let twice = xlsx(&[("2021", sheet()), ("2021 (2)", sheet())]);
    let error = parse(ID, "index.xlsx", twice).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("another sheet holds the table of 2021"),
        "{error}"
    );
}

#[test]
fn the_published_file_is_read_whole() {
    let path = "country_indicators/global_oc_index_2023_dataset.xlsx";
    let Some(parsed) = parse_real(ID, path) else {
        return;
    };
    assert_eq!(books(&parsed), (193 * 36, 0, 0));
    assert!(parsed.findings.is_empty());
    let mut by_area: BTreeMap<String, usize> = BTreeMap::new();
    for row in &parsed.measurements {
        *by_area.entry(row.area.to_string()).or_default() += usize::from(row.value.is_some());
    }
    for country in ["DZA", "EGY", "LBY", "MAR", "TUN"] {
        assert_eq!(by_area[country], 36, "{country}");
    }
}
