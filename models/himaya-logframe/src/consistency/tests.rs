//! What entries say against each other is told with its row.

use crate::fixture::{logframe, register, told, window};
use crate::inconsistencies;

#[track_caller]
fn check(rows: &[&str], expected: &[(u32, &str)]) {
    let found = inconsistencies(
        &logframe(),
        &register(rows),
        window("2025-Q1", "2025-12-31"),
    );
    assert_eq!(told(&found), expected, "{found:#?}");
    assert!(found.iter().all(|finding| finding.file == "values.csv"));
}

#[test]
fn a_person_under_two_spellings_is_told() {
    check(
        &[
            "entry=a recorded=2025-04-01 indicator=P1.1 period=2025-02-02 sex=F person=TUN-0042",
            "entry=b recorded=2025-04-01 indicator=P1.1 period=2025-03-02 sex=F person=tun_42",
            "entry=c recorded=2025-04-01 indicator=P1.1 period=2025-03-02 sex=M person=TUN-0043",
            "entry=d recorded=2025-04-01 indicator=P1.1 period=2025-03-03 sex=F person=TUN-0043",
        ],
        &[(3, "two-spellings"), (5, "two-sexes")],
    );
}

#[test]
fn periods_that_overlap_are_told() {
    check(
        &[
            "entry=a recorded=2025-04-01 indicator=O1.2 period=2025-Q1 country=TUN value=4",
            "entry=b recorded=2025-04-01 indicator=O1.2 period=2025-02 country=TUN value=1",
            "entry=c recorded=2025-04-01 indicator=O1.2 period=2025-02 country=EGY value=1",
            "entry=d recorded=2025-04-01 indicator=O1.2 period=2024-12-10 country=EGY value=1",
            "entry=e recorded=2025-04-01 indicator=O1.2 period=2025 country=LBY value=1",
        ],
        &[(3, "overlap"), (6, "straddles")],
    );
}

#[test]
fn a_disaggregation_that_does_not_sum_is_told() {
    check(
        &[
            "entry=a recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=F value=4",
            "entry=b recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=M value=5",
            "entry=c recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=_T value=10",
            "entry=d recorded=2025-04-01 indicator=P3.3b period=2025-02 country=EGY sex=_T value=2",
            "entry=e recorded=2025-04-01 indicator=P3.3b period=2025-02 country=_T sex=_T value=12",
            "entry=f recorded=2025-04-01 indicator=O1.1 period=2025-02 country=TUN numerator=1 denominator=2",
            "entry=g recorded=2025-04-01 indicator=O1.1 period=2025-02 country=EGY numerator=3 denominator=4",
            "entry=h recorded=2025-04-01 indicator=O1.1 period=2025-02 country=_T numerator=5 denominator=8",
        ],
        &[(4, "sum"), (6, "sum"), (9, "sum")],
    );
}

#[test]
fn sums_of_their_parts_are_not_told() {
    check(
        &[
            "entry=a recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=F value=4",
            "entry=b recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN value=1",
            "entry=c recorded=2025-04-01 indicator=P3.3b period=2025-02 country=TUN sex=_T value=5",
            "entry=d recorded=2025-04-01 indicator=P3.3b period=2025-02 country=EGY sex=_T value=2",
            "entry=e recorded=2025-04-01 indicator=P3.3b period=2025-02 country=_T sex=_T value=7",
        ],
        &[],
    );
}

#[test]
fn a_stock_that_is_told_twice_is_told() {
    check(
        &[
            "entry=a recorded=2025-04-01 indicator=P2.1 period=2025-03-31 country=TUN value=4",
            "entry=b recorded=2025-04-01 indicator=P2.1 period=2025-Q1 country=TUN value=5",
            "entry=c recorded=2025-04-01 indicator=O1.4 period=2025-03-31 country=TUN value=1",
            "entry=d recorded=2025-04-01 indicator=O1.4 period=2025-03-31 country=EGY value=1",
        ],
        &[(3, "stock-twice")],
    );
}
