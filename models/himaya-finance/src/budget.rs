//! The budget of a grant: headings 1 to 6, indirect costs, contingency, and transfers between them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use himaya_entries::{Refusal, Step, line_of};
use himaya_schema::GivenName;

use crate::budget_file::{BudgetFile, LineFile};
use crate::error::BudgetFault;
use crate::rule::{CONTINGENCY_PCT, INDIRECT_PCT, TRANSFER_PCT};
use crate::{Decimal, Euros};

/// A heading of the budget of an EU grant, by its number.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Heading {
    /// 1, human resources.
    HumanResources,
    /// 2, travel.
    Travel,
    /// 3, equipment and supplies.
    Equipment,
    /// 4, local office.
    LocalOffice,
    /// 5, other costs and services.
    Services,
    /// 6, other.
    Other,
    /// 8, indirect costs.
    Indirect,
    /// 10, contingency reserve.
    Contingency,
}

impl Heading {
    /// The direct costs, in order.
    pub const DIRECT: [Self; 6] = [
        Self::HumanResources,
        Self::Travel,
        Self::Equipment,
        Self::LocalOffice,
        Self::Services,
        Self::Other,
    ];

    /// The number on the form; 7, 9 and 11 are sums.
    pub fn number(self) -> u8 {
        match self {
            Self::HumanResources => 1,
            Self::Travel => 2,
            Self::Equipment => 3,
            Self::LocalOffice => 4,
            Self::Services => 5,
            Self::Other => 6,
            Self::Indirect => 8,
            Self::Contingency => 10,
        }
    }

    /// The heading with a number.
    pub fn from_number(number: u8) -> Option<Self> {
        let all = Self::DIRECT
            .into_iter()
            .chain([Self::Indirect, Self::Contingency]);
        all.into_iter().find(|heading| heading.number() == number)
    }

    /// The heading of a line, such as 5 of `5.8`; `8` is that of indirect costs.
    pub fn of_line(id: &str) -> Option<Self> {
        let (number, _) = id.split_once('.').unwrap_or((id, ""));
        Self::from_number(number.parse().ok()?)
    }
}

/// A line of the budget.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// Its id, such as `1.2`.
    pub id: String,
    /// Its heading.
    pub heading: Heading,
    /// What it is called.
    pub name: GivenName,
    /// The unit, such as month.
    pub unit: String,
    /// How many units.
    pub units: Decimal,
    /// The value of one unit.
    pub unit_value: Euros,
    /// Units times value.
    pub total: Euros,
}

/// Money that moved from one heading to another.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Transfer {
    /// The day.
    pub date: NaiveDate,
    /// From which heading.
    pub from: Heading,
    /// To which heading.
    pub to: Heading,
    /// How much.
    pub amount: Euros,
    /// The amendment of the contract by which it moved, if it did by one.
    pub amendment: Option<String>,
    /// Why.
    pub reason: String,
}

/// A budget that keeps to the contract.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Budget {
    /// The number of the contract.
    pub contract: String,
    /// The lines of the direct costs, in order of heading and file.
    pub lines: Vec<Line>,
    /// Indirect costs.
    pub indirect: Euros,
    /// The contingency reserve.
    pub contingency: Euros,
    /// The transfers by date.
    pub transfers: Vec<Transfer>,
}

impl Budget {
    /// Reads a budget, and collects all that is wrong with it, breaches of the contract included.
    pub fn parse(text: &str) -> Result<Self, Vec<Refusal>> {
        let help = "write `contract`, `lines`, `indirect`, and if there are any `contingency` and `transfers`";
        let file: BudgetFile = himaya_entries::read(text, help).map_err(|refusal| vec![refusal])?;
        let mut faults = Vec::new();
        let budget = build(&file, &mut faults);
        if faults.is_empty() {
            return Ok(budget);
        }
        let refusal = |fault: &BudgetFault| Refusal {
            line: line_of(text, &fault.steps()),
            reason: fault.to_string(),
            help: fault.help().to_owned(),
        };
        Err(faults.iter().map(refusal).collect())
    }

