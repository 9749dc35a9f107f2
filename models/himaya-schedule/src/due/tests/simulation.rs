//! Twenty-eight years of hourly ticks, one in five of which is lost.

use std::collections::BTreeMap;

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;

const LOST: f64 = 0.2;

/// Every period of a job whose moment came by then, counted without the function under test.
fn expected(schedules: &Schedules, end: DateTime<Utc>) -> Vec<(String, Period)> {
    let mut expected = Vec::new();
    for job in schedules.jobs() {
        let mut period = job.from;
        while job.due_at(period).unwrap() <= end {
            expected.push((job.job.clone(), period));
            period = period.offset(1);
        }
    }
    expected.sort();
    expected
}

#[test]
fn from_2010_to_2037_no_period_is_missed_or_doubled() {
    let early = |text: &str| text.replace("2024", "2010");
    let (counts, assessment, review) = (early(MONTHLY), early(QUARTERLY), early(YEARLY));
    let schedules = schedules(&[
        ("assessment", &assessment),
        ("counts", &counts),
        ("review", &review),
    ]);
    let mut random = ChaCha8Rng::seed_from_u64(2010);
    let mut history = History::default();
    let mut effects: BTreeMap<(String, Period), u32> = BTreeMap::new();
    let (mut n_ticks, mut n_lost) = (0_u32, 0_u32);
    let mut now = moment("2010-01-01T00:17:00Z");
    let end = moment("2037-12-31T23:17:00Z");
    while now <= end {
        n_ticks += 1;
        if random.gen_bool(LOST) && now < end {
            n_lost += 1;
        } else {
            for due in due(&schedules, &history, now) {
                if due.decision != Decision::Run {
                    continue;
                }
                // One attempt in ten is cut off, one in twenty fails for a while.
                let outcome = match random.gen_range(0..20_u32) {
                    0 | 1 => Outcome::Interrupted,
                    2 => Outcome::Failed,
                    _ => Outcome::Completed,
                };
                if outcome == Outcome::Completed {
                    let effect = effects.entry((due.job.clone(), due.period)).or_default();
                    *effect += 1;
                }
                history.add(&due.job, due.period, outcome, now);
            }
        }
        now += TimeDelta::hours(1);
    }
    let done: Vec<(String, Period)> = effects.keys().cloned().collect();
    // What failed in the last hours may still wait.
    let late = expected(&schedules, end - TimeDelta::days(3));
    let missed = late.iter().filter(|period| !done.contains(period)).count();
    let unasked = expected(&schedules, end);
    let unasked = done.iter().filter(|period| !unasked.contains(period));
    let doubled = effects.values().filter(|n_effects| **n_effects > 1).count();
    assert_eq!((missed, doubled, unasked.count()), (0, 0, 0));
    assert_eq!(n_ticks, 245_448);
    let lost_share = f64::from(n_lost) / f64::from(n_ticks);
    assert!((0.19..0.21).contains(&lost_share), "{lost_share}");
    assert!(done.len() > 470, "{}", done.len());
}
