//! Tests of the report in words.

use himaya_disclosure::Releasable;
use himaya_locale::{Language, LocaleError};
use himaya_schema::Label;

use super::*;
use crate::{Exhibit, Templates, fixture};

fn admitted(report: &Report, language: Language) -> Result<Value, ReportError> {
    let style = Style::built_in().unwrap();
    let templates = Templates::built_in().unwrap();
    let localizer = fixture::localizer(language, language.default_locale());
    let wording = Wording {
        report,
        localizer: &localizer,
    };
    View::new(wording, &style, templates.messages())?.admitted(&style)
}

fn with_source_title(title: &str) -> Report {
    let mut report = fixture::report();
    report.sources[0].title = title.to_owned();
    report
}

#[test]
fn the_key_of_a_row_stands_in_its_figure_ids() {
    let table = fixture::victims_table();
    let keys: Vec<String> = table.rows.iter().map(|row| row_key(&table, row)).collect();
    assert_eq!(keys, ["DZA", "EGY", "LBY", "MAR", "TUN"]);
}

#[test]
fn a_missing_message_is_an_error() {
    let table = Releasable::nothing().derive(|()| {
        let mut table = fixture::victims_table();
        table.rows[0].labels = vec![Label::Message("no-such-message")];
        table
    });
    let report = fixture::bare_report(vec![Exhibit::Table(table)]);
    match admitted(&report, Language::French) {
        Err(ReportError::Locale(LocaleError::MissingMessage { id, language })) => {
            assert_eq!(
                (id.as_str(), language),
                ("no-such-message", Language::French)
            );
        }
        other => panic!("expected a missing message, got {other:?}"),
    }
}

#[test]
fn unprintable_text_is_refused() {
    for title in [
        "boat \u{1F6A2}",
        "\u{FEFF}title",
        "bell\u{7}",
        "safe\u{202E}fdp.exe",
    ] {
        let refused = admitted(&with_source_title(title), Language::English);
        assert!(
            matches!(refused, Err(ReportError::Character { .. })),
            "{title:?}"
        );
    }
}

#[test]
fn a_character_without_a_glyph_is_refused() {
    let refused = admitted(&with_source_title("人口"), Language::English);
    assert!(
        matches!(refused, Err(ReportError::Glyph { code_point, .. }) if code_point == "U+4EBA")
    );
}

#[test]
fn every_language_words_the_whole_report() {
    for language in [
        Language::English,
        Language::French,
        Language::Spanish,
        Language::Arabic,
    ] {
        admitted(&fixture::report(), language).unwrap();
    }
}

#[test]
fn a_file_read_stands_once_in_the_annex_with_its_vintage() {
    let mut report = fixture::report();
    report.sources.truncate(1);
    let hash = report.sources[0].sha256[0].clone();
    let view = admitted(&report, Language::English).unwrap();
    let row = &view["annex"]["hashes"]["rows"][0];
    assert_eq!(row["cells"][0], "case-returns/2022-02-04");
    assert_eq!(view.to_string().matches(hash.as_str()).count(), 1);
}

#[test]
fn sources_and_methods_are_listed_as_the_language_does() {
    for (language, expected) in [
        (Language::English, "Wilson (1927) and Newcombe (1998)"),
        (Language::French, "Wilson (1927) et Newcombe (1998)"),
        (Language::Spanish, "Wilson (1927) y Newcombe (1998)"),
    ] {
        let view = admitted(&fixture::report(), language).unwrap().to_string();
        assert!(view.contains(expected), "{language:?}");
    }
}
