//! A made-up report for tests: invented numbers in real shapes. Nothing here leaves the tests.

mod charts;
mod exhibits;
mod messages;
mod tables;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_disclosure::{Policy, Releasable};
use himaya_locale::{Language, Localizer};
use himaya_schema::{
    Area, Argument, Country, Grade, Handling, Label, Level, Period, Route, Statement, Unit,
};

use crate::{
    Document, Edition, EditionStatus, Manifest, Marking, Report, ReportError, RowCounts, Section,
    Silent, SourceEntry, Style, Templates, embedded_locales, render,
};
pub(crate) use charts::{matrix_chart, route_map_chart, series_chart, slope_chart};
pub(crate) use exhibits::victims_chart;
pub(crate) use tables::{cell, share_table, victims_table};

/// The locale of each edition under test.
pub(crate) fn localizer(language: Language, locale: &str) -> Localizer {
    let mut files = embedded_locales(language).to_vec();
    files.push(("fixture.ftl", messages::of(language)));
    Localizer::new(language, locale, &files).unwrap()
}

/// The report in a language.
pub(crate) fn edition(report: &Report, language: Language) -> Result<Edition, ReportError> {
    let style = Style::built_in().unwrap();
    let templates = Templates::built_in().unwrap();
    let localizer = localizer(language, language.default_locale());
    render(report, &localizer, &style, &templates)
}

/// A report with one exhibit of every kind.
pub(crate) fn report() -> Report {
    Report {
        document: Document::ThreatAssessment,
        release: "TA/2021-Q4/r1".to_owned(),
        period: Period::Quarter {
            year: 2021,
            quarter: 4,
        },
        data_cutoff: day(2022, 2, 4),
        level: Level::Restricted,
        policy: Policy::for_level(Level::Restricted),
        handling: Handling::H1,
        marking: Marking {
            confidentiality: "INTERPOL FOR OFFICIAL USE ONLY".to_owned(),
            tlp: "TLP:AMBER".to_owned(),
        },
        status: EditionStatus::Computed,
        opening: Vec::new(),
        key_findings: vec![
            Releasable::nothing().derive(|()| finding()),
            Releasable::nothing().derive(|()| share_finding()),
        ],
        sources: sources(),
        sections: exhibits::sections(),
        silent: vec![
            Silent {
                area: Area::Country(Country::LIBYA),
                source: "Global Report on Trafficking in Persons".to_owned(),
                reason: "silent-no-total",
                arguments: BTreeMap::new(),
            },
            Silent {
                area: Area::Country(Country::EGYPT),
                source: "National returns".to_owned(),
                reason: "silent-no-return",
                arguments: BTreeMap::new(),
            },
        ],
        manifest: Manifest {
            version: "0.1.0".to_owned(),
            configuration_sha256: hash('c'),
        },
    }
}

/// A report with nothing but what the test puts into one section.
pub(crate) fn bare_report(exhibits: Vec<crate::Exhibit>) -> Report {
    Report {
        key_findings: Vec::new(),
        silent: Vec::new(),
        sections: vec![Section {
            key: "victims",
            statements: Vec::new(),
            exhibits,
            caveats: Vec::new(),
        }],
        ..report()
    }
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn hash(digit: char) -> String {
    std::iter::repeat_n([digit, '0', '7', 'a'], 16)
        .flatten()
        .collect()
}

fn finding() -> Statement {
    Statement {
        message: "finding-fixture-route",
        arguments: BTreeMap::from([
            (
                "route",
                Argument::Label(Label::code(Route::CentralMediterranean)),
            ),
            (
                "count",
                Argument::Figure(Box::new(tables::count("T2", "CMED", "quarter", 20_345))),
            ),
            (
                "change",
                Argument::Figure(Box::new(tables::change("T2", "CMED", "change", 0.128))),
            ),
            ("unit", Argument::Unit(Unit::Detections)),
        ]),
    }
}

fn share_finding() -> Statement {
    let point = tables::share("T9", "TUN", "share", (0.786, 0.737, 0.828));
    let difference = tables::difference("T9", "TUN", "change", (-0.168, -0.226, -0.106));
    Statement {
        message: "finding-fixture-share",
        arguments: BTreeMap::from([
            (
                "area",
                Argument::Label(Label::Area(Area::Country(Country::TUNISIA))),
            ),
            ("share", Argument::Figure(Box::new(point))),
            ("change", Argument::Figure(Box::new(difference))),
        ]),
    }
}

fn sources() -> Vec<SourceEntry> {
    let entry = |id: &str, title: &str, producer: &str, rows: Option<RowCounts>| SourceEntry {
        id: id.to_owned(),
        title: title.to_owned(),
        producer: producer.to_owned(),
        licence: "Reuse with attribution".to_owned(),
        citation: format!("{producer}, {title}, 2022"),
        vintage: "2022-02-04".to_owned(),
        published: Some(day(2022, 2, 4)),
        retrieved: day(2022, 2, 10),
        sha256: vec![hash('a')],
        rows,
        units: vec![Unit::Detections],
        grade: Grade::NOT_ASSESSED,
    };
    vec![
        entry(
            "case-returns",
            "National returns",
            "National police services",
            None,
        ),
        entry(
            "frontex-ibc",
            "Monthly detections of illegal border crossing",
            "Frontex",
            Some(RowCounts {
                read: 30_112,
                stored: 30_112,
                ..RowCounts::default()
            }),
        ),
        SourceEntry {
            units: vec![
                Unit::Victims,
                Unit::Suspects,
                Unit::Prosecuted,
                Unit::Convicted,
            ],
            published: None,
            ..entry(
                "unodc-glotip",
                "Global Report on Trafficking in Persons",
                "UNODC",
                Some(RowCounts {
                    read: 58_769,
                    stored: 58_641,
                    quarantined: 128,
                    excluded: 0,
                }),
            )
        },
    ]
}
