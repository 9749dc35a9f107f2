//! Every kind added up by hand, and what holds of any register.

use himaya_schema::{Country, Sex};
use proptest::prelude::*;

use crate::Quantity::{self, Count, Missing};
use crate::fixture::{indicator, logframe, measured, register, window};
use crate::{Breakdown, Measured, measure};

const TUNISIA: Option<Country> = Some(Country::TUNISIA);
const EGYPT: Option<Country> = Some(Country::EGYPT);

fn of_country(breakdown: &Breakdown, country: Option<Country>) -> Quantity {
    let mut cells = breakdown.by_country.iter();
    cells.find(|(own, _)| *own == country).unwrap().1.clone()
}

fn of_sex(breakdown: &Breakdown, sex: Sex) -> Quantity {
    let mut cells = breakdown.by_sex.iter();
    cells.find(|(own, _)| *own == sex).unwrap().1.clone()
}

fn share(numerator: u64, denominator: u64) -> Quantity {
    Quantity::Ratio {
        numerator,
        denominator,
    }
}

#[test]
fn a_flow_is_summed() {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=O1.2 period=2024-Q4 country=TUN value=3",
        "entry=b recorded=2025-04-01 indicator=O1.2 period=2025-Q1 country=TUN value=4",
        "entry=c recorded=2025-04-01 indicator=O1.2 period=2025-02-11 country=EG value=5",
        "entry=d recorded=2025-04-01 indicator=O1.2 period=2025-Q1 value=2",
        "entry=e recorded=2025-09-01 indicator=O1.2 period=2025-Q3 country=TUN value=100",
    ]);
    let Measured { period, cumulative } =
        measured(&register, "O1.2", window("2025-Q1", "2025-12-31"));
    assert_eq!(
        (period.total, cumulative.total.clone()),
        (Count(11), Count(14))
    );
    assert_eq!(of_country(&cumulative, TUNISIA), Count(7));
    assert_eq!(of_country(&cumulative, EGYPT), Count(5));
    assert_eq!(of_country(&cumulative, None), Count(2));
    // Nobody has reported from Libya, and that is no zero.
    assert_eq!(of_country(&cumulative, Some(Country::LIBYA)), Missing);
}

#[test]
fn a_person_is_counted_once() {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=P1.1 period=2024-11-02 country=TUN sex=F person=TUN-1",
        "entry=b recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=TUN person=TUN-1",
        "entry=c recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=TUN sex=M person=TUN-2",
        "entry=d recorded=2025-04-01 indicator=P1.1 period=2025-03-02 country=EGY sex=M person=TUN-2",
        "entry=e recorded=2025-04-01 indicator=P1.1 period=2025-03-02 country=EGY person=EGY-9",
    ]);
    let Measured { period, cumulative } =
        measured(&register, "P1.1", window("2025-Q1", "2025-12-31"));
    assert_eq!(
        (period.total.clone(), cumulative.total),
        (Count(3), Count(3))
    );
    assert_eq!(
        (period.participations, cumulative.participations),
        (Some(4), Some(5))
    );
    // Her sex is known from another row.
    assert_eq!(of_sex(&period, Sex::Female), Count(1));
    assert_eq!(of_sex(&period, Sex::Male), Count(1));
    assert_eq!(of_sex(&period, Sex::Unknown), Count(1));
    assert_eq!(of_country(&period, TUNISIA), Count(2));
    assert_eq!(of_country(&period, EGYPT), Count(2));
    assert_eq!(period.several_countries, 1);
}

#[test]
fn a_stock_is_the_last_of_each_country() {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=P2.1 period=2024-12-31 country=TUN value=8",
        "entry=b recorded=2025-04-01 indicator=P2.1 period=2025-03-31 country=TUN value=7",
        "entry=c recorded=2025-04-01 indicator=P2.1 period=2024-06-30 country=EGY value=2",
        "entry=d recorded=2025-04-01 indicator=P2.1 period=2025-06-30 country=EGY value=50",
    ]);
    let Measured { period, cumulative } =
        measured(&register, "P2.1", window("2025-Q1", "2025-12-31"));
    assert_eq!((period.total, cumulative.total), (Count(9), Count(9)));
}

#[test]
fn a_share_is_a_sum_over_a_sum() {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=O1.1 period=2025-02 country=TUN sex=F numerator=1 denominator=1",
        "entry=b recorded=2025-04-01 indicator=O1.1 period=2025-02 country=EGY sex=M numerator=10 denominator=99",
    ]);
    let Measured { period, .. } = measured(&register, "O1.1", window("2025-Q1", "2025-12-31"));
    assert_eq!(period.total, share(11, 100));
    // Not the mean of 100 and 10.1 per cent.
    assert_eq!(period.total.written().as_deref(), Some("11.0"));
    assert_eq!(of_sex(&period, Sex::Female), share(1, 1));
    assert_eq!(of_sex(&period, Sex::Unknown), share(0, 0));
}

