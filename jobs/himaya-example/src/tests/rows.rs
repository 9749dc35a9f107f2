//! Every row is valid, has the gaps of real returns, and is counted in the truth.

use himaya_schema::{
    AgeBand, CodeList, Concealment, Country, Crime, DocumentFraud, Exploitation, Grade, Handling,
    Leg, MeansOfControl, NetworkRole, OnlineFacilitation, Payment, Period, PersonRole,
    RecruiterRelation, RecruitmentMethod, Route, Sector, Sex, Transport,
};

use super::*;
use crate::Total;

fn is_code<C: CodeList>(cell: &str) -> bool {
    C::from_code(cell).is_some()
}

fn is_list<C: CodeList>(cell: &str) -> bool {
    let items: Vec<&str> = cell.split(';').collect();
    let mut distinct = items.clone();
    distinct.dedup();
    cell.is_empty()
        || (items.iter().all(|item| is_code::<C>(item))
            && distinct.len() == items.len()
            && (items.len() == 1 || !items.contains(&"none")))
}

fn is_country(cell: &str) -> bool {
    Country::from_alpha3(cell).is_some()
}

fn is_pseudonym(cell: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=24).contains(&cell.len()) && cell.bytes().all(allowed)
}

fn is_valid(key: &str, cell: &str) -> bool {
    match key {
        "reporting_country" => is_country(cell),
        "case_reference" => is_pseudonym(cell),
        "month" => matches!(
            cell.parse(),
            Ok(Period::Month {
                year: 2021..=2024,
                ..
            })
        ),
        "crime" => is_code::<Crime>(cell),
        "role" => is_code::<PersonRole>(cell),
        "sex" => is_code::<Sex>(cell) && cell != "_T",
        "age" => cell.is_empty() || (is_code::<AgeBand>(cell) && cell != "_T"),
        "citizenship" => is_country(cell) || cell == "_U",
        "exploitation_country" => cell.is_empty() || is_country(cell) || cell == "_U",
        "route" => cell.is_empty() || is_code::<Route>(cell),
        "leg" => cell.is_empty() || is_code::<Leg>(cell),
        "forms" => is_list::<Exploitation>(cell),
        "means" => is_list::<MeansOfControl>(cell),
        "relation" => is_list::<RecruiterRelation>(cell),
        "transport" => is_list::<Transport>(cell),
        "concealment" => is_list::<Concealment>(cell),
        "documents" => is_list::<DocumentFraud>(cell),
        "payment" => is_list::<Payment>(cell),
        "recruitment" => is_list::<RecruitmentMethod>(cell),
        "online" => is_list::<OnlineFacilitation>(cell),
        "sector" => is_list::<Sector>(cell),
        "network" => is_list::<NetworkRole>(cell),
        "handling" => cell.is_empty() || is_code::<Handling>(cell),
        "grade" => cell.is_empty() || cell.parse::<Grade>().is_ok(),
        _ => false,
    }
}

#[test]
fn every_cell_is_valid() {
    for row in ROWS.iter() {
        for (key, cell) in row {
            assert!(is_valid(key, cell), "{key}: {cell}");
        }
    }
}

#[test]
fn crimes_roles_routes_and_legs_belong_together() {
    for row in ROWS.iter() {
        match row["role"].as_str() {
            "victim" => assert_eq!(row["crime"], "THB"),
            "smuggled-migrant" => assert_eq!(row["crime"], "SOM"),
            _ => {}
        }
        if row["role"] != "victim" {
            assert_eq!(row["forms"], "");
            assert_eq!(row["means"], "");
            assert_eq!(row["recruitment"], "");
            assert_eq!(row["sector"], "");
        }
        if row["role"] == "suspect" {
            assert_eq!(row["online"], "");
            assert!(!row["network"].contains(';'), "{}", row["network"]);
        }
        assert_eq!(row["route"].is_empty(), row["leg"].is_empty());
        if let Some(leg) = Leg::from_code(&row["leg"]) {
            let route = Route::from_code(&row["route"]).unwrap();
            assert!(leg.routes().contains(&route), "{leg:?} {route:?}");
        }
    }
}

