//! What became of judgements since the assessment before, and how those before it were scored.

use himaya_disclosure::Parameter;
use himaya_schema::{
    Cell, CodeList as _, Column, ColumnKind, Figure, FigureId, Hidden, JudgementChange, Label,
    Level, Likelihood, Lineage, Origin, Period, Row, Table,
};

use crate::exhibits::{cell, judged};
use crate::{AnalystFile, Judgement};

/// What a register is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterOf {
    /// The file of the period.
    pub now: AnalystFile,
    /// The file of the period before, if there is one.
    pub before: Option<AnalystFile>,
    /// The files of earlier periods, by which outcomes are scored.
    pub earlier: Vec<(Period, AnalystFile)>,
    /// The level of the edition.
    pub level: Level,
    /// The ids and names of the tables of judgements and of outcomes.
    pub tables: [(&'static str, &'static str); 2],
}

impl Parameter for RegisterOf {}

impl RegisterOf {
    fn shown<'a>(&self, file: &'a AnalystFile) -> impl Iterator<Item = &'a Judgement> {
        let level = self.level;
        file.judgements
            .iter()
            .filter(move |of| Level::from_code(&of.level).is_some_and(|widest| widest <= level))
    }
}

/// What became of a judgement: a change is one of the word, not of the number.
fn change(before: Option<f64>, now: f64) -> JudgementChange {
    match before.map(|before| Likelihood::of(before).cmp(&Likelihood::of(now))) {
        None => JudgementChange::New,
        Some(std::cmp::Ordering::Less) => JudgementChange::Raised,
        Some(std::cmp::Ordering::Greater) => JudgementChange::Lowered,
        Some(std::cmp::Ordering::Equal) => JudgementChange::Unchanged,
    }
}

/// A row a judgement: what became of it, the word for its likelihood, and the probability before and
/// now; those withdrawn come last.
pub fn register(_: &(), of: &RegisterOf) -> Option<Table> {
    let [(id, name), _] = of.tables;
    let earlier = |judgement: &str| {
        let mut all = of.before.iter().flat_map(|before| of.shown(before));
        all.find(|one| one.id == judgement)
    };
    let row = |one: &Judgement, change: JudgementChange, now: Option<f64>, before: Option<f64>| {
        let probability = |column: &str, of: Option<f64>| match of {
            Some(of) => cell(id, &one.id, column, of),
            None => Cell {
                figure: Figure::Hidden {
                    reason: Hidden::NotApplicable,
                },
                ..cell(id, &one.id, column, 0.0)
            },
        };
        Row {
            labels: vec![
                Label::Name(one.id.clone()),
                Label::code(change),
                Label::code(Likelihood::of(now.or(before).unwrap_or_default())),
            ],
            cells: vec![probability("before", before), probability("now", now)],
            is_total: false,
        }
    };
    let held = of.shown(&of.now).map(|one| {
        let before = earlier(&one.id).map(|before| before.probability);
        row(
            one,
            change(before, one.probability),
            Some(one.probability),
            before,
        )
    });
    let gone = of.now.withdrawn.iter().filter_map(|withdrawn| {
        let one = earlier(&withdrawn.id)?;
        let change = JudgementChange::Withdrawn;
        Some(row(one, change, None, Some(one.probability)))
    });
    let rows: Vec<Row> = held.chain(gone).collect();
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        name,
        stub: [
            "dimension-judgement",
            "dimension-judgement-change",
            "dimension-likelihood",
        ]
        .map(Label::Message)
        .to_vec(),
        columns: vec![
            ratio("before", "column-probability-before"),
            ratio("now", "column-probability-now"),
        ],
        rows,
        notes: vec!["note-register", "note-judged"],
        lineage: judged(),
    })
}

/// A row an outcome: what had been judged, whether it came true, and the squared difference of the two,
/// with their mean (Brier 1950).
pub fn outcomes(_: &(), of: &RegisterOf) -> Option<Table> {
    let [_, (id, name)] = of.tables;
    let mut scores = Vec::new();
    let mut rows = Vec::new();
    for outcome in &of.now.outcomes {
        let file = of
            .earlier
            .iter()
            .find(|(period, _)| *period == outcome.period);
        let Some(one) =
            file.and_then(|(_, file)| of.shown(file).find(|judged| judged.id == outcome.id))
        else {
            continue;
        };
        let came = if outcome.came_true { 1.0 } else { 0.0 };
        let score = (one.probability - came) * (one.probability - came);
        scores.push(score);
        let period = outcome.period.to_string();
        let at = |column: &str, point: f64, formula: &str| Cell {
            id: FigureId::new(id, [period.as_str(), &one.id, column]),
            figure: Figure::Ratio { point },
            flags: Vec::new(),
            origin: Origin::Figures {
                formula: formula.to_owned(),
                operands: Vec::new(),
            },
        };
        rows.push(Row {
            labels: vec![
                Label::Period(outcome.period),
                Label::Name(one.id.clone()),
                Label::Message(if outcome.came_true {
                    "outcome-came-true"
                } else {
                    "outcome-did-not"
                }),
            ],
            cells: vec![
                at("probability", one.probability, "stated by an analyst"),
                at("brier", score, "(probability - outcome) squared"),
            ],
            is_total: false,
        });
    }
    if rows.is_empty() {
        return None;
    }
    rows.push(mean(id, &scores, &rows));
    Some(Table {
        id: id.to_owned(),
        name,
        stub: [
            "dimension-period",
            "dimension-judgement",
            "dimension-outcome",
        ]
        .map(Label::Message)
        .to_vec(),
        columns: vec![
            ratio("probability", "column-probability"),
            ratio("brier", "column-forecast-score"),
        ],
        rows,
        notes: vec!["note-judgement-outcomes", "note-judged"],
        lineage: Lineage {
            methods: vec!["Brier (1950)"],
            ..Lineage::default()
        },
    })
}

/// The row of the mean score.
fn mean(id: &str, scores: &[f64], rows: &[Row]) -> Row {
    let n = u32::try_from(scores.len()).unwrap_or(u32::MAX);
    let total = FigureId::new(id, ["_T", "_T", "brier"]);
    Row {
        labels: vec![
            Label::Message("row-all"),
            Label::Message("row-all"),
            Label::Message("row-all"),
        ],
        cells: vec![
            Cell {
                id: FigureId::new(id, ["_T", "_T", "probability"]),
                figure: Figure::Hidden {
                    reason: Hidden::NotApplicable,
                },
                flags: Vec::new(),
                origin: Origin::Figures {
                    formula: "none".to_owned(),
                    operands: Vec::new(),
                },
            },
            Cell {
                id: total,
                figure: Figure::Ratio {
                    point: scores.iter().sum::<f64>() / f64::from(n.max(1)),
                },
                flags: Vec::new(),
                origin: Origin::Figures {
                    formula: "mean of the scores".to_owned(),
                    operands: rows
                        .iter()
                        .filter_map(|row| row.cells.last().map(|cell| cell.id.clone()))
                        .collect(),
                },
            },
        ],
        is_total: true,
    }
}

fn ratio(key: &str, message: &'static str) -> Column {
    Column {
        key: key.to_owned(),
        label: Label::Message(message),
        kind: ColumnKind::Ratio,
    }
}
