//! The door: a return that holds what identifies a person is refused as a whole.
//!
//! Every cell is looked at while the rows are read, also those outside the table; nothing here keeps
//! a value, and an error says columns, kinds and rows.

use std::collections::{BTreeMap, BTreeSet};

use himaya_microdata::{Column, Contract, Screen};
use himaya_schema::{
    AgeBand, Area, CodeList, Concealment, Country, Crime, DocumentFraud, Exploitation, Handling,
    InformationGrade, Leg, MeansOfControl, NetworkRole, OnlineFacilitation, Payment, PersonRole,
    RecruiterRelation, RecruitmentMethod, Route, Sector, Sex, SourceGrade, Transport,
};

use crate::SourceError;
use crate::cell::Cell;
use crate::container::Kind;
use crate::json::NESTED;
use crate::layout::{Layout, column_letters};
use crate::reading::{Question, Reading};
use crate::table::Record;

/// Looks at the rows of one file.
#[derive(Debug, Default)]
pub(super) struct Door {
    open: Option<Open>,
    /// The first column that holds something and has no heading.
    headless: Option<usize>,
    /// The first row with a value within a value, which no scanner reads.
    nested: Option<u32>,
}

/// What is known once the header is.
#[derive(Debug)]
struct Open {
    screen: Screen,
    /// The column of the screen for each place in the file.
    columns: BTreeMap<usize, usize>,
    codes: Vec<BTreeSet<String>>,
}

impl Door {
    /// Looks at every cell of a row.
    pub(super) fn look(&mut self, record: &Record<'_>) {
        let layout = record.layout;
        let open = self.open.get_or_insert_with(|| Open::new(layout));
        let country = record.text("reporting_country");
        for (index, cell) in record.cells.iter().enumerate() {
            if cell.is_blank() {
                continue;
            }
            let column = open.columns.get(&index).copied();
            if matches!(cell, Cell::Failed(text) if text == NESTED) {
                self.nested.get_or_insert(record.number);
            }
            let is_headless = column.is_none() && !layout.unknown.contains(&index);
            if is_headless && !record.ragged {
                self.headless.get_or_insert(index);
            }
            // A field too many is looked at like text beside the table.
            let column = column.unwrap_or(open.columns.len());
            let codes = open.codes.get(column);
            if !is_of_the_month(cell, layout, index) && !is_mistaken_code(cell, codes) {
                let text = cell.text();
                open.screen
                    .look(column, record.number, &text, Some(&country));
            }
        }
    }

    /// Refuses the file if anything in it identifies a person.
    pub(super) fn close(
        self,
        reading: &mut Reading<'_>,
        layout: &Layout,
    ) -> Result<(), SourceError> {
        let file = reading.file;
        if let Some(index) = self.headless {
            return Err(SourceError::UnknownColumn {
                file: file.name.clone(),
                column: column_letters(index),
                hint: "the column has no heading in the template; remove it".to_owned(),
            });
        }
        if let Some(row) = self.nested {
            return Err(SourceError::Malformed {
                file: file.name.clone(),
                place: format!("row {row}"),
                reason: "a cell holds more than one value".to_owned(),
            });
        }
        let mut detections = self.open.map_or_else(Vec::new, |open| open.screen.finish());
        detections.extend(notice("the rows above the header", |look| {
            for (row, cells) in (1..).zip(&layout.preamble) {
                look_at(row, cells, look);
            }
            Ok(())
        })?);
        if reading.kind == Kind::Workbook {
            reading.refuse_pictures()?;
            detections.extend(sheets(reading)?);
        }
        if detections.is_empty() {
            return Ok(());
        }
        let found: Vec<String> = detections.iter().map(ToString::to_string).collect();
        Err(SourceError::IdentifierValue {
            file: file.name.clone(),
            found: found.join("; "),
        })
    }
}

impl Open {
    fn new(layout: &Layout) -> Self {
        let (mut columns, mut places) = (Vec::new(), BTreeMap::new());
        for (key, index) in layout.columns() {
            places.insert(index, columns.len());
            columns.push(column(key, layout.name(key)));
        }
        let codes = columns.iter().map(|column| column.known.clone()).collect();
        columns.push(beside("the cells beside the table"));
        Self {
            screen: Screen::new(columns),
            columns: places,
            codes,
        }
    }
}

