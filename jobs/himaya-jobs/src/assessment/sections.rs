//! Which exhibits stand in which section, with the caveats that belong to them.

use himaya_report::{Chart, ChartKind, Exhibit, Section};
use himaya_schema::{Cell, Figure, Table};

use super::judged;
use super::tables::{Tables, name_of};

/// A section's plan: key, tables, charts and caveats.
struct Plan {
    key: &'static str,
    tables: &'static [&'static str],
    caveats: &'static [&'static str],
}

/// What stands before the sources.
const OPENING: [Plan; 2] = [
    Plan {
        key: "judgements",
        tables: &[],
        caveats: &[],
    },
    Plan {
        key: "changes",
        tables: &["T50", "T51"],
        caveats: &[],
    },
];

const PLANS: [Plan; 12] = [
    Plan {
        key: "regional",
        tables: &["T6", "T7"],
        caveats: &["caveat-c1", "caveat-c3"],
    },
    Plan {
        key: "routes",
        tables: &[
            "T2", "T4", "T5", "T24", "T18", "T19", "T20", "T28", "T25", "T29", "T30", "T21", "T31",
            "T22", "T23",
        ],
        caveats: &["caveat-c2", "caveat-c9"],
    },
    Plan {
        key: "modus",
        tables: &[
            "T32", "T34", "T33", "T35", "T36", "T37", "T38", "T16", "T39", "T41", "T40", "T42",
            "T43", "T44", "T45", "T46", "T48", "T47", "T49", "T17",
        ],
        caveats: &["caveat-c6", "caveat-c8"],
    },
    Plan {
        key: "victims",
        tables: &["T8", "T9", "T10", "T11", "T13", "T12", "T15"],
        caveats: &["caveat-c4", "caveat-c6", "caveat-c8"],
    },
    Plan {
        key: "justice",
        tables: &["T14", "T58", "T59"],
        caveats: &["caveat-c3", "caveat-c6"],
    },
    Plan {
        key: "enablers",
        tables: &["T56", "T57"],
        caveats: &["caveat-c6"],
    },
    Plan {
        key: "harm",
        tables: &["T3", "T26", "T27"],
        caveats: &["caveat-c7"],
    },
    Plan {
        key: "matrix",
        tables: &["T52"],
        caveats: &[],
    },
    Plan {
        key: "outlook",
        tables: &["T53", "T54"],
        caveats: &[],
    },
    Plan {
        key: "gaps",
        tables: &["T55"],
        caveats: &[],
    },
    Plan {
        key: "recommendations",
        tables: &[],
        caveats: &[],
    },
    Plan {
        key: "yardstick",
        tables: &["T60"],
        caveats: &[],
    },
];

/// The charts: number, the table drawn, the kind and the columns; none for all of them.
const CHARTS: [(&str, &str, ChartKind, &[&str]); 18] = [
    (
        "F1",
        "T2",
        ChartKind::GroupedBars,
        &["now", "before", "year-before"],
    ),
    (
        "F2",
        "T4",
        ChartKind::GroupedBars,
        &["now", "before", "year-before"],
    ),
    (
        "F3",
        "T8",
        ChartKind::StackedBars,
        &["women", "girls", "men", "boys", "other-or-unknown"],
    ),
    ("F4", "T9", ChartKind::Intervals, &["share"]),
    (
        "F5",
        "T10",
        ChartKind::StackedBars,
        &["women", "girls", "men", "boys", "other-or-unknown"],
    ),
    ("F6", "T11", ChartKind::Intervals, &["share"]),
    ("F7", "T2", ChartKind::RouteMap, &["now"]),
    (
        "F8",
        "T19",
        ChartKind::Series,
        &["observed", "expected", "low", "high", "shift"],
    ),
    ("F9", "T20", ChartKind::Slope, &["before", "now"]),
    ("F10", "T24", ChartKind::Matrix, &[]),
    ("F11", "T32", ChartKind::Intervals, &["share"]),
    ("F12", "T34", ChartKind::HeatMap, &[]),
    ("F13", "T38", ChartKind::Alluvial, &[]),
    ("F14", "T39", ChartKind::Intervals, &["share"]),
    ("F15", "T41", ChartKind::HeatMap, &[]),
    ("F16", "T45", ChartKind::Alluvial, &[]),
    ("F17", "T46", ChartKind::Intervals, &["share"]),
    ("F18", "T48", ChartKind::HeatMap, &[]),
];

/// The sections between the key findings and the sources.
pub(crate) fn opening(tables: &Tables, judged: &judged::Sections) -> Vec<Section> {
    planned(&OPENING, tables, judged)
}

/// The sections of a threat assessment, each exhibit in its place or a reasoned stub for it.
pub(crate) fn sections(tables: &Tables, judged: &judged::Sections) -> Vec<Section> {
    planned(&PLANS, tables, judged)
}

