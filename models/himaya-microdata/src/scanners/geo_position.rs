//! Positions on the globe.

use super::Scanner;
use crate::{Contract, Reading};

/// Pairs of coordinates.
///
/// # What it finds
/// A latitude with a longitude, fine enough for a house or a street.
///
/// # Rule
/// Two decimals with three places or more, the first up to 90 and the second up to 180, with a
/// separator, a letter of direction or a word between; or two angles with degrees and minutes.
///
/// # Source
/// ISO 6709. Three decimal places of a degree are about 100 m.
///
/// # False positives
/// Two measured numbers side by side; none stands in a coded column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct GeoPosition;

const PLACES_MIN: usize = 3;

impl Scanner for GeoPosition {
    fn id(&self) -> &'static str {
        "geo-position"
    }

    fn what(&self) -> &'static str {
        "a position on the map"
    }

    fn finds(&self, cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        cell.forms()
            .filter(|form| form.contains(['.', ',', '°']))
            .any(|form| holds_decimals(form) || holds_angles(form))
    }
}

/// A number with its decimal places and what stands before it.
#[derive(Default)]
struct Decimal {
    whole: String,
    places: String,
    /// How many signs lie between it and the decimal before.
    gap: usize,
}

impl Decimal {
    fn is_up_to(&self, most: f64) -> bool {
        let value = format!("{}.{}", self.whole, self.places).parse::<f64>();
        let is_fine = self.places.len() >= PLACES_MIN && self.whole.len() <= 3;
        is_fine && value.is_ok_and(|value| value <= most)
    }
}

fn holds_decimals(form: &str) -> bool {
    // A decimal comma stands right between digits; a comma that parts has a space or a sign beside.
    let with_points = decimals(form, '.');
    let with_commas = decimals(form, ',');
    [with_points, with_commas].iter().any(|found| {
        found.windows(2).any(|pair| match pair {
            [first, second] => second.gap <= 12 && first.is_up_to(90.0) && second.is_up_to(180.0),
            _ => false,
        })
    })
}

fn decimals(form: &str, point: char) -> Vec<Decimal> {
    let mut found: Vec<Decimal> = Vec::new();
    let mut open = Decimal::default();
    let mut in_places = false;
    let mut gap = 0;
    for sign in form.chars().chain(std::iter::once(' ')) {
        if sign.is_ascii_digit() {
            let part = if in_places {
                &mut open.places
            } else {
                &mut open.whole
            };
            part.push(sign);
        } else if sign == point && !in_places && !open.whole.is_empty() {
            in_places = true;
        } else {
            if open.places.is_empty() {
                gap += open.whole.len() + 1;
            } else {
                open.gap = gap;
                found.push(std::mem::take(&mut open));
                gap = 1;
            }
            open = Decimal::default();
            in_places = false;
        }
    }
    found
}

/// Two angles such as `36°48'23"N 10°10'53"E`.
fn holds_angles(form: &str) -> bool {
    let has_minutes = form.contains('\'') || form.contains("min");
    let n_degrees = form.matches('°').count();
    n_degrees >= 2 && (has_minutes || form.chars().filter(char::is_ascii_digit).count() >= 6)
}
