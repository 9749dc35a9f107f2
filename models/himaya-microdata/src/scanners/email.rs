//! Addresses of electronic mail.

use super::Scanner;
use crate::{Contract, Reading};

/// E-mail addresses.
///
/// # What it finds
/// An address of electronic mail, also with spaces, with the words *at* and *dot* in any bracket, or
/// in letters of other scripts that look alike.
///
/// # Rule
/// A local part, an at sign and a domain of at least two labels, the last of letters. Beside a
/// notice, a bare *at* before a domain counts too.
///
/// # Source
/// RFC 5321, section 4.1.2; RFC 6531 for letters that are not ASCII.
///
/// # False positives
/// None known in coded columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Email;

impl Scanner for Email {
    fn id(&self) -> &'static str {
        "email"
    }

    fn what(&self) -> &'static str {
        "an e-mail address"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        let is_bare_at = contract != Contract::Notice
            && cell
                .words()
                .any(|form| form.split(" at ").skip(1).any(begins_with_domain));
        is_bare_at || cell.forms().any(holds_address)
    }
}

fn holds_address(form: &str) -> bool {
    let mut parts = form.split('@');
    let Some(mut local) = parts.next() else {
        return false;
    };
    for domain in parts {
        let is_local = local
            .trim_end()
            .ends_with(|sign: char| sign.is_alphanumeric() || "._%+-".contains(sign));
        if is_local && begins_with_domain(domain) {
            return true;
        }
        // Two at signs in a row are one that was typed twice.
        if !domain.is_empty() {
            local = domain;
        }
    }
    false
}

/// Whether a text begins with labels and dots, the last label of two letters or more.
fn begins_with_domain(text: &str) -> bool {
    let is_of_domain = |sign: &char| sign.is_alphanumeric() || "-.".contains(*sign);
    let domain: String = text.trim_start().chars().take_while(is_of_domain).collect();
    let mut labels = domain.trim_end_matches('.').rsplit('.');
    let is_top = labels.next().is_some_and(|top| {
        let is_word = top.chars().all(char::is_alphabetic) || top.starts_with("xn--");
        is_word && (2..=24).contains(&top.chars().count())
    });
    is_top && labels.next().is_some_and(|label| !label.is_empty())
}
