//! Dependency direction, and what only one crate may do.

use super::manifests::{dependencies, is_own};
use super::{assert_none, crates, is_test, read, rust_files};

/// Each crate, the crates of ours that it may use, and those that its tests may use beside them.
///
/// `himaya-modus` shares the cells and statistics of `himaya-indicators`; `himaya-disclosure` plans
/// against `himaya-audit`, which knows nothing of it.
const MAY_USE: &[(&str, &[&str], &[&str])] = &[
    ("himaya-schema", &[], &[]),
    ("himaya-audit", &[], &[]),
    ("himaya-disclosure", &["himaya-audit", "himaya-schema"], &[]),
    (
        "himaya-judgement",
        &["himaya-disclosure", "himaya-schema"],
        &[],
    ),
    ("himaya-latent", &["himaya-series"], &[]),
    ("himaya-locale", &["himaya-schema"], &[]),
    (
        "himaya-indicators",
        &["himaya-disclosure", "himaya-schema"],
        &[],
    ),
    ("himaya-entries", &["himaya-schema"], &[]),
    ("himaya-finance", &["himaya-entries", "himaya-schema"], &[]),
    ("himaya-iati", &[], &[]),
    (
        "himaya-logframe",
        &["himaya-entries", "himaya-indicators", "himaya-schema"],
        &[],
    ),
    ("himaya-microdata", &[], &[]),
    (
        "himaya-modus",
        &[
            "himaya-disclosure",
            "himaya-indicators",
            "himaya-latent",
            "himaya-schema",
        ],
        &[],
    ),
    (
        "himaya-routes",
        &["himaya-disclosure", "himaya-schema", "himaya-series"],
        &[],
    ),
    ("himaya-needs", &[], &[]),
    ("himaya-series", &[], &[]),
    ("himaya-schedule", &["himaya-schema"], &[]),
    ("himaya-files", &[], &[]),
    ("himaya-ledger", &["himaya-files", "himaya-schema"], &[]),
    ("himaya-store", &["himaya-files", "himaya-schema"], &[]),
    ("himaya-engine", &["himaya-schema", "himaya-store"], &[]),
    (
        "himaya-sources",
        &["himaya-microdata", "himaya-schema", "himaya-store"],
        &["himaya-example"],
    ),
    ("himaya-example", &["himaya-schema"], &[]),
    (
        "himaya-report",
        &["himaya-disclosure", "himaya-locale", "himaya-schema"],
        &[],
    ),
    (
        "himaya-html",
        &["himaya-locale", "himaya-report", "himaya-schema"],
        &["himaya-disclosure"],
    ),
    (
        "himaya-xlsx",
        &["himaya-locale", "himaya-report"],
        &["himaya-disclosure", "himaya-schema"],
    ),
    (
        "himaya-jobs",
        &[
            "himaya-audit",
            "himaya-disclosure",
            "himaya-engine",
            "himaya-entries",
            "himaya-finance",
            "himaya-iati",
            "himaya-html",
            "himaya-indicators",
            "himaya-judgement",
            "himaya-ledger",
            "himaya-latent",
            "himaya-locale",
            "himaya-logframe",
            "himaya-modus",
            "himaya-needs",
            "himaya-report",
            "himaya-routes",
            "himaya-schedule",
            "himaya-schema",
            "himaya-series",
            "himaya-sources",
            "himaya-store",
            "himaya-xlsx",
        ],
        &[],
    ),
    (
        "himaya",
        &[
            "himaya-engine",
            "himaya-example",
            "himaya-html",
            "himaya-jobs",
            "himaya-ledger",
            "himaya-report",
            "himaya-schema",
            "himaya-sources",
            "himaya-store",
            "himaya-xlsx",
        ],
        &[
            "himaya-audit",
            "himaya-disclosure",
            "himaya-indicators",
            "himaya-locale",
            "himaya-microdata",
            "himaya-modus",
            "himaya-routes",
            "himaya-schedule",
            "xtask",
        ],
    ),
    ("xtask", &["himaya-schema"], &[]),
];

/// Third-party crates that stay in one crate; the integration tests may read PDF back.
const ONLY_IN: [(&str, &str); 8] = [
    ("cron", "himaya-schedule"),
    ("lopdf", "himaya-report"),
    ("polars", "himaya-engine"),
    ("rusqlite", "himaya-ledger"),
    ("typst", "himaya-report"),
    ("typst-layout", "himaya-report"),
    ("typst-pdf", "himaya-report"),
    ("ureq", "himaya-sources"),
];

#[test]
fn dependencies_point_one_way() {
    let mut findings = Vec::new();
    for (half, name) in crates() {
        let Some((_, uses, tests_use)) = MAY_USE.iter().find(|(known, ..)| *known == name) else {
            findings.push(format!("{half}/{name} has no line in MAY_USE"));
            continue;
        };
        for dependency in dependencies(half, &name) {
            let used = dependency.name.as_str();
            let is_allowed =
                uses.contains(&used) || (dependency.is_dev && tests_use.contains(&used));
            if is_own(used) && !is_allowed {
                findings.push(format!("{name} may not use {used}"));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn engines_stay_behind_one_crate_each() {
    let mut findings = Vec::new();
    for (half, name) in crates() {
        for dependency in dependencies(half, &name) {
            let home = ONLY_IN
                .iter()
                .find(|(engine, _)| *engine == dependency.name)
                .map(|(_, home)| *home);
            if !dependency.is_dev && home.is_some_and(|home| home != name) {
                findings.push(format!("{half}/{name} may not use {}", dependency.name));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn models_do_not_touch_the_world() {
    let world = [
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "Instant::now",
        "Local::now",
        "SystemTime",
        "Utc::now",
        "from_entropy",
        "thread_rng",
    ];
    assert_none(&mentions("models/", &world, &[]));
}

#[test]
fn only_sources_opens_a_socket() {
    let sockets = ["std::net", "TcpListener", "TcpStream", "ureq::"];
    assert_none(&mentions("jobs/", &sockets, &["jobs/himaya-sources/"]));
}

#[test]
fn only_one_crate_writes() {
    let writes = [
        "File::create",
        "create_dir",
        "fs::copy",
        "fs::rename",
        "fs::write",
        "remove_dir",
        "remove_file",
    ];
    // Store and ledger write through it. The tasks write files of the tree and workspaces to be broken.
    let writers = ["jobs/himaya-files/", "jobs/xtask/"];
    assert_none(&mentions("jobs/", &writes, &writers));
}

/// The files of a folder, tests left out, that hold one of the words.
fn mentions(folder: &str, words: &[&str], except: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for path in rust_files() {
        let is_left_out = except.iter().any(|home| path.starts_with(home));
        if !path.starts_with(folder) || is_left_out || is_test(&path) {
            continue;
        }
        let text = read(&path);
        let found = words.iter().filter(|word| text.contains(**word));
        findings.extend(found.map(|word| format!("{path} says `{word}`")));
    }
    findings
}
