//! Identifiers of activities and organisations, and who has a name.

use super::Found;
use crate::Element;

/// Identifiers by path below the activity and attribute (the text, if empty): the rule on blanks and,
/// if there is one, that on signs.
const IDENTIFIERS: &[(&str, &str, &str, Option<&str>)] = &[
    ("iati-identifier", "", "1.3.1", Some("1.3.13")),
    ("reporting-org", "ref", "1.14.1", Some("1.14.13")),
    ("related-activity", "ref", "1.7.1", None),
    (
        "other-identifier/owner-org",
        "ref",
        "1.11.1",
        Some("1.11.13"),
    ),
    ("transaction/provider-org", "ref", "1.10.1", Some("1.10.13")),
    (
        "transaction/provider-org",
        "provider-activity-id",
        "1.4.1",
        None,
    ),
    ("transaction/receiver-org", "ref", "1.15.1", Some("1.15.13")),
    (
        "transaction/receiver-org",
        "receiver-activity-id",
        "1.5.1",
        None,
    ),
    (
        "planned-disbursement/provider-org",
        "ref",
        "1.10.1",
        Some("1.10.13"),
    ),
    (
        "planned-disbursement/provider-org",
        "provider-activity-id",
        "1.4.1",
        None,
    ),
    (
        "planned-disbursement/receiver-org",
        "ref",
        "1.15.1",
        Some("1.15.13"),
    ),
    (
        "planned-disbursement/receiver-org",
        "receiver-activity-id",
        "1.5.1",
        None,
    ),
    ("participating-org", "ref", "1.8.1", Some("1.8.13")),
    ("participating-org", "activity-id", "1.9.1", None),
];

/// Organisations that must have an identifier or a name.
const NAMED: &[(&str, &str)] = &[
    ("other-identifier/owner-org", "6.8.1"),
    ("transaction/provider-org", "6.9.1"),
    ("planned-disbursement/provider-org", "6.9.1"),
    ("transaction/receiver-org", "6.9.2"),
    ("planned-disbursement/receiver-org", "6.9.2"),
    ("participating-org", "6.10.1"),
];

pub(super) fn check(activity: &Element, found: &mut Found) {
    for (path, attribute, blanks, signs) in IDENTIFIERS {
        for element in activity.at(path) {
            let value = if attribute.is_empty() {
                Some(element.text.as_str())
            } else {
                element.get(attribute)
            };
            if let Some(value) = value {
                found.need(value == value.trim(), element, blanks);
                let has_signs = value.contains(['/', '&', '|', '?']);
                if let Some(signs) = signs {
                    found.need(!has_signs, element, signs);
                }
            }
        }
    }
    for other in activity.all("other-identifier") {
        let rule = match other.get("type") {
            Some("B1") => "1.16.1",
            Some("A3") => "1.6.1",
            _ => continue,
        };
        let value = other.get("ref").unwrap_or_default();
        found.need(value == value.trim(), other, rule);
    }
    for (path, rule) in NAMED {
        for element in activity.at(path) {
            let is_named =
                element.get("ref").is_some() || element.all("narrative").next().is_some();
            found.need(is_named, element, rule);
        }
    }
    own(activity, found);
}

/// The identifier of the activity against that of its organisation.
fn own(activity: &Element, found: &mut Found) {
    let Some(identifier) = activity.all("iati-identifier").next() else {
        return;
    };
    let own = identifier.text.trim();
    let organisation = || {
        let organisations = activity.all("reporting-org");
        organisations.filter_map(|own| own.get("ref"))
    };
    let earlier = activity
        .all("other-identifier")
        .filter(|other| other.get("type") == Some("B1"))
        .filter_map(|other| other.get("ref"));
    let prefixes: Vec<&str> = organisation().chain(earlier).collect();
    let is_same = organisation().any(|prefix| prefix.trim() == own);
    found.need(!is_same, identifier, "1.1.3");
    let begins = prefixes.iter().any(|prefix| {
        let rest = own.strip_prefix(prefix.trim());
        rest.is_some_and(|rest| rest.starts_with('-'))
    });
    found.need(begins, identifier, "1.1.21");
}
