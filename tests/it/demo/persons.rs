//! The persons of the example, read from the returns by a route of its own, and every printed count
//! against them.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::Reader as _;

use super::DEMO;
use crate::release::Release;

/// The age bands of children, as the template lists them.
const CHILD: [&str; 3] = ["0-8", "9-17", "Y0T17"];

/// A person: the cells of a row in the order of the template.
#[derive(Debug)]
pub(crate) struct Person(Vec<String>);

impl Person {
    fn cell(&self, index: usize) -> &str {
        self.0.get(index).map_or("", String::as_str)
    }

    pub(super) fn country(&self) -> &str {
        self.cell(0)
    }

    /// The month, such as `2024-03`.
    pub(crate) fn month(&self) -> String {
        let letters = self.cell(2).chars();
        let month = letters.map(|letter| match letter {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(letter) - 0x660, 10).unwrap(),
            other => other,
        });
        month.collect()
    }

    pub(super) fn quarter(&self) -> String {
        let month = self.month();
        let (year, month) = month.split_once('-').unwrap();
        let month: u32 = month.parse().unwrap();
        format!("{year}-Q{}", month.div_ceil(3))
    }

    pub(crate) fn role(&self) -> &str {
        self.cell(4)
    }

    pub(super) fn sex(&self) -> &str {
        match self.cell(5) {
            "" => "_U",
            code => code,
        }
    }

    /// `child`, `adult` or `unknown`.
    pub(super) fn age(&self) -> &'static str {
        match self.cell(6) {
            "" | "_U" => "unknown",
            band if CHILD.contains(&band) => "child",
            _ => "adult",
        }
    }

    pub(crate) fn route(&self) -> &str {
        self.cell(9)
    }

    pub(crate) fn leg(&self) -> &str {
        self.cell(10)
    }

    fn forms(&self) -> Vec<&str> {
        self.cell(11)
            .split(';')
            .filter(|form| !form.is_empty())
            .collect()
    }
}

/// Everybody in the returns of a workspace.
pub(crate) fn everybody(release: &Release) -> Vec<Person> {
    let inbox = release.root().join("inbox/case-returns");
    let mut persons = Vec::new();
    for name in crate::project::files_below(&inbox) {
        let path = inbox.join(name);
        if path.extension().is_some_and(|kind| kind == "csv") {
            persons.extend(from_csv(&path));
        } else {
            persons.extend(from_workbook(&path));
        }
    }
    persons
}

fn from_csv(path: &Path) -> Vec<Person> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        Person(record.iter().map(str::to_owned).collect())
    });
    rows.collect()
}

fn from_workbook(path: &Path) -> Vec<Person> {
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let sheet = workbook.worksheet_range("returns").unwrap();
    let rows = sheet.rows().skip(1);
    rows.map(|row| Person(row.iter().map(ToString::to_string).collect()))
        .collect()
}

/// The class of a form of exploitation.
fn class(form: &str) -> &'static str {
    match form {
        "SEX" => "SEXUAL",
        "LAB" | "CHL" | "DOM" => "FORCED-LABOUR",
        _ => "OTHER",
    }
}

/// Whether a person is counted in a figure of the last quarter; `None` for a figure of another kind.
fn counts_in(id: &str, person: &Person) -> Option<bool> {
    let pieces: Vec<&str> = id.split('/').collect();
    let [table, row, column] = pieces.as_slice() else {
        return None;
    };
    let quarter = match *column {
        "before" | "women-girls-before" | "known-sex-before" => "2024-Q3",
        "year-before" => "2023-Q4",
        _ => "2024-Q4",
    };
    let everywhere = *row == "_T";
    let in_row = match *table {
        "T4" => person.role() == "smuggled-migrant" && (everywhere || person.route() == *row),
        "T5" => person.role() == "smuggled-migrant" && (everywhere || person.leg() == *row),
        "T7" => person.country() == *row,
        "T10" | "T11" => person.role() == "victim" && person.country() == *row,
        "T12" => {
            let forms = person.forms();
            let in_class = forms.iter().any(|form| everywhere || class(form) == *row);
            person.role() == "victim" && in_class
        }
        _ => return None,
    };
    let in_column = in_column(column, person)?;
    Some(in_row && in_column && person.quarter() == quarter)
}

fn in_column(column: &str, person: &Person) -> Option<bool> {
    let who = (person.sex(), person.age());
    Some(match column {
        "now" | "before" | "year-before" | "total" => true,
        "victims" => person.role() == "victim",
        "smuggled-migrants" => person.role() == "smuggled-migrant",
        "suspects" => person.role() == "suspect",
        "women" => who == ("F", "adult"),
        "girls" => who == ("F", "child"),
        "men" => who == ("M", "adult"),
        "boys" => who == ("M", "child"),
        "children" => who.1 == "child",
        "known-age" => who.1 != "unknown",
        "women-girls" | "women-girls-before" | "female" => who.0 == "F",
        "male" => who.0 == "M",
        "known-sex" | "known-sex-before" => who.0 != "_U",
        _ => return None,
    })
}

#[test]
fn every_count_is_the_number_of_rows_in_the_returns() {
    let persons = everybody(&DEMO.last);
    assert_eq!(persons.len() as u64, DEMO.truth.n_persons);
    let mut checked = BTreeMap::new();
    for (id, record) in DEMO.last.figures() {
        let himaya_schema::Figure::Count { value } = record.figure else {
            continue;
        };
        let counted: Option<Vec<bool>> =
            persons.iter().map(|person| counts_in(id, person)).collect();
        let Some(counted) = counted else {
            continue;
        };
        let n = counted.into_iter().filter(|is_in| *is_in).count() as u64;
        let (low, high) = value.bounds().unwrap();
        assert!(low <= n && n <= high, "{id} is {value:?}, counted {n}");
        assert!(value.number().is_none_or(|number| number == n), "{id}");
        let table = id.split('/').next().unwrap();
        *checked.entry(table).or_insert(0) += 1;
    }
    for table in ["T4", "T5", "T7", "T10", "T11", "T12"] {
        assert!(checked.get(table) > Some(&9), "{checked:?}");
    }
}
