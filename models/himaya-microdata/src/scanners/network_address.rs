//! Addresses of networks and devices.

// Types to parse with; nothing here opens a socket.
use core::net::{Ipv4Addr, Ipv6Addr};

use super::Scanner;
use crate::{Contract, Reading};

/// IP and MAC addresses.
///
/// # What it finds
/// An internet address (IPv4, IPv6) or the address of a network card.
///
/// # Rule
/// Four numbers up to 255 with dots; groups of hexadecimal digits with colons as RFC 4291 has them;
/// six pairs of hexadecimal digits with colons or hyphens, or three groups of four with dots. Not in
/// a notice, where four numbers may be a version.
///
/// # Source
/// RFC 791, RFC 4291, IEEE 802.
///
/// # False positives
/// A version of four numbers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct NetworkAddress;

impl Scanner for NetworkAddress {
    fn id(&self) -> &'static str {
        "network-address"
    }

    fn what(&self) -> &'static str {
        "an address of a network (IP or MAC)"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        contract != Contract::Notice && cell.forms().any(holds_address)
    }
}

fn holds_address(form: &str) -> bool {
    form.split(|sign: char| !(sign.is_ascii_hexdigit() || ".:-".contains(sign)))
        .map(|word| word.trim_matches(['.', '-']))
        .any(|word| is_internet(word) || is_card(word))
}

fn is_internet(word: &str) -> bool {
    let host = word.split_once(':').map_or(word, |(host, _port)| host);
    let is_fourth = host.parse::<Ipv4Addr>().is_ok();
    let word = word.trim_end_matches('-');
    let is_sixth = word.matches(':').count() > 2 && word.parse::<Ipv6Addr>().is_ok();
    is_fourth || is_sixth
}

fn is_card(word: &str) -> bool {
    let groups: Vec<&str> = word.split([':', '-', '.']).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_shaped = lengths == [2; 6] || (lengths == [4; 3] && word.contains('.'));
    let is_one_kind = [':', '-', '.']
        .iter()
        .filter(|sign| word.contains(**sign))
        .count()
        == 1;
    let has = |test: fn(char) -> bool| word.chars().any(test);
    // Pairs with colons are nothing else; other groups of digits alone may be a number.
    is_shaped && is_one_kind && (has(|sign| sign == ':') || has(|sign| sign.is_ascii_alphabetic()))
}
