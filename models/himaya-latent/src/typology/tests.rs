//! A typology comes back to the bit, and an id never changes its meaning.

use super::*;
use crate::ParamGuard as _;
use crate::fixture::{carcinoma, planted};
use crate::{MatchOptions, PatternTable, succession};

fn fitted(table: &PatternTable, n_classes: usize) -> LatentClassModel {
    let params = LatentClassModel::params(n_classes)
        .n_starts(12)
        .check()
        .unwrap();
    params.fit_table(table).unwrap()
}

#[test]
fn it_comes_back_from_json_to_the_bit() {
    for n_classes in 1..=4 {
        let typology = Typology::first("2025", &fitted(&carcinoma(), n_classes));
        let text = serde_json::to_string(&typology).unwrap();
        let back: Typology = serde_json::from_str(&text).unwrap();
        assert_eq!(back, typology);
        let model = back.model().unwrap();
        assert_eq!(Typology::first("2025", &model), typology);
    }
}

#[test]
fn a_damaged_typology_is_refused() {
    let check = |damage: &dyn Fn(&mut Typology), expected: &str| {
        let mut typology = Typology::first("2025", &fitted(&carcinoma(), 2));
        damage(&mut typology);
        let error = typology.model().unwrap_err().to_string();
        assert_eq!(error, format!("the typology is damaged: {expected}"));
    };
    check(&|of| of.classes.clear(), "it has no classes");
    check(
        &|of| of.classes[0].share = 0.9,
        "the shares of its classes do not sum to 1",
    );
    check(&|of| of.classes[1].id = 1, "the id 1 is there twice");
    check(&|of| of.next_id = 2, "the next id, 2, is given already");
    check(
        &|of| of.classes[0].responses[2][0] = 0.7,
        "the probabilities of item `item-2` in class 1 are none of its levels",
    );
}

#[test]
fn ids_stay_with_their_classes_over_the_years() {
    let sizes = [4, 3, 5, 4, 3, 5];
    let shares = [[0.5, 0.3, 0.2], [0.3, 0.2, 0.5], [0.2, 0.5, 0.3]];
    let mut typology: Option<Typology> = None;
    for (year, shares) in shares.iter().enumerate() {
        let (table, rows) = planted(&sizes, shares, (2_000, 0.85, 0.9), 30 + year as u64);
        let model = fitted(&table, 3);
        let next = match &typology {
            None => Typology::first("1", &model),
            Some(before) => {
                let frozen = before.model().unwrap();
                let found = succession(&frozen, &model, &table, &MatchOptions::default()).unwrap();
                before.successor("2", &model, &found)
            }
        };
        // The planted classes were numbered by size in the first year.
        let by_id: Vec<f64> = (1..=3)
            .map(|id| {
                next.classes
                    .iter()
                    .find(|class| class.id == id)
                    .unwrap()
                    .share
            })
            .collect();
        for (found, planted) in by_id.iter().zip(shares) {
            assert!((found - planted).abs() < 0.05, "{by_id:?} for {shares:?}");
        }
        assert_eq!(next.next_id, 4);
        assert_eq!(rows.len(), 2_000);
        typology = Some(next);
    }
}
