//! Retrieval over HTTP: what is taken, what is refused, what is left alone.

use crate::fixtures::{VICTIM, returned, returned_workbook};
use crate::project::{Project, real_data};
use crate::server::{Answer, Server};

const PATH: &str = "/data/returns.csv";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn serving(answer: Answer) -> Server {
    Server::start([(PATH, answer)])
}

fn pull(project: &Project, url: &str) -> crate::project::Ran {
    project.himaya(["--format", "json", "pull", "case-returns", "--from", url])
}

/// A pull that must fail, with nothing stored by it.
#[track_caller]
fn refused(answer: Answer, code: i32, said: &str) {
    let server = serving(answer);
    let project = Project::new().drop("case-returns", "r.csv", returned(VICTIM));
    project.himaya(["pull", "case-returns"]).code(0);
    let before = project.files("data");
    let ran = pull(&project, &server.url(PATH)).code(code);
    let all = ran.stdout()
        + &ran
            .stderr()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
    assert!(all.contains(said), "{all}");
    assert_eq!(project.files("data"), before);
    project.himaya(["verify"]).code(0);
}

#[test]
fn a_file_is_taken_with_its_address() {
    let server = serving(Answer::File("text/csv", returned(VICTIM)));
    let project = Project::new();
    let report = pull(&project, &server.url(PATH)).code(0).stdout_json();
    assert_eq!(report[0]["rows_stored"], 1);
    let records = project.files("data/snapshots/case-returns");
    let record = records
        .iter()
        .find(|name| name.ends_with("provenance.json"));
    let text = project.text(&format!("data/snapshots/case-returns/{}", record.unwrap()));
    assert!(text.contains(&server.url(PATH)), "{text}");
}

#[test]
fn a_workbook_is_known_by_its_bytes() {
    let server = Server::start([("/w", Answer::File(WORKBOOK, returned_workbook()))]);
    let report = pull(&Project::new(), &server.url("/w"))
        .code(0)
        .stdout_json();
    assert_eq!(report[0]["rows_stored"], 1);
}

#[test]
fn a_configured_address_is_pulled() {
    let server = serving(Answer::File("text/csv", returned(VICTIM)));
    let project = Project::new();
    let path = "config/sources/case-returns.yaml";
    let text = project.text(path) + &format!("location: \"{}\"\n", server.url(PATH));
    let project = project.file(path, text);
    let ran = project.himaya(["--format", "json", "pull", "case-returns"]);
    assert_eq!(ran.code(0).stdout_json()[0]["rows_stored"], 1);
}

#[test]
fn an_unchanged_file_is_not_taken_twice() {
    let server = serving(Answer::Tagged("text/csv", returned(VICTIM)));
    let project = Project::new();
    let first = pull(&project, &server.url(PATH)).code(0).stdout_json();
    assert_eq!(first[0]["outcome"], "stored");
    let before = project.files("data");
    let second = pull(&project, &server.url(PATH)).code(0).stdout_json();
    assert_eq!(second[0]["outcome"], "not_modified");
    assert_eq!(second[0]["vintage"], first[0]["vintage"]);
    assert_eq!(project.files("data"), before);
}

#[test]
fn the_same_bytes_without_a_tag_are_one_snapshot() {
    let server = serving(Answer::File("text/csv", returned(VICTIM)));
    let project = Project::new();
    pull(&project, &server.url(PATH)).code(0);
    let before = project.files("data");
    pull(&project, &server.url(PATH)).code(0);
    assert_eq!(project.files("data"), before);
}

#[test]
fn tags_decide_nothing_about_bytes_that_come() {
    let other = VICTIM.replace("TN-24-07", "TN-24-08");
    let (first, second) = (returned(VICTIM), returned(&other));
    let answer = Answer::Turns(vec![
        ("one", first.clone()),
        ("two", first),
        ("two", second),
    ]);
    let server = serving(answer);
    let project = Project::new();
    let hash = |project: &Project| {
        let report = pull(project, &server.url(PATH)).code(0).stdout_json();
        report[0]["snapshot_sha256"].as_str().unwrap().to_owned()
    };
    let one = hash(&project);
    let before = project.files("data");
    assert_eq!(hash(&project), one, "other tag, same bytes");
    assert_eq!(project.files("data"), before);
    assert_ne!(hash(&project), one, "same tag, other bytes");
    let files = project.files("data/snapshots");
    let records = files
        .iter()
        .filter(|name| name.ends_with("provenance.json"));
    assert_eq!(records.count(), 2);
}

