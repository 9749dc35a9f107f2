//! What analysts write for the example: a draft until it is confirmed, and again once its evidence has
//! changed.

use std::path::Path;
use std::process::Output;

use super::DEMO;
use super::typology::copy;
use crate::release::Release;

fn himaya(root: &Path, arguments: &[&str]) -> Output {
    let mut command = super::himaya();
    let ran = command.arg("--workspace").arg(root).args(arguments);
    ran.output().unwrap()
}

#[track_caller]
fn succeed(root: &Path, arguments: &[&str]) {
    let ran = himaya(root, arguments);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(0), "{said}");
}

#[track_caller]
fn refuse(root: &Path, arguments: &[&str], code: i32, expected: &str) {
    let ran = himaya(root, arguments);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(code), "{said}");
    assert!(said.contains(expected), "{said}");
}

const RUN: [&str; 4] = ["run", "threat-assessment", "--period", "2024-Q4"];
const DRAFTS: [(&str, &str); 4] = [
    ("en", "DRAFT"),
    ("fr", "PROJET"),
    ("es", "BORRADOR"),
    ("ar", "مسودة"),
];

#[test]
fn judgements_are_a_draft_until_they_are_confirmed_on_their_evidence() {
    for (language, draft) in DRAFTS {
        let said = DEMO.last.spoken_text(language);
        assert!(said.contains(draft), "{language}");
    }
    let said = DEMO.last.spoken_text("en");
    let n = |id: &str| DEMO.last.count(id).unwrap().to_string();
    for figure in ["T4/EMED/now", "T4/EMED/year-before"] {
        assert!(
            said.contains(&format!("{figure} = {}", n(figure))),
            "{figure}"
        );
    }
    assert!(said.contains("J4 is withdrawn."));

    let root = crate::project::shared_folder("judged");
    copy(DEMO.last.root(), &root);
    succeed(&root, &["confirm", "2024-Q4-r1", "--by", "TA-1"]);
    succeed(&root, &RUN);
    let confirmed = Release::open(&root, "2024-Q4-r2");
    assert_eq!(confirmed.figures(), DEMO.last.figures());
    for (language, draft) in DRAFTS {
        let said = confirmed.spoken_text(language);
        assert!(!said.contains(draft), "{language}");
    }
    let said = confirmed.spoken_text("en");
    let n_confirmed = said
        .matches("Confirmed on the evidence of this edition.")
        .count();
    assert_eq!(n_confirmed, 3);

    // As if the count had been another one when it was confirmed.
    let path = root.join("config/assessments/2024-Q4.confirmed.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let now = format!("\"n\": {}", n("T4/EMED/now"));
    assert!(text.contains(&now), "{text}");
    std::fs::write(&path, text.replace(&now, "\"n\": 99")).unwrap();
    succeed(&root, &RUN);
    let changed = Release::open(&root, "2024-Q4-r3").spoken_text("en");
    let expected = format!(
        "Then: T4/EMED/now = 99. Now: T4/EMED/now = {}.",
        n("T4/EMED/now")
    );
    assert!(changed.contains(&expected));
    assert!(changed.contains("DRAFT"));
    let n_confirmed = changed
        .matches("Confirmed on the evidence of this edition.")
        .count();
    assert_eq!(n_confirmed, 2);
    std::fs::remove_dir_all(root).unwrap();
}

#[test]
fn what_cannot_be_confirmed_or_printed_is_refused() {
    let root = crate::project::shared_folder("misjudged");
    copy(DEMO.last.root(), &root);
    let confirm = |release: &'static str| vec!["confirm", release, "--by", "TA-1"];
    refuse(
        &root,
        &confirm("2024-Q4-r9"),
        64,
        "there is no release `2024-Q4-r9`",
    );
    refuse(&root, &confirm("2023-Q2-r1"), 64, "there is no file");
    let mut other = confirm("2024-Q4-r1");
    other.extend(["--judgement", "J9"]);
    refuse(&root, &other, 64, "holds no judgement `J9`");
    refuse(
        &root,
        &["confirm", "2024-Q4-r1", "--by", "Jane Doe, Rabat"],
        64,
        "a code has at most 16 letters",
    );
    let path = root.join("config/assessments/2024-Q4.yaml");
    let sound = std::fs::read_to_string(&path).unwrap();
    for (from, to, arguments, code, expected) in [
        (
            "[T4/WAFR/now, T4/WMED/now]",
            "[T4/WAFR/nou]",
            confirm("2024-Q4-r1"),
            64,
            "J3 cites `T4/WAFR/nou`",
        ),
        (
            "probability: 0.9",
            "probability: 1.9",
            RUN.to_vec(),
            78,
            "config/assessments/2024-Q4.yaml: judgements J1: `1.9` is no probability",
        ),
        (
            "came_true: true",
            "came_true: perhaps",
            RUN.to_vec(),
            78,
            "outcomes[0].came_true",
        ),
    ] {
        assert!(sound.contains(from), "{from}");
        std::fs::write(&path, sound.replace(from, to)).unwrap();
        refuse(&root, &arguments, code, expected);
    }
    std::fs::remove_dir_all(root).unwrap();
}
