//! Reduction of small files, whatever their form.

use super::*;

fn query() -> PatternQuery {
    PatternQuery {
        items: ["debt", "place"].map(str::to_owned).to_vec(),
        weight: None,
        missing: vec!["NA".to_owned(), "-99".to_owned()],
        most_levels: 3,
        keeps_rows: true,
    }
}

fn reduced(text: &str, query: &PatternQuery) -> Result<Patterns, PatternError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    himaya_store::write_file(&path, text.as_bytes()).unwrap();
    patterns(&path, query)
}

#[test]
fn equal_rows_are_one_pattern_and_missing_cells_are_no_level() {
    let text = "place,debt,n\nb,yes,1\nNA,no,2\na, yes ,1\nb,yes,3\n,no,1\n-99,no,1\n";
    let found = reduced(text, &query()).unwrap();
    assert_eq!(found.items[0].levels, ["no", "yes"]);
    assert_eq!(found.items[1].levels, ["a", "b"]);
    assert_eq!(found.codes, [0, MISSING, 1, 0, 1, 1]);
    assert_eq!(found.weights, [3.0, 1.0, 2.0]);
    assert_eq!((found.n_rows, found.rows), (6, vec![2, 0, 1, 2, 0, 0]));
    let mut weighted = query();
    weighted.weight = Some("n".to_owned());
    // The form that spreadsheets of half of Europe write, and with a byte order mark.
    let text = format!("\u{FEFF}{}", text.replace(',', ";"));
    assert_eq!(reduced(&text, &weighted).unwrap().weights, [4.0, 1.0, 4.0]);
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let check = |text: &str, expected: &str| {
        let mut query = query();
        query.weight = Some("n".to_owned());
        let error = reduced(text, &query).unwrap_err().to_string();
        assert!(error.ends_with(expected), "{error}");
    };
    check("place,debt,n\n", ", line 0: it has no rows");
    check(
        "place,dept,n\n",
        "has no column `debt`; its columns are place, dept, n",
    );
    check(
        "place,debt,n\na,b,1\na,b,0\n",
        ", line 3: `0` is not a weight above zero",
    );
    check(
        "place,debt,n\na,b,NaN\n",
        ", line 2: `NaN` is not a weight above zero",
    );
    check(
        "place,debt,n\na,b,1\nb,b,1\nc,b,1\nd,b,1\n",
        ", line 5: `place` has more than 3 levels",
    );
    let mut twice = query();
    twice.items.push("debt".to_owned());
    let error = reduced("place,debt\na,b\n", &twice).unwrap_err();
    assert_eq!(error.to_string(), "the column `debt` is asked for twice");
}
