//! Indicators that are gone from a logframe without a word.

use himaya_entries::{Refusal, Step, line_of, nearest};

use crate::Logframe;

/// What a new logframe lacks of the one by which was reported before: an indicator whose id is gone
/// and that no `was` names would break its series without anybody noticing.
///
/// `text` is that of the new logframe; a fault stands at the indicator that was probably renamed.
pub fn renamed(before: &Logframe, now: &Logframe, text: &str) -> Vec<Refusal> {
    let is_kept = |id: &str| {
        let mut indicators = now.indicators.iter();
        indicators.any(|own| own.id == id || own.was.iter().any(|was| was == id))
    };
    let gone = before.indicators.iter().filter(|old| !is_kept(&old.id));
    let refusal = |old: &crate::Indicator| {
        let is_new = |id: &str| before.indicator(id).is_none();
        let new = || now.indicators.iter().filter(|own| is_new(&own.id));
        let same = new().find(|own| own.title == old.title || own.definition == old.definition);
        let near = || nearest(&old.id, new().map(|own| own.id.as_str()));
        let heir = same.map(|own| own.id.as_str()).or_else(near);
        let steps = heir.map_or_else(
            || vec![Step::key("indicators")],
            |heir| vec![Step::key("indicators"), Step::id(heir)],
        );
        let help = match heir {
            Some(heir) => format!("if it is `{heir}` now, write `was: [{}]` there", old.id),
            None => "put it back, or name it in the `was` of the indicator that goes on with it"
                .to_owned(),
        };
        Refusal {
            line: line_of(text, &steps),
            reason: format!("the indicator `{}`, on which was reported, is gone", old.id),
            help,
        }
    };
    gone.map(refusal).collect()
}
