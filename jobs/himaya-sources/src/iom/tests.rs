//! IOM: releases with other headings, dates, split and cumulative incidents, and the real files.

use himaya_schema::{AgeGroup, Area, Observation, Period, Route, Sex, Unit, Value};

use crate::fixtures::{Made, books, codes, parse, parse_real, texts, xlsx};

const HEADER: &str = "Main ID,Incident Type,Incident Date,Incident Year,Month,Number of Dead,\
    Minimum Estimated Number of Missing,Total Number of Dead and Missing,Number of Females,\
    Number of Males,Number of Children,Country of Origin,Migration Route,Location of Incident,\
    Coordinates,URL,Article title\n";

fn row(date: &str, counts: &str, origin: &str, route: &str) -> String {
    format!(
        "2023.MMP1,Incident,{date},2023,October,{counts},{origin},{route},near the house of A,\
         POINT (-110.37 31.65),https://example.org/a,A named person\n"
    )
}

fn read(rows: &str) -> crate::Parsed {
    parse("iom-missing-migrants", "d.csv", format!("{HEADER}{rows}")).unwrap()
}

#[test]
fn an_incident_yields_a_row_for_each_count_it_states() {
    let parsed = read(&row(
        "2023-10-05",
        "\"1,022\",2,\"1,024\",3,,4",
        "Tunisia",
        "Central Mediterranean",
    ));
    let found: Vec<(Unit, Sex, AgeGroup, Option<u64>, bool)> = parsed
        .observations
        .iter()
        .map(|one| (one.unit, one.sex, one.age, one.value.number(), one.is_total))
        .collect();
    let both = Unit::DeadOrMissing;
    assert_eq!(
        found,
        [
            (Unit::Deaths, Sex::Total, AgeGroup::Total, Some(1022), false),
            (Unit::Missing, Sex::Total, AgeGroup::Total, Some(2), false),
            (both, Sex::Total, AgeGroup::Total, Some(1024), true),
            (both, Sex::Female, AgeGroup::Total, Some(3), false),
            (both, Sex::Total, AgeGroup::Child, Some(4), false),
        ]
    );
    let first = parsed.observations.first().unwrap();
    assert_eq!(
        first.period,
        Period::Month {
            year: 2023,
            month: 10
        }
    );
    assert_eq!((first.part.as_str(), first.origin.code()), ("2023", "TUN"));
}

#[test]
fn titles_addresses_places_and_coordinates_are_never_stored() {
    let parsed = read(&row(
        "2023-10-05",
        "1,,1,,,",
        "Tunisia",
        "Central Mediterranean",
    ));
    let stored = format!("{:?}", parsed.observations);
    for secret in ["house", "example.org", "named person", "POINT", "31.65"] {
        assert!(!stored.contains(secret), "{secret}");
    }
    assert!(parsed.findings.is_empty());
}

#[track_caller]
fn month(date: &str, expected: Option<Period>) {
    let parsed = read(&row(date, "1,,1,,,", "Mali", ""));
    assert_eq!(
        parsed.observations.first().map(|one| one.period),
        expected,
        "{date}"
    );
    assert_eq!(
        parsed.accounting.rows_quarantined,
        u64::from(expected.is_none())
    );
}

#[test]
fn dates_are_read_by_declared_formats_only() {
    let january = Some(Period::Month {
        year: 2014,
        month: 1,
    });
    month("2014-01-06", january);
    month("2014-01-06T00:00:00", january);
    month("\"January 6, 2014\"", january);
    month("06-Jan-14", january);
    month("\"Mon, 01/06/2014 - 12:00\"", january);
    month("01/06/2014", None);
    month("2014-02-31", None);
    month("1447-02-01", None);
    let by_columns = Some(Period::Month {
        year: 2023,
        month: 10,
    });
    month("", by_columns);
    month("0", by_columns);
}

#[test]
fn a_typed_date_is_read_and_a_date_cell_of_zero_is_none() {
    let header = texts(
        "Web ID|Reported Date|Number Dead|Minimum Estimated Number of Missing|Total Dead and Missing|Migrantion route",
    );
    let line = |date: Made| {
        let mut cells = vec![Made::Text("1".into()), date];
        cells.extend([
            Made::Number(1.0),
            Made::Blank,
            Made::Number(1.0),
            Made::Blank,
        ]);
        cells
    };
    let rows = vec![
        header,
        line(Made::Serial(45_204.0)),
        line(Made::Serial(0.0)),
        line(Made::Blank),
    ];
    let parsed = parse("iom-missing-migrants", "d.xlsx", xlsx(&[("s", rows)])).unwrap();
    assert_eq!(books(&parsed), (1, 2, 0));
    assert_eq!(codes(&parsed), ["no-date"]);
    let first = parsed.observations.first().unwrap();
    assert_eq!(
        first.period,
        Period::Month {
            year: 2023,
            month: 10
        }
    );
    assert_eq!(
        (first.route, first.origin),
        (Some(Route::Unknown), Area::Total)
    );
}

