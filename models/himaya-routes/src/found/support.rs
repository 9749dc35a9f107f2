//! How well a shift is founded: by the grade of its source, by how complete its series is, by whether
//! it may yet be revised, and by whether another source shows it.

use himaya_schema::{Confidence, SourceGrade, Unit};
use himaya_series::{Finding, Kind};

use super::{Analysed, of_one_series};

/// How many months apart two sources may date one shift.
const NEAR: usize = 3;
/// The least share of months with a count of a series that is complete, in per cent.
const COMPLETE_PCT: usize = 95;

/// What other sources say of a shift.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Support {
    /// No other source counts the same routes.
    OneSource,
    /// Another source shows the shift, too.
    Agrees,
    /// Another source counts the route and does not show the shift.
    Differs,
}

impl Support {
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::OneSource => "support-one-source",
            Self::Agrees => "support-agrees",
            Self::Differs => "support-differs",
        }
    }
}

/// What the other families say of a shift in one of them.
///
/// Detections and smuggled migrants are two measures of who moves; deaths depend on more than that,
/// so they support nothing.
pub(super) fn support(families: &[Analysed<'_>], of: &Analysed<'_>, finding: &Finding) -> Support {
    let is_movement = |unit: Unit| matches!(unit, Unit::Detections | Unit::SmuggledMigrants);
    let others = families.iter().filter(|other| {
        other.view.family.source != of.view.family.source
            && is_movement(of.view.cube.unit)
            && is_movement(other.view.cube.unit)
    });
    let mut support = Support::OneSource;
    for other in others {
        let mut series = other.view.panel.series.iter();
        if !series.any(|series| series.name == finding.series) {
            continue;
        }
        let mut findings = other.analysis.findings.iter();
        if findings.any(|found| is_same(found, finding)) {
            return Support::Agrees;
        }
        support = Support::Differs;
    }
    support
}

/// Whether two sources found one shift: on one route, one way, in months near each other.
fn is_same(one: &Finding, other: &Finding) -> bool {
    of_one_series(one)
        && one.series == other.series
        && rose(one) == rose(other)
        && one.month_low <= other.month_high + NEAR
        && other.month_low <= one.month_high + NEAR
}

fn rose(finding: &Finding) -> bool {
    match finding.kind {
        Kind::Vanished => false,
        _ => finding.effect.is_none_or(|effect| effect >= 1.0),
    }
}

/// The confidence in a shift.
pub(super) fn confidence(of: &Analysed<'_>, finding: &Finding, support: Support) -> Confidence {
    let is_reliable = matches!(of.view.family.grade.source, SourceGrade::A | SourceGrade::B);
    let mut series = of.view.panel.series.iter();
    let series = series.find(|series| series.name == finding.series);
    let is_complete = series.is_some_and(|series| {
        // Before it began a source has no gaps.
        let before = series.counts.iter().take_while(|count| count.is_none());
        let n_months = series.counts.len() - before.count();
        series.n_months() * 100 >= n_months * COMPLETE_PCT
    });
    let may_change = finding.is_provisional || finding.rests_on_revision;
    match support {
        _ if !is_reliable || !is_complete || may_change => Confidence::Low,
        // One source alone is not corroborated, so no confidence is high.
        Support::OneSource => Confidence::Moderate,
        Support::Agrees => Confidence::High,
        Support::Differs => Confidence::Low,
    }
}
