//! A cube by month as a panel of series.

use himaya_schema::{CodeList as _, Cube, Dimension, Label, Leg, Member, Period};
use himaya_series::{Panel, Series};

use super::{Family, number};

/// The most of its months that may be hidden of a series, in per cent. What is hidden is small, so a
/// series of which more is hidden would seem to stand higher than it does.
const MOST_HIDDEN_PCT: usize = 10;

/// A cube as a panel of series.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) cube: &'a Cube,
    pub(super) family: &'a Family,
    /// The members behind the series, with their places in the cube.
    pub(super) members: Vec<(usize, &'a Member)>,
    pub(super) months: Vec<Period>,
    pub(super) panel: Panel,
    /// How many members have too many hidden months.
    pub(super) n_hidden: usize,
}

impl<'a> View<'a> {
    pub(super) fn new(cube: &'a Cube, earlier: Option<&Cube>, family: &'a Family) -> Self {
        let months = months(cube);
        let parts = cube.dimensions.first().map(Dimension::parts);
        let parts = parts.unwrap_or_default().iter().enumerate();
        let counted = parts.filter(|(place, _)| counts(cube, *place).any(|n| n.is_some()));
        let (members, hidden): (Vec<_>, Vec<_>) =
            counted.partition(|(place, _)| !is_hidden(cube, *place));
        let series = members.iter().map(|(place, member)| Series {
            name: member.key.clone(),
            group: destination(&member.key),
            counts: counts(cube, *place).collect(),
            effort: None,
            earlier: earlier.and_then(|earlier| earlier_counts(earlier, &member.key, &months)),
        });
        let panel = Panel {
            first: months.first().map_or(0, month_of_year),
            series: series.collect(),
            n_provisional: family.n_provisional.min(months.len()),
        };
        Self {
            cube,
            family,
            n_hidden: hidden.len(),
            members,
            months,
            panel,
        }
    }

    pub(super) fn label(&self, series: &str) -> Label {
        let member = self.members.iter().find(|(_, member)| member.key == series);
        member.map_or_else(
            || Label::Name(series.to_owned()),
            |(_, member)| member.label.clone(),
        )
    }

    pub(super) fn month(&self, place: usize) -> Label {
        self.months
            .get(place)
            .map_or_else(|| Label::Name(String::new()), |month| Label::Period(*month))
    }

    /// The heading of the members.
    pub(super) fn heading(&self) -> &'static str {
        match self.cube.dimensions.first().map(|dimension| dimension.name) {
            Some("leg") => "dimension-leg",
            Some("nationality") => "dimension-nationality",
            _ => "dimension-route",
        }
    }
}

fn months(cube: &Cube) -> Vec<Period> {
    let members = cube.dimensions.get(1).map(|months| &months.members);
    let labels = members.into_iter().flatten().map(|member| &member.label);
    let periods = labels.filter_map(|label| match label {
        Label::Period(period) => Some(*period),
        _ => None,
    });
    periods.collect()
}

fn counts(cube: &Cube, place: usize) -> impl Iterator<Item = Option<u64>> + '_ {
    let n_months = cube
        .dimensions
        .get(1)
        .map_or(0, |months| months.members.len());
    (0..n_months).map(move |month| number(cube.value(&[place, month])))
}

/// Whether disclosure control has hidden too many months of a member.
fn is_hidden(cube: &Cube, place: usize) -> bool {
    let n_months = counts(cube, place).count();
    let hidden = (0..n_months).filter(|month| cube.value(&[place, *month]).is_suppressed());
    hidden.count() * 100 > n_months * MOST_HIDDEN_PCT
}

/// The counts of a member as another cube has them, by month.
fn earlier_counts(earlier: &Cube, key: &str, of: &[Period]) -> Option<Vec<Option<u64>>> {
    let mut members = earlier.dimensions.first()?.members.iter();
    let place = members.position(|member| member.key == key)?;
    let known: Vec<Option<u64>> = counts(earlier, place).collect();
    let months = months(earlier);
    let count = |month: &Period| {
        let at = months.iter().position(|other| other == month)?;
        known.get(at).copied().flatten()
    };
    Some(of.iter().map(count).collect())
}

/// Where a route or leg ends, if it is one place; those that end at one place may give way to one
/// another.
fn destination(key: &str) -> Option<String> {
    match key {
        "WMED" | "WAFR" => Some("ES".to_owned()),
        "EMED" | "CIRC" => Some("GR".to_owned()),
        leg => {
            let leg = Leg::from_code(leg)?.code();
            leg.rsplit_once('-').map(|(_, arrival)| arrival.to_owned())
        }
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
