//! The threat assessment: results through disclosure control into editions.

use himaya_report::{Style, StyleFile, embedded_locales};
use himaya_store::{ReleaseDraft, ReleaseInput, sha256_hex};

use super::{Context, Job, Made};
use crate::assessment::judged::Judged;
use crate::assessment::{self, Assessment};
use crate::editions::{editions, index, layouts};
use crate::publication;
use crate::{JobError, Output, source_config};

/// Where a workspace may change how its pages look.
const STYLE: &str = "report-templates/style.yaml";

/// Renders the quarterly regional threat assessment in every language.
#[derive(Debug)]
pub(crate) struct ThreatAssessment;

impl Job for ThreatAssessment {
    fn id(&self) -> &'static str {
        "threat-assessment"
    }

    fn dependencies(&self) -> &'static [&'static str] {
        &["gender-indicators", "modus-operandi", "route-shifts"]
    }

    fn run(&self, context: &Context<'_>) -> Result<Made, JobError> {
        if context.settings.trust.is_required && context.key.is_none() {
            return Err(JobError::Unsigned);
        }
        let inputs = assessment::inputs(context)?;
        let fingerprint = fingerprint(context, &inputs)?;
        let number = context
            .workspace
            .release_number(context.period, &fingerprint)?;
        let release = format!("{}-r{number}", context.period);
        let mut made = Made {
            is_unchanged: true,
            ..Made::default()
        };
        // The closest circle first: what is hidden from it is hidden from wider ones.
        for level in context.settings.levels.iter().rev() {
            let mut draft = ReleaseDraft {
                document: self.id().to_owned(),
                period: context.period,
                number,
                level: *level,
                fingerprint: fingerprint.clone(),
                configuration_sha256: context.settings.sha256.clone(),
                inputs: inputs.clone(),
                figures: Vec::new(),
                files: Vec::new(),
            };
            if !context.workspace.release_folder(&release, *level).exists() {
                fill(context, &mut draft)?;
                made.is_unchanged = false;
            }
            let (_, manifest) = context.workspace.publish_release(&draft, context.key)?;
            let at = format!("data/releases/{release}/{level}");
            made.outputs
                .extend(manifest.files.into_iter().map(|file| Output {
                    path: format!("{at}/{}", file.path),
                    sha256: file.sha256,
                }));
        }
        index::write(context.workspace, context.settings, &style(context)?)?;
        Ok(made)
    }
}

/// Makes the files of a release and attacks them; what leaks is not published.
fn fill(context: &Context<'_>, draft: &mut ReleaseDraft) -> Result<(), JobError> {
    let assessment = Assessment::build(context, draft.number, draft.level)?;
    draft.figures = assessment.figures;
    draft.files = editions(
        context.settings,
        &style(context)?,
        &assessment.report,
        &draft.figures,
        assessment.description,
    )?;
    publication::check(context.workspace, draft.level, draft.files.clone())
}

/// The style of the workspace, or the built-in one.
fn style(context: &Context<'_>) -> Result<Style, JobError> {
    Ok(match own_style(context)? {
        Some(own) => Style::new(own.file, own.faces)?,
        None => Style::built_in()?,
    })
}

/// The style file of a workspace with the bytes of its house faces.
struct OwnStyle {
    file: StyleFile,
    faces: Vec<Vec<u8>>,
}

fn own_style(context: &Context<'_>) -> Result<Option<OwnStyle>, JobError> {
    let Some(text) = context.workspace.read_text(STYLE)? else {
        return Ok(None);
    };
    let file = StyleFile::parse(&text)?;
    let faces = match &file.faces_folder {
        Some(folder) => context.workspace.read_folder(folder)?,
        None => Vec::new(),
    };
    Ok(Some(OwnStyle { file, faces }))
}

/// A hash of everything that the release depends on, apart from its number.
fn fingerprint(context: &Context<'_>, inputs: &[ReleaseInput]) -> Result<String, JobError> {
    let mut texts = layouts();
    for (language, _) in &context.settings.languages {
        texts.extend(embedded_locales(*language));
    }
    let style = own_style(context)?.map(|own| {
        let faces = own.faces.iter().map(|face| sha256_hex(face));
        (faces.collect::<Vec<_>>(), own.file)
    });
    // What the report says of its sources; the citation stands in the inputs.
    let mut said = Vec::new();
    for input in inputs {
        let config = source_config(context.workspace, &input.source)?;
        let grade = config.grade.to_string();
        said.push((config.title, config.producer, config.licence, grade));
    }
    let content = serde_json::to_vec(&(
        style,
        said,
        env!("CARGO_PKG_VERSION"),
        &context.settings.sha256,
        inputs,
        texts,
        (
            &context.results.typologies,
            Judged::read(context.workspace, context.period)?.sha256,
        ),
    ))
    .map_err(|error| JobError::Record {
        reason: error.to_string(),
    })?;
    Ok(sha256_hex(&content))
}
