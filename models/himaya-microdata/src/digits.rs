//! Numbers in a text, however their digits are grouped.

use std::collections::VecDeque;

/// Signs that may stand between the groups of one number.
const SEPARATORS: [char; 9] = [' ', '-', '.', '/', '(', ')', '_', '\'', '|'];

/// How many separators may stand between two groups, such as `) ` or ` - `.
const BETWEEN_MAX: usize = 3;

/// How much of the text before a number is kept with it.
const BEFORE_MAX: usize = 40;

/// A number with its groups.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Run {
    /// The digits without separators.
    pub(crate) digits: String,
    /// Where each group begins within the digits.
    starts: Vec<usize>,
    /// Whether a plus stands before it.
    pub(crate) has_plus: bool,
    /// What stands right before it, to look for a label.
    pub(crate) before: String,
    /// Whether it is a plain decimal such as `4.570868`.
    pub(crate) is_decimal: bool,
    /// Whether it is a year and a serial number or month, such as `2024-000123`.
    pub(crate) is_year_led: bool,
}

impl Run {
    /// Whether the digits stand together.
    pub(crate) fn is_one_group(&self) -> bool {
        self.starts.len() == 1
    }

    /// The lengths of the groups.
    pub(crate) fn groups(&self) -> Vec<usize> {
        let ends = self.starts.iter().skip(1).copied();
        let ends = ends.chain(std::iter::once(self.digits.len()));
        self.starts
            .iter()
            .zip(ends)
            .map(|(start, end)| end - start)
            .collect()
    }

    /// The first group.
    pub(crate) fn first_group(&self) -> &str {
        let end = self.starts.get(1).copied().unwrap_or(self.digits.len());
        self.digits.get(..end).unwrap_or_default()
    }

    /// Every number of `least` to `most` digits that begins and ends where a group does.
    pub(crate) fn within(&self, least: usize, most: usize) -> impl Iterator<Item = &str> {
        (0..self.starts.len()).flat_map(move |place| {
            let start = self.starts.get(place).copied().unwrap_or_default();
            // A group has a digit, so a number has no more groups than digits.
            let ends = (place + 1..=place + most).map_while(move |next| {
                let end = self.starts.get(next).copied();
                end.or_else(|| (next == self.starts.len()).then_some(self.digits.len()))
            });
            let fitting = ends.filter(move |end| (start + least..=start + most).contains(end));
            fitting.filter_map(move |end| self.digits.get(start..end))
        })
    }
}

/// The numbers of a form of a reading.
pub(crate) fn runs(form: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Option<(Run, Vec<char>)> = None;
    let mut before: VecDeque<char> = VecDeque::new();
    let mut has_plus = false;
    for sign in form.chars() {
        if sign.is_ascii_digit() {
            let (mut run, between) = open.take().unwrap_or_else(|| {
                let run = Run {
                    has_plus,
                    before: before.iter().collect(),
                    ..Run::default()
                };
                (run, vec![' '])
            });
            if !between.is_empty() {
                if run.starts.len() == 1 {
                    run.is_decimal = between == ['.'];
                    run.is_year_led = matches!(between.as_slice(), ['-' | '/']);
                }
                run.starts.push(run.digits.len());
            }
            run.digits.push(sign);
            open = Some((run, Vec::new()));
            has_plus = false;
        } else if let Some((run, mut between)) = open.take() {
            between.push(sign);
            if SEPARATORS.contains(&sign) && between.len() <= BETWEEN_MAX {
                open = Some((run, between));
            } else {
                runs.push(finished(run));
                has_plus = sign == '+';
            }
        } else if !matches!(sign, ' ' | '(') {
            has_plus = sign == '+';
        }
        before.push_back(sign);
        if before.len() > BEFORE_MAX {
            before.pop_front();
        }
    }
    runs.extend(open.map(|(run, _)| finished(run)));
    runs
}

/// Whether digits are a year in which a return can have been made; what would be a later one is
/// more likely the beginning of a number.
pub(crate) fn is_year(digits: &str) -> bool {
    digits.len() == 4
        && digits
            .parse()
            .is_ok_and(|year: u32| (1990..=2039).contains(&year))
}

/// A decimal has two groups, the first of up to three digits without a leading zero.
fn finished(mut run: Run) -> Run {
    run.is_year_led &= is_year(run.first_group()) && run.digits.len() <= 10;
    let is_whole = run.first_group() == "0" || !run.digits.starts_with('0');
    run.is_decimal &= run.starts.len() == 2 && run.first_group().len() <= 3 && is_whole;
    run
}
