//! The share of women and girls with all that goes with it (T9, T11): G2, G3, G18 and G19.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    ColumnKind, Cube, Figure, FigureId, Flag, Hidden, Label, Row, Table, Unit, Value,
};

use super::{by_sex, members, values};
use crate::figures::{Cells, Exhibit, column, lineage};
use crate::indicators::{Indicator, Outcome};
use crate::known_sex::Sexes;
use crate::{G2, G3, G18, G19};

/// Which table the shares go to, and in which the counts stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SharesOf {
    /// The table of shares.
    pub exhibit: Exhibit,
    /// The id of the table of counts made by [`crate::sex_age`] from the same cube.
    pub counts: &'static str,
}

impl Parameter for SharesOf {}

/// Shares of women and girls, a row a country; the second cube is that of the earlier period.
pub fn sex_share(
    now: &Releasable<Cube>,
    before: &Releasable<Cube>,
    shares: &SharesOf,
) -> Releasable<Table> {
    now.clone().zip(before.clone()).derive_with(shares, table)
}

fn table((now, before): &(Cube, Cube), shares: &SharesOf) -> Table {
    let count = ColumnKind::Count(Unit::Victims);
    let columns = vec![
        column("women-girls", "column-women-girls", count),
        column("known-sex", "column-known-sex", count),
        column("share", "column-share-women-girls", ColumnKind::Share),
        column("bounds", "column-share-bounds", ColumnKind::Share),
        column("completeness", "column-completeness", ColumnKind::Ratio),
        column("child-share", "column-child-share", ColumnKind::Share),
        column("women-girls-before", "column-women-girls-before", count),
        column("known-sex-before", "column-known-sex-before", count),
        column("change", "column-share-change", ColumnKind::Difference),
    ];
    let methods: Vec<&'static str> = [G2.methods(), G19.methods()].concat();
    Table {
        id: shares.exhibit.id.to_owned(),
        name: shares.exhibit.name,
        stub: vec![Label::Message("dimension-country")],
        columns,
        rows: members(now)
            .map(|(key, label)| row(now, before, shares, (key, label)))
            .collect(),
        notes: vec![
            "note-detected",
            "note-interval",
            "note-share-bounds",
            "note-small-denominator",
            "note-suppression",
        ],
        lineage: lineage(&[now, before], &methods),
    }
}

fn row(now: &Cube, before: &Cube, shares: &SharesOf, (country, label): (&str, &Label)) -> Row {
    let mut cells = Cells::new(shares.exhibit.id, &[country]);
    let counted = |column: &str| FigureId::new(shares.counts, [country, column]);
    let operands = sexes(&mut cells, now, country, ["women-girls", "known-sex"]);
    let ids = [cells.id("women-girls"), cells.id("known-sex")];
    let with_total = [&ids[..], &[counted("total")]].concat();
    cells.derived(
        "share",
        G2.figure(&operands),
        "women-girls / known-sex",
        &ids,
    );
    let formula = "women-girls / total to (women-girls + total - known-sex) / total";
    cells.derived("bounds", G2.bounds(&operands), formula, &with_total);
    let known = [cells.id("known-sex"), counted("total")];
    cells.derived(
        "completeness",
        G18.figure(&operands),
        "known-sex / total",
        &known,
    );

    let mut aged = Cells::new(shares.counts, &[country]);
    let at = |age: &str| crate::cell_at(now, &[country, "_T", age]);
    let known_age: Vec<_> = [at("Y0T17"), at("Y_GE18")].into_iter().flatten().collect();
    let children = aged.count("children", at("Y0T17").as_slice());
    let known_age = aged.count("known-age", &known_age);
    let ids_of_age = [counted("children"), counted("known-age")];
    cells.derived(
        "child-share",
        G3.figure(&[children, known_age]),
        G3.formula(),
        &ids_of_age,
    );

    let columns = ["women-girls-before", "known-sex-before"];
    let earlier = sexes(&mut cells, before, country, columns);
    let places = ["women-girls", "known-sex", columns[0], columns[1]];
    let compared = places.map(|column| cells.value(column));
    let formula = "women-girls / known-sex - women-girls-before / known-sex-before";
    cells.derived(
        "change",
        as_sure_as(
            G19.figure(&compared),
            &[G2.figure(&operands), G2.figure(&earlier)],
        ),
        formula,
        &places.map(|column| cells.id(column)),
    );
    Row {
        labels: vec![label.clone()],
        cells: cells.finish(),
        is_total: false,
    }
}

/// A change is no surer than its shares: it bears their marks, and there is none where too much is
/// unknown for a share.
fn as_sure_as(change: Outcome, shares: &[Outcome]) -> Outcome {
    let is_bounds = |share: &Outcome| matches!(share.figure, Figure::ShareBounds { .. });
    let is_unknown = |share: &Outcome| share.flags.contains(&Flag::LowReliability);
    let is_withheld = match change.figure {
        Figure::Difference { .. } => shares.iter().any(is_bounds),
        Figure::DifferenceBounds { .. } => {
            shares.iter().any(|one| is_bounds(one) && is_unknown(one))
        }
        Figure::Count { .. }
        | Figure::Share { .. }
        | Figure::ShareBounds { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Score { .. }
        | Figure::Hidden { .. } => return change,
    };
    if is_withheld {
        return Outcome::hidden(Hidden::NotApplicable);
    }
    let flags = shares.iter().flat_map(|share| share.flags.iter());
    flags.fold(change, |change, flag| change.marked(*flag, true))
}

/// Adds the counts of women and girls and of known sex; returns the operands of G2.
fn sexes(cells: &mut Cells, cube: &Cube, country: &str, columns: [&str; 2]) -> Vec<Value> {
    let [female, male, other, unknown, total] = by_sex(cube, |sex| vec![country, sex, "_T"]);
    let operands = values(&[female, male, other, unknown, total]);
    cells.count(columns[0], female.as_slice());
    let behind: Vec<_> = [female, male, other].into_iter().flatten().collect();
    cells.count_as(columns[1], Sexes::known_value(&operands), &behind);
    operands
}
