//! The locale files as they are shipped: complete, equal and in the house's terms.

use std::path::PathBuf;

use himaya_schema::{
    AgeBand, AgeGroup, Area, BorderType, Breakdown, CodeList, Concealment, Confidence, Crime,
    DocumentFraud, Exploitation, ExploitationClass, Handling, InformationGrade, Label, Leg, Level,
    Likelihood, MeansOfControl, NetworkRole, OnlineFacilitation, Payment, PersonRole,
    RecruiterRelation, RecruitmentMethod, Region, Route, Sector, Sex, SourceGrade, Transport, Unit,
};

use crate::{Arguments, Edition, Language, Localizer, audit};

/// A path below the root of the workspace.
pub(crate) fn workspace(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// The locale files of a language: name and text.
pub(crate) fn files(language: Language) -> Vec<(String, String)> {
    let folder = workspace("report-templates/locales").join(language.code());
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// A localizer with the shipped files.
pub(crate) fn localizer(language: Language, locale: &str) -> Localizer {
    let files = files(language);
    let sources: Vec<(&str, &str)> = borrow(&files);
    Localizer::new(language, locale, &sources).unwrap()
}

fn borrow(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

#[test]
fn the_four_editions_have_the_same_messages_variables_and_branches() {
    let files: Vec<(Language, Vec<(String, String)>)> = Language::ALL
        .iter()
        .map(|language| (*language, files(*language)))
        .collect();
    let editions: Vec<Edition<'_>> = files
        .iter()
        .map(|(language, files)| Edition {
            language: *language,
            files: borrow(files),
        })
        .collect();
    assert_eq!(audit(&editions), [""; 0]);
}

fn labels<C: CodeList>() -> Vec<Label> {
    C::ALL.iter().map(|member| Label::code(*member)).collect()
}

fn all_labels() -> Vec<Label> {
    let areas = ["_D", "_A", "_X", "_S", "_U", "_T"];
    let areas = areas.map(|code| Label::Area(code.parse::<Area>().unwrap()));
    let mut all = areas.to_vec();
    all.extend(labels::<AgeBand>());
    all.extend(labels::<AgeGroup>());
    all.extend(labels::<BorderType>());
    all.extend(labels::<Breakdown>());
    all.extend(labels::<Concealment>());
    all.extend(labels::<Confidence>());
    all.extend(labels::<Crime>());
    all.extend(labels::<DocumentFraud>());
    all.extend(labels::<Exploitation>());
    all.extend(labels::<ExploitationClass>());
    all.extend(labels::<Handling>());
    all.extend(labels::<InformationGrade>());
    all.extend(labels::<Language>());
    all.extend(labels::<Leg>());
    all.extend(labels::<Level>());
    all.extend(labels::<Likelihood>());
    all.extend(labels::<MeansOfControl>());
    all.extend(labels::<NetworkRole>());
    all.extend(labels::<OnlineFacilitation>());
    all.extend(labels::<Payment>());
    all.extend(labels::<PersonRole>());
    all.extend(labels::<RecruiterRelation>());
    all.extend(labels::<RecruitmentMethod>());
    all.extend(labels::<Region>());
    all.extend(labels::<Route>());
    all.extend(labels::<Sector>());
    all.extend(labels::<Sex>());
    all.extend(labels::<SourceGrade>());
    all.extend(labels::<Transport>());
    all.extend(labels::<Unit>());
    all
}

#[test]
fn every_member_of_every_code_list_has_a_heading_in_every_language() {
    for language in Language::ALL {
        let localizer = localizer(*language, language.default_locale());
        for label in all_labels() {
            let text = localizer.label(&label).unwrap();
            assert!(!text.is_empty() && text.trim() == text, "{label:?}: {text}");
        }
    }
}

#[test]
fn every_region_is_an_area() {
    for language in Language::ALL {
        let localizer = localizer(*language, language.default_locale());
        for region in Region::ALL {
            let area = localizer.area(&Area::Region(*region)).unwrap();
            assert_eq!(area, localizer.label(&Label::code(*region)).unwrap());
        }
    }
}

#[test]
fn two_members_of_a_list_never_have_the_same_name() {
    for language in Language::ALL {
        let localizer = localizer(*language, language.default_locale());
        let mut names: Vec<(String, String)> = all_labels()
            .iter()
            .map(|label| {
                let list = match label {
                    Label::Code { list, .. } => *list,
                    Label::Area(_)
                    | Label::Period(_)
                    | Label::Message(_)
                    | Label::Name(_)
                    | Label::Given { .. } => "area",
                };
                (list.to_owned(), localizer.label(label).unwrap())
            })
            .collect();
        names.sort();
        for pair in names.windows(2) {
            assert_ne!(pair[0], pair[1], "{language}");
        }
    }
}

#[test]
fn the_headings_of_the_dimensions_exist() {
    let names = [
        "country", "route", "sex", "form", "means", "role", "leg", "period",
    ];
    for language in Language::ALL {
        let localizer = localizer(*language, language.default_locale());
        for name in names {
            let id = format!("dimension-{name}");
            assert!(localizer.message(&id, &Arguments::new()).is_ok(), "{id}");
        }
    }
}

#[test]
fn letters_without_arabic_forms_do_not_stand_in_arabic() {
    for (name, text) in files(Language::Arabic) {
        assert!(
            !text.contains(['\u{0640}', '\u{06A9}', '\u{06CC}']),
            "{name}"
        );
    }
}
