//! Counts a route or leg and quarter as a cube.

use std::collections::{BTreeMap, BTreeSet};

use himaya_disclosure::Parameter;
use himaya_schema::{
    Area, CodeList as _, Coordinates, Cube, CubeCell, Dimension, Handling, Input, Label, Member,
    Origin, Period, Reduction, Route, Rule, Structure, Unit, Value,
};

use crate::RouteError;

mod members;

/// What the rows are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Macro routes.
    Routes,
    /// Internal legs.
    Legs,
    /// Groups of nationalities, of what a source counts by origin.
    Origins,
    /// Groups of nationalities, of persons in case records.
    Citizenships,
}

/// The quarter reported on; the two it is compared with follow from it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Quarters {
    /// The quarter reported on.
    pub now: Period,
}

impl Parameter for Quarters {}

impl Quarters {
    /// The quarter before.
    pub fn before(&self) -> Period {
        self.now.offset(-1)
    }

    /// The same quarter of the year before.
    pub fn year_before(&self) -> Period {
        self.now.year_before()
    }

    /// All three, in the order of the cube.
    pub fn all(&self) -> [Period; 3] {
        [self.now, self.before(), self.year_before()]
    }
}

/// The periods of a cube.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Axis {
    /// The column of the reduction that holds them.
    pub column: &'static str,
    /// The periods, in the order of the cube.
    pub periods: Vec<Period>,
}

impl Axis {
    /// The quarter, the one before and the same one last year.
    pub fn quarters(quarters: Quarters) -> Self {
        Self {
            column: "quarter",
            periods: quarters.all().to_vec(),
        }
    }

    /// So many months up to the end of a quarter, the earliest first.
    pub fn months(quarter: Period, n_months: i32) -> Self {
        let last = Period::month_of(quarter.last_day());
        Self {
            column: "period",
            periods: (1 - n_months..=0).map(|back| last.offset(back)).collect(),
        }
    }

    fn name(&self) -> &'static str {
        match self.column {
            "period" => "month",
            column => column,
        }
    }
}

/// What a series is of.
#[derive(Clone, Debug)]
pub struct SeriesSpec {
    /// The name in kebab case, unique within a release.
    pub name: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// What the rows are.
    pub kind: Kind,
    /// The most restrictive handling code of the rows.
    pub handling: Handling,
    /// How disclosure control treats the cells.
    pub rule: Rule,
    /// The coordinates that all cells share, such as the source and the role; the periods are added.
    pub scope: Coordinates,
    /// The state of the data behind each quarter.
    pub states: BTreeMap<String, String>,
    /// The tables and sources behind the reduction.
    pub inputs: Vec<Input>,
    /// The periods.
    pub axis: Axis,
    /// The periods that the source covers.
    pub covered: Vec<Period>,
    /// The codes of the rows that the source has in any period; nothing for those of this cube. What
    /// adds up to a total must be the same in all cubes and releases, or a row that is missing from
    /// one of them tells that there was nobody.
    pub occurring: Option<BTreeSet<String>>,
    /// Rows of persons of whom fewer than this occur in more than a tenth of the periods are counted
    /// together: most of their counts would be hidden. Nothing to count each row by itself.
    pub least: Option<u64>,
    /// The routes that the source tells apart; nothing for all of them, and where rows are no routes.
    pub told_apart: Option<Vec<Route>>,
}

/// The routes that Frontex tells apart.
pub fn frontex_routes() -> Vec<Route> {
    let routes = Route::ALL.iter().copied();
    routes
        .filter(|route| route.frontex_label().is_some())
        .collect()
}

/// The routes that IOM's Missing Migrants data tell apart.
pub fn iom_routes() -> Vec<Route> {
    let routes = Route::ALL.iter().copied();
    routes.filter(|route| route.iom_label().is_some()).collect()
}

