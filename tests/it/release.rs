//! A release read back from its files: figures, tables, page text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use himaya_schema::Level;
use himaya_store::{FigureRecord, Workspace};

/// The languages of the editions.
pub(crate) const LANGUAGES: [&str; 4] = ["ar", "en", "es", "fr"];

/// A restricted release.
#[derive(Debug)]
pub(crate) struct Release {
    root: PathBuf,
    name: String,
    figures: BTreeMap<String, FigureRecord>,
}

impl Release {
    /// The release with this name, such as `2024-Q4-r1`.
    pub(crate) fn open(root: &Path, name: &str) -> Self {
        let workspace = Workspace::open(root).unwrap();
        let figures = workspace.figures(name, Level::Restricted).unwrap();
        let n_figures = figures.len();
        let figures: BTreeMap<String, FigureRecord> = figures
            .into_iter()
            .map(|record| (record.id.to_string(), record))
            .collect();
        assert_eq!(figures.len(), n_figures, "an id occurs twice");
        Self {
            root: root.to_owned(),
            name: name.to_owned(),
            figures,
        }
    }

    /// Where its files lie.
    pub(crate) fn folder(&self) -> PathBuf {
        let releases = self.root.join("data/releases");
        releases.join(&self.name).join("restricted")
    }

    /// The workspace that holds it.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The id with the release in front, as it is printed.
    pub(crate) fn printed_id(&self, id: &str) -> String {
        format!("TA/{}/{id}", self.name.replace("-r", "/r"))
    }

    /// The figures by id.
    pub(crate) fn figures(&self) -> &BTreeMap<String, FigureRecord> {
        &self.figures
    }

    /// The figure with this id.
    #[track_caller]
    pub(crate) fn figure(&self, id: &str) -> &FigureRecord {
        self.figures
            .get(id)
            .unwrap_or_else(|| panic!("no figure {id}"))
    }

    /// The exact count of a figure; `None` where it is hidden or an interval.
    #[track_caller]
    pub(crate) fn count(&self, id: &str) -> Option<u64> {
        match self.figure(id).figure {
            himaya_schema::Figure::Count { value } => value.number(),
            himaya_schema::Figure::Hidden { .. } => None,
            ref other => panic!("{id} is no count: {other:?}"),
        }
    }

    /// The tables of the release, by name.
    pub(crate) fn tables(&self) -> Vec<String> {
        let files = crate::project::files_below(&self.folder());
        let names = files.iter().filter_map(|file| file.strip_suffix(".en.csv"));
        names.map(str::to_owned).collect()
    }

    /// A table as CSV: rows of cells, the header first.
    pub(crate) fn csv(&self, table: &str, language: &str) -> Vec<Vec<String>> {
        let path = self.folder().join(format!("{table}.{language}.csv"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let records = reader.records().map(|record| {
            let record = record.unwrap();
            record.iter().map(str::to_owned).collect()
        });
        records.collect()
    }

    /// The printed values of a table by row and column key, such as `("TUN", "women")`.
    pub(crate) fn cells(&self, table: &str, language: &str) -> BTreeMap<(String, String), Printed> {
        let mut records = self.csv(table, language).into_iter();
        let header = records.next().unwrap();
        let mut cells: BTreeMap<(String, String), Printed> = BTreeMap::new();
        for record in records {
            for (heading, cell) in header.iter().zip(&record) {
                let Some((_, rest)) = heading.split_once('[') else {
                    continue;
                };
                let (column, _) = rest.split_once(']').unwrap();
                let key = (record[0].clone(), column.to_owned());
                cells.entry(key).or_default().0.push(cell.clone());
            }
        }
        cells
    }

    /// The PDF of a language.
    pub(crate) fn pdf(&self, language: &str) -> PathBuf {
        self.folder()
            .join(format!("threat-assessment.{language}.pdf"))
    }

    /// The text of a PDF as a reader program extracts it.
    pub(crate) fn page_text(&self, language: &str) -> String {
        let output = Command::new("pdftotext")
            .args(["-layout".as_ref(), self.pdf(language).as_os_str()])
            .arg("-")
            .output()
            .unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    }

    /// All words of a PDF but those of running headers and footers, as a screen reader has them.
    pub(crate) fn spoken_text(&self, language: &str) -> String {
        let texts = self.tagged_texts(language).into_iter();
        texts
            .map(|(_, text)| text)
            .collect::<Vec<String>>()
            .join("\n")
    }

    /// The texts of the tagged elements of a PDF, which leaves out running headers and footers; each
    /// with the kind of its element, such as `TD`.
    fn tagged_texts(&self, language: &str) -> Vec<(String, String)> {
        let document = lopdf::Document::load(self.pdf(language)).unwrap();
        let texts = document.objects.values().filter_map(|object| {
            let element = object.as_dict().ok()?;
            let kind = element.get(b"S").ok()?.as_name().ok()?;
            let text = lopdf::decode_text_string(element.get(b"ActualText").ok()?).ok()?;
            Some((String::from_utf8_lossy(kind).into_owned(), text))
        });
        texts.collect()
    }

    /// How often each number occurs in the tagged texts: every number of a cell without words, and of
    /// the rest those of three digits and more, since a language may write a small one or a month as
    /// a word.
    fn tagged_numbers(&self, language: &str) -> BTreeMap<String, usize> {
        let mut tally = BTreeMap::new();
        for (kind, text) in self.tagged_texts(language) {
            // Letters other than the symbols and flags of a table make words, such as `46 a 58`.
            let has_words = text
                .chars()
                .any(|letter| letter.is_alphabetic() && !"bcipuz".contains(letter));
            let is_cell = kind == "TD" && !has_words;
            let numbers = numbers(&text).into_iter();
            for number in numbers.filter(|number| is_cell || number.len() > 2) {
                *tally.entry(number).or_default() += 1;
            }
        }
        tally
    }
}

/// What a CSV says of one cell: value, bounds where the column has them, status.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Printed(Vec<String>);

impl Printed {
    /// The value, or the symbol in its place.
    pub(crate) fn value(&self) -> &str {
        &self.0[0]
    }

    /// The lower and upper bound.
    #[track_caller]
    pub(crate) fn bounds(&self) -> (f64, f64) {
        let bound = |index: usize| self.0[index].parse().unwrap();
        (bound(1), bound(2))
    }

    /// The status, without flags.
    pub(crate) fn status(&self) -> &str {
        let status = self.0.last().unwrap();
        status.split(';').next().unwrap()
    }
}

/// The numbers of a text, each with its digits only: `1,124`, `1 124` and `١٬١٢٤` are one number.
pub(crate) fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut digits = String::new();
    let mut separators = 0;
    for letter in text.chars().chain([' ']) {
        if let Some(digit) = digit(letter) {
            digits.push(digit);
            separators = 0;
        } else if !digits.is_empty() {
            separators += 1;
            let joins = ",.\u{a0}\u{202f}\u{2009}\u{66b}\u{66c}".contains(letter);
            if !joins || separators > 1 {
                numbers.push(std::mem::take(&mut digits));
            }
        }
    }
    numbers
}

fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => return Some(letter),
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    char::from_digit(u32::from(letter) - u32::from(zero), 10)
}

