//! READMEs and generated files.

use super::{assert_none, crates, has_extension, our_files, read};

/// The folders that say what they hold and how to add to it.
const FOLDERS: [&str; 6] = [
    "config",
    "data",
    "jobs",
    "models",
    "report-templates",
    "tests",
];

#[test]
fn every_folder_has_a_readme_that_the_first_page_names() {
    let first_page = read("README.md");
    let mut findings = Vec::new();
    for folder in FOLDERS {
        let path = format!("{folder}/README.md");
        if !our_files().contains(&path) {
            findings.push(format!("no {path}"));
        }
        if !first_page.contains(&path) {
            findings.push(format!("README.md does not name {path}"));
        }
    }
    assert_none(&findings);
}

#[test]
fn every_crate_stands_in_the_readme_of_its_folder() {
    let findings = crates()
        .into_iter()
        .filter(|(half, name)| !read(&format!("{half}/README.md")).contains(&format!("`{name}`")))
        .map(|(half, name)| format!("{half}/README.md does not name `{name}`"));
    assert_none(&findings.collect::<Vec<_>>());
}

#[test]
fn a_link_in_a_page_leads_somewhere() {
    let root = xtask::root();
    let mut findings = Vec::new();
    for page in our_files() {
        if !has_extension(&page, "md") {
            continue;
        }
        let text = read(&page);
        let targets = text.split("](").skip(1).filter_map(|rest| {
            let target = rest.split(')').next()?;
            target.split('#').next()
        });
        let folder = root.join(&page);
        let folder = folder.parent().unwrap();
        for target in targets {
            let is_here = !target.is_empty() && !target.contains("://");
            if is_here && !folder.join(target).exists() {
                findings.push(format!("{page}: nothing at {target}"));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn a_page_has_one_sentence_a_line() {
    let mut findings = Vec::new();
    for page in our_files() {
        if !has_extension(&page, "md") {
            continue;
        }
        let mut is_code = false;
        for (index, line) in read(&page).lines().enumerate() {
            if line.starts_with("```") {
                is_code = !is_code;
            }
            let is_prose = !is_code && !line.starts_with('|');
            // A number with a full stop opens an item of a list.
            let line = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
            let mut ends_within = line.trim_start_matches(". ").split(". ").skip(1);
            let ends_within = ends_within.any(|rest| {
                let next = rest.trim_start_matches(['`', '*', '[', '"']);
                next.starts_with(char::is_uppercase)
            });
            if is_prose && ends_within {
                findings.push(format!("{page}:{}", index + 1));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn the_changelog_has_a_place_for_what_comes() {
    let text = read(".github/CHANGELOG.md");
    let first = text.lines().find(|line| line.starts_with("## "));
    assert_eq!(first, Some("## Unreleased"));
}

#[test]
fn generated_files_are_current() {
    let stale: Vec<String> = xtask::generated(&xtask::root())
        .unwrap()
        .into_iter()
        .filter(|file| {
            let path = xtask::root().join(&file.path);
            !std::fs::read_to_string(path).is_ok_and(|text| text == file.text)
        })
        .map(|file| format!("{}: run `cargo xtask generate`", file.path.display()))
        .collect();
    assert_none(&stale);
}
