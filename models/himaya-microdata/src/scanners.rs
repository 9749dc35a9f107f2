//! What a scanner is, and the list of all of them.

mod email;
mod free_text;
mod geo_position;
mod high_cardinality;
mod iban;
mod identity_number;
mod imei;
mod machine_readable_zone;
mod network_address;
mod payment_card;
mod phone;
mod place_code;
mod precise_age;
mod precise_date;
mod social_handle;
mod url;
mod vehicle_plate;

use std::fmt::Debug;

use crate::{Contract, Reading};

/// Looks for one kind of identifier.
pub trait Scanner: Debug + Sync {
    /// The identifier, such as `email`.
    fn id(&self) -> &'static str;

    /// What it finds, as a message says it.
    fn what(&self) -> &'static str;

    /// Whether a cell holds it. `country` is the alpha-3 code of the country that reports the row.
    fn finds(&self, cell: &Reading, contract: Contract, country: Option<&str>) -> bool;

    /// Whether a whole column is it, by what of it is in no closed list.
    fn finds_column(&self, _profile: Profile) -> bool {
        false
    }
}

/// What is counted of a column.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Profile {
    /// Cells that are not blank.
    pub n_cells: u64,
    /// Different values among them that are in no closed list and do not keep the contract.
    pub n_distinct: u64,
}

/// Every scanner, in alphabetical order.
pub fn all() -> [&'static dyn Scanner; 17] {
    [
        &email::Email,
        &free_text::FreeText,
        &geo_position::GeoPosition,
        &high_cardinality::HighCardinality,
        &iban::Iban,
        &identity_number::IdentityNumber,
        &imei::Imei,
        &machine_readable_zone::MachineReadableZone,
        &network_address::NetworkAddress,
        &payment_card::PaymentCard,
        &phone::Phone,
        &place_code::PlaceCode,
        &precise_age::PreciseAge,
        &precise_date::PreciseDate,
        &social_handle::SocialHandle,
        &url::Url,
        &vehicle_plate::VehiclePlate,
    ]
}

#[cfg(test)]
mod tests;
