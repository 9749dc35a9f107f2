//! What the statistics of monthly counts find on routes: a table of shifts, the surest of them as a
//! series with its expected band, shares, displacement, and sentences.
//!
//! All of it is computed from a protected cube, so nothing here can tell what the cube does not.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    Confidence, Cube, Grade, Label, Member, Period, SourceGrade, Statement, Table, Value,
};
use himaya_series::{Finding, Options, Panel, Series, SeriesError, analyse};

mod pairs;
mod sentences;
mod tables;
pub(crate) use tables::kind_message;

/// The months before the end of the quarter in which a shift is still news.
const NEWS: usize = 12;
/// The most shifts in a table.
const MOST: usize = 12;
/// The most sentences.
const MOST_SENTENCES: usize = 5;

/// The exhibits of shifts and how they are found.
#[derive(Clone, Debug)]
pub struct ShiftsOf {
    /// The id and name of the table of shifts.
    pub shifts: (&'static str, &'static str),
    /// The id and name of the table of the surest shift's series.
    pub series: (&'static str, &'static str),
    /// The id and name of the table of shares.
    pub shares: (&'static str, &'static str),
    /// The id and name of the table of displacement.
    pub displacement: (&'static str, &'static str),
    /// How many of the last months the source may still revise.
    pub n_provisional: usize,
    /// The grade of the source and its information.
    pub grade: Grade,
    /// The most simulations a test.
    pub n_draws: usize,
}

impl Parameter for ShiftsOf {}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The shifts, the surest first.
    pub shifts: Table,
    /// The series of the surest shift, by month; without rows if there is none.
    pub series: Table,
    /// The shares of the last quarter and of the same a year before; without rows if there are none.
    pub shares: Table,
    /// The pairs consistent with displacement; without rows if there are none.
    pub displacement: Table,
    /// The shifts in sentences, each followed by its outlook and the confidence in it.
    pub statements: Vec<Statement>,
}

/// Finds the shifts in a cube by route (or leg) and month; an error if its months are too few.
pub fn shifts_found(
    cube: &Releasable<Cube>,
    of: &ShiftsOf,
) -> Result<Releasable<Found>, SeriesError> {
    cube.derive_with(of, found).into_result()
}

fn found(cube: &Cube, of: &ShiftsOf) -> Result<Found, SeriesError> {
    let view = View::new(cube, of);
    let mut options = Options::default();
    options.change.n_draws = of.n_draws;
    let analysis = analyse(&view.panel, &options)?;
    let newest = view.months.len();
    let news: Vec<&Finding> = analysis
        .findings
        .iter()
        .filter(|finding| finding.month_high + NEWS >= newest)
        .take(MOST)
        .collect();
    Ok(Found {
        shifts: tables::shifts(&view, &news),
        series: tables::series(&view, &analysis, &news),
        shares: tables::shares(&view, &analysis),
        displacement: pairs::displacement(&view, &analysis),
        statements: sentences::statements(&view, &news, MOST_SENTENCES),
    })
}

/// A cube as a panel of series.
#[derive(Debug)]
struct View<'a> {
    cube: &'a Cube,
    of: &'a ShiftsOf,
    /// The members behind the series, with their places in the cube.
    members: Vec<(usize, &'a Member)>,
    months: Vec<Period>,
    panel: Panel,
}

impl<'a> View<'a> {
    fn new(cube: &'a Cube, of: &'a ShiftsOf) -> Self {
        let of_routes = cube.dimensions.first();
        let months: Vec<Period> = cube
            .dimensions
            .get(1)
            .map(|dimension| dimension.members.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|member| match member.label {
                Label::Period(period) => Some(period),
                _ => None,
            })
            .collect();
        let parts = of_routes
            .map(himaya_schema::Dimension::parts)
            .unwrap_or_default();
        let counts = |place: usize| -> Vec<Option<u64>> {
            (0..months.len())
                .map(|month| number(cube.value(&[place, month])))
                .collect()
        };
        let members: Vec<(usize, &Member)> = parts
            .iter()
            .enumerate()
            .filter(|(place, _)| counts(*place).iter().any(Option::is_some))
            .collect();
        let series = members.iter().map(|(place, member)| Series {
            name: member.key.clone(),
            group: destination(&member.key).map(str::to_owned),
            counts: counts(*place),
            ..Series::default()
        });
        let panel = Panel {
            first: months.first().map_or(0, month_of_year),
            series: series.collect(),
            n_provisional: of.n_provisional.min(months.len()),
        };
        Self {
            cube,
            of,
            members,
            months,
            panel,
        }
    }

    fn label(&self, series: &str) -> Label {
        let member = self.members.iter().find(|(_, member)| member.key == series);
        member.map_or_else(
            || Label::Name(series.to_owned()),
            |(_, member)| member.label.clone(),
        )
    }

    fn month(&self, place: usize) -> Label {
        self.months
            .get(place)
            .map_or_else(|| Label::Name(String::new()), |month| Label::Period(*month))
    }

    /// How well a shift is founded: by the grade of its source, and whether it may yet be revised.
    fn confidence(&self, finding: &Finding) -> Confidence {
        let is_reliable = matches!(self.of.grade.source, SourceGrade::A | SourceGrade::B);
        match (
            is_reliable,
            finding.is_provisional || finding.rests_on_revision,
        ) {
            // One source alone is not corroborated, so no confidence is high.
            (true, false) => Confidence::Moderate,
            (true, true) | (false, _) => Confidence::Low,
        }
    }
}

/// The country by which a macro route enters the Union, where it is one; routes to one country may
/// give way to one another.
fn destination(key: &str) -> Option<&'static str> {
    match key {
        "WMED" | "WAFR" => Some("ESP"),
        "EMED" | "CIRC" => Some("GRC"),
        _ => None,
    }
}

pub(crate) fn number(value: Value) -> Option<u64> {
    match value {
        Value::TrueZero => Some(0),
        Value::Observed { n } | Value::Rounded { n } => Some(n),
        _ => None,
    }
}

fn month_of_year(month: &Period) -> usize {
    match month {
        Period::Month { month, .. } => {
            usize::try_from(*month).map_or(0, |month| month.saturating_sub(1))
        }
        _ => 0,
    }
}

/// The findings of an analysis that name one series.
fn of_one_series(finding: &Finding) -> bool {
    finding.kind != himaya_series::Kind::Displacement
}

#[cfg(test)]
mod tests;
