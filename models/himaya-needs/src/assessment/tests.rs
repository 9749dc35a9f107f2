//! What is wrong with a framework, or with answers to it.

use super::*;
use crate::fixture::{IDS, answers, framework, indicator, plan, sharer, three};
use crate::{Answer, Comparison, Group, Interval, Judgement};

/// What is said of a framework that something is wrong with: all faults, and where they are.
#[track_caller]
fn check_framework(change: impl Fn(&mut Framework), said: &str, name: &str) {
    let mut framework = framework();
    change(&mut framework);
    let faults = check(&framework).unwrap_err();
    let found = faults.iter().find(|fault| fault.to_string().contains(said));
    let found = found.unwrap_or_else(|| panic!("`{said}` is not among {faults:?}"));
    assert!(!found.help().is_empty());
    assert_eq!(found.subject().name, name);
}

fn group(id: &str, within: Option<&str>) -> Group {
    Group {
        id: id.to_owned(),
        within: within.map(str::to_owned),
    }
}

#[test]
fn names_are_held_to_each_other() {
    check_framework(|of| of.indicators.clear(), "there is no indicator", "");
    check_framework(
        |of| of.panel.panellists.clear(),
        "there is no panellist",
        "",
    );
    check_framework(
        |of| {
            of.indicators
                .push(indicator("flows", Dimension::Threat, None));
        },
        "indicator `flows` is there twice",
        "flows",
    );
    check_framework(
        |of| of.groups.push(group("flows", None)),
        "group `flows` is there twice",
        "flows",
    );
    check_framework(
        |of| of.pillars.push("training".to_owned()),
        "pillar `training` is there twice",
        "training",
    );
    check_framework(
        |of| of.indicators[0].id = "threat".to_owned(),
        "`threat` cannot be the name",
        "threat",
    );
    check_framework(
        |of| of.indicators[2].pillar = Some("trainings".to_owned()),
        "names the pillar `trainings`",
        "curricula",
    );
    check_framework(
        |of| of.indicators[0].group = Some("g".to_owned()),
        "names the group `g`",
        "flows",
    );
    check_framework(
        |of| of.indicators[3].pillar = None,
        "gap has indicators with a pillar and",
        "trainers",
    );
    check_framework(
        |of| of.pillars.push("operations".to_owned()),
        "gap has no indicator of the pillar `operations`",
        "operations",
    );
    check_framework(
        |of| {
            of.indicators
                .retain(|of| of.dimension == Dimension::Feasibility);
        },
        "no indicator belongs to threat, gap or impact",
        "",
    );
}

#[test]
fn groups_hang_together() {
    check_framework(
        |of| of.groups.push(group("g", None)),
        "group `g` holds no indicator",
        "g",
    );
    check_framework(
        |of| of.groups.push(group("g", Some("h"))),
        "names the group `h`",
        "g",
    );
    let circle = |of: &mut Framework| {
        of.groups = vec![
            group("b", Some("c")),
            group("a", Some("b")),
            group("c", Some("a")),
        ];
        of.indicators[0].group = Some("a".to_owned());
    };
    check_framework(circle, "the groups turn in a circle: a in b in c in a", "a");
    let split = |of: &mut Framework| {
        of.groups.push(group("g", None));
        of.indicators[2].group = Some("g".to_owned());
        of.indicators[4].group = Some("g".to_owned());
    };
    check_framework(
        split,
        "group `g` holds indicators of gap/systems and of gap/training",
        "g",
    );
}

/// A group within a group is weighed like an indicator of it, by hand.
#[test]
fn groups_are_means_of_their_members() {
    let mut nested = framework();
    nested.pillars.clear();
    nested
        .indicators
        .retain(|of| of.dimension == Dimension::Threat || of.id == "deaths");
    nested
        .indicators
        .push(indicator("reports", Dimension::Threat, None));
    nested.groups = vec![group("seen", None), group("heard", Some("seen"))];
    nested.indicators[0].group = Some("seen".to_owned());
    nested.indicators[1].group = Some("heard".to_owned());
    nested.indicators[3].group = Some("heard".to_owned());
    nested.panel.panellists = vec![sharer(
        "one",
        &[
            ("dimensions", &[("threat", 50.0), ("impact", 50.0)]),
            ("seen", &[("flows", 25.0), ("heard", 75.0)]),
            ("heard", &[("networks", 40.0), ("reports", 60.0)]),
        ],
    )];
    let ids = ["flows", "networks", "reports", "deaths"];
    let rows = answers(
        &ids,
        &[
            ("A", &[4.0, 2.0, 3.0, 1.0].map(Some)),
            ("B", &[1.0, 1.0, 1.0, 1.0].map(Some)),
        ],
    );
    let assessment = plan(&nested).assess(&rows).unwrap();
    let threat: f64 = 0.25 * 100.0 + 0.75 * (0.4 * 50.0 + 0.6 * 75.0);
    let found = assessment.scores(&assessment.nominal())[0];
    assert!((found - (threat * 25.0).sqrt()).abs() < 1e-9, "{found}");
}

