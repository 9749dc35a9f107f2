//! Group-by in polars and back to plain groups.

use himaya_schema::{Group, Value};
use polars::prelude::{
    Column, DataFrame, DataType, Engine, Expr, LazyFrame, PolarsResult, SortMultipleOptions, col,
    len, lit,
};

use crate::{Mode, Query, Spread};

const LOW_MIN: &str = "low_min";
const LOW_MAX: &str = "low_max";
const HIGH_MIN: &str = "high_min";
const HIGH_MAX: &str = "high_max";
const INCONSISTENT: &str = "n_inconsistent";
/// Rows without a number, those that are not applicable included.
const SILENT: &str = "n_silent";
const INAPPLICABLE: &str = "n_inapplicable";
const ROWS: &str = "n_rows";

/// Groups the rows by the key columns; polars' streaming engine keeps memory flat.
pub(crate) fn aggregate(rows: LazyFrame, query: &Query) -> PolarsResult<DataFrame> {
    let values = if query.spreads.is_empty() {
        value_columns(query.mode)
    } else {
        spread_cells(&query.spreads)
            .into_iter()
            .map(|cell| cell.count)
            .collect()
    };
    let frame = if query.keys.is_empty() {
        rows.select(values)
    } else {
        let keys: Vec<Expr> = query
            .keys
            .iter()
            .map(|key| col(*key).fill_null(lit("")))
            .collect();
        rows.group_by(keys)
            .agg(values)
            .sort(query.keys.clone(), SortMultipleOptions::default())
    };
    // One query has one result, which is what `unwrap_single` rests on.
    Ok(frame
        .collect_with_engine(Engine::Streaming)?
        .unwrap_single())
}

/// Turns the grouped table into groups, in order of their keys.
pub(crate) fn groups(frame: &DataFrame, query: &Query) -> PolarsResult<Vec<Group>> {
    let keys: Vec<Column> = query
        .keys
        .iter()
        .map(|key| frame.column(key).cloned())
        .collect::<PolarsResult<_>>()?;
    let key_of = |row: usize| -> PolarsResult<Vec<String>> {
        keys.iter()
            .map(|column| Ok(column.str()?.get(row).unwrap_or_default().to_owned()))
            .collect()
    };
    let mut groups = Vec::new();
    if query.spreads.is_empty() {
        for row in 0..frame.height() {
            groups.push(Group {
                key: key_of(row)?,
                value: value(frame, query.mode, row)?,
                rows: number(frame, ROWS, row)?,
            });
        }
        return Ok(groups);
    }
    for cell in spread_cells(&query.spreads) {
        for row in 0..frame.height() {
            let n_records = number(frame, &cell.name, row)?;
            let mut key = key_of(row)?;
            key.extend(cell.codes.iter().cloned());
            groups.push(Group {
                key,
                value: Value::observed(n_records),
                rows: n_records,
            });
        }
    }
    groups.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(groups)
}

fn value_columns(mode: Mode) -> Vec<Expr> {
    let mut columns = vec![len().alias(ROWS)];
    match mode {
        Mode::Count => {}
        Mode::Sum => {
            columns.extend(status_columns());
            columns.extend([
                col("value_low").sum().alias(LOW_MIN),
                col("value_high").sum().alias(HIGH_MAX),
            ]);
        }
        Mode::Sole => {
            columns.extend(status_columns());
            columns.extend([
                col("value_low").min().alias(LOW_MIN),
                col("value_low").max().alias(LOW_MAX),
                col("value_high").min().alias(HIGH_MIN),
                col("value_high").max().alias(HIGH_MAX),
            ]);
        }
    }
    columns
}

/// How many rows say what no number can: polars leaves nulls out of a sum, which makes nothing zero.
fn status_columns() -> [Expr; 3] {
    let has = |status: &'static str| col("value_status").eq(lit(status));
    let n_rows =
        |condition: Expr, name: &'static str| condition.cast(DataType::UInt64).sum().alias(name);
    [
        n_rows(has("inconsistent"), INCONSISTENT),
        n_rows(has("not_applicable"), INAPPLICABLE),
        n_rows(col("value_low").is_null(), SILENT),
    ]
}

fn value(frame: &DataFrame, mode: Mode, row: usize) -> PolarsResult<Value> {
    let at = |name: &str| number(frame, name, row);
    match mode {
        Mode::Count => at(ROWS).map(Value::observed),
        Mode::Sum => {
            if at(INAPPLICABLE)? == at(ROWS)? {
                return Ok(Value::NotApplicable);
            }
            if at(SILENT)? > at(INAPPLICABLE)? {
                return Ok(Value::NotReported);
            }
            let range = (at(LOW_MIN)?, at(HIGH_MAX)?);
            Ok(within(range, at(INCONSISTENT)? > 0))
        }
        Mode::Sole => {
            if at(INAPPLICABLE)? == at(ROWS)? {
                return Ok(Value::NotApplicable);
            }
            if at(SILENT)? == at(ROWS)? {
                return Ok(Value::NotReported);
            }
            let range = (at(LOW_MIN)?, at(HIGH_MAX)?);
            let differs = range != (at(LOW_MAX)?, at(HIGH_MIN)?);
            Ok(within(range, differs || at(INCONSISTENT)? > 0))
        }
    }
}

fn within((lo, hi): (u64, u64), inconsistent: bool) -> Value {
    if inconsistent {
        Value::Inconsistent { lo, hi }
    } else {
        Value::between(lo, hi)
    }
}

fn number(frame: &DataFrame, column: &str, row: usize) -> PolarsResult<u64> {
    let cast = frame.column(column)?.cast(&DataType::UInt64)?;
    Ok(cast.u64()?.get(row).unwrap_or(0))
}

/// One combination of members of the spreads.
struct SpreadCell {
    name: String,
    codes: Vec<String>,
    count: Expr,
}

fn spread_cells(spreads: &[Spread]) -> Vec<SpreadCell> {
    let mut combinations: Vec<(Vec<String>, Expr)> = vec![(Vec::new(), lit(true))];
    for spread in spreads {
        let members = members(spread);
        combinations = combinations
            .iter()
            .flat_map(|(codes, condition)| {
                members.iter().map(move |(code, member)| {
                    let mut codes = codes.clone();
                    codes.push(code.clone());
                    (codes, condition.clone().and(member.clone()))
                })
            })
            .collect();
    }
    combinations
        .into_iter()
        .enumerate()
        .map(|(index, (codes, condition))| {
            let name = format!("spread_{index}");
            // Every row takes part in the sum, so a constant condition counts all rows as well.
            let anchored = condition.and(col("part").is_not_null());
            SpreadCell {
                codes,
                count: anchored.cast(DataType::UInt64).sum().alias(&name),
                name,
            }
        })
        .collect()
}

fn members(spread: &Spread) -> Vec<(String, Expr)> {
    let any_of = |columns: &[String]| {
        columns.iter().fold(lit(false), |any, column| {
            any.or(col(column.as_str()).fill_null(lit(false)))
        })
    };
    let mut members: Vec<(String, Expr)> = spread
        .members
        .iter()
        .map(|(code, columns)| (code.clone(), any_of(columns)))
        .collect();
    members.push((Spread::ANY.to_owned(), any_of(&spread.columns())));
    members.push((Spread::ALL.to_owned(), lit(true)));
    members
}
