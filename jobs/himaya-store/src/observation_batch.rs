//! Observations as arrow batches.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanArray, Date32Array, Int32Array, RecordBatch, StringArray, UInt32Array,
    UInt64Array,
};
use chrono::{Datelike as _, NaiveDate};
use himaya_schema::{CodeList as _, Observation, Period, RawLabels, observation_schema};

use crate::StoreError;

/// One batch in the declared schema; a row that does not fit is an error.
pub(crate) fn observation_batch(rows: &[Observation]) -> Result<RecordBatch, StoreError> {
    let text = |value: &dyn Fn(&Observation) -> String| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(value)))
    };
    let optional = |value: &dyn Fn(&Observation) -> Option<String>| -> ArrayRef {
        Arc::new(rows.iter().map(value).collect::<StringArray>())
    };
    let flag = |value: &dyn Fn(&Observation) -> bool| -> ArrayRef {
        Arc::new(
            rows.iter()
                .map(|row| Some(value(row)))
                .collect::<BooleanArray>(),
        )
    };
    let count = |value: &dyn Fn((u64, u64)) -> u64| -> ArrayRef {
        let counts = rows.iter().map(|row| row.value.bounds().map(value));
        Arc::new(counts.collect::<UInt64Array>())
    };
    let columns: Vec<ArrayRef> = vec![
        text(&|row| row.part.clone()),
        text(&|row| row.file.clone()),
        Arc::new(UInt32Array::from_iter_values(
            rows.iter().map(|row| row.row),
        )),
        text(&|row| row.unit.code().to_owned()),
        optional(&|row| row.crime.map(|crime| crime.code().to_owned())),
        text(&|row| row.reporting.to_string()),
        text(&|row| row.origin.to_string()),
        optional(&|row| row.counterpart.map(|area| area.to_string())),
        optional(&|row| row.route.map(|route| route.code().to_owned())),
        optional(&|row| row.border.map(|border| border.code().to_owned())),
        text(&|row| row.sex.code().to_owned()),
        text(&|row| row.age.code().to_owned()),
        text(&|row| row.form.code().to_owned()),
        text(&|row| row.breakdown.code().to_owned()),
        flag(&|row| row.is_total),
        text(&|row| row.period.to_string()),
        text(&|row| row.period.precision().code().to_owned()),
        days(rows.iter().map(|row| Some(row.period.first_day()))),
        days(rows.iter().map(|row| Some(row.period.last_day()))),
        optional(&|row| quarter(row.period)),
        Arc::new(Int32Array::from_iter_values(
            rows.iter().map(|row| row.period.last_year()),
        )),
        text(&|row| row.value.status().to_owned()),
        count(&|(low, _)| low),
        count(&|(_, high)| high),
        flag(&|row| row.provisional),
        text(&|row| row.handling.code().to_owned()),
        text(&|row| row.grade.to_string()),
        text(&|row| raw_labels(&row.raw)),
    ];
    RecordBatch::try_new(observation_schema(), columns).map_err(|error| StoreError::Schema {
        table: "observations",
        reason: error.to_string(),
    })
}

/// The quarter that holds the period, for months and quarters.
pub(crate) fn quarter(period: Period) -> Option<String> {
    match period {
        Period::Month { .. } | Period::Quarter { .. } => {
            Some(Period::quarter_of(period.first_day()).to_string())
        }
        Period::Year(_) | Period::Band { .. } => None,
    }
}

/// Days since 1970-01-01, as arrow's `Date32` counts them.
pub(crate) fn days(dates: impl Iterator<Item = Option<NaiveDate>>) -> ArrayRef {
    let epoch = NaiveDate::default().num_days_from_ce();
    let days = dates.map(|date| date.map(|date| date.num_days_from_ce() - epoch));
    Arc::new(days.collect::<Date32Array>())
}

/// The raw labels as a JSON object; no label at all is an empty object.
pub(crate) fn raw_labels(labels: &RawLabels) -> String {
    serde_json::to_string(labels).unwrap_or_else(|_| "{}".to_owned())
}
