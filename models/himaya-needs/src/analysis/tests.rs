//! Scores worked out by hand, and what no analysis may depend on.

use proptest::prelude::*;

use super::*;
use crate::fixture::{IDS, answers, framework, plan, three};
use crate::{Answer, Framework, WeightDraw};

const FEW: Options = Options {
    n_draws: 400,
    n_base: 64,
    n_resamples: 20,
    seed: 7,
};

fn analysed(framework: &Framework, answers: &[Answer]) -> Analysis {
    plan(framework).assess(answers).unwrap().analyse(&FEW)
}

#[track_caller]
fn check(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
}

/// Means of the panel: threat 0.3, gap 0.5, impact 0.2; flows 0.55; curricula 0.65.
#[test]
fn scores_are_as_by_hand() {
    let analysis = analysed(&framework(), &three());
    let names: Vec<&str> = analysis
        .cells
        .iter()
        .map(|cell| cell.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "A/systems",
            "A/training",
            "B/systems",
            "B/training",
            "C/systems",
            "C/training"
        ]
    );
    // A: threat 0.55 * 75 + 0.45 * 50; gap of training 0.65 * 50 + 0.35 * 75; impact 75.
    let (threat, training) = (63.75_f64, 58.75_f64);
    let score = (0.3 * threat.ln() + 0.5 * training.ln() + 0.2 * 75_f64.ln()).exp();
    check(analysis.cells[1].score.unwrap(), score);
    let systems = (0.3 * threat.ln() + 0.5 * 25_f64.ln() + 0.2 * 75_f64.ln()).exp();
    check(analysis.cells[0].score.unwrap(), systems);
    let feasibility = analysis.cells[1].dimensions[3];
    assert_eq!(feasibility.0, Dimension::Feasibility);
    check(feasibility.1.low, 100.0);
}

/// C has not answered on gaps: anything from nothing (1, the floor) to all that is required (75).
#[test]
fn silence_is_an_interval_and_never_a_number() {
    let analysis = analysed(&framework(), &three());
    let silent = &analysis.cells[5];
    assert_eq!(silent.score, None);
    let threat: f64 = 0.55 * 100.0 + 0.45 * 75.0;
    let at = |gap: f64| (0.3 * threat.ln() + 0.5 * gap.ln() + 0.2 * 50_f64.ln()).exp();
    check(silent.possible.low, at(1.0));
    check(silent.possible.high, at(75.0));
    assert_eq!((silent.n_answered, silent.n_indicators), (3, 5));
    check(silent.coverage(), 0.6);
    let wide = &analysis.standings[5];
    assert!(wide.low < wide.high);
    // What it is silent about is what moves its rank most.
    let of = |influence: &&Influence| influence.output == Output::Rank("C/training".to_owned());
    let influences: Vec<&Influence> = analysis.influences.iter().filter(of).collect();
    let most = influences.iter().max_by(|one, other| {
        let total = |of: &Influence| of.indices.map_or(0.0, |indices| indices.total_order);
        total(one).total_cmp(&total(other))
    });
    assert_eq!(most.unwrap().factor, Factor::MissingAnswers);
}

#[test]
fn the_order_of_writing_changes_nothing() {
    let straight = analysed(&framework(), &three());
    let mut turned = framework();
    turned.indicators.reverse();
    turned.pillars.reverse();
    turned.panel.panellists.reverse();
    let mut rows = three();
    rows.reverse();
    rows.swap(2, 9);
    assert_eq!(analysed(&turned, &rows), straight);
}

#[test]
fn halving_all_weights_changes_nothing() {
    let mut halved = framework();
    halved.panel.budget /= 2.0;
    for panellist in &mut halved.panel.panellists {
        let points = panellist
            .budgets
            .values_mut()
            .flat_map(|set| set.values_mut());
        points.for_each(|points| *points /= 2.0);
    }
    assert_eq!(
        analysed(&halved, &three()),
        analysed(&framework(), &three())
    );
}

#[test]
fn another_seed_draws_otherwise_and_the_same_one_does_not() {
    let assessment = plan(&framework()).assess(&three()).unwrap();
    let seeded = |seed| assessment.analyse(&Options { seed, ..FEW });
    assert_eq!(seeded(7), seeded(7));
    assert_ne!(seeded(7).standings, seeded(8).standings);
    assert_eq!(seeded(7).tornado, seeded(8).tornado);
}

/// Two options that are the same are no choice.
#[test]
fn a_choice_between_the_same_has_indices_of_zero() {
    let mut same = framework();
    same.uncertainty.aggregations = vec![Aggregation::Geometric; 2];
    let analysis = analysed(&same, &three());
    let idle = analysis
        .influences
        .iter()
        .filter(|of| of.factor == Factor::Aggregation);
    let idle: Vec<Indices> = idle.filter_map(|of| of.indices).collect();
    assert!(!idle.is_empty());
    for indices in idle {
        assert!(indices.first_order.abs() < 1e-15 && indices.total_order.abs() < 1e-15);
    }
    let bars = analysis
        .tornado
        .iter()
        .filter(|bar| bar.factor == Factor::Aggregation);
    assert!(bars.map(Bar::swing).all(|swing| swing.abs() < 1e-15));
}

