//! Everything that is said: data to standard output, talk to standard error.

use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use miette::GraphicalReportHandler;
use serde::Serialize;

use crate::arguments::{Format, Talk};
use crate::error::CommandError;

/// Says things, or not, as the arguments want it.
#[derive(Debug)]
pub(crate) struct Printer {
    talk: Talk,
    progress: Option<ProgressBar>,
}

impl Printer {
    /// A printer for these arguments.
    pub(crate) fn new(talk: &Talk) -> Self {
        Self {
            talk: talk.clone(),
            progress: None,
        }
    }

    /// Prints data: as JSON, or the text made for people.
    pub(crate) fn data<T: Serialize>(
        &mut self,
        data: &T,
        text: impl FnOnce(&T) -> String,
    ) -> Result<(), CommandError> {
        let text = match self.talk.form() {
            Format::Text => text(data),
            Format::Json => {
                let json = serde_json::to_string_pretty(data);
                let json = json.map_err(|error| CommandError::Record {
                    reason: error.to_string(),
                })?;
                format!("{json}\n")
            }
        };
        self.raw(text.as_bytes())
    }

    /// The form of what goes to standard output.
    pub(crate) fn format(&self) -> Format {
        self.talk.form()
    }

    /// Prints bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) -> Result<(), CommandError> {
        self.finish();
        let mut output = std::io::stdout().lock();
        output
            .write_all(bytes)
            .and_then(|()| output.flush())
            .map_err(CommandError::Output)
    }

    /// Says what is going on.
    pub(crate) fn say(&mut self, text: &str) {
        if self.talk.quiet {
            return;
        }
        if std::io::stderr().is_terminal() {
            self.show_progress(text);
        } else if self.talk.verbose {
            Self::line(text);
        }
    }

    /// Says what only somebody who looks for a cause wants to know.
    pub(crate) fn detail(&mut self, text: &str) {
        self.finish();
        if self.talk.verbose {
            Self::line(text);
        }
    }

    /// Says something worth keeping on the screen.
    pub(crate) fn note(&mut self, text: &str) {
        self.finish();
        if !self.talk.quiet {
            Self::line(text);
        }
    }

    /// Says what went wrong and what to do about it.
    pub(crate) fn error(&mut self, error: &CommandError) {
        self.finish();
        let mut text = String::new();
        let handler = GraphicalReportHandler::new();
        if handler.render_report(&mut text, error).is_err() {
            text = error.to_string();
        }
        Self::line(text.trim_end());
    }

    fn show_progress(&mut self, text: &str) {
        let bar = self.progress.get_or_insert_with(|| {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        bar.set_message(text.to_owned());
    }

    fn finish(&mut self) {
        if let Some(bar) = self.progress.take() {
            bar.finish_and_clear();
        }
    }

    fn line(text: &str) {
        // A closed standard error leaves nobody to tell. anstream drops colour where it is not wanted.
        let _ = writeln!(anstream::stderr().lock(), "{text}");
    }
}
