//! A file of analysts from its text to what is printed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_schema::{
    Argument, Cell, Column, ColumnKind, Figure, FigureId, Label, Level, Lineage, Origin, Period,
    Row, Table, Unit, Value,
};

use crate::*;

const PERIOD: &str = "2024-Q4";

fn text(words: &str) -> String {
    format!("{{en: \"{words}\", fr: \"{words}\", es: \"{words}\", ar: \"{words}\"}}")
}

/// A file with one judgement of a probability and whatever else.
fn file(probability: &str, more: &str) -> String {
    format!(
        "signed: {{by: TA-1, date: 2025-01-20}}\n\
         level: restricted\n\
         judgements:\n\
         - id: J1\n\
         \x20 level: partner\n\
         \x20 probability: {probability}\n\
         \x20 until: 2025-Q2\n\
         \x20 confidence: moderate\n\
         \x20 claim: {}\n\
         \x20 basis: {}\n\
         \x20 would_change: {}\n\
         \x20 evidence: [T4/CMED/now]\n{more}",
        text("Boats remain, of {T4/CMED/now} persons, as in 2024"),
        text("Two sources"),
        text("A fall of half"),
    )
}

fn parse(text: &str) -> AnalystFile {
    serde_yaml::from_str(text).unwrap()
}

fn period() -> Period {
    PERIOD.parse().unwrap()
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let said = check(&parse(text), period(), None).unwrap_err().to_string();
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_sound_file_is_accepted() {
    assert_eq!(check(&parse(&file("0.7", "")), period(), None), Ok(()));
}

/// What is changed in a sound file, and what is said of it.
const SPOILT: [(&str, &str, &str); 8] = [
    ("moderate", "moderat", "did you mean `moderate`"),
    (
        "level: partner",
        "level: partners",
        "did you mean `partner`",
    ),
    ("2025-Q2", "2024-Q4", "does not lie after"),
    ("[T4/CMED/now]", "[]", "cites no figure"),
    (
        "en: \"Two sources",
        "en: \"12 sources",
        "judgements J1, basis: the English text holds the number `12`",
    ),
    (
        "fr: \"A fall",
        "fr: \"A {T4/CMED/now} fall",
        "the French text names other figures",
    ),
    (
        "es: \"A fall",
        "es: \"A 2023 fall",
        "the Spanish text names other years",
    ),
    (
        "ar: \"A fall",
        "ar: \"\u{643}\u{64E} fall",
        "the Arabic text holds vowel marks",
    ),
];

/// What is added to a sound file, `WHY` standing for a text, and what is said of it.
const ADDED: [(&str, &str); 5] = [
    (
        "withdrawn:\n- {id: J2, why: WHY}\n",
        "was not held in the period before",
    ),
    (
        "ratings:\n- {route: CMED, crime: SOM, threat: [4, 6], vulnerability: [1, 2], impact: [1, 2], rationale: WHY}\n",
        "`6` is no score",
    ),
    (
        "ratings:\n- {route: CMET, crime: SOM, threat: [4, 5], vulnerability: [1, 2], impact: [1, 2], rationale: WHY}\n",
        "there is no route `CMET`; did you mean `CMED`",
    ),
    (
        "ratings:\n- {route: CMED, crime: SOM, threat: [4], vulnerability: [1], impact: [1], rationale: WHY}\n",
        "two raters",
    ),
    (
        "recommendations:\n- {id: R1, pillar: operations, output: O1.1, judgements: [J9], text: WHY}\n",
        "there is no judgement `J9`",
    ),
];

#[test]
fn what_is_wrong_is_said_with_its_place() {
    refused(&file("1.0", ""), "judgements J1: `1` is no probability");
    for (sound, spoilt, expected) in SPOILT {
        let text = file("0.7", "");
        assert!(text.contains(sound), "{sound}");
        refused(&text.replace(sound, spoilt), expected);
    }
    for (added, expected) in ADDED {
        refused(&file("0.7", &added.replace("WHY", &text("why"))), expected);
    }
}

#[test]
fn a_judgement_is_held_or_withdrawn_and_never_forgotten() {
    let before = parse(&file("0.7", ""));
    let now = parse("signed: {by: TA-1, date: 2025-04-20}\nlevel: restricted\n");
    let said = check(&now, period(), Some(&before))
        .unwrap_err()
        .to_string();
    assert!(said.contains("neither held nor withdrawn"), "{said}");
}

/// A table with one count.
fn table(n: u64) -> Table {
    let cell = Cell {
        id: FigureId::new("T4", ["CMED", "now"]),
        figure: Figure::Count {
            value: Value::observed(n),
        },
        flags: Vec::new(),
        origin: Origin::rows(String::new(), n),
    };
    Table {
        id: "T4".to_owned(),
        name: "routes-returns",
        stub: vec![Label::Message("dimension-route")],
        columns: vec![Column {
            key: "now".to_owned(),
            label: Label::Period(period()),
            kind: ColumnKind::Count(Unit::SmuggledMigrants),
        }],
        rows: vec![Row {
            labels: vec![Label::Name("CMED".to_owned())],
            cells: vec![cell],
            is_total: false,
        }],
        notes: Vec::new(),
        lineage: Lineage::default(),
    }
}

fn judged(file: AnalystFile, level: Level, confirmed: Vec<Confirmation>) -> JudgedOf {
    JudgedOf {
        file,
        level,
        confirmed,
        sha256: BTreeMap::from([("J1".to_owned(), "text".to_owned())]),
        tables: JudgedTables {
            register: ("T50", "judgement-register"),
            ratings: ("T52", "threat-ratings"),
            scenarios: ("T54", "scenarios"),
        },
    }
}

fn confirmed(n: u64) -> Confirmation {
    let signed = Confirmation {
        judgement: "J1".to_owned(),
        sha256: "text".to_owned(),
        level: "restricted".to_owned(),
        by: "TA-1".to_owned(),
        date: NaiveDate::from_ymd_opt(2025, 1, 20).unwrap(),
        evidence: BTreeMap::new(),
    };
    let figures = BTreeMap::from([(
        "T4/CMED/now".to_owned(),
        Figure::Count {
            value: Value::observed(n),
        },
    )]);
    let file = parse(&file("0.7", ""));
    confirmation(&file.judgements[0], &figures, signed).unwrap()
}

#[test]
fn a_judgement_stands_until_its_evidence_or_its_text_changes() {
    let one = parse(&file("0.7", ""));
    let standing = |of: &JudgedOf, n: u64| of.standing(&of.file.judgements[0], &[table(n)]);
    let of = judged(one.clone(), Level::Restricted, Vec::new());
    assert_eq!(standing(&of, 800), Standing::Unconfirmed);
    let of = judged(one.clone(), Level::Restricted, vec![confirmed(800)]);
    assert_eq!(standing(&of, 800), Standing::Confirmed);
    let Standing::Changed(before) = standing(&of, 805) else {
        panic!("the evidence has changed");
    };
    assert_eq!(before.len(), 1);
    let mut other = of.clone();
    other.sha256 = BTreeMap::from([("J1".to_owned(), "another text".to_owned())]);
    assert_eq!(standing(&other, 800), Standing::Unconfirmed);
    let other = judged(one, Level::Partner, vec![confirmed(800)]);
    assert_eq!(standing(&other, 800), Standing::Unconfirmed);
}

#[test]
fn a_judgement_that_cites_what_is_not_there_cannot_be_confirmed() {
    let file = parse(&file("0.7", ""));
    let signed = Confirmation {
        evidence: BTreeMap::new(),
        ..confirmed(1)
    };
    let missing = confirmation(&file.judgements[0], &BTreeMap::new(), signed);
    assert_eq!(missing.unwrap_err(), "T4/CMED/now");
}

#[test]
fn a_card_holds_likelihood_and_confidence_in_sentences_of_their_own() {
    let of = judged(parse(&file("0.7", "")), Level::Restricted, Vec::new());
    let cards = judgement_cards(&[table(800)], &of);
    let messages: Vec<&str> = cards[0].lines.iter().map(|line| line.message).collect();
    assert_eq!(
        messages,
        [
            "judgement-claim",
            "judgement-likelihood",
            "judgement-confidence",
            "judgement-would-change",
            "judgement-evidence",
            "judgement-unconfirmed"
        ]
    );
    let Argument::Prose(claim) = &cards[0].lines[0].arguments["claim"] else {
        panic!("no prose");
    };
    assert_eq!(
        claim.figures["T4/CMED/now"].figure,
        table(800).rows[0].cells[0].figure
    );
}

#[test]
fn wider_circles_do_not_read_what_is_not_for_them() {
    let more = format!(
        "drivers:\n- {{kind: economic, text: {}}}\nrecommendations:\n- {{id: R1, pillar: operations, output: O1.1, judgements: [J1], text: {}}}\n",
        text("Prices"),
        text("Act")
    );
    let tables = [table(800)];
    let n = |level: Level| {
        let of = judged(parse(&file("0.7", &more)), level, Vec::new());
        [
            judgement_cards(&tables, &of).len(),
            driver_statements(&tables, &of).len(),
            recommendations(&tables, &of).len(),
        ]
    };
    assert_eq!(n(Level::Restricted), [1, 1, 1]);
    assert_eq!(n(Level::Partner), [1, 0, 0]);
    assert_eq!(n(Level::Public), [0, 0, 0]);
}

#[test]
fn scores_have_their_median_and_their_spread() {
    let more = format!(
        "ratings:\n- {{route: CMED, crime: SOM, threat: [5, 2, 4], vulnerability: [3, 2, 3], impact: [4, 4, 4], rationale: {}}}\n",
        text("why")
    );
    let of = judged(parse(&file("0.7", &more)), Level::Restricted, Vec::new());
    let table = ratings(&(), &of).unwrap();
    let figures: Vec<Figure> = table.rows[0].cells.iter().map(|cell| cell.figure).collect();
    let score = |point, low, high| Figure::Score { point, low, high };
    assert_eq!(figures, [score(4, 2, 5), score(3, 2, 3), score(4, 4, 4)]);
}

fn register_of(now: &str, before: Option<&str>) -> RegisterOf {
    let earlier = before.map(|before| (period().offset(-1), parse(before)));
    RegisterOf {
        now: parse(now),
        before: earlier.clone().map(|(_, file)| file),
        earlier: earlier.into_iter().collect(),
        level: Level::Restricted,
        tables: [("T50", "judgement-register"), ("T51", "judgement-outcomes")],
    }
}

#[test]
fn a_judgement_is_raised_when_its_word_is_another() {
    for (before, now, expected) in [
        (None, "0.7", "new"),
        (Some("0.6"), "0.7", "unchanged"),
        (Some("0.5"), "0.7", "raised"),
        (Some("0.9"), "0.7", "lowered"),
    ] {
        let before = before.map(|before| file(before, ""));
        let of = register_of(&file(now, ""), before.as_deref());
        let table = register(&(), &of).unwrap();
        assert_eq!(table.rows[0].labels[1].key(), expected);
    }
    let gone = format!(
        "signed: {{by: TA-1, date: 2025-04-20}}\nlevel: restricted\nwithdrawn:\n- {{id: J1, why: {}}}\n",
        text("why")
    );
    let table = register(&(), &register_of(&gone, Some(&file("0.9", "")))).unwrap();
    assert_eq!(table.rows[0].labels[1].key(), "withdrawn");
}

/// Brier scores by hand: (0.7 - 1)² = 0.09, and their mean the same.
#[test]
fn outcomes_are_scored_as_by_brier() {
    let more = "outcomes:\n- {period: 2024-Q3, id: J1, came_true: true}\n";
    let of = register_of(&file("0.8", more), Some(&file("0.7", "")));
    let table = outcomes(&(), &of).unwrap();
    for row in &table.rows {
        let Figure::Ratio { point } = row.cells[1].figure else {
            panic!("{row:?}");
        };
        assert!((point - 0.09).abs() < 1e-12, "{point}");
    }
    assert_eq!(table.rows.len(), 2);
}
