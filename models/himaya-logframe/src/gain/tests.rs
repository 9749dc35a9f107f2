//! Gains against a calculation by hand.

use super::gains;
use himaya_entries::Decimal;

fn pairs(pairs: &[(&str, &str)]) -> Vec<(Decimal, Decimal)> {
    let number = |text: &str| text.parse().unwrap();
    pairs
        .iter()
        .map(|(before, after)| (number(before), number(after)))
        .collect()
}

#[track_caller]
fn check(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-4, "{found} for {expected}");
}

#[test]
fn gains_are_paired_and_compared() {
    let women = pairs(&[("40", "60"), ("50.5", "80.5"), ("60", "85")]);
    let men = pairs(&[("40", "50"), ("70", "84")]);
    let found = gains(&women, &men);
    // Gains of 20, 30 and 25: mean 25, s = 5; t(2) = 4.3027, half = 4.3027 * 5 / sqrt 3 = 12.4207.
    let female = found.female.unwrap();
    assert_eq!(female.n, 3);
    check(female.mean.point, 25.0);
    check(female.mean.low, 12.5793);
    // Gains of 10 and 14: mean 12, s^2 = 8.
    check(found.male.unwrap().mean.point, 12.0);
    // 13, error = sqrt(25/3 + 8/2) = 3.51188; freedom = 152.111 / (69.444/2 + 16/1) = 2.99890.
    let difference = found.difference.unwrap();
    check(difference.point, 13.0);
    check(difference.high - difference.point, 3.511_885 * 3.183_0);
}

#[test]
fn one_person_has_no_spread_and_none_no_mean() {
    let found = gains(&pairs(&[("1", "3")]), &[]);
    let female = found.female.unwrap();
    assert_eq!((female.n, female.mean.low), (1, female.mean.high));
    assert!(found.male.is_none() && found.difference.is_none());
}
