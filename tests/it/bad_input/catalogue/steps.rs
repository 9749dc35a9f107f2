//! Commands one after the other in a workspace of their own.

use std::process::{Command, Stdio};

use super::delivery::{Outcome, apply, bytes, contents, deliver, holds, served};
use super::expect::{Case, Fixture, Step};
use super::measured::run;
use crate::project::Project;

/// Runs the steps of a case.
pub(super) fn check(fixture: &Fixture, case: &Case) -> Outcome {
    let mut outcome = Outcome::default();
    let project = Project::new();
    for edit in &case.edits {
        apply(edit, &project);
    }
    let has_file = case.text.is_some()
        || case.input.is_some()
        || case.generate.is_some()
        || !case.rows.is_empty();
    let file = match &case.answer {
        Some(answer) => Some(served(answer, bytes(fixture, case))),
        None if has_file => Some(deliver(fixture, case, &project).display().to_string()),
        None => None,
    };
    for (number, step) in (1..).zip(&case.steps) {
        if let Some(edit) = &step.edit {
            apply(edit, &project);
        }
        let Some(mut command) = command(step, &project, file.as_deref().unwrap_or_default()) else {
            continue;
        };
        let mut measured = run(&mut command);
        // What is known is the memory of the shell.
        measured.peak_kib = measured.peak_kib.filter(|_| step.shell.is_none());
        outcome.note(&measured, case);
        let said = measured.said();
        outcome.demand(measured.code == Some(step.exit), || {
            format!("step {number} exits {:?}: {said}", measured.code)
        });
        for words in &step.said {
            outcome.demand(said.contains(words.as_str()), || {
                format!("step {number}: no `{words}` in: {said}")
            });
        }
    }
    let files = contents(&project);
    let is_published = files.iter().any(|(name, _)| name.starts_with("releases/"));
    outcome.demand(is_published == case.publishes, || {
        format!("whether it is published: {is_published}")
    });
    for canary in &case.canaries {
        let made = files
            .iter()
            .filter(|(name, _)| !name.starts_with("snapshots/"));
        for (name, _) in made.filter(|(_, bytes)| holds(bytes, canary)) {
            outcome.failures.push(format!("{name} holds {canary}"));
        }
    }
    outcome
}

fn command(step: &Step, project: &Project, file: &str) -> Option<Command> {
    let mut command = match &step.shell {
        Some(line) => {
            let mut shell = Command::new("sh");
            shell
                .args(["-c", line])
                .current_dir(project.root())
                .env("HIMAYA", env!("CARGO_BIN_EXE_himaya"))
                .env("FILE", file)
                .env("NO_COLOR", "1")
                .stdin(Stdio::null());
            shell
        }
        None if step.run.is_empty() => return None,
        None => project.command(step.run.iter().map(|word| word.replace("{FILE}", file))),
    };
    command.envs(&step.env);
    Some(command)
}
