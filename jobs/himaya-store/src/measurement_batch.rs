//! Measurements as arrow batches.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, Int32Array, RecordBatch, StringArray, UInt32Array};
use himaya_schema::{CodeList as _, Measurement, measurement_schema};

use crate::StoreError;
use crate::observation_batch::{days, raw_labels};

/// One batch in the declared schema; a row that does not fit is an error.
pub(crate) fn measurement_batch(rows: &[Measurement]) -> Result<RecordBatch, StoreError> {
    let text = |value: &dyn Fn(&Measurement) -> String| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(value)))
    };
    let number = |value: fn(&Measurement) -> Option<f64>| -> ArrayRef {
        Arc::new(rows.iter().map(value).collect::<Float64Array>())
    };
    let columns: Vec<ArrayRef> = vec![
        text(&|row| row.part.clone()),
        text(&|row| row.file.clone()),
        Arc::new(UInt32Array::from_iter_values(
            rows.iter().map(|row| row.row),
        )),
        text(&|row| row.indicator.clone()),
        text(&|row| row.area.to_string()),
        text(&|row| row.period.to_string()),
        days(rows.iter().map(|row| Some(row.period.first_day()))),
        days(rows.iter().map(|row| Some(row.period.last_day()))),
        Arc::new(Int32Array::from_iter_values(
            rows.iter().map(|row| row.period.last_year()),
        )),
        text(&|row| row.status().to_owned()),
        number(|row| row.value),
        number(|row| row.low),
        number(|row| row.high),
        text(&|row| row.handling.code().to_owned()),
        text(&|row| row.grade.to_string()),
        text(&|row| raw_labels(&row.raw)),
    ];
    RecordBatch::try_new(measurement_schema(), columns).map_err(|error| StoreError::Schema {
        table: "measurements",
        reason: error.to_string(),
    })
}
