//! `himaya demo [DIR]`.

use std::path::Path;

use himaya_example::{ASSESSMENTS, ExampleConfig, generate};
use himaya_jobs::{Circumstances, Clock, RunReport};
use himaya_sources::Parser;
use himaya_store::Workspace;

use crate::arguments::Demo;
use crate::commands::{lines, parse_child};
use crate::error::CommandError;
use crate::exit::{ExitStatus, code_of_job};
use crate::printer::Printer;

const SOURCE: &str = "case-returns";
const JOB: &str = "threat-assessment";

/// Makes the example, reads it and runs every job on its last quarter.
pub(crate) fn demo(
    demo: &Demo,
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    if !is_empty(&demo.dir) {
        return Err(CommandError::NotEmpty {
            path: demo.dir.display().to_string(),
        });
    }
    printer.say("drawing synthetic national returns");
    let config = ExampleConfig {
        seed: demo.seed,
        n_persons: demo.persons,
        ..ExampleConfig::DEMO
    };
    let example = generate(&config)?;
    let (workspace, _) = himaya_jobs::init(&demo.dir)?;
    workspace.drop_files(SOURCE, &example.files)?;
    workspace.write_text("truth.json", &example.truth.to_json()?)?;
    for (path, text) in ASSESSMENTS {
        workspace.write_text(path, text)?;
    }
    printer.say("reading them");
    let parser = Parser::Child(parse_child::parser()?);
    let pulled = himaya_jobs::pull(&workspace, SOURCE, None, clock.today(), &parser)?;
    let plan = himaya_jobs::plan(&[JOB.to_owned()], config.last_quarter())?;
    let circumstances = Circumstances {
        clock,
        trigger: "demo",
        exit_code: code_of_job,
        key: None,
    };
    let report = himaya_jobs::run(&workspace, &plan, &circumstances, &mut |job| {
        printer.say(&format!("running {job} for {}", plan.period));
    })?;
    printer.data(&report, |report| pdf_paths(&workspace, report))?;
    printer.note(&format!(
        "{} synthetic persons read, {} rows set aside; what was planted stands in {}",
        pulled.rows_stored,
        pulled.rows_quarantined,
        workspace.root().join("truth.json").display()
    ));
    Ok(ExitStatus::Success)
}

/// Where the editions lie.
fn pdf_paths(workspace: &Workspace, report: &RunReport) -> String {
    let outputs = report.jobs.iter().flat_map(|job| &job.outputs);
    let pdfs = outputs.filter(|output| {
        let kind = Path::new(&output.path).extension();
        kind.is_some_and(|kind| kind == "pdf")
    });
    lines(pdfs.map(|output| workspace.root().join(&output.path).display().to_string()))
}

fn is_empty(dir: &Path) -> bool {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
