//! An activity, and how it is written: every element where the schema wants it.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::{Baseline, Element, Value};

/// The vocabulary of OECD DAC.
const DAC: &str = "1";
/// A vocabulary of the organisation's own.
const OWN: &str = "99";

/// A text in one or more languages, the first of which is the main one.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Narrative {
    /// Code of language and text.
    pub texts: Vec<(String, String)>,
}

impl Narrative {
    /// A text in one language.
    pub fn one(language: &str, text: &str) -> Self {
        Self {
            texts: vec![(language.to_owned(), text.to_owned())],
        }
    }

    /// Several texts as one, language by language.
    pub(crate) fn joined(all: &[&Self]) -> Option<Self> {
        let mut joined: Vec<(String, String)> = Vec::new();
        for (language, text) in all.iter().flat_map(|narrative| &narrative.texts) {
            match joined.iter_mut().find(|(own, _)| own == language) {
                Some((_, before)) => {
                    before.push(' ');
                    before.push_str(text);
                }
                None => joined.push((language.clone(), text.clone())),
            }
        }
        (!joined.is_empty()).then_some(Self { texts: joined })
    }

    /// The element that holds it; the language of the activity is not repeated.
    pub(crate) fn element(&self, name: &str, language: &str) -> Element {
        let narratives = self.texts.iter().map(|(own, text)| {
            let narrative = Element::new("narrative").saying(text);
            if own == language {
                narrative
            } else {
                narrative.with("xml:lang", own)
            }
        });
        Element::new(name).holding(narratives)
    }
}

/// An organisation.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Organisation {
    /// Its identifier, if it has one.
    pub reference: Option<String>,
    /// Its type, of the list `OrganisationType`.
    pub kind: String,
    /// Its name.
    pub name: Narrative,
}

impl Organisation {
    fn element(&self, name: &str, role: Option<&str>, language: &str) -> Element {
        let mut element = self.name.element(name, language);
        let role = role.map(|role| ("role", role));
        let reference = self.reference.as_deref().map(|own| ("ref", own));
        for (name, value) in reference
            .into_iter()
            .chain([("type", self.kind.as_str())])
            .chain(role)
        {
            element = element.with(name, value);
        }
        element
    }
}

/// A date of the activity, of the list `ActivityDateType`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dated {
    /// 1 planned start, 2 actual start, 3 planned end, 4 actual end.
    pub kind: String,
    /// The day.
    pub day: NaiveDate,
}

/// A budget of at most a year.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Budget {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The amount as it is written, in the currency of the activity.
    pub amount: String,
    /// The day of the value.
    pub valued: NaiveDate,
}

/// Money that moved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Transaction {
    /// Its kind, of the list `TransactionType`, such as 4 for expenditure.
    pub kind: String,
    /// The day.
    pub day: NaiveDate,
    /// The amount as it is written, in the currency of the activity.
    pub amount: String,
    /// What it was for.
    pub description: Option<Narrative>,
}

/// A code of another list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reference {
    /// The vocabulary.
    pub vocabulary: String,
    /// The code.
    pub code: String,
}

/// A period of an indicator.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The target, if there is one.
    pub target: Option<Value>,
    /// What was reached, if anything is known.
    pub actual: Option<Value>,
}

/// An indicator of a result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Indicator {
    /// Its title.
    pub title: Narrative,
    /// Its definition, and why it has no baseline if it has none.
    pub description: Option<Narrative>,
    /// Its measure, of the list `IndicatorMeasure`.
    pub measure: String,
    /// Whether more is better.
    pub is_ascending: bool,
    /// Its codes in other lists.
    pub references: Vec<Reference>,
    /// Where it starts.
    pub baseline: Option<Baseline>,
    /// Its periods.
    pub periods: Vec<Period>,
}

/// A result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Result {
    /// Its type, of the list `ResultType`.
    pub kind: String,
    /// Its title.
    pub title: Narrative,
    /// Its indicators.
    pub indicators: Vec<Indicator>,
}

/// An activity.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Activity {
    /// Its identifier.
    pub identifier: String,
    /// The language of texts that name none.
    pub language: String,
    /// The currency of all amounts.
    pub currency: String,
    /// The moment of the data; the file says the same whenever it is written.
    pub updated: DateTime<Utc>,
    /// Who reports.
    pub reporting: Organisation,
    /// Its title.
    pub title: Narrative,
    /// Its description.
    pub description: Narrative,
    /// Who takes part, with the role of the list `OrganisationRole`.
    pub participating: Vec<(Organisation, String)>,
    /// Its status, of the list `ActivityStatus`.
    pub status: String,
    /// Its dates.
    pub dates: Vec<Dated>,
    /// Its scope, of the list `ActivityScope`.
    pub scope: Option<String>,
    /// Its countries by alpha-2 code, with their percentages.
    pub countries: Vec<(String, Option<String>)>,
    /// Its locations: what values refer to them by, and their names.
    pub locations: Vec<(String, Narrative)>,
    /// Its sectors of OECD DAC, with their percentages.
    pub sectors: Vec<(String, Option<String>)>,
    /// Its tags: vocabulary and code.
    pub tags: Vec<Reference>,
    /// The marker of gender equality: 0, 1 or 2.
    pub gender_marker: Option<u8>,
    /// Its budgets.
    pub budgets: Vec<Budget>,
    /// Its transactions.
    pub transactions: Vec<Transaction>,
    /// Its results.
    pub results: Vec<Result>,
}

