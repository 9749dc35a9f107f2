//! From what records say to the items of a typology.
//!
//! A list of which records name several things is an item a thing, yes or no. A list of which nearly
//! every record names a single one is one item with a level a thing: as items of their own the things
//! would exclude each other, and a latent class model would make classes of that alone.

use himaya_latent::{Item, MISSING, NOVEL};
use himaya_schema::AnswerPattern;

use crate::TraitList;
use crate::items::is_item;
use crate::typology::real;

/// The least share of records in which an item must be recorded, and of these in which it must be
/// yes, and no.
const LEAST_RECORDED: f64 = 0.05;
const LEAST_VARIED: f64 = 0.005;
/// The share of records with a single thing from which on a list is one item.
const SINGLE: f64 = 0.9;
/// The levels of a thing.
const LEVELS: [&str; 2] = ["no", "yes"];
/// The levels of a list that are no thing: one that is too rare to be a level, and more than one.
const OTHER: &str = "other things";
const SEVERAL: &str = "several";

/// The items that records are told apart by; what is hardly recorded, or hardly varies, is none.
pub(crate) fn items_of(lists: &[TraitList], patterns: &[AnswerPattern]) -> Vec<Item> {
    let n_records: u64 = patterns.iter().map(|pattern| pattern.n).sum();
    let mut items = Vec::new();
    let mut start = 0;
    for list in lists {
        let places = start..start + list.columns.len();
        start = places.end;
        if is_single(places.clone(), patterns) {
            items.extend(whole(list, places.start, patterns, n_records));
            continue;
        }
        for (column, place) in list.columns.iter().zip(places) {
            if is_item(column) && says_something(patterns, place, n_records) {
                items.push(Item {
                    name: column.clone(),
                    levels: LEVELS.map(str::to_owned).to_vec(),
                });
            }
        }
    }
    items
}

/// Whether nearly all records that name anything name one thing.
fn is_single(places: std::ops::Range<usize>, patterns: &[AnswerPattern]) -> bool {
    let (mut one, mut any) = (0, 0);
    for pattern in patterns {
        let n_yes = places
            .clone()
            .filter(|place| pattern.answers[*place] == Some(true));
        match n_yes.count() {
            0 => {}
            1 => {
                one += pattern.n;
                any += pattern.n;
            }
            _ => any += pattern.n,
        }
    }
    any > 0 && SINGLE * real(any) <= real(one)
}

/// A list as one item, if it is recorded often enough and two of its levels are common enough.
fn whole(
    list: &TraitList,
    start: usize,
    patterns: &[AnswerPattern],
    n_records: u64,
) -> Option<Item> {
    let count = |place: usize| -> f64 {
        let own = patterns.iter().filter(|of| of.answers[place] == Some(true));
        real(own.map(|pattern| pattern.n).sum())
    };
    let counts: Vec<f64> = (start..start + list.columns.len()).map(count).collect();
    let recorded: f64 = counts.iter().sum();
    let is_level = |count: f64| LEAST_VARIED * recorded <= count;
    let common = list
        .columns
        .iter()
        .zip(&counts)
        .filter(|(_, count)| is_level(**count));
    let mut levels: Vec<String> = common.map(|(column, _)| column.clone()).collect();
    if levels.len() < 2 || recorded < LEAST_RECORDED * real(n_records) {
        return None;
    }
    if counts.iter().any(|count| 0.0 < *count && !is_level(*count)) {
        levels.push(OTHER.to_owned());
    }
    let places = start..start + list.columns.len();
    let is_several = |pattern: &AnswerPattern| {
        places
            .clone()
            .filter(|place| pattern.answers[*place] == Some(true))
            .count()
            > 1
    };
    if patterns.iter().any(is_several) {
        levels.push(SEVERAL.to_owned());
    }
    Some(Item {
        name: list.name.to_owned(),
        levels,
    })
}

/// Whether an item is recorded often enough, and neither always nor never yes.
fn says_something(patterns: &[AnswerPattern], item: usize, n_records: u64) -> bool {
    let count = |answer: Option<bool>| -> f64 {
        let own = patterns
            .iter()
            .filter(|pattern| pattern.answers[item] == answer);
        real(own.map(|pattern| pattern.n).sum())
    };
    let (yes, no) = (count(Some(true)), count(Some(false)));
    let recorded = yes + no;
    recorded >= LEAST_RECORDED * real(n_records)
        && yes.min(no) >= LEAST_VARIED * recorded
        && recorded > 0.0
}

/// Where the answers to an item stand.
enum Place<'a> {
    /// One answer, yes or no; none for a column that is not read.
    Thing(Option<usize>),
    /// The answers of a list, with their columns, and the levels.
    List(usize, &'a [String], &'a [String]),
}

