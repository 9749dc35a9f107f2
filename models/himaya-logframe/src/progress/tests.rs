//! Values against targets.

use himaya_entries::Register;

use crate::fixture::{indicator, measured, register, window};
use crate::{Event, Light, progress};

fn light(register: &Register<Event>, id: &str, period: &str) -> (Light, Option<i64>) {
    let window = window(period, "2027-12-31");
    let (indicator, measured) = (indicator(id), measured(register, id, window));
    let progress = progress(&indicator, &measured, window);
    (progress.light, progress.way_pct)
}

fn cases(value: u64) -> Register<Event> {
    let row = "entry=a recorded=2025-12-01 indicator=O1.2 period=2025-02 country=TUN";
    register(&[&format!("{row} value={value}")])
}

#[test]
fn a_target_is_met_near_or_missed() {
    // The baseline is 210 and the target of 2025 is 500: three quarters of the way are 427.5.
    assert_eq!(light(&cases(500), "O1.2", "2025"), (Light::Met, Some(100)));
    assert_eq!(light(&cases(499), "O1.2", "2025"), (Light::Near, Some(99)));
    assert_eq!(light(&cases(428), "O1.2", "2025"), (Light::Near, Some(75)));
    assert_eq!(
        light(&cases(427), "O1.2", "2025"),
        (Light::Missed, Some(74))
    );
    assert_eq!(light(&cases(100), "O1.2", "2025"), (Light::Missed, Some(0)));
}

#[test]
fn what_is_not_due_or_not_known_is_said() {
    assert_eq!(light(&cases(300), "O1.2", "2024"), (Light::NotDue, None));
    assert_eq!(
        light(&cases(300), "O1.2", "2025-Q1"),
        (Light::NotDue, Some(31))
    );
    assert_eq!(light(&cases(300), "O2.1", "2025"), (Light::NoValue, None));
    // A baseline that is missing leaves no way, and is no zero.
    let row = "entry=a recorded=2027-01-31 indicator=O2.5 period=2026";
    let readers = |share: &str| register(&[&format!("{row} {share}")]);
    let met = readers("numerator=3 denominator=5");
    assert_eq!(light(&met, "O2.5", "2026"), (Light::Met, None));
    let missed = readers("numerator=599 denominator=1000");
    assert_eq!(light(&missed, "O2.5", "2026"), (Light::Missed, None));
}