    /// What the contract gives a heading.
    pub fn original(&self, heading: Heading) -> Euros {
        match heading {
            Heading::Indirect => self.indirect,
            Heading::Contingency => self.contingency,
            Heading::HumanResources
            | Heading::Travel
            | Heading::Equipment
            | Heading::LocalOffice
            | Heading::Services
            | Heading::Other => {
                let lines = self.lines.iter().filter(|line| line.heading == heading);
                lines.map(|line| line.total).sum()
            }
        }
    }

    /// What a heading has at the end of a day, after transfers.
    pub fn current(&self, heading: Heading, day: NaiveDate) -> Euros {
        let done = self.transfers.iter().filter(|move_| move_.date <= day);
        done.fold(self.original(heading), |has, transfer| {
            let lost = if transfer.from == heading {
                transfer.amount
            } else {
                Euros::default()
            };
            let won = if transfer.to == heading {
                transfer.amount
            } else {
                Euros::default()
            };
            has - lost + won
        })
    }

    /// The direct costs by the contract: heading 7.
    pub fn direct(&self) -> Euros {
        Heading::DIRECT
            .iter()
            .map(|heading| self.original(*heading))
            .sum()
    }

    /// All that the contract gives: heading 11.
    pub fn total(&self) -> Euros {
        self.direct() + self.indirect + self.contingency
    }
}

fn build(file: &BudgetFile, faults: &mut Vec<BudgetFault>) -> Budget {
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for line in &file.lines {
        if !seen.insert(&line.id) {
            let id = line.id.clone();
            faults.push(BudgetFault::Twice { id });
        }
        lines.extend(build_line(line, faults));
    }
    lines.sort_by_key(|line| line.heading);
    let mut amount = |what: &'static str, key: &'static str, written: Decimal| {
        euros(written).unwrap_or_else(|| {
            faults.push(BudgetFault::Amount {
                what: what.to_owned(),
                written: written.to_string(),
                steps: vec![Step::key(key)],
            });
            Euros::default()
        })
    };
    let indirect = amount("the sum of indirect costs", "indirect", file.indirect);
    let contingency = file.contingency.map_or(Euros::default(), |written| {
        amount("the contingency", "contingency", written)
    });
    let total = file
        .total
        .map(|written| amount("the total", "total", written));
    let mut budget = Budget {
        contract: file.contract.clone(),
        lines,
        indirect,
        contingency,
        transfers: Vec::new(),
    };
    if !faults.is_empty() {
        // What follows from a wrong line is no second fault.
        return budget;
    }
    check_shares(&budget, faults);
    if let Some(written) = total.filter(|written| *written != budget.total()) {
        faults.push(BudgetFault::Sum {
            what: "the total of the budget".to_owned(),
            written,
            found: budget.total(),
            steps: vec![Step::key("total")],
        });
    }
    budget.transfers = transfers(file, &budget, faults);
    budget
}

fn euros(written: Decimal) -> Option<Euros> {
    Euros::of(written).filter(|euros| 0 <= euros.cents)
}

fn build_line(line: &LineFile, faults: &mut Vec<BudgetFault>) -> Option<Line> {
    let heading = Heading::of_line(&line.id).filter(|own| Heading::DIRECT.contains(own));
    if heading.is_none() {
        let id = line.id.clone();
        faults.push(BudgetFault::NoHeading { id });
    }
    let steps = |key: &str| vec![Step::key("lines"), Step::id(&line.id), Step::key(key)];
    let mut refuse = |key: &str, written: Decimal| {
        faults.push(BudgetFault::Amount {
            what: format!("`{key}` of the line `{}`", line.id),
            written: written.to_string(),
            steps: steps(key),
        });
    };
    let unit_value = euros(line.unit_value);
    if unit_value.is_none() {
        refuse("unit_value", line.unit_value);
    }
    // Units may be halves of a month; what they cost is whole cents.
    let exact = unit_value.map(|value| i128::from(value.cents) * i128::from(line.units.digits));
    let unit = 10_i128.pow(line.units.scale);
    let cents = exact.filter(|exact| 0 <= *exact && exact % unit == 0);
    let total = cents.and_then(|exact| i64::try_from(exact / unit).ok());
    if unit_value.is_some() && total.is_none() {
        refuse("units", line.units);
    }
    let total = Euros::of_cents(total?);
    if let Some(written) = line
        .total
        .and_then(Euros::of)
        .filter(|written| *written != total)
    {
        faults.push(BudgetFault::Sum {
            what: format!("the total of the line `{}`", line.id),
            written,
            found: total,
            steps: steps("total"),
        });
    }
    Some(Line {
        id: line.id.clone(),
        heading: heading?,
        name: line.name.clone(),
        unit: line.unit.clone(),
        units: line.units,
        unit_value: unit_value?,
        total,
    })
}

