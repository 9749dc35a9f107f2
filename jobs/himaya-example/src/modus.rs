//! How the crime was done: the items of the planted classes, and the second pass over the persons.
//!
//! The second pass has draws of its own, so that persons drawn in the first stay as they were.

use himaya_schema::{
    Crime, DocumentFraud, Leg, NetworkRole, OnlineFacilitation, Payment, PersonRole,
};

use crate::classes::Class;
use crate::draw::Draw;
use crate::effects::{Effects, Rise};
use crate::items::{
    DOCUMENTS, FORMS, MEANS, NETWORK, ONLINE, PAYMENT, RECRUITMENT, RELATIONS, SECTOR, TRANSPORT,
};
use crate::person::Person;
use crate::plan::Plan;

const SEA_ONLINE: [(OnlineFacilitation, u32); 4] = [
    (OnlineFacilitation::ShortVideo, 38),
    (OnlineFacilitation::ClosedMessagingGroup, 36),
    (OnlineFacilitation::LivestreamProofOfArrival, 6),
    (OnlineFacilitation::None, 20),
];
const LAND_ONLINE: [(OnlineFacilitation, u32); 3] = [
    (OnlineFacilitation::NavigationOrGpsSharing, 44),
    (OnlineFacilitation::ClosedMessagingGroup, 16),
    (OnlineFacilitation::None, 40),
];
const AIR_ONLINE: [(OnlineFacilitation, u32); 4] = [
    (OnlineFacilitation::OnlineDocumentShop, 46),
    (OnlineFacilitation::DedicatedSite, 34),
    (OnlineFacilitation::SocialMediaAdvert, 8),
    (OnlineFacilitation::None, 12),
];
const SEA_ROLES: [(NetworkRole, u32); 3] = [
    (NetworkRole::BoatPilot, 48),
    (NetworkRole::Organiser, 30),
    (NetworkRole::MoneyHandler, 22),
];
const LAND_ROLES: [(NetworkRole, u32); 3] = [
    (NetworkRole::GuidePasseur, 42),
    (NetworkRole::Driver, 36),
    (NetworkRole::Lookout, 22),
];
const AIR_ROLES: [(NetworkRole, u32); 2] =
    [(NetworkRole::DocumentForger, 56), (NetworkRole::Broker, 44)];
const THB_ROLES: [(NetworkRole, u32); 6] = [
    (NetworkRole::Recruiter, 30),
    (NetworkRole::Exploiter, 28),
    (NetworkRole::Organiser, 14),
    (NetworkRole::HostSafehouse, 12),
    (NetworkRole::Enforcer, 10),
    (NetworkRole::MoneyHandler, 6),
];
const UNPLACED_ROLES: [(NetworkRole, u32); 5] = [
    (NetworkRole::Organiser, 26),
    (NetworkRole::Recruiter, 22),
    (NetworkRole::Driver, 20),
    (NetworkRole::HostSafehouse, 16),
    (NetworkRole::MoneyHandler, 16),
];

/// Draws forms, means, relation, transport, documents and payment of a victim of a class.
pub(crate) fn draw_modus(person: &mut Person, class: Class, draw: &mut Draw) {
    person.class = Some(class);
    if draw.chance(0.97) {
        person.forms = class.draw_some(FORMS, draw);
    }
    if draw.chance(0.90) {
        person.means = class.draw_some(MEANS, draw);
    }
    if draw.chance(0.78) {
        person.relations = class.draw_some(RELATIONS, draw);
    }
    if draw.chance(0.80) {
        person.transport = class.draw_some(TRANSPORT, draw);
    }
    if draw.chance(0.80) {
        person.documents = or_none(class.draw_any(DOCUMENTS, draw), DocumentFraud::None);
    }
    if draw.chance(0.70) {
        person.payment = or_none(class.draw_any(PAYMENT, draw), Payment::None);
    }
}

/// Adds what the second pass draws to the persons of a country.
pub(crate) fn complete(plan: &Plan, persons: &mut [Person], effects: &Effects, draw: &mut Draw) {
    for person in persons {
        match person.role {
            PersonRole::Victim => complete_victim(person, effects, draw),
            PersonRole::SmuggledMigrant => {
                let (online, roles) = ways(plan, person);
                person.online = recorded(0.50, online, draw);
                person.network = recorded(0.60, roles, draw);
            }
            PersonRole::Suspect => {
                let roles = match person.crime {
                    Crime::TraffickingInHumanBeings => THB_ROLES.as_slice(),
                    Crime::SmugglingOfMigrants => ways(plan, person).1,
                };
                person.network = recorded(0.80, roles, draw);
            }
        }
    }
}

/// Adds what a class takes up, by draws of its own, to the persons of a country.
pub(crate) fn take_up(persons: &mut [Person], rise: &Rise, draw: &mut Draw) {
    let is_theirs = |person: &&mut Person| {
        person.class == Some(rise.class)
            && rise.month <= person.month
            && !person.recruitment.is_empty()
            && !person.recruitment.contains(&rise.item)
    };
    for person in persons.iter_mut().filter(is_theirs) {
        if draw.chance(rise.taken_up) {
            person.recruitment.push(rise.item);
        }
    }
}

/// The class that takes the place of another has everything but sex, age and places of its own.
fn complete_victim(person: &mut Person, effects: &Effects, draw: &mut Draw) {
    let (given_up, in_its_place) = Class::REPLACED;
    if person.class == Some(given_up) && person.month >= effects.class_month {
        person.forms.clear();
        person.means.clear();
        person.relations.clear();
        person.transport.clear();
        person.documents.clear();
        person.payment.clear();
        draw_modus(person, in_its_place, draw);
    }
    let Some(class) = person.class else {
        return;
    };
    if draw.chance(0.70) {
        person.recruitment = class.draw_some(RECRUITMENT, draw);
    }
    if draw.chance(0.60) {
        person.online = or_none(class.draw_any(ONLINE, draw), OnlineFacilitation::None);
    }
    if draw.chance(0.60) {
        person.sector = class.draw_some(SECTOR, draw);
    }
    if draw.chance(0.50) {
        person.network = class.draw_some(NETWORK, draw);
    }
}

/// Items with their weights.
type Weighted<C> = &'static [(C, u32)];

/// What is done online and by whom, by the kind of leg; persons without one have no kind.
fn ways(plan: &Plan, person: &Person) -> (Weighted<OnlineFacilitation>, Weighted<NetworkRole>) {
    let by_sea = |leg: Leg| {
        let mut streams = plan.streams.iter();
        streams.any(|stream| stream.leg == leg && stream.by_sea)
    };
    match person.leg {
        Some(Leg::AirIn) => (&AIR_ONLINE, &AIR_ROLES),
        Some(leg) if by_sea(leg) => (&SEA_ONLINE, &SEA_ROLES),
        Some(_) => (&LAND_ONLINE, &LAND_ROLES),
        None => (&[], &UNPLACED_ROLES),
    }
}

/// One item in a share of records, a blank cell in the others.
pub(crate) fn recorded<T: Copy>(share: f64, items: &[(T, u32)], draw: &mut Draw) -> Vec<T> {
    let is_recorded = draw.chance(share);
    is_recorded
        .then(|| draw.pick(items))
        .flatten()
        .into_iter()
        .collect()
}

/// The items, or the code for none where none is yes.
fn or_none<T>(items: Vec<T>, none: T) -> Vec<T> {
    if items.is_empty() { vec![none] } else { items }
}
