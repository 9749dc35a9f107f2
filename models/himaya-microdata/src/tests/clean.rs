//! What is no identifier is not taken for one: the real file of CTDC, where it is there.

use std::path::{Path, PathBuf};

use crate::Contract::{Codes, Notice, Reference};
use crate::tests::column;
use crate::{Detection, Screen, headers};

/// A clean table may raise a false alarm in one row of so many.
const FALSE_ONE_IN: u64 = 1000;

/// A real file, or a plain word that the test was skipped.
#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests find the real files through this variable, and a skipped test says so"
)]
fn real(path: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::var("HIMAYA_REAL_DATA").unwrap_or_else(|_| "../shared/data".to_owned());
    let found = root.join(folder).join(path);
    if found.is_file() {
        return Some(found);
    }
    eprintln!("skipped: {path} is not there; set HIMAYA_REAL_DATA");
    None
}

/// What the scanners find in a file without any closed list, and how many rows it has.
fn alarms(path: &Path) -> (u64, Vec<Detection>) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings = reader.headers().unwrap().clone();
    let columns = headings.iter().map(|name| column(name, Codes, &[]));
    let mut screen = Screen::new(columns.collect());
    let mut n_rows = 0;
    for (row, record) in (2..).zip(reader.records()) {
        n_rows += 1;
        for (place, cell) in record.unwrap().iter().enumerate() {
            screen.look(place, row, cell, None);
        }
    }
    (n_rows, screen.finish())
}

#[test]
fn the_files_of_ctdc_raise_no_alarm() {
    for name in [
        "ctdc/ctdc_k_anonymised_2020_selected_columns.csv",
        "ctdc/CTDC_VPsynthetic_condensed.csv",
    ] {
        let Some(path) = real(name) else {
            continue;
        };
        let (n_rows, alarms) = alarms(&path);
        assert!(n_rows > 20_000, "{n_rows}");
        let n_false: u64 = alarms.iter().map(|alarm| alarm.n_rows).sum();
        assert!(n_false * FALSE_ONE_IN <= n_rows, "{alarms:?}");
    }
}

#[test]
fn a_cell_of_64_kib_is_read_in_time() {
    let long = |piece: &str| piece.repeat(64 * 1024 / piece.len());
    for piece in [
        "1 ",
        "1a",
        "1-",
        "a ",
        "@",
        "a@",
        "(at)",
        "<",
        "*a*",
        "l898902c36uto74081",
        "gb82",
        ".",
        "1.1,",
    ] {
        let cell = long(piece);
        for contract in [Codes, Reference, Notice] {
            let mut screen = Screen::new(vec![column("cell", contract, &[])]);
            screen.look(0, 2, &cell, Some("TUN"));
            screen.finish();
        }
    }
}

#[test]
fn the_headings_of_ctdc_that_announce_something_are_its_positions() {
    let Some(path) = real("ctdc/ctdc_k_anonymised_2020_selected_columns.csv") else {
        return;
    };
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings = reader.headers().unwrap().clone();
    let found: Vec<&str> = headings
        .iter()
        .filter(|heading| headers::find(heading).is_some())
        .collect();
    assert_eq!(found, ["nacionalidade_lat", "pais_exploracao_lat"]);
}
