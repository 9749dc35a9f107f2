//! Case records as arrow batches.

use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Int32Array, RecordBatch, StringArray, UInt32Array};
use himaya_schema::{Answers, CaseRecord, CodeList, case_schema};

use crate::StoreError;
use crate::observation_batch::{days, quarter, raw_labels};

/// One batch in the declared schema; a row that does not fit is an error.
pub(crate) fn case_batch(rows: &[CaseRecord]) -> Result<RecordBatch, StoreError> {
    let mut columns = leading_columns(rows);
    columns.extend(answers(rows, |row| &row.forms));
    columns.extend(answers(rows, |row| &row.means));
    columns.extend(answers(rows, |row| &row.relations));
    columns.extend(answers(rows, |row| &row.transport));
    columns.extend(answers(rows, |row| &row.concealment));
    columns.extend(answers(rows, |row| &row.documents));
    columns.extend(answers(rows, |row| &row.payment));
    columns.extend(answers(rows, |row| &row.recruitment));
    columns.extend(answers(rows, |row| &row.online));
    columns.extend(answers(rows, |row| &row.sector));
    columns.extend(answers(rows, |row| &row.network));
    columns.extend([
        text(rows, |row| row.handling.code().to_owned()),
        text(rows, |row| row.grade.to_string()),
        text(rows, |row| raw_labels(&row.raw)),
    ]);
    RecordBatch::try_new(case_schema(), columns).map_err(|error| StoreError::Schema {
        table: "cases",
        reason: error.to_string(),
    })
}

fn leading_columns(rows: &[CaseRecord]) -> Vec<ArrayRef> {
    let years = rows
        .iter()
        .map(|row| row.period.map(|period| period.last_year()));
    vec![
        text(rows, |row| row.part.clone()),
        text(rows, |row| row.dataset.clone()),
        text(rows, |row| row.file.clone()),
        Arc::new(UInt32Array::from_iter_values(
            rows.iter().map(|row| row.row),
        )),
        optional(rows, |row| row.case.clone()),
        text(rows, |row| row.crime.code().to_owned()),
        text(rows, |row| row.role.code().to_owned()),
        text(rows, |row| row.reporting.to_string()),
        text(rows, |row| row.citizenship.to_string()),
        text(rows, |row| row.exploitation_area.to_string()),
        optional(rows, |row| row.period.map(|period| period.to_string())),
        optional(rows, |row| {
            row.period
                .map(|period| period.precision().code().to_owned())
        }),
        days(
            rows.iter()
                .map(|row| row.period.map(|period| period.first_day())),
        ),
        days(
            rows.iter()
                .map(|row| row.period.map(|period| period.last_day())),
        ),
        optional(rows, |row| row.period.and_then(quarter)),
        Arc::new(years.collect::<Int32Array>()),
        text(rows, |row| row.sex.code().to_owned()),
        text(rows, |row| row.age.code().to_owned()),
        text(rows, |row| row.age.group().code().to_owned()),
        optional(rows, |row| row.route.map(|route| route.code().to_owned())),
        optional(rows, |row| row.leg.map(|leg| leg.code().to_owned())),
    ]
}

fn text(rows: &[CaseRecord], value: impl Fn(&CaseRecord) -> String) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(rows.iter().map(value)))
}

fn optional(rows: &[CaseRecord], value: impl Fn(&CaseRecord) -> Option<String>) -> ArrayRef {
    Arc::new(rows.iter().map(value).collect::<StringArray>())
}

fn answers<C: CodeList>(
    rows: &[CaseRecord],
    of: impl Fn(&CaseRecord) -> &Answers<C> + Copy,
) -> impl Iterator<Item = ArrayRef> {
    C::ALL.iter().map(move |item| {
        let column: BooleanArray = rows.iter().map(|row| of(row).get(*item)).collect();
        Arc::new(column) as ArrayRef
    })
}
