//! The published files of the sources, where they are present: every row accounted for, and a threat
//! assessment on them.

mod ctdc;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use arrow::array::{AsArray as _, RecordBatch};
use arrow::datatypes::UInt64Type;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use crate::figures::check_explained;
use crate::project::{Project, files_below, real_data, shared_folder};
use crate::release::{Release, check_languages, check_pdfs, check_same_bytes};

const WIDE_XLSX: &str = "frontex/Monthly_detections_of_IBC_2022-02-04.xlsx";
const WIDE_CSV: &str = "frontex/Monthly_detections_of_IBC_2022-02-04.csv";
const TIDY_CSV: &str = "frontex/frontex_monthly_2009-01_2025-04.csv";
const GLOTIP: &str = "unodc_glotip/data_glotip.xlsx";
const IOM: &str = "iom_missing_migrants/Missing_Migrants_Global_Figures_allData_2023.xlsx";
const CTDC_K: &str = "ctdc/ctdc_k_anonymised_2020_selected_columns.csv";
const CTDC_VP: &str = "ctdc/CTDC_VPsynthetic_condensed.csv";

/// Pulls a real file and demands what became of its rows: read, stored, quarantined.
#[track_caller]
fn pull(project: &Project, source: &str, path: &str, rows: (u64, u64, u64)) -> Option<()> {
    let path = real_data(path)?.display().to_string();
    let ran = project.himaya(["--format", "json", "pull", source, "--from", &path]);
    let report = ran.code(i32::from(rows.2 > 0)).stdout_json()[0].clone();
    let field = |name: &str| report[name].as_u64().unwrap();
    let found = (
        field("rows_read"),
        field("rows_stored"),
        field("rows_quarantined"),
    );
    assert_eq!(found, rows, "{path}");
    assert_eq!(field("rows_excluded"), 0, "{path}");
    Some(())
}

/// The rows of the tidy tables below a folder, read by an implementation of its own.
fn tidy(project: &Project, folder: &str) -> Vec<RecordBatch> {
    let root = project.root().join("data/tidy").join(folder);
    let files = files_below(&root);
    let tables = files.iter().filter(|name| name.ends_with(".parquet"));
    let batches = tables.flat_map(|name| {
        let file = std::fs::File::open(root.join(name)).unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
        reader.build().unwrap().map(Result::unwrap)
    });
    batches.collect()
}

fn texts(batch: &RecordBatch, column: &str) -> Vec<String> {
    let array = batch.column_by_name(column).unwrap().as_string::<i32>();
    let cells = array.iter().map(|cell| cell.unwrap_or_default().to_owned());
    cells.collect()
}

fn lows(batch: &RecordBatch) -> Vec<Option<u64>> {
    let array = batch.column_by_name("value_low").unwrap();
    array.as_primitive::<UInt64Type>().iter().collect()
}

/// A detection count by what it is of: route, border, nationality, month.
type Detections = BTreeMap<Vec<String>, Vec<Option<u64>>>;

fn detections(project: &Project) -> Detections {
    let mut cells = Detections::new();
    for batch in tidy(project, "observations/source=frontex-ibc") {
        let keys = ["route", "border", "origin", "period"].map(|name| texts(&batch, name));
        for (index, low) in lows(&batch).into_iter().enumerate() {
            let key = keys.iter().map(|column| column[index].clone()).collect();
            cells.entry(key).or_default().push(low);
        }
    }
    for values in cells.values_mut() {
        values.sort_unstable();
    }
    cells
}

#[test]
fn both_forms_of_the_frontex_release_of_2022_are_equal_cell_for_cell() {
    let [workbook, text] = [WIDE_XLSX, WIDE_CSV].map(|path| {
        let project = Project::new();
        pull(&project, "frontex-ibc", path, (129_948, 129_948, 0))?;
        Some(detections(&project))
    });
    let (Some(workbook), Some(text)) = (workbook, text) else {
        return;
    };
    let total: u64 = workbook.values().flatten().flatten().sum();
    assert_eq!(total, 3_965_684);
    assert!(workbook == text);
}

