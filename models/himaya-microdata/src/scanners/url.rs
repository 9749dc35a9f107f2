//! Addresses on the web.

use super::Scanner;
use crate::{Contract, Reading};

/// Web addresses.
///
/// # What it finds
/// An address of a page, with its scheme or without; a page often is a person's profile.
///
/// # Rule
/// A scheme (`http`, `https`, `hxxp`), `www.`, a known site of profiles, or a domain with a path. In
/// a notice only a profile: a service may point to its own pages there.
///
/// # Source
/// RFC 3986, section 3.
///
/// # False positives
/// None known in coded columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Url;

/// Sites whose pages are persons.
const PROFILES: [&str; 22] = [
    "facebook.com",
    "fb.com",
    "fb.me",
    "m.me",
    "messenger.com",
    "instagram.com",
    "tiktok.com",
    "twitter.com",
    "x.com",
    "t.co",
    "youtube.com",
    "youtu.be",
    "linkedin.com",
    "snapchat.com",
    "t.me",
    "telegram.me",
    "wa.me",
    "whatsapp.com",
    "vk.com",
    "ok.ru",
    "viber.com",
    "imo.im",
];

/// Ends of domains that a path makes an address.
const TOPS: [&str; 24] = [
    "com", "org", "net", "info", "io", "me", "co", "app", "dev", "int", "eu", "fr", "es", "it",
    "de", "uk", "tn", "dz", "ma", "ly", "eg", "ru", "tr", "ng",
];

impl Scanner for Url {
    fn id(&self) -> &'static str {
        "url"
    }

    fn what(&self) -> &'static str {
        "a web address"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        let mut forms = cell.forms().filter(|form| form.contains(['.', ':', 'x']));
        forms.any(|form| {
            let is_page = ["http:", "https:", "hxxp", "www."]
                .iter()
                .any(|mark| form.contains(mark));
            holds_profile(form)
                || (contract != Contract::Notice && (is_page || holds_domain_with_path(form)))
        })
    }
}

/// Whether a site of profiles is followed by a path.
fn holds_profile(form: &str) -> bool {
    PROFILES.iter().any(|site| {
        form.match_indices(site).any(|(place, _)| {
            let before = form.get(..place).and_then(|text| text.chars().next_back());
            let after = form.get(place + site.len()..).unwrap_or_default();
            let path = after.strip_prefix('/').unwrap_or_default();
            let is_whole = before.is_none_or(|sign| !sign.is_alphanumeric() && sign != '-');
            is_whole
                && path.starts_with(|sign: char| sign.is_alphanumeric() || "+@._".contains(sign))
        })
    })
}

fn holds_domain_with_path(form: &str) -> bool {
    form.split(' ').any(|word| {
        let Some((domain, path)) = word.split_once('/') else {
            return false;
        };
        let top = domain.rsplit_once('.').map(|(_, top)| top);
        !path.is_empty() && top.is_some_and(|top| TOPS.contains(&top))
    })
}
