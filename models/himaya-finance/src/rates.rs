//! Rates of exchange by month, as `InforEuro` publishes them: units of a currency for one euro.

use std::collections::BTreeMap;

use himaya_entries::{Refusal, Step, line_of, nearest};
use himaya_schema::Period;
use serde::Deserialize;

use crate::{Amount, Currency, Decimal, Euros, RateFault};

/// The rates of a file.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Rates {
    /// Where they are taken from.
    pub source: String,
    /// How amounts are turned into euros, in words that stand in the financial report.
    pub method: String,
    by_month: BTreeMap<Period, BTreeMap<Currency, Rate>>,
}

/// Units of a currency for one euro.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Rate(Decimal);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RatesFile {
    source: String,
    method: String,
    per_euro: BTreeMap<String, BTreeMap<String, Decimal>>,
}

impl Rates {
    /// Reads a file of rates, and collects all that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Vec<Refusal>> {
        let help = "write `source`, `method` and under `per_euro` a month with its rates, such as `2025-03: { TND: 3.3151 }`";
        let file: RatesFile = himaya_entries::read(text, help).map_err(|refusal| vec![refusal])?;
        let mut faults = Vec::new();
        let mut by_month: BTreeMap<Period, BTreeMap<Currency, Rate>> = BTreeMap::new();
        for (written, rates) in &file.per_euro {
            let steps = |more: Option<&str>| {
                let keys = ["per_euro", written].into_iter().chain(more);
                keys.map(Step::key).collect::<Vec<Step>>()
            };
            let refuse = |more: Option<&str>, reason: String, help: &str| Refusal {
                line: line_of(text, &steps(more)),
                reason,
                help: help.to_owned(),
            };
            let Ok(month @ Period::Month { .. }) = written.parse() else {
                let reason = format!("`{written}` is not a month");
                faults.push(refuse(None, reason, "write it as 2025-03"));
                continue;
            };
            let own = by_month.entry(month).or_default();
            for (code, rate) in rates {
                let Some(currency) = Currency::from_code(code) else {
                    let near = nearest(code, Currency::LIKELY);
                    let help = near.map_or_else(
                        || "write the code of ISO 4217".to_owned(),
                        |near| format!("is `{near}` meant?"),
                    );
                    let reason = format!("`{code}` is no currency");
                    faults.push(refuse(Some(code), reason, &help));
                    continue;
                };
                if rate.digits <= 0 {
                    let reason = format!("a rate of {rate} {code} for one euro cannot be");
                    faults.push(refuse(
                        Some(code),
                        reason,
                        "write units of the currency for one euro",
                    ));
                    continue;
                }
                own.insert(currency, Rate(*rate));
            }
        }
        if faults.is_empty() {
            Ok(Self {
                source: file.source,
                method: file.method,
                by_month,
            })
        } else {
            Err(faults)
        }
    }

    /// An amount in euros at the rate of a month, rounded to the nearest cent, halves away from zero.
    pub fn to_euros(&self, amount: Amount, month: Period) -> Result<Euros, RateFault> {
        if amount.currency == Currency::EUR {
            return Ok(Euros::of_cents(amount.units));
        }
        let rates = self.by_month.get(&month);
        let rate = rates.and_then(|rates| rates.get(&amount.currency));
        let Some(Rate(rate)) = rate else {
            return Err(RateFault::Missing {
                currency: amount.currency.code().to_owned(),
                month: month.to_string(),
            });
        };
        // units / 10^places / (digits / 10^scale) euros, times 100 cents.
        let power = |n: u32| 10_i128.checked_pow(n);
        let above = power(rate.scale + 2).and_then(|power| power.checked_mul(amount.units.into()));
        let below =
            power(amount.currency.places()).and_then(|power| power.checked_mul(rate.digits.into()));
        let cents = above.zip(below).and_then(|(above, below)| {
            let half = if above < 0 { -below } else { below };
            i64::try_from(above.checked_mul(2)?.checked_add(half)? / below.checked_mul(2)?).ok()
        });
        cents.map(Euros::of_cents).ok_or(RateFault::TooLarge)
    }
}
