//! The numbers that a narrative states, each held against registers and financial table.

use std::path::Path;

use himaya_entries::{Decimal, Refusal, Step, line_of};
use himaya_finance::Table;
use himaya_logframe::Measured;
use himaya_schema::{CodeList as _, Country, Finding, Sex};
use serde::Deserialize;

use super::files;
use crate::JobError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NarrativeFile {
    #[serde(default)]
    values: Vec<ValueClaim>,
    #[serde(default)]
    money: Vec<MoneyClaim>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SpanName {
    Period,
    Cumulative,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueClaim {
    id: String,
    indicator: String,
    span: SpanName,
    #[serde(default)]
    country: Option<Country>,
    #[serde(default)]
    sex: Option<String>,
    value: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoneyClaim {
    id: String,
    line: String,
    span: SpanName,
    amount: Decimal,
}

/// The claims of a narrative.
pub(super) struct Claims {
    values: Vec<himaya_logframe::Claim>,
    money: Vec<himaya_finance::Claim>,
}

/// Reads the claims of a narrative.
pub(super) fn read(path: &Path) -> Result<Claims, JobError> {
    let file = path.display().to_string();
    let (claims, _) = files::read(path, |text| parse(&file, text))?;
    Ok(claims)
}

fn parse(file: &str, text: &str) -> Result<Claims, Vec<Refusal>> {
    let help = "write `values` and `money`, each claim with an `id` of its own";
    let written: NarrativeFile =
        himaya_entries::read(text, help).map_err(|refusal| vec![refusal])?;
    let line = |under: &str, id: &str| {
        let line = line_of(text, &[Step::key(under), Step::id(id)]);
        u32::try_from(line).unwrap_or_default()
    };
    let mut refusals = Vec::new();
    let mut values = Vec::new();
    for claim in written.values {
        let sex = claim.sex.as_deref().map(Sex::from_code);
        let row = line("values", &claim.id);
        if sex == Some(None) {
            refusals.push(Refusal {
                line: usize::try_from(row).unwrap_or_default(),
                reason: format!("the sex of the claim `{}` is no code", claim.id),
                help: "write F, M, _O or _U".to_owned(),
            });
        }
        values.push(himaya_logframe::Claim {
            file: file.to_owned(),
            row,
            indicator: claim.indicator,
            span: match claim.span {
                SpanName::Period => himaya_logframe::Span::Period,
                SpanName::Cumulative => himaya_logframe::Span::Cumulative,
            },
            country: claim.country,
            sex: sex.flatten(),
            value: claim.value,
        });
    }
    let money = written
        .money
        .into_iter()
        .map(|claim| himaya_finance::Claim {
            file: file.to_owned(),
            row: line("money", &claim.id),
            line: claim.line,
            span: match claim.span {
                SpanName::Period => himaya_finance::Span::Period,
                SpanName::Cumulative => himaya_finance::Span::Cumulative,
            },
            amount: claim.amount,
        });
    let money = money.collect();
    if refusals.is_empty() {
        Ok(Claims { values, money })
    } else {
        Err(refusals)
    }
}

impl Claims {
    /// What does not agree; a claim that nothing can be held against is a finding too.
    pub(super) fn check(
        &self,
        measured: &dyn Fn(&str) -> Option<Measured>,
        table: Option<&Table>,
    ) -> Vec<Finding> {
        let nothing = |file: &str, row: u32, what: String| Finding {
            file: file.to_owned(),
            row,
            column: String::new(),
            code: "reconcile".to_owned(),
            message: what,
            suggestion: Some("name what is there, or give the files it rests on".to_owned()),
        };
        let values = self
            .values
            .iter()
            .filter_map(|claim| match measured(&claim.indicator) {
                Some(measured) => claim.check(&measured),
                None => Some(nothing(
                    &claim.file,
                    claim.row,
                    format!("the logframe has no indicator `{}`", claim.indicator),
                )),
            });
        let money = self.money.iter().filter_map(|claim| match table {
            Some(table) => claim.check(table),
            None => Some(nothing(
                &claim.file,
                claim.row,
                "the narrative states money, and no budget was given".to_owned(),
            )),
        });
        values.chain(money).collect()
    }
}
