//! Telephone numbers.

mod plans;

use super::Scanner;
use crate::digits::{Run, is_year};
use crate::{Contract, Reading};
use plans::{CALLING_CODES, PLANS, Plan};

/// Telephone numbers.
///
/// # What it finds
/// A telephone number in international or national form, in any grouping, with digits of any script.
///
/// # Rule
/// After a plus or `00`: an assigned country code and 8 to 15 digits in all. National: length and
/// first digits of the plan of the country that reports, with its trunk 0 where it has one; in a
/// coded column also ten digits behind a 0. Six digits or more behind a word for telephone. A
/// reference counts where its digits stand in one group, or are all that it has and begin with the
/// country code, and do not begin with a year; a notice only with plus, `00` or the word.
///
/// The crate `phonenumber` was measured instead: it brings 30 crates, a second `regex-syntax` among
/// them, judges a cell that is a number but finds none in a text (`call 20555123 today` becomes
/// a number of 14 digits), and takes letters for digits. The plans here are those of the region.
///
/// # Source
/// ITU-T E.164 and its list of assigned country codes; the national plans deposited under ITU-T E.129.
///
/// # False positives
/// A pseudonym of eight digits in one group, which should have a hyphen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Phone;

const WORDS: [&str; 20] = [
    "tel",
    "phone",
    "telefon",
    "mobile",
    "movil",
    "portable",
    "gsm",
    "fax",
    "whatsapp",
    "viber",
    "cell",
    "handy",
    "sim",
    "msisdn",
    "هاتف",
    "الهاتف",
    "جوال",
    "محمول",
    "موبايل",
    "نقال",
];

impl Scanner for Phone {
    fn id(&self) -> &'static str {
        "phone"
    }

    fn what(&self) -> &'static str {
        "a telephone number"
    }

    fn finds(&self, cell: &Reading, contract: Contract, country: Option<&str>) -> bool {
        let plan = PLANS.iter().find(|plan| Some(plan.country) == country);
        cell.runs().any(|(form, run)| match contract {
            Contract::Codes | Contract::AgeBand => {
                let is_other = run.is_decimal || run.is_year_led;
                is_open(run) || (!is_other && (is_national(run, plan) || is_trunk(run)))
            }
            Contract::Reference => is_in_reference(form, run, plan),
            Contract::Month | Contract::Notice => is_open(run),
        })
    }
}

/// A number that shows what it is: by a plus, by `00` or by a word.
fn is_open(run: &Run) -> bool {
    let with_zeros = run.digits.strip_prefix("00");
    let is_dialled = run.has_plus && run.within(8, 15).any(is_international)
        || with_zeros.is_some_and(|rest| {
            (8..=15).any(|length| rest.get(..length).is_some_and(is_international))
        });
    let last_word = run
        .before
        .rsplit(|sign: char| !sign.is_alphabetic())
        .find(|word| word.chars().count() > 2);
    let is_labelled =
        last_word.is_some_and(|word| WORDS.iter().any(|label| word.starts_with(label)));
    is_dialled || (is_labelled && run.digits.len() >= 6)
}

fn is_international(number: &str) -> bool {
    CALLING_CODES.iter().any(|code| number.starts_with(code))
}

/// A number of the reporting country, with its country code or without.
fn is_national(run: &Run, plan: Option<&Plan>) -> bool {
    plan.is_some_and(|plan| run.within(6, 15).any(|number| plan.holds(number)))
}

/// A number of a country that is not known, dialled with a 0.
fn is_trunk(run: &Run) -> bool {
    run.digits.starts_with('0') && (9..=11).contains(&run.digits.len())
}

/// In a reference, digits with hyphens are mostly a year and a serial number.
fn is_in_reference(form: &str, run: &Run, plan: Option<&Plan>) -> bool {
    let first = run.first_group();
    let begins_with_year = first.get(..4).is_some_and(is_year) && first.len() <= 10;
    let is_all = || !form.contains(|sign: char| sign.is_alphabetic());
    let holds = plan.is_some_and(|plan| {
        let is_alone = run.is_one_group() && plan.holds(&run.digits);
        is_alone || (plan.holds_with_code(&run.digits) && is_all())
    });
    let is_dialled = run
        .digits
        .strip_prefix("00")
        .is_some_and(|rest| (8..=15).contains(&rest.len()) && is_international(rest));
    is_dialled || (!begins_with_year && holds)
}
