//! Tests of the group rule against the example of the codebook.

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
