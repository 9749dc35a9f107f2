//! Intelligence gaps: what the sources leave open, and who is to close it.

use himaya_disclosure::Parameter;
use himaya_schema::{
    Argument, Cell, CodeList as _, Column, ColumnKind, Figure, FigureId, Hidden, Label, Level,
    Lineage, Origin, Row, Statement, Table,
};

use crate::AnalystFile;
use crate::exhibits::line;
use crate::prose::prose;

/// The share of records above which a list counts as recorded.
const RECORDED: f64 = 0.8;

/// What is missing.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum GapKind {
    /// A country sent no return.
    NoReturn,
    /// A source says nothing of a country.
    NoData,
    /// A source has no total of a country.
    NoTotal,
    /// The newest months of a source may still be revised.
    Provisional,
    /// A list is not recorded for all persons.
    Unrecorded,
}

impl GapKind {
    fn key(self) -> &'static str {
        match self {
            Self::NoReturn => "no-return",
            Self::NoData => "no-data",
            Self::NoTotal => "no-total",
            Self::Provisional => "provisional",
            Self::Unrecorded => "unrecorded",
        }
    }

    /// What is missing, what that means for the report, and what to collect.
    fn messages(self, effect: &'static str) -> [&'static str; 3] {
        match self {
            Self::NoReturn => ["gap-no-return", "gap-effect-counts", "gap-collect-return"],
            Self::NoData => [
                "gap-no-data",
                "gap-effect-counts",
                "gap-collect-publication",
            ],
            Self::NoTotal => [
                "gap-no-total",
                "gap-effect-counts",
                "gap-collect-publication",
            ],
            Self::Provisional => ["gap-provisional", "gap-effect-newest", "gap-collect-later"],
            Self::Unrecorded => ["gap-unrecorded", effect, "gap-collect-list"],
        }
    }
}

/// A gap that is known from what sources hold at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What is missing.
    pub kind: GapKind,
    /// The code of what it is missing of, such as `LBY` or `frontex-ibc`.
    pub key: String,
    /// What it is missing of.
    pub of: Label,
}

/// Everything that the table of gaps needs beside counts.
#[derive(Clone, Debug, PartialEq)]
pub struct GapsOf {
    /// The id and name of the table.
    pub table: (&'static str, &'static str),
    /// The gaps that are known already.
    pub known: Vec<Gap>,
    /// The ids of the tables of traits, which say of how many persons a list is recorded, each with the
    /// table that says how many persons there are, and the message for what a gap there weakens.
    pub traits: Vec<[&'static str; 3]>,
}

impl Parameter for GapsOf {}

/// A row a gap: what is missing, of what, what it affects and what to collect; where a list is recorded for
/// few, of how many.
pub fn gaps(tables: &[Table], of: &GapsOf) -> Option<Table> {
    let (id, name) = of.table;
    let known = of.known.iter().map(|gap| {
        let cell = Cell {
            id: FigureId::new(id, [gap.kind.key(), &gap.key, "recorded"]),
            figure: Figure::Hidden {
                reason: Hidden::NotReported,
            },
            flags: Vec::new(),
            origin: Origin::Figures {
                formula: "the source says nothing".to_owned(),
                operands: Vec::new(),
            },
        };
        row(gap.kind, gap.of.clone(), "", cell)
    });
    let few = of
        .traits
        .iter()
        .flat_map(|pair| unrecorded(tables, id, *pair));
    let rows: Vec<Row> = known.chain(few).collect();
    let used = |table: &&Table| of.traits.iter().any(|[traits, ..]| table.id == *traits);
    let mut lineage = Lineage::default();
    for table in tables.iter().filter(used) {
        lineage.inputs.extend(table.lineage.inputs.iter().cloned());
    }
    lineage.inputs.sort();
    lineage.inputs.dedup();
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        name,
        stub: [
            "dimension-gap",
            "dimension-gap-of",
            "dimension-gap-effect",
            "dimension-gap-collect",
        ]
        .map(Label::Message)
        .to_vec(),
        columns: vec![Column {
            key: "recorded".to_owned(),
            label: Label::Message("column-recorded"),
            kind: ColumnKind::Ratio,
        }],
        rows,
        notes: vec!["note-gaps"],
        lineage,
    })
}

