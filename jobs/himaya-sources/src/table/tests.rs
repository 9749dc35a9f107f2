//! Broken containers and tables: what is refused, and how it is said.

use rstest::rstest;

use crate::SourceError;
use crate::fixtures::{Made, parse, rezip, texts, xlsx, zipped};

const HEADER: &str = "Iso3_code|Country|Indicator|Dimension|Category|Sex|Age|Year|txtVALUE";
const ROW: &str = "TUN|Tunisia|Detected trafficking victims|Total|Total|Total|Total|2021|339";

fn csv(lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| line.replace('|', ",") + "\r\n")
        .collect()
}

#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>, expected: &str) {
    let error = parse("unodc-glotip", name, bytes).unwrap_err();
    let said = format!("{error:?} {error}");
    assert!(said.contains(expected), "{said}");
}

fn good_workbook() -> Vec<u8> {
    let rows = [HEADER, ROW].into_iter().map(texts).collect();
    xlsx(&[("data", rows)])
}

#[rstest]
#[case::html("data.xlsx", b"<!DOCTYPE html><p>".to_vec(), "an HTML or XML page")]
#[case::html_as_csv("data.csv", b"\xEF\xBB\xBF\n <html>".to_vec(), "an HTML or XML page")]
#[case::pdf("data.csv", b"%PDF-1.7".to_vec(), "a PDF")]
#[case::old_office("data.xlsx", b"\xD0\xCF\x11\xE0\xA1".to_vec(), "password-protected")]
#[case::text_as_workbook("data.xlsx", b"Iso3_code,Country".to_vec(), "not a zip container")]
#[case::zip_as_text("data.csv", zipped(&[("a", b"b")]), "a zip container")]
#[case::empty("data.csv", Vec::new(), "EmptyFile")]
#[case::only_spaces("data.csv", b" \r\n".to_vec(), "EmptyFile")]
#[case::zip_without_workbook("data.xlsx", zipped(&[("a.txt", b"b")]), "Container")]
#[case::climbing_entry("data.xlsx", zipped(&[("../../etc/x", b"b")]), "points outside")]
#[case::nested("data.xlsx", zipped(&[("inner.zip", b"b")]), "another container")]
#[case::macros("data.xlsx", zipped(&[("xl/vbaProject.bin", b"b")]), "macros")]
#[case::bomb("data.xlsx", zipped(&[("xl/a.xml", &vec![b' '; 8_000_000])]), "unpacks to more than")]
#[case::json("data.json", b"[1, 2]".to_vec(), "not a list of objects")]
#[case::json_key_twice("data.json", br#"[{"Year": 1, "Year": 2}]"#.to_vec(), "each key once")]
fn a_container_that_is_not_what_it_says(
    #[case] name: &str,
    #[case] bytes: Vec<u8>,
    #[case] expected: &str,
) {
    refused(name, bytes, expected);
}

#[test]
fn a_truncated_workbook_is_refused() {
    let bytes = good_workbook();
    refused("data.xlsx", &bytes[..bytes.len() / 2], "Container");
}

#[test]
fn a_workbook_with_a_dangling_drawing_is_read() {
    let drawing = concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="#,
        r#""http://schemas.openxmlformats.org/package/2006/relationships">"#,
        r#"<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/"#,
        r#"officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>"#,
        "</Relationships>"
    );
    let rels = "xl/worksheets/_rels/sheet1.xml.rels";
    let entries = std::cell::RefCell::new(vec![(rels.to_owned(), drawing.as_bytes().to_vec())]);
    rezip(&good_workbook(), |name, content| {
        let sheet = String::from_utf8(content.clone()).unwrap_or_default();
        let changed = sheet
            .replace("A1:I2", "A1")
            .replace("</worksheet>", r#"<drawing r:id="rId9"/></worksheet>"#);
        let kept = if name.ends_with("sheet1.xml") {
            changed.into()
        } else {
            content
        };
        entries.borrow_mut().push((name.to_owned(), kept.clone()));
        kept
    });
    let entries = entries.into_inner();
    let entries: Vec<(&str, &[u8])> = entries
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    let parsed = parse("unodc-glotip", "data.xlsx", zipped(&entries)).unwrap();
    assert_eq!(parsed.observations.len(), 1);
}

