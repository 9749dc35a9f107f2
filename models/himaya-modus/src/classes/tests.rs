//! Counts of classes against sums by hand.

use std::convert::Infallible;

use himaya_disclosure::{Policy, protect};
use himaya_indicators::CubeSpec;
use himaya_schema::{
    AgeGroup, CodeList as _, Figure, Handling, Level, MeansOfControl, PersonRole, Rule,
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::{TypologyOptions, classes_of, find, item_columns, trait_lists};

const NOW: Period = Period::Quarter {
    year: 2024,
    quarter: 4,
};

/// Two kinds of cases, debt and documents or threats and drugs; of the first there are three times as
/// many. Abuse rises within the first from the year before to now.
fn patterns(columns: &[String]) -> Vec<AnswerPattern> {
    const KINDS: [[&str; 3]; 2] = [
        [
            "debt_bondage",
            "withholds_documents",
            "excessive_working_hours",
        ],
        [
            "psychoactive_substance",
            "restricts_movement",
            "threatens_children_family",
        ],
    ];
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut patterns = Vec::new();
    let quarters = [(NOW, 200), (NOW.offset(-1), 150), (NOW.year_before(), 150)];
    for (quarter, n) in quarters {
        for (kind, times) in [(0, 3), (1, 1)] {
            for place in 0..times * n {
                let answers = columns.iter().map(|column| {
                    let means = column.strip_prefix("means_")?;
                    let is_rising = kind == 0 && means == "sexual_abuse" && quarter == NOW;
                    let likely = if KINDS[kind].contains(&means) {
                        0.8
                    } else if is_rising {
                        0.5
                    } else {
                        0.2
                    };
                    Some(random.r#gen::<f64>() < likely)
                });
                let answers = answers.collect();
                let sex = if random.r#gen::<f64>() < 0.6 {
                    "F"
                } else {
                    "M"
                };
                let own = [
                    if place % 20 == 0 { "_U" } else { sex },
                    if place % 9 == 0 {
                        AgeGroup::Child.code()
                    } else {
                        AgeGroup::Adult.code()
                    },
                    "",
                ];
                let case = format!("{quarter}-{kind}-{}", place / 4);
                let key = std::iter::once(quarter.to_string())
                    .chain(own.map(str::to_owned))
                    .chain([case]);
                patterns.push(AnswerPattern {
                    key: key.collect(),
                    answers,
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

struct World {
    lists: Vec<TraitList>,
    columns: Vec<String>,
    patterns: Vec<AnswerPattern>,
    found: Found,
}

impl World {
    fn new() -> Self {
        let lists = trait_lists(PersonRole::Victim);
        let columns = item_columns(&lists);
        let patterns = patterns(&columns);
        let options = TypologyOptions {
            seed: 1,
            n_starts: 10,
            n_resamples: 10,
            least: 11,
        };
        let found = find("2024", (&lists, &patterns), None, &options);
        let found = found.unwrap().unwrap();
        assert_eq!(found.typology.classes.len(), 2);
        Self {
            lists,
            columns,
            patterns,
            found,
        }
    }

    fn recognised<'a>(&'a self, names: &'a BTreeMap<u32, GivenName>) -> Recognised<'a> {
        let classes = classes_of(&self.found.typology, (&self.lists, &self.patterns));
        let classes = classes.unwrap();
        Recognised {
            found: &self.found,
            before: Some((&self.found, classes.clone())),
            lists: &self.lists,
            columns: &self.columns,
            patterns: &self.patterns,
            classes,
            names,
            periods: &PERIODS,
            filter: "role = 'victim'".to_owned(),
        }
    }
}

const PERIODS: [Period; 3] = [
    NOW,
    Period::Quarter {
        year: 2024,
        quarter: 3,
    },
    Period::Quarter {
        year: 2023,
        quarter: 4,
    },
];

const TABLES: [(Shows, &str, &str); 6] = [
    (Shows::Sizes, "T32", "sizes"),
    (Shows::Traits, "T33", "traits"),
    (Shows::Profile, "T34", "profile"),
    (Shows::Emerging, "T35", "emerging"),
    (Shows::SexAge, "T36", "sex-age"),
    (Shows::Flows, "T38", "flows"),
];

fn of(records: &Recognised<'_>) -> ClassesOf {
    let tables = TABLES.map(|(shows, id, name)| (shows, (id, name)));
    ClassesOf {
        tables: BTreeMap::from(tables),
        unit: Unit::Victims,
        periods: PERIODS.to_vec(),
        stability: records.stability(),
        changes: records.changes(),
        named: BTreeMap::from([("M1".to_owned(), "2025-01-15, 1".to_owned())]),
        finding: "finding-class",
        note: "note-returns-detected",
    }
}

fn cubes(records: &Recognised<'_>) -> Vec<Cube> {
    let mut spec = |name| Ok::<_, Infallible>(Some(spec(name)));
    class_cubes(records, &mut spec).unwrap()
}

fn tables(records: &Recognised<'_>) -> Vec<Releasable<Table>> {
    let policy = Policy::for_level(Level::Restricted);
    let protected = cubes(records)
        .into_iter()
        .map(|cube| protect(cube, &policy).unwrap());
    class_tables(&Releasable::collect(protected), &of(records))
}

fn figure(tables: &[Releasable<Table>], id: &str) -> Figure {
    let cells = tables
        .iter()
        .flat_map(|table| &table.get().rows)
        .flat_map(|row| &row.cells);
    let mut cells = cells.filter(|cell| cell.id.as_str() == id);
    cells.next().unwrap_or_else(|| panic!("no {id}")).figure
}

#[track_caller]
fn check_count(tables: &[Releasable<Table>], id: &str, expected: u64) {
    match figure(tables, id) {
        Figure::Count { value } => assert_eq!(value.number(), Some(expected), "{id}"),
        other => panic!("{id}: {other:?}"),
    }
}

#[test]
fn classes_are_counted_by_quarter_trait_sex_and_age() {
    let (world, names) = (World::new(), BTreeMap::new());
    let records = world.recognised(&names);
    let tables = tables(&records);
    let names_of: Vec<&str> = tables.iter().map(|table| table.get().name).collect();
    assert_eq!(
        names_of,
        ["sizes", "traits", "profile", "emerging", "sex-age", "flows"]
    );
    let by_hand = |quarter: Period, is_in: &dyn Fn(&AnswerPattern) -> bool| {
        let all = records.patterns.iter().zip(&records.classes);
        let own = all.filter(|(pattern, class)| {
            **class == Some(1) && pattern.key[QUARTER] == quarter.to_string() && is_in(pattern)
        });
        own.count() as u64
    };
    for (column, quarter) in ["now", "before", "year-before"].iter().zip(PERIODS) {
        check_count(
            &tables,
            &format!("T32/M1/{column}"),
            by_hand(quarter, &|_| true),
        );
    }
    check_count(&tables, "T32/_T/now", 800);
    let is_any = |pattern: &AnswerPattern| pattern.answers.contains(&Some(true));
    let hours = MeansOfControl::ExcessiveWorkingHours.code();
    let column = world
        .columns
        .iter()
        .position(|name| name.ends_with("working_hours"))
        .unwrap();
    let with = |pattern: &AnswerPattern| pattern.answers[column] == Some(true);
    check_count(
        &tables,
        &format!("T33/M1/means/{hours}/any"),
        by_hand(NOW, &is_any),
    );
    check_count(
        &tables,
        &format!("T33/M1/means/{hours}/with"),
        by_hand(NOW, &with),
    );
    let earlier = by_hand(NOW.year_before(), &with);
    check_count(
        &tables,
        &format!("T33/M1/means/{hours}/with-before"),
        earlier,
    );
    assert_eq!(
        figure(&tables, &format!("T34/means/{hours}/M1")),
        figure(&tables, &format!("T33/M1/means/{hours}/share"))
    );
    // Of sex and age too much is hidden here, so they are looked at before it is.
    let cubes = cubes(&records);
    let of = |cube: &str, member: &str| {
        let cube = cubes.iter().find(|of| of.name == cube).unwrap();
        let cell = himaya_indicators::cell_at(cube, &["M1", member, &NOW.to_string()]).unwrap();
        cell.value.number()
    };
    let women = by_hand(NOW, &|pattern| pattern.key[SEX] == "F");
    assert_eq!(of("sex", "F"), Some(women));
    let other = by_hand(NOW, &|pattern| pattern.key[SEX] == "_U");
    assert_eq!(of("sex", "other-or-unknown"), Some(other));
    let child = AgeGroup::Child.code();
    let children = by_hand(NOW, &|pattern| pattern.key[AGE] == child);
    assert_eq!(of("age", child), Some(children));
    // Under the same typology a class goes into itself.
    assert_eq!(of("before", "M1"), Some(by_hand(NOW, &|_| true)));
}

#[test]
fn what_rises_within_a_class_is_told_and_what_does_not_is_not() {
    let (world, names) = (World::new(), BTreeMap::new());
    let tables = tables(&world.recognised(&names));
    let emerging = tables.iter().find(|table| table.get().id == "T35").unwrap();
    let found: Vec<&str> = emerging
        .get()
        .rows
        .iter()
        .map(|row| row.cells[0].id.as_str())
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0], "T35/M1/means/abuse/share-before");
}

#[test]
fn a_class_is_told_in_a_sentence_and_on_a_card() {
    let world = World::new();
    let given = GivenName {
        en: "Debt".to_owned(),
        fr: "Dette".to_owned(),
        es: "Deuda".to_owned(),
        ar: "الدين".to_owned(),
    };
    let names = BTreeMap::from([(1, given.clone())]);
    let records = world.recognised(&names);
    let tables = tables(&records);
    let of = of(&records);
    let told = class_statements(&tables, &of);
    // Of the other class too few traits can be shown.
    assert_eq!(told.len(), 1);
    let named = Label::Given {
        key: "M1".to_owned(),
        name: given,
    };
    let argument = &told[0].get().arguments["class"];
    assert_eq!(*argument, himaya_schema::Argument::Label(named.clone()));
    let cards = class_cards(&tables, &of);
    let lines = |card: usize| -> Vec<&str> {
        cards[card]
            .get()
            .lines
            .iter()
            .map(|line| line.message)
            .collect()
    };
    assert_eq!(cards[0].get().title, named);
    assert_eq!(
        lines(0)[..3],
        ["card-size-change", "card-stability", "card-name"]
    );
    assert!(lines(0).contains(&"card-trait"));
    assert!(!lines(1).contains(&"card-name"));
}

/// The persons of one case with a trait, more than half of those of their class, tell of the case.
#[test]
fn a_trait_that_one_case_carries_is_not_published() {
    let (mut world, names) = (World::new(), BTreeMap::new());
    let hours = world
        .columns
        .iter()
        .position(|name| name.ends_with("working_hours"))
        .unwrap();
    let mut n_moved = 0;
    for pattern in &mut world.patterns {
        let is_own =
            pattern.key[QUARTER] == NOW.to_string() && pattern.answers[hours] == Some(true);
        if is_own && n_moved < 400 {
            pattern.key[CASE] = "one".to_owned();
            n_moved += 1;
        }
    }
    let records = world.recognised(&names);
    let cubes = cubes(&records);
    let means = cubes.iter().find(|cube| cube.name == "means").unwrap();
    let key = [
        "M1",
        MeansOfControl::ExcessiveWorkingHours.code(),
        &NOW.to_string(),
    ];
    assert!(himaya_indicators::cell_at(means, &key).unwrap().is_carried);
    let id = format!(
        "T33/M1/means/{}/with",
        MeansOfControl::ExcessiveWorkingHours.code()
    );
    let hidden = Figure::Hidden {
        reason: himaya_schema::Hidden::Suppressed,
    };
    assert_eq!(figure(&tables(&records), &id), hidden);
}

#[test]
fn births_and_deaths_are_told_and_unstable_classes_are_not() {
    let (mut world, names) = (World::new(), BTreeMap::new());
    world.found.changes = vec![
        ClassChange::Continues { id: 1 },
        ClassChange::Born { id: 2 },
        ClassChange::Died { id: 7 },
        ClassChange::Split {
            id: 1,
            into: vec![2],
        },
    ];
    let told = |world: &World| -> Vec<&'static str> {
        let changes = world.recognised(&names).changes();
        changes.iter().map(|of| of.message).collect()
    };
    assert_eq!(
        told(&world),
        [
            "finding-class-born",
            "finding-class-died",
            "finding-class-split"
        ]
    );
    world.found.unstable = vec![2];
    assert_eq!(told(&world), ["finding-class-died"]);
}
