//! What a release says of itself, and the attack on it before it is written.

use std::path::{Path, PathBuf};

use himaya_audit::{
    CELLS_FILE, CellId, ColumnKind as PrintedKind, ColumnStructure, Failure, FigureStructure,
    Options, Release, STRUCTURE_FILE, TableStructure,
};
use himaya_disclosure::{Policy, Releasable, describe};
use himaya_report::printed_tables;
use himaya_schema::{CodeList as _, Column, ColumnKind, Cube, Figure, Level, Origin, Table};
use himaya_store::{Workspace, published_files};
use serde::Serialize;
use serde_json::json;

use crate::JobError;

/// Files by name.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// The two files by which a release describes itself: its structure without a count, and every
/// protected cell.
pub(crate) fn description<'a>(
    name: &str,
    cubes: impl IntoIterator<Item = &'a Releasable<Cube>>,
    tables: impl IntoIterator<Item = &'a Releasable<Table>>,
    policy: &Policy,
) -> Result<Files, JobError> {
    let cubes: Vec<&Cube> = cubes.into_iter().map(Releasable::get).collect();
    let mut release = describe(name, cubes, policy);
    for table in tables {
        let table = table.get();
        release.structure.tables.push(table_structure(table));
        release.structure.figures.extend(figures(table));
    }
    release.check()?;
    Ok(vec![
        (CELLS_FILE.to_owned(), release.write_cells()),
        (STRUCTURE_FILE.to_owned(), release.write_structure()),
    ])
}

fn table_structure(table: &Table) -> TableStructure {
    let column = |column: &Column| ColumnStructure {
        key: column.key.clone(),
        kind: match column.kind {
            ColumnKind::Count(_) => PrintedKind::Count,
            ColumnKind::Share => PrintedKind::Share,
            ColumnKind::Ratio => PrintedKind::Ratio,
            ColumnKind::Change => PrintedKind::Change,
            ColumnKind::Difference => PrintedKind::Difference,
            ColumnKind::Score => PrintedKind::Score,
        },
    };
    TableStructure {
        id: table.id.clone(),
        name: table.name.to_owned(),
        columns: table.columns.iter().map(column).collect(),
        labels: table.stub.len(),
    }
}

/// The cells behind the counts of a table, and behind its shares of two counts.
fn figures(table: &Table) -> Vec<FigureStructure> {
    let behind = |id: &himaya_schema::FigureId| match table.cell(id).map(|cell| &cell.origin) {
        Some(Origin::Rows { cells, .. }) => cells.clone(),
        Some(Origin::Figures { .. }) | None => Vec::new(),
    };
    let mut figures = Vec::new();
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        let mut figure = FigureStructure {
            id: cell.id.to_string(),
            cells: Vec::new(),
            numerator: Vec::new(),
            denominator: Vec::new(),
        };
        match &cell.origin {
            Origin::Rows { cells, .. } => figure.cells.clone_from(cells),
            Origin::Figures { operands, .. } => {
                if let ([part, whole], Figure::Share { .. }) = (operands.as_slice(), cell.figure) {
                    figure.numerator = behind(part);
                    figure.denominator = behind(whole);
                }
            }
        }
        let is_share = !figure.numerator.is_empty() && !figure.denominator.is_empty();
        if is_share || !figure.cells.is_empty() {
            figures.push(figure);
        }
    }
    figures
}

/// The files of a release as an attacker reads them: PDFs as the tables that they hold.
fn readable(mut files: Files) -> Result<Files, JobError> {
    let mut printed = Vec::new();
    for (name, bytes) in &files {
        if Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "pdf")
        {
            let tables = printed_tables(bytes)?;
            let tables: Vec<_> = tables
                .into_iter()
                .map(|table| json!({ "id": table.id, "rows": table.rows }))
                .collect();
            let text = json!({ "tables": tables }).to_string();
            printed.push((format!("{name}.json"), text.into_bytes()));
        }
    }
    files.extend(printed);
    Ok(files)
}

/// A release as its readers hold it.
pub(crate) fn read(files: Files) -> Result<Release, JobError> {
    Ok(Release::read(&readable(files)?)?)
}

