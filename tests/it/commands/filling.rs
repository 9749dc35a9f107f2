//! Commands that fill a workspace: `init`, `pull`, `validate`.

use std::fs::File;

use insta::assert_snapshot;

use super::pulled;
use crate::fixtures::{HEADER, VICTIM, returned};
use crate::project::{Project, without_hashes};

#[test]
fn init_makes_a_workspace_and_keeps_what_is_there() {
    let project = Project::empty();
    let root = project.root().display().to_string();
    let first = project.himaya(["init", &root]).code(0);
    let written = first.stdout();
    for file in [
        "himaya.yaml",
        "config/sources/ctdc.yaml",
        "inbox/ctdc/.keep",
    ] {
        assert!(written.lines().any(|line| line == file), "{written}");
        assert!(project.root().join(file).is_file(), "{file}");
    }
    let project = project.file("himaya.yaml", "# mine\n");
    let second = project.himaya(["init", &root]).code(0);
    assert_eq!(second.stdout(), "");
    assert_eq!(project.text("himaya.yaml"), "# mine\n");
}

#[test]
fn a_pull_of_empty_drop_folders_has_nothing_to_do() {
    let ran = Project::new().himaya(["pull"]).code(0);
    assert_snapshot!(ran.stdout_text(), @r"
    source                 outcome        vintage  read  stored  quarantined  excluded
    case-returns           nothing_there           0     0       0            0
    ctdc                   nothing_there           0     0       0            0
    frontex-ibc            nothing_there           0     0       0            0
    inform-risk            nothing_there           0     0       0            0
    iom-missing-migrants   nothing_there           0     0       0            0
    organized-crime-index  nothing_there           0     0       0            0
    undp-hdr               nothing_there           0     0       0            0
    unodc-glotip           nothing_there           0     0       0            0
    world-bank-wgi         nothing_there           0     0       0            0
    ");
}

#[test]
fn a_named_file_that_is_not_there_is_unavailable() {
    Project::new()
        .himaya(["pull", "ctdc", "--from", "absent.csv"])
        .code(69)
        .stderr_contains("no file at `absent.csv`");
}

#[test]
fn an_unknown_source_is_answered_with_the_known_ones() {
    let project = Project::new();
    for arguments in [
        vec!["pull", "frontex"],
        vec!["validate", "x.csv", "--source", "frontex"],
    ] {
        project
            .himaya(arguments)
            .code(64)
            .stderr_contains("no source is called `frontex`")
            .stderr_contains("frontex-ibc");
    }
}

#[test]
fn from_belongs_to_one_source() {
    let project = Project::new();
    for arguments in [
        vec!["pull", "--from", "x"],
        vec!["pull", "ctdc", "frontex-ibc", "--from", "x"],
    ] {
        project
            .himaya(arguments)
            .code(64)
            .stderr_contains("--from belongs to one source");
    }
}

#[test]
fn a_folder_without_a_marker_is_no_workspace() {
    let project = Project::empty();
    for arguments in [
        vec!["pull"],
        vec!["status"],
        vec!["verify"],
        vec!["explain", "TA/2024-Q4/r1/T7/TUN/victims"],
        vec!["run", "threat-assessment", "--period", "2024-Q4"],
    ] {
        project
            .himaya(arguments)
            .code(78)
            .stderr_contains("is not a workspace: it has no himaya.yaml");
    }
    assert_eq!(project.files(""), [""; 0]);
}

#[test]
fn a_pull_says_what_it_set_aside_and_why() {
    let _hashes = without_hashes();
    let project = pulled();
    let text = project.himaya(["pull", "case-returns"]).code(1);
    assert_snapshot!(text.stdout_text(), @r"
    source        outcome  vintage              read  stored  quarantined  excluded
    case-returns  stored   2024-03-31-[HASH_8]  2     1       1            0
    returns-TUN.csv: rows in classes of fewer than 11: 1 of 1 (100.0 %); rows alone: 1, by one or two cells: 1; smallest class: 1 (only counts after disclosure control may leave)
    returns-TUN.csv: classes with fewer than 2 different forms of exploitation: 1 of 1, rows in them: 1; classes with one in common: 1
    returns-TUN.csv:3 Citizenship: a value of 5 characters is not an ISO 3166-1 alpha-3 code
    ");
    let json = project.himaya(["--format", "json", "pull", "case-returns"]);
    let report = &json.code(1).stdout_json()[0];
    for (field, expected) in [
        ("rows_read", 2),
        ("rows_stored", 1),
        ("rows_quarantined", 1),
        ("rows_excluded", 0),
    ] {
        assert_eq!(report[field], expected, "{field}");
    }
    assert_eq!(report["findings"][0]["row"], 3);
    assert_eq!(report["findings"][0]["code"], "unknown-country");
}

#[test]
fn findings_that_are_cut_are_said_to_be_where_they_are() {
    let unsound = VICTIM.replace("CIV", "Niger") + "\n";
    let refused = format!("{HEADER}\n{}", unsound.repeat(25));
    let stored = format!("{refused}{VICTIM}\n");
    for (bytes, code, place) in [
        (refused, 65, "more findings in --format json"),
        (
            stored,
            1,
            "more findings in quarantine.jsonl of the vintage",
        ),
    ] {
        let project = Project::new().drop("case-returns", "r.csv", bytes);
        let text = project.himaya(["pull", "case-returns"]).code(code).stdout();
        assert!(text.contains(place), "{text}");
    }
}

#[test]
fn a_configuration_that_cannot_be_read_is_not_passed_over() {
    let project = Project::new().file("config/sources/ctdc.yaml", b"\xff\xfe");
    let path = project.write("in.csv", "gender\n").display().to_string();
    for arguments in [
        vec!["pull", "ctdc"],
        vec!["status"],
        vec!["validate", &path, "--source", "ctdc"],
    ] {
        project
            .himaya(arguments)
            .code(74)
            .stderr_contains("valid UTF-8");
    }
}

#[test]
fn the_same_bytes_twice_are_one_snapshot_and_one_vintage() {
    let project = pulled();
    let before = project.files("data");
    project.himaya(["pull", "case-returns"]).code(1);
    assert_eq!(project.files("data"), before);
    assert_eq!(before.len(), 7, "{before:?}");
}

#[test]
fn one_broken_source_leaves_the_others_alone() {
    let project = Project::new().drop("ctdc", "empty.csv", "").drop(
        "case-returns",
        "returns-TUN.csv",
        returned(VICTIM),
    );
    let ran = project.himaya(["--format", "json", "pull"]).code(65);
    let reports = ran.stdout_json();
    assert_eq!(reports[0]["outcome"], "stored");
    assert_eq!(reports[1]["outcome"], "refused");
    assert_eq!(reports.as_array().map(Vec::len), Some(9));
}

#[test]
fn validate_checks_and_stores_nothing() {
    let project = Project::new();
    let unsound = returned(&VICTIM.replace("THB", "TBH"));
    let good = project.write("good.csv", returned(VICTIM));
    let bad = project.write("bad.csv", unsound);
    let [good, bad] = [good, bad].map(|path| path.display().to_string());
    let ran = project.himaya(["validate", &good, &bad, "--source", "case-returns"]);
    assert_snapshot!(ran.code(65).stdout_text(), @r"
    good.csv: 1 rows read, 1 sound, 0 to mend, 0 left out by rule
    row  column  code             reason                                                                                                             hint
    0            low-k-anonymity  rows in classes of fewer than 11: 1 of 1 (100.0 %); rows alone: 1, by one or two cells: 1; smallest class: 1       only counts after disclosure control may leave
    0            low-l-diversity  classes with fewer than 2 different forms of exploitation: 1 of 1, rows in them: 1; classes with one in common: 1
    bad.csv: 1 rows read, 0 sound, 1 to mend, 0 left out by rule
    row  column  code          reason                                            hint
    2    Crime   unknown-code  a value of 3 characters is not a code of `crime`
    ");
    let sound = project.himaya(["validate", &good, "--source", "case-returns"]);
    sound.code(0);
    assert_eq!(project.files("data"), [""; 0]);
}

#[test]
fn validate_needs_no_workspace() {
    let project = Project::empty();
    let path = project.write("good.csv", returned(VICTIM));
    let path = path.display().to_string();
    let ran = project.himaya(["validate", &path, "--source", "case-returns"]);
    ran.code(0);
}

#[test]
fn a_workspace_at_work_is_busy() {
    let project = pulled();
    let lock = File::options()
        .append(true)
        .open(project.root().join("data/.lock"))
        .unwrap();
    lock.try_lock().unwrap();
    for arguments in [
        vec!["pull"],
        vec!["run", "threat-assessment", "--period", "2024-Q1"],
    ] {
        project
            .himaya(arguments)
            .code(75)
            .stderr_contains("another himaya is at work");
    }
    project.himaya(["verify"]).code(0);
    lock.unlock().unwrap();
    project.himaya(["pull", "case-returns"]).code(1);
}
