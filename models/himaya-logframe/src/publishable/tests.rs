//! Small numbers of persons are not published, nor what would give them away.

use himaya_entries::Register;
use proptest::prelude::*;

use crate::fixture::{indicator, measured, register, window};
use crate::{Breakdown, By, Event, Publishable, Quantity, publishable};

/// Persons trained: year, number of women, number of men.
fn trained(years: &[(u32, u32, u32)]) -> Register<Event> {
    let mut rows = Vec::new();
    for (year, women, men) in years {
        for at in 0..women + men {
            let sex = if at < *women { "F" } else { "M" };
            let key = format!("{year}-{at}");
            rows.push(format!(
                "entry=e{key} recorded=2026-01-01 indicator=P1.1 period={year}-05-05 country=TUN sex={sex} person=K{key}"
            ));
        }
    }
    register(&rows.iter().map(String::as_str).collect::<Vec<_>>())
}

fn decided(years: &[(u32, u32, u32)]) -> (Publishable, Vec<Breakdown>) {
    let register = trained(years);
    let periods: Vec<Breakdown> = years
        .iter()
        .map(|(year, ..)| {
            let window = window(&year.to_string(), "2027-01-01");
            measured(&register, "P1.1", window).cumulative
        })
        .collect();
    let all: Vec<&Breakdown> = periods.iter().collect();
    (publishable(&indicator("P1.1"), &all), periods)
}

#[test]
fn a_breakdown_with_a_small_cell_is_left_out_as_a_whole() {
    assert!(decided(&[(2024, 6, 7)]).0.shows(By::Sex));
    assert!(decided(&[(2024, 0, 7)]).0.shows(By::Sex));
    let found = decided(&[(2024, 4, 7)]).0;
    assert!(found.totals && !found.shows(By::Sex) && found.shows(By::Country));
    assert!(!decided(&[(2024, 4, 0)]).0.totals);
}

#[test]
fn what_two_years_would_tell_by_subtraction_is_left_out() {
    assert!(decided(&[(2024, 6, 7), (2025, 5, 9)]).0.shows(By::Sex));
    let found = decided(&[(2024, 6, 7), (2025, 2, 9)]).0;
    assert!(found.totals && !found.shows(By::Sex));
    assert!(!decided(&[(2024, 6, 7), (2025, 2, 1)]).0.totals);
}

#[test]
fn what_counts_no_persons_is_published() {
    let row = "entry=a recorded=2025-04-01 indicator=P3.1 period=2025-02 value=1";
    let found = measured(&register(&[row]), "P3.1", window("2025", "2026-01-01"));
    assert!(publishable(&indicator("P3.1"), &[&found.cumulative]).totals);
}

proptest! {
    /// No sum or difference of what is published by sex is a small number of persons.
    #[test]
    fn nothing_published_is_small(
        numbers in proptest::collection::vec((0..12_u32, 0..12_u32), 1..4),
    ) {
        let years: Vec<(u32, u32, u32)> =
            (2023..).zip(&numbers).map(|(year, (women, men))| (year, *women, *men)).collect();
        let (found, periods) = decided(&years);
        if !found.shows(By::Sex) {
            return Ok(());
        }
        let of = |own: &Breakdown| -> Vec<i64> {
            let cells = own.by_sex.iter().map(|(_, quantity)| quantity);
            let all = cells.chain([&own.total]);
            all.map(|quantity| match quantity {
                Quantity::Count(n) => i64::try_from(*n).unwrap(),
                _ => 0,
            }).collect()
        };
        for one in &periods {
            for other in &periods {
                for (n, less) in of(one).iter().zip(of(other)) {
                    prop_assert!(!(1..5).contains(n) && !(1..5).contains(&(n - less).abs()));
                }
            }
        }
    }
}
