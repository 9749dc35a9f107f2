//! Frameworks and answers for tests, all made up.

use std::collections::BTreeMap;

use crate::{
    Answer, Dimension, Framework, Goalposts, Indicator, Interval, Panel, Panellist, Plan, Polarity,
    Uncertainty, check,
};

/// An indicator from 0 to 4, of which more is worse, except of gaps and feasibility.
pub(crate) fn indicator(id: &str, dimension: Dimension, pillar: Option<&str>) -> Indicator {
    Indicator {
        id: id.to_owned(),
        name: format!("what {id} says"),
        dimension,
        pillar: pillar.map(str::to_owned),
        group: None,
        polarity: Some(match dimension {
            Dimension::Threat | Dimension::Impact => Polarity::HigherIsWorse,
            Dimension::Gap | Dimension::Feasibility => Polarity::HigherIsBetter,
        }),
        goalposts: Some(Goalposts {
            low: 0.0,
            high: 4.0,
            source: "a scale of five steps".to_owned(),
        }),
        range: None,
        required: (dimension == Dimension::Gap).then_some(3.0),
        error: 0.5,
    }
}

/// A panellist who shares out points.
pub(crate) fn sharer(name: &str, budgets: &[(&str, &[(&str, f64)])]) -> Panellist {
    let members = |points: &[(&str, f64)]| -> BTreeMap<String, f64> {
        points
            .iter()
            .map(|(member, points)| ((*member).to_owned(), *points))
            .collect()
    };
    Panellist {
        name: name.to_owned(),
        budgets: budgets
            .iter()
            .map(|(set, points)| ((*set).to_owned(), members(points)))
            .collect(),
        comparisons: BTreeMap::new(),
    }
}

/// Two pillars, five indicators and two panellists.
pub(crate) fn framework() -> Framework {
    use Dimension::{Feasibility, Gap, Impact, Threat};
    let dimensions = |threat, gap| {
        [
            ("threat", threat),
            ("gap", gap),
            ("impact", 100.0 - threat - gap),
        ]
    };
    Framework {
        name: "made up".to_owned(),
        units: Vec::new(),
        pillars: vec!["training".to_owned(), "systems".to_owned()],
        indicators: vec![
            indicator("flows", Threat, None),
            indicator("networks", Threat, None),
            indicator("curricula", Gap, Some("training")),
            indicator("trainers", Gap, Some("training")),
            indicator("database", Gap, Some("systems")),
            indicator("deaths", Impact, None),
            indicator("will", Feasibility, None),
        ],
        groups: Vec::new(),
        panel: Panel {
            budget: 100.0,
            panellists: vec![
                sharer(
                    "first",
                    &[
                        ("dimensions", &dimensions(40.0, 40.0)),
                        ("threat", &[("flows", 70.0), ("networks", 30.0)]),
                        ("gap/training", &[("curricula", 50.0), ("trainers", 50.0)]),
                    ],
                ),
                sharer(
                    "second",
                    &[
                        ("dimensions", &dimensions(20.0, 60.0)),
                        ("threat", &[("flows", 40.0), ("networks", 60.0)]),
                        ("gap/training", &[("curricula", 80.0), ("trainers", 20.0)]),
                    ],
                ),
            ],
        },
        uncertainty: Uncertainty::default(),
    }
}

/// Values by unit, in the order of indicators.
pub(crate) fn answers(ids: &[&str], rows: &[(&str, &[Option<f64>])]) -> Vec<Answer> {
    let of = |(unit, values): &(&str, &[Option<f64>])| {
        let cells = ids.iter().zip(*values);
        let answers = cells.map(|(id, value)| Answer {
            line: 0,
            unit: (*unit).to_owned(),
            indicator: (*id).to_owned(),
            value: value.map(Interval::point),
        });
        answers.collect::<Vec<_>>()
    };
    let mut all: Vec<Answer> = rows.iter().flat_map(of).collect();
    for (answer, line) in all.iter_mut().zip(2_u64..) {
        answer.line = line;
    }
    all
}

/// The names of the indicators of [`framework`].
pub(crate) const IDS: [&str; 7] = [
    "flows",
    "networks",
    "curricula",
    "trainers",
    "database",
    "deaths",
    "will",
];

/// Three units, the last of which has not answered on its gaps.
pub(crate) fn three() -> Vec<Answer> {
    let all = |values: [f64; 7]| values.map(Some);
    let mut silent = all([4.0, 3.0, 0.0, 0.0, 0.0, 2.0, 1.0]);
    silent[2..5].fill(None);
    answers(
        &IDS,
        &[
            ("A", &all([3.0, 2.0, 1.0, 0.0, 2.0, 3.0, 4.0])),
            ("B", &all([1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 3.0])),
            ("C", &silent),
        ],
    )
}

/// A framework that holds together.
#[track_caller]
pub(crate) fn plan(framework: &Framework) -> Plan {
    check(framework).unwrap()
}
