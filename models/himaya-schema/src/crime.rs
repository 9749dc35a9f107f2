//! The two crimes. They share no victims and never add.

use crate::CodeList;

/// A crime within the mandate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Crime {
    /// Trafficking in human beings: act, means and purpose of exploitation (ICCS 0204).
    TraffickingInHumanBeings,
    /// Smuggling of migrants: procuring illegal entry for benefit (ICCS 08051).
    SmugglingOfMigrants,
}

impl CodeList for Crime {
    const NAME: &'static str = "crime";
    const ALL: &'static [Self] = &[Self::TraffickingInHumanBeings, Self::SmugglingOfMigrants];

    fn code(self) -> &'static str {
        match self {
            Self::TraffickingInHumanBeings => "THB",
            Self::SmugglingOfMigrants => "SOM",
        }
    }
}
