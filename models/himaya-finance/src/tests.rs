//! A small budget, all made up, and every way to break it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_entries::{Register, Sheet};
use himaya_schema::Finding;
use proptest::prelude::*;

use crate::{Amount, Budget, Claim, Currency, Payment, Rates, Span, Window, read, restated, table};

const BUDGET: &str = "\
contract: made up 1
lines:
  - id: '1.1'
    name: { en: Staff, fr: Personnel, es: Personal, ar: موظفون }
    unit: month
    units: 20.5
    unit_value: 4000.00
  - id: '2.1'
    name: { en: Flights, fr: Vols, es: Vuelos, ar: رحلات }
    unit: flight
    units: 20
    unit_value: 900
    total: 18000
indirect: 7000
contingency: 5000.00
total: 112000
transfers:
  - { id: 1, date: 2025-03-01, from: 1, to: 2, amount: 4500, reason: more flights }
";

const RATES: &str = "\
source: made up
method: monthly rate of the month of payment
per_euro:
  2025-03: { TND: 3.3, USD: '1.08' }
  2025-04: { TND: 3.4 }
";

fn budget() -> Budget {
    Budget::parse(BUDGET).unwrap()
}

fn rates() -> Rates {
    Rates::parse(RATES).unwrap()
}

const COLUMNS: [&str; 7] = [
    "entry",
    "recorded",
    "date",
    "line",
    "amount",
    "currency",
    "withdrawn",
];

fn sheet(rows: &[&str]) -> Sheet {
    let cells = |row: &&str| -> BTreeMap<String, String> {
        let columns = COLUMNS.iter().map(|column| (*column).to_owned());
        columns.zip(row.split('|').map(str::to_owned)).collect()
    };
    Sheet {
        file: "payments.csv".to_owned(),
        rows: (2..).zip(rows.iter().map(cells)).collect(),
    }
}

