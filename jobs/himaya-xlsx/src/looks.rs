//! How cells look, and the one way in which text gets into one.

use himaya_locale::Direction;
use himaya_report::NumberKind;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// A face with Latin and Arabic letters that every system has, or replaces by one that does.
const FACE: &str = "Arial";
/// The code of a direction in a cell's format.
const LEFT_TO_RIGHT: u8 = 1;
const RIGHT_TO_LEFT: u8 = 2;

/// The formats of a workbook.
#[derive(Debug)]
pub(crate) struct Looks {
    pub(crate) title: Format,
    pub(crate) heading: Format,
    pub(crate) strong: Format,
    pub(crate) text: Format,
    /// Ids, keys and markings, which read from left to right in every language.
    pub(crate) code: Format,
    pub(crate) symbol: Format,
    pub(crate) link: Format,
    base: Format,
}

impl Looks {
    /// The formats for text of a direction.
    pub(crate) fn new(direction: Direction) -> Self {
        let reading = match direction {
            Direction::LeftToRight => LEFT_TO_RIGHT,
            Direction::RightToLeft => RIGHT_TO_LEFT,
        };
        let base = Format::new()
            .set_font_name(FACE)
            .set_font_size(10)
            .set_align(FormatAlign::Top);
        let text = base.clone().set_reading_direction(reading);
        let strong = text.clone().set_bold();
        let accent = Color::RGB(0x000b_3a5b);
        Self {
            title: strong.clone().set_font_size(12).set_font_color(accent),
            heading: strong
                .clone()
                .set_font_color(accent)
                .set_background_color(Color::RGB(0x00ee_f2f5))
                .set_border_bottom(FormatBorder::Medium)
                .set_align(FormatAlign::Bottom)
                .set_text_wrap(),
            code: base.clone().set_reading_direction(LEFT_TO_RIGHT),
            symbol: base
                .clone()
                .set_reading_direction(LEFT_TO_RIGHT)
                .set_align(FormatAlign::Right),
            link: text
                .clone()
                .set_font_color(accent)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            strong,
            text,
            base,
        }
    }

    /// The format of a number.
    pub(crate) fn number(&self, kind: NumberKind) -> Format {
        let code = match kind {
            NumberKind::Count => "#,##0",
            NumberKind::Share => "0.0%",
            NumberKind::Change => "+0.0%;-0.0%;0.0%",
            NumberKind::Difference => "+0.0;-0.0;0.0",
        };
        self.base.clone().set_num_format(code)
    }

    /// The format of a zero that is printed as a symbol.
    pub(crate) fn zero(&self, symbol: &str) -> Format {
        let code = format!("\"{symbol}\";\"{symbol}\";\"{symbol}\"");
        let zero = self.base.clone().set_num_format(code);
        zero.set_align(FormatAlign::Right)
    }
}

/// Writes a text as a text, and so that it stays one when somebody edits its cell.
pub(crate) fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    let is_formula_like = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let prefixed = is_formula_like.then(|| look.clone().set_quote_prefix());
    sheet.write_string_with_format(row, column, text, prefixed.as_ref().unwrap_or(look))?;
    Ok(())
}
