//! Remembers, while a template is rendered, every block of text that it lays out, in reading order.
//!
//! The list is the text model of the edition: what the structure tree of the PDF, and every other format,
//! is compared with.

use std::sync::{Arc, Mutex, MutexGuard};

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError,
    RenderErrorReason,
};

use himaya_locale::Localizer;

use crate::escape;

/// More sections than any report has.
const N_SECTIONS: u64 = 60;

/// A block of text as a screen reader speaks it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Block {
    /// The text in logical order, without layout marks.
    pub text: String,
    /// Whether it heads a numbered section, and so stands in the contents.
    pub is_section: bool,
}

/// The blocks so far.
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<Vec<Block>>>);

impl Recorder {
    /// Makes the helpers `leaf`, `more` and `section` known to the templates.
    ///
    /// `{{leaf x}}` writes a value and begins a block with it, `{{more x}}` writes a value and adds it
    /// to the block, and `{{section x}}` writes a heading with the next number before it. The escape
    /// function is that of the format.
    pub fn register(
        &self,
        registry: &mut Handlebars<'_>,
        localizer: &Localizer,
        escape: fn(&str) -> String,
    ) {
        let numbers = (1..=N_SECTIONS).map(|number| localizer.count(number));
        let head = SectionHeading(self.clone(), numbers.collect(), escape);
        registry.register_helper("leaf", Box::new(Leaf(self.clone(), escape)));
        registry.register_helper("more", Box::new(More(self.clone(), escape)));
        registry.register_helper("section", Box::new(head));
    }

    /// The blocks in reading order.
    pub fn blocks(&self) -> Vec<Block> {
        self.lock().clone()
    }

    /// Adds a text to the last block.
    pub fn add(&self, text: &str) {
        if let Some(block) = self.lock().last_mut() {
            block.text.push(' ');
            block.text.push_str(&escape::logical(text));
        }
    }

    /// How many sections have been headed.
    pub fn n_sections(&self) -> usize {
        let blocks = self.lock();
        blocks.iter().filter(|block| block.is_section).count()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Block>> {
        // A poisoned list only means that another helper failed, which fails the rendering too.
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Begins a block.
    pub fn begin(&self, text: &str) {
        self.push(text, false);
    }

    fn push(&self, text: &str, is_section: bool) {
        self.lock().push(Block {
            text: escape::logical(text),
            is_section,
        });
    }
}

struct Leaf(Recorder, fn(&str) -> String);
struct More(Recorder, fn(&str) -> String);
struct SectionHeading(Recorder, Vec<String>, fn(&str) -> String);

impl HelperDef for Leaf {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let text = parameter(helper)?;
        self.0.begin(text);
        Ok(out.write(&(self.1)(text))?)
    }
}

impl HelperDef for More {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let text = parameter(helper)?;
        self.0.add(text);
        Ok(out.write(&(self.1)(text))?)
    }
}

impl HelperDef for SectionHeading {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let number = self
            .1
            .get(self.0.n_sections())
            .map(String::as_str)
            .unwrap_or_default();
        let text = format!("{number}\u{A0} {}", parameter(helper)?);
        self.0.push(&text, true);
        Ok(out.write(&(self.2)(&text))?)
    }
}

/// The text that a helper is given; a missing one is an error.
pub fn parameter<'a>(helper: &'a Helper<'_>) -> Result<&'a str, RenderError> {
    let parameter = helper
        .param(0)
        .ok_or_else(|| RenderErrorReason::ParamNotFoundForIndex("leaf", 0))?;
    if parameter.is_value_missing() {
        let name = parameter.relative_path().cloned();
        return Err(RenderErrorReason::MissingVariable(name).into());
    }
    parameter
        .value()
        .as_str()
        .ok_or_else(|| RenderErrorReason::InvalidParamType("string").into())
}
