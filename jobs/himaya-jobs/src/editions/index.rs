//! The page that lists all releases of a workspace. It is part of none, and made anew after each.

use himaya_html::{Index, IndexEdition, IndexFile, IndexRelease, Layouts};
use himaya_locale::{Language, Localizer};
use himaya_report::{Style, embedded_locales};
use himaya_schema::{CodeList as _, Label};
use himaya_store::{Manifest, Workspace};

use super::EditionFormat;
use crate::{JobError, Settings};

/// The files beside the editions that a reader opens.
const OTHERS: [&str; 2] = ["datapackage.json", "manifest.json"];

/// Writes the index from the manifests, in the first language of the settings.
pub(crate) fn write(
    workspace: &Workspace,
    settings: &Settings,
    style: &Style,
) -> Result<(), JobError> {
    let Some((language, locale)) = settings.languages.first() else {
        return Ok(());
    };
    let localizer = Localizer::new(*language, locale, embedded_locales(*language))?;
    let manifests = workspace.releases_list()?;
    // The newest first.
    let releases = manifests.iter().rev();
    let index = Index {
        confidentiality: settings.marking.confidentiality.clone(),
        tlp: settings.marking.tlp.clone(),
        releases: releases
            .map(|manifest| release(manifest, &localizer))
            .collect::<Result<_, JobError>>()?,
    };
    let page = himaya_html::index(&index, &localizer, style, &Layouts::built_in()?)?;
    workspace.write_release_index(&page)?;
    Ok(())
}

fn release(manifest: &Manifest, localizer: &Localizer) -> Result<IndexRelease, JobError> {
    let folder = format!("{}/{}", manifest.release, manifest.level);
    let link = |name: &str, file: &str| IndexFile {
        name: name.to_owned(),
        link: format!("{folder}/{file}"),
    };
    let has = |file: &str| manifest.files.iter().any(|known| known.path == file);
    let mut editions = Vec::new();
    for language in Language::ALL {
        let files = EditionFormat::ALL.into_iter().filter_map(|format| {
            let extension = format.extension();
            let file = format!("{}.{}.{extension}", manifest.document, language.code());
            has(&file).then(|| link(&extension.to_uppercase(), &file))
        });
        let files: Vec<IndexFile> = files.collect();
        if !files.is_empty() {
            editions.push(IndexEdition::new(*language, files));
        }
    }
    let others = OTHERS
        .iter()
        .filter(|file| has(file) || **file == "manifest.json");
    Ok(IndexRelease {
        period: localizer.period(&manifest.period),
        release: manifest.release.clone(),
        level: localizer.label(&Label::code(manifest.level))?,
        editions,
        others: others.map(|file| link(file, file)).collect(),
    })
}
