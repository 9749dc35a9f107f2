//! Tables that are refused, and what is said instead of a test.

use super::*;

fn columns() -> SeriesColumns {
    SeriesColumns {
        series: vec!["route".to_owned()],
        month: "month".to_owned(),
        count: "n".to_owned(),
        group: None,
        effort: None,
        unit: None,
    }
}

fn request() -> RoutesRequest {
    let mut options = Options::default();
    options.change.n_draws = 100;
    RoutesRequest {
        columns: columns(),
        is_gap_zero: false,
        n_provisional: 3,
        options,
    }
}

fn counts(header: &str, lines: &[&str], columns: &SeriesColumns) -> Result<Counts, TableError> {
    let split = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let rows = lines
        .iter()
        .zip(2..)
        .map(|(line, number)| (number, split(line)));
    Counts::read("a.csv", (split(header), rows.collect()), columns)
}

#[track_caller]
fn check(lines: &[&str], message: &str) {
    let error = counts("route,month,n", lines, &columns()).unwrap_err();
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_no_count_or_month_is_refused() {
    check(
        &["A,2024-01,-3"],
        "a.csv, line 2: `-3` is not a count: it is negative",
    );
    check(
        &["A,2024-01,2.5"],
        "a.csv, line 2: `2.5` is not a count: it is not whole",
    );
    check(&["A,2024-13,2"], "a.csv, line 2: `2024-13` is not a month");
    check(&["A,2024-Q1,2"], "a.csv, line 2: `2024-Q1` is not a month");
    check(
        &["A,2024-01,2", "A,2024-01-01,3"],
        "a.csv, line 3: the cell A, 2024-01 stands on line 2 already",
    );
}

#[test]
fn two_units_are_never_one_series() {
    let error = counts(
        "route,month,n,unit",
        &["A,2024-01,2,deaths", "A,2024-02,2,detections"],
        &columns(),
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "a.csv, line 3: `detections` after `deaths`; two units are never one series"
    );
}

#[test]
fn a_series_is_of_one_group_and_an_effort_above_zero() {
    let columns = SeriesColumns {
        group: Some("origin".to_owned()),
        effort: Some("days".to_owned()),
        ..columns()
    };
    let header = "route,month,n,origin,days";
    let error = counts(header, &["A,2024-01,2,x,3", "A,2024-02,2,y,3"], &columns).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a.csv, line 3: `A` is in the groups `x` and `y`"
    );
    let error = counts(header, &["A,2024-01,2,x,0"], &columns).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a.csv, line 2: `0` is not a reporting effort"
    );
}

#[test]
fn months_are_put_in_order_and_gaps_are_no_zeros() {
    let lines = ["A,2024-03,3", "A,2024-01,1", "B,2024-02,:"];
    let counts = counts("route,month,n", &lines, &columns()).unwrap();
    let panel = counts.panel(&request());
    assert_eq!(panel.series[0].counts, [Some(1), None, Some(3)]);
    assert_eq!(panel.series[1].counts, [None; 3]);
    let zero = RoutesRequest {
        is_gap_zero: true,
        ..request()
    };
    let panel = counts.panel(&zero);
    assert_eq!(panel.series[0].counts, [Some(1), Some(0), Some(3)]);
    assert_eq!(panel.series[1].counts, [Some(0), None, Some(0)]);
}

#[test]
fn what_was_not_tested_is_said() {
    let lines: Vec<String> = (1..=12)
        .map(|month| format!("A,2024-{month:02},{month}"))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let counts = counts("route,month,n", &lines, &columns()).unwrap();
    let panel = counts.panel(&request());
    let analysis = analyse(&panel, &request().options).unwrap();
    let report = RoutesReport::new(&panel, &analysis, counts.months()[0], &request());
    let said: Vec<_> = report
        .not_tested
        .iter()
        .map(|not| (not.kind, not.reason))
        .collect();
    assert_eq!(
        said,
        [
            (Some("level"), "few-years"),
            (Some("drift"), "few-years"),
            (Some("composition"), "one-series"),
        ]
    );
}
