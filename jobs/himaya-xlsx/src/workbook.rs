//! A report in one language becomes a workbook.

use chrono::Datelike as _;
use himaya_locale::{Arguments, Direction, Localizer};
use himaya_report::{DataTable, Report, Style, data_tables, words};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use crate::looks::Looks;
use crate::names::Names;
use crate::{XlsxError, about, sheet};

/// The most characters that a running line may have.
const LONGEST_LINE: usize = 250;

/// Words a report in a language and writes its tables as a workbook.
///
/// The same report, style and locale give the same bytes, always: the workbook is dated by the data
/// cut-off.
pub fn render(report: &Report, localizer: &Localizer, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let words = words(report, localizer, style, about::MESSAGES.into_iter())?;
    let looks = Looks::new(localizer.direction());
    let mut names = Names::default();
    let about = names.take(&localizer.message("xlsx-about", &Arguments::new())?);
    let tables = data_tables(report, localizer)?.into_iter();
    let sheets: Vec<(String, DataTable)> =
        tables.map(|table| (names.take(&table.id), table)).collect();
    let marking = format!("{} {}", report.marking.confidentiality, report.marking.tlp);
    let title = words["page"]["title"].as_str().unwrap_or_default();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report, title)?);
    let first = page(&mut workbook, &about, report, localizer)?;
    about::fill(first, &words, &sheets, localizer, &looks)?;
    for (name, table) in &sheets {
        let filled = page(&mut workbook, name, report, localizer)?;
        sheet::fill(filled, table, &marking, &looks)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn properties(report: &Report, title: &str) -> Result<DocProperties, XlsxError> {
    let day = report.data_cutoff;
    let year = u16::try_from(day.year()).unwrap_or(u16::MAX);
    let month = u8::try_from(day.month()).unwrap_or(u8::MAX);
    let created = ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).unwrap_or(u8::MAX))?;
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(&report.release)
        .set_creation_datetime(&created))
}

/// A sheet with its running lines: markings above, the release and the page below.
fn page<'a>(
    workbook: &'a mut Workbook,
    name: &str,
    report: &Report,
    localizer: &Localizer,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_right_to_left(localizer.direction() == Direction::RightToLeft);
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    let marking = &report.marking;
    let header = line(&format!("{} {}", marking.confidentiality, marking.tlp));
    sheet.set_header(format!("&R&B{header}"));
    sheet.set_footer(format!("&L{}&R&P", line(&report.release)));
    Ok(sheet)
}

/// A text as it may stand in a running line, where `&` begins a command.
fn line(text: &str) -> String {
    let kept: String = text.chars().take(LONGEST_LINE / 2).collect();
    kept.replace('&', "&&")
}
