//! Draws single persons: victims, smuggled migrants and suspects.

use himaya_schema::{
    AgeBand, Concealment, Crime, DocumentFraud, Leg, Payment, Period, PersonRole, Sex, Transport,
};

use crate::classes::Class;
use crate::draw::Draw;
use crate::effects::Effects;
use crate::modus::{draw_modus, recorded};
use crate::person::Person;
use crate::plan::{Plan, Stream};

const ADULT_BANDS: [(AgeBand, u32); 8] = [
    (AgeBand::From18To20, 20),
    (AgeBand::From21To23, 22),
    (AgeBand::From24To26, 18),
    (AgeBand::From27To29, 14),
    (AgeBand::From30To38, 13),
    (AgeBand::From39To47, 5),
    (AgeBand::From48, 2),
    (AgeBand::Adult, 6),
];
const CHILD_BANDS: [(AgeBand, u32); 3] = [
    (AgeBand::From0To8, 18),
    (AgeBand::From9To17, 76),
    (AgeBand::Child, 6),
];
const GRADES: [(Option<&str>, u32); 5] = [
    (Some("B2"), 52),
    (Some("A1"), 16),
    (Some("B3"), 16),
    (Some("X4"), 4),
    (None, 12),
];
const SEA_TRANSPORT: [(Transport, u32); 5] = [
    (Transport::RubberBoat, 34),
    (Transport::WoodenBoat, 28),
    (Transport::MetalBoat, 20),
    (Transport::FastBoatGofast, 10),
    (Transport::FishingVesselMotherShip, 8),
];
const LAND_TRANSPORT: [(Transport, u32); 4] = [
    (Transport::PickupConvoy, 36),
    (Transport::TruckLorry, 26),
    (Transport::Foot, 24),
    (Transport::Car, 14),
];
const AIR_TRANSPORT: [(Transport, u32); 1] = [(Transport::CommercialAir, 1)];
const CONCEALMENT: [(Concealment, u32); 4] = [
    (Concealment::None, 52),
    (Concealment::SafeHouse, 26),
    (Concealment::CargoArea, 14),
    (Concealment::HiddenCompartment, 8),
];
const SMUGGLED_DOCUMENTS: [(DocumentFraud, u32); 4] = [
    (DocumentFraud::None, 82),
    (DocumentFraud::ForgedDocument, 10),
    (DocumentFraud::GenuineImpostor, 5),
    (DocumentFraud::VisaFraud, 3),
];
const SMUGGLED_PAYMENT: [(Payment, u32); 5] = [
    (Payment::CashPerLeg, 44),
    (Payment::CashFullAdvance, 22),
    (Payment::HawalaIdvt, 20),
    (Payment::PayOnArrival, 9),
    (Payment::LabourDebt, 5),
];

/// A detected victim, of one of the latent classes.
pub(crate) fn victim(
    plan: &'static Plan,
    month: Period,
    effects: &Effects,
    draw: &mut Draw,
) -> Person {
    let crime = Crime::TraffickingInHumanBeings;
    let mut person = Person::new(plan.country, month, crime, PersonRole::Victim);
    let class = Class::draw(draw).unwrap_or(Class::DebtLabour);
    let female = effects.female_share(plan.country, plan.female_victims, month);
    frame(
        &mut person,
        plan,
        Shares {
            female: female + class.female_shift(),
            child: class.child_share(),
        },
        draw,
    );
    let home = plan
        .citizenships
        .iter()
        .copied()
        .chain([("PHL", 8), ("BGD", 8), ("ETH", 6)]);
    person.citizenship = draw.pick(&home.collect::<Vec<_>>()).unwrap_or("_U");
    let here = plan.country.alpha3();
    let places = [
        (Some(here), 78),
        (Some("ITA"), 5),
        (Some("ESP"), 4),
        (Some("_U"), 6),
        (None, 7),
    ];
    person.exploitation_country = draw.pick(&places).flatten();
    draw_modus(&mut person, class, draw);
    person
}

/// A smuggled migrant on a leg.
pub(crate) fn smuggled_migrant(
    plan: &'static Plan,
    stream: &Stream,
    month: Period,
    draw: &mut Draw,
) -> Person {
    let crime = Crime::SmugglingOfMigrants;
    let mut person = Person::new(plan.country, month, crime, PersonRole::SmuggledMigrant);
    let shares = Shares {
        female: 0.14,
        child: 0.15,
    };
    frame(&mut person, plan, shares, draw);
    person.citizenship = draw.pick(plan.citizenships).unwrap_or("_U");
    person.route = Some(stream.route);
    person.leg = Some(stream.leg);
    let transport = match (stream.leg, stream.by_sea) {
        (Leg::AirIn, _) => AIR_TRANSPORT.as_slice(),
        (_, true) => SEA_TRANSPORT.as_slice(),
        (_, false) => LAND_TRANSPORT.as_slice(),
    };
    person.transport = recorded(0.85, transport, draw);
    person.concealment = recorded(0.60, &CONCEALMENT, draw);
    person.documents = recorded(0.70, &SMUGGLED_DOCUMENTS, draw);
    person.payment = recorded(0.55, &SMUGGLED_PAYMENT, draw);
    person
}

/// A suspect of a crime; where the offence took place is for the caller to say.
pub(crate) fn suspect(plan: &'static Plan, month: Period, crime: Crime, draw: &mut Draw) -> Person {
    let mut person = Person::new(plan.country, month, crime, PersonRole::Suspect);
    let female = match crime {
        Crime::TraffickingInHumanBeings => 0.24,
        Crime::SmugglingOfMigrants => 0.08,
    };
    let child = 0.02;
    frame(&mut person, plan, Shares { female, child }, draw);
    person.citizenship = if draw.chance(0.72) {
        plan.country.alpha3()
    } else {
        draw.pick(plan.citizenships).unwrap_or("_U")
    };
    person
}

/// Shares among persons of whom it is recorded.
#[derive(Clone, Copy, Debug)]
struct Shares {
    female: f64,
    child: f64,
}

/// Sex, age, handling and grade, with the gaps that real returns have.
fn frame(person: &mut Person, plan: &Plan, shares: Shares, draw: &mut Draw) {
    person.sex = if draw.chance(plan.unknown_sex) {
        Sex::Unknown
    } else if draw.chance(shares.female) {
        Sex::Female
    } else if draw.chance(0.004) {
        Sex::Other
    } else {
        Sex::Male
    };
    let bands = if draw.chance(shares.child) {
        CHILD_BANDS.as_slice()
    } else {
        ADULT_BANDS.as_slice()
    };
    let band = draw.pick(bands);
    person.age = draw
        .pick(&[(band, 95), (Some(AgeBand::Unknown), 2), (None, 3)])
        .flatten();
    let handling = [(None, 70), (Some("H0"), 27), (Some("H1"), 3)];
    person.handling = draw.pick(&handling).flatten();
    person.grade = draw.pick(&GRADES).flatten();
}
