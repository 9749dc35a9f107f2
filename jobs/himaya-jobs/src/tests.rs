//! Settings, plans and the files of a new workspace.

use himaya_schema::{CodeList as _, Period};

use crate::jobs::{all, find};
use crate::scaffold::workspace_files;
use crate::{JobError, Settings, plan};

const SETTINGS: &str = include_str!("../../../config/himaya.yaml");

#[track_caller]
fn refused(text: &str) -> (usize, String) {
    match Settings::parse(text) {
        Err(JobError::Settings { line, reason, .. }) => (line, reason),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_settings_of_a_new_workspace_are_sound() {
    let settings = Settings::parse(SETTINGS).unwrap();
    let languages: Vec<&str> = settings
        .languages
        .iter()
        .map(|(language, _)| language.code())
        .collect();
    assert_eq!(languages, ["en", "fr", "es", "ar"]);
    assert_eq!(settings.policy.threshold(), 5);
    assert_eq!(settings.countries.len(), 5);
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let (line, reason) = refused(&format!("{SETTINGS}\ncoutries: [TUN]\n"));
    assert!(line > 1, "{line}");
    assert!(reason.contains("coutries"), "{reason}");
}

#[test]
fn a_threshold_under_the_floor_is_refused() {
    for threshold in [0, 1, 4] {
        let (_, reason) = refused(&format!("{SETTINGS}\ndisclosure_threshold: {threshold}\n"));
        assert!(reason.contains("floor"), "{reason}");
    }
    assert!(Settings::parse(&format!("{SETTINGS}\ndisclosure_threshold: 11\n")).is_ok());
}

#[test]
fn a_language_stands_once_and_must_be_known() {
    let twice = SETTINGS.replace("ar-TN]", "ar-TN, ar-EG]");
    assert!(refused(&twice).1.contains("second locale"));
    let unknown = SETTINGS.replace("ar-TN]", "de-DE]");
    assert!(refused(&unknown).1.contains("de-DE"));
    let no_locale = SETTINGS.replace("ar-TN]", "ar-Tunisian9]");
    assert!(refused(&no_locale).1.contains("not a locale of Arabic"));
}

#[test]
fn a_country_that_is_none_is_refused() {
    let (_, reason) = refused(&SETTINGS.replace("TUN]", "TUX]"));
    assert!(reason.contains("TUX"), "{reason}");
}

#[test]
fn a_plan_runs_every_dependency_once_and_first() {
    let period: Period = "2024-Q4".parse().unwrap();
    let ids = ["threat-assessment".to_owned(), "route-shifts".to_owned()];
    let plan = plan(&ids, period).unwrap();
    assert_eq!(
        plan.jobs,
        [
            "gender-indicators",
            "modus-operandi",
            "route-shifts",
            "threat-assessment"
        ]
    );
}

#[test]
fn every_dependency_is_a_job_and_none_depends_on_itself() {
    for job in all() {
        for dependency in job.dependencies() {
            assert!(find(dependency).is_ok());
            assert_ne!(*dependency, job.id());
        }
    }
}

#[test]
fn a_new_workspace_has_a_configuration_and_an_inbox_for_every_source() {
    let files = workspace_files();
    for source in himaya_sources::all() {
        let id = source.id();
        for path in [
            format!("config/sources/{id}.yaml"),
            format!("inbox/{id}/.keep"),
        ] {
            assert!(files.iter().any(|(known, _)| *known == path), "{path}");
        }
    }
}

#[test]
fn a_plan_for_another_period_than_a_quarter_is_refused() {
    for period in ["2024", "2024-11", "2014..2018"] {
        let planned = plan(&["route-shifts".to_owned()], period.parse().unwrap());
        assert!(
            matches!(planned, Err(JobError::NotAQuarter { .. })),
            "{period}"
        );
    }
}
