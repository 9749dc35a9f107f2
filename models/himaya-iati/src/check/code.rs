//! Values that are codes of a list.

use super::{Found, Severity};
use crate::codes::MAPPING;
use crate::{CodeLists, Element};

/// The version of the standard that the file says it has.
pub(super) fn version(root: &Element, lists: &CodeLists, found: &mut Found) {
    if let Some(version) = root.get("version") {
        return one(root, ("Version", version), lists, found);
    }
    let message = "`iati-activities` has no `version`".to_owned();
    let fix = "write `version=\"2.03\"`".to_owned();
    found.tell(root, "required", Severity::Error, (message, fix));
}

pub(super) fn check(activity: &Element, lists: &CodeLists, found: &mut Found) {
    for (path, attribute, list, vocabularies) in MAPPING {
        for element in activity.at(path) {
            let vocabulary = element.get("vocabulary").unwrap_or_default();
            if !vocabularies.is_empty() && !vocabularies.contains(&vocabulary) {
                continue;
            }
            let value = if attribute.is_empty() {
                Some(element.text.trim())
            } else {
                element.get(attribute)
            };
            if let Some(value) = value {
                one(element, (list, value), lists, found);
            }
        }
    }
    for element in activity.every() {
        if let Some(language) = element.get("xml:lang") {
            one(element, ("Language", language), lists, found);
        }
    }
}

fn one(element: &Element, (list, value): (&str, &str), lists: &CodeLists, found: &mut Found) {
    let Some(known) = lists.find(list) else {
        found.unknown.push(list.to_owned());
        return;
    };
    if known.codes.contains(value) {
        return;
    }
    let severity = if known.is_complete {
        Severity::Error
    } else {
        Severity::Warning
    };
    let message = format!("`{value}` is no code of the list {list}");
    let fix = if known.codes.len() <= 16 {
        let codes: Vec<&str> = known.codes.iter().map(String::as_str).collect();
        format!("write one of {}", codes.join(", "))
    } else {
        format!("take a code from the list {list} of iatistandard.org")
    };
    found.tell(element, list, severity, (message, fix));
}