fn planned(plans: &[Plan], tables: &Tables, judged: &judged::Sections) -> Vec<Section> {
    plans
        .iter()
        .map(|plan| Section {
            key: plan.key,
            statements: match plan.key {
                "routes" => tables.shifts().to_vec(),
                "modus" => tables.classes().to_vec(),
                key => judged.statements.get(key).cloned().unwrap_or_default(),
            },
            exhibits: before(plan.key, judged)
                .into_iter()
                .chain(plan.tables.iter().flat_map(|id| {
                    let cut = tables.is_cut(id).then(|| stub(id, "stub-cannot-protect"));
                    exhibits(tables, id).into_iter().chain(cut)
                }))
                .collect(),
            caveats: plan.caveats.to_vec(),
        })
        .collect()
}

/// The cards of judgements, or why there are none; and why nothing is recommended.
fn before(key: &str, judged: &judged::Sections) -> Vec<Exhibit> {
    let is_silent = judged.statements.get(key).is_none_or(Vec::is_empty);
    let cards = judged.cards.get(key).map(Vec::as_slice);
    let cards = cards.unwrap_or_default();
    match key {
        "judgements" if cards.is_empty() => {
            vec![named_stub("J", "judgements", "stub-not-judged")]
        }
        "recommendations" if is_silent => {
            vec![named_stub("R", "recommendations", "stub-not-judged")]
        }
        _ => cards.iter().cloned().map(Exhibit::Card).collect(),
    }
}

/// What belongs to another exhibit is told by its stub, and a pair that is not there by its absence.
const PARTS: [&str; 32] = [
    "T19", "T20", "T21", "T22", "T23", "T24", "T25", "T26", "T27", "T28", "T29", "T30", "T31",
    "T33", "T34", "T35", "T36", "T37", "T38", "T40", "T41", "T42", "T43", "T44", "T45", "T46",
    "T47", "T48", "T49", "T51", "T57", "T59",
];

/// The chart of a table, if it has one, and the table itself.
fn exhibits(tables: &Tables, id: &'static str) -> Vec<Exhibit> {
    let is_part_of_another = PARTS.contains(&id);
    let Some(table) = tables.get(id) else {
        let stub = stub(id, absent(id));
        return if is_part_of_another {
            Vec::new()
        } else {
            vec![stub]
        };
    };
    if table.get().rows.is_empty() {
        let stub = stub(id, "stub-no-rows");
        return if is_part_of_another {
            Vec::new()
        } else {
            vec![stub]
        };
    }
    // Bands of a few of the persons would show the few as if they were all.
    if matches!(id, "T38" | "T45") && is_mostly_hidden(table.get()) {
        return vec![Exhibit::Data(table.clone())];
    }
    let charts = CHARTS.iter().filter(|(_, of, _, _)| *of == id);
    let charts = charts.map(|(chart, _, kind, columns)| {
        Exhibit::Chart(Chart {
            id: (*chart).to_owned(),
            name: if *kind == ChartKind::RouteMap {
                "route-map"
            } else {
                name_of(id)
            },
            kind: *kind,
            table: table.clone(),
            columns: if columns.is_empty() {
                let all = table.get().columns.iter();
                let all = all.filter(|column| *kind != ChartKind::Alluvial || column.key != "_T");
                all.map(|column| column.key.clone()).collect()
            } else {
                columns.iter().map(|column| (*column).to_owned()).collect()
            },
        })
    });
    // What is drawn as a series, a matrix, a heat map or bands is not printed again, nor is everything
    // that classes have; the numbers stand in the CSV file beside the report.
    let printed = match id {
        "T19" | "T24" | "T34" | "T38" | "T41" | "T45" | "T48" => None,
        "T33" | "T40" | "T47" | "T54" => Some(Exhibit::Data(table.clone())),
        _ => Some(Exhibit::Table(table.clone())),
    };
    let cards = tables.cards(id).iter().cloned().map(Exhibit::Card);
    charts.chain(printed).chain(cards).collect()
}

/// Whether the counts that are printed are less than four fifths of their total.
fn is_mostly_hidden(table: &Table) -> bool {
    let number = |cell: &Cell| match cell.figure {
        Figure::Count { value } => value.number(),
        _ => None,
    };
    let (mut printed, mut all) = (0, None);
    for row in &table.rows {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            match (row.is_total, column.key == "_T") {
                (false, false) => printed += number(cell).unwrap_or(0),
                (true, true) => all = number(cell),
                (true, false) | (false, true) => {}
            }
        }
    }
    all.is_none_or(|all| printed * 5 < all * 4)
}

fn stub(id: &'static str, reason: &'static str) -> Exhibit {
    named_stub(id, name_of(id), reason)
}

fn named_stub(id: &str, name: &'static str, reason: &'static str) -> Exhibit {
    Exhibit::Stub {
        id: id.to_owned(),
        name,
        reason,
    }
}

/// Why a table is absent: no return was read, or no other source has it.
fn absent(id: &str) -> &'static str {
    match id {
        "T4" | "T5" | "T7" | "T10" | "T11" | "T12" | "T16" => "stub-no-return",
        "T32" | "T39" | "T56" | "T58" => "stub-no-typology",
        "T50" | "T52" | "T54" => "stub-not-judged",
        "T53" => "stub-no-outlook",
        "T55" => "stub-no-gap",
        _ => "stub-no-source",
    }
}
