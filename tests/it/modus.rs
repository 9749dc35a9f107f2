//! Classes in tables with one row a case: a published answer, planted classes, and what is wrong.

use std::fmt::Write as _;

use serde_json::Value as Json;

use crate::project::Project;

/// Seven pathologists on 118 slides (Agresti 2002, p. 542): patterns of A to G, and how many slides.
const CARCINOMA: [(&str, usize); 20] = [
    ("0,0,0,0,0,0,0", 34),
    ("0,0,0,0,1,0,0", 2),
    ("0,1,0,0,0,0,0", 6),
    ("0,1,0,0,0,0,1", 1),
    ("0,1,0,0,1,0,0", 4),
    ("0,1,0,0,1,0,1", 5),
    ("1,0,0,0,0,0,0", 2),
    ("1,0,1,0,1,0,1", 1),
    ("1,1,0,0,0,0,0", 2),
    ("1,1,0,0,0,0,1", 1),
    ("1,1,0,0,1,0,0", 2),
    ("1,1,0,0,1,0,1", 7),
    ("1,1,0,0,1,1,1", 1),
    ("1,1,0,1,0,0,1", 1),
    ("1,1,0,1,1,0,1", 2),
    ("1,1,0,1,1,1,1", 3),
    ("1,1,1,0,1,0,1", 13),
    ("1,1,1,0,1,1,1", 5),
    ("1,1,1,1,1,0,1", 10),
    ("1,1,1,1,1,1,1", 16),
];

const HEADER: &str = "A,B,C,D,E,F,G";

fn slides() -> String {
    let mut text = format!("{HEADER}\n");
    for (pattern, n) in CARCINOMA {
        for _ in 0..n {
            writeln!(text, "{pattern}").unwrap();
        }
    }
    text
}

fn analysed(project: &Project, items: &str, more: &[&str]) -> Json {
    let mut arguments = vec!["--format", "json", "analyse", "modus", "t.csv"];
    arguments.extend(["--items", items]);
    arguments.extend(more);
    project.himaya(arguments).code(0).stdout_json()
}

#[track_caller]
fn check_number(found: &Json, decimals: usize, expected: &str) {
    let number = found.as_f64().unwrap();
    assert_eq!(format!("{number:.decimals$}"), expected);
}

#[test]
fn carcinoma_is_as_published() {
    let project = Project::empty().file("t.csv", slides());
    let more = ["--classes", "3", "--resamples", "0"];
    let report = analysed(&project, HEADER, &more);
    check_number(&report["log_likelihood"], 3, "-293.705");
    assert_eq!(report["is_converged"], true);
    check_number(&report["bic"], 1, "697.1");
    for (class, share) in ["0.4447", "0.3736", "0.1817"].iter().enumerate() {
        check_number(&report["classes"][class]["share"], 4, share);
    }
    assert_eq!(
        (&report["n_rows"], &report["n_patterns"]),
        (&118.into(), &20.into())
    );
    // The same slides with their numbers as weights.
    let mut weighted = format!("{HEADER},n\n");
    for (pattern, n) in CARCINOMA {
        writeln!(weighted, "{pattern},{n}").unwrap();
    }
    let project = Project::empty().file("t.csv", weighted);
    let again = analysed(&project, HEADER, &[&more[..], &["--weight", "n"]].concat());
    assert_eq!(again["classes"], report["classes"]);
    assert_eq!(again["n_rows"], 20);
}

#[test]
fn the_number_of_classes_is_chosen_and_the_files_say_why() {
    let project = Project::empty().file("t.csv", slides());
    let more = ["--max-classes", "4", "--least", "0", "--resamples", "10"];
    let more = [&more[..], &["--posterior", "--out", "out"]].concat();
    let report = analysed(&project, HEADER, &more);
    assert_eq!(report["n_classes"], 3);
    let choice = report["choice"].as_array().unwrap();
    for (line, bic) in choice[1..].iter().zip(["706.1", "697.1", "726.5"]) {
        check_number(&line["bic"], 1, bic);
    }
    assert!(choice[2]["bootstrap_p"].as_f64().unwrap() < 0.05);
    let first = &report["classes"][0];
    assert!(0.75 < first["stability"].as_f64().unwrap());
    let of = &first["traits"][0];
    assert!(1.0 < of["lift_low"].as_f64().unwrap() && of["level"] == "1");
    let read = |name: &str| std::fs::read_to_string(project.root().join("out").join(name)).unwrap();
    assert_eq!(read("posterior.csv").lines().count(), 119);
    assert!(read("posterior.csv").starts_with("row,class,p1,p2,p3\n1,2,"));
    assert_eq!(read("responses.csv").lines().count(), 1 + 3 * 14);
    assert_eq!(read("shares.csv").lines().count(), 4);
    assert_eq!(read("choice.csv").lines().count(), 5);
    let typology: Json = serde_json::from_str(&read("typology.json")).unwrap();
    assert_eq!(typology["next_id"], 4);
    assert_eq!(typology["classes"][0]["id"], 1);
    let text = project
        .himaya([
            "analyse",
            "modus",
            "t.csv",
            "--items",
            HEADER,
            "--classes",
            "2",
        ])
        .code(0)
        .stdout();
    assert!(text.starts_with("118 rows, 20 patterns, 2 classes, log-likelihood -317.257"));
}

