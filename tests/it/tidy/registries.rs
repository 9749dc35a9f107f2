//! Registries: sorted, complete, and one name in all its spellings.

use himaya_locale::Language;
use himaya_schema::CodeList as _;
use xtask::Implementation;

use super::{assert_none, our_files, read};

/// Those who implement a trait, against the ids of a registry.
fn compare(folder: &str, trait_name: &str, registered: &[&str]) -> Vec<String> {
    let found = implementations(folder, trait_name);
    let mut findings = Vec::new();
    if !registered.is_sorted() {
        findings.push(format!(
            "{folder}: the registry is not sorted: {registered:?}"
        ));
    }
    for item in &found {
        if !registered.contains(&item.id.as_str()) {
            findings.push(format!("{folder}: `{}` is not registered", item.id));
        }
    }
    if found.len() != registered.len() {
        findings.push(format!(
            "{folder}: {} implement {trait_name}, {} are registered",
            found.len(),
            registered.len()
        ));
    }
    findings
}

fn implementations(folder: &str, trait_name: &str) -> Vec<Implementation> {
    xtask::implementations(&xtask::root().join(folder), trait_name).unwrap()
}

/// `RouteShifts` for `route-shifts`.
fn type_name(id: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    id.split('-').map(capital).collect()
}

/// File, id and type are one name in three spellings.
fn spellings(folder: &str, trait_name: &str) -> Vec<String> {
    implementations(folder, trait_name)
        .into_iter()
        .filter(|item| {
            item.file.replace('_', "-") != item.id || item.type_name != type_name(&item.id)
        })
        .map(|item| {
            format!(
                "{folder}/{}.rs: id `{}`, type `{}`",
                item.file, item.id, item.type_name
            )
        })
        .collect()
}

#[test]
fn jobs_are_registered_under_one_name() {
    let folder = "jobs/himaya-jobs/src/jobs";
    let ids: Vec<&str> = himaya_jobs::jobs::all()
        .iter()
        .map(|job| job.id())
        .collect();
    assert_none(&compare(folder, "Job", &ids));
    assert_none(&spellings(folder, "Job"));
}

#[test]
fn indicators_are_registered_under_one_name() {
    let folder = "models/himaya-indicators/src";
    let ids: Vec<&str> = himaya_indicators::indicators::all()
        .iter()
        .map(|indicator| indicator.id())
        .collect();
    assert_none(&compare(folder, "Indicator", &ids));
    assert_none(&spellings(folder, "Indicator"));
}

#[test]
fn scanners_are_registered_under_one_name() {
    let folder = "models/himaya-microdata/src/scanners";
    let ids: Vec<&str> = himaya_microdata::scanners::all()
        .iter()
        .map(|scanner| scanner.id())
        .collect();
    assert_none(&compare(folder, "Scanner", &ids));
    assert_none(&spellings(folder, "Scanner"));
}

#[test]
fn every_scanner_has_its_fixed_sections() {
    let sections = ["What it finds", "Rule", "Source", "False positives"];
    let folder = "models/himaya-microdata/src/scanners";
    assert_none(&without_sections(folder, "Scanner", &sections));
}

#[test]
fn every_indicator_has_its_fixed_sections() {
    let sections = [
        "What it measures",
        "Formula",
        "Source",
        "Disaggregation",
        "Caveats",
        "References",
    ];
    let folder = "models/himaya-indicators/src";
    assert_none(&without_sections(folder, "Indicator", &sections));
}

/// Those who implement a trait whose doc comment lacks a section.
fn without_sections(folder: &str, trait_name: &str, sections: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for item in implementations(folder, trait_name) {
        let path = format!("{folder}/{}.rs", item.file);
        let text = read(&path);
        let missing = sections
            .iter()
            .filter(|section| !text.contains(&format!("/// # {section}\n")));
        findings.extend(missing.map(|section| format!("{path}: no section `{section}`")));
    }
    findings
}

/// The file of a source may carry a part of its id, such as `frontex.rs` for `frontex-ibc`.
#[test]
fn sources_are_registered_and_configured() {
    let folder = "jobs/himaya-sources/src";
    let ids: Vec<&str> = himaya_sources::all()
        .iter()
        .map(|source| source.id())
        .collect();
    let mut findings = compare(folder, "Source", &ids);
    for item in implementations(folder, "Source") {
        let file = item.file.replace('_', "-");
        let is_part = item.id == file || item.id.split('-').any(|part| part == file);
        if !is_part || item.type_name != type_name(&item.id) {
            findings.push(format!(
                "{folder}/{}.rs: id `{}`, type `{}`",
                item.file, item.id, item.type_name
            ));
        }
        for path in [
            format!("config/sources/{}.yaml", item.id),
            format!("config/harmonise/{}.headers.yaml", item.id),
            format!("config/harmonise/{}.labels.yaml", item.id),
        ] {
            if !our_files().contains(&path) {
                findings.push(format!("no {path}"));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn the_built_in_configuration_is_complete() {
    let built_in = himaya_sources::embedded_config();
    let mut files = our_files();
    files.retain(|path| {
        path.starts_with("config/sources/") || path.starts_with("config/harmonise/")
    });
    let paths: Vec<&str> = built_in.iter().map(|(path, _)| *path).collect();
    assert_eq!(paths, files);
    for (path, text) in built_in {
        assert_eq!(*text, read(path), "{path}");
    }
}

/// Every job has a built-in schedule, which names all that the job is made from.
#[test]
fn the_built_in_schedules_are_complete() {
    let mut files = our_files();
    files.retain(|path| path.starts_with("config/jobs/"));
    let built_in = himaya_jobs::embedded_schedules();
    let paths: Vec<&str> = built_in.iter().map(|(path, _)| *path).collect();
    assert_eq!(paths, files);
    let jobs = himaya_jobs::jobs::all();
    assert_eq!(built_in.len(), jobs.len());
    for ((path, text), job) in built_in.iter().zip(jobs) {
        assert_eq!(*text, read(path), "{path}");
        assert_eq!(*path, format!("config/jobs/{}.yaml", job.id()));
        let named = format!("dependencies: [{}]", job.dependencies().join(", "));
        assert!(text.contains(&named), "{path}: no `{named}`");
    }
}

#[test]
fn the_built_in_templates_are_complete() {
    let reports = himaya_report::embedded_templates().iter();
    let pages = himaya_html::embedded_layouts().iter();
    let mut built_in: Vec<(String, &str)> = reports
        .map(|(name, text)| (format!("{name}.hbs"), *text))
        .chain(pages.map(|(name, text)| (format!("html/{name}.hbs"), *text)))
        .collect();
    for language in Language::ALL {
        let files = himaya_report::embedded_locales(*language).iter();
        built_in.extend(files.map(|(name, text)| (format!("{}/{name}", language.code()), *text)));
    }
    let mut findings = Vec::new();
    for path in our_files() {
        let is_template = path.starts_with("report-templates/")
            && (path.contains(".hbs") || path.contains(".ftl"));
        if !is_template {
            continue;
        }
        let text = read(&path);
        let is_built_in = |(name, embedded): &(String, &str)| {
            path.ends_with(&format!("/{name}")) && *embedded == text
        };
        if !built_in.iter().any(is_built_in) {
            findings.push(format!("{path} is not built in"));
        }
    }
    assert_none(&findings);
}
