//! A made-up report for tests: invented numbers under messages of real reports.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_disclosure::{Policy, Releasable};
use himaya_locale::{Language, Localizer};
use himaya_report::{
    Chart, ChartKind, Document, EditionStatus, Exhibit, Manifest, Marking, Report, Section, Silent,
    SourceEntry, Style, embedded_locales,
};
use himaya_schema::{
    Area, Cell, Column, ColumnKind, Country, Figure, FigureId, Grade, Handling, Hidden, Input,
    Label, Level, Lineage, Origin, Period, Row, Table, Unit, Value,
};

use crate::{
    FigureNote, HtmlEdition, HtmlError, Index, IndexEdition, IndexFile, IndexRelease, Layouts,
    index, render,
};

/// The page of a report.
pub(crate) fn edition(report: &Report, language: Language, notes: &[FigureNote]) -> HtmlEdition {
    styled(report, language, &Style::built_in().unwrap(), notes).unwrap()
}

/// The page of a report in a style.
pub(crate) fn styled(
    report: &Report,
    language: Language,
    style: &Style,
    notes: &[FigureNote],
) -> Result<HtmlEdition, HtmlError> {
    let layouts = Layouts::built_in().unwrap();
    render(report, &localizer(language), style, &layouts, notes)
}

fn localizer(language: Language) -> Localizer {
    let locale = language.default_locale();
    Localizer::new(language, locale, embedded_locales(language)).unwrap()
}

/// A report with a table, a chart of it, a stub and a silent source.
pub(crate) fn report() -> Report {
    let table = Releasable::nothing().derive(|()| victims());
    let chart = Chart {
        id: "F3".to_owned(),
        name: "returns-sex-age",
        kind: ChartKind::StackedBars,
        table: table.clone(),
        columns: vec!["women".to_owned(), "total".to_owned()],
    };
    let stub = Exhibit::Stub {
        id: "T6".to_owned(),
        name: "victims-total",
        reason: "stub-no-source",
    };
    Report {
        document: Document::ThreatAssessment,
        release: "TA/2024-Q4/r1".to_owned(),
        period: Period::Quarter {
            year: 2024,
            quarter: 4,
        },
        data_cutoff: NaiveDate::from_ymd_opt(2024, 12, 31).unwrap(),
        level: Level::Restricted,
        policy: Policy::for_level(Level::Restricted),
        handling: Handling::H1,
        marking: Marking {
            confidentiality: "INTERPOL FOR OFFICIAL USE ONLY".to_owned(),
            tlp: "TLP:AMBER".to_owned(),
        },
        status: EditionStatus::Computed,
        key_findings: Vec::new(),
        opening: Vec::new(),
        sources: vec![source()],
        sections: vec![Section {
            key: "victims",
            statements: Vec::new(),
            exhibits: vec![Exhibit::Chart(chart), Exhibit::Table(table), stub],
            caveats: vec!["caveat-c1"],
        }],
        silent: vec![Silent {
            area: Area::Country(Country::LIBYA),
            source: "National returns".to_owned(),
            reason: "silent-no-return",
            arguments: BTreeMap::new(),
        }],
        manifest: Manifest::default(),
    }
}

fn source() -> SourceEntry {
    SourceEntry {
        id: "case-returns".to_owned(),
        title: "National returns".to_owned(),
        producer: "National police services".to_owned(),
        licence: "Reuse with attribution".to_owned(),
        citation: "National returns, 2024".to_owned(),
        vintage: "2024-12-31".to_owned(),
        published: None,
        retrieved: NaiveDate::from_ymd_opt(2025, 1, 2).unwrap(),
        sha256: vec!["a07a".repeat(16)],
        rows: None,
        units: vec![Unit::Victims],
        grade: Grade::NOT_ASSESSED,
    }
}

