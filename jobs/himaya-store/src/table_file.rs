//! Parquet in and out.

use std::fs::File;
use std::path::Path;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use crate::StoreError;

/// Rows a batch, so that a large table never stands twice in memory.
pub(crate) const BATCH_ROWS: usize = 65_536;

/// Encodes batches as one Parquet file; the same rows give the same bytes.
///
/// Statistics are left out: a column's least and greatest value can give a hidden cell away.
pub(crate) fn encode(
    schema: SchemaRef,
    batches: impl Iterator<Item = Result<RecordBatch, StoreError>>,
    metadata: &[(&str, String)],
) -> Result<Vec<u8>, StoreError> {
    let schema_error = |error: parquet::errors::ParquetError| StoreError::Schema {
        table: "parquet",
        reason: error.to_string(),
    };
    let pairs = metadata
        .iter()
        .map(|(key, value)| KeyValue::new((*key).to_owned(), value.clone()));
    let properties = WriterProperties::builder()
        .set_created_by("himaya".to_owned())
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_statistics_enabled(EnabledStatistics::None)
        .set_key_value_metadata(Some(pairs.collect()))
        .build();
    let mut bytes = Vec::new();
    let mut writer =
        ArrowWriter::try_new(&mut bytes, schema, Some(properties)).map_err(schema_error)?;
    for batch in batches {
        writer.write(&batch?).map_err(schema_error)?;
    }
    writer.close().map_err(schema_error)?;
    Ok(bytes)
}

/// Reads a Parquet file of anybody's as text: the names of its columns and its rows.
pub fn read_parquet(path: &Path) -> Result<(Vec<String>, Vec<Vec<String>>), StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::damaged(path, error);
    let file = File::open(path).map_err(StoreError::io("read", path))?;
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    let fields = builder.schema().fields().iter();
    let header: Vec<String> = fields.map(|field| field.name().clone()).collect();
    let options = FormatOptions::default();
    let mut rows = Vec::new();
    for batch in builder.build().map_err(|error| damaged(&error))? {
        let batch = batch.map_err(|error| damaged(&error))?;
        let columns = batch.columns().iter();
        let columns = columns.map(|column| ArrayFormatter::try_new(column, &options));
        let columns: Vec<_> = columns
            .collect::<Result<_, _>>()
            .map_err(|error| damaged(&error))?;
        for row in 0..batch.num_rows() {
            let cells = columns
                .iter()
                .map(|column| column.value(row).try_to_string());
            rows.push(
                cells
                    .collect::<Result<_, _>>()
                    .map_err(|error| damaged(&error))?,
            );
        }
    }
    Ok((header, rows))
}

/// Reads a whole Parquet file with the arrow implementation and counts its rows.
pub(crate) fn count_rows(path: &Path, expected: &SchemaRef) -> Result<u64, StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::damaged(path, error);
    let file = File::open(path).map_err(StoreError::io("read", path))?;
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    if builder.schema().fields() != expected.fields() {
        return Err(damaged(&"its columns are not those of the declared schema"));
    }
    let mut n_rows = 0;
    for batch in builder.build().map_err(|error| damaged(&error))? {
        n_rows += batch.map_err(|error| damaged(&error))?.num_rows() as u64;
    }
    Ok(n_rows)
}
