//! The synthetic records of CTDC, where they are present.

use himaya_schema::Figure;

use super::REAL;

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
