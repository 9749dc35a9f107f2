//! Forms in four languages are read back as one.

use himaya_schema::Finding;

use super::Forms;

const TEXT: &str = include_str!("../../../../config/registers.yaml");

#[test]
fn headings_of_every_language_lead_to_their_key() {
    let forms = Forms::parse(TEXT).unwrap();
    for form in &forms.registers {
        for language in ["en", "fr", "es", "ar"] {
            let headings = forms.headings(form, language);
            let keys: Vec<&str> = headings.iter().filter_map(|own| forms.key(own)).collect();
            assert_eq!(keys, form.columns, "{language}");
        }
    }
}

#[test]
fn a_heading_that_is_not_known_is_told() {
    let forms = Forms::parse(TEXT).unwrap();
    let header = ["Entrée", "Recorded on", "Valeurr", "Valeur", "value", ""].map(str::to_owned);
    let row = ["a", "2025-01-31", "x", "3", "4", "y"].map(str::to_owned);
    let mut findings: Vec<Finding> = Vec::new();
    let sheet = forms.sheet("v.csv", &header, vec![(2, row.to_vec())], &mut findings);
    let told: Vec<(&str, Option<&str>)> = findings
        .iter()
        .map(|own| (own.column.as_str(), own.suggestion.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("Valeurr", Some("is `Valeur` meant?")),
            ("value", Some("remove one"))
        ]
    );
    let row = sheet.rows().next().unwrap();
    assert_eq!((row.get("entry"), row.get("value")), ("a", "3"));
}

#[test]
fn a_column_without_heading_is_told_with_its_register() {
    let text = TEXT.replace("  age: {", "  ages: {");
    let told = Forms::parse(&text).unwrap_err();
    assert_eq!((told.len(), told[0].line), (1, 7));
}
