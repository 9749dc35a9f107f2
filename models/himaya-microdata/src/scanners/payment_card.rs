//! Numbers of payment cards.

use super::Scanner;
use crate::check_digits::luhn;
use crate::{Contract, Reading};

/// Payment cards.
///
/// # What it finds
/// The number of a payment card, in any grouping.
///
/// # Rule
/// 13 to 19 digits with the first digits and the length of an issuer, and the Luhn check.
///
/// # Source
/// ISO/IEC 7812-1, annex B.
///
/// # False positives
/// One in ten numbers of that length that begin like a card; none stands in a coded column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct PaymentCard;

/// The first and last beginning of an issuer's numbers, as digits, and their lengths.
const ISSUERS: [(&str, &str, &[usize]); 11] = [
    ("2221", "2720", &[16]),                     // Mastercard
    ("300", "305", &[14]),                       // Diners
    ("34", "34", &[15]),                         // American Express
    ("3528", "3589", &[16, 17, 18, 19]),         // JCB
    ("36", "39", &[14, 15]),                     // Diners and American Express
    ("4", "4", &[13, 16, 19]),                   // Visa
    ("50", "50", &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    ("51", "55", &[16]),                         // Mastercard
    ("56", "58", &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    ("60", "65", &[16, 17, 18, 19]),             // Discover, RuPay and UnionPay
    ("67", "67", &[13, 14, 15, 16, 17, 18, 19]), // Maestro
];

impl Scanner for PaymentCard {
    fn id(&self) -> &'static str {
        "payment-card"
    }

    fn what(&self) -> &'static str {
        "the number of a payment card"
    }

    fn finds(&self, cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        cell.runs().any(|(_, run)| run.within(13, 19).any(is_card))
    }
}

fn is_card(number: &str) -> bool {
    let has_issuer = ISSUERS.iter().any(|(first, last, lengths)| {
        let begin = number.get(..first.len()).unwrap_or_default();
        lengths.contains(&number.len()) && (*first..=*last).contains(&begin)
    });
    has_issuer && luhn(number)
}
