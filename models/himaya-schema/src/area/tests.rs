//! Areas as stored.

use super::*;

#[test]
fn every_area_reads_back() {
    let special = [
        Area::Domestic,
        Area::Abroad,
        Area::Stateless,
        Area::Several,
        Area::Unknown,
        Area::Total,
    ];
    let regions = Region::ALL.iter().copied().map(Area::Region);
    let countries = Country::all().map(Area::Country);
    for area in special.into_iter().chain(regions).chain(countries) {
        assert_eq!(area.to_string().parse(), Ok(area));
        assert_eq!(area.country().is_some(), area.code().len() == 3);
    }
}

#[test]
fn what_is_no_area_is_refused() {
    for code in ["", "_Z", "M49-999", "Tunisia", "tun"] {
        assert!(code.parse::<Area>().is_err(), "{code}");
    }
}
