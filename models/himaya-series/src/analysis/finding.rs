//! What a test found, and what is to be expected if it is true.

use crate::YEAR;
use crate::change::Z_95;
use crate::composition::QUARTER;
use crate::distribution::{NegativeBinomial, as_float};
use crate::panel::{Panel, as_count};

use super::{Analysed, Analysis, between, quarter_ahead};

/// What kind of change a finding is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// The level changed in a month and stayed.
    ChangePoint,
    /// The newest month is outside its expected range.
    Level,
    /// The newest months depart from their expectation together.
    Drift,
    /// Cases after a year or more without any.
    Appeared,
    /// No cases any more.
    Vanished,
    /// The share in a quarter is another than a year before.
    Composition,
    /// One series fell as another of its group rose.
    Displacement,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::ChangePoint,
        Self::Level,
        Self::Drift,
        Self::Appeared,
        Self::Vanished,
        Self::Composition,
        Self::Displacement,
    ];

    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::ChangePoint => "change-point",
            Self::Level => "level",
            Self::Drift => "drift",
            Self::Appeared => "appeared",
            Self::Vanished => "vanished",
            Self::Composition => "composition",
            Self::Displacement => "displacement",
        }
    }
}

/// What the next quarter shows if a finding holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Event {
    /// More cases than the reference.
    Above,
    /// Fewer cases than the reference.
    Below,
    /// A larger share than the reference.
    ShareAbove,
    /// A smaller share than the reference.
    ShareBelow,
}

impl Event {
    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
            Self::ShareAbove => "share-above",
            Self::ShareBelow => "share-below",
        }
    }
}

/// What is expected of the next quarter, so that it can be scored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// What happens.
    pub event: Event,
    /// The count of the quarter, or the share, that it happens beyond.
    pub reference: f64,
    /// The probability that it happens.
    pub probability: f64,
}

/// What a test found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The name of the series; of a displacement both, `from > to`.
    pub series: String,
    /// The kind.
    pub kind: Kind,
    /// The month, by its place on the axis.
    pub month: usize,
    /// The first month it may be.
    pub month_low: usize,
    /// The last month it may be.
    pub month_high: usize,
    /// The level, count or share after over before; of a displacement the transferred share; nothing
    /// where there was none before, or is none after.
    pub effect: Option<f64>,
    /// The lower 95 % bound.
    pub effect_low: Option<f64>,
    /// The upper 95 % bound.
    pub effect_high: Option<f64>,
    /// The probability of as much if nothing had changed.
    pub p: f64,
    /// The false discovery rate at which it is still called.
    pub q: f64,
    /// The cases that it rests on.
    pub n: u64,
    /// Whether it rests on months that the source may still revise.
    pub is_provisional: bool,
    /// Whether it is there only since the source revised earlier months.
    pub rests_on_revision: bool,
    /// What is expected of the next quarter.
    pub outlook: Option<Outlook>,
    pub(super) is_kept: bool,
}

impl Finding {
    /// Whether the test found anything that could be called.
    pub(super) fn is_change(&self) -> bool {
        self.is_kept
    }

    /// The outlook as likely as it is if the finding holds, and even if it does not.
    pub(super) fn weigh(&mut self) {
        if let Some(outlook) = &mut self.outlook {
            let q = self.q.clamp(0.0, 1.0);
            outlook.probability = (1.0 - q) * outlook.probability + q * 0.5;
        }
    }

    /// Whether another finding says the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let goes_up = |finding: &Self| finding.effect.is_none_or(|effect| effect >= 1.0);
        self.series == other.series
            && self.kind == other.kind
            && goes_up(self) == goes_up(other)
            && self.month_low <= other.month_high + 1
            && other.month_low <= self.month_high + 1
    }
}

/// Every test of the panel, called or not.
pub(super) fn findings(panel: &Panel, analysis: &Analysis) -> Vec<Finding> {
    let mut found = Vec::new();
    for (series, analysed) in panel.series.iter().zip(&analysis.series) {
        let of = Of {
            name: &series.name,
            panel,
            analysed,
        };
        found.extend(of.changes());
        found.extend(of.newest());
        found.extend(of.drift());
        found.extend(of.onsets());
    }
    found.extend(between::composition(panel, analysis));
    found.extend(between::displacements(panel, analysis));
    found
}

/// One series.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) name: &'a str,
    pub(super) panel: &'a Panel,
    pub(super) analysed: &'a Analysed,
}

