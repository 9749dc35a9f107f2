//! Shifts in sentences: what changed, what is to be expected, how well it is founded.
//!
//! A likelihood and a confidence never stand in one sentence, so each is a sentence of its own.

use std::collections::BTreeMap;

use himaya_schema::{Argument, Label, Likelihood, Statement};
use himaya_series::{Event, Finding, Kind};

use super::tables::cell;
use super::{View, of_one_series};

/// A sentence a series, in the order of their surest shifts; of several shifts of a series the one
/// that says most is told.
pub(super) fn statements(view: &View<'_>, news: &[&Finding], most: usize) -> Vec<Statement> {
    let mut told: Vec<&str> = Vec::new();
    let mut statements = Vec::new();
    for finding in news.iter().filter(|finding| of_one_series(finding)) {
        if told.len() == most || told.contains(&finding.series.as_str()) {
            continue;
        }
        told.push(&finding.series);
        let own = news.iter().filter(|other| other.series == finding.series);
        if let Some(best) = own.min_by_key(|other| rank(other.kind)) {
            statements.push(statement(view, best));
        }
    }
    statements
}

/// What says most comes first: that a level is another says more than that a month is.
fn rank(kind: Kind) -> usize {
    match kind {
        Kind::Appeared | Kind::Vanished => 0,
        Kind::ChangePoint => 1,
        Kind::Drift => 2,
        Kind::Level => 3,
        Kind::Composition => 4,
        Kind::Displacement => 5,
    }
}

fn statement(view: &View<'_>, finding: &Finding) -> Statement {
    let figure = |column: &str| Argument::Figure(Box::new(cell(view, finding, column)));
    let mut arguments = BTreeMap::from([
        ("place", Argument::Label(view.label(&finding.series))),
        ("month", Argument::Label(view.month(finding.month))),
        ("q", figure("q")),
        ("n", figure("n")),
        (
            "confidence",
            Argument::Label(Label::code(view.confidence(finding))),
        ),
    ]);
    if finding.effect.is_some() {
        for column in ["change", "low", "high"] {
            arguments.insert(column, figure(column));
        }
    }
    let outlook = finding.outlook.map_or("none", |outlook| {
        let word = Likelihood::of(outlook.probability);
        arguments.insert("likelihood", Argument::Label(Label::code(word)));
        match outlook.event {
            Event::Above | Event::ShareAbove => "above",
            Event::Below | Event::ShareBelow => "below",
        }
    });
    Statement {
        message: message(finding, outlook),
        arguments,
    }
}

/// The message by what changed, which way, and what is to be expected.
fn message(finding: &Finding, outlook: &str) -> &'static str {
    let rose = finding.effect.is_none_or(|effect| effect >= 1.0);
    match (finding.kind, rose, outlook) {
        (Kind::ChangePoint, true, "none") => "shift-rose",
        (Kind::ChangePoint, false, "none") => "shift-fell",
        (Kind::ChangePoint, true, _) => "shift-rose-outlook",
        (Kind::ChangePoint, false, _) => "shift-fell-outlook",
        (Kind::Drift, true, _) => "shift-drifted-up",
        (Kind::Drift, false, _) => "shift-drifted-down",
        (Kind::Level, true, _) => "shift-newest-high",
        (Kind::Level, false, _) => "shift-newest-low",
        (Kind::Appeared, ..) => "shift-route-appeared",
        (Kind::Vanished, ..) => "shift-route-vanished",
        (Kind::Composition | Kind::Displacement, true, _) => "shift-share-rose",
        (Kind::Composition | Kind::Displacement, false, _) => "shift-share-fell",
    }
}
