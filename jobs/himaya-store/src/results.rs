//! Results: what the models counted for one period, before disclosure control.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringArray, UInt64Array};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use himaya_files::{Access, sha256_hex};
use himaya_schema::{CodeList as _, Cube, Origin, Period};

use crate::table_file::encode;
use crate::{StoreError, Workspace};

impl Workspace {
    /// Stores a cube as `data/results/<period>/<name>.parquet`, replacing an earlier one.
    ///
    /// Results hold unprotected counts and never leave the workspace. Returns the path within the
    /// workspace and the hash.
    pub fn store_result(
        &self,
        period: Period,
        cube: &Cube,
    ) -> Result<(String, String), StoreError> {
        let path = self
            .results(&period.to_string())
            .join(format!("{}.parquet", cube.name));
        let metadata = [
            ("himaya.unit", cube.unit.code().to_owned()),
            ("himaya.handling", cube.handling.code().to_owned()),
        ];
        let bytes = encode(
            result_schema(),
            std::iter::once(result_batch(cube)),
            &metadata,
        )?;
        self.place().write(&path, &bytes, Access::Group)?;
        Ok((self.relative(&path), sha256_hex(&bytes)))
    }
}

/// Grain: one row a cell of the cube, totals included.
fn result_schema() -> SchemaRef {
    let text = |name: &str| Field::new(name, DataType::Utf8, false);
    let count = |name: &str| Field::new(name, DataType::UInt64, true);
    Arc::new(Schema::new(vec![
        text("cell"),
        text("value_status"),
        count("value_low"),
        count("value_high"),
        text("origin"),
        count("rows"),
    ]))
}

fn result_batch(cube: &Cube) -> Result<RecordBatch, StoreError> {
    let low = cube.cells.values().map(|cell| cell.value.bounds());
    let columns: Vec<ArrayRef> = vec![
        Arc::new(StringArray::from_iter_values(
            cube.cells.keys().map(|position| cube.key(position)),
        )),
        Arc::new(StringArray::from_iter_values(
            cube.cells.values().map(|cell| cell.value.status()),
        )),
        Arc::new(
            low.clone()
                .map(|bounds| bounds.map(|(low, _)| low))
                .collect::<UInt64Array>(),
        ),
        Arc::new(
            low.map(|bounds| bounds.map(|(_, high)| high))
                .collect::<UInt64Array>(),
        ),
        Arc::new(StringArray::from_iter_values(cube.cells.values().map(
            |cell| match &cell.origin {
                Origin::Rows { filter, .. } => filter.as_str(),
                Origin::Figures { formula, .. } => formula.as_str(),
            },
        ))),
        Arc::new(
            cube.cells
                .values()
                .map(|cell| match &cell.origin {
                    Origin::Rows { rows, .. } => *rows,
                    Origin::Figures { .. } => None,
                })
                .collect::<UInt64Array>(),
        ),
    ];
    RecordBatch::try_new(result_schema(), columns).map_err(|error| StoreError::Schema {
        table: "results",
        reason: error.to_string(),
    })
}
