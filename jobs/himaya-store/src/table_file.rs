//! Parquet in and out.

use std::fs::File;
use std::path::Path;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::metadata::{KeyValue, ParquetMetaData, RowGroupMetaData};
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

/// How many times larger than its file a table of anybody's may be when it is unpacked.
const RATIO_MAX: i64 = 200;
/// How large it may be at least, whatever its file is: a table of one value packs well.
const UNPACKED_MIN: i64 = 64 * 1024 * 1024;
/// How large it may be at most.
const UNPACKED_MAX: i64 = 8 * 1024 * 1024 * 1024;
/// How many cells it may have: a column of one value has no bytes to speak of, however long it is.
const CELLS_MAX: i64 = 200_000_000;

/// Reads a Parquet file of anybody's as text: the names of its columns and its rows.
///
/// What it says of its own size is looked at before anything is unpacked, and a reader that gives up in
/// the middle of a malformed file costs the file and nothing else.
pub fn read_parquet(path: &Path) -> Result<(Vec<String>, Vec<Vec<String>>), StoreError> {
    let read = std::panic::catch_unwind(|| read_text_rows(path));
    read.unwrap_or_else(|_| Err(StoreError::damaged(path, "its reader could not go on")))
}

/// Refuses a table that unpacks to far more than its file has bytes, by what its footer says.
fn check_size(path: &Path, metadata: &ParquetMetaData) -> Result<(), StoreError> {
    let groups = metadata.row_groups().iter();
    let unpacked = groups
        .map(RowGroupMetaData::total_byte_size)
        .try_fold(0_i64, i64::checked_add)
        .filter(|unpacked| *unpacked >= 0);
    let packed = std::fs::metadata(path).map_err(StoreError::io("read", path))?;
    let packed = i64::try_from(packed.len()).unwrap_or(i64::MAX);
    let most = packed
        .saturating_mul(RATIO_MAX)
        .clamp(UNPACKED_MIN, UNPACKED_MAX);
    if unpacked.is_none_or(|unpacked| unpacked > most) {
        let reason = format!("it would unpack to more than {most} bytes");
        return Err(StoreError::damaged(path, reason));
    }
    let file = metadata.file_metadata();
    let n_columns = i64::try_from(file.schema_descr().num_columns()).unwrap_or(i64::MAX);
    let n_cells = file.num_rows().checked_mul(n_columns);
    if n_cells.is_none_or(|n_cells| !(0..=CELLS_MAX).contains(&n_cells)) {
        let reason = format!("it has more than {CELLS_MAX} cells");
        return Err(StoreError::damaged(path, reason));
    }
    Ok(())
}

fn read_text_rows(path: &Path) -> Result<(Vec<String>, Vec<Vec<String>>), StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::damaged(path, error);
    let file = File::open(path).map_err(StoreError::io("read", path))?;
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    check_size(path, builder.metadata())?;
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

#[cfg(test)]
mod tests {
    //! Tables of anybody's that are made to harm.

    use std::sync::Arc;

    use arrow::array::StringArray;
    use arrow::datatypes::{DataType, Field, Schema};

    use super::*;

    fn written(rows: &[String]) -> tempfile::NamedTempFile {
        let field = Field::new("a", DataType::Utf8, false);
        let schema = Arc::new(Schema::new(vec![field]));
        let column = Arc::new(StringArray::from_iter_values(rows));
        let batch = RecordBatch::try_new(Arc::clone(&schema), vec![column]).unwrap();
        let bytes = encode(schema, std::iter::once(Ok(batch)), &[]).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        crate::write_file(file.path(), &bytes).unwrap();
        file
    }

    #[test]
    fn a_table_that_unpacks_to_far_more_than_it_is_is_refused() {
        let long = |number: usize| format!("{number}{}", "a".repeat(64 * 1024));
        let rows: Vec<String> = (0..1_200).map(long).collect();
        let small = written(&rows[..10]);
        let (header, read) = read_parquet(small.path()).unwrap();
        assert_eq!((header, read.len()), (vec!["a".to_owned()], 10));
        let error = read_parquet(written(&rows).path()).unwrap_err();
        assert!(
            error.to_string().contains("would unpack to more than"),
            "{error}"
        );
    }

    #[test]
    fn a_table_cut_or_changed_anywhere_is_read_or_refused_and_nothing_else() {
        let rows: Vec<String> = (0..50).map(|number| number.to_string()).collect();
        let file = written(&rows);
        let sound = std::fs::read(file.path()).unwrap();
        for place in 0..sound.len() {
            let mut changed = sound.clone();
            changed[place] ^= 0x41;
            crate::write_file(file.path(), &changed).unwrap();
            let _ = read_parquet(file.path());
            crate::write_file(file.path(), &sound[..place]).unwrap();
            assert!(read_parquet(file.path()).is_err(), "{place}");
        }
    }
}
