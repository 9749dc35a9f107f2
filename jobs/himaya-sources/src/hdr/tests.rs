//! Human Development Report: a column a series and year.

use crate::fixtures::{books, codes, parse, parse_real};

const ID: &str = "undp-hdr";

#[test]
fn a_series_is_one_value_a_year_and_ranks_are_none() {
    // The o with circumflex of the first name is one byte, 0xF4.
    let mut bytes =
        b"iso3,country,hdicode,region,hdi_rank_2022,hdi_2021,hdi_2022,le_2022\n".to_vec();
    bytes.extend(b"CIV,C\xf4te d'Ivoire,Medium,SSA,1,0.61,0.62,60.5\n");
    bytes.extend(
        b"LBY,Libya,High,AS,2,0.65,,70.5\nZZA.VHHD,Very high human development,,,,0.9,0.9,79\n",
    );
    let parsed = parse(ID, "HDR23-24.csv", bytes).unwrap();
    assert_eq!(books(&parsed), (6, 0, 3));
    assert_eq!(parsed.accounting.excluded.get("group-row"), Some(&3));
    assert_eq!(codes(&parsed), Vec::<&str>::new());
    let first = &parsed.measurements[0];
    assert_eq!(
        (first.part.as_str(), first.indicator.as_str(), first.value),
        ("2021", "hdi", Some(0.61))
    );
    assert_eq!(first.raw["country"], "Côte d'Ivoire");
    let libya = parsed
        .measurements
        .iter()
        .filter(|one| one.area.to_string() == "LBY");
    let libya: Vec<_> = libya
        .map(|one| (one.part.as_str(), one.indicator.as_str(), one.value))
        .collect();
    assert_eq!(
        libya,
        [
            ("2021", "hdi", Some(0.65)),
            ("2022", "hdi", None),
            ("2022", "life-expectancy", Some(70.5))
        ]
    );
}

#[test]
fn unknown_series_values_and_codes_are_told_once() {
    let rows = "iso3,country,hdi_2022,hdj_2021,hdj_2022,moon\n\
                TUN,Tunisia,1.7,0.7,0.7,1\nTNU,Tunisia,0.7,0.7,0.7,1\nEGY,Egypt,0.7,0.7\n";
    let parsed = parse(ID, "hdr.csv", rows).unwrap();
    assert_eq!(books(&parsed), (0, 3, 0));
    assert_eq!(
        codes(&parsed),
        [
            "implausible-value",
            "ragged-row",
            "unknown-column",
            "unknown-country"
        ]
    );
    assert_eq!(parsed.findings.count_of("unknown-column"), 2);
    let error = parse(ID, "hdr.csv", "iso3,country,moon\nTUN,Tunisia,1\n").unwrap_err();
    assert!(error.to_string().contains("hdi_1990"), "{error}");
}

#[test]
fn the_published_file_is_read_whole() {
    let path = "country_indicators/HDR23-24_Composite_indices_complete_time_series.csv";
    let Some(parsed) = parse_real(ID, path) else {
        return;
    };
    let (stored, quarantined, excluded) = books(&parsed);
    assert_eq!((quarantined, excluded % 11), (0, 0));
    assert_eq!(stored / 195, excluded / 11);
    assert!(parsed.findings.is_empty());
    let of = |country: &str| {
        let rows = parsed
            .measurements
            .iter()
            .filter(|one| one.area.to_string() == country);
        rows.filter(|one| one.part == "2022" && one.value.is_some())
            .count()
    };
    for country in ["DZA", "EGY", "LBY", "MAR", "TUN"] {
        assert!(20 < of(country), "{country}");
    }
}
