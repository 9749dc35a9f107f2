//! Tests of whole workbooks, read back.

mod fixture;

use std::io::{Cursor, Read as _};

use calamine::{Data, Range, Reader as _, Xlsx};
use himaya_disclosure::Releasable;
use himaya_locale::Language;
use himaya_report::{Exhibit, Report};
use himaya_schema::{CodeList as _, Label};

use fixture::{report, victims, workbook};

const HOSTILE: [&str; 4] = ["=HYPERLINK(\"x\")", "+1-1", "@SUM(A1)", "-2+3 <b>&amp;</b>"];

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    workbook.worksheet_range(name).unwrap()
}

/// A part of the package, such as `xl/worksheets/sheet1.xml`.
fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = package.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// The table on a sheet from its headings down to the notes.
fn table(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let rows = sheet(bytes, name);
    let rows = rows.rows().skip(3).map(<[Data]>::to_vec);
    rows.take_while(|row| row.iter().any(|cell| *cell != Data::Empty))
        .collect()
}

#[test]
fn numbers_are_numbers_and_other_cells_hold_their_symbol() {
    let rows = table(&workbook(&report(), Language::English), "T10");
    let text = |text: &str| Data::String(text.to_owned());
    let headings = [
        "Row key",
        "country",
        "women [women]",
        "women [women], lower bound",
        "women [women], upper bound",
        "women [women], status",
        "total [total]",
        "share [share]",
        "share [share], lower bound",
        "share [share], upper bound",
        "change [change]",
        "change [change], lower bound",
        "change [change], upper bound",
    ];
    assert_eq!(rows[0], headings.map(text));
    let (none, number) = (Data::Empty, Data::Float);
    let expected = [
        text("TUN"),
        text("Tunisia"),
        number(62.0),
        none.clone(),
        none.clone(),
        text("p b"),
        number(1_124.0),
        number(0.5),
        number(0.4),
        number(0.6),
        number(-16.8),
        number(-20.0),
        number(-10.0),
    ];
    assert_eq!(rows[1], expected);
    assert_eq!(rows[2][2], text("c"));
    assert_eq!(
        rows[3][2..7],
        [
            text("[0\u{2013}4]"),
            number(0.0),
            number(4.0),
            none,
            number(0.0)
        ]
    );
}

#[test]
fn the_first_sheet_says_what_the_others_hold_and_what_symbols_mean() {
    for language in Language::ALL {
        let bytes = workbook(&report(), *language);
        let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let names = read.sheet_names();
        assert_eq!(names[1..], ["T1", "T10"]);
        let first = read.worksheet_range(&names[0]).unwrap();
        let column = |number: usize| -> Vec<String> {
            first.rows().map(|row| row[number].to_string()).collect()
        };
        for symbol in ["T10", "c", ":", "\u{2013}"] {
            assert!(column(0).iter().any(|cell| cell == symbol), "{symbol}");
        }
        assert!(column(1).iter().any(|cell| cell == "TLP:AMBER"));
        assert!(column(1).iter().any(|cell| cell.starts_with("T10. ")));
    }
}

#[test]
fn arabic_sheets_run_from_right_to_left() {
    for language in Language::ALL {
        let bytes = workbook(&report(), *language);
        for number in 1..=3 {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            let is_mirrored = xml.contains("rightToLeft=\"1\"");
            assert_eq!(is_mirrored, *language == Language::Arabic, "{language}");
        }
    }
}

#[test]
fn hostile_labels_are_text_and_stay_so() {
    for language in [Language::English, Language::Arabic] {
        let table_of_hostiles = Releasable::nothing().derive(|()| {
            let mut table = victims();
            table.columns[0].label = Label::Name(HOSTILE[1].to_owned());
            for (row, label) in table.rows.iter_mut().zip(HOSTILE) {
                row.labels = vec![Label::Name(label.to_owned())];
            }
            table
        });
        let mut report: Report = report();
        report.sections[0].exhibits = vec![Exhibit::Table(table_of_hostiles)];
        report.marking.confidentiality = "=1&Z&F".to_owned();
        let bytes = workbook(&report, language);
        let rows = table(&bytes, "T10");
        for (row, label) in rows.iter().skip(1).zip(HOSTILE) {
            assert_eq!(row[1], Data::String(label.to_owned()), "{language}");
        }
        for number in 1..=3 {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            assert!(!xml.contains("<f>") && !xml.contains("<f "), "{language}");
            assert!(xml.contains("&amp;R&amp;B=1&amp;&amp;Z&amp;&amp;F TLP:AMBER"));
        }
        assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    }
}

#[test]
fn the_same_report_gives_the_same_bytes_dated_by_its_data() {
    for language in Language::ALL {
        let bytes = workbook(&report(), *language);
        assert!(bytes == workbook(&report(), *language));
        let properties = part(&bytes, "docProps/core.xml");
        assert!(properties.contains("2024-12-31T00:00:00Z"), "{properties}");
    }
}
