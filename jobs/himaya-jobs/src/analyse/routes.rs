//! Route shifts in a table of one's own.

use std::collections::BTreeMap;
use std::path::Path;

use himaya_schema::Period;
use himaya_series::{Options, Panel, Series, analyse};

use super::table::{Read, read};
use super::{TableError, cell};
use crate::JobError;
pub use report::{RoutesReport, RoutesTables};

mod chart;
mod report;

/// The columns of a table of monthly counts.
#[derive(Clone, Debug)]
pub struct SeriesColumns {
    /// The columns that together name a series.
    pub series: Vec<String>,
    /// The column of months.
    pub month: String,
    /// The column of counts.
    pub count: String,
    /// The column whose value series must share to give way to one another.
    pub group: Option<String>,
    /// The column of reporting efforts.
    pub effort: Option<String>,
    /// The column of units; without it, one called `unit` if there is one.
    pub unit: Option<String>,
}

/// What is asked of a table of monthly counts.
#[derive(Clone, Debug)]
pub struct RoutesRequest {
    /// The columns.
    pub columns: SeriesColumns,
    /// Whether a month without a row is a zero, not a gap.
    pub is_gap_zero: bool,
    /// How many of the last months may still be revised.
    pub n_provisional: usize,
    /// How the series are analysed.
    pub options: Options,
}

/// Options of an analysis: its false discovery rate, the draws a test, and where they begin.
pub fn route_options(false_discovery_rate: f64, n_draws: u32, seed: u64) -> Options {
    let mut options = Options {
        q: false_discovery_rate,
        ..Options::default()
    };
    options.change.n_draws = usize::try_from(n_draws).unwrap_or(usize::MAX);
    options.change.seed = seed;
    options
}

/// Analyses the series of a file; `earlier` is an earlier vintage of it.
pub fn analyse_routes(
    path: &Path,
    earlier: Option<&Path>,
    request: &RoutesRequest,
) -> Result<RoutesReport, JobError> {
    let file = path.display().to_string();
    let counts = Counts::read(&file, read(path)?, &request.columns)?;
    let mut panel = counts.panel(request);
    if let Some(earlier) = earlier {
        let name = earlier.display().to_string();
        let before = Counts::read(&name, read(earlier)?, &request.columns)?;
        let months = counts.months();
        for series in &mut panel.series {
            let known = before.series.get(&series.name);
            let counts = months.iter().map(|month| {
                let row = known.and_then(|known| known.get(month));
                row.and_then(|row| row.count)
            });
            series.earlier = Some(counts.collect());
        }
    }
    let analysis = analyse(&panel, &request.options).map_err(|error| TableError::Series {
        file: file.clone(),
        reason: error.to_string(),
    })?;
    let first = counts.months().first().copied();
    let first = first.ok_or_else(|| TableError::Series {
        file,
        reason: "it has no rows".to_owned(),
    })?;
    Ok(RoutesReport::new(&panel, &analysis, first, request))
}

/// One month of one series.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Row {
    line: u64,
    count: Option<u64>,
    effort: Option<f64>,
}

/// The counts of a file by series and month.
#[derive(Debug)]
struct Counts {
    series: BTreeMap<String, BTreeMap<Period, Row>>,
    groups: BTreeMap<String, String>,
}

/// Where the columns are.
struct Places {
    series: Vec<usize>,
    month: usize,
    count: usize,
    group: Option<usize>,
    effort: Option<usize>,
    unit: Option<usize>,
}

impl Places {
    fn find(file: &str, header: &[String], columns: &SeriesColumns) -> Result<Self, TableError> {
        let find = |column: &String| {
            let place = header.iter().position(|name| name == column);
            place.ok_or_else(|| TableError::UnknownColumn {
                file: file.to_owned(),
                column: column.clone(),
                columns: header.join(", "),
            })
        };
        let unit = columns.unit.as_ref().map(find).transpose()?;
        Ok(Self {
            series: columns.series.iter().map(find).collect::<Result<_, _>>()?,
            month: find(&columns.month)?,
            count: find(&columns.count)?,
            group: columns.group.as_ref().map(find).transpose()?,
            effort: columns.effort.as_ref().map(find).transpose()?,
            unit: unit.or_else(|| header.iter().position(|name| name == "unit")),
        })
    }
}