#[test]
fn what_a_panellist_says_must_be_weights() {
    let points = |set: &'static str, member: &'static str, points: f64| {
        move |of: &mut Framework| {
            let set = of.panel.panellists[0]
                .budgets
                .entry(set.to_owned())
                .or_default();
            set.insert(member.to_owned(), points);
        }
    };
    check_framework(
        points("threat", "flows", 69.0),
        "the points add up to 99, not to 100",
        "first",
    );
    check_framework(
        points("threat", "flows", -1.0),
        "`flows` has -1 points",
        "first",
    );
    check_framework(
        points("threat", "flows", f64::NAN),
        "`flows` has NaN points",
        "first",
    );
    check_framework(
        points("threat", "floes", 0.0),
        "names the member `floes`",
        "first",
    );
    check_framework(
        points("treat", "flows", 1.0),
        "names the set of weights `treat`",
        "first",
    );
    let silent = |of: &mut Framework| {
        for panellist in &mut of.panel.panellists {
            panellist.budgets.remove("threat");
        }
    };
    check_framework(
        silent,
        "nobody weighs the set `threat` of flows, networks",
        "",
    );
    let short = |of: &mut Framework| {
        of.panel.panellists[1]
            .budgets
            .get_mut("threat")
            .unwrap()
            .remove("flows");
    };
    check_framework(short, "`flows` has no points", "second");
    check_framework(|of| of.panel.budget = 0.0, "`budget` is 0", "");
    check_framework(
        |of| of.uncertainty.goalpost_shift_pct = 50.0,
        "`goalpost_shift_pct` is 50",
        "",
    );
    check_framework(
        |of| of.uncertainty.concentration = Some(0.5),
        "`concentration` is 0.5",
        "",
    );
    check_framework(
        |of| of.uncertainty.aggregations.clear(),
        "there is no aggregation",
        "",
    );
}

fn compared(rows: [[f64; 3]; 3]) -> impl Fn(&mut Framework) {
    move |of: &mut Framework| {
        let panellist = &mut of.panel.panellists[0];
        panellist.budgets.remove("dimensions");
        let comparison = Comparison {
            order: ["threat", "gap", "impact"].map(str::to_owned).into(),
            matrix: rows.map(|row| row.map(Judgement).into()).into(),
        };
        panellist
            .comparisons
            .insert("dimensions".to_owned(), comparison);
    }
}

#[test]
fn comparisons_must_not_contradict_each_other() {
    let third = 1.0 / 3.0;
    check_framework(
        compared([[1.0, 3.0, 5.0], [0.5, 1.0, 2.0], [0.2, 0.5, 1.0]]),
        "the matrix is not reciprocal: `threat` over `gap` is 3, and the other way round 0.5",
        "first",
    );
    check_framework(
        compared([[1.0, 5.0, 0.2], [0.2, 1.0, 5.0], [5.0, 0.2, 1.0]]),
        "the consistency ratio is",
        "first",
    );
    check_framework(
        compared([[1.0, 12.0, 5.0], [1.0 / 12.0, 1.0, 2.0], [0.2, 0.5, 1.0]]),
        "judgements go from 1/9 to 9",
        "first",
    );
    let both = |of: &mut Framework| {
        let points = of.panel.panellists[0].budgets["dimensions"].clone();
        compared([[1.0, 3.0, 5.0], [third, 1.0, 2.0], [0.2, 0.5, 1.0]])(of);
        of.panel.panellists[0]
            .budgets
            .insert("dimensions".to_owned(), points);
    };
    check_framework(both, "points and comparisons at once", "first");
    let narrow = |of: &mut Framework| {
        compared([[1.0, 3.0, 5.0], [third, 1.0, 2.0], [0.2, 0.5, 1.0]])(of);
        let comparison = of.panel.panellists[0]
            .comparisons
            .get_mut("dimensions")
            .unwrap();
        comparison.matrix.pop();
    };
    check_framework(narrow, "the matrix is not 3 rows of 3", "first");
}

