//! An analyst stands by judgements on the evidence that an edition printed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_judgement::{Confirmation, confirmation};
use himaya_schema::{CodeList as _, Figure, Level};
use himaya_store::Workspace;
use serde::Serialize;

use crate::JobError;
use crate::assessment::judged::{Judged, confirmations_path, path, text_sha256};

/// What was confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmReport {
    /// The release whose figures were the evidence.
    pub release: String,
    /// The file that holds the confirmations.
    pub path: String,
    /// A line a judgement and level.
    pub confirmed: Vec<Confirmation>,
}

/// Confirms judgements of the period of a release, all of them or some, at every level of it.
///
/// # Errors
/// A release or judgement that is not there, or a judgement that cites a figure that the release does not hold.
pub fn confirm(
    workspace: &Workspace,
    release: &str,
    ids: &[String],
    (by, today): (&str, NaiveDate),
) -> Result<ConfirmReport, JobError> {
    let editions = workspace.releases_list()?;
    let editions: Vec<_> = editions
        .into_iter()
        .filter(|manifest| manifest.release == release)
        .collect();
    let refuse = |reason: String| JobError::Confirm { reason };
    let Some(first) = editions.first() else {
        return Err(refuse(format!("there is no release `{release}`")));
    };
    let period = first.period;
    let judged = Judged::read(workspace, period)?;
    let Some(file) = &judged.now else {
        return Err(refuse(format!("there is no file {}", path(period))));
    };
    if let Some(unknown) = ids
        .iter()
        .find(|id| !file.judgements.iter().any(|one| one.id == **id))
    {
        return Err(refuse(format!(
            "{} holds no judgement `{unknown}`",
            path(period)
        )));
    }
    let mut confirmed = Vec::new();
    for edition in &editions {
        let figures = workspace.figures(release, edition.level)?;
        let figures: BTreeMap<String, Figure> = figures
            .into_iter()
            .map(|record| (record.id.to_string(), record.figure))
            .collect();
        let is_read =
            |level: &str| Level::from_code(level).is_some_and(|widest| widest <= edition.level);
        let wanted = file
            .judgements
            .iter()
            .filter(|one| is_read(&one.level) && (ids.is_empty() || ids.contains(&one.id)));
        for one in wanted {
            let signed = Confirmation {
                judgement: one.id.clone(),
                sha256: text_sha256(one)?,
                level: edition.level.code().to_owned(),
                by: by.to_owned(),
                date: today,
                evidence: BTreeMap::new(),
            };
            let done = confirmation(one, &figures, signed).map_err(|id| {
                refuse(format!(
                    "judgement {} cites `{id}`, which release {release} does not hold at level {}",
                    one.id, edition.level
                ))
            })?;
            confirmed.push(done);
        }
    }
    let all = judged.with(&confirmed);
    let path = confirmations_path(period);
    let text = serde_json::to_string_pretty(&all).map_err(|error| JobError::Record {
        reason: error.to_string(),
    })?;
    workspace.write_text(&path, &(text + "\n"))?;
    Ok(ConfirmReport {
        release: release.to_owned(),
        path,
        confirmed,
    })
}
