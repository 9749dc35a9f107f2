//! Tables of one's own: what is read, refused, protected and found.

use himaya_audit::Shown;

use super::cell::{count, shown};
use super::*;
use crate::JobError;

fn table(text: &str, dimensions: &[&str]) -> Result<LongTable, TableError> {
    let mut lines = text.trim().lines().map(str::trim);
    let fields = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<String>>();
    let header = fields(lines.next().unwrap());
    let rows = lines
        .zip(2_u64..)
        .map(|(line, number)| (number, fields(line)));
    let dimensions: Vec<String> = dimensions.iter().map(|name| (*name).to_owned()).collect();
    let rows = rows.collect();
    LongTable::new("t.csv".to_owned(), header, rows, ("n", &dimensions, &[]))
}

fn request(method: AnalyseMethod, threshold: u64) -> DisclosureRequest {
    DisclosureRequest {
        method,
        threshold,
        hierarchies: Hierarchies::default(),
    }
}

const RECTANGLE: &str = "
    place,sex,n
    A,F,120
    A,M,7
    A,Total,127
    B,F,45
    B,M,61
    B,Total,106
    Total,F,165
    Total,M,68
    Total,Total,233";

#[track_caller]
fn refused(text: &str) -> TableError {
    let table = match table(text, &["place", "sex"]) {
        Ok(table) => table,
        Err(error) => return error,
    };
    match protect(&table, &request(AnalyseMethod::Suppress, 11)) {
        Err(JobError::Table(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn counts_are_whole_numbers_from_zero_up() {
    assert_eq!(count("12"), Ok(12));
    assert_eq!(count("1,204"), Ok(1204));
    assert_eq!(count("12.0"), Ok(12));
    for wrong in ["-1", "3.5", "1e999", "many", "1,20", "99999999999999"] {
        assert!(count(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_protected_cell_is_read_as_it_is_printed() {
    assert_eq!(shown("<5"), Ok(Shown::Between(0, 4)));
    assert_eq!(shown("<=4"), Ok(Shown::Between(0, 4)));
    assert_eq!(shown("[0-10]"), Ok(Shown::Between(0, 10)));
    assert_eq!(shown("c"), Ok(Shown::Hidden));
    assert_eq!(shown("*"), Ok(Shown::Hidden));
    assert_eq!(shown(":"), Ok(Shown::Silent));
    assert_eq!(shown(""), Ok(Shown::Silent));
    assert_eq!(shown("31"), Ok(Shown::Exact(31)));
    assert!(shown("<0").is_err());
    assert!(shown("[9-2]").is_err());
}

#[test]
fn a_wrong_table_is_refused_with_its_place() {
    let negative = RECTANGLE.replace("A,M,7", "A,M,-7");
    assert!(matches!(
        refused(&negative),
        TableError::Value { line: 3, .. }
    ));
    let fraction = RECTANGLE.replace("A,M,7", "A,M,7.5");
    assert!(matches!(
        refused(&fraction),
        TableError::Value { line: 3, .. }
    ));
    let margin = RECTANGLE.replace("A,Total,127", "A,Total,130");
    let TableError::Margins { parts, total, .. } = refused(&margin) else {
        panic!("the margin is accepted");
    };
    // The margin above it breaks first.
    assert_eq!((parts, total), (236, 233));
    let missing = RECTANGLE.replace("    Total,M,68\n", "");
    assert!(matches!(refused(&missing), TableError::MissingTotal { .. }));
    let twice = RECTANGLE.replace("B,M,61", "B,F,61");
    assert!(matches!(
        refused(&twice),
        TableError::Duplicate { first: 5, .. }
    ));
    let dimensions = table(RECTANGLE, &["place", "n"]).unwrap_err();
    assert!(matches!(dimensions, TableError::Dimensions { .. }));
    let column = table(RECTANGLE, &["place", "gender"]).unwrap_err();
    assert!(matches!(column, TableError::UnknownColumn { .. }));
}

#[test]
fn a_hierarchy_that_turns_in_a_circle_is_refused() {
    let circle = "age:\n  groups:\n    Child: [Young]\n    Young: [Child]\n";
    let error = Hierarchies::parse("h.yaml", circle).unwrap_err();
    assert!(error.to_string().contains("cycle"), "{error}");
    let twice = "age:\n  groups:\n    Child: [Young]\n    Minor: [Young]\n";
    assert!(Hierarchies::parse("h.yaml", twice).is_err());
    let key = "age:\n  group: {}\n";
    let TableError::Hierarchy { line, .. } = Hierarchies::parse("h.yaml", key).unwrap_err() else {
        panic!("the key is accepted");
    };
    assert_eq!(line, 2);
}

#[test]
fn every_method_protects_and_passes_the_attack() {
    let table = table(RECTANGLE, &["place", "sex"]).unwrap();
    let methods = [
        AnalyseMethod::Suppress,
        AnalyseMethod::SuppressRound { base: 5 },
        AnalyseMethod::CellKey {
            spread: 5,
            variance_pct: 300,
            secret: [7; 32],
        },
    ];
    for method in methods {
        let protected = protect(&table, &request(method, 11)).unwrap();
        let text = String::from_utf8(protected.csv).unwrap();
        assert!(text.contains("A,M,c"), "{text}");
        assert_eq!(protected.audit.failures, []);
        assert_eq!(text.lines().count(), 10);
    }
}

#[test]
fn a_combination_that_is_left_out_is_printed_as_hidden() {
    let table = table("place,sex,n\nA,F,20\nA,M,30\nB,F,40", &["place", "sex"]).unwrap();
    let protected = protect(&table, &request(AnalyseMethod::Suppress, 11)).unwrap();
    let text = String::from_utf8(protected.csv).unwrap();
    assert!(text.contains("B,M,c"), "{text}");
}

#[test]
fn a_hidden_cell_that_its_margin_tells_is_found() {
    let naive = RECTANGLE.replace("A,M,7", "A,M,c");
    let table = table(&naive, &["place", "sex"]).unwrap();
    let report = attack(&table, &request(AnalyseMethod::Suppress, 11)).unwrap();
    let found: Vec<_> = report
        .failures
        .iter()
        .map(|failure| (failure.cell.as_str(), failure.low, failure.high))
        .collect();
    assert_eq!(found, [("A/M", Some(7), Some(7))]);
}

#[test]
fn a_censored_count_under_a_visible_total_is_found() {
    let text = "
        country,sex,n
        DZA,Female,<5
        DZA,Male,17
        DZA,Total,17
        EGY,Female,<5
        EGY,Male,20
        EGY,Total,22
        TUN,Female,<5
        TUN,Male,20
        TUN,Total,40
        MAR,Female,10
        MAR,Male,10
        MAR,Total,15";
    let table = table(text, &["country", "sex"]).unwrap();
    let report = attack(&table, &request(AnalyseMethod::Suppress, 5)).unwrap();
    // Tunisia's parts fall short of its total, so the members do not exhaust it: some are of unknown
    // sex. Morocco contradicts itself and tells nothing.
    let found: Vec<_> = report
        .failures
        .iter()
        .map(|failure| (failure.cell.as_str(), failure.low, failure.high))
        .collect();
    let expected = [
        ("DZA/Female", Some(0), Some(0)),
        ("EGY/Female", Some(0), Some(2)),
    ];
    assert_eq!(found, expected);
}
