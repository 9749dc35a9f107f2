//! Answers keep what was not recorded.

use proptest::prelude::*;

use super::*;
use crate::{
    Concealment, DocumentFraud, Exploitation, MeansOfControl, NetworkRole, OnlineFacilitation,
    Payment, RecruiterRelation, RecruitmentMethod, Sector, Transport,
};

#[test]
fn what_was_not_recorded_is_neither_yes_nor_no() {
    let answers = Answers::<Exploitation>::not_recorded();
    for form in Exploitation::ALL {
        assert_eq!(answers.get(*form), None);
    }
    assert!(!answers.any_yes());
}

#[test]
fn a_list_of_the_present_items_says_no_to_all_others() {
    let answers = Answers::only([MeansOfControl::Other, MeansOfControl::DebtBondage]);
    for means in MeansOfControl::ALL {
        let is_present = [MeansOfControl::Other, MeansOfControl::DebtBondage].contains(means);
        assert_eq!(answers.get(*means), Some(is_present));
    }
    let yes: Vec<_> = answers.yes().collect();
    assert_eq!(yes, [MeansOfControl::DebtBondage, MeansOfControl::Other]);
    assert!(!Answers::<MeansOfControl>::only([]).any_yes());
}

#[test]
fn every_list_with_answers_fits() {
    let sizes = [
        Concealment::ALL.len(),
        DocumentFraud::ALL.len(),
        Exploitation::ALL.len(),
        MeansOfControl::ALL.len(),
        NetworkRole::ALL.len(),
        OnlineFacilitation::ALL.len(),
        Payment::ALL.len(),
        RecruiterRelation::ALL.len(),
        RecruitmentMethod::ALL.len(),
        Sector::ALL.len(),
        Transport::ALL.len(),
    ];
    assert!(sizes.iter().all(|size| *size <= 32), "{sizes:?}");
}

proptest! {
    #[test]
    fn the_last_answer_on_an_item_counts_and_touches_no_other(
        records in prop::collection::vec(
            (proptest::sample::select(Transport::ALL), proptest::option::of(any::<bool>())), 0..40)
    ) {
        let mut answers = Answers::default();
        for (item, answer) in &records {
            answers.record(*item, *answer);
        }
        for item in Transport::ALL {
            let last = records.iter().rev().find(|(recorded, _)| recorded == item);
            prop_assert_eq!(answers.get(*item), last.and_then(|(_, answer)| *answer));
        }
    }
}
