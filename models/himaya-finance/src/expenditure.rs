//! Entries of the finance export: what was paid, when, on which line, in which currency.

use chrono::NaiveDate;
use himaya_entries::{Entry, Position, Register, Row, Sheet, nearest};
use himaya_schema::{Finding, Period};

use crate::{Amount, Budget, Currency, Decimal, Euros, Heading, Rates};

/// What was paid.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Payment {
    /// The day.
    pub day: NaiveDate,
    /// The line of the budget; `8` for indirect costs.
    pub line: String,
    /// Its heading.
    pub heading: Heading,
    /// What was paid, as it was.
    pub amount: Amount,
    /// The same in euros, at the rate of the month.
    pub euros: Euros,
    /// The result of the logframe that it was paid for, or empty.
    pub result: String,
}

/// Reads sheets of expenditure, and collects all that is wrong with them.
///
/// The columns are `entry`, `recorded`, `date`, `line`, `amount`, `currency`, `result` and
/// `withdrawn`; an entry that is recorded again on a later day is a correction of the earlier one.
pub fn read(
    sheets: &[Sheet],
    budget: &Budget,
    rates: &Rates,
    findings: &mut Vec<Finding>,
) -> Register<Payment> {
    let mut states = Vec::new();
    for row in sheets.iter().flat_map(Sheet::rows) {
        let id = row.need("entry", findings);
        let recorded = row.day("recorded", findings);
        let is_withdrawn = !row.get("withdrawn").is_empty();
        let content = if is_withdrawn {
            None
        } else {
            match payment(&row, budget, rates, findings) {
                Some(payment) => Some(payment),
                None => continue,
            }
        };
        if let Some((id, recorded)) = id.zip(recorded) {
            states.push(Entry {
                at: Position {
                    file: row.file.to_owned(),
                    row: row.row,
                },
                id: id.to_owned(),
                recorded,
                content,
            });
        }
    }
    Register::new(states, findings)
}

fn payment(
    row: &Row<'_>,
    budget: &Budget,
    rates: &Rates,
    findings: &mut Vec<Finding>,
) -> Option<Payment> {
    let day = row.day("date", findings);
    let line = row.need("line", findings);
    let heading = line.and_then(|line| heading(row, line, budget, findings));
    let amount = amount(row, findings);
    let (day, amount) = day.zip(amount)?;
    let euros = match rates.to_euros(amount, Period::month_of(day)) {
        Ok(euros) => euros,
        Err(fault) => {
            let help = "add the rate of the month to the file of rates";
            findings.push(row.finding("currency", "rate", fault.to_string(), help));
            return None;
        }
    };
    Some(Payment {
        day,
        line: line?.to_owned(),
        heading: heading?,
        amount,
        euros,
        result: row.get("result").to_owned(),
    })
}

fn heading(
    row: &Row<'_>,
    line: &str,
    budget: &Budget,
    findings: &mut Vec<Finding>,
) -> Option<Heading> {
    let known = || {
        budget
            .lines
            .iter()
            .map(|line| line.id.as_str())
            .chain(["8"])
    };
    if known().any(|known| known == line) {
        return Heading::of_line(line);
    }
    let help = nearest(line, known()).map_or_else(
        || "the lines are those of the budget, and `8` for indirect costs".to_owned(),
        |near| format!("is `{near}` meant?"),
    );
    let message = format!("the budget has no line `{line}`");
    findings.push(row.finding("line", "unknown-line", message, &help));
    None
}

fn amount(row: &Row<'_>, findings: &mut Vec<Finding>) -> Option<Amount> {
    let written = row.need("amount", findings);
    let code = row.need("currency", findings)?;
    let Some(currency) = Currency::from_code(code) else {
        let near = nearest(code, Currency::LIKELY);
        let help = near.map_or_else(
            || "write the code of ISO 4217, such as TND".to_owned(),
            |near| format!("is `{near}` meant?"),
        );
        let message = format!("`{code}` is no currency");
        findings.push(row.finding("currency", "unknown-currency", message, &help));
        return None;
    };
    let decimal: Decimal = match written?.parse() {
        Ok(decimal) => decimal,
        Err(reason) => {
            findings.push(row.finding("amount", "amount", reason, "write the amount as a number"));
            return None;
        }
    };
    if decimal.digits < 0 {
        let message = format!("an expenditure of {decimal} {currency} cannot be");
        let help = "a refund corrects the entry it belongs to: write that entry again with what remains, and the day on which it is recorded";
        findings.push(row.finding("amount", "negative", message, help));
        return None;
    }
    let amount = Amount::of(decimal, currency);
    if amount.is_none() {
        let message = format!("{decimal} has more places than {currency} has coins");
        let help = format!("write at most {} places", currency.places());
        findings.push(row.finding("amount", "places", message, &help));
    }
    amount
}
