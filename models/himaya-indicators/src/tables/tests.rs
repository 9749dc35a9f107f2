//! Tests of the tables on counts shaped as the sources give them, with made-up numbers.

mod counts;

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, Releasable, protect};
use himaya_schema::{
    Argument, CodeList, Coordinates, Country, Cube, ExploitationClass, Figure, FigureId, Flag,
    Group, Handling, Hidden, Level, Origin, PersonRole, Reduction, Rule, Statement, Table, Unit,
    Value,
};

use super::*;
use crate::{
    CubeSpec, Exhibit, published_by_sex_age, published_forms, published_stage, recorded_by_role,
    recorded_by_sex_age, recorded_forms, reporting_countries, sex_findings,
};

fn reduction(table: &'static str, keys: &[&'static str], rows: &[(&str, Value)]) -> Reduction {
    let group = |(key, value): &(&str, Value)| Group {
        key: key.split('/').map(str::to_owned).collect(),
        value: *value,
        rows: if table == "cases" {
            value.number().unwrap_or_default()
        } else {
            1
        },
    };
    Reduction {
        table,
        filter: "source = 'x'".to_owned(),
        keys: keys.to_vec(),
        groups: rows.iter().map(group).collect(),
        ..Reduction::default()
    }
}

fn published(rows: &[(&str, Value)]) -> Reduction {
    reduction("observations", &["reporting", "sex", "age"], rows)
}

/// Counts that an official source has published, so that nothing is hidden.
fn spec(name: &'static str) -> CubeSpec {
    CubeSpec {
        name,
        unit: Unit::Victims,
        handling: Handling::H0,
        rule: Rule::AsPublished,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        countries: Country::BENEFICIARIES.to_vec(),
        covered: Country::BENEFICIARIES.to_vec(),
    }
}

fn guarded(cube: Cube) -> Releasable<Cube> {
    protect(cube, &Policy::for_level(Level::Restricted)).unwrap()
}

fn n(n: u64) -> Value {
    Value::observed(n)
}

const FEW: Value = Value::Censored { lo: 0, hi: 4 };
const T8: Exhibit = Exhibit {
    id: "T8",
    name: "victims-sex-age",
};
const T9: SharesOf = SharesOf {
    exhibit: Exhibit {
        id: "T9",
        name: "victims-sex-share",
    },
    counts: "T8",
};

/// A year in which sex is unknown for some, children are of unknown sex, one source leaks its `<5`,
/// one contradicts itself and one gives a total only; Libya is silent.
fn this_year() -> Releasable<Cube> {
    let rows = [
        ("TUN/F/Y_GE18", n(246)),
        ("TUN/F/_T", n(246)),
        ("TUN/M/Y_GE18", n(67)),
        ("TUN/M/_T", n(67)),
        ("TUN/_T/Y0T17", n(26)),
        ("TUN/_T/Y_GE18", n(313)),
        ("TUN/_T/_T", n(339)),
        ("DZA/F/_T", FEW),
        ("DZA/M/_T", n(17)),
        ("DZA/_T/_T", n(17)),
        ("MAR/F/_T", n(168)),
        ("MAR/M/_T", n(119)),
        ("MAR/_T/_T", n(280)),
        ("EGY/_T/_T", n(155)),
    ];
    guarded(published_by_sex_age(&published(&rows), spec("victims")).unwrap())
}

fn year_before() -> Releasable<Cube> {
    let rows = [
        ("TUN/F/_T", n(361)),
        ("TUN/M/_T", n(223)),
        ("TUN/_T/_T", n(584)),
    ];
    guarded(published_by_sex_age(&published(&rows), spec("victims-before")).unwrap())
}

#[track_caller]
fn figure(table: &Table, row: &[&str], column: &str) -> Figure {
    let id = FigureId::new(&table.id, row.iter().copied().chain([column]));
    table
        .cell(&id)
        .unwrap_or_else(|| panic!("no cell {id}"))
        .figure
}

#[track_caller]
fn check_count(table: &Table, row: &[&str], column: &str, expected: Value) {
    assert_eq!(figure(table, row, column), Figure::count(expected));
}

/// Every operand of every derived figure stands in one of the tables.
#[track_caller]
fn check_operands(tables: &[&Table]) {
    for cell in tables
        .iter()
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells)
    {
        if let Origin::Figures { operands, .. } = &cell.origin {
            for operand in operands {
                let found = tables.iter().any(|table| table.cell(operand).is_some());
                assert!(found, "{} needs {operand}", cell.id);
            }
        }
    }
    for table in tables {
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.cells.len() == table.columns.len())
        );
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                assert!(
                    cell.id.as_str().ends_with(&format!("/{}", column.key)),
                    "{}",
                    cell.id
                );
            }
        }
    }
}

#[test]
fn what_a_total_holds_beside_its_parts_is_other_or_unknown() {
    let table = sex_age(&this_year(), &T8);
    let table = table.get();
    check_count(table, &["TUN"], "women", n(246));
    check_count(table, &["TUN"], "girls", Value::NotReported);
    check_count(table, &["TUN"], "other-or-unknown", n(26));
    check_count(table, &["TUN"], "children", n(26));
    check_count(table, &["TUN"], "known-age", n(339));
    check_count(table, &["LBY"], "total", Value::NotReported);
}

#[test]
fn a_censored_count_is_printed_as_published_and_never_solved() {
    let table = sex_share(&this_year(), &year_before(), &T9);
    let counts = sex_age(&this_year(), &T8);
    check_count(table.get(), &["DZA"], "women-girls", FEW);
    check_count(counts.get(), &["DZA"], "total", n(17));
    check_count(table.get(), &["DZA"], "known-sex", n(17));
}

