//! Broken statistics: numbers, dates, names and keys as publishers have written them.

use super::Case;

const GLOTIP: &str =
    "Iso3_code,Country,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE\n";
const IOM: &str = "Main ID,Incident Type,Incident Date,Incident Year,Month,Number of Dead,\
    Minimum Estimated Number of Missing,Total Number of Dead and Missing,Country of Origin,\
    Migration Route\n";

#[track_caller]
fn count(value: &str, rows: (u64, u64), findings: &'static [&'static str]) {
    let row = format!(
        "TUN,Tunisia,Persons convicted,by citizenship,Mali,Total,Total,2021,Counts,{value}\n"
    );
    Case::read("unodc-glotip", "d.csv", format!("{GLOTIP}{row}"), rows)
        .finds(findings)
        .check();
}

#[test]
fn counts_are_read_as_the_source_declares_them() {
    count("\"1,022\"", (1, 0), &[]);
    for missing in ["<5", ":", "..", "NA", ""] {
        count(missing, (1, 0), &[]);
    }
    count("\"0,6\"", (0, 1), &["ambiguous-number"]);
    count("-3", (0, 1), &["negative-count"]);
    count("-99", (0, 1), &["negative-count"]);
    count("\"61,102,019\"", (0, 1), &["implausible-count"]);
    count("3.5", (0, 1), &["fractional-count"]);
    count("many", (0, 1), &["not-a-count"]);
    count("1e309", (0, 1), &["not-a-count"]);
}

#[track_caller]
fn citizenship(label: &str, rows: (u64, u64), findings: &'static [&'static str]) {
    let row =
        format!("TUN,Tunisia,Persons convicted,by citizenship,{label},Total,Total,2021,Counts,7\n");
    Case::read("unodc-glotip", "d.csv", format!("{GLOTIP}{row}"), rows)
        .finds(findings)
        .check();
}

#[test]
fn names_are_mapped_by_the_alias_map_and_never_guessed() {
    for known in [
        "Niger",
        "Nigeria",
        "Côte d'Ivoire",
        "Cote d\u{2019}Ivoire",
        "C\u{f4}te d\u{2019}Ivoire",
        "Co\u{302}te d'Ivoire",
    ] {
        citizenship(known, (1, 0), &[]);
    }
    citizenship("Nigerria", (0, 1), &["unknown-country"]);
    citizenship("Malli", (0, 1), &["unknown-country"]);
}

#[test]
fn keys_that_repeat_are_stored_and_said() {
    let row = "TUN,Tunisia,Persons convicted,by citizenship,Mali,Total,Total,2021,Counts,";
    let bytes = format!("{GLOTIP}{row}7\n{row}7\n{row}8\n");
    Case::read("unodc-glotip", "d.csv", bytes, (3, 0))
        .finds(&["contradicting-key", "duplicate-key"])
        .check();
}

#[test]
fn totals_among_their_parts_are_stored_as_totals() {
    let row = |sex: &str, n: u32| {
        format!(
            "TUN,Tunisia,Detected trafficking victims,Total,Total,{sex},Total,2021,Counts,{n}\n"
        )
    };
    let bytes = format!(
        "{GLOTIP}{}{}{}",
        row("Female", 9),
        row("Male", 6),
        row("Total", 15)
    );
    Case::read("unodc-glotip", "d.csv", bytes, (3, 0)).check();
}

#[track_caller]
fn day(date: &str, rows: (u64, u64), findings: &'static [&'static str]) {
    let row = format!("2023.MMP1,Incident,{date},,,1,,1,Tunisia,Central Mediterranean\n");
    Case::read("iom-missing-migrants", "d.csv", format!("{IOM}{row}"), rows)
        .finds(findings)
        .check();
}

#[test]
fn dates_are_read_by_declared_formats_only() {
    day("2014-01-06", (1, 0), &[]);
    day("\"January 6, 2014\"", (1, 0), &[]);
    day("\u{feff}2014-01-06", (1, 0), &[]);
    day("2014-02-31", (0, 1), &["bad-date"]);
    day("01/06/2014", (0, 1), &["bad-date"]);
    day("0", (0, 1), &["no-date"]);
}

#[test]
fn frontex_months_that_are_none_are_quarantined() {
    let header = "route,type,nat,t,n\n";
    let row = |month: &str, n: &str| format!("Central Mediterranean,Sea,TUN,{month},{n}\n");
    let bytes = [
        header.to_owned(),
        row("2024-01-01", "12"),
        row("2024-02-31", "12"),
        row("2024-03-01", "-1"),
        row("2024-04-01", "NA"),
    ];
    Case::read("frontex-ibc", "d.csv", bytes.concat(), (1, 2))
        .finds(&["bad-date", "negative-count"])
        .check();
}
