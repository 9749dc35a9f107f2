//! Records with the same answers, counted together: what a typology is made of.

use himaya_schema::{AnswerPattern, Reduction};
use himaya_store::Workspace;
use polars::prelude::{
    DataFrame, Engine, Expr, PolarsError, PolarsResult, SortMultipleOptions, col, len, lit,
};

use crate::reduce::{by_vintage, current_rows, unreduced};
use crate::{EngineError, Query};

const ROWS: &str = "n_rows";

/// The patterns of some Boolean columns by the keys of a query, in their order, with a reduction that
/// says what was read and has no groups.
pub fn answer_patterns(
    workspace: &Workspace,
    query: &Query,
    items: &[String],
) -> Result<(Reduction, Vec<AnswerPattern>), EngineError> {
    let parts = workspace.current_parts(query.source)?;
    let vintages = by_vintage(&parts);
    let reduction = unreduced(workspace, query, &vintages)?;
    if vintages.is_empty() {
        return Ok((reduction, Vec::new()));
    }
    let failed = |error: PolarsError| EngineError::Query {
        source_id: query.source,
        reason: error.to_string(),
    };
    let rows = current_rows(query, &vintages).map_err(failed)?;
    let keys = query.keys.iter().map(|key| col(*key).fill_null(lit("")));
    let keys: Vec<Expr> = keys
        .chain(items.iter().map(|item| col(item.as_str())))
        .collect();
    let order: Vec<String> = query
        .keys
        .iter()
        .map(|key| (*key).to_owned())
        .chain(items.iter().cloned())
        .collect();
    let frame = rows
        .group_by(keys)
        .agg([len().alias(ROWS)])
        .sort(order, SortMultipleOptions::default())
        .collect_with_engine(Engine::Streaming)
        .map_err(failed)?
        .unwrap_single();
    let patterns = patterns_of(&frame, query, items).map_err(failed)?;
    Ok((reduction, patterns))
}

fn patterns_of(
    frame: &DataFrame,
    query: &Query,
    items: &[String],
) -> PolarsResult<Vec<AnswerPattern>> {
    let keys = query.keys.iter().map(|key| frame.column(key)?.str());
    let keys = keys.collect::<PolarsResult<Vec<_>>>()?;
    let answers = items.iter().map(|item| frame.column(item)?.bool());
    let answers = answers.collect::<PolarsResult<Vec<_>>>()?;
    let counts = frame
        .column(ROWS)?
        .cast(&polars::prelude::DataType::UInt64)?;
    let counts = counts.u64()?;
    let rows = (0..frame.height()).map(|row| AnswerPattern {
        key: keys
            .iter()
            .map(|key| key.get(row).unwrap_or_default().to_owned())
            .collect(),
        answers: answers.iter().map(|answer| answer.get(row)).collect(),
        n: counts.get(row).unwrap_or(0),
    });
    Ok(rows.collect())
}