#[test]
fn a_cell_far_to_the_right_is_refused() {
    let far = rezip(&good_workbook(), |_, content| {
        match String::from_utf8(content.clone()) {
            Ok(text) => text.replace(r#"r="I2""#, r#"r="XFD2""#).into(),
            Err(_) => content,
        }
    });
    refused("data.xlsx", far, "beyond column");
}

#[test]
fn a_header_of_too_many_columns_and_a_field_too_long_are_refused() {
    let wide = format!("{HEADER}{}x", "|".repeat(2100));
    refused("data.csv", csv(&[&wide, ROW]), "beyond column 2048");
    let long = ROW.replace("Tunisia", &"x".repeat(70_000));
    refused("data.csv", csv(&[HEADER, &long]), "more than 64 KiB");
    let json = format!(r#"[{{"Country": "{}"}}]"#, "&".repeat(70_000));
    refused("data.json", json, "more than 64 KiB");
}

#[test]
fn a_table_on_two_sheets_is_refused_until_one_is_named() {
    let rows = || -> Vec<Vec<Made>> { [HEADER, ROW].into_iter().map(texts).collect() };
    let note = vec![texts("see the other sheets")];
    let bytes = xlsx(&[("2014", rows()), ("note", note), ("2015", rows())]);
    refused("data.xlsx", &bytes, "the sheet `2015`: another sheet holds");
    let mut config = crate::fixtures::config("unodc-glotip");
    config.sheet = Some("2015".to_owned());
    let file = crate::RawFile {
        name: "data.xlsx".into(),
        bytes,
    };
    let source = crate::find("unodc-glotip").unwrap();
    assert_eq!(source.parse(&file, &config).unwrap().observations.len(), 1);
}

#[test]
fn a_blank_line_counts_as_a_row() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["", HEADER, "", "", ROW].map(|line| line.replace('|', ",") + end);
        let parsed = parse("unodc-glotip", "d.csv", lines.concat()).unwrap();
        assert_eq!(parsed.observations.first().unwrap().row, 5, "{end:?}");
    }
}

#[test]
fn a_file_above_the_limit_is_refused() {
    let mut config = crate::fixtures::config("unodc-glotip");
    config.max_bytes = 10;
    let file = crate::RawFile {
        name: "data.csv".into(),
        bytes: csv(&[HEADER, ROW]).into(),
    };
    let error = crate::find("unodc-glotip")
        .unwrap()
        .parse(&file, &config)
        .unwrap_err();
    assert!(matches!(error, SourceError::TooLarge { .. }), "{error:?}");
}

#[test]
fn the_header_may_stand_anywhere_at_the_top_and_in_any_order() {
    let rows = vec![
        texts("UNODC"),
        vec![Made::Text("14/04/2025".into())],
        vec![Made::Blank, Made::Text("Disaggregation".into())],
        texts("txtVALUE|Year|Age|Sex|Category|Dimension|Indicator|ISO3 CODE\u{feff}"),
        texts("339|2021|Total|Total|Total|Total|Detected trafficking victims|TUN"),
    ];
    let parsed = parse("unodc-glotip", "data.xlsx", xlsx(&[("data", rows)])).unwrap();
    assert_eq!(parsed.observations.len(), 1);
    assert_eq!(parsed.observations.first().unwrap().row, 5);
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2025, 4, 14)
    );
}

#[test]
fn a_missing_header_names_the_column_and_the_nearest_heading() {
    let changed = HEADER.replace("Dimension", "Dimensions");
    refused(
        "data.csv",
        csv(&[&changed, ROW]),
        "did you mean `Dimensions`?",
    );
    refused(
        "data.csv",
        csv(&[ROW, ROW]),
        "no header row with the column `Age`",
    );
    refused("data.csv", csv(&[HEADER]), "NoRows");
}

