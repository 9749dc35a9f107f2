//! Shifts in sentences: what changed, what is to be expected, how well it is founded.
//!
//! A likelihood and a confidence never stand in one sentence, so each is a sentence of its own.

use std::collections::BTreeMap;

use himaya_schema::{Argument, Cell, FigureId, Label, Likelihood, Statement, Table};
use himaya_series::{Event, Finding, Kind};

use super::support::{confidence, support};
use super::tables::cell;
use super::{Analysed, of_one_series};

/// The most sentences.
const MOST: usize = 8;
/// The most sentences of one family, so that no source drowns the others.
const MOST_OF_FAMILY: usize = 4;

/// A sentence a series, the surest shifts first; of several shifts of a series the one that says most
/// is told.
pub(super) fn statements(families: &[Analysed<'_>], tests: &Table) -> Vec<Statement> {
    let all = families
        .iter()
        .flat_map(|family| family.news.iter().map(move |finding| (family, *finding)));
    let mut all: Vec<(&Analysed<'_>, &Finding)> = all.collect();
    // Stable, so that of equals the family that is told first comes first.
    all.sort_by(|(_, one), (_, other)| one.q.total_cmp(&other.q));
    let n_tests = tests.rows.last().and_then(|all| {
        let id = FigureId::new(&tests.id, ["_T", "tests"]);
        all.cells.iter().find(|cell| cell.id == id)
    });
    let mut told: Vec<(&str, &str)> = Vec::new();
    let mut statements = Vec::new();
    for (family, finding) in all {
        let id = family.view.family.shifts.0;
        let of_family = told.iter().filter(|(other, _)| *other == id).count();
        if told.len() == MOST
            || of_family == MOST_OF_FAMILY
            || !of_one_series(finding)
            || told.contains(&(id, &finding.series))
        {
            continue;
        }
        told.push((id, &finding.series));
        let own = family
            .news
            .iter()
            .filter(|other| other.series == finding.series);
        if let Some(best) = own.min_by_key(|other| rank(other.kind)) {
            statements.push(statement(families, family, best, n_tests));
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

fn statement(
    families: &[Analysed<'_>],
    family: &Analysed<'_>,
    finding: &Finding,
    n_tests: Option<&Cell>,
) -> Statement {
    let view = family.view;
    let figure = |column: &str| Argument::Figure(Box::new(cell(view, finding, column)));
    let label = |message| Argument::Label(Label::Message(message));
    let support = support(families, family, finding);
    let confidence = confidence(family, finding, support);
    let mut arguments = BTreeMap::from([
        ("place", Argument::Label(view.label(&finding.series))),
        ("counted", label(view.family.counted)),
        ("month", Argument::Label(view.month(finding.month))),
        ("q", figure("q")),
        ("n", figure("n")),
        ("support", label(support.message())),
        ("confidence", Argument::Label(Label::code(confidence))),
    ]);
    if let Some(n_tests) = n_tests {
        arguments.insert("tests", Argument::Figure(Box::new(n_tests.clone())));
    }
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
    if finding.rests_on_revision {
        return "shift-revision";
    }
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
