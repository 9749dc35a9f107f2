//! Numbers of mobile phones.

use super::Scanner;
use crate::check_digits::luhn;
use crate::{Contract, Reading};

/// Mobile devices.
///
/// # What it finds
/// The number of a mobile phone as a device (IMEI).
///
/// # Rule
/// 15 digits that begin with the code of a body that gives such numbers and pass the Luhn check, or
/// 14 to 16 digits after the word IMEI.
///
/// # Source
/// 3GPP TS 23.003, section 6.2 and annex B; GSMA TS.06.
///
/// # False positives
/// One in ten numbers of 15 digits that begin so.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Imei;

/// Reporting bodies: the first two digits.
const BODIES: [&str; 21] = [
    "01", "10", "30", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91", "97",
    "98", "99", "00", "02", "03",
];

impl Scanner for Imei {
    fn id(&self) -> &'static str {
        "imei"
    }

    fn what(&self) -> &'static str {
        "the number of a mobile device (IMEI)"
    }

    fn finds(&self, cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        cell.runs().any(|(_, run)| {
            let is_device = |number: &str| {
                let begin = number.get(..2).unwrap_or_default();
                BODIES.contains(&begin) && luhn(number)
            };
            let is_labelled = run.before.contains("imei") && run.within(14, 16).count() > 0;
            is_labelled || run.within(15, 15).any(is_device)
        })
    }
}