#[test]
fn duplicate_headings_are_refused() {
    refused(
        "data.csv",
        csv(&[&format!("{HEADER}|Sex"), ROW]),
        "the column `Sex` twice",
    );
    refused(
        "data.csv",
        csv(&[&format!("{HEADER}|X|X"), ROW]),
        "the column `X` twice",
    );
}

#[test]
fn an_unknown_column_is_a_finding_and_the_rest_is_stored() {
    let header = format!("{HEADER}|Indicators");
    let parsed = parse(
        "unodc-glotip",
        "data.csv",
        csv(&[&header, &format!("{ROW}|x")]),
    )
    .unwrap();
    let finding = parsed.findings.iter().next().unwrap();
    assert_eq!(finding.code, "unknown-column");
    assert_eq!(
        finding.suggestion.as_deref(),
        Some("did you mean `Indicator`?")
    );
    assert_eq!(parsed.observations.len(), 1);
}

#[test]
fn encodings_are_declared_or_announced_and_errors_name_the_byte() {
    let text = csv(&[HEADER, ROW]);
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        parse("unodc-glotip", "d.csv", utf16)
            .unwrap()
            .observations
            .len(),
        1
    );
    let bom = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    assert_eq!(
        parse("unodc-glotip", "d.csv", bom)
            .unwrap()
            .observations
            .len(),
        1
    );
    let latin = [text.as_bytes(), b"C\xF4te"].concat();
    refused(
        "d.csv",
        &latin,
        &format!("not valid UTF-8 at byte {}", text.len() + 1),
    );
    refused(
        "d.csv",
        [text.as_bytes(), b"\0"].concat(),
        "a NUL character",
    );
}

#[test]
fn a_declared_code_page_is_decoded() {
    let mut config = crate::fixtures::config("unodc-glotip");
    config.encoding = encoding_rs::WINDOWS_1252;
    let row = b"CIV,C\xF4te d\x92Ivoire,Detected trafficking victims,by citizenship,C\xF4te d\x92Ivoire,Total,Total,2021,7\r\n";
    let file = crate::RawFile {
        name: "d.csv".into(),
        bytes: [csv(&[HEADER]).as_bytes(), row].concat(),
    };
    let parsed = crate::find("unodc-glotip")
        .unwrap()
        .parse(&file, &config)
        .unwrap();
    assert_eq!(
        parsed.observations.first().unwrap().origin.to_string(),
        "CIV"
    );
}

#[test]
fn an_unclosed_quote_names_its_line() {
    let text = csv(&[HEADER, ROW, &ROW.replace("Tunisia", "\"Tunisia"), ROW]);
    refused("d.csv", text, "a quote that is never closed");
    let quoted = ROW.replace("Tunisia", "\"Tunisia\"");
    let open = ROW.replace("Tunisia", "\"Tunisia");
    let swallowed = csv(&[HEADER, &open, ROW, &quoted]);
    refused(
        "d.csv",
        swallowed,
        "at line 2: a quote that is never closed",
    );
    let escaped = csv(&[HEADER, &ROW.replace("Tunisia", "\"Tu\"\"ni\nsia\"")]);
    assert_eq!(
        parse("unodc-glotip", "d.csv", escaped)
            .unwrap()
            .observations
            .len(),
        1
    );
}

#[test]
fn ragged_rows_are_quarantined_and_the_others_stored() {
    let short = ROW.replace("|339", "");
    let long = format!("{ROW}|1");
    let parsed = parse("unodc-glotip", "d.csv", csv(&[HEADER, ROW, &short, &long])).unwrap();
    assert_eq!(crate::fixtures::books(&parsed), (1, 2, 0));
    assert_eq!(parsed.findings.count_of("ragged-row"), 2);
}

#[test]
fn an_undeclared_delimiter_finds_no_header() {
    let text = csv(&[HEADER, ROW]).replace(',', ";");
    refused("d.csv", text, "NoHeader");
}

#[test]
fn a_title_in_brackets_does_not_make_a_table_json() {
    let text = csv(&["[UNODC]", HEADER, ROW]);
    assert_eq!(
        parse("unodc-glotip", "d.csv", text)
            .unwrap()
            .observations
            .len(),
        1
    );
}
