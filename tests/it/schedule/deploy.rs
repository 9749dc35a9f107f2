//! The files with which a server is set up: they name commands that exist.

use std::fs;

use crate::project::{Project, has_tool, source_root};

/// The command lines of a file, as they would be typed after `himaya`.
fn command_lines(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(source_root().join("config/deploy").join(name)).unwrap();
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    let mut lines: Vec<Vec<String>> = Vec::new();
    for line in text.lines().map(str::trim) {
        let typed = line
            .strip_prefix("ExecStart=/usr/local/bin/himaya ")
            .or_else(|| {
                line.strip_prefix("<Arguments>")?
                    .strip_suffix("</Arguments>")
            });
        lines.extend(typed.map(words));
        if let Some(list) = line.strip_prefix("CMD ") {
            lines.push(serde_json::from_str(list).unwrap());
        }
    }
    lines
}

#[test]
fn every_file_names_a_command_that_exists() {
    let project = Project::new();
    for name in [
        "himaya.service",
        "himaya-failed@.service",
        "Containerfile",
        "himaya-task.xml",
    ] {
        let lines = command_lines(name);
        assert!(!lines.is_empty(), "{name} names no command");
        for line in lines {
            let ran = project.himaya(line.iter().map(String::as_str).chain(["--help"]));
            assert!(ran.code(0).stdout().contains("Usage: himaya"), "{line:?}");
        }
    }
}

#[test]
fn every_file_stands_in_the_readme() {
    let folder = source_root().join("config/deploy");
    let readme = fs::read_to_string(folder.join("README.md")).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            name == "README.md" || readme.contains(&format!("`{name}`")),
            "{name}"
        );
    }
}

#[test]
fn systemd_finds_nothing_wrong_with_its_units() {
    if !has_tool("systemd-analyze") {
        return;
    }
    let folder = source_root().join("config/deploy");
    let ran = std::process::Command::new("systemd-analyze")
        .args(["verify", "--man=no"])
        .args([folder.join("himaya.service"), folder.join("himaya.timer")])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    // The programme and its user need not exist where the tests run.
    let wrong: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("/deploy/") && !line.contains("not executable"))
        .collect();
    assert_eq!(wrong, [""; 0]);
}
