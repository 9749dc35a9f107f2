//! Tests of the templates.

use himaya_schema::CodeList;

use super::*;

#[test]
fn the_built_in_templates_parse() {
    let templates = Templates::built_in().unwrap();
    assert!(templates.messages().any(|id| id == "section-caveats"));
    assert!(templates.messages().all(|id| !id.is_empty()));
}

#[test]
fn a_value_that_goes_around_the_escape_function_is_refused() {
    for source in ["#{ {{{title}}} }", "#{ {{&title}} }"] {
        assert!(matches!(
            Templates::new(&[("x", source)]),
            Err(ReportError::Template { .. })
        ));
    }
}

#[test]
fn a_value_is_written_as_a_string() {
    let templates = Templates::new(&[("x", "par({{title}})")]).unwrap();
    let data = serde_json::json!({ "title": "#read(\"/etc/passwd\") \\" });
    let written = templates.registry.render("x", &data).unwrap();
    assert_eq!(written, "par(\"#read(\\\"/etc/passwd\\\") \\\\\")");
}

#[test]
fn a_value_that_is_missing_is_an_error() {
    let templates = Templates::new(&[("x", "par({{titel}})")]).unwrap();
    let data = serde_json::json!({ "title": "a" });
    assert!(templates.registry.render("x", &data).is_err());
}

#[test]
fn every_language_has_the_same_files() {
    let names = |language: Language| -> Vec<&str> {
        embedded_locales(language)
            .iter()
            .map(|(name, _)| *name)
            .collect()
    };
    for language in [Language::French, Language::Spanish, Language::Arabic] {
        assert_eq!(names(language), names(Language::English));
    }
}

#[test]
fn the_report_says_the_same_in_every_language() {
    let editions: Vec<himaya_locale::Edition<'_>> = Language::ALL
        .iter()
        .map(|language| himaya_locale::Edition {
            language: *language,
            files: embedded_locales(*language)
                .iter()
                .copied()
                .filter(|(name, _)| *name == "report.ftl")
                .collect(),
        })
        .collect();
    assert_eq!(himaya_locale::audit(&editions), Vec::<String>::new());
}
