//! Tests of the CSV files.

use himaya_disclosure::Releasable;
use himaya_locale::Language;
use himaya_schema::{CodeList as _, Label, Table};

use super::*;
use crate::{Exhibit, Report, data_tables, fixture};

fn written(report: &Report, language: Language) -> Vec<(String, Vec<u8>)> {
    let localizer = fixture::localizer(language, language.default_locale());
    csv_files(&data_tables(report, &localizer).unwrap(), language).unwrap()
}

fn file(table: Releasable<Table>, language: Language) -> String {
    let name = table.get().name;
    let report = fixture::bare_report(vec![Exhibit::Table(table)]);
    let files = written(&report, language).into_iter();
    let (_, bytes) = files
        .rev()
        .find(|(file_name, _)| *file_name == format!("{name}.{}.csv", language.code()))
        .unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_file_begins_with_the_mark_and_a_worded_header() {
    let text = file(
        Releasable::nothing().derive(|()| fixture::victims_table()),
        Language::French,
    );
    let header = text.lines().next().unwrap();
    assert!(
        header.starts_with(
            "\u{FEFF}Clé de ligne,Pays déclarant,Femmes [women],\"Femmes [women], borne inférieure\""
        ),
        "{header}"
    );
}

#[test]
fn numbers_are_plain_and_statuses_stand_beside_them() {
    let text = file(
        Releasable::nothing().derive(|()| fixture::victims_table()),
        Language::English,
    );
    let row = |key: &str| {
        text.lines()
            .find(|line| line.starts_with(key))
            .unwrap()
            .to_owned()
    };
    assert!(row("TUN").starts_with("TUN,Tunisia,171,,,observed,75,,,observed,"));
    assert!(
        row("DZA")
            .starts_with("DZA,Algeria,c,,,suppressed,,0,4,censored,c,,,suppressed,0,,,true_zero,")
    );
    assert!(row("LBY").starts_with("LBY,Libya,:,,,not_reported,"));
    assert!(row("MAR").ends_with(",,155,161,inconsistent"));
}

#[test]
fn shares_are_unrounded() {
    let text = file(
        Releasable::nothing().derive(|()| fixture::share_table()),
        Language::English,
    );
    assert!(text.contains(
        "TUN,Tunisia,0.786,0.737,0.828,computed,0.923,,,computed,-0.168,-0.226,-0.106,computed"
    ));
    assert!(text.contains(
        "MAR,Morocco,,0.574,0.802,bounds;low_reliability,0.77,,,computed,:,,,not_reported"
    ));
}

#[test]
fn a_formula_is_disarmed() {
    for (label, expected) in [
        ("=1+1", "'=1+1"),
        ("+x", "'+x"),
        ("-x", "'-x"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("a=b", "a=b"),
    ] {
        assert_eq!(disarmed(label), expected);
    }
    let table = Releasable::nothing().derive(|()| {
        let mut table = fixture::victims_table();
        table.rows[0].labels = vec![Label::Name("=HYPERLINK(\"x\")".to_owned())];
        table.columns[0].label = Label::Name("@SUM(A1)".to_owned());
        table
    });
    let text = file(table, Language::English);
    assert!(text.contains("DZA,\"'=HYPERLINK(\"\"x\"\")\","));
    assert!(text.contains(",'@SUM(A1) [women],"));
}

#[test]
fn the_source_table_has_a_file_of_its_own() {
    let (name, bytes) = written(&fixture::report(), Language::English).swap_remove(0);
    assert_eq!(name, "sources.en.csv");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(
        "\nunodc-glotip/2022-02-04,Global Report on Trafficking in Persons,2022-02-04,58769,58641,128,0,X4"
    ));
}