/// Detected victims: a hidden count, an interval, a zero and a share.
pub(crate) fn victims() -> Table {
    let column = |key: &str, kind: ColumnKind| Column {
        key: key.to_owned(),
        label: Label::Name(key.to_owned()),
        kind,
    };
    let count = |n| Figure::count(Value::observed(n));
    let share = Figure::Share {
        point: 0.5,
        low: 0.4,
        high: 0.6,
    };
    let hidden = Figure::Hidden {
        reason: Hidden::Suppressed,
    };
    let interval = Figure::count(Value::Censored { lo: 0, hi: 4 });
    let none = Figure::count(Value::TrueZero);
    let rows = [
        (Country::TUNISIA, [count(62), count(1_124), share]),
        (Country::ALGERIA, [hidden, count(158), hidden]),
        (Country::EGYPT, [interval, none, share]),
        (Country::LIBYA, [count(5), count(9), share]),
        (Country::MOROCCO, [count(6), count(8), share]),
    ];
    let victims = ColumnKind::Count(Unit::Victims);
    let columns = vec![
        column("women", victims),
        column("total", victims),
        column("share", ColumnKind::Share),
    ];
    let rows = rows.map(|(country, figures)| {
        let label = Label::Area(Area::Country(country));
        let cells = columns.iter().zip(figures).map(|(column, figure)| Cell {
            id: FigureId::new("T10", [label.key().as_str(), column.key.as_str()]),
            figure,
            flags: Vec::new(),
            origin: Origin::rows("TRUE".to_owned(), 1),
        });
        Row {
            cells: cells.collect(),
            labels: vec![label.clone()],
            is_total: false,
        }
    });
    Table {
        id: "T10".to_owned(),
        name: "returns-sex-age",
        stub: vec![Label::Name("country".to_owned())],
        columns: columns.clone(),
        rows: rows.to_vec(),
        notes: Vec::new(),
        lineage: Lineage::default(),
    }
}

/// What a release publishes of the figures of the table.
pub(crate) fn notes() -> Vec<FigureNote> {
    let note = |id: &str, unit: &str, origin: Origin| FigureNote {
        id: format!("T10/{id}"),
        unit: unit.to_owned(),
        origin,
        inputs: vec![Input {
            source: "case-returns".to_owned(),
            table: "cases".to_owned(),
            vintages: vec!["2024-12-31".to_owned()],
        }],
    };
    let rows = |country: &str, rows| Origin::Rows {
        filter: format!("quarter = '2024-Q4' AND reporting = '{country}'"),
        rows,
        cells: Vec::new(),
    };
    let share = Origin::Figures {
        formula: "women / total".to_owned(),
        operands: vec![
            FigureId::new("T10", ["TUN", "women"]),
            FigureId::new("T10", ["TUN", "total"]),
        ],
    };
    vec![
        note("TUN/women", "victims", rows("TUN", Some(62))),
        note("TUN/total", "victims", rows("TUN", Some(1_124))),
        note("DZA/women", "victims", rows("DZA", None)),
        note("TUN/share", "share", share),
    ]
}

/// An index of one release.
pub(crate) fn index_of_one() -> Index {
    let file = |name: &str, file: &str| IndexFile {
        name: name.to_owned(),
        link: format!("2024-Q4-r1/public/{file}"),
    };
    Index {
        confidentiality: "INTERPOL FOR OFFICIAL USE ONLY".to_owned(),
        tlp: "TLP:AMBER".to_owned(),
        releases: vec![IndexRelease {
            period: "Q4 2024".to_owned(),
            release: "2024-Q4-r1".to_owned(),
            level: "Public".to_owned(),
            editions: vec![IndexEdition::new(
                Language::French,
                vec![file("HTML", "threat-assessment.fr.html")],
            )],
            others: vec![file("manifest.json", "manifest.json")],
        }],
    }
}

/// The index as a page.
pub(crate) fn index_page(of: &Index, language: Language) -> String {
    let style = Style::built_in().unwrap();
    let layouts = Layouts::built_in().unwrap();
    let page = index(of, &localizer(language), &style, &layouts).unwrap();
    String::from_utf8(page).unwrap()
}