#[track_caller]
fn route(label: &str, expected: Route, code: Option<&str>) {
    let parsed = read(&row("2023-10-05", "1,,1,,,", "Mali", label));
    assert_eq!(
        parsed.observations.first().unwrap().route,
        Some(expected),
        "{label}"
    );
    assert_eq!(codes(&parsed).first().copied(), code);
}

#[test]
fn routes_of_every_release_are_mapped() {
    route("Western African", Route::WesternAfrican, None);
    route("Turkey-Europe land route", Route::Other, None);
    route("Türkiye-Europe land route", Route::Other, None);
    route("Darien Gap", Route::Other, None);
    route("", Route::Unknown, None);
    let both = "\"Central Mediterranean,Sahara Desert crossing\"";
    route(both, Route::Unknown, Some("several-routes"));
    let parsed = read(&row(
        "2023-10-05",
        "1,,1,,,",
        "Mali",
        "Central Mediteranean",
    ));
    assert_eq!(books(&parsed), (0, 1, 0));
    let suggestion = parsed.findings.iter().next().unwrap().suggestion.clone();
    assert_eq!(
        suggestion.as_deref(),
        Some("did you mean `Central Mediterranean`?")
    );
}

#[test]
fn several_countries_are_several_and_names_with_commas_one() {
    let origin = |label: &str| {
        let parsed = read(&row("2023-10-05", "1,,1,,,", label, ""));
        parsed
            .observations
            .first()
            .map(|one| one.origin.to_string())
    };
    assert_eq!(
        origin("\"Eritrea,Ethiopia,Sudan,Unknown\"").as_deref(),
        Some("_S")
    );
    assert_eq!(
        origin("Venezuela (Bolivarian Republic of)").as_deref(),
        Some("VEN")
    );
    assert_eq!(
        origin("\"Iran, Islamic Republic of\"").as_deref(),
        Some("IRN")
    );
    assert_eq!(origin("Niger").as_deref(), Some("NER"));
    assert_eq!(origin("").as_deref(), Some("_U"));
    assert_eq!(origin("\"Eritrea,Ethiopa\""), None);
}

#[test]
fn a_total_that_is_not_the_sum_is_inconsistent() {
    let parsed = read(&row("2023-10-05", "3,4,9,,,", "Mali", ""));
    let total = parsed.observations.iter().find(|one| one.is_total).unwrap();
    assert_eq!(total.value, Value::Inconsistent { lo: 7, hi: 9 });
    assert_eq!(codes(&parsed), ["total-disagrees"]);
}

#[test]
fn a_row_without_counts_is_excluded_and_a_negative_one_quarantined() {
    let silent = row("2023-10-05", ",,,,,", "Mali", "");
    let negative = row("2023-10-05", "1,-1,1,,,", "Mali", "");
    let parsed = read(&format!("{silent}{negative}"));
    assert_eq!(books(&parsed), (0, 1, 1));
    assert_eq!(codes(&parsed), ["negative-count"]);
}

#[test]
fn a_cumulative_incident_beside_its_parts_is_a_total() {
    let part = row("2023-10-05", "3,,3,,,", "Mali", "");
    let whole = part.replace(",Incident,", ",Cumulative Incident,");
    let is_total = |parsed: &crate::Parsed| -> Vec<bool> {
        let deaths = parsed
            .observations
            .iter()
            .filter(|one| one.unit == Unit::Deaths);
        deaths.map(|one| one.is_total).collect()
    };
    let beside = read(&format!(
        "{whole}{}",
        part.replace(",Incident,", ",Split Incident,")
    ));
    assert_eq!(is_total(&beside), [true, false]);
    assert_eq!(
        codes(&beside),
        ["cumulative-incidents", "repeated-incident"]
    );
    let alone = read(&whole);
    assert_eq!(is_total(&alone), [false]);
    assert!(alone.findings.is_empty());
}

#[test]
fn the_api_answers_with_strings_entities_and_a_misspelt_key() {
    let json = r#"[{"web_id": "2019.MMP0001\n", "reported_date": "2019-05-02", "number_dead": "1,022",
        "number_missing": "", "total_dead_and_missing": "1,022", "number_of_female": "",
        "country_of_incident": "C&ocirc;te", "location_coodinates": "14.6, 93.2",
        "migration_route": "", "location_description": "x &amp; y\n"},
        {"web_id": "2", "reported_date": "2019-05-02", "number_dead": 1, "number_missing": null,
        "total_dead_and_missing": 1, "country_of_incident": "C\u00f4te d&#039;Ivoire",
        "migration_route": "Sahara Desert crossing"}]"#;
    let parsed = parse("iom-missing-migrants", "2019.json", json).unwrap();
    assert_eq!(books(&parsed), (1, 1, 0));
    let first = parsed.observations.first().unwrap();
    assert_eq!((first.row, first.route), (2, Some(Route::TransSaharan)));
    assert_eq!(
        first.counterpart.map(|area| area.to_string()).as_deref(),
        Some("CIV")
    );
}

