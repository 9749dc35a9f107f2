//! The narrative agrees with the registers or is told.

use himaya_schema::Sex;

use crate::fixture::{measured, register, window};
use crate::{Claim, Span};

fn check(indicator: &str, sex: Option<Sex>, value: &str) -> bool {
    let register = register(&[
        "entry=a recorded=2025-04-01 indicator=O1.1 period=2025-02 country=TUN sex=F numerator=2 denominator=3",
        "entry=b recorded=2025-04-01 indicator=O1.1 period=2025-02 country=EGY sex=M numerator=0 denominator=4",
        "entry=c recorded=2025-04-01 indicator=O1.2 period=2025-02 country=EGY value=7",
    ]);
    let claim = Claim {
        file: "narrative.yaml".to_owned(),
        row: 3,
        indicator: indicator.to_owned(),
        span: Span::Cumulative,
        country: None,
        sex,
        value: value.parse().unwrap(),
    };
    let found = claim.check(&measured(
        &register,
        indicator,
        window("2025", "2026-01-31"),
    ));
    assert!(
        found
            .iter()
            .all(|finding| finding.row == 3 && finding.code == "reconcile")
    );
    found.is_none()
}

#[test]
fn a_claim_is_compared_to_as_many_places_as_it_has() {
    // 2/7 is 28.571 per cent, 2/3 is 66.666.
    assert!(check("O1.1", None, "28.6"));
    assert!(check("O1.1", None, "29"));
    assert!(!check("O1.1", None, "33.3"));
    assert!(check("O1.1", Some(Sex::Female), "66.67"));
    assert!(!check("O1.1", Some(Sex::Other), "0"));
    assert!(check("O1.2", None, "7"));
    assert!(!check("O1.2", None, "8"));
}
