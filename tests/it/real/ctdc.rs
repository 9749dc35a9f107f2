//! The synthetic records of CTDC, where they are present.

use himaya_schema::Figure;

use super::{CTDC_VP, REAL, pull};
use crate::project::{Project, files_below, real_data};

/// Every synthetic record of CTDC is in one class or in none, and what it can say is said beside it.
#[test]
fn the_synthetic_records_have_classes_and_a_warning() {
    let Some(release) = &*REAL else { return };
    assert_eq!(release.count("T46/_T/now"), Some(21_195));
    let classes = release.figures().keys().filter_map(|id| {
        let class = id.strip_prefix("T46/")?.strip_suffix("/now")?;
        (class != "_T").then(|| class.to_owned())
    });
    let classes: Vec<String> = classes.collect();
    let counts = classes
        .iter()
        .map(|class| release.count(&format!("T46/{class}/now")));
    assert_eq!(counts.sum::<Option<u64>>(), Some(21_195));
    assert!(classes.len() > 3, "{classes:?}");
    for class in classes.iter().filter(|class| *class != "_U") {
        let stability = release.figure(&format!("T46/{class}/stability")).figure;
        assert!(
            matches!(stability, Figure::Ratio { point } if 0.6 <= point),
            "{class}"
        );
    }
    let text = release.spoken_text("en");
    assert!(text.contains("no record is a person"));
}

/// Records that are published anew have a typology of their own, whose classes keep their numbers.
#[test]
fn classes_keep_their_numbers_when_the_records_are_published_anew() {
    let Some(path) = real_data(CTDC_VP) else {
        return;
    };
    let project = Project::new();
    pull(&project, "ctdc", CTDC_VP, (21_195, 21_195, 0)).unwrap();
    let run = || {
        let job = ["run", "modus-operandi", "--period", "2023-Q3"];
        project.himaya(job).code(0);
    };
    run();
    let mut text = std::fs::read_to_string(path).unwrap();
    let last = text.trim_end().lines().last().unwrap().to_owned();
    text = format!("{}\n{last}\n", text.trim_end());
    let again = project.root().join("again.csv");
    std::fs::write(&again, text).unwrap();
    let again = again.display().to_string();
    project.himaya(["pull", "ctdc", "--from", &again]).code(0);
    run();
    let folder = project.root().join("data/typologies");
    let mut found: Vec<himaya_modus::Found> = files_below(&folder)
        .iter()
        .map(|name| std::fs::read_to_string(folder.join(name)).unwrap())
        .map(|text| himaya_store::open_sealed(&text).unwrap())
        .map(|text| serde_json::from_str(&text).unwrap())
        .collect();
    found.sort_by_key(|found| found.changes.len());
    let [first, second] = found.as_slice() else {
        panic!("{} typologies", found.len());
    };
    assert_ne!(first.typology.label, second.typology.label);
    let ids = |found: &himaya_modus::Found| {
        let ids = found.typology.classes.iter().map(|class| class.id);
        ids.collect::<std::collections::BTreeSet<u32>>()
    };
    assert_eq!(ids(first), ids(second));
    assert_eq!(second.changes.len(), ids(second).len());
}