/// A cube by route, leg or group of nationalities, with its total, and period.
///
/// The shares of the table are of the total over all members, so the total is protected with them.
/// For persons, members without any count are left out, since a row of hidden zeros says nothing, and
/// small ones are counted together where [`SeriesSpec::least`] says so. A route that the source does not tell apart is not applicable, never zero.
pub fn series(reduction: &Reduction, spec: SeriesSpec) -> Result<Cube, RouteError> {
    let expected = vec![spec.kind.column(), spec.axis.column];
    if reduction.keys != expected {
        return Err(RouteError::Keys {
            cube: spec.name,
            expected,
            found: reduction.keys.clone(),
        });
    }
    let rows = members::rows(reduction, &spec);
    let quarters = &spec.axis.periods;
    let mut cells = BTreeMap::new();
    for (row, of) in rows.iter().enumerate() {
        for (column, quarter) in quarters.iter().enumerate() {
            let cell = count(reduction, &spec, Some(&of.codes), *quarter);
            cells.insert(vec![row, column], cell);
        }
    }
    for (column, quarter) in quarters.iter().enumerate() {
        let cell = count(reduction, &spec, None, *quarter);
        cells.insert(vec![rows.len(), column], cell);
    }
    let total = Member::new(Label::Area(Area::Total));
    let members = rows.into_iter().map(|row| row.member);
    let members = members.chain([total]).collect();
    let periods = quarters
        .iter()
        .map(|quarter| Member::new(Label::Period(*quarter)));
    let structure = Structure::Partition;
    let dimensions = vec![
        Dimension::new(spec.kind.dimension(), structure, members, true),
        Dimension::new(spec.axis.name(), structure, periods.collect(), false).along("period"),
    ];
    Ok(Cube {
        name: spec.name,
        unit: spec.unit,
        handling: spec.handling,
        rule: spec.rule,
        scope: spec.scope,
        states: spec.states,
        inputs: spec.inputs,
        dimensions,
        cells,
    })
}

/// The count of some codes in a quarter; no codes stand for all.
fn count(
    reduction: &Reduction,
    spec: &SeriesSpec,
    codes: Option<&[&str]>,
    quarter: Period,
) -> CubeCell {
    let period = quarter.to_string();
    let groups = reduction
        .groups
        .iter()
        .filter(|group| match group.key.as_slice() {
            [code, other] => {
                *other == period && codes.is_none_or(|codes| codes.contains(&code.as_str()))
            }
            _ => false,
        });
    let groups: Vec<_> = groups.collect();
    let column = spec.kind.column();
    let parts = [
        codes.map_or_else(String::new, |codes| condition(column, codes)),
        format!("{} = '{period}'", spec.axis.column),
    ];
    let base = (!reduction.filter.is_empty()).then(|| reduction.filter.clone());
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let filter: Vec<String> = base.into_iter().chain(parts).collect();
    let filter = filter.join(" AND ");
    let is_covered = spec.covered.contains(&quarter);
    let told_apart = spec.told_apart.as_ref().is_none_or(|routes| {
        codes.is_none_or(|codes| routes.iter().any(|route| codes.contains(&route.code())))
    });
    let value = match (is_covered, groups.is_empty()) {
        (_, true) if !told_apart => Value::NotApplicable,
        (false, _) => Value::NotReported,
        (true, true) => Value::TrueZero,
        (true, false) => groups.iter().map(|group| group.value).sum(),
    };
    let rows = groups.iter().map(|group| group.rows).sum();
    CubeCell {
        value,
        origin: Origin::rows(filter, rows),
        record_key: None,
        is_carried: false,
    }
}

/// The SQL condition that a column holds one of some codes; the empty one stands for none.
fn condition(column: &str, codes: &[&str]) -> String {
    let known: Vec<String> = codes
        .iter()
        .filter(|code| !code.is_empty())
        .map(|code| format!("'{code}'"))
        .collect();
    let known = match known.as_slice() {
        [] => None,
        [only] => Some(format!("{column} = {only}")),
        several => Some(format!("{column} IN ({})", several.join(", "))),
    };
    let none = codes.contains(&"").then(|| format!("{column} IS NULL"));
    match (known, none) {
        (Some(known), Some(none)) => format!("({known} OR {none})"),
        // A member that stands for no code at all has no rows.
        (None, None) => "FALSE".to_owned(),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}
