//! Names of accounts in social media and messengers.

use super::Scanner;
use crate::{Contract, Reading};

/// Names of accounts.
///
/// # What it finds
/// The name of a person's account in a social medium or messenger.
///
/// # Rule
/// An at sign before a word of two signs or more, or the word *at* before a single word with digits or
/// signs; or the name of a medium with something beside it. In a notice only the at sign with a word that is no part of an e-mail address.
///
/// # Source
/// The rules of the media for names: letters, digits, dots and low lines, up to 30.
///
/// # False positives
/// None known in coded columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct SocialHandle;

const MEDIA: [&str; 27] = [
    "facebook",
    "fb",
    "messenger",
    "instagram",
    "insta",
    "ig",
    "tiktok",
    "twitter",
    "snapchat",
    "snap",
    "telegram",
    "whatsapp",
    "watsapp",
    "wechat",
    "viber",
    "signal",
    "skype",
    "imo",
    "vk",
    "فيسبوك",
    "فايسبوك",
    "انستغرام",
    "تيليجرام",
    "تلغرام",
    "واتساب",
    "واتس",
    "سناب",
];

impl Scanner for SocialHandle {
    fn id(&self) -> &'static str {
        "social-handle"
    }

    fn what(&self) -> &'static str {
        "the name of an account"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        let is_handle = cell.forms().any(holds_handle);
        let is_worded = |form: &str| names_a_medium(form) || is_spoken_handle(form);
        is_handle || (contract != Contract::Notice && cell.words().any(is_worded))
    }
}

/// The word *at* before a single word that no language has.
fn is_spoken_handle(form: &str) -> bool {
    let name = form.strip_prefix("at ").unwrap_or_default();
    let is_no_word = name.contains(|sign: char| sign.is_ascii_digit() || "._".contains(sign));
    is_no_word && !name.contains(' ')
}

/// Whether an at sign stands before a word and not behind one.
fn holds_handle(form: &str) -> bool {
    form.match_indices('@').any(|(place, _)| {
        let before = form.get(..place).and_then(|text| text.chars().next_back());
        let after = form.get(place + 1..).unwrap_or_default().trim_start();
        let n_signs = after
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || "._".contains(*sign))
            .count();
        before.is_none_or(|sign| !sign.is_alphanumeric()) && n_signs >= 2
    })
}

/// Whether a medium is named beside another word.
fn names_a_medium(form: &str) -> bool {
    let words: Vec<&str> = form
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_' && sign != '.')
        .filter(|word| !word.is_empty())
        .collect();
    words.len() > 1 && words.iter().any(|word| MEDIA.contains(word))
}