impl Activity {
    /// A file with this activity alone.
    pub fn file(&self) -> Element {
        let moment = self.moment();
        Element::new("iati-activities")
            .with("version", "2.03")
            .with("generated-datetime", &moment)
            .holding([self.element()])
    }

    fn moment(&self) -> String {
        self.updated.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    fn element(&self) -> Element {
        let language = self.language.as_str();
        let coded = |name: &str, code: &str| Element::new(name).with("code", code);
        let shared = |name: &'static str| {
            move |(code, share): &(String, Option<String>)| {
                let element = Element::new(name).with("code", code);
                match share {
                    Some(share) => element.with("percentage", share),
                    None => element,
                }
            }
        };
        let participating = self.participating.iter();
        let participating =
            participating.map(|(who, role)| who.element("participating-org", Some(role), language));
        let dates = self.dates.iter().map(|date| {
            let element = Element::new("activity-date").with("iso-date", &date.day.to_string());
            element.with("type", &date.kind)
        });
        let locations = self.locations.iter().map(|(reference, name)| {
            let location = Element::new("location").with("ref", reference);
            location.holding([name.element("name", language)])
        });
        let sectors = self.sectors.iter().map(shared("sector"));
        let tags = self.tags.iter();
        let tags = tags.map(|tag| coded("tag", &tag.code).with("vocabulary", &tag.vocabulary));
        let marker = self.gender_marker.map(|score| {
            let marker = coded("policy-marker", "1").with("vocabulary", DAC);
            marker.with("significance", &score.to_string())
        });
        let identifier = Element::new("iati-identifier").saying(&self.identifier);
        Element::new("iati-activity")
            .with("xml:lang", language)
            .with("default-currency", &self.currency)
            .with("last-updated-datetime", &self.moment())
            .holding([
                identifier,
                self.reporting.element("reporting-org", None, language),
                self.title.element("title", language),
                self.description.element("description", language),
            ])
            .holding(participating)
            .holding([coded("activity-status", &self.status)])
            .holding(dates)
            .holding(
                self.scope
                    .iter()
                    .map(|scope| coded("activity-scope", scope)),
            )
            .holding(self.countries.iter().map(shared("recipient-country")))
            .holding(locations)
            .holding(sectors.map(|sector| sector.with("vocabulary", DAC)))
            .holding(tags)
            .holding(marker)
            .holding(self.budgets.iter().map(budget))
            .holding(
                self.transactions
                    .iter()
                    .map(|own| transaction(own, language)),
            )
            .holding(self.results.iter().map(|own| result(own, language)))
    }
}

fn edges(first: NaiveDate, last: NaiveDate) -> [Element; 2] {
    [("period-start", first), ("period-end", last)]
        .map(|(name, day)| Element::new(name).with("iso-date", &day.to_string()))
}

fn amount(amount: &str, valued: NaiveDate) -> Element {
    let value = Element::new("value").with("value-date", &valued.to_string());
    value.saying(amount)
}

fn budget(budget: &Budget) -> Element {
    // Type 1 is the original budget, status 2 a committed one.
    let element = Element::new("budget").with("type", "1").with("status", "2");
    let period = edges(budget.first, budget.last);
    element
        .holding(period)
        .holding([amount(&budget.amount, budget.valued)])
}

fn transaction(transaction: &Transaction, language: &str) -> Element {
    let description = transaction.description.as_ref();
    Element::new("transaction")
        .holding([
            Element::new("transaction-type").with("code", &transaction.kind),
            Element::new("transaction-date").with("iso-date", &transaction.day.to_string()),
            amount(&transaction.amount, transaction.day),
        ])
        .holding(description.map(|words| words.element("description", language)))
}

fn result(result: &Result, language: &str) -> Element {
    let indicators = result.indicators.iter().map(|own| indicator(own, language));
    Element::new("result")
        .with("type", &result.kind)
        .holding([result.title.element("title", language)])
        .holding(indicators)
}

fn indicator(indicator: &Indicator, language: &str) -> Element {
    let ascending = if indicator.is_ascending {
        "true"
    } else {
        "false"
    };
    let description = indicator.description.as_ref();
    let references = indicator.references.iter().map(|own| {
        let reference = Element::new("reference").with("vocabulary", &own.vocabulary);
        reference.with("code", &own.code)
    });
    let baseline = indicator.baseline.as_ref();
    let periods = indicator.periods.iter().map(|own| {
        let targets = own
            .target
            .iter()
            .flat_map(|value| value.elements("target", language));
        let actuals = own
            .actual
            .iter()
            .flat_map(|value| value.elements("actual", language));
        let period = Element::new("period").holding(edges(own.first, own.last));
        period.holding(targets).holding(actuals)
    });
    Element::new("indicator")
        .with("measure", &indicator.measure)
        .with("ascending", ascending)
        .holding([indicator.title.element("title", language)])
        .holding(description.map(|words| words.element("description", language)))
        .holding(references)
        .holding(baseline.map(|own| own.element(language)))
        .holding(periods)
}

impl Reference {
    /// A code of the organisation's own list.
    pub fn own(code: &str) -> Self {
        Self {
            vocabulary: OWN.to_owned(),
            code: code.to_owned(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
