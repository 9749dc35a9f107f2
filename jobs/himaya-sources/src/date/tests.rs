//! Dates by declared formats, and dates in names and notes.

use chrono::NaiveDate;

use super::{date_in_name, date_in_note, read_date, read_month_heading, read_month_name};

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn formats() -> Vec<String> {
    [
        "%Y-%m-%d",
        "%Y-%m-%dT%H:%M:%S",
        "%B %d, %Y",
        "%d-%b-%y",
        "%a, %m/%d/%Y - %H:%M",
    ]
    .map(String::from)
    .to_vec()
}

#[test]
fn declared_formats_are_read_and_others_are_not() {
    let read = |text| read_date(text, &formats());
    assert_eq!(read("2014-01-06"), day(2014, 1, 6));
    assert_eq!(read("2014-01-06T00:00:00"), day(2014, 1, 6));
    assert_eq!(read("March 28, 2019"), day(2019, 3, 28));
    assert_eq!(read("29-Oct-19"), day(2019, 10, 29));
    assert_eq!(read("Mon, 01/06/2014 - 12:00"), day(2014, 1, 6));
    assert_eq!(read("01/06/2014"), None);
    assert_eq!(read("2014-02-31"), None);
    assert_eq!(read("0"), None);
    assert_eq!(read("1447-02-01"), None);
    assert_eq!(read("20026-01-01"), None);
}

#[test]
fn a_format_without_a_day_means_the_first_of_the_month() {
    let read = |text| read_date(text, &["%Y-%m".to_owned()]);
    assert_eq!(read("2025-04"), day(2025, 4, 1));
    assert_eq!(read("2025-13"), None);
    assert_eq!(read("2025-04-02"), None);
    assert_eq!(read("2025-04 2"), None);
    assert_eq!(read("2025"), None);
}

#[test]
fn month_headings_are_read_in_the_forms_published() {
    assert_eq!(read_month_heading("JAN2009"), Some((2009, 1)));
    assert_eq!(read_month_heading("Sep-2021"), Some((2021, 9)));
    assert_eq!(read_month_heading("2021-12"), Some((2021, 12)));
    assert_eq!(read_month_heading("2021-12-01"), Some((2021, 12)));
    assert_eq!(read_month_heading("2021-12-02"), None);
    assert_eq!(read_month_heading("Jan 09"), None);
    assert_eq!(read_month_heading("Total"), None);
    assert_eq!(read_month_name("Oct"), Some(10));
    assert_eq!(read_month_name("September"), Some(9));
    assert_eq!(read_month_name("Octo"), None);
}

#[test]
fn a_date_in_a_name_stands_free_of_other_digits() {
    assert_eq!(
        date_in_name("Monthly_detections_of_IBC_2022-02-04.xlsx"),
        day(2022, 2, 4)
    );
    assert_eq!(
        date_in_name("Monthly_detections_of_IBC_2025_06_05.xlsx"),
        day(2025, 6, 5)
    );
    assert_eq!(date_in_name("dict_20221201.xlsx"), day(2022, 12, 1));
    assert_eq!(date_in_name("frontex_monthly_2009-01_2025-04.csv"), None);
    assert_eq!(
        date_in_note("Source: FRAN data as of 04FEB22"),
        day(2022, 2, 4)
    );
    assert_eq!(date_in_note("Source: FRAN data."), None);
}
