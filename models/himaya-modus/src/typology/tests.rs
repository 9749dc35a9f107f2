//! Planted classes, found in one year and recognised in the next.

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;

const ITEMS: usize = 8;

fn lists() -> [TraitList; 1] {
    let columns = (0..ITEMS).map(|item| format!("means_{item}"));
    [TraitList {
        name: "means",
        columns: columns.collect(),
        traits: Vec::new(),
    }]
}

/// Records of which each of the planted classes has two items of its own.
fn records(seed: u64, shares: &[(usize, u32)]) -> (Vec<AnswerPattern>, Vec<usize>) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let (mut patterns, mut planted) = (Vec::new(), Vec::new());
    for (class, n) in shares {
        for _ in 0..*n {
            let answers = (0..ITEMS).map(|item| {
                let is_own = item / 2 == *class;
                let is_recorded = random.r#gen::<f64>() < 0.9;
                let is_yes = random.r#gen::<f64>() < if is_own { 0.9 } else { 0.1 };
                is_recorded.then_some(is_yes)
            });
            patterns.push(AnswerPattern {
                key: Vec::new(),
                answers: answers.collect(),
                n: 1,
            });
            planted.push(*class);
        }
    }
    (patterns, planted)
}

const OPTIONS: TypologyOptions = TypologyOptions {
    seed: 1,
    n_starts: 10,
    n_resamples: 10,
    least: 11,
};

fn found(patterns: &[AnswerPattern], before: Option<&Typology>) -> Found {
    find("2023", (&lists(), patterns), before, &OPTIONS)
        .unwrap()
        .unwrap()
}

/// For each planted class the id that most of its records are recognised in.
fn ids(typology: &Typology, patterns: &[AnswerPattern], planted: &[usize]) -> Vec<(usize, u32)> {
    let classes = classes_of(typology, (&lists(), patterns)).unwrap();
    let mut known: Vec<usize> = planted.to_vec();
    known.sort_unstable();
    known.dedup();
    let most = known.into_iter().map(|class| {
        let own = classes.iter().zip(planted).filter(|(_, of)| **of == class);
        let own: Vec<u32> = own.filter_map(|(id, _)| *id).collect();
        let count = |id: &u32| own.iter().filter(|other| *other == id).count();
        (class, *own.iter().max_by_key(|id| count(id)).unwrap())
    });
    most.collect()
}

#[test]
fn as_many_classes_are_found_as_were_planted() {
    let (patterns, planted) = records(1, &[(0, 500), (1, 400), (2, 300)]);
    let found = found(&patterns, None);
    assert_eq!(found.typology.classes.len(), 3);
    assert!(found.unstable.is_empty(), "{:?}", found.unstable);
    let classes = classes_of(&found.typology, (&lists(), &patterns)).unwrap();
    let names = ids(&found.typology, &patterns, &planted);
    let right = classes.iter().zip(&planted).filter(|(id, class)| {
        names
            .iter()
            .any(|(of, name)| of == *class && Some(*name) == **id)
    });
    assert!(right.count() * 100 > patterns.len() * 85);
}

/// A class keeps its number while others come and go.
#[test]
fn a_class_keeps_its_number_beside_a_birth_and_a_death() {
    let (first, planted) = records(1, &[(0, 500), (1, 400), (2, 300)]);
    let before = found(&first, None).typology;
    let names = ids(&before, &first, &planted);
    let (second, planted) = records(2, &[(0, 500), (1, 400), (3, 300)]);
    let found = found(&second, Some(&before));
    let after = &found.typology;
    let renamed = ids(after, &second, &planted);
    assert_eq!(renamed[..2], names[..2]);
    let born = renamed[2].1;
    assert!(
        names.iter().all(|(_, id)| *id != born),
        "{names:?} {renamed:?}"
    );
    let of = |change| found.changes.contains(&change);
    assert!(of(ClassChange::Continues { id: names[0].1 }));
    assert!(of(ClassChange::Continues { id: names[1].1 }));
    assert!(of(ClassChange::Born { id: born }));
    assert!(of(ClassChange::Died { id: names[2].1 }));
    assert_eq!(found.stability.len(), 3);
    assert!(found.stability.values().all(|jaccard| 0.75 < *jaccard));
}

#[test]
fn a_typology_reads_back_from_its_file_as_it_was() {
    let (patterns, _) = records(1, &[(0, 500), (1, 400)]);
    let found = found(&patterns, None);
    let text = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Found>(&text).unwrap(), found);
}

#[test]
fn few_records_have_no_typology() {
    let (patterns, _) = records(1, &[(0, 200), (1, 200)]);
    let none = find("2023", (&lists(), &patterns), None, &OPTIONS).unwrap();
    assert_eq!(none, None);
}

/// Where an item is no longer recorded, nothing is matched, and no number is given twice.
#[test]
fn classes_of_other_items_have_numbers_of_their_own() {
    let (first, _) = records(1, &[(0, 500), (1, 400)]);
    let before = found(&first, None).typology;
    let (mut second, _) = records(2, &[(0, 500), (1, 400)]);
    for pattern in &mut second {
        pattern.answers[ITEMS - 1] = None;
    }
    let after = found(&second, Some(&before)).typology;
    let ids = |typology: &Typology| -> Vec<u32> {
        typology.classes.iter().map(|class| class.id).collect()
    };
    assert_eq!((ids(&before), ids(&after)), (vec![1, 2], vec![3, 4]));
    assert_eq!(after.next_id, 5);
}
