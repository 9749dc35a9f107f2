//! Manifests: what each must say, and the order of its dependencies.

use super::{assert_none, crates, read};

/// A dependency as a manifest names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Dependency {
    pub(super) name: String,
    pub(super) is_dev: bool,
    /// The section that it stands in; some hold for one kind of system only.
    section: String,
    /// The block that it stands in; a blank line starts the next.
    block: usize,
}

/// The dependencies of a crate in the order of its manifest.
pub(super) fn dependencies(half: &str, name: &str) -> Vec<Dependency> {
    let text = read(&format!("{half}/{name}/Cargo.toml"));
    let mut section = String::new();
    let mut block = 0;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            line.clone_into(&mut section);
            block += 1;
        } else if line.is_empty() {
            block += 1;
        } else if section.ends_with("dependencies]") && !line.starts_with('#') {
            let end = line.find(['.', ' ', '=']).unwrap_or(line.len());
            found.push(Dependency {
                name: line.chars().take(end).collect(),
                is_dev: section == "[dev-dependencies]",
                section: section.clone(),
                block,
            });
        }
    }
    found
}

/// Whether a dependency is a crate of this workspace.
pub(super) fn is_own(name: &str) -> bool {
    name == "xtask" || name.starts_with("himaya")
}

#[test]
fn every_manifest_takes_its_fields_and_lints_from_the_workspace() {
    let mut findings = Vec::new();
    for (half, name) in crates() {
        let path = format!("{half}/{name}/Cargo.toml");
        let text = read(&path);
        let expected = [
            format!("name = \"{name}\""),
            "description = \"".to_owned(),
            "version.workspace = true".to_owned(),
            "edition.workspace = true".to_owned(),
            "rust-version.workspace = true".to_owned(),
            "license.workspace = true".to_owned(),
            "publish.workspace = true".to_owned(),
            "[lints]\nworkspace = true".to_owned(),
        ];
        for line in expected {
            if !text.contains(&line) {
                findings.push(format!("{path}: no `{line}`"));
            }
        }
    }
    if !read("Cargo.toml").contains("license = \"EUPL-1.2\"") {
        findings.push("Cargo.toml: the licence is not EUPL-1.2".to_owned());
    }
    assert_none(&findings);
}

#[test]
fn own_dependencies_stand_first_and_each_block_is_sorted() {
    let mut findings = Vec::new();
    for (half, name) in crates() {
        let dependencies = dependencies(half, &name);
        for (before, after) in dependencies.iter().zip(dependencies.iter().skip(1)) {
            if before.section != after.section {
                continue;
            }
            let (own_before, own_after) = (is_own(&before.name), is_own(&after.name));
            let is_sorted = before.name < after.name;
            let is_same_block = before.block == after.block;
            let is_right = match (own_before, own_after) {
                (true, true) | (false, false) => is_sorted && is_same_block,
                (true, false) => !is_same_block,
                (false, true) => false,
            };
            if !is_right {
                findings.push(format!(
                    "{half}/{name}/Cargo.toml: `{}` before `{}`",
                    before.name, after.name
                ));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn every_version_stands_in_the_workspace_manifest_and_is_used() {
    let root = read("Cargo.toml");
    let declared = root
        .split_once("[workspace.dependencies]")
        .and_then(|(_, rest)| rest.split_once("\n["))
        .map(|(section, _)| section)
        .unwrap();
    let declared: Vec<&str> = declared
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let mut findings = Vec::new();
    let mut used = Vec::new();
    for (half, name) in crates() {
        let text = read(&format!("{half}/{name}/Cargo.toml"));
        for dependency in dependencies(half, &name) {
            if !text.contains(&format!("\n{}.workspace = true", dependency.name)) {
                findings.push(format!(
                    "{half}/{name}/Cargo.toml: `{}` does not take its version from the workspace",
                    dependency.name
                ));
            }
            used.push(dependency.name);
        }
    }
    let unused = declared
        .iter()
        .filter(|name| !used.iter().any(|used| used == *name));
    findings.extend(unused.map(|name| format!("Cargo.toml: nobody uses `{name}`")));
    assert_none(&findings);
}
