//! How a cell is printed, and how `cells.csv` spells it.

use std::fmt;

/// How a cell is printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// As a number.
    Exact(u64),
    /// As an interval, which its source has printed.
    Between(u64, u64),
    /// As the symbol of a hidden cell.
    Hidden,
    /// As the symbol of a count that nobody has reported.
    Silent,
    /// As the symbol of a count that cannot be, so that it is zero.
    NotApplicable,
    /// As an interval of a source that contradicts itself, from which nothing follows.
    Doubtful(u64, u64),
}

impl Shown {
    /// Reads the spelling of `cells.csv`; the reason if it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "c" => return Ok(Self::Hidden),
            ":" => return Ok(Self::Silent),
            "-" => return Ok(Self::NotApplicable),
            _ => {}
        }
        let (interval, is_doubtful) = match text.strip_suffix('!') {
            Some(interval) => (interval, true),
            None => (text, false),
        };
        if let Some(inner) = interval
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            let (low, high) = inner
                .split_once('-')
                .ok_or_else(|| "an interval is written `[low-high]`".to_owned())?;
            let (low, high) = (whole(low)?, whole(high)?);
            if high < low {
                return Err("the interval ends before it begins".to_owned());
            }
            return Ok(if is_doubtful {
                Self::Doubtful(low, high)
            } else {
                Self::Between(low, high)
            });
        }
        whole(text).map(Self::Exact)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(n) => write!(f, "{n}"),
            Self::Between(low, high) => write!(f, "[{low}-{high}]"),
            Self::Hidden => f.write_str("c"),
            Self::Silent => f.write_str(":"),
            Self::NotApplicable => f.write_str("-"),
            Self::Doubtful(low, high) => write!(f, "[{low}-{high}]!"),
        }
    }
}

/// The greatest count that is believed; sums of such counts stay exact in floating point.
const GREATEST: u64 = 1 << 40;

fn whole(text: &str) -> Result<u64, String> {
    if text.starts_with('-') {
        return Err("a count is not negative".to_owned());
    }
    if text.contains(['.', ',']) {
        return Err("a count is a whole number".to_owned());
    }
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let n: u64 = is_number
        .then(|| text.parse().ok())
        .flatten()
        .ok_or_else(|| "not a number, `c`, `:`, `-` or an interval".to_owned())?;
    if n > GREATEST {
        return Err(format!("a count is at most {GREATEST}"));
    }
    Ok(n)
}

#[cfg(test)]
mod tests;
