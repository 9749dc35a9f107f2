//! What each cell is to disclosure control: shown or hidden, and what must stay possible for it.
//!
//! Zeros of persons are hidden with the small counts, since a hidden cell would otherwise be known
//! to be 1 or more and a source's `<5`, which is 0 to 4, would be told apart. A zero itself is not
//! defended against subtraction: it describes nobody.

use himaya_schema::Value;

/// Where a count may lie, as far as a reader must believe.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Range {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

impl Range {
    pub(crate) fn new(low: u64, high: u64) -> Self {
        Self { low, high }
    }
}

/// How a cell enters the table as a reader sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Display {
    /// Its number or interval is printed.
    Shown(Range),
    /// As [`Display::Shown`], but the source contradicts itself, so a reader may distrust it.
    Doubtful(Range),
    /// A symbol is printed.
    Hidden,
}

/// A cell as disclosure control sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Sensitivity {
    pub(crate) display: Display,
    /// Whether the threshold hides it.
    pub(crate) primary: bool,
    /// The values that must stay possible, both ends.
    pub(crate) need: Option<Range>,
    /// The number itself, where it is known.
    pub(crate) known: Option<u64>,
}

impl Sensitivity {
    /// Classifies a value; `person` says whether a small count could identify somebody.
    pub(crate) fn of(value: Value, person: bool, threshold: u64) -> Self {
        let small = Range::new(0, threshold - 1);
        let hides = |range: Range| {
            let covers_small = range.low == 0 && range.high >= small.high;
            person && range.low < threshold && !covers_small
        };
        let known = value.number();
        let base = Self {
            display: Display::Hidden,
            primary: false,
            need: None,
            known,
        };
        match value {
            Value::Observed { .. } | Value::Rounded { .. } | Value::TrueZero => {
                let n = known.unwrap_or_default();
                if person && n < threshold {
                    let need = (n > 0).then_some(small);
                    return Self {
                        primary: true,
                        need,
                        ..base
                    };
                }
                let display = Display::Shown(Range::new(n, n));
                Self { display, ..base }
            }
            Value::Censored { lo, hi } => {
                let range = Range::new(lo, hi);
                if hides(range) {
                    let need = Some(small);
                    return Self {
                        primary: true,
                        need,
                        ..base
                    };
                }
                let (display, need) = (Display::Shown(range), Some(range));
                Self {
                    display,
                    need,
                    ..base
                }
            }
            Value::Inconsistent { lo, hi } => {
                let range = Range::new(lo, hi);
                if hides(range) {
                    let need = Some(small);
                    return Self {
                        primary: true,
                        need,
                        ..base
                    };
                }
                let display = Display::Doubtful(range);
                Self { display, ..base }
            }
            Value::NotApplicable => {
                let display = Display::Shown(Range::new(0, 0));
                Self { display, ..base }
            }
            Value::NotReported | Value::SuppressedPrimary | Value::SuppressedSecondary => base,
        }
    }

    /// Whether a reader sees a number.
    pub(crate) fn is_shown(&self) -> bool {
        match self.display {
            Display::Shown(_) | Display::Doubtful(_) => true,
            Display::Hidden => false,
        }
    }
}

#[cfg(test)]
mod tests;
