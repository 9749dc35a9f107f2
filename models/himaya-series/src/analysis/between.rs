//! Tests between the series of a panel: their shares, and one that gives way to another.

use super::finding::{Event, Finding, Kind, Of, Outlook};
use super::{Analysis, bounds};
use crate::composition::QUARTER;
use crate::panel::Panel;

pub(super) fn composition(panel: &Panel, analysis: &Analysis) -> Vec<Finding> {
    let Ok(composition) = &analysis.composition else {
        return Vec::new();
    };
    let newest = panel.n_months() - QUARTER;
    let found = composition
        .shares
        .iter()
        .filter(|share| share.n > 0)
        .map(|share| {
            let of = Of {
                name: &panel.series[share.series].name,
                panel,
                analysed: &analysis.series[share.series],
            };
            let effect = share.now[0] / share.before[0];
            let error = |[mean, low, high]: [f64; 3]| {
                (high.max(1e-9) / low.max(1e-9))
                    .ln()
                    .min(20.0 * mean.max(0.05))
                    / (2.0 * 1.96)
            };
            let (low, high) = bounds(effect, error(share.now).hypot(error(share.before)));
            let rose = effect >= 1.0;
            let [own, others] = share.worth;
            // The share of a quarter to come is as uncertain again as that of this one.
            let ahead = statrs::function::beta::beta_reg(own / 2.0, others / 2.0, share.before[0]);
            Finding {
                month_high: panel.n_months() - 1,
                effect: Some(effect),
                effect_low: Some(low),
                effect_high: Some(high),
                n: share.n,
                is_provisional: panel.n_provisional > 0,
                outlook: Some(Outlook {
                    event: if rose {
                        Event::ShareAbove
                    } else {
                        Event::ShareBelow
                    },
                    reference: share.before[0],
                    probability: if rose { 1.0 - ahead } else { ahead },
                }),
                ..of.blank(Kind::Composition, newest, share.p)
            }
        });
    found.collect()
}

pub(super) fn displacements(panel: &Panel, analysis: &Analysis) -> Vec<Finding> {
    let found = analysis.displacements.iter().map(|pair| {
        let names = [pair.from, pair.to].map(|place| panel.series[place].name.as_str());
        let of = Of {
            name: &names.join(" > "),
            panel,
            analysed: &analysis.series[pair.to],
        };
        Finding {
            month_low: pair.months.0,
            month_high: pair.months.1,
            effect: Some(pair.transferred),
            effect_low: Some(pair.transferred_low),
            effect_high: Some(pair.transferred_high),
            n: pair.n,
            ..of.blank(Kind::Displacement, pair.month, pair.p)
        }
    });
    found.collect()
}
