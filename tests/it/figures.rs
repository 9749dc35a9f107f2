//! Every figure of a release can be explained and recomputed.

use chrono::Datelike as _;
use himaya_schema::{Figure, Level, Origin};
use himaya_store::Workspace;

use crate::demo::DEMO;
use crate::release::Release;

/// The table names of the exhibits in the example, with their ids.
const TABLES: [(&str, &str); 37] = [
    ("T4", "routes-returns"),
    ("T5", "legs-returns"),
    ("T7", "returns-total"),
    ("T10", "returns-sex-age"),
    ("T11", "returns-sex-share"),
    ("T12", "forms-by-sex-returns"),
    ("T16", "means-by-form"),
    ("T19", "route-series"),
    ("T20", "route-shares"),
    ("T21", "route-displacement"),
    ("T24", "leg-matrix"),
    ("T28", "returns-route-shifts"),
    ("T29", "returns-leg-shifts"),
    ("T31", "shift-tests"),
    ("T32", "modus-classes"),
    ("T33", "modus-traits"),
    ("T34", "modus-profile"),
    ("T35", "modus-emerging"),
    ("T36", "modus-sex-age"),
    ("T38", "modus-flows"),
    ("T39", "smuggling-classes"),
    ("T40", "smuggling-traits"),
    ("T41", "smuggling-profile"),
    ("T43", "smuggling-sex-age"),
    ("T44", "smuggling-routes"),
    ("T45", "smuggling-flows"),
    ("T50", "judgement-register"),
    ("T51", "judgement-outcomes"),
    ("T52", "threat-ratings"),
    ("T53", "shift-outlook"),
    ("T54", "scenarios"),
    ("T55", "intelligence-gaps"),
    ("T56", "enablers"),
    ("T57", "enablers-smuggling"),
    ("T58", "perpetrators"),
    ("T59", "perpetrators-smuggling"),
    ("T60", "yardstick"),
];

/// Demands that every figure of a release can be explained from rows and snapshots.
#[track_caller]
pub(crate) fn check_explained(release: &Release) {
    let workspace = Workspace::open(release.root()).unwrap();
    for (id, record) in release.figures() {
        let printed = release.printed_id(id);
        let found = himaya_jobs::explain(&workspace, &printed, Some(Level::Restricted))
            .unwrap_or_else(|error| panic!("{printed}: {error}"));
        let number = |number: Option<serde_json::Number>| number.and_then(|n| n.as_f64());
        let told = [found.value, found.low, found.high].map(number);
        assert_eq!(told, numbers(&record.figure), "{printed}");
        assert!(!found.formula.is_empty(), "{printed}");
        let is_without_rows = found.inputs.is_empty();
        assert_eq!(
            is_without_rows,
            is_account(id) || is_judged(id),
            "{printed}: {:?}",
            found.inputs
        );
        if is_judged(id) {
            continue;
        }
        assert!(!found.snapshots.is_empty(), "{printed} has no snapshot");
        assert!(!found.source.is_empty(), "{printed} has no source");
        for hash in &found.snapshots {
            assert_eq!(hash.len(), 64, "{printed}: {hash}");
        }
    }
}

/// Whether a figure accounts for records of a source, which `vintage.json` does and no row.
fn is_account(id: &str) -> bool {
    id.starts_with("T1/")
}

/// Whether analysts say it: no row stands behind it.
fn is_judged(id: &str) -> bool {
    [
        "T50/",
        "T51/",
        "T52/",
        "T54/",
        "T55/no-",
        "T55/provisional/",
        "T60/",
    ]
    .iter()
    .any(|table| id.starts_with(table))
}

/// Value, low and high of a figure as an explanation gives them.
fn numbers(figure: &Figure) -> [Option<f64>; 3] {
    let count = |n: u64| f64::from(u32::try_from(n).unwrap());
    match *figure {
        Figure::Count { value } => {
            let (low, high) = value.bounds().unwrap();
            [value.number(), Some(low), Some(high)].map(|n| n.map(count))
        }
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            [point, low, high].map(Some)
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            [None, Some(low), Some(high)]
        }
        Figure::Ratio { point } | Figure::Change { ratio: point } => [Some(point), None, None],
        Figure::Score { point, low, high } => [point, low, high].map(|of| Some(f64::from(of))),
        Figure::Hidden { .. } => [None; 3],
    }
}

#[test]
fn every_figure_is_explained() {
    check_explained(&DEMO.last);
}

#[test]
fn every_cell_of_every_table_has_a_figure_that_says_the_same() {
    let known: Vec<&str> = TABLES.iter().map(|(_, name)| *name).collect();
    for table in DEMO.last.tables() {
        assert!(
            table == "sources" || known.contains(&table.as_str()),
            "{table}"
        );
    }
    for (id, name) in TABLES {
        for ((row, column), printed) in DEMO.last.cells(name, "en") {
            let id = format!("{id}/{row}/{column}");
            let number = || printed.value().parse::<f64>().unwrap();
            match DEMO.last.figure(&id).figure {
                Figure::Count { value } => {
                    let (low, high) = value.bounds().unwrap();
                    if low == high {
                        assert_eq!(printed.value(), low.to_string(), "{id}");
                    } else {
                        assert_eq!(printed.bounds(), (real(low), real(high)), "{id}");
                    }
                }
                Figure::Share { point, .. }
                | Figure::Ratio { point }
                | Figure::Difference { point, .. } => check_close(&id, number(), point),
                Figure::Change { ratio } => check_close(&id, number(), ratio),
                Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
                    let (printed_low, printed_high) = printed.bounds();
                    check_close(&id, printed_low, low);
                    check_close(&id, printed_high, high);
                }
                Figure::Score { point, low, high } => {
                    check_close(&id, number(), f64::from(point));
                    assert_eq!(printed.bounds(), (f64::from(low), f64::from(high)), "{id}");
                }
                Figure::Hidden { .. } => {
                    assert!(printed.value().parse::<f64>().is_err(), "{printed:?}");
                }
            }
        }
    }
}

