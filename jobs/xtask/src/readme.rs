//! The generated lists in READMEs, each between two markers.

use std::path::{Path, PathBuf};

use crate::rust_text::{entries, files_in, implementations, read, stem};
use crate::{Generated, XtaskError};

/// The READMEs with lists, and the part of each.
const LISTS: [(&str, &str); 5] = [
    ("config/README.md", "sources"),
    ("jobs/README.md", "crates"),
    ("jobs/README.md", "jobs"),
    ("models/README.md", "crates"),
    ("models/README.md", "indicators"),
];

/// The READMEs as they should be.
pub(crate) fn with_lists(root: &Path) -> Result<Vec<Generated>, XtaskError> {
    let mut files: Vec<Generated> = Vec::new();
    for (path, part) in LISTS {
        let list = list(root, path, part)?;
        let known = files.iter().position(|file| file.path == Path::new(path));
        let mut file = match known {
            Some(index) => files.remove(index),
            None => Generated {
                path: PathBuf::from(path),
                text: read(&root.join(path))?,
            },
        };
        file.text = between_markers(&file.text, part, &list).ok_or(XtaskError::Markers {
            path: PathBuf::from(path),
            part,
        })?;
        files.push(file);
    }
    Ok(files)
}

fn list(root: &Path, path: &str, part: &str) -> Result<String, XtaskError> {
    let folder = root.join(path.split('/').next().unwrap_or_default());
    let items = match part {
        "crates" => crates(&folder)?,
        "sources" => sources(&folder.join("sources"))?,
        "jobs" => summaries(&folder.join("himaya-jobs/src/jobs"), "Job")?,
        _ => summaries(&folder.join("himaya-indicators/src"), "Indicator")?,
    };
    let lines = items
        .iter()
        .map(|(name, sentence)| format!("- `{name}`: {sentence}\n"));
    Ok(lines.collect())
}

/// The crates of a folder with the descriptions of their manifests.
fn crates(folder: &Path) -> Result<Vec<(String, String)>, XtaskError> {
    let mut items = Vec::new();
    for path in entries(folder)? {
        let manifest = path.join("Cargo.toml");
        if manifest.is_file() {
            let description = value(&manifest, "description = ")?;
            items.push((stem(&path), format!("{description}.")));
        }
    }
    Ok(items)
}

/// The sources with the titles and producers of their configurations.
fn sources(folder: &Path) -> Result<Vec<(String, String)>, XtaskError> {
    let mut items = Vec::new();
    for path in files_in(folder, "yaml")? {
        let title = value(&path, "title: ")?;
        let producer = value(&path, "producer: ")?;
        let cadence = value(&path, "cadence: ")?;
        items.push((stem(&path), format!("{title}; {producer}; {cadence}.")));
    }
    Ok(items)
}

fn summaries(folder: &Path, trait_name: &str) -> Result<Vec<(String, String)>, XtaskError> {
    let found = implementations(folder, trait_name)?;
    let items = found.into_iter().map(|item| (item.id, item.summary));
    Ok(items.collect())
}

/// The value of the first line that starts with a key, without quotation marks.
fn value(path: &Path, key: &str) -> Result<String, XtaskError> {
    let text = read(path)?;
    let mut values = text.lines().filter_map(|line| line.strip_prefix(key));
    values
        .next()
        .map(|value| value.trim_matches('"').to_owned())
        .ok_or_else(|| XtaskError::Form {
            path: path.to_owned(),
            missing: format!("line that starts with `{key}`"),
        })
}

fn between_markers(text: &str, part: &str, list: &str) -> Option<String> {
    let open = format!("<!-- generated: {part} -->\n");
    let close = format!("<!-- end of {part} -->\n");
    let (before, rest) = text.split_once(&open)?;
    let (_, after) = rest.split_once(&close)?;
    Some(format!("{before}{open}\n{list}\n{close}{after}"))
}

#[cfg(test)]
mod tests;
