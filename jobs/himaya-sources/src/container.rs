//! What the first bytes say, and whether a zip container is safe to open.
//!
//! Nothing here reads a cell; a container that fails is refused before any parser sees it.

mod markup;

use std::io::{self, Cursor, Read, Write};

use zip::ZipArchive;

use crate::refusal::Refusal;
use crate::{RawFile, SourceError};
use markup::Markup;

/// The most bytes that a container may unpack to.
const UNPACKED_MAX: u64 = 256 * 1024 * 1024;
/// The most bytes of a part that a parser keeps in memory as a whole; sheets are read as a stream.
const PART_MAX: u64 = 64 * 1024 * 1024;
/// The most times its own size that a container may unpack to.
const RATIO_MAX: u64 = 100;
/// The most entries of a container.
const ENTRIES_MAX: usize = 4096;

/// What a file is by its first bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Workbook,
    Json,
    Text,
}

/// Says what the bytes are, or refuses them for what they are.
pub(crate) fn sniff(file: &RawFile) -> Result<Kind, SourceError> {
    let wrong = |expected, found| SourceError::WrongKind {
        file: file.name.clone(),
        expected,
        found,
    };
    let extension = file
        .name
        .rsplit_once('.')
        .map(|(_, end)| end.to_lowercase());
    let named_workbook = matches!(extension.as_deref(), Some("xlsx" | "xlsm"));
    let named_table = matches!(extension.as_deref(), Some("csv" | "tsv" | "txt"));
    let named_text = named_table || extension.as_deref() == Some("json");
    let expected = if named_workbook {
        "an XLSX workbook"
    } else {
        "a data file"
    };
    if file.bytes.is_empty() {
        return Err(SourceError::EmptyFile {
            file: file.name.clone(),
        });
    }
    if let Some(found) = not_data(&file.bytes) {
        return Err(wrong(expected, found));
    }
    if file.bytes.starts_with(b"PK") {
        return if named_text {
            Err(wrong("text", "a zip container"))
        } else {
            Ok(Kind::Workbook)
        };
    }
    if named_workbook {
        return Err(wrong(expected, "not a zip container"));
    }
    match first_visible(&file.bytes) {
        // A table may open with a bracket in its title row, so the name overrules it.
        Some(b'[' | b'{') if !named_table => Ok(Kind::Json),
        Some(_) => Ok(Kind::Text),
        None => Err(SourceError::EmptyFile {
            file: file.name.clone(),
        }),
    }
}

/// Names what the bytes are when they cannot be statistics.
pub(crate) fn not_data(bytes: &[u8]) -> Option<&'static str> {
    let magics: [(&[u8], &'static str); 6] = [
        (b"%PDF", "a PDF"),
        (
            b"\xD0\xCF\x11\xE0",
            "an old or password-protected Office file",
        ),
        (b"\x1F\x8B", "a gzip archive"),
        (b"Rar!", "a RAR archive"),
        (b"7z\xBC\xAF", "a 7-Zip archive"),
        (b"PAR1", "a Parquet file"),
    ];
    let by_magic = magics.iter().find(|(magic, _)| bytes.starts_with(magic));
    let markup = (first_visible(bytes) == Some(b'<')).then_some("an HTML or XML page");
    by_magic.map(|(_, name)| *name).or(markup)
}

fn first_visible(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes
        .iter()
        .copied()
        .find(|byte| !byte.is_ascii_whitespace())
}

/// Opens every entry, counting what comes out, so that a bomb is refused before it is parsed.
pub(crate) fn check_zip(bytes: &[u8]) -> Result<(), Refusal> {
    let refuse = |reason: String| Refusal::Container { reason };
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| refuse(error.to_string()))?;
    if archive.len() > ENTRIES_MAX {
        return Err(refuse(format!("more than {ENTRIES_MAX} entries")));
    }
    let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let budget = UNPACKED_MAX.min(packed.saturating_mul(RATIO_MAX));
    let (mut declared, mut unpacked) = (0_u64, 0_u64);
    for index in 0..archive.len() {
        let entry = archive
            .by_index(index)
            .map_err(|error| refuse(error.to_string()))?;
        let name = entry.name().map_err(|error| refuse(error.to_string()))?;
        let name = name.to_lowercase();
        if let Some(reason) = bad_entry(&name) {
            return Err(refuse(reason));
        }
        if entry.is_symlink() || entry.enclosed_name().is_none() {
            return Err(refuse("an entry points outside the container".to_owned()));
        }
        declared = declared.saturating_add(entry.size());
        if declared > budget {
            return Err(refuse(bomb(budget)));
        }
        unpacked += look(&name, entry, budget - unpacked).map_err(refuse)?;
    }
    Ok(())
}

/// Refuses a workbook with parts that no scanner reads and that may show or name a person.
pub(crate) fn refuse_pictures(bytes: &[u8]) -> Result<(), Refusal> {
    const PARTS: [&str; 8] = [
        "xl/comments",
        "xl/drawings/",
        "xl/embeddings/",
        "xl/externallinks/",
        "xl/media/",
        "xl/pivotcache/",
        "xl/richdata/",
        "xl/threadedcomments/",
    ];
    let archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| Refusal::container(error.to_string()))?;
    let is_unread = archive.file_names().any(|name| {
        // A name that is none was refused before.
        let name = name.map(|name| name.to_lowercase()).unwrap_or_default();
        PARTS.iter().any(|part| name.starts_with(part))
    });
    if is_unread {
        let reason = "it holds pictures, comments or links, which may show or name persons; save the \
                      table alone";
        return Err(Refusal::container(reason));
    }
    Ok(())
}

/// Unpacks an entry to nowhere and returns its size, or why the container is refused for it.
fn look(name: &str, entry: impl Read, budget: u64) -> Result<u64, String> {
    let is_markup = [".xml", ".rels", ".vml"]
        .iter()
        .any(|ending| name.ends_with(ending));
    let budget = if name.starts_with("xl/worksheets/") {
        budget
    } else {
        budget.min(PART_MAX)
    };
    let mut markup = Markup::new(is_markup);
    let drained = drain(entry, budget, &mut markup);
    let size = drained.map_err(|error| match error {
        DrainError::TooMuch => bomb(budget),
        DrainError::Broken(cause) => cause.to_string(),
    })?;
    markup.refused().map_or(Ok(size), Err)
}

/// Why an entry of this name in lower case is refused.
fn bad_entry(lower: &str) -> Option<String> {
    let climbs = lower.split(['/', '\\']).any(|part| part == "..");
    if climbs || lower.starts_with(['/', '\\']) || lower.contains(':') {
        return Some("an entry points outside the container".to_owned());
    }
    let nested = [".zip", ".xlsx", ".xlsm", ".7z", ".rar"];
    if nested.iter().any(|ending| lower.ends_with(ending)) {
        return Some("it holds another container".to_owned());
    }
    lower
        .ends_with("vbaproject.bin")
        .then(|| "it holds macros; save it as XLSX without them".to_owned())
}

fn bomb(budget: u64) -> String {
    format!("it unpacks to more than {budget} bytes")
}

enum DrainError {
    TooMuch,
    Broken(io::Error),
}

/// Reads an entry to its end, for `look` alone, and counts the bytes.
fn drain(entry: impl Read, budget: u64, look: &mut impl Write) -> Result<u64, DrainError> {
    let mut limited = entry.take(budget + 1);
    let count = io::copy(&mut limited, look).map_err(DrainError::Broken)?;
    if count > budget {
        Err(DrainError::TooMuch)
    } else {
        Ok(count)
    }
}