/// The contract of a column of the template.
pub(super) fn column(key: &str, name: &str) -> Column {
    let (contract, known) = match key {
        "case_reference" => (Contract::Reference, BTreeSet::new()),
        "month" => (Contract::Month, BTreeSet::new()),
        "age" => (Contract::AgeBand, codes::<AgeBand>()),
        "reporting_country" | "citizenship" | "exploitation_country" => (Contract::Codes, areas()),
        "crime" => (Contract::Codes, codes::<Crime>()),
        "role" => (Contract::Codes, codes::<PersonRole>()),
        "sex" => (Contract::Codes, codes::<Sex>()),
        "route" => (Contract::Codes, codes::<Route>()),
        "leg" => (Contract::Codes, codes::<Leg>()),
        "forms" => (Contract::Codes, codes::<Exploitation>()),
        "means" => (Contract::Codes, codes::<MeansOfControl>()),
        "relation" => (Contract::Codes, codes::<RecruiterRelation>()),
        "transport" => (Contract::Codes, codes::<Transport>()),
        "concealment" => (Contract::Codes, codes::<Concealment>()),
        "documents" => (Contract::Codes, codes::<DocumentFraud>()),
        "payment" => (Contract::Codes, codes::<Payment>()),
        "recruitment" => (Contract::Codes, codes::<RecruitmentMethod>()),
        "online" => (Contract::Codes, codes::<OnlineFacilitation>()),
        "sector" => (Contract::Codes, codes::<Sector>()),
        "network" => (Contract::Codes, codes::<NetworkRole>()),
        "handling" => (Contract::Codes, codes::<Handling>()),
        "grade" => (Contract::Codes, grades()),
        // A column that configuration adds has no closed list.
        _ => (Contract::Codes, BTreeSet::new()),
    };
    Column {
        name: name.to_owned(),
        contract,
        known,
    }
}

fn codes<C: CodeList>() -> BTreeSet<String> {
    C::ALL.iter().map(|item| item.code().to_owned()).collect()
}

fn areas() -> BTreeSet<String> {
    let countries = Country::all().map(|country| country.to_string());
    let others = [Area::Unknown, Area::Stateless].map(|area| area.code().to_string());
    countries.chain(others).collect()
}

fn grades() -> BTreeSet<String> {
    let of = |source: &SourceGrade| {
        let source = source.code();
        let all = InformationGrade::ALL.iter();
        all.map(move |information| format!("{source}{}", information.code()))
    };
    SourceGrade::ALL.iter().flat_map(of).collect()
}

/// Text beside the table.
fn beside(name: &str) -> Column {
    Column {
        name: name.to_owned(),
        contract: Contract::Notice,
        known: BTreeSet::new(),
    }
}

/// A typed date on the first of a month is how a spreadsheet keeps a month.
fn is_of_the_month(cell: &Cell, layout: &Layout, index: usize) -> bool {
    let is_month = layout.index("month") == Some(index);
    is_month && matches!(cell, Cell::Date(day) if chrono::Datelike::day(day) == 1)
}

/// A typed date that a spreadsheet made of a code: 17 September of `9-17`.
fn is_mistaken_code(cell: &Cell, codes: Option<&BTreeSet<String>>) -> bool {
    let Cell::Date(day) = cell else {
        return false;
    };
    let (day, month) = (chrono::Datelike::day(day), chrono::Datelike::month(day));
    let written = [format!("{month}-{day}"), format!("{day}-{month}")];
    codes.is_some_and(|codes| written.iter().any(|code| codes.contains(code)))
}

/// Takes a row's number and a cell.
type Look<'a> = dyn FnMut(u32, &Cell) + 'a;

fn look_at(row: u32, cells: &[Cell], look: &mut Look<'_>) {
    for cell in cells {
        look(row, cell);
    }
}

/// What is found in text beside the table.
fn notice(
    name: &str,
    walk: impl FnOnce(&mut Look<'_>) -> Result<(), SourceError>,
) -> Result<Vec<himaya_microdata::Detection>, SourceError> {
    let mut screen = Screen::new(vec![beside(name)]);
    walk(&mut |row, cell| screen.look(0, row, &cell.text(), None))?;
    Ok(screen.finish())
}

/// What is found in the sheets of a workbook that has several; a sheet's name is not repeated.
fn sheets(reading: &mut Reading<'_>) -> Result<Vec<himaya_microdata::Detection>, SourceError> {
    let names = reading.sheets()?;
    let mut detections = Vec::new();
    for (number, name) in (1..).zip(names.iter().filter(|_| names.len() > 1)) {
        detections.extend(notice(&format!("sheet {number}"), |look| {
            reading.rows(&Question::Sheet(name.clone()), &mut |row, cells| {
                look_at(row, &cells, look);
                true
            })
        })?);
    }
    Ok(detections)
}
