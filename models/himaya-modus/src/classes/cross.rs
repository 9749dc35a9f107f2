//! What classes are crossed with.

use himaya_schema::{
    AgeGroup, AnswerPattern, Area, CodeList, Dimension, Label, Member, Route, Sex, Structure,
};

use super::{
    AGE, CLASSES_BEFORE, NO_CLASS, QUARTER, ROUTE, Recognised, SEX, TOTAL, classes_of_typology,
};
use crate::items::NONE;
use crate::{Trait, TraitList};

/// The key of the traits of a list that are no items of the typology.
const REST: &str = "_O";

/// A dimension beside the classes, or none.
pub(super) struct Cross {
    /// What it is, in one word.
    pub(super) name: &'static str,
    pub(super) dimension: Option<Dimension>,
    /// Who is in each member.
    pub(super) members: Vec<IsIn>,
    /// Whether a whole group's class is a secret.
    pub(super) is_sensitive: bool,
}

/// Who is in a member.
pub(super) struct IsIn {
    who: Who,
    /// The same as an SQL condition; empty for everybody.
    pub(super) condition: String,
}

enum Who {
    Everybody,
    /// One of the answers at these places is yes.
    Answers(Vec<usize>),
    /// The key at this place is one of these codes.
    Key(usize, Vec<&'static str>),
    /// The class under the typology before.
    Before(String),
}

impl IsIn {
    fn everybody() -> Self {
        Self {
            who: Who::Everybody,
            condition: String::new(),
        }
    }

