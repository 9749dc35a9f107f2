//! The tables that show the indicators, one file a table.

mod forms;
mod justice;
mod sex_age;
mod sex_share;
mod totals;

use himaya_disclosure::Parameter;
use himaya_schema::{Cube, CubeCell, Label, Period, Value};

pub use forms::{forms_by_sex, forms_by_sex_and_country};
pub use justice::{Stages, stages_by_sex};
pub use sex_age::sex_age;
pub use sex_share::{SharesOf, sex_share};
pub use totals::{roles, totals};

use crate::cell_at;

/// Two periods whose counts stand side by side.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TwoPeriods {
    /// The period reported on.
    pub now: Period,
    /// The one it is compared with.
    pub before: Period,
}

impl Parameter for TwoPeriods {}

/// The members of the first dimension: key and heading.
fn members(cube: &Cube) -> impl Iterator<Item = (&str, &Label)> {
    let members = cube
        .dimensions
        .first()
        .map(|dimension| dimension.parts())
        .unwrap_or_default();
    members
        .iter()
        .map(|member| (member.key.as_str(), &member.label))
}

/// The counts female, male, other, unknown, total, with the cells behind them.
fn by_sex<'a>(
    cube: &'a Cube,
    keys: impl Fn(&'static str) -> Vec<&'a str>,
) -> [Option<&'a CubeCell>; 5] {
    ["F", "M", "_O", "_U", "_T"].map(|sex| cell_at(cube, &keys(sex)))
}

fn values(cells: &[Option<&CubeCell>]) -> Vec<Value> {
    let value = |cell: &Option<&CubeCell>| cell.map_or(Value::NotReported, |cell| cell.value);
    cells.iter().map(value).collect()
}

#[cfg(test)]
mod tests;
