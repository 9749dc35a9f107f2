//! The group rule of the CTDC codebook (v2, 2024, section 6): a record counts in the denominator of a
//! group of flags if at least one of them is yes.

use himaya_schema::{Answers, CodeList};

/// Counts over a group of flags.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Tally<T> {
    /// Each item with the records that have it, in order of the list.
    pub yes: Vec<(T, u64)>,
    /// The records with any item: the denominator.
    pub any: u64,
}

/// Counts the records that have each item and those that have any.
pub fn tally<T: CodeList>(records: impl IntoIterator<Item = Answers<T>>) -> Tally<T> {
    let mut yes: Vec<(T, u64)> = T::ALL.iter().map(|item| (*item, 0)).collect();
    let mut any = 0;
    for answers in records {
        any += u64::from(answers.any_yes());
        for (item, n) in &mut yes {
            *n += u64::from(answers.get(*item) == Some(true));
        }
    }
    Tally { yes, any }
}

#[cfg(test)]
mod tests {
    use himaya_schema::RecruiterRelation;

    use super::*;

    #[test]
    fn a_record_without_any_flag_leaves_the_denominator() {
        let [first, second, third, _] = RecruiterRelation::ALL else {
            panic!("the list has four items");
        };
        let flagged = |items: &[RecruiterRelation]| {
            let mut answers = Answers::not_recorded();
            for item in items {
                answers.record(*item, Some(true));
            }
            answers
        };
        let records = [
            flagged(&[*first]),
            flagged(&[*second]),
            flagged(&[*third]),
            flagged(&[]),
            flagged(&[*first, *second]),
        ];
        let tally = tally(records);
        let percent: Vec<u64> = tally.yes.iter().map(|(_, n)| n * 100 / tally.any).collect();
        assert_eq!(percent, [50, 50, 25, 0]);
    }
}