    fn key(place: usize, codes: &[&'static str]) -> Self {
        let column = super::RECORD_KEYS[place];
        let quoted: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
        Self {
            who: Who::Key(place, codes.to_vec()),
            condition: format!("{column} IN ({})", quoted.join(", ")),
        }
    }

    /// Whether a pattern is in the member.
    pub(super) fn holds(&self, records: &Recognised<'_>, place: usize) -> bool {
        let pattern = &records.patterns[place];
        match &self.who {
            Who::Everybody => true,
            Who::Answers(places) => places
                .iter()
                .any(|place| pattern.answers[*place] == Some(true)),
            Who::Key(key, codes) => pattern
                .key
                .get(*key)
                .is_some_and(|code| codes.contains(&code.as_str())),
            Who::Before(class) => records.class_before(place) == *class,
        }
    }
}

/// Nothing: the classes alone.
pub(super) fn nothing() -> Cross {
    Cross {
        name: "sizes",
        dimension: None,
        members: vec![IsIn::everybody()],
        is_sensitive: true,
    }
}

/// The lists that have items of the typology, each with those of its traits that are items: a list
/// that nobody fills in has no cube of zeros.
pub(super) fn lists(records: &Recognised<'_>) -> Vec<Cross> {
    let lists = records.lists.iter();
    lists.filter_map(|of| list(records, of)).collect()
}

fn list(records: &Recognised<'_>, list: &TraitList) -> Option<Cross> {
    let items = &records.found.typology.items;
    let is_item = |column: &String| {
        let mut items = items.iter();
        items.any(|item| item.name == *column || item.levels.contains(column))
    };
    let is_told = |of: &&Trait| of.columns.iter().any(is_item);
    if !list.traits.iter().any(|of| is_told(&of)) {
        return None;
    }
    let occurs = |column: &String| {
        let place = records.columns.iter().position(|of| of == column);
        let mut patterns = records.patterns.iter();
        place.is_some_and(|place| patterns.any(|of| of.answers[place] == Some(true)))
    };
    let told = list
        .traits
        .iter()
        .filter(|of| is_told(of) || (of.key == NONE && of.columns.iter().any(occurs)));
    let told: Vec<&Trait> = told.collect();
    // What is left of the list is counted too, so that the traits together are the list.
    let rest: Vec<String> = list
        .columns
        .iter()
        .filter(|column| !told.iter().any(|of| of.columns.contains(column)) && occurs(column))
        .cloned()
        .collect();
    let answers = |columns: &[String]| {
        let places = records.columns.iter().enumerate();
        let own = places.filter(|(_, column)| columns.contains(column));
        IsIn {
            who: Who::Answers(own.map(|(place, _)| place).collect()),
            condition: format!("({})", columns.join(" OR ")),
        }
    };
    let mut members: Vec<Member> = told
        .iter()
        .map(|of| Member {
            key: of.key.clone(),
            label: of.label.clone(),
            at: None,
        })
        .collect();
    let mut is_in: Vec<IsIn> = told.iter().map(|of| answers(&of.columns)).collect();
    if !rest.is_empty() {
        members.push(Member {
            key: REST.to_owned(),
            label: Label::Message("row-other-traits"),
            at: None,
        });
        is_in.push(answers(&rest));
    }
    members.push(Member::new(Label::Area(Area::Total)));
    is_in.push(answers(&list.columns));
    Some(Cross {
        name: list.name,
        dimension: Some(
            Dimension::new(list.name, Structure::MultipleResponse, members, true).sensitive(),
        ),
        members: is_in,
        is_sensitive: true,
    })
}

/// Sex, age group, route and the classes of the typology before, as far as they are recorded.
pub(super) fn people(records: &Recognised<'_>) -> Vec<Cross> {
    let total = || Member::new(Label::Area(Area::Total));
    let mut crosses = Vec::new();
    if records.is_told(SEX) {
        // Other and unknown sex are so few that on their own they would hide nearly everything.
        let rest = Member {
            key: "other-or-unknown".to_owned(),
            label: Label::Message("row-other-or-unknown"),
            at: None,
        };
        let known = [Sex::Female, Sex::Male];
        let members = known.iter().map(|sex| Member::new(Label::code(*sex)));
        crosses.push(Cross {
            name: "sex",
            dimension: Some(Dimension::new(
                "sex",
                Structure::Partition,
                members.chain([rest, total()]).collect(),
                true,
            )),
            members: vec![
                IsIn::key(SEX, &[Sex::Female.code()]),
                IsIn::key(SEX, &[Sex::Male.code()]),
                IsIn::key(SEX, &[Sex::Other.code(), Sex::Unknown.code()]),
                IsIn::everybody(),
            ],
            is_sensitive: true,
        });
    }
    if records.is_told(AGE) {
        let groups = AgeGroup::ALL.iter().filter(|age| **age != AgeGroup::Total);
        let groups: Vec<AgeGroup> = groups.copied().collect();
        let members = groups.iter().map(|age| Member::new(Label::code(*age)));
        let is_in = groups.iter().map(|age| IsIn::key(AGE, &[age.code()]));
        crosses.push(Cross {
            name: "age",
            dimension: Some(Dimension::new(
                "age",
                Structure::Partition,
                members.chain([total()]).collect(),
                true,
            )),
            members: is_in.chain([IsIn::everybody()]).collect(),
            is_sensitive: true,
        });
    }
    crosses.extend(routes(records));
    crosses.extend(before(records));
    crosses
}

/// The routes that occur in any period, and the persons of whom none is recorded.
fn routes(records: &Recognised<'_>) -> Option<Cross> {
    let total = || Member::new(Label::Area(Area::Total));
    if !records.is_told(ROUTE) {
        return None;
    }
    let occurs = |route: &&Route| {
        let mut keys = records.patterns.iter().filter_map(|of| of.key.get(ROUTE));
        keys.any(|code| code == route.code())
    };
    let routes: Vec<Route> = Route::ALL.iter().filter(occurs).copied().collect();
    let members = routes.iter().map(|route| Member::new(Label::code(*route)));
    // Where every record of the quarter has a route, that nobody has none is known already.
    let now = records.periods.first().map(ToString::to_string);
    let is_missing = |of: &AnswerPattern| {
        of.key.get(ROUTE).is_some_and(String::is_empty) && of.key.get(QUARTER) == now.as_ref()
    };
    let none = records.patterns.iter().any(is_missing).then(|| Member {
        key: NO_CLASS.to_owned(),
        label: Label::Message("row-not-recorded"),
        at: None,
    });
    let is_in = routes.iter().map(|route| IsIn::key(ROUTE, &[route.code()]));
    let is_none = none.as_ref().map(|_| IsIn::key(ROUTE, &[""]));
    Some(Cross {
        name: "route",
        dimension: Some(Dimension::new(
            "route",
            Structure::Partition,
            members.chain(none).chain([total()]).collect(),
            true,
        )),
        members: is_in.chain(is_none).chain([IsIn::everybody()]).collect(),
        is_sensitive: true,
    })
}

fn before(records: &Recognised<'_>) -> Option<Cross> {
    let (found, _) = records.before.as_ref()?;
    let mut dimension = classes_of_typology(CLASSES_BEFORE, found, records.names);
    dimension.is_sensitive = false;
    let of = |member: &Member| {
        if member.key == TOTAL {
            return IsIn::everybody();
        }
        IsIn {
            who: Who::Before(member.key.clone()),
            condition: format!(
                "class = '{}' of typology '{}'",
                member.key, found.typology.label
            ),
        }
    };
    Some(Cross {
        name: "before",
        members: dimension.members.iter().map(of).collect(),
        dimension: Some(dimension),
        is_sensitive: false,
    })
}