fn payments(rows: &[&str]) -> (Register<Payment>, Vec<Finding>) {
    let mut findings = Vec::new();
    let register = read(&[sheet(rows)], &budget(), &rates(), &mut findings);
    (register, findings)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(as_of: &str) -> Window {
    Window::of("2025-03".parse().unwrap(), day(as_of))
}

#[test]
fn an_amount_is_turned_into_cents_by_the_rate_of_its_month() {
    let of = |written: &str, code: &str, month: &str| {
        let amount = Amount::of(written.parse().unwrap(), Currency::from_code(code).unwrap());
        rates().to_euros(amount.unwrap(), month.parse().unwrap())
    };
    let cents = |written, code, month| of(written, code, month).unwrap().cents;
    // 1000 / 3.3 = 303.0303; 1.65 / 3.3 = 0.5; 0.017 / 3.4 = 0.005, a half that goes up.
    assert_eq!(cents("1000", "TND", "2025-03"), 30_303);
    assert_eq!(cents("1.650", "TND", "2025-03"), 50);
    assert_eq!(cents("0.017", "TND", "2025-04"), 1);
    assert_eq!(cents("99.99", "EUR", "2031-01"), 9_999);
    let missing = of("1", "USD", "2025-04").unwrap_err();
    assert_eq!(missing.to_string(), "there is no rate of USD for 2025-04");
    let dinars = Currency::from_code("TND").unwrap();
    assert_eq!(Amount::of("0.0001".parse().unwrap(), dinars), None);
}

#[test]
fn a_rate_that_cannot_be_is_told_with_its_line() {
    let text = RATES
        .replace("TND: 3.4", "TDN: 3.4")
        .replace("USD: '1.08'", "USD: 0");
    let told = Rates::parse(&text).unwrap_err();
    let told: Vec<(usize, &str)> = told
        .iter()
        .map(|one| (one.line, one.help.as_str()))
        .collect();
    let help = "write units of the currency for one euro";
    assert_eq!(told, [(4, help), (5, "is `TND` meant?")]);
}

#[track_caller]
fn refused(find: &str, replace: &str, expected: &[(usize, &str)]) {
    assert!(BUDGET.contains(find));
    let told = Budget::parse(&BUDGET.replace(find, replace)).unwrap_err();
    let told: Vec<(usize, &str)> = told
        .iter()
        .map(|one| (one.line, one.reason.as_str()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn a_budget_that_breaks_the_contract_is_told_with_its_line() {
    let direct = "is more than 7 % of the direct costs of 100000.00";
    refused(
        "indirect: 7000\ncontingency: 5000.00\ntotal: 112000",
        "indirect: 7000.01\ncontingency: 5000.00\ntotal: 112000.01",
        &[(14, &format!("7000.01 for indirect costs {direct}"))],
    );
    refused(
        "contingency: 5000.00\ntotal: 112000",
        "contingency: 5000.01",
        &[(
            15,
            "5000.01 for the contingency is more than 5 % of the direct costs of 100000.00",
        )],
    );
    refused(
        "amount: 4500,",
        "amount: 4500.01,",
        &[(
            18,
            "with transfer 1 heading 2 has moved by 4500.01, more than 25 % of its 18000.00, without an amendment",
        )],
    );
    refused(
        "total: 18000",
        "total: 18001",
        &[(
            13,
            "the total of the line `2.1` is written as 18001.00, and what it sums is 18000.00",
        )],
    );
    refused(
        "from: 1,",
        "from: 10,",
        &[(
            18,
            "transfer 1 uses the contingency, and no consent is named",
        )],
    );
    refused(
        "from: 1,",
        "from: 8,",
        &[(18, "transfer 1 goes from 8 to 2")],
    );
    refused(
        "id: '2.1'",
        "id: '1.1'",
        &[(8, "the line `1.1` is there twice")],
    );
    refused(
        "unit_value: 900",
        "unit_value: -900",
        &[(12, "`unit_value` of the line `2.1` is -900")],
    );
    refused(
        "contract:",
        "contrat:",
        &[(
            1,
            "unknown field `contrat`, expected one of `contract`, `lines`, `indirect`, `contingency`, `total`, `transfers`",
        )],
    );
}

#[test]
fn a_transfer_by_an_amendment_may_be_large() {
    let text = BUDGET.replace("amount: 4500,", "amount: 30000, amendment: no. 1,");
    let budget = Budget::parse(&text).unwrap();
    let travel = crate::Heading::Travel;
    assert_eq!(
        budget.current(travel, day("2025-02-28")).to_string(),
        "18000.00"
    );
    assert_eq!(
        budget.current(travel, day("2025-03-01")).to_string(),
        "48000.00"
    );
}

const ROWS: [&str; 5] = [
    "p1|2025-02-03|2025-02-01|1.1|4000|EUR|",
    "p2|2025-03-12|2025-03-11|2.1|1000|TND|",
    "p3|2025-03-12|2025-03-11|1.1|4000.00|EUR|",
    "p4|2025-04-02|2025-03-31|8|300.25|EUR|",
    "p2|2025-05-20|2025-03-11|2.1|1300|TND|",
];

#[test]
fn the_table_is_as_by_hand() {
    let (register, findings) = payments(&ROWS);
    assert_eq!(findings, []);
    let table = table(&budget(), &register, window("2025-04-30"));
    let of = |number: &str| {
        let line = table.line(number).unwrap();
        let cells = [
            line.original,
            line.current,
            line.period,
            line.cumulative,
            line.remaining(),
        ];
        cells.map(|cell| cell.to_string()).join(" ")
    };
    assert_eq!(of("1.1"), "82000.00 82000.00 4000.00 8000.00 74000.00");
    assert_eq!(of("1"), "82000.00 77500.00 4000.00 8000.00 69500.00");
    assert_eq!(of("2"), "18000.00 22500.00 303.03 303.03 22196.97");
    assert_eq!(of("7"), "100000.00 100000.00 4303.03 8303.03 91696.97");
    assert_eq!(of("8"), "7000.00 7000.00 300.25 300.25 6699.75");
    assert_eq!(of("9"), "107000.00 107000.00 4603.28 8603.28 98396.72");
    assert_eq!(of("11"), "112000.00 112000.00 4603.28 8603.28 103396.72");
    assert_eq!(table.line("2").unwrap().variation().to_string(), "4500.00");
    assert_eq!(table.findings("payments.csv"), []);
}

#[test]
fn a_late_correction_is_restated_and_not_overwritten() {
    let (register, _) = payments(&ROWS);
    let told = restated(
        &budget(),
        &register,
        window("2025-04-30"),
        day("2025-06-30"),
    );
    let lines: Vec<&str> = told.iter().map(|line| line.line.as_str()).collect();
    assert_eq!(lines, ["2.1", "2", "7", "9", "11"]);
    // 1300 / 3.3 = 393.9394.
    assert_eq!(
        (told[0].before.cents, told[0].after.cents),
        (30_303, 39_394)
    );
    assert!(told.iter().all(|line| line.entries == ["p2"]));
}

#[test]
fn a_payment_that_cannot_be_is_a_finding_with_its_row() {
    let (register, findings) = payments(&[
        "a|2025-03-12|2025-03-11|2.1|-5|EUR|",
        "b|2025-03-12|2025-03-11|2.1|5|EUX|",
        "c|2025-05-12|2025-05-11|2.1|5|TND|",
        "d|2025-03-12|2025-03-11|2.9|5|EUR|",
        "e|2025-03-12|2025-03-11|2.1|5.001|EUR|",
        "f|2025-03-12|2025-03-11|2.1|1,5|EUR|",
        "|2025-03-12|2025-03-11|2.1|5|EUR|",
        "g||2025-03-11|2.1|5|EUR|",
    ]);
    assert!(register.is_empty());
    let told: Vec<(u32, &str)> = findings
        .iter()
        .map(|finding| (finding.row, finding.code.as_str()))
        .collect();
    let expected = [
        (2, "negative"),
        (3, "unknown-currency"),
        (4, "rate"),
        (5, "unknown-line"),
        (6, "places"),
        (7, "amount"),
        (8, "empty"),
        (9, "empty"),
    ];
    assert_eq!(told, expected);
    assert_eq!(findings[1].suggestion.as_deref(), Some("is `EUR` meant?"));
}

#[test]
fn too_much_is_a_finding() {
    let (register, _) = payments(&[
        "a|2025-03-12|2025-03-11|2.1|22500.01|EUR|",
        "b|2025-03-12|2025-03-11|8|1575.01|EUR|",
    ]);
    let findings = table(&budget(), &register, window("2025-04-30")).findings("payments.csv");
    let codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(codes, ["overspent", "indirect"]);
}

#[test]
fn a_narrative_agrees_to_the_cent_or_is_a_finding() {
    let (register, _) = payments(&ROWS);
    let table = table(&budget(), &register, window("2025-04-30"));
    let check = |line: &str, span, amount: &str| {
        let claim = Claim {
            file: "narrative.yaml".to_owned(),
            row: 7,
            line: line.to_owned(),
            span,
            amount: amount.parse().unwrap(),
        };
        claim.check(&table).map(|finding| finding.code)
    };
    assert_eq!(check("11", Span::Cumulative, "8603.28"), None);
    assert_eq!(check("2", Span::Period, "303.03"), None);
    assert_eq!(
        check("2", Span::Period, "303.04"),
        Some("reconcile".to_owned())
    );
    assert_eq!(
        check("12", Span::Period, "1"),
        Some("unknown-line".to_owned())
    );
}

proptest! {
    #[test]
    fn sums_are_sums_and_order_never_matters(
        rows in proptest::collection::vec((1..29_u32, 0..3_usize, 0..1_000_000_u32, 0..3_usize), 0..30)
            .prop_shuffle(),
    ) {
        let rows: Vec<String> = rows.iter().enumerate().map(|(at, (day, line, amount, currency))| {
            let line = ["1.1", "2.1", "8"][*line];
            let currency = ["EUR", "TND", "USD"][*currency];
            format!("e{at}|2025-04-01|2025-03-{day:02}|{line}|{}.{:02}|{currency}|", amount / 100, amount % 100)
        }).collect();
        let forward: Vec<&str> = rows.iter().map(String::as_str).collect();
        let backward: Vec<&str> = forward.iter().rev().copied().collect();
        let (register, findings) = payments(&forward);
        prop_assert!(findings.is_empty());
        let one = table(&budget(), &register, window("2025-04-30"));
        prop_assert_eq!(&one, &table(&budget(), &payments(&backward).0, window("2025-04-30")));
        let cents = |number: &str| one.line(number).unwrap().cumulative.cents;
        prop_assert_eq!(cents("1.1") + cents("2.1"), cents("7"));
        prop_assert_eq!(cents("7") + cents("8"), cents("11"));
    }

    #[test]
    fn a_decimal_is_written_as_it_was_read(digits in -999_999_999_i64..999_999_999, scale in 0..6_u32) {
        let decimal = crate::Decimal { digits, scale };
        prop_assert_eq!(decimal.to_string().parse(), Ok(decimal));
    }
}
