//! `cargo xtask generate`: every file that follows from others.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{XtaskError, readme, tables};

/// A generated file as it should be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Generated {
    /// The path within the workspace.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

/// Every generated file of the tree.
pub fn generated(root: &Path) -> Result<Vec<Generated>, XtaskError> {
    let mut files = tables::descriptions(root)?;
    files.extend(readme::with_lists(root)?);
    Ok(files)
}

/// Writes those that are not current.
pub fn generate(root: &Path) -> Result<String, XtaskError> {
    let mut lines = Vec::new();
    for file in generated(root)? {
        let path = root.join(&file.path);
        if fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(XtaskError::io("create", folder))?;
        }
        #[expect(
            clippy::disallowed_methods,
            reason = "a file of the tree, under version control, is no data of a workspace"
        )]
        fs::write(&path, &file.text).map_err(XtaskError::io("write", &path))?;
        lines.push(format!("wrote {}", file.path.display()));
    }
    if lines.is_empty() {
        lines.push("every generated file is current".to_owned());
    }
    Ok(lines.join("\nxtask: "))
}
