//! Which children an element has, in which order, and what it must say (`iati-activities-schema.xsd`
//! of 2.03). Elements that are not in the table are left to a validator of schemas.

use super::{Found, Severity};
use crate::Element;

/// An element by its path below the activity, and its children in order: `!` must be there, `?` may
/// be there once, `*` as often as needed, `+` at least once.
const ORDER: &[(&str, &str)] = &[
    (
        "",
        "iati-identifier! reporting-org! title! description+ participating-org+ other-identifier* \
         activity-status! activity-date+ contact-info* activity-scope? recipient-country* \
         recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* \
         policy-marker* collaboration-type? default-flow-type? default-finance-type? \
         default-aid-type* default-tied-status? budget* planned-disbursement* capital-spend? \
         transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?",
    ),
    ("title", "narrative+"),
    ("description", "narrative+"),
    ("reporting-org", "narrative+"),
    (
        "location",
        "location-reach? location-id* name? description? activity-description? administrative* \
         point? exactness? location-class? feature-designation?",
    ),
    ("budget", "period-start! period-end! value!"),
    (
        "transaction",
        "transaction-type! transaction-date! value! description? provider-org? receiver-org? \
         disbursement-channel? sector* recipient-country? recipient-region? flow-type? \
         finance-type? aid-type* tied-status?",
    ),
    (
        "result",
        "title! description? document-link* reference* indicator+",
    ),
    (
        "result/indicator",
        "title! description? document-link* reference* baseline* period*",
    ),
    (
        "result/indicator/baseline",
        "location* dimension* document-link* comment?",
    ),
    (
        "result/indicator/period",
        "period-start! period-end! target* actual*",
    ),
    (
        "result/indicator/period/target",
        "location* dimension* comment? document-link*",
    ),
    (
        "result/indicator/period/actual",
        "location* dimension* comment? document-link*",
    ),
];

/// The attributes that an element must have, by its path below the activity.
const REQUIRED: &[(&str, &str)] = &[
    ("reporting-org", "ref type"),
    ("participating-org", "role"),
    ("activity-status", "code"),
    ("activity-date", "type iso-date"),
    ("recipient-country", "code"),
    ("recipient-region", "code"),
    ("sector", "code"),
    ("tag", "code vocabulary"),
    ("policy-marker", "code"),
    ("budget/period-start", "iso-date"),
    ("budget/period-end", "iso-date"),
    ("budget/value", "value-date"),
    ("transaction/transaction-type", "code"),
    ("transaction/transaction-date", "iso-date"),
    ("transaction/value", "value-date"),
    ("result", "type"),
    ("result/reference", "vocabulary code"),
    ("result/indicator", "measure"),
    ("result/indicator/reference", "vocabulary code"),
    ("result/indicator/baseline", "year"),
    ("result/indicator/baseline/location", "ref"),
    ("result/indicator/baseline/dimension", "name value"),
    ("result/indicator/period/period-start", "iso-date"),
    ("result/indicator/period/period-end", "iso-date"),
    ("result/indicator/period/target/location", "ref"),
    ("result/indicator/period/target/dimension", "name value"),
    ("result/indicator/period/actual/location", "ref"),
    ("result/indicator/period/actual/dimension", "name value"),
];

/// Checks children and attributes.
pub(super) fn check(activity: &Element, found: &mut Found) {
    for (path, names) in ORDER {
        for element in activity.at(path) {
            children(element, names, found);
        }
    }
    for (path, names) in REQUIRED {
        for element in activity.at(path) {
            for name in names.split_whitespace() {
                if element
                    .get(name)
                    .is_none_or(|value| value.trim().is_empty())
                {
                    let message = format!("`{}` has no `{name}`", element.name);
                    required(
                        element,
                        message,
                        format!("write the attribute `{name}`"),
                        found,
                    );
                }
            }
        }
    }
    dimensions(activity, found);
}

fn required(element: &Element, message: String, fix: String, found: &mut Found) {
    found.tell(element, "required", Severity::Error, (message, fix));
}

fn children(element: &Element, names: &str, found: &mut Found) {
    let known: Vec<(&str, char)> = names
        .split_whitespace()
        .filter_map(|name| {
            let sign = name.chars().next_back()?;
            Some((name.strip_suffix(sign)?, sign))
        })
        .collect();
    let place = |name: &str| known.iter().position(|(own, _)| *own == name);
    let mut furthest: Option<(usize, &Element)> = None;
    for child in &element.children {
        let Some(own) = place(&child.name) else {
            // Elements of another namespace may stand anywhere.
            if !child.name.contains(':') {
                let message = format!("`{}` has no child `{}`", element.name, child.name);
                let fix = "remove it, or correct its name";
                found.tell(child, "unknown", Severity::Error, (message, fix.to_owned()));
            }
            continue;
        };
        match furthest {
            Some((far, before)) if own < far => {
                let message = format!("`{}` stands after `{}`", child.name, before.name);
                let fix = format!(
                    "put it before `{}`: the schema fixes the order",
                    before.name
                );
                found.tell(child, "order", Severity::Error, (message, fix));
            }
            Some((far, _)) if own == far => {}
            Some(_) | None => furthest = Some((own, child)),
        }
    }
    for (name, sign) in known {
        let n = element.all(name).count();
        let is_there = 0 < n || matches!(sign, '?' | '*');
        if !is_there {
            let message = format!("`{}` has no `{name}`", element.name);
            required(
                element,
                message,
                format!("write the element `{name}`"),
                found,
            );
        }
        let is_once = n < 2 || matches!(sign, '*' | '+');
        if !is_once {
            let message = format!("`{}` has {n} of `{name}`", element.name);
            required(element, message, "keep one".to_owned(), found);
        }
    }
}

/// Dimensions that hold the number themselves, as publishers often get wrong.
fn dimensions(activity: &Element, found: &mut Found) {
    for kind in ["baseline", "period/target", "period/actual"] {
        let path = format!("result/indicator/{kind}/dimension");
        for dimension in activity.at(&path) {
            let value = dimension.get("value").unwrap_or_default();
            if !value.is_empty() && value.parse::<f64>().is_ok() {
                let message = format!("the dimension has the number {value} as its value");
                let fix = "name what is told apart, such as `name=\"sex\" value=\"female\"`; the number is the `value` of the element around it";
                found.tell(
                    dimension,
                    "dimension",
                    Severity::Warning,
                    (message, fix.to_owned()),
                );
            }
        }
        let known: Vec<&str> = activity
            .all("location")
            .filter_map(|location| location.get("ref"))
            .collect();
        for location in activity.at(&format!("result/indicator/{kind}/location")) {
            let target = location.get("ref").unwrap_or_default();
            if !target.is_empty() && !known.contains(&target) {
                let message = format!("no location of the activity has the `ref` {target}");
                let fix = "write a `location` with that `ref` in the activity";
                found.tell(
                    location,
                    "location",
                    Severity::Warning,
                    (message, fix.to_owned()),
                );
            }
        }
    }
}
