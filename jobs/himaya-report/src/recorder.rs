//! Remembers, while a template is rendered, every block of text that it lays out, in reading order.
//!
//! The list is the text model of the edition: what the structure tree of the PDF is compared with.

use std::sync::{Arc, Mutex, MutexGuard};

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError,
    RenderErrorReason,
};

use crate::escape;

/// A block of text as a screen reader speaks it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Block {
    /// The text in logical order, without layout marks.
    pub(crate) text: String,
    /// Whether it heads a numbered section, and so stands in the contents.
    pub(crate) is_section: bool,
}

/// The blocks so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder(Arc<Mutex<Vec<Block>>>);

impl Recorder {
    /// Makes the helpers `leaf`, `more` and `section` known to the templates.
    ///
    /// `{{leaf x}}` writes a value and begins a block with it, `{{more x}}` writes a value and adds it
    /// to the block, and `{{section x}}` writes a heading with the next number before it.
    pub(crate) fn register(&self, registry: &mut Handlebars<'_>, numbers: Vec<String>) {
        let begin = self.clone();
        let add = self.clone();
        let head = self.clone();
        registry.register_helper("leaf", Box::new(Leaf(begin)));
        registry.register_helper("more", Box::new(More(add)));
        registry.register_helper("section", Box::new(SectionHeading(head, numbers)));
    }

    /// The blocks in reading order.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Block>> {
        // A poisoned list only means that another helper failed, which fails the rendering too.
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn begin(&self, text: &str, is_section: bool) {
        self.lock().push(Block {
            text: escape::logical(text),
            is_section,
        });
    }
}

struct Leaf(Recorder);
struct More(Recorder);
struct SectionHeading(Recorder, Vec<String>);

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
        self.0.begin(text, false);
        Ok(out.write(&escape::literal(text))?)
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
        if let Some(block) = self.0.lock().last_mut() {
            block.text.push(' ');
            block.text.push_str(&escape::logical(text));
        }
        Ok(out.write(&escape::literal(text))?)
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
        let n_before = self
            .0
            .lock()
            .iter()
            .filter(|block| block.is_section)
            .count();
        let number = self.1.get(n_before).map(String::as_str).unwrap_or_default();
        let text = format!("{number}\u{A0} {}", parameter(helper)?);
        self.0.begin(&text, true);
        Ok(out.write(&escape::literal(&text))?)
    }
}

fn parameter<'a>(helper: &'a Helper<'_>) -> Result<&'a str, RenderError> {
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