#[test]
fn every_row_of_glotip_is_accounted_for() {
    let project = Project::new();
    if pull(&project, "unodc-glotip", GLOTIP, (58_769, 58_641, 128)).is_none() {
        return;
    }
    let tables = tidy(&project, "observations/source=unodc-glotip");
    let statuses = tables.iter().flat_map(|batch| texts(batch, "value_status"));
    let n_censored = statuses.filter(|status| status == "censored").count();
    assert_eq!(n_censored, 29_558);
    let largest = tables.iter().flat_map(lows).flatten().max();
    assert_eq!(largest, Some(32_022));
}

#[test]
fn every_incident_of_missing_migrants_is_accounted_for() {
    let project = Project::new();
    if pull(&project, "iom-missing-migrants", IOM, (13_493, 13_489, 4)).is_none() {
        return;
    }
    for batch in tidy(&project, "observations/source=iom-missing-migrants") {
        for labels in texts(&batch, "raw") {
            for secret in ["http", "POINT", "www."] {
                assert!(!labels.contains(secret), "{labels}");
            }
        }
    }
}

#[test]
fn every_record_of_ctdc_is_kept() {
    let project = Project::new();
    for (path, n) in [(CTDC_K, 48_773), (CTDC_VP, 21_195)] {
        if pull(&project, "ctdc", path, (n, n, 0)).is_none() {
            return;
        }
    }
    let tables = tidy(&project, "cases/source=ctdc");
    let n_rows: usize = tables.iter().map(RecordBatch::num_rows).sum();
    assert_eq!(n_rows, 48_773 + 21_195);
}

#[test]
fn values_of_country_indicators_are_kept_and_their_absence_too() {
    for (source, file, n) in [
        (
            "organized-crime-index",
            "global_oc_index_2023_dataset.xlsx",
            193 * 36,
        ),
        ("inform-risk", "inform_risk_2025_v070.xlsx", 191 * 34),
    ] {
        let project = Project::new();
        let path = format!("country_indicators/{file}");
        if pull(&project, source, &path, (n, n, 0)).is_none() {
            return;
        }
        let tables = tidy(&project, &format!("measurements/source={source}"));
        let n_rows: usize = tables.iter().map(RecordBatch::num_rows).sum();
        assert_eq!(u64::try_from(n_rows).unwrap(), n, "{source}");
        project.himaya(["verify"]).code(0);
    }
}

/// A workspace of the real sources with the assessment of the last quarter of 2021.
fn assessed(name: &str) -> Option<Release> {
    // The older release of Frontex first: the newest vintage is current.
    let pulls = [
        ("frontex-ibc", WIDE_XLSX),
        ("frontex-ibc", TIDY_CSV),
        ("unodc-glotip", GLOTIP),
        ("iom-missing-migrants", IOM),
        ("ctdc", CTDC_K),
        ("ctdc", CTDC_VP),
    ];
    let files: Option<Vec<(&str, PathBuf)>> = pulls
        .into_iter()
        .map(|(source, path)| Some((source, real_data(path)?)))
        .collect();
    let root = shared_folder(name);
    himaya_jobs::init(&root).unwrap();
    let himaya = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_himaya"));
        command.args(["--now", "2026-04-01", "--quiet", "--workspace"]);
        command.arg(&root);
        command
    };
    for (source, path) in files? {
        let ran = himaya().args(["pull", source, "--from"]).arg(path).output();
        let code = ran.unwrap().status.code();
        assert!(code == Some(0) || code == Some(1), "{source}: {code:?}");
    }
    let run = ["run", "threat-assessment", "--period", "2021-Q4"];
    let ran = himaya().args(run).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(0), "{said}");
    Some(Release::open(&root, "2021-Q4-r1"))
}

/// One workspace for all tests that only read it.
static REAL: LazyLock<Option<Release>> = LazyLock::new(|| assessed("real"));