#[test]
fn what_is_not_recorded_is_no_level() {
    let text = "a,b,c\nx,u,1\nx,u,1\ny,v,2\ny,v,2\nNA,u,1\ny,-99,2\nx,,1\ny,v,\n".repeat(20);
    let text = text.replace("\na,b,c\n", "\n");
    let project = Project::empty().file("t.csv", text);
    let more = ["--missing", "-99,NA", "--classes", "2", "--resamples", "0"];
    let report = analysed(&project, "a,b,c", &more);
    assert_eq!(report["n_patterns"], 6);
    let share = report["classes"][0]["share"].as_f64().unwrap();
    assert!((share - 0.5).abs() < 1e-6, "{share}");
}

/// What stands for a table of 10,000 levels.
const MANY: &str = "many";

/// Each broken table or wish: the table, its items, what else is typed, the exit code, what is said.
const BROKEN: [Broken; 13] = [
    ("a,b\nx,u\ny,v\n", "a", &[], 65, "1 item is too few"),
    (
        "a,b\nx,u\ny,u\n",
        "a,b",
        &[],
        65,
        "item `b` is `u` in every row",
    ),
    (
        "a,b\nx,\ny,NA\n",
        "a,b",
        &[],
        65,
        "item `b` is recorded in no row",
    ),
    (
        "a,b\nx,u\ny,v\n",
        "a,b",
        &["--classes", "3"],
        65,
        "3 classes cannot be told apart by 2 different patterns",
    ),
    (
        MANY,
        "a,b",
        &[],
        65,
        "line 1002: `a` has more than 1000 levels",
    ),
    ("a,b\nx,u\ny,v\n", "a,c", &[], 64, "has no column `c`"),
    (
        "a,b\nx,u\ny,v\n",
        "a,b,a",
        &[],
        64,
        "`a` is asked for twice",
    ),
    (
        "a,b,w\nx,u,1\ny,v,0\n",
        "a,b",
        &["--weight", "w"],
        65,
        "line 3: `0` is not a weight",
    ),
    (
        "a,b,w\nx,u,NaN\n",
        "a,b",
        &["--weight", "w"],
        65,
        "line 2: `NaN` is not a weight",
    ),
    (
        "a,b,w\nx,u,\n",
        "a,b",
        &["--weight", "w"],
        65,
        "line 2: `` is not a weight",
    ),
    ("a,b\nx,u\ny\n", "a,b", &[], 65, "line: 3"),
    ("a,b\n", "a,b", &[], 65, "it has no rows"),
    (
        "a,b\nx,u\ny,v\n",
        "a,b",
        &["--classes", "0"],
        64,
        "is not a number of classes",
    ),
];

type Broken = (
    &'static str,
    &'static str,
    &'static [&'static str],
    i32,
    &'static str,
);

#[test]
fn broken_tables_and_wishes_are_refused() {
    let many: String = (0..10_000).fold("a,b\n".to_owned(), |mut text, level| {
        writeln!(text, "{level},{}", level % 2).unwrap();
        text
    });
    for (text, items, more, code, message) in BROKEN {
        let project =
            Project::empty().file("t.csv", if text == MANY { many.as_str() } else { text });
        let mut arguments = vec!["analyse", "modus", "t.csv", "--missing", "NA"];
        arguments.extend(["--items", items]);
        arguments.extend(more);
        project
            .himaya(arguments)
            .code(code)
            .stderr_contains(message);
    }
}
