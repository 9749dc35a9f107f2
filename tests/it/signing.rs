//! Keys, signed releases, releases carried elsewhere, and the removal of what nothing needs.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tempfile::TempDir;

use crate::project::{Project, files_below};
use crate::schedule::due_from;

/// A folder with a pair of keys, and the line of the public one.
fn keys() -> (TempDir, PathBuf, String) {
    let folder = TempDir::new().unwrap();
    let at = folder.path().join("keys");
    let ran = Project::empty().himaya(["keys", "new", at.to_str().unwrap()]);
    let said = ran.code(0).stdout();
    let line = said.lines().last().unwrap().to_owned();
    assert!(line.starts_with("RW") && line.len() == 56, "{said}");
    (folder, at.join("himaya.key"), line)
}

/// A workspace in which a quarter is due, whose releases must be signed by some keys.
fn asking_for(lines: &[&str]) -> Project {
    let project = due_from("2024-Q1", "2024-05-01");
    let settings = project.text("himaya.yaml");
    let settings = settings.replace("[en-GB, fr-FR, es-ES, ar-TN]", "[en-GB]");
    let keys = lines.join(", ");
    project.file(
        "himaya.yaml",
        format!("{settings}\nsigning: {{ required: true, public_keys: [{keys}] }}\n"),
    )
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in files_below(from) {
        fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

const RELEASE: &str = "data/releases/2024-Q1-r1/restricted";

#[test]
fn a_release_is_signed_carried_elsewhere_and_verified_there() {
    let (folder, key, line) = keys();
    let project = asking_for(&[&line]);
    let key = key.to_str().unwrap();
    project.himaya(["run-due", "--signing-key", key]).code(0);
    let said = project.himaya(["verify"]).code(0).stdout();
    assert!(said.contains("1 good signatures, 0 failures"), "{said}");
    project.himaya(["ledger", "verify"]).code(0);
    let carried = folder.path().join("carried");
    copy(&project.root().join(RELEASE), &carried);
    let elsewhere = Project::empty();
    let at = carried.to_str().unwrap();
    let public = key.replace(".key", ".pub");
    for named in [line.as_str(), &public] {
        let ran = elsewhere.himaya(["--format", "json", "verify", at, "--public-key", named]);
        let found = ran.code(0).stdout_json();
        assert_eq!(found["signed"], 1);
        assert_eq!(found["checked"], files_below(&carried).len());
    }
    elsewhere
        .himaya(["verify", at])
        .code(0)
        .stderr_contains("signatures were not checked");
    let (_other, _, foreign) = keys();
    let ran = elsewhere.himaya(["verify", at, "--public-key", &foreign]);
    assert!(
        ran.code(1)
            .stdout()
            .contains("no key that is believed made it")
    );
    // The workspace knows the key itself.
    let said = project.himaya(["verify", at]).code(0).stdout();
    assert!(said.contains("1 good signatures"), "{said}");
    fs::remove_file(carried.join("SHA256SUMS.minisig")).unwrap();
    let ran = elsewhere.himaya(["verify", at, "--public-key", &line]);
    assert!(ran.code(1).stdout().contains("there is no signature"));
    elsewhere.himaya(["verify", at]).code(0);
    elsewhere.himaya(["verify", "nowhere"]).code(74);
    elsewhere
        .himaya(["verify", at, "--public-key", "nowhere"])
        .code(74);
}

#[test]
fn every_flipped_byte_of_a_real_release_is_found() {
    let (folder, key, line) = keys();
    let project = asking_for(&[&line]);
    let key = key.to_str().unwrap();
    project.himaya(["run-due", "--signing-key", key]).code(0);
    let at = folder.path().join("carried");
    copy(&project.root().join(RELEASE), &at);
    let trust = himaya_store::Trust {
        keys: vec![himaya_store::public_key(&line).unwrap()],
        is_required: true,
    };
    let names = files_below(&at);
    assert!(names.len() > 10, "{names:?}");
    let mut seed = 7_usize;
    for name in names {
        let path = at.join(name);
        let sound = fs::read(&path).unwrap();
        for _ in 0..40 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let mut broken = sound.clone();
            broken[(seed >> 33) % sound.len()] ^= 1 << (seed >> 29 & 7);
            fs::write(&path, broken).unwrap();
            let found = himaya_store::verify_release(&at, &trust).unwrap();
            assert!(!found.failures.is_empty(), "{}", path.display());
        }
        fs::write(&path, sound).unwrap();
    }
    assert_eq!(
        himaya_store::verify_release(&at, &trust).unwrap().failures,
        []
    );
}

#[test]
fn a_key_that_is_missing_foreign_exposed_or_in_the_workspace_is_refused() {
    let (_folder, key, line) = keys();
    let (_other, foreign, _) = keys();
    let project = asking_for(&[&line]);
    let run = ["run", "threat-assessment", "--period", "2024-Q1"];
    for command in [
        ["run-due"].as_slice(),
        &run,
        &["backfill", "route-shifts", "2024-Q1"],
    ] {
        let asked = |key: Option<&Path>| {
            let option = key.map(|key| ["--signing-key", key.to_str().unwrap()]);
            let option = option.into_iter().flatten();
            project.himaya(command.iter().copied().chain(option))
        };
        asked(None).code(78).stderr_contains("no key was given");
        asked(Some(&foreign))
            .code(78)
            .stderr_contains("is not one of `signing.public_keys`");
        asked(Some(&foreign.with_extension("pub")))
            .code(78)
            .stderr_contains("is not a minisign secret key");
        let inside = project.write("config/k.key", fs::read(&key).unwrap());
        asked(Some(&inside))
            .code(78)
            .stderr_contains("lies within the workspace");
    }
    assert_eq!(project.files("data/releases"), [""; 0]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
        let ran = project.himaya(["run-due", "--signing-key", key.to_str().unwrap()]);
        ran.code(78)
            .stderr_contains("holds a secret, and everybody");
    }
}

#[test]
fn a_key_comes_in_by_standard_input_as_well_and_stands_nowhere() {
    let (_folder, key, line) = keys();
    let project = asking_for(&[&line]);
    let mut command = project.command(["--quiet", "run-due", "--signing-key", "-"]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let text = fs::read_to_string(&key).unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(
        project
            .root()
            .join(RELEASE)
            .join("SHA256SUMS.minisig")
            .is_file()
    );
    let secret = text.lines().nth(1).unwrap();
    for name in project.files("") {
        let bytes = fs::read(project.root().join(&name)).unwrap();
        let holds = bytes
            .windows(secret.len())
            .any(|part| part == secret.as_bytes());
        assert!(!holds, "{name}");
    }
}

#[test]
fn settings_that_cannot_be_kept_to_are_refused() {
    for (signing, said) in [
        ("{ required: true }", "needs the `public_keys`"),
        ("{ public_keys: [x] }", "is no minisign public key"),
        ("{ secret_key: x }", "unknown field `secret_key`"),
    ] {
        let project = Project::new();
        let text = project.text("himaya.yaml");
        let project = project.file("himaya.yaml", format!("{text}\nsigning: {signing}\n"));
        project.himaya(["verify"]).code(78).stderr_contains(said);
    }
}

#[test]
fn a_key_is_never_written_over_nor_into_a_workspace() {
    let (folder, key, _) = keys();
    let before = fs::read(&key).unwrap();
    let at = key.parent().unwrap().to_str().unwrap();
    let project = Project::new();
    project
        .himaya(["keys", "new", at])
        .code(64)
        .stderr_contains("is there already");
    assert_eq!(fs::read(&key).unwrap(), before);
    for inside in ["keys", "config"] {
        project
            .himaya(["keys", "new", inside])
            .code(78)
            .stderr_contains("lies within the workspace");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&key).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    drop(folder);
}

#[test]
fn garbage_is_shown_and_removed_and_what_was_run_still_verifies() {
    let project = due_from("2024-Q1", "2024-05-01");
    project.himaya(["run-due"]).code(0);
    let half = "data/tidy/cases/source=case-returns/.staging-0/part-0.parquet";
    let project = project.file(half, "half");
    let shown = project.himaya(["--format", "json", "gc", "--dry-run"]);
    let shown = shown.code(0).stdout_json();
    assert_eq!(shown["is_dry_run"], true);
    assert_eq!(shown["removed"][0]["kind"], "leftover");
    assert_eq!(shown["removed"].as_array().unwrap().len(), 1);
    assert_eq!(shown["bytes"], 4);
    assert!(project.root().join(half).is_file());
    let said = project.himaya(["gc"]).code(0).stdout();
    assert_eq!(said, "data/tidy/cases/source=case-returns/.staging-0\n");
    assert!(!project.root().join(half).exists());
    // The ledger names the first vintage, and the last two are states to be asked for.
    let path = "inbox/case-returns/returns-TUN.csv";
    let mut before = "CIV";
    for (citizenship, n_garbage) in [("SEN", 0), ("GIN", 0), ("MLI", 1)] {
        let text = project.text(path).replace(before, citizenship);
        before = citizenship;
        project.write(path, text);
        project.himaya(["pull", "case-returns"]).code(0);
        let found = project.himaya(["gc", "--keep", "2", "--dry-run"]).code(0);
        let vintage = "data/tidy/cases/source=case-returns/vintage=2024-03-31-";
        let found = found.stdout();
        assert_eq!(found.matches(vintage).count(), n_garbage, "{found}");
        assert_eq!(found.lines().count(), n_garbage, "{found}");
    }
    project.himaya(["gc", "--keep", "2"]).code(0);
    assert_eq!(project.himaya(["gc", "--keep", "2"]).code(0).stdout(), "");
    project.himaya(["gc", "--keep", "1"]).code(64);
    project.himaya(["verify"]).code(0);
    project.himaya(["ledger", "verify"]).code(0);
}
