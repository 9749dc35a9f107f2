//! The typesetter: markup in, tagged PDF out. It sees one source, the faces, and nothing else.

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{ReportError, Style};

/// What identifies a PDF besides its text.
pub(crate) struct Identity<'a> {
    /// Never changes between two editions of the same release in the same language.
    pub(crate) identifier: &'a str,
    /// The date written into the file: the data cut-off, not the day of the run.
    pub(crate) date: NaiveDate,
}

/// Sets the markup as PDF/A-2a and PDF/UA-1 together.
pub(crate) fn typeset(
    markup: String,
    style: &Style,
    identity: &Identity<'_>,
) -> Result<Vec<u8>, ReportError> {
    let sheet = Sheet::new(markup, &style.faces)?;
    let warned = typst::compile::<PagedDocument>(&sheet);
    let document = warned.output.map_err(|errors| refusal(&sheet, &errors))?;
    let unresolved: Vec<SourceDiagnostic> = warned.warnings.into_iter().collect();
    if !unresolved.is_empty() {
        return Err(refusal(&sheet, &unresolved));
    }
    let pdf =
        typst_pdf::pdf(&document, &options(identity)?).map_err(|errors| refusal(&sheet, &errors));
    // The caches belong to this document only; keeping them would grow a long run.
    typst::comemo::evict(0);
    pdf
}

fn options(identity: &Identity<'_>) -> Result<PdfOptions, ReportError> {
    let refuse = |reason: String| ReportError::Typeset {
        reasons: vec![reason],
    };
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| refuse(error.message().to_string()))?;
    let date = identity.date;
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let midnight =
        Datetime::from_ymd_hms(date.year(), part(date.month()), part(date.day()), 0, 0, 0)
            .ok_or_else(|| refuse(format!("{date} is not a date")))?;
    Ok(PdfOptions {
        ident: Smart::Custom(identity.identifier.to_owned()),
        creator: Smart::Custom(Some(
            concat!("himaya ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        timestamp: Some(Timestamp::new_utc(midnight)),
        standards,
        ..PdfOptions::default()
    })
}

/// What the typesetter reported, each with the line of markup that it points to.
fn refusal(sheet: &Sheet<'_>, diagnostics: &[SourceDiagnostic]) -> ReportError {
    let reasons = diagnostics
        .iter()
        .map(|diagnostic| {
            let mut parts = vec![diagnostic.message.to_string()];
            parts.extend(
                diagnostic
                    .hints
                    .iter()
                    .map(|hint| format!("hint: {}", hint.v)),
            );
            let line = sheet
                .range(diagnostic.span)
                .and_then(|range| sheet.source.lines().byte_to_line(range.start));
            parts.extend(line.map(|line| format!("markup line {}", line + 1)));
            parts.join(", ")
        })
        .collect();
    ReportError::Typeset { reasons }
}

/// The world of one document.
struct Sheet<'a> {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    faces: &'a [Font],
    source: Source,
}

impl<'a> Sheet<'a> {
    fn new(markup: String, faces: &'a [Font]) -> Result<Self, ReportError> {
        let path = VirtualPath::new("report.typ").map_err(|error| ReportError::Typeset {
            reasons: vec![format!("{error:?}")],
        })?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        // The extras hold header cells that speak for their row.
        let features = Features::from_iter([Feature::A11yExtras]);
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(faces)),
            faces,
            source: Source::new(id, markup),
        })
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            Ok(self.source.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
