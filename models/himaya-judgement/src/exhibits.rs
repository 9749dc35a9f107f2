//! Judgements, ratings, scenarios and recommendations as cards, sentences and a table.

use std::collections::BTreeMap;

use himaya_disclosure::Parameter;
use himaya_schema::{
    Argument, Card, Cell, CodeList, Column, ColumnKind, Confidence, Crime, Figure, FigureId,
    GivenName, Label, Level, Likelihood, Lineage, Origin, Period, Pillar, Route, Row, Statement,
    Table,
};

use crate::confirm::{Standing, standing};
use crate::prose::{figure, prose};
use crate::{AnalystFile, Confirmation, Judgement, Rating, Scenario};

/// What an edition prints of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgedOf {
    /// The file.
    pub file: AnalystFile,
    /// The level of the edition.
    pub level: Level,
    /// What has been confirmed.
    pub confirmed: Vec<Confirmation>,
    /// A hash of each judgement's text, by its id.
    pub sha256: BTreeMap<String, String>,
    /// The ids and names of the tables of judgements, ratings and scenarios.
    pub tables: JudgedTables,
}

/// The ids and names of the tables of what is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JudgedTables {
    /// Judgements and what became of them.
    pub register: (&'static str, &'static str),
    /// Threat, vulnerability and impact.
    pub ratings: (&'static str, &'static str),
    /// Scenarios.
    pub scenarios: (&'static str, &'static str),
}

impl Parameter for JudgedOf {}

impl JudgedOf {
    /// The judgements that the readers of the edition may read.
    pub fn judgements(&self) -> impl Iterator<Item = &Judgement> {
        let all = self.file.judgements.iter();
        all.filter(|of| Level::from_code(&of.level).is_some_and(|widest| widest <= self.level))
    }

    /// Whether the readers of the edition may read what is no judgement.
    pub(crate) fn is_open(&self) -> bool {
        Level::from_code(&self.file.level).is_some_and(|widest| widest <= self.level)
    }

    fn ratings(&self) -> &[Rating] {
        let is_open = self.is_open();
        if is_open { &self.file.ratings } else { &[] }
    }

    pub(crate) fn scenarios(&self) -> &[Scenario] {
        let is_open = self.is_open();
        if is_open { &self.file.scenarios } else { &[] }
    }

    /// How a judgement stands in the edition with these tables.
    pub fn standing(&self, of: &Judgement, tables: &[Table]) -> Standing {
        let sha256 = self.sha256.get(&of.id).map_or("", String::as_str);
        standing(of, sha256, self.level.code(), (tables, &self.confirmed))
    }
}

/// A card a judgement: claim, likelihood and confidence in sentences of their own, what would change
/// it, its evidence, and whether it is confirmed.
pub fn judgement_cards(tables: &[Table], of: &JudgedOf) -> Vec<Card> {
    of.judgements().map(|one| card(one, tables, of)).collect()
}

fn card(one: &Judgement, tables: &[Table], of: &JudgedOf) -> Card {
    let written = |text: &GivenName| Argument::Prose(Box::new(prose(text, tables)));
    let evidence = one.evidence.iter().map(|id| figure(id, tables)).collect();
    let mut lines = vec![
        line("judgement-claim", [("claim", written(&one.claim))]),
        likelihood(
            "judgement-likelihood",
            cell(of.tables.register.0, &one.id, "now", one.probability),
            (&one.id, one.until),
        ),
        line(
            "judgement-confidence",
            [
                ("confidence", Argument::Label(Label::code(confidence(one)))),
                ("basis", written(&one.basis)),
            ],
        ),
        line(
            "judgement-would-change",
            [("text", written(&one.would_change))],
        ),
        line(
            "judgement-evidence",
            [("figures", Argument::Cited(evidence))],
        ),
    ];
    lines.push(match of.standing(one, tables) {
        Standing::Confirmed => line("judgement-confirmed", []),
        Standing::Unconfirmed => line("judgement-unconfirmed", []),
        Standing::Changed(before) => {
            let then = before.iter().map(|(id, was)| Cell {
                figure: *was,
                ..figure(id, tables)
            });
            let now = before.keys().map(|id| figure(id, tables)).collect();
            line(
                "judgement-changed",
                [
                    ("before", Argument::Cited(then.collect())),
                    ("now", Argument::Cited(now)),
                ],
            )
        }
    });
    Card {
        title: Label::Name(one.id.clone()),
        lines,
    }
}

/// Who signed the judgements, and when.
pub fn signed(_: &(), of: &JudgedOf) -> Statement {
    let signed = &of.file.signed;
    let name = |text: String| Argument::Label(Label::Name(text));
    line(
        "judgements-signed",
        [
            ("by", name(signed.by.clone())),
            ("date", name(signed.date.to_string())),
        ],
    )
}

/// A sentence a judgement that is no longer held.
pub fn withdrawals(tables: &[Table], of: &JudgedOf) -> Vec<Statement> {
    let all = of.file.withdrawn.iter();
    all.map(|one| {
        line(
            "judgement-withdrawn",
            [
                ("id", Argument::Label(Label::Name(one.id.clone()))),
                ("text", Argument::Prose(Box::new(prose(&one.why, tables)))),
            ],
        )
    })
    .collect()
}