impl Of<'_> {
    pub(super) fn blank(&self, kind: Kind, month: usize, p: f64) -> Finding {
        let first_provisional = self.panel.n_months() - self.panel.n_provisional;
        Finding {
            series: self.name.to_owned(),
            kind,
            month,
            month_low: month,
            month_high: month,
            effect: None,
            effect_low: None,
            effect_high: None,
            p,
            q: 1.0,
            n: 0,
            is_provisional: month >= first_provisional,
            rests_on_revision: false,
            outlook: None,
            is_kept: true,
        }
    }

    fn changes(&self) -> Vec<Finding> {
        let Some(changes) = &self.analysed.changes else {
            return Vec::new();
        };
        if let Some(p) = changes.p {
            let none = Finding {
                is_kept: false,
                ..self.blank(Kind::ChangePoint, 0, p)
            };
            return vec![none];
        }
        let n_months = self.panel.n_months();
        let found = changes.changes.iter().map(|change| Finding {
            month_low: change.month_low,
            month_high: change.month_high,
            effect: Some(change.ratio),
            effect_low: Some(change.ratio_low),
            effect_high: Some(change.ratio_high),
            n: change.n,
            // Of the newest level alone something can be said of the months to come.
            outlook: (change.span.1 + 1 == n_months)
                .then(|| self.outlook((1.0, 0.0), 1.0 / change.ratio, change.ratio >= 1.0))
                .flatten(),
            ..self.blank(Kind::ChangePoint, change.month, change.p)
        });
        found.collect()
    }

    /// Whether the next quarter stays on the side of a reference level that it is on now: the quarter
    /// at so many times the newest level, the reference at so many times it.
    ///
    /// The level may change again, as often as it has so far; then either side is as likely.
    fn outlook(
        &self,
        (ratio, error): (f64, f64),
        reference: f64,
        is_above: bool,
    ) -> Option<Outlook> {
        let of = quarter_ahead(self.analysed, ratio, error)?;
        let changes = self.analysed.changes.as_ref()?;
        let reference = of.mean / ratio * reference;
        let (event, probability) = if is_above {
            (Event::Above, of.above(reference))
        } else {
            (Event::Below, below(of, reference))
        };
        // Half a change is added, so that a level that never changed may do so yet.
        let rate = (as_float(changes.changes.len()) + 0.5) / as_float(self.panel.n_months());
        let stays = (-rate * as_float(QUARTER)).exp();
        Some(Outlook {
            event,
            reference,
            probability: stays * probability + (1.0 - stays) * 0.5,
        })
    }

    fn newest(&self) -> Option<Finding> {
        let expected = self.analysed.newest.as_ref().ok()?;
        let newest = self.panel.n_months() - 1;
        let count = self.analysed.fitted.last()?.count?;
        let effect = as_count(count) / expected.expected.max(1e-12);
        let p = (2.0 * expected.p_high.min(expected.p_low)).min(1.0);
        // The range of the ratio within which the expectation itself lies.
        let side = |bound: f64| as_count(count) / bound.max(0.5);
        Some(Finding {
            effect: Some(effect),
            effect_low: Some(side(expected.upper).min(effect)),
            effect_high: Some(side(expected.lower).max(effect)),
            n: count,
            // One month says nothing of the level, which is where the next quarter is expected.
            outlook: self.outlook((1.0, 0.0), 1.0, effect >= 1.0),
            ..self.blank(Kind::Level, newest, p)
        })
    }

    fn drift(&self) -> Option<Finding> {
        let drift = self.analysed.drift.as_ref().ok()?;
        let newest = self.panel.n_months() - 1;
        let changed = self.analysed.changes.as_ref()?;
        let (is_up, error) = (
            drift.ratio >= 1.0,
            (drift.ratio_high / drift.ratio_low).ln() / (2.0 * Z_95),
        );
        // If the levels hold the drift already, the newest level is the new one.
        let is_held = changed
            .changes
            .last()
            .is_some_and(|change| change.month + YEAR > newest);
        let outlook = if is_held {
            self.outlook((1.0, 0.0), 1.0 / drift.ratio, is_up)
        } else {
            self.outlook((drift.ratio, error), 1.0, is_up)
        };
        Some(Finding {
            month_high: newest,
            effect: Some(drift.ratio),
            effect_low: Some(drift.ratio_low),
            effect_high: Some(drift.ratio_high),
            n: drift.n,
            outlook,
            ..self.blank(Kind::Drift, drift.month, drift.p)
        })
    }

    fn onsets(&self) -> Vec<Finding> {
        let onsets = [self.analysed.appeared, self.analysed.vanished];
        let found = onsets.into_iter().flatten().map(|onset| {
            let kind = if onset.appeared {
                Kind::Appeared
            } else {
                Kind::Vanished
            };
            let (months, quarter) = (as_float(onset.n_active), as_float(QUARTER));
            let outlook = if onset.appeared {
                // A gamma rate with half a prior case.
                let none = (months / (months + quarter)).powf(as_count(onset.n) + 0.5);
                Outlook {
                    event: Event::Above,
                    reference: 0.0,
                    probability: 1.0 - none,
                }
            } else {
                let silent = as_float(onset.n_silent);
                Outlook {
                    event: Event::Below,
                    reference: 1.0,
                    probability: (silent / (silent + quarter)).sqrt(),
                }
            };
            Finding {
                n: onset.n,
                outlook: Some(outlook),
                ..self.blank(kind, onset.month, onset.p)
            }
        });
        found.collect()
    }
}

fn below(of: NegativeBinomial, reference: f64) -> f64 {
    of.cdf(reference.ceil() - 1.0)
}
