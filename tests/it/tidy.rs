//! What every file of the tree keeps to: direction, registries, lengths, words, generated files.
//!
//! These tests read the tree as text and run nothing; each lists all that it found.

mod direction;
mod files;
mod locales;
mod manifests;
mod readmes;
mod registries;

use std::fs;
use std::path::{Path, PathBuf};

/// The folders and files of the tree that are ours; `target/` and what a workspace holds are not.
const OURS: [&str; 16] = [
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".github",
    ".gitignore",
    "Cargo.toml",
    "README.md",
    "config",
    "data/README.md",
    "deny.toml",
    "jobs",
    "models",
    "report-templates",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "tests",
];

#[track_caller]
fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// The paths of our files within the workspace, sorted, with forward slashes.
fn our_files() -> Vec<String> {
    let root = xtask::root();
    let mut found = Vec::new();
    for name in OURS {
        collect(&root, &root.join(name), &mut found);
    }
    found.sort();
    found
}

fn collect(root: &Path, path: &Path, found: &mut Vec<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            collect(root, &entry.unwrap().path(), found);
        }
    } else if path.is_file() {
        let relative = path.strip_prefix(root).unwrap();
        found.push(relative.to_string_lossy().replace('\\', "/"));
    }
}

fn rust_files() -> Vec<String> {
    let mut files = our_files();
    files.retain(|path| has_extension(path, "rs"));
    files
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == extension)
}

fn read(path: &str) -> String {
    let full = xtask::root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a Rust file holds tests or what only tests use.
fn is_test(path: &str) -> bool {
    path.split('/')
        .any(|part| ["benches", "examples", "fixture", "fixtures", "tests"].contains(&part))
        || ["tests.rs", "fixture.rs", "fixtures.rs"]
            .iter()
            .any(|name| path.ends_with(&format!("/{name}")))
}

/// The folders in which crates lie, with the names of their crates.
fn crates() -> Vec<(&'static str, String)> {
    let mut crates = Vec::new();
    for half in ["jobs", "models"] {
        let mut folders: Vec<PathBuf> = fs::read_dir(xtask::root().join(half))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.join("Cargo.toml").is_file())
            .collect();
        folders.sort();
        for folder in folders {
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            crates.push((half, name));
        }
    }
    crates
}
