//! How much is tried, and which part of it.

use crate::XtaskError;
use crate::faults::KINDS;

/// How much is tried, and which part of it: what takes hours can be done in pieces.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Effort {
    /// All that the promises name, for hours, instead of some minutes.
    is_long: bool,
    /// The kinds that are asked for; all of them when there is none.
    only: Vec<String>,
    /// How many tries of a kind are left out, since they were done before.
    pub(super) from: usize,
    /// The most tries of a kind.
    most: usize,
    /// What is drawn is drawn from this.
    pub(super) seed: u64,
}

impl Effort {
    /// Reads `--long`, `--only KIND,..`, `--from N`, `--most N` and `--seed N`.
    pub fn parse(options: &[&str]) -> Result<Self, XtaskError> {
        let mut effort = Self {
            is_long: false,
            only: Vec::new(),
            from: 0,
            most: usize::MAX,
            seed: 1,
        };
        let mut options = options.iter();
        while let Some(option) = options.next() {
            if *option == "--long" {
                effort.is_long = true;
                continue;
            }
            let value = options.next().ok_or(XtaskError::Usage)?;
            let number = || value.parse().map_err(|_| XtaskError::Usage);
            match *option {
                "--only" => effort.only = value.split(',').map(str::to_owned).collect(),
                "--from" => effort.from = number()?,
                "--most" => effort.most = number()?,
                "--seed" => effort.seed = value.parse().map_err(|_| XtaskError::Usage)?,
                _ => return Err(XtaskError::Usage),
            }
        }
        let is_known =
            |kind: &String| kind == "memory" || KINDS.iter().any(|(known, _, _)| known == kind);
        if effort.only.iter().all(is_known) {
            Ok(effort)
        } else {
            Err(XtaskError::Usage)
        }
    }

    /// How many tries there are of something, whether they are done or not.
    pub(super) fn of(&self, short: usize, long: usize) -> usize {
        if self.is_long { long } else { short }
    }

    /// How many of so many are to be done.
    pub(super) fn left_of(&self, n_tries: usize) -> usize {
        n_tries.saturating_sub(self.from).min(self.most)
    }

    /// Whether a try is to be done, by its number from 1.
    pub(super) fn holds(&self, number: usize) -> bool {
        number > self.from && number - self.from <= self.most
    }

    /// Whether a kind is to be tried.
    pub(super) fn is_asked(&self, kind: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|asked| asked == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_was_asked_for() {
        let options = [
            "--long",
            "--only",
            "kills,pairs",
            "--from",
            "10",
            "--most",
            "5",
        ];
        let effort = Effort::parse(&options).unwrap();
        assert!(effort.is_asked("pairs") && !effort.is_asked("flips"));
        let held: Vec<usize> = (1..=100).filter(|number| effort.holds(*number)).collect();
        assert_eq!(held, [11, 12, 13, 14, 15]);
        assert_eq!((effort.left_of(12), effort.left_of(1_000)), (2, 5));
        assert_eq!(effort.of(3, 64), 64);
        let all = Effort::parse(&[]).unwrap();
        assert!(all.is_asked("memory") && all.holds(1) && all.holds(usize::MAX));
    }

    #[test]
    fn what_is_no_option_is_refused() {
        for options in [
            ["--only", "kill"].as_slice(),
            &["--from"],
            &["--from", "x"],
            &["--lnog"],
            &["--fro", "1"],
        ] {
            assert!(Effort::parse(options).is_err(), "{options:?}");
        }
    }
}
