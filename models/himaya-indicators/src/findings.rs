//! Key findings on sex: sentences over published figures, each with the cells it cites.
//!
//! Every sentence says "detected"; none is made of a figure that is hidden, flagged or given as
//! bounds only.

use std::collections::BTreeMap;

use himaya_disclosure::Releasable;
use himaya_schema::{Argument, Cell, Figure, Row, Statement, Table, Value};

use crate::g18::TARGET;

/// What the table of counts and the table of shares of one source have to say.
///
/// The share in the country with the most detected victims; significant changes; countries whose
/// completeness of sex is under the target.
pub fn sex_findings(
    counts: &Releasable<Table>,
    shares: &Releasable<Table>,
) -> Vec<Releasable<Statement>> {
    let both = counts.clone().zip(shares.clone());
    both.derive(findings).into_parts().collect()
}

fn findings((counts, shares): &(Table, Table)) -> Vec<Statement> {
    let mut found: Vec<Statement> = largest(counts, shares).into_iter().collect();
    let rows = || shares.rows.iter();
    found.extend(rows().filter_map(|row| changed(shares, row)));
    found.extend(rows().filter_map(|row| incomplete(shares, row)));
    found
}

/// The share in the country with the most detected victims, among those whose total is published.
fn largest(counts: &Table, shares: &Table) -> Option<Statement> {
    let total = |row: &Row| match cell(counts, row, "total")?.figure {
        Figure::Count {
            value: Value::Observed { n } | Value::Rounded { n },
        } => Some(n),
        _ => None,
    };
    let most = counts
        .rows
        .iter()
        .filter_map(|row| Some((total(row)?, row)));
    // The first of equals, in order of the table.
    let (_, row) = most.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let of_shares = shares
        .rows
        .iter()
        .find(|other| other.labels == row.labels)?;
    let share = plain(cell(shares, of_shares, "share")?)?;
    matches!(share.figure, Figure::Share { .. }).then(|| {
        let arguments = [
            ("total", figure(cell(counts, row, "total"))),
            ("known", figure(cell(shares, of_shares, "known-sex"))),
            ("women", figure(cell(shares, of_shares, "women-girls"))),
            ("share", figure(Some(share))),
        ];
        statement("finding-share-women-girls", row, arguments)
    })
}

/// A change whose interval leaves out zero.
fn changed(shares: &Table, row: &Row) -> Option<Statement> {
    let change = plain(cell(shares, row, "change")?)?;
    let (Figure::Difference { low, high, .. } | Figure::DifferenceBounds { low, high }) =
        change.figure
    else {
        return None;
    };
    let message = if low > 0.0 {
        "finding-share-rose"
    } else if high < 0.0 {
        "finding-share-fell"
    } else {
        return None;
    };
    let share = plain(cell(shares, row, "share")?)?;
    let arguments = [
        ("change", figure(Some(change))),
        ("share", figure(Some(share))),
    ];
    Some(statement(message, row, arguments))
}

fn incomplete(shares: &Table, row: &Row) -> Option<Statement> {
    let completeness = plain(cell(shares, row, "completeness")?)?;
    let Figure::Ratio { point } = completeness.figure else {
        return None;
    };
    (point < TARGET).then(|| {
        let arguments = [("completeness", figure(Some(completeness)))];
        statement("finding-completeness-low", row, arguments)
    })
}

fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> Option<&'a Cell> {
    let place = table.columns.iter().position(|other| other.key == column)?;
    row.cells.get(place)
}

/// A cell without a mark.
fn plain(cell: &Cell) -> Option<&Cell> {
    cell.flags.is_empty().then_some(cell)
}

fn figure(cell: Option<&Cell>) -> Option<Argument> {
    cell.map(|cell| Argument::Figure(Box::new(cell.clone())))
}

fn statement<const N: usize>(
    message: &'static str,
    row: &Row,
    arguments: [(&'static str, Option<Argument>); N],
) -> Statement {
    let place = row.labels.first().cloned().map(Argument::Label);
    let named = [("place", place)].into_iter().chain(arguments);
    let arguments: BTreeMap<&'static str, Argument> = named
        .filter_map(|(name, argument)| Some((name, argument?)))
        .collect();
    Statement { message, arguments }
}
