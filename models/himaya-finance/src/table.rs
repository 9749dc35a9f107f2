//! The financial table: budget, expenditure of the period, cumulative, remaining, variation.

use chrono::NaiveDate;
use himaya_entries::Register;
use himaya_schema::{Finding, Period};

use crate::rule::INDIRECT_PCT;
use crate::{Budget, Euros, Heading, Payment};

/// What is reported on: the days of the period, and until when entries had to be recorded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Window {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The day as of which registers are read.
    pub as_of: NaiveDate,
}

impl Window {
    /// A period as registers know it on a day.
    pub fn of(period: Period, as_of: NaiveDate) -> Self {
        Self {
            first: period.first_day(),
            last: period.last_day(),
            as_of,
        }
    }
}

/// What a line of the table is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A line of the budget, by its id.
    Line(String),
    /// A heading.
    Heading(Heading),
    /// 7, direct costs.
    Direct,
    /// 9, all but the contingency.
    WithoutContingency,
    /// 11, all.
    Total,
}

impl Kind {
    /// The number or id on the form.
    pub fn number(&self) -> String {
        match self {
            Self::Line(id) => id.clone(),
            Self::Heading(heading) => heading.number().to_string(),
            Self::Direct => "7".to_owned(),
            Self::WithoutContingency => "9".to_owned(),
            Self::Total => "11".to_owned(),
        }
    }
}

/// A line of the table; everything in euros.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TableLine {
    /// What it is about.
    pub kind: Kind,
    /// What the contract gives.
    pub original: Euros,
    /// What there is after transfers; transfers move headings, so a line keeps what it had.
    pub current: Euros,
    /// Paid in the period.
    pub period: Euros,
    /// Paid from the beginning to the end of the period.
    pub cumulative: Euros,
}

impl TableLine {
    /// What is left; below zero if more was paid than there is.
    pub fn remaining(&self) -> Euros {
        self.current - self.cumulative
    }

    /// By how much the current budget differs from the contract.
    pub fn variation(&self) -> Euros {
        self.current - self.original
    }

    fn plus(&self, other: &Self, kind: Kind) -> Self {
        Self {
            kind,
            original: self.original + other.original,
            current: self.current + other.current,
            period: self.period + other.period,
            cumulative: self.cumulative + other.cumulative,
        }
    }
}

/// The financial table of a period.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Table {
    /// The lines in the order of the form, each heading after its lines, sums where the form has them.
    pub lines: Vec<TableLine>,
}

impl Table {
    /// The line with a number of the form.
    pub fn line(&self, number: &str) -> Option<&TableLine> {
        self.lines.iter().find(|line| line.kind.number() == number)
    }

    /// What breaks the contract or the budget; each is a reason why the edition stays a draft.
    pub fn findings(&self, file: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut find = |column: &str, code: &str, message: String, help: &str| {
            findings.push(Finding {
                file: file.to_owned(),
                row: 0,
                column: column.to_owned(),
                code: code.to_owned(),
                message,
                suggestion: Some(help.to_owned()),
            });
        };
        for line in &self.lines {
            let is_heading = matches!(line.kind, Kind::Heading(_));
            if is_heading && line.remaining().cents < 0 {
                let message = format!(
                    "heading {} has {}, and {} is paid",
                    line.kind.number(),
                    line.current,
                    line.cumulative
                );
                find(
                    "line",
                    "overspent",
                    message,
                    "enter the transfer that covers it, with its amendment if it needs one",
                );
            }
        }
        let paid = |number: &str| {
            self.line(number)
                .map_or(Euros::default(), |line| line.cumulative)
        };
        if !paid("8").is_within(INDIRECT_PCT, paid("7")) {
            let message = format!(
                "indirect costs of {} are more than {INDIRECT_PCT} % of the {} paid directly",
                paid("8"),
                paid("7")
            );
            find(
                "line",
                "indirect",
                message,
                "claim no more than the contract allows",
            );
        }
        findings
    }
}

