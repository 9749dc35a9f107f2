//! The budget as it stands in its file.

use chrono::NaiveDate;
use himaya_schema::GivenName;
use serde::Deserialize;

use crate::Decimal;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BudgetFile {
    pub(crate) contract: String,
    pub(crate) lines: Vec<LineFile>,
    pub(crate) indirect: Decimal,
    #[serde(default)]
    pub(crate) contingency: Option<Decimal>,
    #[serde(default)]
    pub(crate) total: Option<Decimal>,
    #[serde(default)]
    pub(crate) transfers: Vec<TransferFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LineFile {
    pub(crate) id: String,
    pub(crate) name: GivenName,
    pub(crate) unit: String,
    pub(crate) units: Decimal,
    pub(crate) unit_value: Decimal,
    #[serde(default)]
    pub(crate) total: Option<Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferFile {
    pub(crate) id: usize,
    pub(crate) date: NaiveDate,
    pub(crate) from: u8,
    pub(crate) to: u8,
    pub(crate) amount: Decimal,
    #[serde(default)]
    pub(crate) amendment: Option<String>,
    #[serde(default)]
    pub(crate) consent: Option<String>,
    pub(crate) reason: String,
}