/// Codes records as the items of a typology have them.
pub(crate) struct Coder<'a> {
    places: Vec<Place<'a>>,
}

impl<'a> Coder<'a> {
    pub(crate) fn new(items: &'a [Item], lists: &'a [TraitList]) -> Self {
        let columns: Vec<&String> = lists.iter().flat_map(|list| &list.columns).collect();
        let place = |item: &'a Item| {
            let mut start = 0;
            for list in lists {
                if list.name == item.name {
                    return Place::List(start, &list.columns, &item.levels);
                }
                start += list.columns.len();
            }
            Place::Thing(columns.iter().position(|column| **column == item.name))
        };
        Self {
            places: items.iter().map(place).collect(),
        }
    }

    /// The code of each item.
    pub(crate) fn codes(&self, pattern: &AnswerPattern) -> impl Iterator<Item = u16> {
        self.places.iter().map(|place| code(place, pattern))
    }
}

fn code(place: &Place<'_>, pattern: &AnswerPattern) -> u16 {
    match place {
        Place::Thing(place) => {
            let answer = place.and_then(|place| pattern.answers[place]);
            answer.map_or(MISSING, u16::from)
        }
        Place::List(start, columns, levels) => {
            let answers = pattern.answers.iter().skip(*start).zip(*columns);
            let mut yes = answers.filter(|(answer, _)| **answer == Some(true));
            let level = |name: &str| levels.iter().position(|level| level == name);
            let level = match (yes.next(), yes.next()) {
                (None, _) => return MISSING,
                (Some((_, column)), None) => level(column).or_else(|| level(OTHER)),
                (Some(_), Some(_)) => level(SEVERAL),
            };
            level
                .and_then(|level| u16::try_from(level).ok())
                .unwrap_or(NOVEL)
        }
    }
}

#[cfg(test)]
mod tests {
    use himaya_schema::{CodeList as _, PersonRole, Transport};

    use super::*;
    use crate::{item_columns, trait_lists};

    /// Records that name these means of transport.
    fn record(n: u64, named: &[Transport]) -> AnswerPattern {
        let columns = item_columns(&trait_lists(PersonRole::SmuggledMigrant));
        let answers = columns.iter().map(|column| {
            let transport = column.strip_prefix("transport_")?;
            if named.is_empty() {
                return None;
            }
            Some(
                named
                    .iter()
                    .any(|of| of.code().replace('-', "_") == transport),
            )
        });
        AnswerPattern {
            key: Vec::new(),
            answers: answers.collect(),
            n,
        }
    }

    #[test]
    fn a_list_of_which_one_thing_is_named_is_one_item() {
        let lists = trait_lists(PersonRole::SmuggledMigrant);
        let single = [
            record(600, &[Transport::RubberBoat]),
            record(380, &[Transport::Car]),
            record(2, &[Transport::JetSki]),
            record(10, &[Transport::Car, Transport::Foot]),
            record(100, &[]),
        ];
        let items = items_of(&lists, &single);
        assert_eq!(items.len(), 1);
        assert_eq!(items[0].name, "transport");
        assert_eq!(
            items[0].levels,
            [
                "transport_foot",
                "transport_car",
                "transport_rubber_boat",
                OTHER,
                SEVERAL
            ]
        );
        let coder = Coder::new(&items, &lists);
        let codes: Vec<u16> = single.iter().flat_map(|of| coder.codes(of)).collect();
        assert_eq!(codes, [2, 1, 3, 4, MISSING]);
    }

    #[test]
    fn a_list_of_which_several_things_are_named_is_an_item_a_thing() {
        let lists = trait_lists(PersonRole::SmuggledMigrant);
        let several = [
            record(600, &[Transport::RubberBoat, Transport::Car]),
            record(380, &[Transport::Car]),
            record(300, &[Transport::RubberBoat]),
        ];
        let items = items_of(&lists, &several);
        let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["transport_car", "transport_rubber_boat"]);
        let coder = Coder::new(&items, &lists);
        let codes: Vec<u16> = several.iter().flat_map(|of| coder.codes(of)).collect();
        assert_eq!(codes, [1, 1, 1, 0, 0, 1]);
    }

    #[test]
    fn what_a_typology_has_never_seen_is_novel() {
        let lists = trait_lists(PersonRole::SmuggledMigrant);
        let before = [
            record(600, &[Transport::RubberBoat]),
            record(380, &[Transport::Car]),
        ];
        let items = items_of(&lists, &before);
        let coder = Coder::new(&items, &lists);
        let bus = record(1, &[Transport::Bus]);
        assert_eq!(coder.codes(&bus).collect::<Vec<u16>>(), [NOVEL]);
    }
}