/// The table of a period.
pub fn table(budget: &Budget, register: &Register<Payment>, window: Window) -> Table {
    let payments: Vec<&Payment> = register
        .as_of(window.as_of)
        .map(|(_, payment)| payment)
        .filter(|payment| payment.day <= window.last)
        .collect();
    let paid = |is_own: &dyn Fn(&Payment) -> bool, from: Option<NaiveDate>| -> Euros {
        let own = payments.iter().filter(|payment| is_own(payment));
        let own = own.filter(|payment| from.is_none_or(|from| from <= payment.day));
        own.map(|payment| payment.euros).sum()
    };
    let line = |kind: Kind, original: Euros, current: Euros, is_own: &dyn Fn(&Payment) -> bool| {
        TableLine {
            kind,
            original,
            current,
            period: paid(is_own, Some(window.first)),
            cumulative: paid(is_own, None),
        }
    };
    let heading = |heading: Heading| {
        let (original, current) = (
            budget.original(heading),
            budget.current(heading, window.last),
        );
        let is_own = |payment: &Payment| payment.heading == heading;
        line(Kind::Heading(heading), original, current, &is_own)
    };
    let mut lines = Vec::new();
    let mut direct = heading(Heading::HumanResources);
    for (at, number) in Heading::DIRECT.into_iter().enumerate() {
        for own in budget.lines.iter().filter(|line| line.heading == number) {
            let is_own = |payment: &Payment| payment.line == own.id;
            lines.push(line(
                Kind::Line(own.id.clone()),
                own.total,
                own.total,
                &is_own,
            ));
        }
        let of_heading = heading(number);
        if at > 0 {
            direct = direct.plus(&of_heading, Kind::Direct);
        }
        lines.push(of_heading);
    }
    let indirect = heading(Heading::Indirect);
    let contingency = heading(Heading::Contingency);
    let without = direct.plus(&indirect, Kind::WithoutContingency);
    let total = without.plus(&contingency, Kind::Total);
    lines.extend([direct, indirect, without, contingency, total]);
    Table { lines }
}

/// A number of an earlier table that has changed since.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Restated {
    /// The number of the line on the form.
    pub line: String,
    /// What was paid up to the end of the period, as it was known.
    pub before: Euros,
    /// What was paid up to then, as it is known now.
    pub after: Euros,
    /// The entries that were corrected.
    pub entries: Vec<String>,
}

/// What of a table that was reported on an earlier day would be reported otherwise today.
pub fn restated(
    budget: &Budget,
    register: &Register<Payment>,
    reported: Window,
    today: NaiveDate,
) -> Vec<Restated> {
    let before = table(budget, register, reported);
    let now = Window {
        as_of: today,
        ..reported
    };
    let after = table(budget, register, now);
    let changes = register.changes(reported.as_of, today);
    let pairs = before.lines.iter().zip(&after.lines);
    let changed = pairs.filter(|(before, after)| before.cumulative != after.cumulative);
    let restated = changed.map(|(before, after)| {
        let touches =
            |payment: &Payment| payment.day <= reported.last && belongs(payment, &before.kind);
        let own = changes.iter().filter(|change| {
            let states = [change.before, change.after];
            let mut contents = states
                .iter()
                .flatten()
                .filter_map(|state| state.content.as_ref());
            contents.any(touches)
        });
        Restated {
            line: before.kind.number(),
            before: before.cumulative,
            after: after.cumulative,
            entries: own.map(|change| change.id.to_owned()).collect(),
        }
    });
    restated.collect()
}

fn belongs(payment: &Payment, kind: &Kind) -> bool {
    match kind {
        Kind::Line(id) => payment.line == *id,
        Kind::Heading(heading) => payment.heading == *heading,
        Kind::Direct => Heading::DIRECT.contains(&payment.heading),
        Kind::WithoutContingency => payment.heading != Heading::Contingency,
        Kind::Total => true,
    }
}
