//! What is read from Rust files as text: doc comments, and who implements a trait.

use std::fs;
use std::path::{Path, PathBuf};

use crate::XtaskError;

/// A unit struct that implements a registered trait.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Implementation {
    /// The file's name without `.rs`.
    pub file: String,
    /// What its `id` gives.
    pub id: String,
    /// The name of the type.
    pub type_name: String,
    /// The first paragraph of its doc comment.
    pub summary: String,
}

/// Every file of a folder that holds `impl <trait> for ..`, in order of id.
pub fn implementations(folder: &Path, trait_name: &str) -> Result<Vec<Implementation>, XtaskError> {
    let mut found = Vec::new();
    for path in files_in(folder, "rs")? {
        let text = read(&path)?;
        let Some(type_name) = implementer(&text, trait_name) else {
            continue;
        };
        let missing = |what: &str| XtaskError::Form {
            path: path.clone(),
            missing: what.to_owned(),
        };
        found.push(Implementation {
            file: stem(&path),
            id: id(&text).ok_or_else(|| missing("text that `fn id` gives"))?,
            summary: doc_paragraphs(&text, type_name)
                .into_iter()
                .next()
                .ok_or_else(|| missing("doc comment on its type"))?,
            type_name: type_name.to_owned(),
        });
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// The paragraphs of the doc comment on a struct, without the brackets of links.
pub(crate) fn doc_paragraphs(text: &str, type_name: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let head = format!("struct {type_name}");
    let is_head = |line: &&str| {
        let rest = line.split_once(&head).map(|(_, rest)| rest);
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
    };
    let end = lines.iter().position(is_head).unwrap_or(0);
    let mut comment: Vec<&str> = lines
        .iter()
        .take(end)
        .rev()
        .take_while(|line| line.starts_with("///") || line.starts_with("#["))
        .filter_map(|line| line.strip_prefix("///"))
        .map(str::trim)
        .collect();
    comment.reverse();
    comment
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" ").replace("[`", "`").replace("`]", "`"))
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// Reads a file of the tree.
pub(crate) fn read(path: &Path) -> Result<String, XtaskError> {
    fs::read_to_string(path).map_err(XtaskError::io("read", path))
}

/// The entries of a folder, sorted.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, XtaskError> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(XtaskError::io("list", folder))? {
        paths.push(entry.map_err(XtaskError::io("list", folder))?.path());
    }
    paths.sort();
    Ok(paths)
}

/// The files of a folder with this extension, sorted.
pub(crate) fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, XtaskError> {
    let mut paths = entries(folder)?;
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    Ok(paths)
}

/// The name of a file without its last extension.
pub(crate) fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn implementer<'a>(text: &'a str, trait_name: &str) -> Option<&'a str> {
    let head = format!("impl {trait_name} for ");
    let mut heads = text.lines().filter_map(|line| line.strip_prefix(&head));
    heads.next()?.split([' ', '<', '{']).next()
}

fn id(text: &str) -> Option<String> {
    let mut lines = text.lines();
    lines.find(|line| line.trim_start().starts_with("fn id(&self)"))?;
    let quoted = lines.next()?.trim();
    Some(quoted.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests;
