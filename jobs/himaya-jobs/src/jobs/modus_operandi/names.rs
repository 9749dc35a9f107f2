//! The registry of names that analysts gave to classes.

use himaya_modus::{ClassName, check_names};
use himaya_store::Workspace;
use serde::Deserialize;

use crate::JobError;

/// Where the names stand.
pub(super) const PATH: &str = "config/typologies.yaml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesFile {
    names: Vec<ClassName>,
}

/// The names of a workspace; a workspace without the file has none.
pub(super) fn names(workspace: &Workspace) -> Result<Vec<ClassName>, JobError> {
    match workspace.read_text(PATH)? {
        Some(text) => parse(&text),
        None => Ok(Vec::new()),
    }
}

/// A registry is refused.
pub(super) fn refusal(line: usize, reason: String) -> JobError {
    JobError::Settings {
        path: PATH.to_owned(),
        line,
        reason,
    }
}

fn parse(text: &str) -> Result<Vec<ClassName>, JobError> {
    let file: NamesFile = serde_yaml::from_str(text).map_err(|error| {
        let line = error.location().map_or(0, |location| location.line());
        refusal(line, error.to_string())
    })?;
    check_names(&file.names).map_err(|error| refusal(0, error.to_string()))?;
    Ok(file.names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let error = parse(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn the_registry_of_a_new_workspace_holds_no_name() {
        assert_eq!(parse(crate::scaffold::TYPOLOGIES).unwrap(), []);
    }

    #[test]
    fn what_is_wrong_in_a_registry_is_said_with_its_place() {
        let one = "names:\n- typology: returns\n  class: 1\n  version: 1\n  date: 2025-01-15\n";
        check(
            &format!("{one}  name: {{en: Debt}}\n"),
            "line 6: names[0].name: missing field `fr`",
        );
        check(
            &format!("{one}  nom: {{en: Debt}}\n"),
            "unknown field `nom`",
        );
        let name = "  name: {en: Debt 2, fr: Dette, es: Deuda, ar: دين}\n";
        check(
            &format!("{one}{name}"),
            "config/typologies.yaml: the English name of class 1 holds a digit",
        );
    }
}
