//! Paths that are no plain files, and names that a terminal should not see.

use crate::fixtures::{VICTIM, returned};
use crate::project::Project;

#[test]
fn a_folder_is_read_file_by_file_and_an_empty_one_is_nothing() {
    let project = Project::new().file("in/a.csv", returned(VICTIM));
    let ran = project.himaya(["--format", "json", "pull", "case-returns", "--from", "in"]);
    assert_eq!(ran.code(0).stdout_json()[0]["rows_stored"], 1);
    std::fs::create_dir(project.root().join("none")).unwrap();
    for place in ["none", "in/*.xlsx", "in/absent.csv", "absent/*.csv"] {
        project
            .himaya(["pull", "case-returns", "--from", place])
            .code(69)
            .stderr_contains("no file at");
    }
}

#[test]
fn one_refused_file_of_a_folder_leaves_the_others() {
    let project = Project::new()
        .file("in/a.csv", returned(VICTIM))
        .file("in/b.csv", "");
    let ran = project.himaya(["--format", "json", "pull", "case-returns", "--from", "in"]);
    let report = ran.code(65).stdout_json()[0].clone();
    assert_eq!(
        (&report["files_refused"], &report["rows_stored"]),
        (&1.into(), &1.into())
    );
    // What is said of the rows of the other file is no refusal.
    let findings = report["findings"].as_array().unwrap();
    let of_b = findings.iter().filter(|one| one["file"] == "b.csv");
    assert_eq!(of_b.count(), 1);
}

#[test]
fn another_scheme_is_no_location() {
    for place in ["file:///etc/passwd", "ftp://example.org/a.csv"] {
        Project::new()
            .himaya(["pull", "case-returns", "--from", place])
            .code(78)
            .stderr_contains("is neither a path nor an http(s) address");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_at_once() {
    let project = Project::new();
    let pipe = project.root().join("pipe.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    for place in [pipe.display().to_string().as_str(), "/dev/zero"] {
        project
            .himaya(["pull", "case-returns", "--from", place])
            .code(78)
            .stderr_contains("is not a regular file");
    }
    assert_eq!(project.files("data/snapshots"), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_link_is_stored_as_the_file_that_it_names_and_a_broken_one_is_nothing() {
    let project = Project::new().file("in/a.csv", returned(VICTIM));
    let link = project.root().join("link.csv");
    std::os::unix::fs::symlink("in/a.csv", &link).unwrap();
    project
        .himaya(["pull", "case-returns", "--from", "link.csv"])
        .code(0);
    let stored = project.root().join("data/snapshots/case-returns");
    let folder = std::fs::read_dir(stored).unwrap().next().unwrap().unwrap();
    let kept = std::fs::symlink_metadata(folder.path().join("link.csv")).unwrap();
    assert!(kept.is_file());
    std::os::unix::fs::symlink("absent.csv", project.root().join("broken.csv")).unwrap();
    project
        .himaya(["pull", "case-returns", "--from", "broken.csv"])
        .code(69);
}

#[cfg(unix)]
#[test]
fn a_file_name_that_is_not_utf_8_hides_no_file() {
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new().file("in/a.csv", returned(VICTIM));
    let folder = project.root().join("in");
    let latin = std::ffi::OsStr::from_bytes(b"cas\xE9.csv");
    std::fs::rename(folder.join("a.csv"), folder.join(latin)).unwrap();
    let ran = project.himaya(["--format", "json", "pull", "case-returns", "--from", "in"]);
    assert_eq!(ran.code(0).stdout_json()[0]["rows_stored"], 1);
}

#[cfg(unix)]
#[test]
fn a_file_name_cannot_write_to_the_terminal_or_leave_its_folder() {
    for name in ["a\nb.csv", "a\u{1b}[31m.csv", "-rf.csv", "a\u{202e}vsc.csv"] {
        let project = Project::new().drop("case-returns", name, returned(VICTIM));
        let unsound = VICTIM.replace("CIV", "Niger");
        let project = project.drop("case-returns", &format!("z{name}"), returned(&unsound));
        let ran = project.himaya(["pull", "case-returns"]).code(65);
        for said in [ran.stdout(), ran.stderr()] {
            assert!(!said.contains('\u{1b}'), "{said:?}");
            assert!(!said.contains('\u{202e}'), "{said:?}");
            assert!(!said.contains("a\nb"), "{said:?}");
        }
        project.himaya(["verify"]).code(0);
    }
}
