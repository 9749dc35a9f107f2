//! G13 to G20 by hand.

use crate::fixture::{LOGFRAME, register, window};
use crate::{Logframe, MarkerItem, gender};

const ROWS: [&str; 8] = [
    "entry=a recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=TUN sex=F person=TUN-1 score_before=40 score_after=50",
    "entry=b recorded=2025-04-01 indicator=P1.1 period=2025-03-02 country=TUN sex=F person=TUN-1 score_before=40 score_after=70",
    "entry=c recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=TUN sex=M person=TUN-2 score_before=30 score_after=45",
    "entry=d recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=TUN sex=M person=TUN-3",
    "entry=e recorded=2025-04-01 indicator=P1.1 period=2025-02-02 country=EGY person=EGY-1",
    "entry=f recorded=2025-04-01 indicator=P1.3 period=2025-03-31 country=EGY sex=F value=2",
    "entry=g recorded=2025-04-01 indicator=P1.3 period=2025-03-31 country=EGY sex=M value=6",
    "entry=h recorded=2025-04-01 indicator=P1.4 period=2025 country=EGY numerator=3 denominator=4",
];

const STAFF: &str =
    "staff:\n  - { country: TUN, female: 10, male: 90, year: 2024, source: made up }\n";

fn logframe(find: &str, replace: &str) -> Logframe {
    let text = LOGFRAME.replacen(find, replace, 1);
    Logframe::parse(&format!("{text}{STAFF}")).unwrap()
}

#[test]
fn persons_and_participations_are_told_apart() {
    let report = gender(
        &logframe("", ""),
        &register(&ROWS),
        window("2025", "2026-01-31"),
    );
    let trained = &report.trained[0];
    assert_eq!((trained.female, trained.male, trained.unknown), (1, 2, 1));
    assert_eq!(trained.participations, Some(5));
    // Of three whose sex is known; Wilson's interval of 1/3 from the reference table.
    let share = trained.share.unwrap();
    assert!((share.low - 0.061_491_944_720_396_21).abs() < 1e-9);
    assert!((share.high - 0.792_340_399_197_952_2).abs() < 1e-9);
    assert_eq!(trained.bounds, Some((0.25, 0.5)));
    let participation = report.participation.unwrap();
    assert!((participation.difference.point - (1.0 / 3.0 - 0.1)).abs() < 1e-12);
    // Of her two courses the last counts.
    let female = report.gains.female.unwrap();
    assert_eq!((female.n, female.mean.point), (1, 30.0));
    assert_eq!(report.roles[0].female + report.roles[0].male, 8);
    assert_eq!(report.procedures[0].1.written().as_deref(), Some("75.0"));
    // Four persons and eight trainers, of whom one person has no sex.
    assert_eq!(report.completeness, (11, 12));
}

#[test]
fn the_marker_needs_its_evidence() {
    let marker = |find: &str, replace: &str| {
        let report = gender(
            &logframe(find, replace),
            &register(&ROWS),
            window("2025", "2026-01-31"),
        );
        report.marker.unwrap()
    };
    assert!(marker("", "").is_carried());
    let without = marker(
        "    - { item: do-no-harm, document: to be filled in }\n",
        "",
    );
    assert!(!without.is_carried());
    let missing: Vec<MarkerItem> = without
        .items
        .iter()
        .filter(|item| !item.1)
        .map(|item| item.0)
        .collect();
    assert_eq!(missing, [MarkerItem::DoNoHarm]);
    // Persons who are not told apart by sex, whatever anybody claims.
    let undivided = marker(
        "    kind: distinct-cumulative\n    by: [sex, country]",
        "    kind: distinct-cumulative\n    by: [country]",
    );
    assert!(!undivided.is_carried());
}