/// The panel keeps every panellist: comparisons beside points, whatever order they are written in.
#[test]
fn every_panellist_is_kept() {
    let mut mixed = framework();
    compared([[1.0, 3.0, 5.0], [1.0 / 3.0, 1.0, 2.0], [0.2, 0.5, 1.0]])(&mut mixed);
    let plan = plan(&mixed);
    let opinions = plan.opinions();
    let threat = opinions
        .iter()
        .find(|of| of.panellist == "first" && of.member == "threat")
        .unwrap();
    assert!((threat.weight - 0.648_329_013_8).abs() < 1e-9);
    assert!((threat.consistency_ratio.unwrap() - 0.003_184_998_3).abs() < 1e-9);
    let dispersion = plan.dispersion();
    let threat = dispersion
        .iter()
        .find(|of| of.set == "dimensions" && of.member == "threat")
        .unwrap();
    assert_eq!(threat.n_panellists, 2);
    assert!((threat.mean - f64::midpoint(0.648_329_013_8, 0.2)).abs() < 1e-9);
    assert!((threat.least - 0.2).abs() < 1e-12 && threat.deviation > 0.3);
    let alone = dispersion.iter().find(|of| of.set == "impact").unwrap();
    assert_eq!((alone.n_panellists, alone.mean), (0, 1.0));
}

/// What is said of answers that something is wrong with, and on which line.
#[track_caller]
fn check_answers(change: impl Fn(&mut Vec<Answer>), said: &str, line: u64) {
    let mut framework = framework();
    framework.units = ["A", "B", "C"].map(str::to_owned).into();
    let mut rows = three();
    change(&mut rows);
    let faults = plan(&framework).assess(&rows).unwrap_err();
    let found = faults.iter().find(|fault| fault.to_string().contains(said));
    let found = found.unwrap_or_else(|| panic!("`{said}` is not among {faults:?}"));
    assert_eq!(found.line(), line);
    assert!(!found.help().is_empty());
}

#[test]
fn what_is_wrong_with_answers_is_said_with_its_line() {
    let value = |low: f64, high: f64| {
        move |rows: &mut Vec<Answer>| rows[1].value = Some(Interval { low, high })
    };
    check_answers(Vec::clear, "there are no scores", 0);
    check_answers(
        |rows| rows.retain(|row| row.unit != "C"),
        "no row is about it",
        0,
    );
    check_answers(
        |rows| rows[3].unit = "D".to_owned(),
        "`D` is no unit of the framework",
        5,
    );
    check_answers(|rows| rows[3].unit = " ".to_owned(), "the unit is empty", 5);
    check_answers(
        |rows| rows[0].indicator = "flow".to_owned(),
        "`flow` is no indicator",
        2,
    );
    check_answers(
        |rows| rows[1].indicator = "flows".to_owned(),
        "stands on line 2 already",
        3,
    );
    check_answers(
        value(f64::NAN, f64::NAN),
        "NaN of `networks` is no number",
        3,
    );
    check_answers(
        value(7.0, 7.0),
        "7 of `networks` is outside its possible range, 0 to 4",
        3,
    );
    check_answers(value(3.0, 2.0), "the interval of `networks` ends at 2", 3);
    let lone = plan(&framework()).assess(&three()[..7]).unwrap_err();
    assert_eq!(lone[0].to_string(), "`A` is the only unit");
    assert!(lone[0].help().contains("two units"));
}

/// A stated interval counts as an answer, and the score is as wide as it allows.
#[test]
fn an_interval_is_an_answer() {
    let mut rows = three();
    rows[0].value = Some(Interval {
        low: 1.0,
        high: 3.0,
    });
    let assessment = plan(&framework()).assess(&rows).unwrap();
    assert!(assessment.answers.is_answered[0][4]);
    let [low, high] = assessment.extremes();
    let at = assessment
        .plan
        .ids
        .iter()
        .position(|id| id == "flows")
        .unwrap();
    assert_eq!((low[0][at], high[0][at]), (25.0, 75.0));
    assert_eq!(IDS.len(), assessment.plan.indicators().len());
}
