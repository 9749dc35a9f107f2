//! Periods as text, as days and in order.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1950..2150, 1_u32..=12).prop_map(|(year, month)| Period::Month { year, month }),
        (1950..2150, 1_u32..=4).prop_map(|(year, quarter)| Period::Quarter { year, quarter }),
        (1950..2150).prop_map(Period::Year),
        (1950..2150, 1..9).prop_map(|(first, more)| Period::Band {
            first,
            last: first + more
        }),
    ]
}

#[track_caller]
fn check(text: &str, first: &str, last: &str, precision: Precision) {
    let period: Period = text.parse().unwrap();
    assert_eq!(period.to_string(), text);
    assert_eq!(period.first_day().to_string(), first);
    assert_eq!(period.last_day().to_string(), last);
    assert_eq!(period.precision(), precision);
}

#[test]
fn a_period_is_its_days() {
    check("2024-02", "2024-02-01", "2024-02-29", Precision::Month);
    check("2023-02", "2023-02-01", "2023-02-28", Precision::Month);
    check("2024-12", "2024-12-01", "2024-12-31", Precision::Month);
    check("2024-Q1", "2024-01-01", "2024-03-31", Precision::Quarter);
    check("2024-Q4", "2024-10-01", "2024-12-31", Precision::Quarter);
    check("2024", "2024-01-01", "2024-12-31", Precision::Year);
    check("2014..2018", "2014-01-01", "2018-12-31", Precision::Band);
}

#[test]
fn what_is_not_a_period_is_refused() {
    let refused = [
        "",
        "24",
        "1899",
        "2200",
        "20244",
        "2024-13",
        "2024-00",
        "2024-1",
        "2024-Q0",
        "2024-Q5",
        "2024-Q",
        "2024-Q+1",
        "2024-q4",
        "2024 ",
        "2014..2014",
        "2018..2014",
        "2014..",
        "٢٠٢٤",
        "2024-12-31",
    ];
    for text in refused {
        let error = SchemaError::Period {
            text: text.to_owned(),
        };
        assert_eq!(text.parse::<Period>(), Err(error), "{text}");
    }
}

#[test]
fn a_year_holds_its_quarters_and_a_quarter_its_months() {
    let period = |text: &str| text.parse::<Period>().unwrap();
    assert!(period("2024").contains(&period("2024-Q4")));
    assert!(period("2024-Q4").contains(&period("2024-10")));
    assert!(!period("2024-Q4").contains(&period("2024-09")));
    assert!(!period("2024-Q4").contains(&period("2024")));
    assert!(period("2014..2018").contains(&period("2018-12")));
}

proptest! {
    #[test]
    fn text_reads_back(period in any_period()) {
        prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
    }

    #[test]
    fn offset_has_an_inverse_and_adds_up(period in any_period(), a in -20_i32..20, b in -20_i32..20) {
        prop_assert_eq!(period.offset(a).offset(-a), period);
        prop_assert_eq!(period.offset(a).offset(b), period.offset(a + b));
    }

    #[test]
    fn the_next_period_begins_on_the_next_day(period in any_period()) {
        prop_assert_eq!(period.offset(1).first_day(), period.last_day() + TimeDelta::days(1));
    }

    #[test]
    fn the_year_before_is_so_many_steps_back(period in any_period()) {
        let steps = match period {
            Period::Month { .. } => 12,
            Period::Quarter { .. } => 4,
            Period::Year(_) => 1,
            Period::Band { .. } => return Ok(()),
        };
        prop_assert_eq!(period.year_before(), period.offset(-steps));
    }

    #[test]
    fn contains_is_a_partial_order_of_days(a in any_period(), b in any_period(), c in any_period()) {
        prop_assert!(a.contains(&a));
        if a.contains(&b) && b.contains(&a) {
            prop_assert_eq!((a.first_day(), a.last_day()), (b.first_day(), b.last_day()));
        }
        if a.contains(&b) && b.contains(&c) {
            prop_assert!(a.contains(&c));
        }
    }

    #[test]
    fn the_quarter_and_month_of_a_day_hold_it(period in any_period()) {
        let day = period.last_day();
        for around in [Period::quarter_of(day), Period::month_of(day)] {
            prop_assert!(around.first_day() <= day && day <= around.last_day());
        }
    }
}
