//! What templates of pages call: drawings, which are markup already, and the numbers of sections.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, PathAndJson, RenderContext,
    RenderErrorReason,
};
use himaya_report::{Recorder, ReportError, inline_chart, inline_definitions, inline_swatch};
use serde_json::Value;

use crate::sheet::Sheet;

/// Makes the helpers known.
///
/// `{{drawing chart page}}` and `{{swatch entry page}}` draw, `{{patterns}}` defines what they share;
/// `{{section-id}}` is the id of the section that is headed next; `{{joined x}}` records what the template
/// writes piece by piece as part of the block, `{{apart x}}` as a block of its own; `{{style}}` and
/// `{{script}}` are the page's own.
pub(crate) fn register(registry: &mut Handlebars<'_>, recorder: &Recorder, sheet: &Sheet) {
    registry.register_helper("drawing", Box::new(Drawn(inline_chart)));
    registry.register_helper("swatch", Box::new(Drawn(inline_swatch)));
    registry.register_helper("patterns", Box::new(Markup(inline_definitions())));
    registry.register_helper("style", Box::new(Markup(sheet.style.clone())));
    registry.register_helper("script", Box::new(Markup(sheet.script.to_owned())));
    registry.register_helper("section-id", Box::new(Anchor(recorder.clone())));
    let silent = |record: fn(&Recorder, &str)| Box::new(Silent(recorder.clone(), record));
    registry.register_helper("apart", silent(Recorder::begin));
    registry.register_helper("joined", silent(Recorder::add));
}

/// The id of a section, counted from 1.
pub(crate) fn section_id(number: usize) -> String {
    format!("section-{number}")
}

/// Markup that is made from nothing of the report.
struct Markup(String);
struct Drawn(fn(&Value, &Value) -> Result<String, ReportError>);
struct Anchor(Recorder);
/// Records a text and writes nothing.
struct Silent(Recorder, fn(&Recorder, &str));

impl HelperDef for Markup {
    fn call<'reg: 'rc, 'rc>(
        &self,
        _: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        Ok(out.write(&self.0)?)
    }
}

impl HelperDef for Drawn {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let parameter = |index: usize| {
            let found = helper.param(index).map(PathAndJson::value);
            found.ok_or(RenderErrorReason::ParamNotFoundForIndex("drawing", index))
        };
        let drawn = (self.0)(parameter(0)?, parameter(1)?);
        let drawn = drawn.map_err(|error| RenderErrorReason::NestedError(Box::new(error)))?;
        Ok(out.write(&drawn)?)
    }
}

impl HelperDef for Anchor {
    fn call<'reg: 'rc, 'rc>(
        &self,
        _: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        Ok(out.write(&section_id(self.0.n_sections() + 1))?)
    }
}

impl HelperDef for Silent {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        _: &mut dyn Output,
    ) -> HelperResult {
        (self.1)(&self.0, himaya_report::parameter(helper)?);
        Ok(())
    }
}
