//! What is wrong with a file, by the order of elements, the rules and the code lists.

mod classification;
mod code;
mod dates;
mod geography;
mod identifiers;
mod money;
mod narratives;
mod order;
mod results;
mod rules;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{CodeLists, Element};
use rules::RULES;

/// How bad a failure is, as the standard says.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file cannot be published so.
    Error,
    /// The file can be published, and readers may not understand it.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Failure {
    /// The line.
    pub line: usize,
    /// The element, by names from the activity on.
    pub element: String,
    /// The rule by its number in the standard, `order`, `required`, `unknown`, or the name of a list.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub fix: String,
}

/// What was found in a file.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Report {
    /// The activities.
    pub n_activities: usize,
    /// What is wrong, by line.
    pub failures: Vec<Failure>,
    /// The lists that the file uses and that are not known here, so that nobody has checked them.
    pub lists_not_checked: Vec<String>,
}

/// Checks a file as of a moment, after which no date of it may lie.
pub fn check(root: &Element, lists: &CodeLists, now: DateTime<Utc>) -> Report {
    let mut found = Found::default();
    if root.name != "iati-activities" {
        let message = format!("the outermost element is `{}`", root.name);
        let fix = "put every activity into one `iati-activities`";
        found.tell(root, "order", Severity::Error, (message, fix.to_owned()));
    }
    code::version(root, lists, &mut found);
    let activities: Vec<&Element> = root.all("iati-activity").collect();
    if activities.is_empty() {
        let message = "there is no activity".to_owned();
        let fix = "write at least one `iati-activity`".to_owned();
        found.tell(root, "required", Severity::Error, (message, fix));
    }
    for activity in &activities {
        found.enter(activity);
        order::check(activity, &mut found);
        identifiers::check(activity, &mut found);
        narratives::check(activity, &mut found);
        classification::check(activity, &mut found);
        geography::check(activity, &mut found);
        dates::check(activity, now, &mut found);
        money::check(activity, &mut found);
        results::check(activity, &mut found);
        code::check(activity, lists, &mut found);
    }
    found.failures.sort();
    found.failures.dedup();
    found.unknown.sort();
    found.unknown.dedup();
    Report {
        n_activities: activities.len(),
        failures: found.failures,
        lists_not_checked: found.unknown,
    }
}

/// Collects failures.
#[derive(Debug, Default)]
pub(crate) struct Found {
    failures: Vec<Failure>,
    unknown: Vec<String>,
    /// The elements of the activity by line and address, with their paths.
    paths: Vec<(*const Element, String)>,
}

impl Found {
    fn enter(&mut self, activity: &Element) {
        self.paths.clear();
        self.name(activity, "iati-activity".to_owned());
    }

    fn name(&mut self, element: &Element, path: String) {
        for (index, child) in element.children.iter().enumerate() {
            let same = |other: &&Element| other.name == child.name;
            let nth = element.children.iter().take(index).filter(same).count();
            let is_one = element.children.iter().filter(same).count() == 1;
            let step = if is_one {
                format!("{path}/{}", child.name)
            } else {
                format!("{path}/{}[{}]", child.name, nth + 1)
            };
            self.name(child, step);
        }
        self.paths.push((std::ptr::from_ref(element), path));
    }

    /// Tells of a rule of the table.
    fn report(&mut self, element: &Element, rule: &str) {
        let known = RULES.iter().find(|known| known.0 == rule);
        let Some((_, severity, message, fix)) = known else {
            return;
        };
        let words = ((*message).to_owned(), (*fix).to_owned());
        self.tell(element, rule, *severity, words);
    }

    /// Tells of a rule if it does not hold.
    fn need(&mut self, holds: bool, element: &Element, rule: &str) {
        if !holds {
            self.report(element, rule);
        }
    }

    fn tell(
        &mut self,
        element: &Element,
        rule: &str,
        severity: Severity,
        (message, fix): (String, String),
    ) {
        let address = std::ptr::from_ref(element);
        let path = self.paths.iter().find(|(own, _)| *own == address);
        let path = path.map_or_else(|| element.name.clone(), |(_, path)| path.clone());
        self.failures.push(Failure {
            line: element.line,
            element: path,
            rule: rule.to_owned(),
            severity,
            message,
            fix,
        });
    }
}

#[cfg(test)]
mod tests;
