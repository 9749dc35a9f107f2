//! What was planted and what was emitted, for tests to compare with what the pipeline finds.

use himaya_schema::Period;
use serde::{Deserialize, Serialize};

use crate::ExampleError;

/// The truth behind an example; the caller writes it as `truth.json`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// The seed.
    pub seed: u64,
    /// The first month.
    pub first_month: Period,
    /// The number of months.
    pub n_months: u32,
    /// The number of persons emitted.
    pub n_persons: u64,
    /// The files.
    pub files: Vec<FileTruth>,
    /// Routes whose level changes; a route is otherwise moved only by season, chance and the
    /// corridors that vanish or appear on it.
    pub route_shifts: Vec<RouteShift>,
    /// The route that is given up, and the one taken instead.
    pub displacement: Displacement,
    /// Corridors that vanish or appear.
    pub corridors: Vec<CorridorChange>,
    /// The changed share of women and girls.
    pub sex_ratio: SexRatioChange,
    /// The latent classes among victims; the `first_month` of the one that appears is the month of the
    /// change.
    pub classes: Vec<ClassTruth>,
    /// What rises within a class.
    pub rise: TraitRise,
    /// The persons emitted, a combination of country, role, quarter, route and sex; combinations
    /// without persons are absent.
    pub totals: Vec<Total>,
}

/// One file.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FileTruth {
    /// The name.
    pub name: String,
    /// The reporting country's alpha-3 code.
    pub country: String,
    /// The language of the headers.
    pub headers: String,
    /// The number of persons, which is the number of rows below the header.
    pub n_persons: u64,
    /// The planted share of persons of unknown sex.
    pub unknown_sex_share: f64,
    /// One character a row below the header, in their order: the class of a victim, `a` for the first
    /// in the list of classes, `b` for the second and so on, and `.` for any other person.
    pub classes: String,
}

/// A route whose level is multiplied by a factor from a month on.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RouteShift {
    /// The route's code.
    pub route: String,
    /// The first month at the new level.
    pub month: Period,
    /// The factor.
    pub factor: f64,
}

/// Two routes to one country, of which one falls and the other rises.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Displacement {
    /// The code of the route that falls.
    pub from: String,
    /// The code of the route that rises.
    pub to: String,
    /// The first month in which both have changed.
    pub month: Period,
}

/// A corridor that vanishes or appears.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CorridorChange {
    /// The leg's code.
    pub leg: String,
    /// The country that reports it, by its alpha-3 code.
    pub country: String,
    /// `vanished` or `appeared`.
    pub change: String,
    /// The first month without it, or the first month with it.
    pub month: Period,
}

/// A share of women and girls that changes.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SexRatioChange {
    /// The country's alpha-3 code.
    pub country: String,
    /// The role.
    pub role: String,
    /// The first quarter of the new share.
    pub quarter: Period,
    /// The share among persons of known sex before.
    pub share_before: f64,
    /// The share after.
    pub share_after: f64,
}

/// A latent class among victims.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ClassTruth {
    /// The name.
    pub name: String,
    /// The first month of a class that appears; absent where it was there from the beginning.
    pub first_month: Option<Period>,
    /// The last month of a class that is given up; absent where it is there to the end.
    pub last_month: Option<Period>,
    /// The planted share among victims before the change.
    pub share_before: f64,
    /// The planted share among victims from the month of the change on.
    pub share_after: f64,
    /// The number of victims drawn from it.
    pub n_victims: u64,
    /// The probability of each item, among victims for whom the list was recorded.
    pub items: Vec<ItemTruth>,
}

/// The probability of one item in a class; items that are not listed have none.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ItemTruth {
    /// The code list, such as `means-of-control`.
    pub list: String,
    /// The item's code.
    pub item: String,
    /// The probability that it is yes.
    pub probability: f64,
}

/// An item that becomes more common within a class; [`ClassTruth::items`] has it as it was before.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TraitRise {
    /// The class.
    pub class: String,
    /// The code list.
    pub list: String,
    /// The item's code.
    pub item: String,
    /// The first month of the new probability.
    pub month: Period,
    /// The probability before, among victims for whom the list was recorded.
    pub probability_before: f64,
    /// The probability after.
    pub probability_after: f64,
}

/// Persons emitted.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// The reporting country's alpha-3 code.
    pub country: String,
    /// The role.
    pub role: String,
    /// The quarter.
    pub quarter: Period,
    /// The route's code; empty where the cell is blank.
    pub route: String,
    /// The code of the sex.
    pub sex: String,
    /// How many.
    pub n_persons: u64,
}

impl Truth {
    /// The truth as JSON with a final line break, the same for the same truth.
    pub fn to_json(&self) -> Result<String, ExampleError> {
        let json = serde_json::to_string_pretty(self);
        json.map(|json| json + "\n")
            .map_err(|error| ExampleError::Json {
                reason: error.to_string(),
            })
    }
}
