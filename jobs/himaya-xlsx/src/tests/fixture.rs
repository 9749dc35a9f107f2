//! A made-up report for tests: invented numbers under messages of real reports.

use chrono::NaiveDate;
use himaya_disclosure::{Policy, Releasable};
use himaya_locale::{Language, Localizer};
use himaya_report::{
    Document, EditionStatus, Exhibit, Manifest, Marking, Report, Section, SourceEntry, Style,
    embedded_locales,
};
use himaya_schema::{
    Area, Cell, Column, ColumnKind, Country, Figure, FigureId, Flag, Grade, Handling, Hidden,
    Label, Level, Lineage, Origin, Period, Row, Table, Unit, Value,
};

use crate::render;

/// The workbook of a report.
pub(crate) fn workbook(report: &Report, language: Language) -> Vec<u8> {
    let locale = language.default_locale();
    let localizer = Localizer::new(language, locale, embedded_locales(language)).unwrap();
    render(report, &localizer, &Style::built_in().unwrap()).unwrap()
}

/// A report with one table.
pub(crate) fn report() -> Report {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let source = SourceEntry {
        id: "case-returns".to_owned(),
        title: "National returns".to_owned(),
        producer: "National police services".to_owned(),
        licence: "Reuse with attribution".to_owned(),
        citation: "National returns, 2024".to_owned(),
        vintage: "2024-12-31".to_owned(),
        published: None,
        retrieved: day(2025, 1, 2),
        sha256: Vec::new(),
        rows: None,
        units: vec![Unit::Victims],
        grade: Grade::NOT_ASSESSED,
    };
    Report {
        document: Document::ThreatAssessment,
        release: "TA/2024-Q4/r1".to_owned(),
        period: Period::Quarter {
            year: 2024,
            quarter: 4,
        },
        data_cutoff: day(2024, 12, 31),
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
        sources: vec![source],
        sections: vec![Section {
            key: "victims",
            statements: Vec::new(),
            exhibits: vec![Exhibit::Table(Releasable::nothing().derive(|()| victims()))],
            caveats: Vec::new(),
        }],
        silent: Vec::new(),
        manifest: Manifest::default(),
    }
}

/// Detected victims: a hidden count, an interval, a zero, a share and a difference.
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
    let change = Figure::Difference {
        point: -0.168,
        low: -0.2,
        high: -0.1,
    };
    let hidden = Figure::Hidden {
        reason: Hidden::Suppressed,
    };
    let interval = Figure::count(Value::Censored { lo: 0, hi: 4 });
    let none = Figure::count(Value::TrueZero);
    let rows = [
        (Country::TUNISIA, [count(62), count(1_124), share, change]),
        (Country::ALGERIA, [hidden, count(158), hidden, hidden]),
        (Country::EGYPT, [interval, none, share, hidden]),
        (Country::MOROCCO, [count(6), count(8), share, hidden]),
    ];
    let victims = ColumnKind::Count(Unit::Victims);
    let columns = vec![
        column("women", victims),
        column("total", victims),
        column("share", ColumnKind::Share),
        column("change", ColumnKind::Difference),
    ];
    let mut rows = rows.map(|(country, figures)| {
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
    rows[0].cells[0].flags = vec![Flag::Provisional, Flag::Break];
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