#[test]
fn every_figure_but_those_behind_a_formula_is_printed() {
    let n_printed: usize = TABLES
        .iter()
        .map(|(_, name)| DEMO.last.cells(name, "en").len())
        .sum();
    let tables = DEMO.last.figures().keys().filter(|id| !is_account(id));
    assert_eq!(n_printed, tables.count());
}

#[test]
fn the_accounts_of_a_source_that_is_not_public_are_not_printed() {
    let persons = DEMO.truth.n_persons;
    for (column, n) in [
        ("read", persons),
        ("stored", persons),
        ("quarantined", 0),
        ("excluded", 0),
    ] {
        let ids = DEMO.last.figures().keys().filter(|id| is_account(id));
        let mut ids = ids.filter(|id| id.ends_with(column));
        let id = ids.next().unwrap();
        // The rows of a source that is not public would tell hidden persons.
        assert_eq!(DEMO.last.count(id), None, "{id}");
        let text = std::fs::read_to_string(DEMO.last.folder().join("sources.en.csv")).unwrap();
        assert!(n == 0 || !text.contains(&n.to_string()), "{text}");
        assert_eq!(ids.next(), None);
    }
}

fn real(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

/// The number of a figure; `None` where it is hidden or an interval.
fn known(id: &str) -> Option<f64> {
    match DEMO.last.figure(id).figure {
        Figure::Share { point, .. } | Figure::Ratio { point } => Some(point),
        Figure::ShareBounds { .. } => None,
        _ => DEMO.last.count(id).map(real),
    }
}

/// The formula computed again from the printed counts.
fn recomputed(id: &str, formula: &str, operands: &[f64]) -> f64 {
    match (formula, operands) {
        ("now / before - 1" | "now / year-before - 1", [now, before]) => now / before - 1.0,
        (
            "now / total"
            | "women-girls / known-sex"
            | "known-sex / total"
            | "children / known-age"
            | "in-form / any-form"
            | "with-means / any-means"
            | "with / any"
            | "with / any, the year before"
            | "any / persons"
            | "women-girls / all"
            | "children / all"
            | "share / share of all",
            [part, whole],
        ) => part / whole,
        ("female / known sex of total", [female, male, _]) => female / (female + male),
        (
            "women-girls / known-sex - women-girls-before / known-sex-before",
            [now, known, before, known_before],
        ) => now / known - before / known_before,
        ("the same share" | "probability that the shift lasts", [share]) => *share,
        ("sum of the rows", rows) => rows.iter().sum(),
        ("total - women - girls - men - boys", [total, women, girls, men, boys]) => {
            total - women - girls - men - boys
        }
        other => panic!("{id}: an unknown formula {other:?}"),
    }
}

#[test]
fn every_derived_figure_follows_from_its_operands() {
    let mut n_checked = 0;
    for (id, record) in DEMO.last.figures() {
        let Origin::Figures { formula, operands } = &record.origin else {
            continue;
        };
        if is_account(id) || is_judged(id) {
            continue;
        }
        // What a test finds follows from its operands by no formula of this kind.
        if formula.starts_with("one-sided exact test") {
            assert!(id.ends_with("/false-discovery-rate"), "{id}");
            continue;
        }
        // What was found with a typology follows from no figure of the release.
        if formula.starts_with("mean Jaccard similarity") {
            assert!(id.ends_with("/stability"), "{id}");
            continue;
        }
        let known = operands.iter().map(|operand| known(operand.as_str()));
        let Some(operands) = known.collect::<Option<Vec<f64>>>() else {
            continue;
        };
        let point = match record.figure {
            Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
                assert!(low <= point && point <= high, "{id}: {low} {point} {high}");
                point
            }
            Figure::Ratio { point } => point,
            Figure::Change { ratio } => ratio,
            Figure::Count { value } => f64::from(u32::try_from(value.number().unwrap()).unwrap()),
            Figure::DifferenceBounds { .. } => {
                panic!("{id}: bounds of a change, and every count is exact")
            }
            Figure::ShareBounds { low, high } => {
                let [part, known, total] = operands.as_slice() else {
                    panic!("{id}: {operands:?}");
                };
                let most = if formula == "female / known sex of total" {
                    // Of persons of other sex there are none at least, and all the rest at most.
                    part / (part + known)
                } else {
                    (part + total - known) / total
                };
                check_close(id, low, part / total);
                check_close(id, high, most);
                n_checked += 1;
                continue;
            }
            // What analysts say follows from no figure.
            Figure::Score { .. } | Figure::Hidden { .. } => continue,
        };
        check_close(id, point, recomputed(id, formula, &operands));
        n_checked += 1;
    }
    assert!(n_checked > 100, "{n_checked}");
}

#[track_caller]
fn check_close(id: &str, found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-12,
        "{id}: {found} is not {expected}"
    );
}

#[test]
fn the_figures_are_those_of_the_quarter() {
    let newest = DEMO
        .last
        .figures()
        .values()
        .flat_map(|record| &record.inputs);
    for input in newest {
        assert_eq!(input.source, "case-returns");
        for vintage in &input.vintages {
            let day: String = vintage.chars().take(10).collect();
            let day: chrono::NaiveDate = day.parse().unwrap();
            assert_eq!((day.year(), day.month()), (2024, 12), "{vintage}");
        }
    }
}
