//! What can be wrong with a budget or a rate.

use himaya_entries::Step;
use thiserror::Error;

use crate::Euros;

/// Why an amount has no value in euros.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum RateFault {
    /// There is no rate.
    #[error("there is no rate of {currency} for {month}")]
    Missing {
        /// The currency.
        currency: String,
        /// The month.
        month: String,
    },
    /// The number is out of all proportion.
    #[error("the amount is too large")]
    TooLarge,
}

/// One thing that is wrong with a budget.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum BudgetFault {
    /// A line whose id does not begin with a heading.
    #[error("the line `{id}` belongs to no heading")]
    NoHeading {
        /// The line.
        id: String,
    },
    /// Two lines with one id.
    #[error("the line `{id}` is there twice")]
    Twice {
        /// The line.
        id: String,
    },
    /// An amount below zero, or with more than whole cents.
    #[error("{what} is {written}")]
    Amount {
        /// What.
        what: String,
        /// What is written.
        written: String,
        /// Where it stands.
        steps: Vec<Step>,
    },
    /// A sum that is written and is not the sum.
    #[error("{what} is written as {written}, and what it sums is {found}")]
    Sum {
        /// What.
        what: String,
        /// What is written.
        written: Euros,
        /// What it is.
        found: Euros,
        /// Where it stands.
        steps: Vec<Step>,
    },
    /// A share that is above its limit.
    #[error("{found} for {what} is more than {limit_pct} % of the direct costs of {direct}")]
    Share {
        /// What.
        what: &'static str,
        /// The amount.
        found: Euros,
        /// The limit.
        limit_pct: i64,
        /// The direct costs.
        direct: Euros,
        /// The key.
        key: &'static str,
    },
    /// A transfer that names no heading that it could.
    #[error("transfer {n} goes from {from} to {to}")]
    Route {
        /// Which, from 1.
        n: usize,
        /// From which heading.
        from: u8,
        /// To which heading.
        to: u8,
    },
    /// Transfers that need an amendment.
    #[error(
        "with transfer {n} heading {heading} has moved by {moved}, more than {limit_pct} % of its {base}, without an amendment"
    )]
    Amendment {
        /// Which, from 1.
        n: usize,
        /// The heading.
        heading: u8,
        /// By how much it has moved.
        moved: Euros,
        /// The limit.
        limit_pct: i64,
        /// What it was by the contract.
        base: Euros,
    },
    /// The contingency is used, and nobody has agreed.
    #[error("transfer {n} uses the contingency, and no consent is named")]
    Consent {
        /// Which, from 1.
        n: usize,
    },
    /// More is taken than there is.
    #[error("with transfer {n} heading {heading} is {left}")]
    Overdrawn {
        /// Which, from 1.
        n: usize,
        /// The heading.
        heading: u8,
        /// What is left.
        left: Euros,
    },
}

impl BudgetFault {
    /// Where it stands in the file.
    pub fn steps(&self) -> Vec<Step> {
        let line = |id: &str, nth: usize| {
            let value = id.to_owned();
            let key = "id";
            vec![Step::key("lines"), Step::Entry { key, value, nth }]
        };
        let transfer = |n: usize| {
            let id = n.to_string();
            vec![Step::key("transfers"), Step::id(&id)]
        };
        match self {
            Self::NoHeading { id } => line(id, 0),
            Self::Twice { id } => line(id, 1),
            Self::Amount { steps, .. } | Self::Sum { steps, .. } => steps.clone(),
            Self::Share { key, .. } => vec![Step::key(key)],
            Self::Route { n, .. }
            | Self::Amendment { n, .. }
            | Self::Consent { n }
            | Self::Overdrawn { n, .. } => transfer(*n),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoHeading { .. } => {
                "begin the id with 1 to 6, such as `5.8`; indirect costs and contingency are keys of their own"
            }
            Self::Twice { .. } => "give each line an id of its own",
            Self::Amount { .. } => "write an amount from 0 up in euros with at most two places",
            Self::Sum { .. } => "correct the sum or its parts, or leave the sum out",
            Self::Share { .. } => "lower it: the contract sets the limit",
            Self::Route { .. } => {
                "money moves between two of the headings 1 to 6, or from 10 to one of them"
            }
            Self::Amendment { .. } => {
                "name the `amendment` that allows it; until there is one the edition stays a draft"
            }
            Self::Consent { .. } => "name the `consent` of the contracting authority",
            Self::Overdrawn { .. } => "take no more from a heading than it has",
        }
    }
}
