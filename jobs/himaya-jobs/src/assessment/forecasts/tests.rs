//! Forecasts read back from figures.

use himaya_schema::{FigureId, Hidden, Origin};

use super::*;

fn record(keys: &[&str], figure: Figure) -> FigureRecord {
    FigureRecord {
        id: FigureId::new("T18", keys.iter().copied()),
        figure,
        unit: "ratio".to_owned(),
        origin: Origin::rows(String::new(), 1),
        inputs: Vec::new(),
    }
}

#[test]
fn a_shift_with_a_count_to_last_beyond_is_a_forecast() {
    let shift = ["WMED", "change-point", "2023-04"];
    let of = |column, figure| record(&[shift[0], shift[1], shift[2], column], figure);
    let none = Figure::Hidden {
        reason: Hidden::NotApplicable,
    };
    let mut figures = vec![
        of("change", Figure::Change { ratio: -0.5 }),
        of("probability", Figure::Ratio { point: 0.97 }),
        of("reference", Figure::count(Value::observed(812))),
        record(
            &["CMED", "composition", "2023-10", "probability"],
            Figure::Ratio { point: 0.9 },
        ),
        record(&["CMED", "composition", "2023-10", "reference"], none),
        record(
            &["CMED", "composition", "2023-10", "share-reference"],
            Figure::Ratio { point: 0.4 },
        ),
    ];
    let found = printed(&figures);
    let [share, forecast] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(
        (
            forecast.series.as_str(),
            forecast.reference,
            forecast.is_above
        ),
        ("WMED", Reference::Count(812), false)
    );
    assert_eq!(share.reference, Reference::Share(0.4));
    // Without a probability it is none.
    figures.remove(1);
    assert_eq!(printed(&figures).len(), 1);
}