#[test]
fn the_four_editions_are_sound_and_hold_the_same_numbers() {
    let Some(release) = &*REAL else { return };
    check_pdfs(release);
    check_languages(release);
}

#[test]
fn detections_of_the_central_mediterranean_are_the_sum_of_the_rows() {
    let Some(release) = &*REAL else { return };
    let text = std::fs::read_to_string(real_data(TIDY_CSV).unwrap()).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headings = reader.headers().unwrap().clone();
    let column = |name: &str| headings.iter().position(|found| found == name).unwrap();
    let [route, month, n] = ["route", "t", "n"].map(column);
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for record in reader.records().map(Result::unwrap) {
        let quarter = match record[month].get(..7).unwrap() {
            "2021-10" | "2021-11" | "2021-12" => "now",
            "2021-07" | "2021-08" | "2021-09" => "before",
            "2020-10" | "2020-11" | "2020-12" => "year-before",
            _ => continue,
        };
        if record[route].contains("Central Mediterranean") {
            *sums.entry(quarter).or_default() += record[n].parse::<f64>().unwrap_or(0.0);
        }
    }
    assert_eq!(sums.len(), 3, "{sums:?}");
    for (quarter, sum) in sums {
        let id = format!("T2/CMED/{quarter}");
        let sum = format!("{sum}");
        let printed = release.count(&id).map(|n| n.to_string());
        assert_eq!(printed.as_ref(), Some(&sum), "{id}");
        let cells = release.cells("routes-detections", "fr");
        let printed = &cells[&("CMED".to_owned(), quarter.to_owned())];
        assert_eq!(printed.value(), sum);
    }
}

#[test]
fn the_share_of_women_and_girls_in_tunisia_is_the_known_one() {
    let Some(release) = &*REAL else { return };
    let cells = release.cells("victims-sex-share", "en");
    let printed = &cells[&("TUN".to_owned(), "share".to_owned())];
    let share: f64 = printed.value().parse().unwrap();
    let (low, high) = printed.bounds();
    for (found, expected) in [(share, 0.786), (low, 0.737), (high, 0.828)] {
        assert!((found - expected).abs() < 0.000_5, "{printed:?}");
    }
    if crate::project::has_tool("pdftotext") {
        assert!(release.page_text("en").contains("78.6% (73.7–82.8)"));
    }
}

#[test]
fn a_silent_country_is_a_visible_stub() {
    let Some(release) = &*REAL else { return };
    let cells = release.cells("victims-total", "en");
    let printed = &cells[&("LBY".to_owned(), "latest".to_owned())];
    assert_eq!(printed.status(), "not_reported", "{printed:?}");
    if crate::project::has_tool("pdftotext") {
        for (language, name) in [("en", "Libya"), ("fr", "Libye"), ("es", "Libia")] {
            assert!(release.page_text(language).contains(name), "{language}");
        }
    }
}

#[test]
fn every_figure_of_the_real_release_is_explained() {
    let Some(release) = &*REAL else { return };
    check_explained(release);
    for id in ["T2/CMED/now", "T9/TUN/share", "T3/CMED/deaths-now"] {
        let printed = release.printed_id(id);
        let ran = Command::new(env!("CARGO_BIN_EXE_himaya"))
            .arg("--workspace")
            .arg(release.root())
            .args(["explain", &printed])
            .output();
        let ran = ran.unwrap();
        let text = String::from_utf8_lossy(&ran.stdout).into_owned();
        assert_eq!(ran.status.code(), Some(0), "{id}");
        for word in ["snapshot", "source", "input", "formula"] {
            assert!(text.contains(word), "{id}: {text}");
        }
    }
}

#[test]
fn real_sources_in_another_folder_give_the_same_bytes() {
    let Some(release) = &*REAL else { return };
    let again = assessed("again-real").unwrap();
    check_same_bytes(release, &again);
    std::fs::remove_dir_all(again.root()).unwrap();
}