/// A row a route and crime: median, lowest and highest score of threat, vulnerability and impact.
pub fn ratings(_: &(), of: &JudgedOf) -> Option<Table> {
    let (id, name) = of.tables.ratings;
    let mut rows: Vec<(usize, Row)> = of
        .ratings()
        .iter()
        .filter_map(|rating| row(rating, id))
        .collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by_key(|(place, _)| *place);
    let column = |key: &str, message: &'static str| Column {
        key: key.to_owned(),
        label: Label::Message(message),
        kind: ColumnKind::Score,
    };
    Some(Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-route"),
            Label::Message("dimension-crime"),
        ],
        columns: vec![
            column("threat", "column-threat"),
            column("vulnerability", "column-vulnerability"),
            column("impact", "column-impact"),
        ],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        notes: vec!["note-ratings", "note-judged"],
        lineage: judged(),
    })
}

fn row(rating: &Rating, table: &str) -> Option<(usize, Row)> {
    let (route, crime) = route_and_crime(rating)?;
    let all = [
        ("threat", &rating.threat),
        ("vulnerability", &rating.vulnerability),
        ("impact", &rating.impact),
    ];
    let cells = all.into_iter().map(|(key, scores)| {
        let cell = Cell {
            id: FigureId::new(table, [route.code(), crime.code(), key]),
            figure: score(scores)?,
            flags: Vec::new(),
            origin: Origin::Figures {
                formula: format!("median of {} raters, lowest and highest", scores.len()),
                operands: Vec::new(),
            },
        };
        Some(cell)
    });
    let place = route.index() * Crime::ALL.len() + crime.index();
    let row = Row {
        labels: vec![Label::code(route), Label::code(crime)],
        cells: cells.collect::<Option<_>>()?,
        is_total: false,
    };
    Some((place, row))
}

/// The median of some scores, of two in the middle the higher, with the lowest and the highest.
fn score(scores: &[u8]) -> Option<Figure> {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable();
    Some(Figure::Score {
        point: *sorted.get(sorted.len() / 2)?,
        low: *sorted.first()?,
        high: *sorted.last()?,
    })
}

/// Why each route and crime is rated as it is.
pub fn rating_statements(tables: &[Table], of: &JudgedOf) -> Vec<Statement> {
    let all = of.ratings().iter().filter_map(|rating| {
        let (route, crime) = route_and_crime(rating)?;
        Some(line(
            "rating-rationale",
            [
                ("route", Argument::Label(Label::code(route))),
                ("crime", Argument::Label(Label::code(crime))),
                (
                    "text",
                    Argument::Prose(Box::new(prose(&rating.rationale, tables))),
                ),
            ],
        ))
    });
    all.collect()
}

/// What should be done, by pillar; what rests on a judgement that the readers may not read is left out.
pub fn recommendations(tables: &[Table], of: &JudgedOf) -> Vec<Statement> {
    let read: Vec<&str> = of.judgements().map(|one| one.id.as_str()).collect();
    let by_pillar = Pillar::ALL.iter().flat_map(|pillar| {
        let own = of.file.recommendations.iter();
        own.filter(|one| one.pillar == pillar.code())
            .map(move |one| (*pillar, one))
    });
    let shown = by_pillar.filter(|(_, one)| {
        let mut all = one.judgements.iter();
        of.is_open() && all.all(|id| read.contains(&id.as_str()))
    });
    let statements = shown.map(|(pillar, one)| {
        let judgements = one.judgements.iter().cloned().map(Label::Name);
        line(
            "recommendation",
            [
                ("id", Argument::Label(Label::Name(one.id.clone()))),
                ("pillar", Argument::Label(Label::code(pillar))),
                ("output", Argument::Label(Label::Name(one.output.clone()))),
                ("judgements", Argument::Labels(judgements.collect())),
                ("text", Argument::Prose(Box::new(prose(&one.text, tables)))),
            ],
        )
    });
    statements.collect()
}

fn route_and_crime(rating: &Rating) -> Option<(Route, Crime)> {
    Route::from_code(&rating.route).zip(Crime::from_code(&rating.crime))
}

/// The confidence in a judgement; what is unknown has been refused before.
fn confidence(of: &Judgement) -> Confidence {
    let mut words = crate::check::CONFIDENCES.iter().zip(Confidence::ALL);
    let found = words.find(|(word, _)| **word == of.confidence);
    found.map_or(Confidence::Low, |(_, confidence)| *confidence)
}

/// The word for a probability, and the probability itself.
pub(crate) fn likelihood(
    message: &'static str,
    probability: Cell,
    (id, until): (&str, Period),
) -> Statement {
    let word = match probability.figure {
        Figure::Ratio { point } => Likelihood::of(point),
        _ => Likelihood::RoughlyEven,
    };
    line(
        message,
        [
            ("id", Argument::Label(Label::Name(id.to_owned()))),
            ("until", Argument::Label(Label::Period(until))),
            ("likelihood", Argument::Label(Label::code(word))),
            ("probability", Argument::Figure(Box::new(probability))),
        ],
    )
}

/// A probability that an analyst stated.
pub(crate) fn cell(table: &str, row: &str, column: &str, probability: f64) -> Cell {
    Cell {
        id: FigureId::new(table, [row, column]),
        figure: Figure::Ratio { point: probability },
        flags: Vec::new(),
        origin: Origin::Figures {
            formula: "stated by an analyst".to_owned(),
            operands: Vec::new(),
        },
    }
}

/// The lineage of what analysts say.
pub(crate) fn judged() -> Lineage {
    Lineage {
        inputs: Vec::new(),
        methods: vec!["ICD 203 (2015)"],
    }
}

pub(crate) fn line<const N: usize>(
    message: &'static str,
    arguments: [(&'static str, Argument); N],
) -> Statement {
    Statement {
        message,
        arguments: BTreeMap::from(arguments),
    }
}