#[test]
fn shares_bounds_completeness_and_change_are_those_of_the_worked_example() {
    let table = sex_share(&this_year(), &year_before(), &T9);
    let table = table.get();
    let close = |found: f64, expected: f64| assert!((found - expected).abs() < 5e-4, "{found}");
    match figure(table, &["TUN"], "share") {
        Figure::Share { point, low, high } => {
            close(point, 0.786);
            close(low, 0.737);
            close(high, 0.828);
        }
        other => panic!("{other:?}"),
    }
    match figure(table, &["TUN"], "bounds") {
        Figure::ShareBounds { low, high } => {
            close(low, 0.726);
            close(high, 0.802);
        }
        other => panic!("{other:?}"),
    }
    match (
        figure(table, &["TUN"], "completeness"),
        figure(table, &["TUN"], "change"),
    ) {
        (Figure::Ratio { point }, Figure::Difference { point: change, .. }) => {
            close(point, 0.923);
            close(change, 0.168);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_is_no_surer_than_the_shares_it_compares() {
    let before = |total: u64| {
        let rows = [
            ("TUN/F/_T", n(361)),
            ("TUN/M/_T", n(223)),
            ("TUN/_T/_T", n(total)),
        ];
        guarded(published_by_sex_age(&published(&rows), spec("victims-before")).unwrap())
    };
    let counts = sex_age(&this_year(), &T8);
    let check = |total: u64, expected: Option<&[Flag]>| {
        let table = sex_share(&this_year(), &before(total), &T9);
        let id = FigureId::new("T9", ["TUN", "change"]);
        let change = table.get().cell(&id).unwrap().clone();
        let is_given = matches!(change.figure, Figure::Difference { .. });
        assert_eq!(is_given.then_some(change.flags.as_slice()), expected);
        let found = sex_findings(&counts, &table);
        let rose = found.iter().map(|one| one.get().message);
        let n_rose = rose.filter(|message| *message == "finding-share-rose");
        let is_plain = expected.is_some_and(<[Flag]>::is_empty);
        assert_eq!(n_rose.count(), usize::from(is_plain));
    };
    check(584, Some(&[]));
    // The sex of more than a fifth is unknown; then the parts exceed the total.
    check(800, None);
    check(500, Some(&[Flag::Inconsistent]));
}

#[test]
fn a_contradiction_is_kept_and_marked() {
    let counts = sex_age(&this_year(), &T8);
    check_count(
        counts.get(),
        &["MAR"],
        "total",
        Value::Inconsistent { lo: 280, hi: 287 },
    );
    let table = sex_share(&this_year(), &year_before(), &T9);
    let id = FigureId::new("T9", ["MAR", "share"]);
    let share = table.get().cell(&id).unwrap().clone();
    assert_eq!(share.flags, [Flag::Inconsistent]);
    assert_eq!(
        figure(table.get(), &["MAR"], "completeness"),
        Figure::Hidden {
            reason: Hidden::NotApplicable
        }
    );
}

#[test]
fn every_operand_is_published() {
    let counts = sex_age(&this_year(), &T8);
    let shares = sex_share(&this_year(), &year_before(), &T9);
    check_operands(&[counts.get(), shares.get()]);
    let periods = TwoPeriods {
        now: Period::Year(2022),
        before: Period::Year(2021),
    };
    let exhibit = Exhibit {
        id: "T6",
        name: "victims-total",
    };
    check_operands(&[totals(&this_year(), &year_before(), &exhibit, &periods).get()]);
}

#[test]
fn findings_cite_published_figures_only() {
    let counts = sex_age(&this_year(), &T8);
    let found = sex_findings(&counts, &sex_share(&this_year(), &year_before(), &T9));
    let messages: Vec<&str> = found.iter().map(|one| one.get().message).collect();
    let expected = [
        "finding-share-women-girls",
        "finding-share-rose",
        "finding-completeness-low",
    ];
    assert_eq!(messages, expected);
    let place = |statement: &Statement| match &statement.arguments["place"] {
        Argument::Label(label) => label.key(),
        Argument::Labels(_)
        | Argument::Figure(_)
        | Argument::Unit(_)
        | Argument::Prose(_)
        | Argument::Cited(_) => String::new(),
    };
    assert!(found.iter().all(|one| place(one.get()) == "TUN"));
}

#[test]
fn a_country_that_reported_nobody_is_not_one_that_did_not_report() {
    let keys = ["reporting", "sex", "age_group"];
    let rows = [
        ("TUN/F/Y_GE18", n(40)),
        ("TUN/M/Y_GE18", n(50)),
        ("TUN/_U/_U", n(12)),
    ];
    let spec = CubeSpec {
        rule: Rule::Persons,
        covered: vec![Country::TUNISIA, Country::EGYPT],
        ..spec("returns")
    };
    let cube = recorded_by_sex_age(&reduction("cases", &keys, &rows), spec).unwrap();
    assert_eq!(cube.value(&[4, 4, 3]), n(102));
    assert_eq!(cube.value(&[4, 0, 0]), Value::TrueZero);
    assert_eq!(cube.value(&[1, 4, 3]), Value::TrueZero);
    assert_eq!(cube.value(&[2, 4, 3]), Value::NotReported);
    let filter = match &cube.cells[&vec![4, 0, 3]].origin {
        Origin::Rows { filter, .. } => filter.clone(),
        Origin::Figures { .. } => String::new(),
    };
    assert_eq!(filter, "source = 'x' AND reporting = 'TUN' AND sex = 'F'");
    let table = sex_age(&guarded(cube), &T8);
    check_count(table.get(), &["TUN"], "total", n(102));
    check_count(
        table.get(),
        &["TUN"],
        "other-or-unknown",
        Value::SuppressedSecondary,
    );
}
