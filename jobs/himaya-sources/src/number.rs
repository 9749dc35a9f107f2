//! Counts as sources write them: with separators, censored, or with a code for "missing".

use serde::Deserialize;

use crate::cell::Cell;
use crate::problem::Problem;
use crate::text;

/// How a source writes its counts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberStyle {
    /// The separator of thousands in text cells; absent where the source uses none.
    #[serde(default)]
    pub thousands: Option<char>,
    /// The texts that mean "no number here", such as `NA` or `:`; `-99` is one as a number too.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Whether `<5` is read as 0 to 4.
    #[serde(default)]
    pub censored_below: bool,
    /// The largest count that is believed.
    pub max: u64,
}

/// A count as read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Count {
    /// Blank, or a declared code for "missing". Never zero.
    NotReported,
    /// 0 to `below - 1`.
    Below(u64),
    Exact(u64),
}

/// Reads a count, or says why it cannot be one.
pub(crate) fn read_count(cell: &Cell, style: &NumberStyle, column: &str) -> Result<Count, Problem> {
    match cell {
        Cell::Blank => Ok(Count::NotReported),
        Cell::Number(_) if is_missing(&cell.text(), style) => Ok(Count::NotReported),
        Cell::Number(number) => whole(*number, style, column),
        Cell::Text(_) => read_text(&cell.text(), style, column),
        Cell::Date(_) | Cell::Flag(_) | Cell::Failed(_) => Err(not_a_count(column, &cell.text())),
    }
}

/// Whether a text or number cell holds a declared code for "missing".
fn is_missing(text: &str, style: &NumberStyle) -> bool {
    style.missing.iter().any(|code| code == text)
}

fn read_text(text: &str, style: &NumberStyle, column: &str) -> Result<Count, Problem> {
    if is_missing(text, style) {
        return Ok(Count::NotReported);
    }
    if text::mixes_digits(text) {
        return Err(Problem::new(
            column,
            "mixed-digits",
            "digits of two scripts stand in one number",
        ));
    }
    let folded = text::fold_digits(text);
    if let Some(bound) = folded.strip_prefix('<').filter(|_| style.censored_below) {
        return match bound.trim().parse() {
            Ok(below @ 1..=100) => Ok(Count::Below(below)),
            Ok(_) | Err(_) => Err(not_a_count(column, text)),
        };
    }
    match style.thousands.filter(|mark| folded.contains(*mark)) {
        Some(mark) => grouped(&folded, mark)
            .ok_or_else(|| {
                Problem::new(
                    column,
                    "ambiguous-number",
                    format!(
                        "{} is not a whole number with groups of three",
                        text::echo(text, 24)
                    ),
                )
                .suggest("check whether the separator is a decimal mark")
            })
            .and_then(|number| bounded(number, style, column)),
        None => plain(&folded, style, column),
    }
}

fn plain(text: &str, style: &NumberStyle, column: &str) -> Result<Count, Problem> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.parse() {
            Ok(number) => bounded(number, style, column),
            Err(_) => Err(implausible(style, column)),
        };
    }
    let looks_numeric = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    match text.parse::<f64>() {
        Ok(number) if looks_numeric => whole(number, style, column),
        Ok(_) | Err(_) => Err(not_a_count(column, text)),
    }
}

fn whole(number: f64, style: &NumberStyle, column: &str) -> Result<Count, Problem> {
    if number < 0.0 {
        return Err(Problem::new(
            column,
            "negative-count",
            "the count is negative",
        ));
    }
    if !number.is_finite() || number.is_sign_negative() {
        return Err(Problem::new(
            column,
            "not-a-count",
            "the number is not finite, or is a negative zero",
        ));
    }
    if number.fract() != 0.0 {
        return Err(Problem::new(
            column,
            "fractional-count",
            "the count is not a whole number",
        ));
    }
    #[expect(clippy::cast_precision_loss, reason = "the bound is far below 2^52")]
    let too_large = number > style.max as f64;
    if too_large {
        return Err(implausible(style, column));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number is whole, not negative and below the bound"
    )]
    let count = number as u64;
    Ok(Count::Exact(count))
}

/// Reads `1,234,567`: one to three digits, then groups of exactly three.
fn grouped(text: &str, mark: char) -> Option<u64> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let first_fits = (1..=3).contains(&first.len());
    let fits = first_fits && groups.all(|group| group.len() == 3);
    let digits: String = text.chars().filter(|letter| *letter != mark).collect();
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    (fits && all_digits).then(|| digits.parse().ok())?
}

fn bounded(number: u64, style: &NumberStyle, column: &str) -> Result<Count, Problem> {
    if number > style.max {
        Err(implausible(style, column))
    } else {
        Ok(Count::Exact(number))
    }
}

fn implausible(style: &NumberStyle, column: &str) -> Problem {
    Problem::new(
        column,
        "implausible-count",
        format!("the count is larger than {}", style.max),
    )
    .suggest("a code may have been printed as a number; ask the publisher")
}

fn not_a_count(column: &str, text: &str) -> Problem {
    Problem::new(
        column,
        "not-a-count",
        format!("{} is not a count", text::echo(text, 24)),
    )
}

#[cfg(test)]
mod tests;
