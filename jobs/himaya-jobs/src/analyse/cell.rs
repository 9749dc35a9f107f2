//! How a cell of somebody's table is printed.

use himaya_audit::Shown;

/// The symbols that statistical offices print for a hidden count.
const HIDDEN: [&str; 8] = ["c", "*", "x", "s", "..c", "(c)", "D", "suppressed"];
/// What stands for a count that is not there.
pub(super) const SILENT: [&str; 7] = ["", ":", "..", ".", "NA", "N/A", "null"];

/// A whole number from 0 up; thousands may be set apart by commas or spaces.
pub(super) fn count(text: &str) -> Result<u64, String> {
    let text = text.trim();
    if text.starts_with('-') || text.starts_with('\u{2212}') {
        return Err("it is negative".to_owned());
    }
    let digits = ungrouped(text);
    let number: u64 = match digits.parse() {
        Ok(number) => number,
        Err(_) if digits.parse::<f64>().is_ok_and(f64::is_finite) => {
            return whole(&digits);
        }
        Err(_) => return Err("it is no number".to_owned()),
    };
    if number > MOST {
        return Err(format!("it is more than {MOST}"));
    }
    Ok(number)
}

/// The greatest count that is believed; sums of such counts stay exact in floating point.
const MOST: u64 = 1 << 40;

/// A number such as `12.0`, as a data frame writes a count.
fn whole(digits: &str) -> Result<u64, String> {
    let number = digits.split_once('.').filter(|(_, fraction)| {
        !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0')
    });
    number
        .and_then(|(whole, _)| whole.parse().ok())
        .filter(|number| *number <= MOST)
        .ok_or_else(|| "it is not whole".to_owned())
}

/// The digits without the commas and spaces that set thousands apart.
fn ungrouped(text: &str) -> String {
    let is_separator =
        |letter: char| matches!(letter, ',' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    let mut groups = text.split(is_separator);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let is_grouped = (1..=3).contains(&first.len())
        && rest
            .iter()
            .all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    if is_grouped && !rest.is_empty() {
        format!("{first}{}", rest.concat())
    } else {
        text.to_owned()
    }
}

/// A cell of a table that somebody has protected.
pub(super) fn shown(text: &str) -> Result<Shown, String> {
    let text = text.trim();
    if HIDDEN
        .iter()
        .any(|symbol| symbol.eq_ignore_ascii_case(text))
    {
        return Ok(Shown::Hidden);
    }
    if SILENT
        .iter()
        .any(|symbol| symbol.eq_ignore_ascii_case(text))
    {
        return Ok(Shown::Silent);
    }
    if let Some(limit) = text.strip_prefix('<') {
        let limit = limit.trim_start();
        let (limit, is_included) = match limit.strip_prefix('=') {
            Some(limit) => (limit, true),
            None => (limit, false),
        };
        let limit = count(limit)?;
        let high = if is_included {
            Some(limit)
        } else {
            limit.checked_sub(1)
        };
        let high = high.ok_or_else(|| "nothing is less than 0".to_owned())?;
        return Ok(Shown::Between(0, high));
    }
    let inner = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    let ends = inner.split_once(['-', '\u{2013}']);
    if let Some((low, high)) = ends.filter(|(low, _)| !low.is_empty()) {
        let (low, high) = (count(low)?, count(high)?);
        if low > high {
            return Err("the interval ends before it begins".to_owned());
        }
        return Ok(Shown::Between(low, high));
    }
    count(text).map(Shown::Exact)
}
