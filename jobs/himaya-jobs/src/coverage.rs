//! What a source covers: which quarters, which countries, how restricted, how final.

use std::collections::{BTreeMap, BTreeSet};

use himaya_engine::{Condition, Mode, Query, reduce};
use himaya_schema::{CodeList as _, Country, Handling, Input, Period, Reduction, Rule, Unit};
use himaya_store::{TableKind, Workspace, sha256_hex};

use crate::JobError;
use crate::pull::source_config;

/// Everything that the cubes of one source have to know about it.
#[derive(Clone, Debug)]
pub(crate) struct Coverage {
    /// The first and last month with a row.
    pub(crate) months: Option<(Period, Period)>,
    /// The most restrictive handling code.
    pub(crate) handling: Handling,
    /// The tables read.
    pub(crate) inputs: Vec<Input>,
    /// Whether the producer has published the counts already.
    pub(crate) is_already_public: bool,
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
            is_already_public: source_config(workspace, source)?.is_already_public,
        })
    }

    /// How disclosure control treats counts of the source in this unit.
    pub(crate) fn rule(&self, unit: Unit) -> Rule {
        if !unit.is_identifiable_person() {
            Rule::NotPersons
        } else if self.is_already_public {
            Rule::AsPublished
        } else {
            Rule::Persons
        }
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

/// The state of the data of a source behind each of some periods: the vintages of its parts, as one
/// hash.
///
/// The same id stands for the same rows, so that a count is known to be unrevised.
pub(crate) fn states(
    workspace: &Workspace,
    source: &'static str,
    periods: impl IntoIterator<Item = Period>,
) -> Result<BTreeMap<String, String>, JobError> {
    let parts = workspace.current_parts(source)?;
    let of = |period: Period| {
        let within = parts.iter().filter(|part| {
            // A part of a country's month is named `TUN/2024-12`; one that is named otherwise may
            // hold any period.
            let own = part
                .part
                .rsplit('/')
                .next()
                .and_then(|name| name.parse::<Period>().ok());
            own.is_none_or(|own| {
                own.first_day() <= period.last_day() && period.first_day() <= own.last_day()
            })
        });
        let lines: Vec<String> = within
            .map(|part| format!("{}={}", part.part, part.vintage))
            .collect();
        let hash = sha256_hex(lines.join("\n").as_bytes());
        (period.to_string(), hash.chars().take(16).collect())
    };
    Ok(periods.into_iter().map(of).collect())
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
