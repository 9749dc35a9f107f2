//! Counts of classes against sums by hand.

use himaya_disclosure::{Policy, protect};
use himaya_schema::{Figure, FigureId, Handling, Level, Rule, Unit};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::{TypologyOptions, classes_of, find, victim_traits};

const NOW: Period = Period::Quarter {
    year: 2024,
    quarter: 4,
};

/// Two kinds of cases, debt and documents or abuse and threats; of the first there are three times as
/// many.
fn patterns() -> Vec<AnswerPattern> {
    const KINDS: [[&str; 3]; 2] = [
        [
            "debt_bondage",
            "withholds_documents",
            "excessive_working_hours",
        ],
        [
            "physical_abuse",
            "psychological_abuse",
            "threatens_children_family",
        ],
    ];
    let traits = victim_traits();
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut patterns = Vec::new();
    for (quarter, n) in [(NOW, 200), (NOW.year_before(), 150)] {
        for (kind, times) in [(0, 3), (1, 1)] {
            for _ in 0..times * n {
                let answers = traits.iter().map(|of| {
                    let means = of.column.strip_prefix("means_")?;
                    let likely = if KINDS[kind].contains(&means) {
                        0.8
                    } else {
                        0.2
                    };
                    Some(random.r#gen::<f64>() < likely)
                });
                patterns.push(AnswerPattern {
                    key: vec![quarter.to_string()],
                    answers: answers.collect(),
                    n: 1,
                });
            }
        }
    }
    patterns
}

fn spec(name: &'static str) -> CubeSpec {
    CubeSpec {
        name,
        unit: Unit::Victims,
        handling: Handling::H1,
        rule: Rule::Persons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        countries: Vec::new(),
        covered: Vec::new(),
    }
}

fn found(traits: &[Trait], patterns: &[AnswerPattern]) -> Found {
    let options = TypologyOptions {
        seed: 1,
        n_starts: 10,
        n_resamples: 10,
        least: 11,
    };
    let found = find("2024", (traits, patterns), None, &options);
    let found = found.unwrap().unwrap();
    assert_eq!(found.typology.classes.len(), 2);
    found
}

#[test]
fn classes_are_counted_and_told_apart_by_their_means() {
    let (traits, patterns) = (victim_traits(), patterns());
    let found = found(&traits, &patterns);
    let records = Recognised {
        classes: classes_of(&found.typology, (&traits, &patterns)).unwrap(),
        found: &found,
        traits: &traits,
        patterns: &patterns,
        filter: "role = 'victim'".to_owned(),
    };
    let of = ClassesOf {
        classes: ("T32", "modus-classes"),
        traits: ("T33", "modus-traits"),
        periods: [NOW, NOW.year_before()],
    };
    let policy = Policy::for_level(Level::Restricted);
    let classes = protect(class_cube(&records, spec("classes"), of.periods), &policy).unwrap();
    let means = protect(class_means_cube(&records, spec("means"), NOW), &policy).unwrap();
    let (classes, traits) = (class_table(&classes, &of), trait_table(&means, &of));
    let count = |table: &Table, keys: &[&str]| {
        let id = FigureId::new(&table.id, keys.iter().copied());
        match table.cell(&id).unwrap().figure {
            Figure::Count { value } => value.number(),
            other => panic!("{other:?}"),
        }
    };
    let is_any = |pattern: &AnswerPattern| pattern.answers.contains(&Some(true));
    let by_hand = |is_in: &dyn Fn(&AnswerPattern) -> bool, quarter: Period| {
        let all = records.patterns.iter().zip(&records.classes);
        let own = all.filter(|(pattern, class)| {
            **class == Some(1) && pattern.key[0] == quarter.to_string() && is_in(pattern)
        });
        Some(own.count() as u64)
    };
    assert_eq!(
        count(classes.get(), &["M1", "now"]),
        by_hand(&|_| true, NOW)
    );
    let before = NOW.year_before();
    assert_eq!(
        count(classes.get(), &["M1", "year-before"]),
        by_hand(&|_| true, before)
    );
    assert_eq!(count(classes.get(), &["_T", "now"]), Some(800));
    let hours = MeansOfControl::ExcessiveWorkingHours.code();
    assert_eq!(
        count(traits.get(), &["M1", hours, "any-means"]),
        by_hand(&is_any, NOW)
    );
    let column = records
        .traits
        .iter()
        .position(|of| of.column.ends_with("working_hours"));
    let with = |pattern: &AnswerPattern| pattern.answers[column.unwrap()] == Some(true);
    assert_eq!(
        count(traits.get(), &["M1", hours, "with"]),
        by_hand(&with, NOW)
    );
    let told = class_statements(&classes, &traits);
    assert!(!told.is_empty());
    assert_eq!(told[0].get().message, "finding-class");
}
