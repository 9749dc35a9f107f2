//! GLOTIP: labels, values and the real release of April 2025.

use himaya_schema::{AgeGroup, Area, Breakdown, ExploitationClass, Sex, Unit, Value};

use crate::fixtures::{books, codes, parse, parse_real};

const HEADER: &str =
    "Iso3_code,Country,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE\n";

fn one(row: &str) -> crate::Parsed {
    parse("unodc-glotip", "d.csv", format!("{HEADER}{row}\n")).unwrap()
}

#[track_caller]
fn quarantined(row: &str, code: &str) {
    let parsed = one(row);
    assert_eq!(books(&parsed), (0, 1, 0), "{row}");
    assert_eq!(codes(&parsed), [code], "{row}");
}

#[test]
fn a_row_is_mapped_and_keeps_its_label() {
    let row = "TUN,Tunisia,Persons convicted,by citizenship,Nigerians,Female,18 years or over,2021,Counts,<5";
    let parsed = one(row);
    let found = parsed.observations.first().unwrap();
    assert_eq!(found.unit, Unit::Convicted);
    assert_eq!(found.breakdown, Breakdown::Citizenship);
    assert_eq!(
        (found.reporting.code(), found.origin.code()),
        ("TUN", "NGA")
    );
    assert_eq!((found.sex, found.age), (Sex::Female, AgeGroup::Adult));
    assert_eq!(found.value, Value::Censored { lo: 0, hi: 4 });
    assert_eq!(
        found.raw.get("Category").map(String::as_str),
        Some("Nigerians")
    );
    assert_eq!(
        (found.part.as_str(), found.row, found.is_total),
        ("2021", 2, false)
    );
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2021, 12, 31)
    );
}

#[test]
fn forms_and_repatriation_take_the_category() {
    let form = one(
        "TUN,Tunisia,Detected trafficking victims,by form of exploitation,Forced labour,Total,Total,2021,Counts,\"1,022\"",
    );
    let found = form.observations.first().unwrap();
    assert_eq!(found.form, ExploitationClass::ForcedLabour);
    assert_eq!(found.value, Value::Observed { n: 1022 });
    assert!(found.is_total);
    let home = one(
        "LBY,Libya,Detected trafficking victims,by country of repatriation,Abroad,Total,Total,2021,Counts,7",
    );
    let found = home.observations.first().unwrap();
    assert_eq!(
        (found.origin, found.counterpart),
        (Area::Total, Some(Area::Abroad))
    );
}

#[test]
fn what_cannot_be_read_is_quarantined_with_its_reason() {
    let row = |iso: &str, label: &str, value: &str| {
        format!("{iso},X,Persons convicted,by citizenship,{label},Total,Total,2021,Counts,{value}")
    };
    quarantined(
        &row("PAK", "Nationals", "\"61,102,019\""),
        "implausible-count",
    );
    quarantined(&row("TUN", "Mali", "-3"), "negative-count");
    quarantined(&row("TUN", "Mali", "\"0,6\""), "ambiguous-number");
    quarantined(&row("TUN", "Malli", "7"), "unknown-country");
    quarantined(&row("Tunisia", "Mali", "7"), "unknown-country");
    quarantined(
        &row("TUN", "Mali", "7").replace("Total,Total", "Femal,Total"),
        "unknown-label",
    );
    quarantined(
        &row("TUN", "Mali", "7").replace("Counts", "Rate"),
        "unknown-label",
    );
    quarantined(
        &row("TUN", "Mali", "7").replace("2021", "20211"),
        "not-a-year",
    );
}

#[test]
fn missing_codes_are_not_reported_and_not_zero() {
    let row = "TUN,X,Persons convicted,by citizenship,Mali,Total,Total,2021,Counts,";
    for value in ["", "..", ":", "NA"] {
        let parsed = one(&format!("{row}{value}"));
        assert_eq!(
            parsed.observations.first().unwrap().value,
            Value::NotReported,
            "{value}"
        );
    }
}

#[test]
fn repeated_keys_are_stored_and_said_once() {
    let row = "TUN,X,Persons convicted,by citizenship,Mali,Total,Total,2021,Counts,";
    let parsed = one(&format!("{row}7\n{row}7\n{row}8"));
    assert_eq!(books(&parsed), (3, 0, 0));
    assert_eq!(codes(&parsed), ["contradicting-key", "duplicate-key"]);
}

#[test]
fn the_release_of_april_2025_is_accounted_for() {
    let Some(parsed) = parse_real("unodc-glotip", "unodc_glotip/data_glotip.xlsx") else {
        return;
    };
    assert_eq!(parsed.accounting.rows_read, 58_769);
    assert_eq!(books(&parsed), (58_641, 128, 0));
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2025, 4, 14)
    );
    let rows = &parsed.observations;
    let censored = rows
        .iter()
        .filter(|row| row.value == Value::Censored { lo: 0, hi: 4 });
    assert_eq!(censored.count(), 29_558);
    // The sum of all numbers has no meaning but to be compared with a second reader's.
    assert_eq!(
        rows.iter()
            .filter_map(|row| row.value.number())
            .sum::<u64>(),
        4_596_116
    );
    let of = |code: &str| {
        rows.iter()
            .filter(|row| row.reporting.code() == code)
            .count()
    };
    assert_eq!((of("LBY"), of("DZA")), (8, 232));
    assert!(
        rows.iter()
            .filter(|row| row.reporting.code() == "LBY")
            .all(|row| row.breakdown == Breakdown::Repatriation)
    );
    let citizens = |code: &str| {
        let mapped = rows
            .iter()
            .filter(|row| row.breakdown == Breakdown::Citizenship);
        mapped.filter(|row| row.origin.code() == code).count()
    };
    assert_eq!((citizens("NGA"), citizens("NER")), (284, 37));
    let message = |code: &str| {
        let finding = parsed.findings.iter().find(|finding| finding.code == code);
        finding
            .unwrap()
            .message
            .split(' ')
            .next()
            .unwrap()
            .parse::<u64>()
            .unwrap()
    };
    assert_eq!(message("blank-label"), 110);
    assert_eq!(
        (message("duplicate-key"), message("contradicting-key")),
        (297, 427)
    );
}

#[test]
fn the_totals_of_tunisia_morocco_and_egypt_are_those_of_the_file() {
    let Some(parsed) = parse_real("unodc-glotip", "unodc_glotip/data_glotip.xlsx") else {
        return;
    };
    let series = |code: &str, from: &str| -> Vec<Option<u64>> {
        let total = |row: &&himaya_schema::Observation| {
            row.reporting.code() == code
                && row.unit == Unit::Victims
                && row.breakdown == Breakdown::Total
                && (row.sex, row.age) == (Sex::Total, AgeGroup::Total)
                && row.part.as_str() >= from
        };
        let mut rows: Vec<_> = parsed.observations.iter().filter(total).collect();
        rows.sort_by_key(|row| row.period);
        rows.iter().map(|row| row.value.number()).collect()
    };
    let some = |numbers: &[u64]| numbers.iter().copied().map(Some).collect::<Vec<_>>();
    assert_eq!(series("TUN", "2017"), some(&[285, 383, 775, 181, 339, 584]));
    assert_eq!(series("MAR", "2017"), some(&[27, 280, 423, 131, 165, 155]));
    assert_eq!(series("EGY", "2017"), some(&[60, 152, 365, 296]));
}