#[test]
fn nothing_uncertain_leaves_one_order() {
    let mut sure = framework();
    sure.uncertainty.aggregations = vec![Aggregation::Geometric];
    sure.uncertainty.goalpost_shift_pct = 0.0;
    sure.uncertainty.leave_one_out = false;
    sure.uncertainty.weights = WeightDraw::Panellists;
    sure.panel.panellists.truncate(1);
    sure.indicators
        .iter_mut()
        .for_each(|indicator| indicator.error = 0.0);
    let answered: Vec<Answer> = three()
        .into_iter()
        .filter(|answer| answer.unit != "C")
        .collect();
    let analysis = analysed(&sure, &answered);
    for (cell, standing) in analysis.cells.iter().zip(&analysis.standings) {
        check(cell.drawn_low, cell.score.unwrap());
        check(cell.drawn_high, cell.score.unwrap());
        check(standing.low, standing.high);
    }
    assert!(
        analysis
            .influences
            .iter()
            .all(|influence| influence.indices.is_none())
    );
    let tiers: Vec<usize> = analysis
        .standings
        .iter()
        .map(|standing| standing.tier)
        .collect();
    assert_eq!(tiers, [2, 1, 3, 4]);
}

#[test]
fn the_tornado_names_what_moves_a_score() {
    let analysis = analysed(&framework(), &three());
    let of = |name: &str, factor: Factor| {
        let bar = analysis
            .tornado
            .iter()
            .find(|bar| bar.unit == name && bar.factor == factor);
        bar.unwrap()
    };
    let silent = of("C/training", Factor::MissingAnswers);
    assert_eq!(
        (silent.low_at.as_str(), silent.high_at.as_str()),
        ("least need", "most need")
    );
    check(silent.score_low, analysis.cells[5].possible.low);
    check(silent.score_high, analysis.cells[5].possible.high);
    assert_eq!(
        of("A/training", Factor::MissingAnswers).swing().to_bits(),
        0.0_f64.to_bits()
    );
    assert_eq!(
        of("A/training", Factor::LeftOutIndicator).low_at,
        "without trainers"
    );
    let first: Vec<&str> = analysis
        .tornado
        .iter()
        .map(|bar| bar.unit.as_str())
        .take(6)
        .collect();
    assert_eq!(first, ["A/systems"; 6]);
}

#[test]
fn ways_that_agree_are_told() {
    let analysis = analysed(&framework(), &three());
    let pairs: Vec<_> = analysis
        .agreement
        .iter()
        .map(|of| (of.one, of.other))
        .collect();
    assert_eq!(pairs.len(), 6);
    assert_eq!(pairs[0], ("geometric", "arithmetic"));
    assert!(
        analysis.agreement.iter().all(|of| of.kendall > Some(0.3)),
        "{:?}",
        analysis.agreement
    );
}

fn any_answers() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let value = prop::option::weighted(0.9, (0_u8..=8).prop_map(|half| f64::from(half) / 2.0));
    prop::collection::vec(prop::collection::vec(value, IDS.len()), 2..5)
}

fn rows(values: &[Vec<Option<f64>>]) -> Vec<Answer> {
    let names: Vec<String> = (0..values.len()).map(|unit| format!("u{unit}")).collect();
    let rows: Vec<(&str, &[Option<f64>])> = names
        .iter()
        .map(String::as_str)
        .zip(values.iter().map(Vec::as_slice))
        .collect();
    answers(&IDS, &rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Neither what the score may be falls, nor does the unit go before another in fewer draws.
    #[test]
    fn a_higher_gap_never_lowers_a_priority(values in any_answers(), gap in 2_usize..5, lower in 0.0..4.0_f64) {
        let before = analysed(&framework(), &rows(&values));
        let mut worse = values.clone();
        let old = worse[0][gap].unwrap_or(4.0);
        worse[0][gap] = Some(old.min(lower));
        if values[0][gap].is_some() {
            let after = analysed(&framework(), &rows(&worse));
            for (cell, then) in before.cells.iter().zip(&after.cells).take(2) {
                prop_assert!(cell.possible.low <= then.possible.low + 1e-9);
                prop_assert!(cell.possible.high <= then.possible.high + 1e-9);
                prop_assert!(cell.drawn_median <= then.drawn_median + 1e-9);
            }
            let outranking = before.outranking[0].iter().zip(&after.outranking[0]).skip(2);
            for (pair, then) in outranking {
                prop_assert!(pair.before <= then.before + 1e-12);
            }
        }
    }

    #[test]
    fn scores_stay_within_what_is_possible(values in any_answers()) {
        let analysis = analysed(&framework(), &rows(&values));
        for (cell, standing) in analysis.cells.iter().zip(&analysis.standings) {
            prop_assert!(1.0 <= cell.possible.low && cell.possible.high <= 100.0);
            prop_assert!(cell.possible.low <= cell.possible.high + 1e-12);
            let is_exact = cell.score.is_some();
            prop_assert_eq!(is_exact, cell.n_answered == cell.n_indicators);
            prop_assert!((standing.acceptability.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }
}