/// A release as it describes itself; that its tables say the same was found before it was written.
fn described(folder: &Path) -> Result<Release, JobError> {
    let mut files = published_files(folder)?;
    files.retain(|(name, _)| name == CELLS_FILE || name == STRUCTURE_FILE);
    Ok(Release::read(&files)?)
}

/// The releases that readers of a level hold already.
pub(crate) fn held(workspace: &Workspace, level: Level) -> Result<Vec<Release>, JobError> {
    let mut held = Vec::new();
    for (_, folder) in workspace.releases_held(level)? {
        held.push(described(&folder)?);
    }
    Ok(held)
}

/// The releases that only readers of closer levels hold.
pub(crate) fn held_closer(workspace: &Workspace, level: Level) -> Result<Vec<Release>, JobError> {
    let mut closer = Vec::new();
    for (manifest, folder) in workspace.releases_held(Level::Restricted)? {
        if manifest.level > level {
            closer.push(described(&folder)?);
        }
    }
    Ok(closer)
}

/// Attacks a release that is about to be written, together with all that its readers hold, for the
/// readers of its level and of every closer one.
pub(crate) fn check(workspace: &Workspace, level: Level, files: Files) -> Result<(), JobError> {
    let new = read(files)?;
    for audience in Level::ALL.iter().filter(|audience| **audience >= level) {
        let mut releases = held(workspace, *audience)?;
        releases.push(new.clone());
        let audit = himaya_audit::audit(&releases, &Options::standard())?;
        if !audit.failures.is_empty() {
            return Err(JobError::Leak {
                level: *audience,
                failures: audit
                    .failures
                    .iter()
                    .map(|one| said(&releases, one))
                    .collect(),
            });
        }
    }
    Ok(())
}

/// What an audit of published files found.
#[derive(Clone, Debug, Serialize)]
pub struct AuditReport {
    /// The cells printed.
    pub cells: usize,
    /// Those that are hidden.
    pub hidden: usize,
    /// What is known more narrowly than promised.
    pub failures: Vec<AuditFailure>,
}

/// A promise that does not hold.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct AuditFailure {
    /// The release and the cube.
    pub table: String,
    /// The cell.
    pub cell: String,
    /// The least that it can be.
    pub low: Option<i64>,
    /// The most that it can be.
    pub high: Option<i64>,
    /// What was promised.
    pub promised: String,
}

/// Attacks folders of published files as one reader holds them; `known` holds public tables besides.
pub fn audit(folders: &[PathBuf], known: &[PathBuf]) -> Result<AuditReport, JobError> {
    let open = |folder: &PathBuf| read(published_files(folder)?);
    let releases: Vec<Release> = folders.iter().map(open).collect::<Result<_, _>>()?;
    let options = Options {
        known: known.iter().map(open).collect::<Result<_, _>>()?,
        ..Options::standard()
    };
    let audit = himaya_audit::audit(&releases, &options)?;
    let failure = |failure: &Failure| AuditFailure {
        table: table_of(&releases, &failure.cell),
        cell: failure.cell.cell.clone(),
        low: failure.low,
        high: failure.high,
        promised: failure.promised.to_string(),
    };
    Ok(AuditReport {
        cells: audit.cells,
        hidden: audit.hidden,
        failures: audit.failures.iter().map(failure).collect(),
    })
}

fn table_of(releases: &[Release], cell: &CellId) -> String {
    let release = releases.get(cell.release).map(|release| &release.structure);
    let name = release.map_or(String::new(), |structure| {
        let level = match structure.level {
            himaya_audit::Level::Public => Level::Public,
            himaya_audit::Level::Partner => Level::Partner,
            himaya_audit::Level::Restricted => Level::Restricted,
        };
        format!("{}/{level}/", structure.release)
    });
    format!("{name}{}", cell.cube)
}

/// A failure in a line, without the numbers that it gives away.
fn said(releases: &[Release], failure: &Failure) -> String {
    let table = table_of(releases, &failure.cell);
    format!("{table}/{} ({})", failure.cell.cell, failure.promised)
}