fn check_shares(budget: &Budget, faults: &mut Vec<BudgetFault>) {
    let direct = budget.direct();
    let shares = [
        ("indirect costs", budget.indirect, INDIRECT_PCT, "indirect"),
        (
            "the contingency",
            budget.contingency,
            CONTINGENCY_PCT,
            "contingency",
        ),
    ];
    for (what, found, limit_pct, key) in shares {
        if !found.is_within(limit_pct, direct) {
            faults.push(BudgetFault::Share {
                what,
                found,
                limit_pct,
                direct,
                key,
            });
        }
    }
}

/// The transfers by date, each checked with all before it.
fn transfers(file: &BudgetFile, budget: &Budget, faults: &mut Vec<BudgetFault>) -> Vec<Transfer> {
    let mut order: Vec<&crate::budget_file::TransferFile> = file.transfers.iter().collect();
    order.sort_by_key(|transfer| (transfer.date, transfer.id));
    let all = || Heading::DIRECT.into_iter().chain([Heading::Contingency]);
    // What the contract gives each heading, and how far it has moved from there.
    let mut bases: BTreeMap<Heading, Euros> = all()
        .map(|heading| (heading, budget.original(heading)))
        .collect();
    let mut moved: BTreeMap<Heading, Euros> = BTreeMap::new();
    let mut done = Vec::new();
    for written in order {
        let (n, from, to) = (written.id, written.from, written.to);
        let from_heading = Heading::from_number(from).filter(|from| *from != Heading::Indirect);
        let to_heading = Heading::from_number(to).filter(|to| Heading::DIRECT.contains(to));
        let Some((from, to)) = from_heading.zip(to_heading).filter(|(from, to)| from != to) else {
            faults.push(BudgetFault::Route { n, from, to });
            continue;
        };
        let Some(amount) = euros(written.amount) else {
            let id = n.to_string();
            faults.push(BudgetFault::Amount {
                what: format!("the amount of transfer {n}"),
                written: written.amount.to_string(),
                steps: vec![Step::key("transfers"), Step::id(&id), Step::key("amount")],
            });
            continue;
        };
        if from == Heading::Contingency && written.consent.is_none() {
            faults.push(BudgetFault::Consent { n });
        }
        for (heading, change) in [(from, Euros::default() - amount), (to, amount)] {
            let base = bases.entry(heading).or_default();
            let own = moved.entry(heading).or_default();
            if written.amendment.is_some() {
                *base = *base + change;
            } else {
                *own = *own + change;
            }
            let left = *base + *own;
            if left.cents < 0 {
                let heading = heading.number();
                faults.push(BudgetFault::Overdrawn { n, heading, left });
            }
            let is_free = written.amendment.is_some() || heading == Heading::Contingency;
            if !is_free && !own.abs().is_within(TRANSFER_PCT, *base) {
                faults.push(BudgetFault::Amendment {
                    n,
                    heading: heading.number(),
                    moved: *own,
                    limit_pct: TRANSFER_PCT,
                    base: *base,
                });
            }
        }
        done.push(Transfer {
            date: written.date,
            from,
            to,
            amount,
            amendment: written.amendment.clone(),
            reason: written.reason.clone(),
        });
    }
    done
}
