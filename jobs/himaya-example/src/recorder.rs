//! Counts persons as they are emitted, and states what was planted.

use std::collections::BTreeMap;

use himaya_schema::{CodeList, Period, PersonRole, RecruitmentMethod};

use crate::ExampleConfig;
use crate::classes::{Class, Items};
use crate::effects::Effects;
use crate::items::{
    DOCUMENTS, FORMS, MEANS, NETWORK, ONLINE, PAYMENT, RECRUITMENT, RELATIONS, SECTOR, TRANSPORT,
};
use crate::person::Person;
use crate::plan::{PLANS, Plan};
use crate::truth::{
    ClassTruth, CorridorChange, Displacement, FileTruth, ItemTruth, RouteShift, SexRatioChange,
    Total, TraitRise, Truth,
};

/// Country, role, quarter, route and sex.
type TotalKey = (String, &'static str, Period, &'static str, &'static str);

/// Counts persons as they are emitted.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    files: Vec<FileTruth>,
    totals: BTreeMap<TotalKey, u64>,
    classes: BTreeMap<Class, u64>,
}

impl Recorder {
    /// Counts the persons of a file.
    pub(crate) fn record_file(&mut self, plan: &Plan, name: &str, persons: &[Person]) {
        for person in persons {
            let key = (
                person.country.to_string(),
                person.role.code(),
                Period::quarter_of(person.month.first_day()),
                person.route.map(CodeList::code).unwrap_or_default(),
                person.sex.code(),
            );
            *self.totals.entry(key).or_default() += 1;
            if let Some(class) = person.class {
                *self.classes.entry(class).or_default() += 1;
            }
        }
        self.files.push(FileTruth {
            name: name.to_owned(),
            country: plan.country.to_string(),
            headers: plan.headers.code().to_owned(),
            n_persons: persons.len() as u64,
            unknown_sex_share: plan.unknown_sex,
            classes: persons
                .iter()
                .map(|person| person.class.map_or('.', Class::letter))
                .collect(),
        });
    }

    /// Adds what was planted.
    pub(crate) fn finish(self, config: &ExampleConfig, effects: &Effects) -> Truth {
        Truth {
            seed: config.seed,
            first_month: config.first_month,
            n_months: config.n_months,
            n_persons: self.files.iter().map(|file| file.n_persons).sum(),
            route_shifts: route_shifts(effects),
            displacement: displacement(effects),
            corridors: corridors(effects),
            sex_ratio: sex_ratio(effects),
            classes: Class::ALL
                .iter()
                .map(|class| self.class(*class, effects))
                .collect(),
            rise: rise(effects),
            totals: self.totals.into_iter().map(total).collect(),
            files: self.files,
        }
    }

    fn class(&self, class: Class, effects: &Effects) -> ClassTruth {
        let (given_up, in_its_place) = Class::REPLACED;
        let mut items = some(class, FORMS);
        items.extend(some(class, MEANS));
        items.extend(some(class, RELATIONS));
        items.extend(some(class, TRANSPORT));
        items.extend(any_or_none(class, DOCUMENTS));
        items.extend(any_or_none(class, PAYMENT));
        items.extend(some(class, RECRUITMENT));
        items.extend(any_or_none(class, ONLINE));
        items.extend(some(class, SECTOR));
        items.extend(some(class, NETWORK));
        ClassTruth {
            name: class.code().to_owned(),
            first_month: (class == in_its_place).then_some(effects.class_month),
            last_month: (class == given_up).then_some(effects.class_month.offset(-1)),
            share_before: f64::from(class.share_pct()) / 100.0,
            share_after: f64::from(class.share_pct_after()) / 100.0,
            n_victims: self.classes.get(&class).copied().unwrap_or(0),
            items,
        }
    }
}

fn rise(effects: &Effects) -> TraitRise {
    let rise = &effects.rise;
    let list = some(rise.class, RECRUITMENT);
    let before = list.iter().find(|of| of.item == rise.item.code());
    let before = before.map_or(0.0, |of| of.probability);
    TraitRise {
        class: rise.class.code().to_owned(),
        list: RecruitmentMethod::NAME.to_owned(),
        item: rise.item.code().to_owned(),
        month: rise.month,
        probability_before: before,
        probability_after: rounded(before + (1.0 - before) * rise.taken_up),
    }
}

/// Given that at least one item is yes.
fn some<C: CodeList>(class: Class, items: Items<C>) -> Vec<ItemTruth> {
    let some = 1.0 - class.none_of(items);
    probabilities(class, items, some)
}

/// With the code for none where no item is yes.
fn any_or_none<C: CodeList>(class: Class, items: Items<C>) -> Vec<ItemTruth> {
    let mut truths = probabilities(class, items, 1.0);
    truths.push(ItemTruth {
        list: C::NAME.to_owned(),
        item: "none".to_owned(),
        probability: rounded(class.none_of(items)),
    });
    truths
}

fn probabilities<C: CodeList>(class: Class, items: Items<C>, given: f64) -> Vec<ItemTruth> {
    items
        .iter()
        .map(|(item, probabilities)| ItemTruth {
            list: C::NAME.to_owned(),
            item: item.code().to_owned(),
            probability: rounded(class.of(probabilities) / given),
        })
        .collect()
}

/// Six decimals, which JSON gives back exactly.
fn rounded(probability: f64) -> f64 {
    (probability * 1e6).round() / 1e6
}

fn route_shifts(effects: &Effects) -> Vec<RouteShift> {
    effects
        .shifts
        .iter()
        .map(|shift| RouteShift {
            route: shift.route.code().to_owned(),
            month: shift.month,
            factor: shift.factor,
        })
        .collect()
}

fn displacement(effects: &Effects) -> Displacement {
    let [fall, rise] = effects.shifts;
    Displacement {
        from: fall.route.code().to_owned(),
        to: rise.route.code().to_owned(),
        month: fall.month.max(rise.month),
    }
}

fn corridors(effects: &Effects) -> Vec<CorridorChange> {
    let changes = [
        (effects.vanished, "vanished"),
        (effects.appeared, "appeared"),
    ];
    changes
        .iter()
        .flat_map(|((leg, month), change)| {
            let reporting = PLANS
                .iter()
                .filter(|plan| plan.streams.iter().any(|stream| stream.leg == *leg));
            reporting.map(|plan| CorridorChange {
                leg: leg.code().to_owned(),
                country: plan.country.to_string(),
                change: (*change).to_owned(),
                month: *month,
            })
        })
        .collect()
}

fn sex_ratio(effects: &Effects) -> SexRatioChange {
    let plan = PLANS
        .iter()
        .find(|plan| plan.country == effects.sex_country);
    SexRatioChange {
        country: effects.sex_country.to_string(),
        role: PersonRole::Victim.code().to_owned(),
        quarter: effects.sex_quarter,
        share_before: plan.map_or(0.0, |plan| plan.female_victims),
        share_after: effects.sex_share_after,
    }
}

fn total(((country, role, quarter, route, sex), n_persons): (TotalKey, u64)) -> Total {
    Total {
        country,
        role: role.to_owned(),
        quarter,
        route: route.to_owned(),
        sex: sex.to_owned(),
        n_persons,
    }
}
