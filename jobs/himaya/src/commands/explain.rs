//! `himaya explain ID`.

use himaya_jobs::Explanation;
use himaya_schema::Level;
use himaya_store::Workspace;

use crate::arguments::Explain;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Shows where a printed figure comes from, offline.
pub(crate) fn explain(
    workspace: &Workspace,
    explain: &Explain,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let level = explain.level.map(Level::from);
    let explanation = himaya_jobs::explain(workspace, &explain.id, level)?;
    printer.data(&explanation, text)?;
    Ok(ExitStatus::Success)
}

fn text(explanation: &Explanation) -> String {
    let number = |number: &Option<serde_json::Number>| {
        number
            .as_ref()
            .map_or_else(|| "none".to_owned(), ToString::to_string)
    };
    let mut lines = vec![
        format!("id        {}", explanation.id),
        format!("value     {}", number(&explanation.value)),
        format!(
            "interval  {} to {}",
            number(&explanation.low),
            number(&explanation.high)
        ),
        format!("status    {}", explanation.status),
        format!("unit      {}", explanation.unit),
        format!("formula   {}", explanation.formula),
    ];
    for input in &explanation.inputs {
        let rows = input
            .rows
            .map_or_else(|| "not shown".to_owned(), |rows| rows.to_string());
        lines.push(format!(
            "input     {} from {}, {rows} rows",
            input.figure, input.table
        ));
        lines.push(format!("          {}", input.filter));
    }
    for snapshot in &explanation.snapshots {
        lines.push(format!("snapshot  {snapshot}"));
    }
    for source in &explanation.source {
        lines.push(format!("source    {source}"));
    }
    lines.push(format!("version   {}", explanation.version));
    lines.join("\n") + "\n"
}
