//! What the statistics of monthly counts find: a table of shifts a family of series, the surest shift
//! of the first family as a series with its expected band, shares, displacement, the tests made, and
//! sentences.
//!
//! A family is what one source counts in one unit by one key. All of it is computed from protected
//! cubes, so nothing here can tell what the cubes do not; and all tests of all families are corrected
//! for their number together.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{Cube, Grade, Statement, Table, Value};
use himaya_series::{Analysis, Finding, Options, analyse_all};

use crate::RouteError;
use view::View;

mod pairs;
mod sentences;
mod support;
mod tables;
mod tests_made;
mod view;
pub(crate) use tables::kind_message;

/// The months before the end of the quarter in which a shift is still news.
const NEWS: usize = 12;
/// The most shifts in a table.
const MOST: usize = 12;

/// The exhibits of shifts and how they are found.
#[derive(Clone, Debug)]
pub struct ShiftsOf {
    /// The families, the one that is drawn first.
    pub families: Vec<Family>,
    /// The id and name of the table of the surest shift's series, of the first family.
    pub series: (&'static str, &'static str),
    /// The id and name of the table of shares, of the first family.
    pub shares: (&'static str, &'static str),
    /// The id and name of the table of displacement, in all families.
    pub displacement: (&'static str, &'static str),
    /// The id and name of the table of tests.
    pub tests: (&'static str, &'static str),
    /// The most simulations a test.
    pub n_draws: usize,
}

/// What one source counts in one unit by one key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Family {
    /// Its cube, by place among those given.
    pub cube: usize,
    /// The cube of the vintage before, by place among those given, if there was one.
    pub earlier: Option<usize>,
    /// The id and name of the table of shifts.
    pub shifts: (&'static str, &'static str),
    /// The message that says what is counted.
    pub counted: &'static str,
    /// The source.
    pub source: &'static str,
    /// The grade of the source and its information.
    pub grade: Grade,
    /// How many of the last months the source may still revise.
    pub n_provisional: usize,
}

impl Parameter for ShiftsOf {}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The tables; one without anything to say has no rows.
    pub tables: Vec<Table>,
    /// The shifts in sentences, each followed by its outlook and the confidence in it.
    pub statements: Vec<Statement>,
}

/// Finds the shifts in cubes by route, leg or nationality and month.
pub fn shifts_found(
    cubes: &[&Releasable<Cube>],
    of: &ShiftsOf,
) -> Result<Releasable<Found>, RouteError> {
    let cubes = cubes.iter().map(|cube| (*cube).clone());
    let found = Releasable::collect(cubes).derive_with(of, |cubes, of| found(cubes, of));
    found.into_result()
}

fn found(cubes: &[Cube], of: &ShiftsOf) -> Result<Found, RouteError> {
    let views = of.families.iter().filter_map(|family| {
        let earlier = family.earlier.and_then(|place| cubes.get(place));
        Some(View::new(cubes.get(family.cube)?, earlier, family))
    });
    let views: Vec<View<'_>> = views.collect();
    let mut options = Options::default();
    options.change.n_draws = of.n_draws;
    // What has too few months or nothing to count is not analysed; the table of tests says so.
    let (sound, short): (Vec<&View<'_>>, Vec<&View<'_>>) = views
        .iter()
        .partition(|view| !view.panel.series.is_empty() && view.panel.check().is_ok());
    let panels: Vec<_> = sound.iter().map(|view| view.panel.clone()).collect();
    let analyses = analyse_all(&panels, &options)?;
    let families: Vec<Analysed<'_>> = sound
        .into_iter()
        .zip(&analyses)
        .map(|(view, analysis)| Analysed::new(view, analysis))
        .collect();
    let made = tests_made::tests_made(of.tests, &families, &short);
    let mut tables: Vec<Table> = families.iter().map(tables::shifts).collect();
    let first = families
        .iter()
        .find(|family| of.families.first() == Some(family.view.family));
    if let Some(first) = first {
        tables.push(tables::series(of.series, first));
        tables.push(tables::shares(of.shares, first));
    }
    tables.push(pairs::displacement(of.displacement, &families));
    let statements = sentences::statements(&families, &made);
    tables.push(made);
    Ok(Found { tables, statements })
}

/// A family with what was found of it.
#[derive(Debug)]
struct Analysed<'a> {
    view: &'a View<'a>,
    analysis: &'a Analysis,
    /// The findings that are still news, the surest first.
    news: Vec<&'a Finding>,
}

impl<'a> Analysed<'a> {
    fn new(view: &'a View<'a>, analysis: &'a Analysis) -> Self {
        let newest = view.months.len();
        let news = analysis
            .findings
            .iter()
            .filter(|finding| finding.month_high + NEWS >= newest)
            .take(MOST);
        Self {
            view,
            analysis,
            news: news.collect(),
        }
    }
}

pub(crate) fn number(value: Value) -> Option<u64> {
    match value {
        Value::TrueZero => Some(0),
        Value::Observed { n } | Value::Rounded { n } => Some(n),
        _ => None,
    }
}

/// The findings of an analysis that name one series.
fn of_one_series(finding: &Finding) -> bool {
    finding.kind != himaya_series::Kind::Displacement
}

#[cfg(test)]
mod tests;
