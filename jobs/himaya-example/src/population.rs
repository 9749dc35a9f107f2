//! Draws how many persons a country reports a month, and the cases that they belong to.

use himaya_schema::{Crime, Period};

use crate::ExampleConfig;
use crate::draw::Draw;
use crate::effects::Effects;
use crate::people::{smuggled_migrant, suspect, victim};
use crate::person::Person;
use crate::plan::{LAND_SEASON, PLANS, Plan, SEA_SEASON, Stream};

const SMUGGLED: f64 = 0.70;
const VICTIMS: f64 = 0.16;
const SUSPECTS_THB: f64 = 0.06;
const SUSPECTS_SOM: f64 = 0.08;

/// The persons in order of month, shuffled within each.
pub(crate) fn draw_country(
    plan: &'static Plan,
    config: &ExampleConfig,
    effects: &Effects,
    draw: &mut Draw,
) -> Vec<Person> {
    let scale = f64::from(config.n_persons) / mass(config, effects) * plan.weight;
    let mut persons = Vec::new();
    let mut n_cases = 0;
    for month in months(config) {
        let mut of_month = draw_month(plan, month, effects, scale, draw);
        assign_cases(plan, month, &mut of_month, &mut n_cases, draw);
        draw.shuffle(&mut of_month);
        persons.append(&mut of_month);
    }
    persons
}

fn months(config: &ExampleConfig) -> impl Iterator<Item = Period> {
    (0..config.n_months).map(|index| config.month(index))
}

/// The sum of all weights, to which the expected number of persons is scaled.
fn mass(config: &ExampleConfig, effects: &Effects) -> f64 {
    let of_month = |plan: &Plan, month: Period| {
        let smuggled: f64 = plan
            .streams
            .iter()
            .map(|stream| stream_weight(stream, month, effects))
            .sum();
        let others = VICTIMS + SUSPECTS_THB + SUSPECTS_SOM;
        plan.weight * (SMUGGLED * smuggled + others * season(&LAND_SEASON, month))
    };
    PLANS
        .iter()
        .flat_map(|plan| months(config).map(move |month| of_month(plan, month)))
        .sum()
}

fn stream_weight(stream: &Stream, month: Period, effects: &Effects) -> f64 {
    let seasons = if stream.by_sea {
        &SEA_SEASON
    } else {
        &LAND_SEASON
    };
    stream.weight * season(seasons, month) * effects.factor(stream.leg, stream.route, month)
}

fn season(seasons: &[f64; 12], month: Period) -> f64 {
    let index = match month {
        Period::Month { month, .. } => month.saturating_sub(1) as usize,
        Period::Quarter { .. } | Period::Year(_) | Period::Band { .. } => 0,
    };
    seasons.get(index).copied().unwrap_or(1.0)
}

fn draw_month(
    plan: &'static Plan,
    month: Period,
    effects: &Effects,
    scale: f64,
    draw: &mut Draw,
) -> Vec<Person> {
    let mut persons = Vec::new();
    for stream in plan.streams {
        let weight = SMUGGLED * stream_weight(stream, month, effects);
        for _ in 0..draw.count(scale * weight) {
            persons.push(smuggled_migrant(plan, stream, month, draw));
        }
    }
    let land = season(&LAND_SEASON, month);
    for _ in 0..draw.count(scale * VICTIMS * land) {
        persons.push(victim(plan, month, effects, draw));
    }
    for (crime, weight) in [
        (Crime::TraffickingInHumanBeings, SUSPECTS_THB),
        (Crime::SmugglingOfMigrants, SUSPECTS_SOM),
    ] {
        for _ in 0..draw.count(scale * weight * land) {
            let mut person = suspect(plan, month, crime, draw);
            if crime == Crime::SmugglingOfMigrants && draw.chance(0.60) {
                place_suspect(&mut person, plan, effects, draw);
            }
            persons.push(person);
        }
    }
    persons
}

/// Puts a suspect on one of the legs in use in the month.
fn place_suspect(person: &mut Person, plan: &Plan, effects: &Effects, draw: &mut Draw) {
    let in_use: Vec<(&Stream, u32)> = plan
        .streams
        .iter()
        .filter(|stream| effects.factor(stream.leg, stream.route, person.month) > 0.0)
        .map(|stream| (stream, 1))
        .collect();
    let stream = draw.pick(&in_use);
    person.route = stream.map(|stream| stream.route);
    person.leg = stream.map(|stream| stream.leg);
}

/// Cases of one to five persons of the same crime and month, numbered within the country.
fn assign_cases(
    plan: &Plan,
    month: Period,
    persons: &mut [Person],
    n_cases: &mut u32,
    draw: &mut Draw,
) {
    draw.shuffle(persons);
    persons.sort_by_key(|person| person.crime);
    let mut left = 0;
    let mut crime = None;
    for person in persons {
        if left == 0 || crime != Some(person.crime) {
            *n_cases += 1;
            left = draw.between(1, 5);
            crime = Some(person.crime);
        }
        left -= 1;
        person.case = format!("{}-{}-{n_cases:06}", plan.country, month.last_year());
    }
}