#[test]
fn a_step_is_listed_and_stays_taken() {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=O1.4 period=2024-06-30 country=TUN value=2",
        "entry=b recorded=2025-04-01 indicator=O1.4 period=2025-03-31 country=TUN value=1",
        "entry=c recorded=2025-04-01 indicator=O1.4 period=2025-03-31 country=EGY value=3",
    ]);
    let Measured { period, .. } = measured(&register, "O1.4", window("2025-Q1", "2025-12-31"));
    let levels = [(EGYPT, 3), (TUNISIA, 2)].into_iter().collect();
    assert_eq!(period.total, Quantity::Levels(levels));
}

#[test]
fn a_sum_stands_for_parts_that_are_not_there() {
    let rows = [
        "entry=a recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=_T value=9",
        "entry=b recorded=2025-04-01 indicator=P3.3b period=2025-02 country=EGY sex=F value=4",
        "entry=c recorded=2025-04-01 indicator=P3.3b period=2025-02 country=EGY sex=_T value=4",
        "entry=d recorded=2025-04-01 indicator=P3.3b period=2025-02 country=_T sex=_T value=13",
    ];
    let Measured { period, .. } =
        measured(&register(&rows), "P3.3b", window("2025-Q1", "2025-12-31"));
    assert_eq!(period.total, Count(13));
    assert_eq!(of_sex(&period, Sex::Female), Count(4));
    assert_eq!(of_sex(&period, Sex::Unknown), Count(9));
}

fn number(quantity: &Quantity) -> (u64, u64) {
    match quantity {
        Missing => (0, 0),
        Count(n) => (*n, 0),
        Quantity::Ratio {
            numerator,
            denominator,
        } => (*numerator, *denominator),
        Quantity::Levels(_) => unreachable!(),
    }
}

fn sum<'a>(quantities: impl Iterator<Item = &'a Quantity>) -> (u64, u64) {
    quantities
        .map(number)
        .fold((0, 0), |sum, n| (sum.0 + n.0, sum.1 + n.1))
}

/// Rows of any kind, with and without sex, age and country.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let drawn = (
        0..4_usize,
        0..4_usize,
        0..5_usize,
        0..3_usize,
        1..13_u32,
        0..40_u64,
    );
    proptest::collection::vec(drawn, 0..40).prop_map(|drawn| {
        let row = |(at, (kind, country, sex, age, month, n)): (usize, (usize, usize, usize, usize, u32, u64))| {
            let what = match kind {
                0 => format!("indicator=P3.3b value={n}"),
                1 => format!("indicator=P1.1 person=K-{}", n % 9 + 1),
                2 => format!("indicator=O1.1 numerator={n} denominator={}", n + 3),
                _ => format!("indicator=P1.3 value={n}"),
            };
            let country = ["", "TUN", "EGY", "LBY"][country];
            let sex = ["", "F", "M", "_O", "_U"][sex];
            let age = ["", "Y0T17", "Y_GE18"][age];
            format!("entry=e{at} recorded=2026-01-01 {what} period=2025-{month:02} country={country} sex={sex} age={age}")
        };
        drawn.into_iter().enumerate().map(row).collect()
    })
}

proptest! {
    #[test]
    fn parts_and_unknown_make_the_total_in_whatever_order(rows in rows()) {
        let forward: Vec<&str> = rows.iter().map(String::as_str).collect();
        let backward: Vec<&str> = forward.iter().rev().copied().collect();
        let (register, reversed) = (register(&forward), register(&backward));
        for id in ["P3.3b", "P1.1", "O1.1", "P1.3"] {
            let window = window("2025-Q3", "2026-01-31");
            let found = measured(&register, id, window);
            prop_assert_eq!(&found, &measure(&logframe(), &reversed, &indicator(id), window));
            for breakdown in [&found.period, &found.cumulative] {
                let total = number(&breakdown.total);
                prop_assert_eq!(sum(breakdown.by_sex.iter().map(|(_, n)| n)), total, "{} by sex", id);
                let countries = sum(breakdown.by_country.iter().map(|(_, n)| n));
                let several = breakdown.several_countries;
                prop_assert_eq!((countries.0 - several, countries.1), total, "{} by country", id);
                if id == "P3.3b" {
                    prop_assert_eq!(sum(breakdown.by_age.iter().map(|(_, n)| n)), total, "by age");
                }
            }
        }
    }
}
