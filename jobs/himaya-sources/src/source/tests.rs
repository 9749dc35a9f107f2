//! What holds for every source, whatever it is fed.

use proptest::prelude::*;

use super::{RawFile, all};
use crate::SourceError;
use crate::fixtures::config;

/// A header that each source accepts, and a good row.
const SAMPLES: [(&str, &str, &str); 6] = [
    (
        "case-returns",
        "reporting_country,case_reference,month,crime,role,sex,age,citizenship,means",
        "TUN,T-1,2024-03,THB,victim,F,9-17,CIV,threats",
    ),
    (
        "ctdc",
        "yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit",
        "2016,Female,9--17,PH,1,0",
    ),
    (
        "frontex-ibc",
        "Route,Border type,Nationality,JAN2009",
        "Other,Sea,Mali,3",
    ),
    (
        "frontex-ibc",
        "route,type,nat,t,n",
        "Other,Sea,MLI,2009-01-01,3",
    ),
    (
        "iom-missing-migrants",
        "Main ID,Incident Date,Number of Dead,Number of Missing,Migration route",
        "1,2014-01-06,1,,Sahara Desert crossing",
    ),
    (
        "unodc-glotip",
        "Iso3_code,Indicator,Dimension,Category,Sex,Age,Year,VALUE",
        "TUN,Persons convicted,Total,Total,Total,Total,2021,<5",
    ),
];

/// Cells that have broken readers before, and arbitrary ones.
fn cell() -> impl Strategy<Value = String> {
    let bad = [
        "",
        "0",
        "-1",
        "-99",
        "<5",
        "..",
        ":",
        "NA",
        "1e308",
        "NaN",
        "61,102,019",
        "3.5",
        "Niger",
        "2014-02-31",
        "\u{feff}2014",
        "\u{202e}TUN",
        "٢٠٢٤-٠٣",
        "Total",
        "=1+1",
        "#VALUE!",
    ];
    prop_oneof![
        prop::sample::select(bad.to_vec()).prop_map(String::from),
        "\\PC{0,12}"
    ]
}

fn quoted(cells: &[String]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    cells.join(",")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_row_is_accounted_for_and_quarantine_has_a_reason(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..10), 0..6)
    ) {
        for (id, header, good) in SAMPLES {
            let bad: Vec<String> = rows.iter().map(|row| quoted(row)).collect();
            let text = format!("{header}\n{good}\n{}\n", bad.join("\n"));
            let file = RawFile { name: "d.csv".into(), bytes: text.into() };
            let parsed = match super::find(id).unwrap().parse(&file, &config(id)) {
                // Arbitrary text may look like an identifier.
                Err(SourceError::IdentifierValue { .. }) if id == "case-returns" => continue,
                parsed => parsed.unwrap(),
            };
            let books = &parsed.accounting;
            prop_assert_eq!(
                books.rows_read,
                books.rows_stored + books.rows_quarantined + books.rows_excluded()
            );
            prop_assert!(books.rows_stored >= 1, "{}", id);
            prop_assert!(books.rows_quarantined == 0 || !parsed.findings.is_empty());
        }
    }

    #[test]
    fn no_bytes_make_a_source_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for source in all() {
            for name in ["d.csv", "d.xlsx", "d.json", "d"] {
                let file = RawFile { name: name.into(), bytes: bytes.clone() };
                prop_assert!(source.parse(&file, &config(source.id())).is_err());
            }
        }
    }

    #[test]
    fn no_cut_of_a_workbook_makes_a_source_panic(length in 0_usize..6000) {
        let sheet = vec![crate::fixtures::texts("route|type|nat|t|n")];
        let bytes = crate::fixtures::xlsx(&[("s", sheet)]);
        let cut = bytes.get(..length).unwrap_or(&bytes).to_vec();
        for source in all() {
            let file = RawFile { name: "d.xlsx".into(), bytes: cut.clone() };
            prop_assert!(source.parse(&file, &config(source.id())).is_err());
        }
    }
}
