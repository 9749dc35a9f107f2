//! Empty registers, to be filled in by hand in any of the languages.

use himaya_entries::Forms;

use super::donor::REGISTERS;
use crate::JobError;

/// The registers in a language (`en`, `fr`, `es` or `ar`): the name of each file with its text.
///
/// A file begins with the mark by which spreadsheets know that it is UTF-8.
pub fn registers(language: &str) -> Result<Vec<(String, String)>, JobError> {
    let forms =
        Forms::parse(REGISTERS).map_err(|refusals| super::donor::refused("registers", refusals))?;
    let file = |form: &himaya_entries::Form| {
        let headings = forms.headings(form, language).join(",");
        (format!("{}.csv", form.id), format!("\u{FEFF}{headings}\n"))
    };
    Ok(forms.registers.iter().map(file).collect())
}
