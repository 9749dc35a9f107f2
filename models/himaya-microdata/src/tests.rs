//! What every test of this crate needs, and the promises of the crate as a whole.

mod canaries;
mod clean;
mod drawn;
mod messages;
mod recall;

use std::collections::BTreeSet;

use crate::{Column, Contract, Detection, Screen};

/// A column of a closed list.
pub(crate) fn column(name: &str, contract: Contract, known: &[&str]) -> Column {
    Column {
        name: name.to_owned(),
        contract,
        known: known.iter().map(|code| (*code).to_owned()).collect(),
    }
}

/// What is found in a table of one column, one cell a row from row 2 on.
pub(crate) fn screened(
    contract: Contract,
    cells: &[&str],
    country: Option<&str>,
) -> Vec<Detection> {
    let known = ["SEX", "DOM", "victim", "9-17", "18-20"];
    let mut screen = Screen::new(vec![column("cell", contract, &known)]);
    for (row, cell) in (2..).zip(cells) {
        screen.look(0, row, cell, country);
    }
    screen.finish()
}

/// The scanners that find something in one cell.
pub(crate) fn found(
    contract: Contract,
    cell: &str,
    country: Option<&str>,
) -> BTreeSet<&'static str> {
    let detections = screened(contract, &[cell], country);
    detections.iter().map(|one| one.scanner).collect()
}