fn row(kind: GapKind, of: Label, effect: &'static str, cell: Cell) -> Row {
    let [missing, effect, collect] = kind.messages(effect);
    Row {
        labels: vec![
            Label::Message(missing),
            of,
            Label::Message(effect),
            Label::Message(collect),
        ],
        cells: vec![cell],
        is_total: false,
    }
}

/// The lists that are recorded for few of the persons, from the rows of all classes together.
fn unrecorded(
    tables: &[Table],
    id: &'static str,
    [traits, sizes, effect]: [&'static str; 3],
) -> Vec<Row> {
    let find = |id: &str| tables.iter().find(|table| table.id == id);
    let (Some(traits), Some(sizes)) = (find(traits), find(sizes)) else {
        return Vec::new();
    };
    let all = sizes.rows.iter().find(|row| row.is_total);
    let Some((persons, all)) = all
        .and_then(|row| row.cells.first())
        .and_then(|cell| Some((cell, count(cell)?)))
    else {
        return Vec::new();
    };
    let mut rows: Vec<Row> = Vec::new();
    for total in traits.rows.iter().filter(|row| row.is_total) {
        let (Some(list), Some(any)) = (total.labels.get(1), cell_of(total, "any")) else {
            continue;
        };
        let Some(n) = count(any) else {
            continue;
        };
        let share = if all == 0.0 { 1.0 } else { n / all };
        let is_told = rows.iter().any(|row| row.labels.get(1) == Some(list));
        if RECORDED <= share || is_told {
            continue;
        }
        let key = any.id.as_str().split('/').nth(2).unwrap_or_default();
        let cell = Cell {
            id: FigureId::new(id, ["unrecorded", traits.id.as_str(), key, "recorded"]),
            figure: Figure::Ratio { point: share },
            flags: Vec::new(),
            origin: Origin::Figures {
                formula: "any / persons".to_owned(),
                operands: vec![any.id.clone(), persons.id.clone()],
            },
        };
        rows.push(row(GapKind::Unrecorded, list.clone(), effect, cell));
    }
    rows
}

fn cell_of<'a>(row: &'a Row, column: &str) -> Option<&'a Cell> {
    let mut cells = row.cells.iter();
    cells.find(|cell| cell.id.as_str().rsplit('/').next() == Some(column))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share of persons is printed to a tenth of a per cent"
)]
fn count(cell: &Cell) -> Option<f64> {
    match cell.figure {
        Figure::Count { value } => value.number().map(|n| n as f64),
        _ => None,
    }
}

/// Who closes which gap, and on which judgements it bears; a gap that is no longer found says so.
pub fn gap_owners(tables: &[Table], of: &(AnalystFile, Level, GapKeys)) -> Vec<Statement> {
    let (file, level, GapKeys(found)) = of;
    let is_open = Level::from_code(&file.level).is_some_and(|widest| widest <= *level);
    let all = file.gaps.iter().filter(|_| is_open);
    all.map(|one| {
        let gap = ("gap", Argument::Label(Label::Name(one.gap.clone())));
        if !found.contains(&one.gap) {
            return line("gap-closed", [gap]);
        }
        let judgements = one.judgements.iter().cloned().map(Label::Name);
        line(
            "gap-owner",
            [
                gap,
                ("judgements", Argument::Labels(judgements.collect())),
                (
                    "owner",
                    Argument::Prose(Box::new(prose(&one.owner, tables))),
                ),
            ],
        )
    })
    .collect()
}

/// The keys of the gaps of a table, such as `no-return/LBY`.
pub fn gap_keys(table: &Table) -> GapKeys {
    let cells = table.rows.iter().filter_map(|row| row.cells.first());
    let keys = cells.filter_map(|cell| {
        let (_, rest) = cell.id.as_str().split_once('/')?;
        rest.strip_suffix("/recorded").map(str::to_owned)
    });
    GapKeys(keys.collect())
}

impl Parameter for AnalystFile {}

/// The keys of gaps, which hold no count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GapKeys(pub Vec<String>);

impl Parameter for GapKeys {}
