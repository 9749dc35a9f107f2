//! The formulas of the Handbook, by hand.

use super::*;

/// 150 + 93 + 21 + 6 + 5 = 275.
fn example() -> Contributions {
    Contributions::of([("a", 150), ("b", 93), ("c", 21), ("d", 6), ("e", 5)])
}

#[track_caller]
fn check(rule: MagnitudeRule, expected: Option<u64>) {
    let found = assess(&example(), &[rule]).unwrap();
    assert_eq!(found.is_sensitive.then_some(found.upper), expected);
    assert_eq!(found.lower, found.upper);
}

#[test]
fn dominance_of_the_largest() {
    // 150 is 54.5 % of 275; 100 / 50 x 150 - 275 = 25.
    check(MagnitudeRule::Dominance { n: 1, k_pct: 55 }, None);
    check(MagnitudeRule::Dominance { n: 1, k_pct: 50 }, Some(25));
}

#[test]
fn dominance_of_the_two_largest() {
    // 243 is 88.4 %; 100 / 85 x 243 - 275 = 10.88.
    check(MagnitudeRule::Dominance { n: 2, k_pct: 85 }, Some(11));
    check(MagnitudeRule::Dominance { n: 2, k_pct: 89 }, None);
}

#[test]
fn the_second_largest_may_not_come_close() {
    // The rest is 32; 10 % of 150 is 15, 25 % is 37.5.
    check(MagnitudeRule::PPercent { p_pct: 10 }, None);
    check(MagnitudeRule::PPercent { p_pct: 25 }, Some(6));
}

#[test]
fn what_readers_know_beforehand_counts() {
    // 10 / 50 x 150 = 30 is under the rest of 32; 15 / 50 x 150 - 32 = 13.
    check(
        MagnitudeRule::PriorPosterior {
            p_pct: 10,
            q_pct: 50,
        },
        None,
    );
    check(
        MagnitudeRule::PriorPosterior {
            p_pct: 15,
            q_pct: 50,
        },
        Some(13),
    );
}

#[test]
fn a_prior_of_100_per_cent_is_the_p_per_cent_rule() {
    for p_pct in 1..100 {
        let p = assess(&example(), &[MagnitudeRule::PPercent { p_pct }]);
        let pq = assess(
            &example(),
            &[MagnitudeRule::PriorPosterior { p_pct, q_pct: 100 }],
        );
        assert_eq!(p, pq);
    }
}

#[test]
fn one_or_two_contributors_are_always_sensitive() {
    for amounts in [vec![("a", 40)], vec![("a", 40), ("b", 60)]] {
        let found = assess(&Contributions::of(amounts), &MagnitudeRule::DEFAULT).unwrap();
        assert!(found.is_sensitive && found.upper > 0);
    }
    let nothing = assess(&Contributions::default(), &MagnitudeRule::DEFAULT).unwrap();
    assert!(!nothing.is_sensitive);
}

#[test]
fn a_network_is_one_contributor() {
    let apart = [("a", 30), ("b", 30), ("c", 30), ("d", 30), ("e", 30)];
    let found = assess(&Contributions::of(apart), &MagnitudeRule::DEFAULT).unwrap();
    assert!(!found.is_sensitive);
    let together = apart.map(|(name, amount)| (if name < "e" { "ring" } else { name }, amount));
    let found = assess(&Contributions::of(together), &MagnitudeRule::DEFAULT).unwrap();
    assert!(found.is_sensitive);
}

#[test]
fn the_strictest_rule_decides() {
    let rules = [
        MagnitudeRule::Dominance { n: 2, k_pct: 85 },
        MagnitudeRule::Dominance { n: 1, k_pct: 50 },
    ];
    assert_eq!(assess(&example(), &rules).unwrap().upper, 25);
}

#[test]
fn a_rule_without_a_meaning_is_refused() {
    let rules = [
        MagnitudeRule::Dominance { n: 0, k_pct: 85 },
        MagnitudeRule::Dominance { n: 1, k_pct: 100 },
        MagnitudeRule::PPercent { p_pct: 0 },
        MagnitudeRule::PriorPosterior {
            p_pct: 50,
            q_pct: 50,
        },
    ];
    for rule in rules {
        let refused = assess(&example(), &[rule]);
        assert_eq!(refused, Err(DisclosureError::MagnitudeRule { rule }));
    }
}
