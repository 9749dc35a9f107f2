//! Built-in configuration, overrides and mistakes.

use crate::{SourceConfig, SourceError, all, embedded_config};

#[test]
fn every_source_has_a_built_in_configuration_and_the_registry_is_sorted() {
    let ids: Vec<&str> = all().iter().map(|source| source.id()).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    for id in ids {
        let config = SourceConfig::load(id, &|_| None).unwrap();
        assert_eq!(config.location, format!("inbox/{id}/"));
        for (path, version) in config.harmonise.versions() {
            let is_day = chrono::NaiveDate::parse_from_str(version, "%Y-%m-%d").is_ok();
            assert!(is_day, "{path}: {version}");
        }
    }
    assert!(embedded_config().is_sorted());
}

#[test]
fn a_workspace_overrides_a_file_as_a_whole() {
    let own = embedded_config()
        .iter()
        .find(|(path, _)| *path == "config/sources/ctdc.yaml")
        .map(|(_, text)| format!("{text}location: drop/*.csv\n"));
    let read = |path: &str| own.clone().filter(|_| path == "config/sources/ctdc.yaml");
    assert_eq!(
        SourceConfig::load("ctdc", &read).unwrap().location,
        "drop/*.csv"
    );
}

#[track_caller]
fn refused(path: &str, text: &str, expected: &str) {
    let read = |asked: &str| (asked == path).then(|| text.to_owned());
    let error = SourceConfig::load("ctdc", &read).unwrap_err();
    assert!(matches!(error, SourceError::Config { .. }), "{error:?}");
    assert!(error.to_string().contains(expected), "{error}");
}

#[test]
fn mistakes_name_the_file_and_the_key() {
    refused("config/sources/ctdc.yaml", "produser: x\n", "produser");
    refused(
        "config/harmonise/ctdc.countries.yaml",
        "version: x\nareas:\n  ZZZ: [Nowhere]\n",
        "`ZZZ` is not the code of an area",
    );
    refused(
        "config/harmonise/ctdc.labels.yaml",
        "version: x\nlabels:\n  sex:\n    F: [Same]\n    M: [same]\n",
        "stands for both F and M",
    );
    refused(
        "config/harmonise/ctdc.headers.yaml",
        "version: x\nrequired:\n  year: [Year]\n  gender: [Sex, year]\n",
        "`Year` stands for both gender and year",
    );
    refused(
        "config/harmonise/ctdc.headers.yaml",
        "version: x\nrequired: {}\nextra: 1\n",
        "extra",
    );
}

#[test]
fn an_unknown_source_is_refused() {
    let error = SourceConfig::load("nowhere", &|_| None).unwrap_err();
    assert!(
        matches!(error, SourceError::UnknownSource { .. }),
        "{error:?}"
    );
}