fn sum(rows: &[Observation], unit: Unit, sex: Sex, age: AgeGroup) -> u64 {
    rows.iter()
        .filter(|row| (row.unit, row.sex, row.age) == (unit, sex, age))
        .filter_map(|row| row.value.number())
        .sum()
}

#[test]
fn the_workbook_of_2023_is_accounted_for() {
    let path = "iom_missing_migrants/Missing_Migrants_Global_Figures_allData_2023.xlsx";
    let Some(parsed) = parse_real("iom-missing-migrants", path) else {
        return;
    };
    assert_eq!(parsed.accounting.rows_read, 13_493);
    assert_eq!(books(&parsed), (13_489, 4, 0));
    assert_eq!(codes(&parsed), ["negative-count", "several-routes"]);
    let rows = &parsed.observations;
    let (all, any) = (Sex::Total, AgeGroup::Total);
    assert_eq!(sum(rows, Unit::Deaths, all, any), 33_679);
    assert_eq!(sum(rows, Unit::Missing, all, any), 25_449);
    assert_eq!(sum(rows, Unit::DeadOrMissing, all, any), 59_128);
    assert_eq!(sum(rows, Unit::DeadOrMissing, Sex::Female, any), 6_131);
    assert_eq!(sum(rows, Unit::DeadOrMissing, Sex::Male, any), 15_134);
    assert_eq!(sum(rows, Unit::DeadOrMissing, all, AgeGroup::Child), 3_146);
    let on = |route| {
        rows.iter()
            .filter(|row| row.is_total && row.route == Some(route))
            .count()
    };
    assert_eq!(on(Route::TransSaharan), 2_102);
    assert_eq!(on(Route::WesternMediterranean), 627);
    // 1,151 are of one route; the blank ones and the compound one are unknown.
    assert_eq!(on(Route::CentralMediterranean), 1_151);
    assert_eq!(on(Route::Unknown), 3_126);
    assert!(
        rows.iter()
            .all(|row| !row.raw.values().any(|text| text.contains('\u{feff}')))
    );
}

#[test]
fn the_answers_of_the_api_are_accounted_for() {
    let (mut read, mut stored) = (0, 0);
    let mut rows = Vec::new();
    for year in 2014..=2022 {
        let path = format!("iom_missing_migrants/hdx_api_json/{year}.json");
        let Some(parsed) = parse_real("iom-missing-migrants", &path) else {
            return;
        };
        read += parsed.accounting.rows_read;
        stored += parsed.accounting.rows_stored;
        rows.extend(parsed.observations);
    }
    assert_eq!((read, stored), (13_148, 13_117));
    assert_eq!(
        sum(&rows, Unit::DeadOrMissing, Sex::Total, AgeGroup::Total),
        54_664
    );
    assert_eq!(
        sum(&rows, Unit::Deaths, Sex::Total, AgeGroup::Total),
        31_589
    );
    assert_eq!(
        sum(&rows, Unit::Missing, Sex::Total, AgeGroup::Total),
        23_075
    );
}

#[test]
fn a_row_of_tags_below_the_header_is_no_record() {
    let tags = "#meta+id,,#date,,,#affected+dead,,,,,,,,,,,\n";
    let parsed = read(&format!(
        "{tags}{}",
        row("2023-10-05", "1,,1,,,", "Mali", "")
    ));
    assert_eq!(books(&parsed), (1, 0, 0));
    assert_eq!(parsed.observations[0].row, 3);
}

#[test]
fn a_byte_order_mark_inside_a_cell_leaves_no_trace() {
    let marked = row(
        "\u{feff}2023-10-05",
        "\u{feff}1,,1,,,",
        "\u{feff}Mali",
        "\u{feff}",
    );
    let parsed = read(&marked.replacen("2023.MMP1", "\u{feff}2023.MMP1", 1));
    assert_eq!(books(&parsed), (1, 0, 0));
    let first = &parsed.observations[0];
    assert_eq!(
        (first.origin.code(), first.route),
        ("MLI", Some(Route::Unknown))
    );
    assert_eq!(
        first.raw.get("Main ID").map(String::as_str),
        Some("2023.MMP1")
    );
}
