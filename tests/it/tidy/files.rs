//! Length, first line and words of every file.

use super::{assert_none, has_extension, is_test, our_files, read, rust_files};

const MAX_LINES: usize = 400;

#[test]
fn every_rust_file_is_short_and_says_what_it_holds() {
    let mut findings = Vec::new();
    for path in rust_files() {
        let text = read(&path);
        let n_lines = text.lines().count();
        if n_lines > MAX_LINES {
            findings.push(format!("{path} has {n_lines} lines; at most {MAX_LINES}"));
        }
        if !text.starts_with("//! ") {
            findings.push(format!("{path} does not begin with `//!`"));
        }
    }
    assert_none(&findings);
}

#[test]
fn no_file_is_named_after_a_layer() {
    let banned = ["common", "data2", "helpers", "manager", "process", "utils"];
    let findings: Vec<String> = rust_files()
        .into_iter()
        .filter(|path| {
            let mut parts = path.split(['/', '.']);
            parts.any(|part| banned.contains(&part))
        })
        .collect();
    assert_none(&findings);
}

#[test]
fn no_rust_file_holds_a_banned_word() {
    // In pieces, so that this file does not hold them itself.
    let banned = [
        concat!("#[ig", "nore"),
        concat!("#[should_", "panic"),
        concat!("#[all", "ow("),
        concat!("macro_", "rules!"),
        concat!("to", "do!("),
        concat!("unimpl", "emented!("),
        concat!("dbg", "!("),
    ];
    let mut findings = Vec::new();
    for path in rust_files() {
        for (index, line) in read(&path).lines().enumerate() {
            let found = banned.iter().filter(|word| line.contains(**word));
            findings.extend(found.map(|word| format!("{path}:{}: `{word}`", index + 1)));
        }
    }
    assert_none(&findings);
}

#[test]
fn no_file_names_a_path_of_a_machine() {
    let machine = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/t", "mp/"),
        concat!("/Us", "ers/"),
    ];
    let mut findings = Vec::new();
    for path in our_files() {
        let is_text = ["rs", "md", "toml", "yaml", "json", "hbs", "ftl"]
            .iter()
            .any(|extension| has_extension(&path, extension));
        if !(is_text || path.starts_with(".ci/")) || is_test(&path) {
            continue;
        }
        for (index, line) in read(&path).lines().enumerate() {
            let found = machine.iter().filter(|word| line.contains(**word));
            findings.extend(found.map(|word| format!("{path}:{}: `{word}`", index + 1)));
        }
    }
    assert_none(&findings);
}

#[test]
fn every_text_ends_with_one_line_feed() {
    let mut findings = Vec::new();
    for path in our_files() {
        let is_text = ["rs", "md", "toml", "yaml", "json", "hbs", "ftl"]
            .iter()
            .any(|extension| has_extension(&path, extension));
        if !is_text {
            continue;
        }
        let text = read(&path);
        if !text.ends_with('\n') || text.ends_with("\n\n") || text.contains('\r') {
            findings.push(path);
        }
    }
    assert_none(&findings);
}
