//! What holds for every code list.

use std::collections::BTreeSet;

use super::*;
use crate::{
    AgeBand, AgeGroup, BorderType, Breakdown, Concealment, Crime, DocumentFraud, Exploitation,
    ExploitationClass, Handling, InformationGrade, Label, Leg, Level, MeansOfControl, NetworkRole,
    OnlineFacilitation, Payment, PersonRole, RecruiterRelation, RecruitmentMethod, Region, Route,
    Sector, Sex, SourceGrade, Transport, Unit,
};

/// Checks one list and gives its name.
#[track_caller]
fn check<C: CodeList>() -> &'static str {
    let name = C::NAME;
    let codes: BTreeSet<&str> = C::ALL.iter().map(|member| member.code()).collect();
    assert_eq!(codes.len(), C::ALL.len(), "{name} has a code twice");
    assert!(C::ALL.is_sorted(), "{name} has two orders");
    for (index, member) in C::ALL.iter().enumerate() {
        assert_eq!(C::from_code(member.code()), Some(*member), "{name}");
        assert_eq!(member.index(), index, "{name}");
        let id = Label::code(*member).message_id().unwrap();
        let is_sound = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        assert!(id.chars().all(is_sound), "{id} is no id of Fluent");
    }
    for code in ["", "no such code", "f"] {
        assert_eq!(C::from_code(code), None, "{name}");
    }
    let is_kebab = |sign: char| sign.is_ascii_lowercase() || sign == '-';
    assert!(name.chars().all(is_kebab), "{name}");
    name
}

#[test]
fn codes_are_unique_and_read_back() {
    let names = [
        check::<AgeBand>(),
        check::<AgeGroup>(),
        check::<BorderType>(),
        check::<Breakdown>(),
        check::<Concealment>(),
        check::<Crime>(),
        check::<DocumentFraud>(),
        check::<Exploitation>(),
        check::<ExploitationClass>(),
        check::<Handling>(),
        check::<InformationGrade>(),
        check::<Leg>(),
        check::<Level>(),
        check::<MeansOfControl>(),
        check::<NetworkRole>(),
        check::<OnlineFacilitation>(),
        check::<Payment>(),
        check::<PersonRole>(),
        check::<RecruiterRelation>(),
        check::<RecruitmentMethod>(),
        check::<Region>(),
        check::<Route>(),
        check::<Sector>(),
        check::<Sex>(),
        check::<SourceGrade>(),
        check::<Transport>(),
        check::<Unit>(),
    ];
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn a_route_has_one_label_a_publisher() {
    let frontex: Vec<&str> = Route::ALL
        .iter()
        .filter_map(|route| route.frontex_label())
        .collect();
    let iom: Vec<&str> = Route::ALL
        .iter()
        .filter_map(|route| route.iom_label())
        .collect();
    for labels in [frontex, iom] {
        assert!(!labels.is_empty());
        assert_eq!(labels.iter().collect::<BTreeSet<_>>().len(), labels.len());
    }
}

#[test]
fn an_age_band_lies_in_one_group() {
    for band in AgeBand::ALL {
        let first: String = band
            .code()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if let Ok(years) = first.parse::<u32>() {
            let expected = if years < 18 {
                AgeGroup::Child
            } else {
                AgeGroup::Adult
            };
            assert_eq!(band.group(), expected, "{band:?}");
        }
    }
}
