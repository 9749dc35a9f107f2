//! Every country in one group.

use std::collections::BTreeMap;

use super::*;

#[test]
fn every_country_but_antarctica_is_in_a_group() {
    let without = Country::all().filter(|country| Region::of(*country).is_none());
    let without: Vec<String> = without.map(|country| country.to_string()).collect();
    assert_eq!(without, ["ATA"]);
}

#[test]
fn no_country_is_in_two_groups_and_no_code_is_made_up() {
    let mut known = BTreeMap::new();
    for (region, members) in GROUPS {
        for code in members.split_ascii_whitespace() {
            assert!(Country::from_alpha3(code).is_some(), "{code}");
            assert_eq!(known.insert(code, region), None, "{code}");
        }
    }
}

/// UN M49, as of 2024: countries in the region.
#[test]
fn groups_are_as_large_as_in_m49() {
    let size = |region: Region| {
        let all = Country::all();
        all.filter(|country| Region::of(*country) == Some(region))
            .count()
    };
    assert_eq!(size(Region::NorthernAfrica), 7);
    assert_eq!(size(Region::EasternAfrica), 22);
    assert_eq!(size(Region::MiddleAfrica), 9);
    assert_eq!(size(Region::SouthernAfrica), 5);
    assert_eq!(size(Region::WesternAfrica), 17);
    assert_eq!(size(Region::Americas), 57);
    assert_eq!(size(Region::SouthernAsia), 9);
    assert_eq!(size(Region::WesternAsia), 18);
}