#[test]
fn a_redirect_within_the_site_is_followed() {
    let server = Server::start([
        ("/old", Answer::Redirect("/newer".to_owned())),
        ("/newer", Answer::Redirect(PATH.to_owned())),
        (PATH, Answer::File("text/csv", returned(VICTIM))),
    ]);
    let report = pull(&Project::new(), &server.url("/old"))
        .code(0)
        .stdout_json();
    assert_eq!(report[0]["rows_stored"], 1);
    assert_eq!(server.asked(), ["/old", "/newer", PATH]);
}

#[test]
fn a_redirect_to_another_site_is_refused_and_not_followed() {
    let other = serving(Answer::File("text/csv", returned(VICTIM)));
    refused(
        Answer::Redirect(other.url(PATH)),
        69,
        "redirects to another site",
    );
    assert_eq!(other.asked(), [""; 0]);
    let elsewhere = "http://example.org/a.csv".to_owned();
    refused(Answer::Redirect(elsewhere), 69, "redirects to another site");
}

#[test]
fn redirects_come_to_an_end() {
    refused(Answer::Redirect(PATH.to_owned()), 69, "redirects");
}

#[test]
fn an_error_page_is_no_data() {
    let page = b"<!DOCTYPE html><html><title>Sign in</title></html>".to_vec();
    refused(
        Answer::File("text/html; charset=utf-8", page.clone()),
        65,
        "an HTML page",
    );
    refused(Answer::File("text/csv", page), 65, "instead of data");
    refused(Answer::File("text/csv", Vec::new()), 65, "is empty");
}

#[test]
fn half_a_file_is_none() {
    refused(Answer::Truncated(returned(VICTIM)), 69, "bytes");
}

#[test]
fn a_status_that_is_no_success_is_unavailable() {
    for status in [403, 404, 410, 429, 500, 503] {
        refused(Answer::Status(status), 69, &format!("answered {status}"));
    }
}

#[test]
fn nobody_at_the_address_is_unavailable() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/a.csv", free.local_addr().unwrap());
    drop(free);
    pull(&Project::new(), &url)
        .code(69)
        .stderr_contains("could not be reached");
}

#[test]
fn a_slow_answer_is_waited_for() {
    let server = serving(Answer::Slow(returned(VICTIM)));
    let report = pull(&Project::new(), &server.url(PATH))
        .code(0)
        .stdout_json();
    assert_eq!(report[0]["rows_stored"], 1);
}

#[track_caller]
fn refused_by_configuration(line: &str, answer: Answer, code: i32, said: &str) {
    let server = serving(answer);
    let project = Project::new();
    let path = "config/sources/case-returns.yaml";
    let key = line.split(':').next().unwrap();
    let text = project.text(path);
    let others = text.lines().filter(|known| !known.starts_with(key));
    let mut text = others.collect::<Vec<_>>().join("\n") + "\n";
    text.push_str(line);
    let project = project.file(path, text);
    pull(&project, &server.url(PATH))
        .code(code)
        .stderr_contains(said);
    assert_eq!(project.files("data"), [""; 0]);
}

#[test]
fn an_endless_answer_is_cut_at_the_limit() {
    refused_by_configuration(
        "max_bytes: 1000000",
        Answer::Endless,
        65,
        "is larger than 1000000 bytes",
    );
}

#[test]
fn bytes_with_another_checksum_are_refused() {
    let sum = format!("sha256: {}", "0".repeat(64));
    let answer = Answer::File("text/csv", returned(VICTIM));
    refused_by_configuration(&sum, answer, 65, "has the sha-256");
}

#[test]
fn a_real_file_comes_over_the_wire_as_it_is() {
    let name = "frontex/frontex_monthly_2009-01_2025-04.csv";
    let Some(path) = real_data(name) else {
        return;
    };
    let bytes = std::fs::read(&path).unwrap();
    let server = serving(Answer::File("text/csv", bytes));
    let project = Project::new();
    let ran = project.himaya([
        "--format",
        "json",
        "pull",
        "frontex-ibc",
        "--from",
        &server.url(PATH),
    ]);
    let wired = ran.code(0).stdout_json();
    assert_eq!(wired[0]["rows_stored"], 34_273);
    let disk = path.display().to_string();
    let ran = project.himaya(["--format", "json", "pull", "frontex-ibc", "--from", &disk]);
    let local = ran.code(0).stdout_json();
    assert_eq!(wired[0]["snapshot_sha256"], local[0]["snapshot_sha256"]);
}