impl Counts {
    fn read(file: &str, (header, rows): Read, columns: &SeriesColumns) -> Result<Self, TableError> {
        let places = Places::find(file, &header, columns)?;
        let mut counts = Self {
            series: BTreeMap::new(),
            groups: BTreeMap::new(),
        };
        let mut first_unit: Option<&str> = None;
        for (line, row) in &rows {
            if let Some(unit) = places.unit.map(|place| row[place].trim()) {
                let first = *first_unit.get_or_insert(unit);
                if first != unit {
                    return Err(TableError::Units {
                        file: file.to_owned(),
                        line: *line,
                        unit: unit.to_owned(),
                        first: first.to_owned(),
                    });
                }
            }
            counts.add(file, *line, row, &places)?;
        }
        Ok(counts)
    }

    fn add(
        &mut self,
        file: &str,
        line: u64,
        row: &[String],
        places: &Places,
    ) -> Result<(), TableError> {
        let names = places.series.iter().map(|place| row[*place].trim());
        let name = names.collect::<Vec<_>>().join("/");
        let month = month(row[places.month].trim()).ok_or_else(|| TableError::Month {
            file: file.to_owned(),
            line,
            text: row[places.month].clone(),
        })?;
        let text = row[places.count].trim();
        let count = if cell::SILENT.contains(&text) {
            None
        } else {
            let count = cell::count(text).map_err(|reason| TableError::Value {
                file: file.to_owned(),
                line,
                text: text.to_owned(),
                reason,
            })?;
            Some(count)
        };
        let effort = places.effort.map(|place| {
            let effort = row[place].trim().parse().ok();
            let effort = effort.filter(|effort: &f64| effort.is_finite() && *effort > 0.0);
            effort.ok_or_else(|| TableError::Effort {
                file: file.to_owned(),
                line,
                text: row[place].clone(),
            })
        });
        if let Some(group) = places.group.map(|place| row[place].trim().to_owned()) {
            let first = self
                .groups
                .entry(name.clone())
                .or_insert_with(|| group.clone());
            if *first != group {
                return Err(TableError::Groups {
                    file: file.to_owned(),
                    line,
                    series: name,
                    first: first.clone(),
                    group,
                });
            }
        }
        let row = Row {
            line,
            count,
            effort: effort.transpose()?,
        };
        let known = self.series.entry(name.clone()).or_default();
        match known.insert(month, row) {
            None => Ok(()),
            Some(first) => Err(TableError::Duplicate {
                file: file.to_owned(),
                line,
                first: first.line,
                cell: format!("{name}, {month}"),
            }),
        }
    }

    /// Every month from the first to the last.
    fn months(&self) -> Vec<Period> {
        let all = self.series.values().flat_map(BTreeMap::keys);
        let (Some(first), Some(last)) = (all.clone().min(), all.max()) else {
            return Vec::new();
        };
        let mut months = vec![*first];
        while let Some(month) = months.last().filter(|month| *month < last) {
            months.push(month.offset(1));
        }
        months
    }

    fn panel(&self, request: &RoutesRequest) -> Panel {
        let months = self.months();
        let series = self.series.iter().map(|(name, rows)| {
            let count = |month: &Period| match rows.get(month) {
                Some(row) => row.count,
                None => request.is_gap_zero.then_some(0),
            };
            let has_effort = rows.values().any(|row| row.effort.is_some());
            // Where nothing was counted the effort says nothing, so any number will do.
            let effort = |month: &Period| rows.get(month).and_then(|row| row.effort).unwrap_or(1.0);
            Series {
                name: name.clone(),
                group: self.groups.get(name).cloned(),
                counts: months.iter().map(count).collect(),
                effort: has_effort.then(|| months.iter().map(effort).collect()),
                earlier: None,
            }
        });
        let first = months.first().map_or(0, |month| month_of_year(*month));
        Panel {
            first,
            series: series.collect(),
            n_provisional: request.n_provisional.min(months.len()),
        }
    }
}

/// A month as `2024-03`, or as its first day.
fn month(text: &str) -> Option<Period> {
    let text = text
        .strip_suffix("-01")
        .filter(|rest| rest.len() == 7)
        .unwrap_or(text);
    let period: Period = text.parse().ok()?;
    matches!(period, Period::Month { .. }).then_some(period)
}

/// The month of the year, from 0 for January.
fn month_of_year(month: Period) -> usize {
    use chrono::Datelike as _;
    usize::try_from(month.first_day().month0()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
