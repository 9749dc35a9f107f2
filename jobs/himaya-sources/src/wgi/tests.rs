//! Worldwide Governance Indicators: a row an indicator, country and year.

use crate::fixtures::{books, codes, parse, parse_real};

const ID: &str = "world-bank-wgi";
const HEADER: &str = "\u{feff}codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper\r\n";

fn read(rows: &str) -> crate::Parsed {
    parse(ID, "wgidataset.csv", format!("{HEADER}{rows}")).unwrap()
}

#[test]
fn a_row_is_an_estimate_its_error_and_a_rank_with_bounds() {
    let parsed = read(
        "LBYcc2023,LBY,Libya,2023,cc,-1.5,0.2,9,3.1,0.5,9.4\r\nADOcc2023,ADO,Andorra,2023,cc,..,..,..,..,..,..\r\n",
    );
    assert_eq!(books(&parsed), (2, 0, 0));
    assert_eq!(codes(&parsed), Vec::<&str>::new());
    let found: Vec<_> = parsed
        .measurements
        .iter()
        .map(|one| {
            (
                one.area.to_string(),
                one.indicator.as_str(),
                one.value,
                one.low,
                one.high,
            )
        })
        .collect();
    let libya = || "LBY".to_owned();
    assert_eq!(
        found[..3],
        [
            (libya(), "control-of-corruption", Some(-1.5), None, None),
            (
                libya(),
                "control-of-corruption-error",
                Some(0.2),
                None,
                None
            ),
            (
                libya(),
                "control-of-corruption-rank",
                Some(3.1),
                Some(0.5),
                Some(9.4)
            ),
        ]
    );
    assert_eq!((found[3].0.as_str(), found[3].2), ("AND", None));
}

#[test]
fn what_cannot_be_read_is_set_aside() {
    let parsed = read(
        "x,TNU,Tunisia,2023,cc,-1,0.2,9,3,1,9\r\nx,TUN,Tunisia,2023,xx,-1,0.2,9,3,1,9\r\n\
         x,TUN,Tunisia,MMXX,cc,-1,0.2,9,3,1,9\r\nx,TUN,Tunisia,2023,cc,-9,0.2,9,3,1,9\r\n\
         x,TUN,Tunisia,2023,cc,-1,0.2,9,3,1,109\r\nx,TUN,Tunisia,2023,cc,-1,0.2,9,3,1,9\r\n\
         x,TUN,Tunisia,2023,cc,-1,0.2,9,3,1,9\r\n",
    );
    assert_eq!(books(&parsed), (1, 6, 0));
    assert_eq!(
        codes(&parsed),
        [
            "duplicate-key",
            "implausible-value",
            "not-a-year",
            "unknown-country",
            "unknown-label"
        ]
    );
}

#[test]
fn the_published_file_is_read_whole() {
    let Some(parsed) = parse_real(ID, "country_indicators/wgidataset_2024.csv") else {
        return;
    };
    assert_eq!(books(&parsed), (31_950, 0, 150));
    assert!(parsed.findings.is_empty());
    assert_eq!(parsed.measurements.len(), 3 * 31_950);
}
