//! How easily a person of a return could be found again; told in numbers, refused only if configured.

use std::collections::BTreeSet;

use himaya_microdata::risk::{Person, Risk, Thresholds, assess};
use himaya_schema::{CaseRecord, CodeList};
use serde::Deserialize;

use crate::intake::Intake;
use crate::problem::Problem;
use crate::{SourceConfig, SourceError};

/// The key `microdata` of the source's configuration.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct RiskRules {
    /// What an outsider may know of a person.
    quasi_identifiers: Vec<Quasi>,
    /// What he would like to learn.
    sensitive: Sensitive,
    /// The least persons that share all quasi-identifiers.
    k: u64,
    /// The least different sensitive answers among them.
    l: u64,
    /// What becomes of a file with rows below either.
    below: Below,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Quasi {
    ReportingCountry,
    Month,
    Crime,
    Role,
    Sex,
    Age,
    AgeGroup,
    Citizenship,
    ExploitationCountry,
    Route,
    Leg,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Sensitive {
    Forms,
    Means,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Below {
    Report,
    Refuse,
}

impl RiskRules {
    /// What is wrong with the rules, if anything.
    pub(crate) fn mistake(&self) -> Option<&'static str> {
        if self.quasi_identifiers.is_empty() {
            Some("`microdata` names no quasi-identifier")
        } else if self.k < 2 || self.l < 2 {
            Some("`k` and `l` of `microdata` must be 2 or more: with 1 every row passes")
        } else {
            None
        }
    }
}

impl Quasi {
    fn of(self, case: &CaseRecord) -> String {
        match self {
            Self::ReportingCountry => case.reporting.to_string(),
            Self::Month => case
                .period
                .map(|month| month.to_string())
                .unwrap_or_default(),
            Self::Crime => case.crime.code().to_owned(),
            Self::Role => case.role.code().to_owned(),
            Self::Sex => case.sex.code().to_owned(),
            Self::Age => case.age.code().to_owned(),
            Self::AgeGroup => case.age.group().code().to_owned(),
            Self::Citizenship => case.citizenship.to_string(),
            Self::ExploitationCountry => case.exploitation_area.to_string(),
            Self::Route => code(case.route),
            Self::Leg => code(case.leg),
        }
    }
}

impl Sensitive {
    fn of(self, case: &CaseRecord) -> BTreeSet<String> {
        match self {
            Self::Forms => case
                .forms
                .yes()
                .map(|form| form.code().to_owned())
                .collect(),
            Self::Means => case
                .means
                .yes()
                .map(|means| means.code().to_owned())
                .collect(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Forms => "forms of exploitation",
            Self::Means => "means of control",
        }
    }
}

fn code<C: CodeList>(item: Option<C>) -> String {
    item.map_or_else(String::new, |item| item.code().to_owned())
}

/// Notes the risk of the stored rows on the file as a whole, or refuses the file.
pub(super) fn note(intake: &mut Intake, config: &SourceConfig) -> Result<(), SourceError> {
    let Some(rules) = &config.microdata else {
        let message = "the configuration has no `microdata`; the risk was not measured";
        intake.note(0, Problem::new("", "risk-not-measured", message));
        return Ok(());
    };
    let person = |case: &CaseRecord| Person {
        quasi: rules
            .quasi_identifiers
            .iter()
            .map(|key| key.of(case))
            .collect(),
        sensitive: rules.sensitive.of(case),
    };
    let persons: Vec<Person> = intake.cases.iter().map(person).collect();
    let thresholds = Thresholds {
        k: rules.k,
        l: rules.l,
    };
    let risk = assess(&persons, thresholds);
    let problems = problems(risk, rules);
    match (rules.below, problems.first()) {
        (Below::Refuse, Some(problem)) => Err(SourceError::AtRisk {
            file: intake.file.clone(),
            found: problem.message.clone(),
        }),
        (Below::Report | Below::Refuse, _) => {
            for problem in problems {
                intake.note(0, problem);
            }
            Ok(())
        }
    }
}

fn problems(risk: Risk, rules: &RiskRules) -> Vec<Problem> {
    let mut problems = Vec::new();
    if risk.n_rows_below_k > 0 {
        let message = format!(
            "rows in classes of fewer than {}: {} of {} ({:.1} %); rows alone: {}, by one or two \
             cells: {}; smallest class: {}",
            rules.k,
            risk.n_rows_below_k,
            risk.n_rows,
            risk.below_k_pct(),
            risk.n_uniques,
            risk.n_special,
            risk.smallest,
        );
        let hint = "only counts after disclosure control may leave";
        problems.push(Problem::new("", "low-k-anonymity", message).suggest(hint));
    }
    if risk.n_classes_below_l > 0 {
        let message = format!(
            "classes with fewer than {} different {}: {} of {}, rows in them: {}; classes with one \
             in common: {}",
            rules.l,
            rules.sensitive.name(),
            risk.n_classes_below_l,
            risk.n_classes,
            risk.n_rows_below_l,
            risk.n_classes_of_one,
        );
        problems.push(Problem::new("", "low-l-diversity", message));
    }
    problems
}
