//! What protection has cost, by counts.
//!
//! It is for the house: how many of the hidden cells are small, and how many persons stand in them,
//! would help an attacker. What readers may see is [`SuppressionLog::for_readers`].

use std::collections::BTreeMap;

use himaya_schema::{Cube, Rule, Value};

use crate::counts::{Counts, Key};
use crate::decision::Decision;

/// What happened to the cells of a cube, or of several.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// All cells of persons.
    pub cells: usize,
    /// Cells hidden for their own sake.
    pub hidden_primary: usize,
    /// Cells hidden because they would tell others.
    pub hidden_secondary: usize,
    /// Cells of which a number near the truth is printed.
    pub rounded: usize,
    /// Hidden cells that keep what readers are promised and not what is wanted beyond it, since what
    /// was published before cannot be taken back.
    pub relaxed: usize,
    /// Cells printed as they are, silent ones included.
    pub kept: usize,
    /// Persons in all interior cells.
    pub persons: u64,
    /// Persons in hidden interior cells.
    pub persons_hidden: u64,
}

impl Tally {
    /// All hidden cells.
    pub fn hidden(&self) -> usize {
        self.hidden_primary + self.hidden_secondary
    }

    /// The share of persons in hidden cells among interior cells, between 0 and 1.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of persons are far below 2^53"
    )]
    pub fn information_lost(&self) -> f64 {
        if self.persons == 0 {
            return 0.0;
        }
        self.persons_hidden as f64 / self.persons as f64
    }

    fn add(&mut self, other: Self) {
        self.cells += other.cells;
        self.hidden_primary += other.hidden_primary;
        self.hidden_secondary += other.hidden_secondary;
        self.rounded += other.rounded;
        self.relaxed += other.relaxed;
        self.kept += other.kept;
        self.persons += other.persons;
        self.persons_hidden += other.persons_hidden;
    }
}

/// What readers may know of a tally: nothing that tells small cells from others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PrintedTally {
    /// All cells of persons.
    pub cells: usize,
    /// Hidden cells, for whatever reason.
    pub hidden: usize,
    /// Cells of which a number near the truth is printed.
    pub rounded: usize,
    /// Cells printed as they are.
    pub kept: usize,
}

/// What protection has cost.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SuppressionLog {
    /// By cube; cubes whose cells are not protected are left out.
    pub cubes: BTreeMap<&'static str, Tally>,
    /// All cubes together.
    pub all: Tally,
}

impl SuppressionLog {
    pub(crate) fn of(cubes: &[Cube], counts: &Counts) -> Self {
        let mut log = Self::default();
        for cube in cubes.iter().filter(|cube| cube.rule == Rule::Persons) {
            let mut tally = Tally::default();
            for (position, cell) in &cube.cells {
                let key = Key::of(cube, position);
                let Some(count) = counts.find(&key).map(|index| &counts.all[index]) else {
                    continue;
                };
                let is_interior = is_interior(cube, position);
                tally.add(Tally {
                    relaxed: usize::from(count.is_relaxed),
                    ..tally_of(count.decision, cell.value, is_interior)
                });
            }
            log.all.add(tally);
            log.cubes.insert(cube.name, tally);
        }
        log
    }

    /// The same for readers, who see one symbol for all hidden cells and no number of persons.
    pub fn for_readers(&self) -> BTreeMap<&'static str, PrintedTally> {
        let printed = |(name, tally): (&&'static str, &Tally)| {
            let printed = PrintedTally {
                cells: tally.cells,
                hidden: tally.hidden(),
                rounded: tally.rounded,
                kept: tally.kept,
            };
            (*name, printed)
        };
        self.cubes.iter().map(printed).collect()
    }
}

/// Whether a cell is a part along every dimension, so that nobody is counted twice but by a multiple
/// response.
fn is_interior(cube: &Cube, position: &[usize]) -> bool {
    let mut axes = cube.dimensions.iter().zip(position);
    axes.all(|(dimension, member)| dimension.total() != Some(*member))
}

fn tally_of(decision: Decision, value: Value, is_interior: bool) -> Tally {
    let persons = value.number().filter(|_| is_interior).unwrap_or_default();
    let cell = Tally {
        cells: 1,
        persons,
        ..Tally::default()
    };
    match decision {
        // A silent cell stays silent, whatever other tables know of it.
        Decision::Hidden(_) if value.bounds().is_none() => Tally { kept: 1, ..cell },
        Decision::Hidden(why) => Tally {
            hidden_primary: usize::from(why.is_primary()),
            hidden_secondary: usize::from(!why.is_primary()),
            persons_hidden: persons,
            ..cell
        },
        Decision::Near(_) => Tally { rounded: 1, ..cell },
        Decision::AsIs => Tally { kept: 1, ..cell },
    }
}

#[cfg(test)]
mod tests;
