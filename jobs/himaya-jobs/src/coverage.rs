//! What a source covers: which quarters, which countries, how restricted, how final.

use std::collections::BTreeSet;

use himaya_engine::{Condition, Mode, Query, reduce};
use himaya_schema::{CodeList as _, Country, Handling, Input, Period, Reduction};
use himaya_store::{TableKind, Workspace};

use crate::JobError;

/// Everything that the cubes of one source have to know about it.
#[derive(Clone, Debug)]
pub(crate) struct Coverage {
    /// The first and last month with a row.
    pub(crate) months: Option<(Period, Period)>,
    /// The most restrictive handling code.
    pub(crate) handling: Handling,
    /// The tables read.
    pub(crate) inputs: Vec<Input>,
}

impl Coverage {
    /// Reads the coverage of a source under some conditions.
    pub(crate) fn read(
        workspace: &Workspace,
        source: &'static str,
        table: TableKind,
        conditions: Vec<Condition>,
    ) -> Result<Self, JobError> {
        let keys = vec!["period", "precision", "handling"];
        let rows = reduce(
            workspace,
            &Query {
                source,
                table,
                conditions,
                keys,
                spreads: Vec::new(),
                mode: Mode::Count,
            },
        )?;
        let months = rows
            .groups
            .iter()
            .filter(|group| {
                group
                    .key
                    .get(1)
                    .is_some_and(|precision| precision == "month")
            })
            .filter_map(|group| group.key.first()?.parse::<Period>().ok());
        let months: BTreeSet<Period> = months.collect();
        let handling = rows
            .groups
            .iter()
            .filter_map(|group| Handling::from_code(group.key.get(2)?));
        Ok(Self {
            months: months.first().copied().zip(months.last().copied()),
            handling: handling.fold(Handling::H0, Handling::join),
            inputs: vec![input_of(&rows)],
        })
    }

    /// The quarters that lie wholly between the first and the last month.
    pub(crate) fn covered(&self, quarters: impl IntoIterator<Item = Period>) -> Vec<Period> {
        let Some((first, last)) = self.months else {
            return Vec::new();
        };
        quarters
            .into_iter()
            .filter(|quarter| {
                first.first_day() <= quarter.first_day() && quarter.last_day() <= last.last_day()
            })
            .collect()
    }
}

/// The tables behind a reduction.
pub(crate) fn input_of(reduction: &Reduction) -> Input {
    Input {
        source: reduction.source.to_owned(),
        table: reduction.table.to_owned(),
        vintages: reduction.vintages.clone(),
    }
}

/// The countries that occur as the first key of a reduction.
pub(crate) fn countries_in(reduction: &Reduction) -> Vec<Country> {
    let countries: BTreeSet<Country> = reduction
        .groups
        .iter()
        .filter_map(|group| Country::from_alpha3(group.key.first()?))
        .collect();
    countries.into_iter().collect()
}
