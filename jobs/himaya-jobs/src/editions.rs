//! The editions of a release: one report in every language and format, and what describes its tables.

pub(crate) mod index;
mod package;

use himaya_html::{FigureNote, Layouts, embedded_layouts};
use himaya_locale::Localizer;
use himaya_report::{
    Report, ReportError, Style, Templates, csv_files, data_tables, embedded_locales,
    embedded_templates, render,
};
use himaya_schema::CodeList as _;
use himaya_store::FigureRecord;
use serde::Deserialize;

use crate::publication::Files;
use crate::{JobError, Settings};

/// The format of an edition.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "lowercase")]
pub enum EditionFormat {
    /// Accessible and archivable pages.
    Pdf,
    /// One page for a browser.
    Html,
    /// The tables as a workbook.
    Xlsx,
}

impl EditionFormat {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Html, Self::Xlsx];

    /// How its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
        }
    }
}

/// Makes every edition that the settings name, the tables as CSV, and the package that describes them,
/// beside the files by which the release describes itself.
pub(crate) fn editions(
    settings: &Settings,
    style: &Style,
    report: &Report,
    figures: &[FigureRecord],
    description: Files,
) -> Result<Files, JobError> {
    let press = Press {
        settings,
        style,
        report,
        templates: Templates::built_in()?,
        layouts: Layouts::built_in()?,
        notes: figures.iter().map(note).collect(),
    };
    let mut files = description;
    let mut described = Vec::new();
    for (language, locale) in &settings.languages {
        let localizer = Localizer::new(*language, locale, embedded_locales(*language))?;
        press.print(&localizer, &mut files)?;
        let tables = data_tables(report, &localizer)?;
        files.extend(csv_files(&tables, *language)?);
        described.push((*language, tables));
    }
    let (name, package) = package::package(report, &described, &files)?;
    files.push((name, package));
    Ok(files)
}

/// The texts from which editions are laid out, apart from locales: a release depends on them.
pub(crate) fn layouts() -> Vec<(&'static str, &'static str)> {
    [embedded_templates(), embedded_layouts()].concat()
}

/// What every language is printed with.
struct Press<'a> {
    settings: &'a Settings,
    style: &'a Style,
    report: &'a Report,
    templates: Templates,
    layouts: Layouts,
    notes: Vec<FigureNote>,
}

impl Press<'_> {
    /// The editions in one language; what two formats say differently is not published.
    fn print(&self, localizer: &Localizer, files: &mut Files) -> Result<(), JobError> {
        let (report, style) = (self.report, self.style);
        let stem = report.document.template();
        let mut spoken: Option<Vec<String>> = None;
        for format in &self.settings.formats {
            let bytes = match format {
                EditionFormat::Pdf => {
                    let edition = render(report, localizer, style, &self.templates)?;
                    agree(&mut spoken, edition.text)?;
                    edition.pdf
                }
                EditionFormat::Html => {
                    let edition =
                        himaya_html::render(report, localizer, style, &self.layouts, &self.notes)?;
                    agree(&mut spoken, edition.text)?;
                    edition.html
                }
                EditionFormat::Xlsx => himaya_xlsx::render(report, localizer, style)?,
            };
            let language = localizer.language().code();
            files.push((format!("{stem}.{language}.{}", format.extension()), bytes));
        }
        Ok(())
    }
}

/// Demands that an edition says what the one before it said, block by block.
fn agree(spoken: &mut Option<Vec<String>>, text: Vec<String>) -> Result<(), ReportError> {
    let Some(before) = spoken.replace(text) else {
        return Ok(());
    };
    let after = spoken.as_deref().unwrap_or_default();
    let differs = |number: &usize| before.get(*number) != after.get(*number);
    match (0..before.len().max(after.len())).find(differs) {
        None => Ok(()),
        Some(number) => {
            let block = |text: &[String]| text.get(number).cloned().unwrap_or_default();
            Err(ReportError::TextModel {
                number: number + 1,
                role: "page".to_owned(),
                expected: block(&before),
                found: block(after),
            })
        }
    }
}

/// What the release publishes of a figure's origin.
fn note(record: &FigureRecord) -> FigureNote {
    FigureNote {
        id: record.id.to_string(),
        unit: record.unit.clone(),
        origin: record.origin.clone(),
        inputs: record.inputs.clone(),
    }
}

#[cfg(test)]
mod tests;
