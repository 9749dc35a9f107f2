//! Vintages: idempotent, newest current by part, byte for byte the same.

use std::fs::File;

use arrow::array::{Array as _, AsArray as _, RecordBatch};
use arrow::datatypes::UInt64Type;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::file::reader::{FileReader as _, SerializedFileReader};

use super::*;
use crate::table_file::count_rows;
use crate::vintage::TABLE;
use crate::{CurrentPart, Vintage};

fn table_of(workspace: &Workspace, vintage: &Vintage) -> PathBuf {
    let folders = workspace.vintage_folders().unwrap();
    let is_own = |folder: &PathBuf| folder.ends_with(format!("vintage={}", vintage.id));
    let own = folders.into_iter().find(is_own);
    own.unwrap().join(TABLE)
}

fn batch(path: &Path) -> RecordBatch {
    let file = File::open(path).unwrap();
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
    builder.build().unwrap().next().unwrap().unwrap()
}

#[test]
fn the_same_rows_twice_make_one_vintage() {
    let (_folder, workspace) = workspace();
    let snapshots = [snapshot(&workspace, b"a")];
    let rows = [observation("2022", 2, Value::observed(7))];
    let mut draft = vintage("2024-01-31", &snapshots, &rows);
    let first = workspace.store_vintage(&draft).unwrap();
    let before = everything_in(&workspace.data());
    draft.retrieved = day("2025-12-31");
    assert_eq!(workspace.store_vintage(&draft).unwrap(), first);
    assert_eq!(everything_in(&workspace.data()), before);
    assert_eq!(workspace.vintages("glotip").unwrap(), [first]);
}

/// The year and the day of publication of what is current.
fn current(workspace: &Workspace) -> Vec<(String, String)> {
    let parts = workspace.current_parts("glotip").unwrap();
    let short = |part: CurrentPart| {
        assert!(part.file.is_file());
        (part.part, part.vintage.chars().take(10).collect())
    };
    parts.into_iter().map(short).collect()
}

#[test]
fn the_newest_vintage_is_current_part_by_part() {
    let old = [
        observation("2022", 2, Value::observed(7)),
        observation("2023", 3, Value::observed(8)),
    ];
    let new = [
        observation("2023", 2, Value::observed(9)),
        observation("2024", 3, Value::TrueZero),
    ];
    let drafts = [
        vintage("2024-01-31", &[], &old),
        vintage("2025-01-31", &[], &new),
    ];
    let expected = [
        ("2022", "2024-01-31"),
        ("2023", "2025-01-31"),
        ("2024", "2025-01-31"),
    ]
    .map(|(part, day)| (part.to_owned(), day.to_owned()));
    // The day of publication decides, not the order of the pulls.
    for order in [[0, 1], [1, 0]] {
        let (_folder, workspace) = workspace();
        for index in order {
            workspace.store_vintage(&drafts[index]).unwrap();
        }
        assert_eq!(current(&workspace), expected);
        assert_eq!(workspace.vintages("glotip").unwrap().len(), 2);
    }
}

#[test]
fn of_two_vintages_of_one_day_the_one_stored_last_is_current() {
    for values in [[7, 8], [8, 7]] {
        let (_folder, workspace) = workspace();
        let stored = values.map(|n| {
            let rows = [observation("2022", 2, Value::observed(n))];
            let vintage = vintage("2024-01-31", &[], &rows);
            workspace.store_vintage(&vintage).unwrap().id
        });
        let parts = workspace.current_parts("glotip").unwrap();
        let current: Vec<&str> = parts.iter().map(|part| part.vintage.as_str()).collect();
        assert_eq!(current, [stored[1].as_str()]);
    }
}

#[test]
fn equal_rows_make_equal_bytes_wherever_they_are_stored() {
    let rows: Vec<Observation> = (0..500)
        .map(|row| observation("2022", row, Value::between(0, u64::from(row % 5))))
        .collect();
    let tables: Vec<Vec<u8>> = (0..2)
        .map(|_| {
            let (_folder, workspace) = workspace();
            let stored = workspace.store_vintage(&vintage("2024-01-31", &[], &rows));
            fs::read(table_of(&workspace, &stored.unwrap())).unwrap()
        })
        .collect();
    assert_eq!(tables[0], tables[1]);
}

#[test]
fn a_blank_count_is_null_and_a_zero_is_zero() {
    let (_folder, workspace) = workspace();
    let rows = [
        observation("2022", 2, Value::observed(7)),
        observation("2022", 3, Value::TrueZero),
        observation("2022", 4, Value::Censored { lo: 0, hi: 4 }),
        observation("2022", 5, Value::NotReported),
    ];
    let stored = workspace.store_vintage(&vintage("2024-01-31", &[], &rows));
    let batch = batch(&table_of(&workspace, &stored.unwrap()));
    let status = batch["value_status"].as_string::<i32>();
    let statuses: Vec<_> = status.iter().flatten().collect();
    assert_eq!(
        statuses,
        ["observed", "true_zero", "censored", "not_reported"]
    );
    let column = |name: &str| -> Vec<Option<u64>> {
        let column = batch[name].as_primitive::<UInt64Type>();
        column.iter().collect()
    };
    assert_eq!(column("value_low"), [Some(7), Some(0), Some(0), None]);
    assert_eq!(column("value_high"), [Some(7), Some(0), Some(4), None]);
    let raw = batch["raw"].as_string::<i32>();
    assert_eq!(raw.value(0), "{\"sex\":\"Female \\\"F\\\"\"}");
}

#[test]
fn an_answer_that_was_not_recorded_is_null() {
    let (_folder, workspace) = workspace();
    let cases = [case("TUN/2024-11", 2), case("TUN/2024-11", 2)];
    let mut draft = vintage("2024-12-01", &[], &[]);
    draft.table = TableKind::Cases;
    draft.cases = &cases;
    let stored = workspace.store_vintage(&draft).unwrap();
    // Two equal rows are two persons.
    assert_eq!(stored.tidy_rows, 2);
    let path = table_of(&workspace, &stored);
    assert_eq!(count_rows(&path, &TableKind::Cases.schema()).unwrap(), 2);
    let batch = batch(&path);
    let yes = batch["form_sex"].as_boolean();
    assert!(yes.value(0) && !yes.is_null(0));
    assert!(!batch["form_lab"].as_boolean().value(0));
    assert!(batch["means_debt_bondage"].is_null(0));
    assert_eq!(batch["quarter"].as_string::<i32>().value(0), "2024-Q4");
}

#[test]
fn a_table_holds_no_statistics_of_its_columns() {
    let (_folder, workspace) = workspace();
    let rows = [observation("2022", 2, Value::observed(7))];
    let stored = workspace.store_vintage(&vintage("2024-01-31", &[], &rows));
    let file = File::open(table_of(&workspace, &stored.unwrap())).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    for group in reader.metadata().row_groups() {
        for column in group.columns() {
            assert!(column.statistics().is_none(), "{}", column.column_path());
        }
    }
}

#[test]
fn a_table_of_another_schema_is_refused() {
    let (_folder, workspace) = workspace();
    let rows = [observation("2022", 2, Value::observed(7))];
    let stored = workspace.store_vintage(&vintage("2024-01-31", &[], &rows));
    let path = table_of(&workspace, &stored.unwrap());
    let error = count_rows(&path, &TableKind::Cases.schema()).unwrap_err();
    assert!(error.to_string().contains("declared schema"), "{error}");
}