#[test]
fn a_case_is_of_one_country_month_and_crime() {
    let mut cases: BTreeMap<&str, (&str, &str, &str)> = BTreeMap::new();
    let mut n_shared = 0;
    for row in ROWS.iter() {
        let of = (
            row["reporting_country"].as_str(),
            row["month"].as_str(),
            row["crime"].as_str(),
        );
        if let Some(before) = cases.insert(&row["case_reference"], of) {
            assert_eq!(before, of);
            n_shared += 1;
        }
    }
    assert!(n_shared > ROWS.len() / 3);
}

#[test]
fn every_country_has_victims_smuggled_migrants_and_suspects_in_every_quarter() {
    let cells: Vec<(&str, &str, Period)> = DEMO
        .truth
        .totals
        .iter()
        .map(|total| (total.country.as_str(), total.role.as_str(), total.quarter))
        .collect();
    for country in Country::BENEFICIARIES {
        for role in PersonRole::ALL {
            for steps in 0..16 {
                let quarter = Period::Quarter {
                    year: 2021,
                    quarter: 1,
                };
                let cell = (country.alpha3(), role.code(), quarter.offset(steps));
                assert!(cells.contains(&cell), "{cell:?}");
            }
        }
    }
}

#[test]
fn gaps_are_those_of_real_returns() {
    for file in &DEMO.truth.files {
        let rows = select(&[("reporting_country", &file.country)]);
        assert_eq!(rows.len() as u64, file.n_persons);
        let unknown = percentage(&rows, |row| row["sex"] == "_U");
        assert!((3.5..=8.7).contains(&unknown), "{}: {unknown}", file.name);
        assert_near(unknown, 100.0 * file.unknown_sex_share, 0.9, &file.name);
        let blank = percentage(&rows, |row| row["age"].is_empty());
        assert_near(blank, 3.0, 0.7, "blank ages");
        let citizenship = percentage(&rows, |row| row["citizenship"] == "_U");
        assert!((2.0..=7.0).contains(&citizenship), "{citizenship}");
    }
}

#[test]
fn quarterly_tables_have_small_cells() {
    let mut cells: BTreeMap<(&str, String, &str, &str), u32> = BTreeMap::new();
    for row in select(&[("role", "victim")]) {
        let month: Period = row["month"].parse().unwrap();
        let quarter = Period::quarter_of(month.first_day()).to_string();
        let country = row["reporting_country"].as_str();
        for form in row["forms"].split(';') {
            *cells
                .entry((country, quarter.clone(), &row["sex"], form))
                .or_default() += 1;
        }
    }
    let small = cells
        .values()
        .filter(|count| (1..5).contains(*count))
        .count();
    assert!(small > cells.len() / 10, "{small} of {}", cells.len());
}

#[test]
fn the_totals_of_the_truth_are_those_of_the_files() {
    let mut counts: BTreeMap<[String; 5], u64> = BTreeMap::new();
    for row in ROWS.iter() {
        let (year, month) = row["month"].split_once('-').unwrap();
        let quarter = (month.parse::<u32>().unwrap() - 1) / 3 + 1;
        let key = [
            row["reporting_country"].clone(),
            row["role"].clone(),
            format!("{year}-Q{quarter}"),
            row["route"].clone(),
            row["sex"].clone(),
        ];
        *counts.entry(key).or_default() += 1;
    }
    let recounted = counts.into_iter().map(|(key, n_persons)| {
        let [country, role, quarter, route, sex] = key;
        Total {
            country,
            role,
            quarter: quarter.parse().unwrap(),
            route,
            sex,
            n_persons,
        }
    });
    let mut recounted: Vec<Total> = recounted.collect();
    recounted.sort();
    let mut totals = DEMO.truth.totals.clone();
    totals.sort();
    assert_eq!(totals, recounted);
    let sum: u64 = totals.iter().map(|total| total.n_persons).sum();
    assert_eq!(sum, DEMO.truth.n_persons);
}