/// Demands that the editions hold the same numbers: in the CSV tables cell for cell, in the tagged
/// texts of the PDF as often, and on the page as a reader program sees it.
#[track_caller]
pub(crate) fn check_languages(release: &Release) {
    for table in release.tables() {
        let bare = |language: &str| {
            let records = release.csv(&table, language);
            let machine = |cell: &String| cell.parse::<f64>().is_ok() || cell.len() == 1;
            let rows = records.iter().skip(1).map(|record| {
                let cells = record.iter().skip(2);
                let cells = cells.filter(|cell| machine(cell)).cloned();
                (record[0].clone(), cells.collect::<Vec<_>>())
            });
            rows.collect::<Vec<_>>()
        };
        let english = bare("en");
        assert!(!english.is_empty(), "{table} is empty");
        for language in LANGUAGES {
            assert_eq!(bare(language), english, "{table}.{language}.csv");
        }
    }
    let english = release.tagged_numbers("en");
    assert!(english.len() > 40, "{english:?}");
    let has_reader = crate::project::has_tool("pdftotext");
    for language in LANGUAGES {
        let tagged = release.tagged_numbers(language);
        let differing: Vec<_> = english
            .keys()
            .chain(tagged.keys())
            .filter(|number| english.get(*number) != tagged.get(*number))
            .map(|number| (number, english.get(number), tagged.get(number)))
            .collect();
        assert!(differing.is_empty(), "{language}: {differing:?}");
        if has_reader {
            // A reader program may give a thin space as a plain one, so digits are compared alone.
            let page = numbers(&release.page_text(language)).concat();
            let absent: Vec<&String> = tagged
                .keys()
                .filter(|number| !page.contains(number.as_str()))
                .collect();
            assert!(absent.is_empty(), "{language}: not on the page: {absent:?}");
        }
    }
}

/// Demands that every edition is a sound PDF.
#[track_caller]
pub(crate) fn check_pdfs(release: &Release) {
    let has_qpdf = crate::project::has_tool("qpdf");
    for language in LANGUAGES {
        let path = release.pdf(language);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 20_000);
        if has_qpdf {
            let checked = Command::new("qpdf").arg("--check").arg(&path).output();
            let checked = checked.unwrap();
            let said = String::from_utf8_lossy(&checked.stdout).into_owned();
            assert!(checked.status.success(), "{language}: {said}");
            assert!(!said.contains("WARNING"), "{language}: {said}");
        }
    }
}

/// Demands that two releases are the same files with the same bytes.
#[track_caller]
pub(crate) fn check_same_bytes(one: &Release, other: &Release) {
    let names = crate::project::files_below(&one.folder());
    assert_eq!(names, crate::project::files_below(&other.folder()));
    assert!(names.len() > 8, "{names:?}");
    for name in names {
        let read = |release: &Release| std::fs::read(release.folder().join(&name)).unwrap();
        assert!(read(one) == read(other), "{name} differs");
    }
}
