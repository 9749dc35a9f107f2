//! How periods divide.

use super::*;

#[test]
fn periods_divide_by_their_keys() {
    assert_eq!(divisions("2014..2016"), [["2014", "2015", "2016"]]);
    assert_eq!(
        divisions("2024")[0],
        ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
    );
    assert_eq!(divisions("2024")[1].len(), 12);
    assert_eq!(divisions("2024-Q2"), [["2024-04", "2024-05", "2024-06"]]);
    for period in ["2024-05", "2024-Q5", "soon", "2016..2014", ""] {
        assert!(divisions(period).is_empty(), "{period}");
    }
}
