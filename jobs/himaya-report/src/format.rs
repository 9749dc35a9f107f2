//! How a cell reads: its number in the edition's locale and the symbols beside it.

use himaya_locale::{Argument, Arguments, Direction, Localizer};
use himaya_schema::{Cell, Figure, Flag, Hidden, Value};

use crate::ReportError;

/// Hidden by disclosure control.
pub(crate) const SUPPRESSED: &str = "c";
/// The denominator is too small for a percentage.
pub(crate) const NOT_SIGNIFICANT: &str = "n";
/// The source is silent.
pub(crate) const NOT_AVAILABLE: &str = ":";
/// The question does not arise.
pub(crate) const NOT_APPLICABLE: &str = "z";
/// The source states that there are none.
pub(crate) const TRUE_ZERO: &str = "\u{2013}";
const PROVISIONAL: &str = "p";
const BREAK: &str = "b";
const LOW_RELIABILITY: &str = "u";
const INCONSISTENT: &str = "i";
const REVISION: &str = "r";

/// Decimals of shares and changes.
const DECIMALS: u8 = 1;

/// The cell as it is printed.
pub(crate) fn cell(localizer: &Localizer, cell: &Cell) -> Result<String, ReportError> {
    let mut text = figure(localizer, &cell.figure)?;
    for symbol in symbols(cell) {
        text.push('\u{A0}');
        text.push_str(symbol);
    }
    Ok(text)
}

/// The cell as an argument of a message: a count also chooses the plural form.
pub(crate) fn argument(localizer: &Localizer, cell: &Cell) -> Result<Argument, ReportError> {
    let text = self::cell(localizer, cell)?;
    let Figure::Count { value } = cell.figure else {
        return Ok(Argument::Text(text));
    };
    Ok(match value.bounds() {
        Some((_, hi)) => match localizer.count_argument(hi) {
            Argument::Number { n, .. } => Argument::Number { n, text },
            other @ (Argument::Text(_) | Argument::Plural(_)) => other,
        },
        None => Argument::Text(text),
    })
}

/// The figure without the symbols of its flags.
pub(crate) fn figure(localizer: &Localizer, figure: &Figure) -> Result<String, ReportError> {
    let percent = |ratio: f64| localizer.percent(ratio, DECIMALS);
    let text = match *figure {
        Figure::Count { value } => count(localizer, value),
        Figure::Share { point, low, high } => {
            let arguments = Arguments::new()
                .text("point", plain(&percent(point)))
                .text("low", number_in(&percent(low)))
                .text("high", number_in(&percent(high)));
            keep_order(localizer, &localizer.message("value-share", &arguments)?)
        }
        Figure::ShareBounds { low, high } => {
            let arguments = Arguments::new()
                .text("low", number_in(&percent(low)))
                .text("high", plain(&percent(high)));
            keep_order(localizer, &localizer.message("value-bounds", &arguments)?)
        }
        Figure::Ratio { point } => percent(point),
        Figure::Change { ratio } => localizer.signed_percent(ratio, DECIMALS),
        Figure::Difference { point, low, high } => {
            let points = |difference: f64| localizer.points(difference, DECIMALS);
            let arguments = Arguments::new()
                .text("point", points(point))
                .text("low", points(low))
                .text("high", points(high));
            localizer.message("value-difference", &arguments)?
        }
        Figure::DifferenceBounds { low, high } => {
            let points = |difference: f64| localizer.points(difference, DECIMALS);
            let arguments = Arguments::new()
                .text("low", points(low))
                .text("high", points(high));
            localizer.message("value-difference-bounds", &arguments)?
        }
        Figure::Score { point, low, high } => {
            let score = |score: u8| localizer.count(u64::from(score));
            let arguments = Arguments::new()
                .text("point", score(point))
                .text("low", score(low))
                .text("high", score(high));
            keep_order(localizer, &localizer.message("value-score", &arguments)?)
        }
        Figure::Hidden { reason } => hidden(reason).to_owned(),
    };
    Ok(text)
}

/// The symbol that stands for a number that is not shown.
pub(crate) fn hidden(reason: Hidden) -> &'static str {
    match reason {
        Hidden::Suppressed => SUPPRESSED,
        Hidden::SmallDenominator => NOT_SIGNIFICANT,
        Hidden::NotReported => NOT_AVAILABLE,
        Hidden::NotApplicable => NOT_APPLICABLE,
    }
}

fn count(localizer: &Localizer, value: Value) -> String {
    match value {
        Value::Observed { n } | Value::Rounded { n } => localizer.count(n),
        Value::TrueZero => TRUE_ZERO.to_owned(),
        Value::Censored { lo, hi } | Value::Inconsistent { lo, hi } => localizer.interval(lo, hi),
        Value::NotReported => NOT_AVAILABLE.to_owned(),
        Value::NotApplicable => NOT_APPLICABLE.to_owned(),
        Value::SuppressedPrimary | Value::SuppressedSecondary => SUPPRESSED.to_owned(),
    }
}

/// The symbols of the flags, each once, in the order of the legend.
pub(crate) fn symbols(cell: &Cell) -> Vec<&'static str> {
    marks(cell).map(|(symbol, _)| symbol).collect()
}

/// The messages that speak the flags, in the order of the legend.
pub(crate) fn spoken_flags(cell: &Cell) -> Vec<&'static str> {
    marks(cell).map(|(_, spoken)| spoken).collect()
}

fn marks(cell: &Cell) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_inconsistent = matches!(
        cell.figure,
        Figure::Count {
            value: Value::Inconsistent { .. }
        }
    );
    let has = |flag: Flag| cell.flags.contains(&flag);
    let marks = [
        (has(Flag::Provisional), PROVISIONAL, "spoken-provisional"),
        (has(Flag::Break), BREAK, "spoken-break"),
        (
            has(Flag::LowReliability),
            LOW_RELIABILITY,
            "spoken-low-reliability",
        ),
        (
            has(Flag::Inconsistent) || is_inconsistent,
            INCONSISTENT,
            "spoken-inconsistent",
        ),
        (has(Flag::Revision), REVISION, "spoken-revision"),
    ];
    let shown = marks.into_iter().filter(|(shown, ..)| *shown);
    shown.map(|(_, symbol, spoken)| (symbol, spoken))
}

/// The digits and separators of a formatted number, without its per cent sign.
fn number_in(percent: &str) -> &str {
    percent.trim_matches(|character: char| !character.is_numeric())
}

/// The text without directional marks.
fn plain(text: &str) -> String {
    himaya_locale::without_marks(text)
}

/// Keeps a group of Latin numbers in its order within text from right to left.
///
/// Arabic-Indic digits are left alone: their readers expect a range to run with the text.
fn keep_order(localizer: &Localizer, text: &str) -> String {
    let is_latin = text.chars().any(|character| character.is_ascii_digit());
    match localizer.direction() {
        Direction::RightToLeft if is_latin => format!("\u{200E}{text}\u{200E}"),
        Direction::RightToLeft | Direction::LeftToRight => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
