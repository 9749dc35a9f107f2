//! Texts and their languages.

use super::Found;
use crate::Element;

pub(super) fn check(activity: &Element, found: &mut Found) {
    let has_language = activity.get("xml:lang").is_some();
    for element in activity.every() {
        if element.name == "narrative" && !has_language {
            found.need(element.get("xml:lang").is_some(), element, "4.1.1");
        }
        let rule = match element.name.as_str() {
            "title" => "4.3.1",
            "description" => "4.4.1",
            _ => continue,
        };
        let says = element
            .all("narrative")
            .any(|text| !text.text.trim().is_empty());
        found.need(says, element, rule);
    }
}