/// GLOTIP as published: counts of a country, indicator and year by sex, all ages, the last row of a
/// repeated key, where women, men and total are all there and the parts do not exceed the total.
fn glotip_by_sex() -> Option<String> {
    use calamine::{Reader as _, Xlsx, open_workbook};
    let mut workbook: Xlsx<_> = open_workbook(real_data(GLOTIP)?).unwrap();
    let sheet = workbook.sheet_names().first().unwrap().clone();
    let range = workbook.worksheet_range(&sheet).unwrap();
    let rows: Vec<Vec<String>> = range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    let is_header = |row: &&Vec<String>| row.iter().any(|cell| cell == "txtVALUE");
    let header = rows.iter().find(is_header).unwrap();
    let place = |name: &str| header.iter().position(|cell| cell == name).unwrap();
    let mut groups: BTreeMap<[String; 3], BTreeMap<String, String>> = BTreeMap::new();
    for row in &rows {
        if row[place("Dimension")] == "Total" && row[place("Age")] == "Total" {
            let key = ["Country", "Indicator", "Year"].map(|name| row[place(name)].clone());
            let counts = groups.entry(key).or_default();
            counts.insert(row[place("Sex")].clone(), row[place("txtVALUE")].clone());
        }
    }
    let least = |text: &String| match text.strip_prefix('<') {
        Some(_) => 0,
        None => text.replace(',', "").parse::<u64>().unwrap(),
    };
    let mut table = csv::Writer::from_writer(Vec::new());
    table
        .write_record(["country", "indicator", "year", "sex", "n"])
        .unwrap();
    for (key, counts) in groups {
        let (Some(_), Some(_), Some(total)) = (
            counts.get("Female"),
            counts.get("Male"),
            counts.get("Total"),
        ) else {
            continue;
        };
        let parts = counts.iter().filter(|(sex, _)| *sex != "Total");
        let most = if total.starts_with('<') {
            4
        } else {
            least(total)
        };
        if parts.map(|(_, n)| least(n)).sum::<u64>() <= most {
            for (sex, n) in &counts {
                let [country, indicator, year] = &key;
                table
                    .write_record([country, indicator, year, sex, n])
                    .unwrap();
            }
        }
    }
    Some(String::from_utf8(table.into_inner().unwrap()).unwrap())
}

#[test]
fn the_leaks_of_glotip_as_published_are_found() {
    let Some(text) = glotip_by_sex() else {
        return;
    };
    let totals = text
        .lines()
        .filter(|line| line.contains(",Total,") && !line.contains('<'));
    let totals: Vec<String> = totals
        .map(|line| line.split(",Total,").next().unwrap().to_owned())
        .collect();
    let is_under_a_total = |line: &&str| {
        let (cell, n) = line.rsplit_once(',').unwrap();
        let (group, sex) = cell.rsplit_once(',').unwrap();
        n.starts_with('<') && sex != "Total" && totals.iter().any(|total| total == group)
    };
    assert_eq!(text.lines().filter(is_under_a_total).count(), 1_115);
    let project = Project::empty().file("t.csv", &text);
    let ran = project.himaya([
        "--format",
        "json",
        "analyse",
        "disclosure",
        "t.csv",
        "--value",
        "n",
        "--dimensions",
        "country,indicator,year,sex",
        "--audit-only",
    ]);
    let report = ran.code(77).stdout_json();
    let failures = report["failures"].as_array().unwrap();
    let bounds = failures
        .iter()
        .filter(|one| !one["cell"].as_str().unwrap().ends_with("/Total"));
    let bounds: Vec<(i64, i64)> = bounds
        .map(|one| (one["low"].as_i64().unwrap(), one["high"].as_i64().unwrap()))
        .collect();
    let zeros = bounds.iter().filter(|bounds| **bounds == (0, 0)).count();
    assert_eq!((zeros, bounds.len() - zeros), (311, 344));
}
