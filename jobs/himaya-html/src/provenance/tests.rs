//! Tests of provenance.

use himaya_schema::FigureId;

use super::*;

fn note(id: &str, origin: Origin) -> FigureNote {
    FigureNote {
        id: id.to_owned(),
        unit: "victims".to_owned(),
        origin,
        inputs: vec![Input {
            source: "unodc-glotip".to_owned(),
            table: "observations".to_owned(),
            vintages: vec!["2022".to_owned()],
        }],
    }
}

#[test]
fn what_all_conditions_begin_with_is_said_once() {
    let notes = [
        note(
            "T1/a",
            Origin::rows("x = 1 AND y = 2 AND z = 3".to_owned(), 7),
        ),
        note(
            "T1/b",
            Origin::rows("x = 1 AND y = 2 AND w = 4".to_owned(), 9),
        ),
        note(
            "T1/c",
            Origin::Figures {
                formula: "a / b".to_owned(),
                operands: vec![FigureId::new("T1", ["a"]), FigureId::new("T9", ["gone"])],
            },
        ),
    ];
    let by_id: Notes<'_> = notes.iter().map(|note| (note.id.as_str(), note)).collect();
    let printed = notes.iter().map(|note| note.id.clone()).collect();
    let found = Provenance::of(&["T1/a", "T1/b", "T1/c", "T1/unknown"], &by_id, &printed).unwrap();
    assert_eq!(found.shared, "x = 1 AND y = 2");
    let formed: Vec<&str> = found
        .figures
        .iter()
        .map(|figure| figure.formed.as_str())
        .collect();
    assert_eq!(formed, ["z = 3", "w = 4", "a / b"]);
    let links: Vec<&str> = found.figures[2]
        .operands
        .iter()
        .map(|one| one.link.as_str())
        .collect();
    assert_eq!(links, ["#from-T1/a", ""]);
    assert_eq!(found.inputs, ["unodc-glotip, observations (2022)"]);
}

#[test]
fn a_number_of_rows_that_is_not_published_stays_empty() {
    let hidden = Origin::Rows {
        filter: "x = 1".to_owned(),
        rows: None,
        cells: vec!["cube/cell".to_owned()],
    };
    let notes = [note("T1/a", hidden)];
    let by_id: Notes<'_> = notes.iter().map(|note| (note.id.as_str(), note)).collect();
    let found = Provenance::of(&["T1/a"], &by_id, &BTreeSet::new()).unwrap();
    assert_eq!(found.figures[0].rows, "");
    assert!(Provenance::of(&["T1/b"], &by_id, &BTreeSet::new()).is_none());
}
