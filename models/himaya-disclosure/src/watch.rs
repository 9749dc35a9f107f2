//! The plan under attack: what fails, and what hiding one more count would change.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use himaya_audit::{Attack, CellId, Options, Promised};
use himaya_schema::Cube;

use crate::counts::{Count, Counts};
use crate::decision::{Decision, Need, Why, is_exact};
use crate::history::History;
use crate::{DisclosureError, Policy, planned};

/// A cell of which something fails.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Weakness {
    pub(crate) cell: CellId,
    /// Whether it is promised to readers; otherwise it is only wanted.
    pub(crate) is_promise: bool,
}

/// The attack on the planned release together with all earlier ones.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    /// The attacker of the auditor, to whom promises are kept.
    reader: Attack,
    /// An attacker who has guessed which counts are hidden for being small and which are not, beside
    /// rounded numbers.
    guesser: Option<Attack>,
    /// The cells of each count in the planned release.
    cells: Arc<Vec<Vec<CellId>>>,
    counts: Arc<BTreeMap<CellId, usize>>,
}

impl Watch {
    pub(crate) fn new(
        cubes: &[Cube],
        counts: &Counts,
        policy: &Policy,
        knowledge: (&History, &Options),
    ) -> Result<Self, DisclosureError> {
        let (history, options) = knowledge;
        let mut releases = history.releases();
        let release = releases.len();
        releases.push(planned::release(cubes, counts, policy));
        let id = |(place, position): &(usize, Vec<usize>)| CellId {
            release,
            cube: cubes[*place].name.to_owned(),
            cell: cubes[*place].key(position),
        };
        let cells: Vec<Vec<CellId>> = counts
            .all
            .iter()
            .map(|count| count.places.iter().map(id).collect())
            .collect();
        let reader = Attack::new(&releases, options)?;
        let mut guesser = (!is_exact(policy)).then(|| reader.clone());
        if let Some(guesser) = &mut guesser {
            for (count, ids) in counts.all.iter().zip(&cells) {
                if let Some((low, high)) = guess(count, policy.threshold()) {
                    guesser.assume(&ids[0], low, high)?;
                }
            }
        }
        let owners = cells.iter().enumerate();
        let owners = owners.flat_map(|(index, ids)| ids.iter().map(move |id| (id.clone(), index)));
        Ok(Self {
            reader,
            guesser,
            counts: Arc::new(owners.collect()),
            cells: Arc::new(cells),
        })
    }

    /// Whether readers hold earlier releases, which cannot be taken back.
    pub(crate) fn has_history(&self) -> bool {
        self.cells
            .iter()
            .flatten()
            .next()
            .is_some_and(|id| id.release > 0)
    }

    /// The cells of which something fails, those of counts that need a range first.
    pub(crate) fn failing(&mut self, counts: &Counts) -> Result<Vec<Weakness>, DisclosureError> {
        let mut failing = Vec::new();
        for (index, count) in counts.all.iter().enumerate() {
            if let Some(need) = count.need
                && !self.meets(index, need)?
            {
                failing.push(Weakness {
                    cell: self.cells[index][0].clone(),
                    is_promise: false,
                });
            }
        }
        for failure in self.reader.failures()? {
            if !self.is_excused(counts, &failure.cell, failure.promised) {
                failing.push(Weakness {
                    cell: failure.cell,
                    is_promise: true,
                });
            }
        }
        Ok(failing)
    }

    /// Whether nothing fails; what is near a count is looked at first, since it fails first.
    pub(crate) fn is_whole(
        &mut self,
        counts: &Counts,
        near: usize,
    ) -> Result<bool, DisclosureError> {
        let cell = self.cells[near][0].clone();
        for id in self.reader.neighbours(&cell)?.into_iter().chain([cell]) {
            if !self.is_safe(counts, &id)? {
                return Ok(false);
            }
        }
        Ok(self.failing(counts)?.is_empty())
    }

    /// Whether all that is promised of a cell holds.
    pub(crate) fn is_safe(
        &mut self,
        counts: &Counts,
        id: &CellId,
    ) -> Result<bool, DisclosureError> {
        if let Some(index) = self.counts.get(id).copied()
            && let Some(need) = counts.all[index].need
            && !self.meets(index, need)?
        {
            return Ok(false);
        }
        self.keeps_promises(counts, id)
    }

    /// Whether what readers are promised of a cell holds; the planner itself wants more.
    pub(crate) fn keeps_promises(
        &mut self,
        counts: &Counts,
        id: &CellId,
    ) -> Result<bool, DisclosureError> {
        let failure = self.reader.check(id)?;
        Ok(failure.is_none_or(|failure| self.is_excused(counts, id, failure.promised)))
    }

    /// A number may be told more closely than what readers take it for, as any printed number may.
    fn is_excused(&self, counts: &Counts, id: &CellId, promised: Promised) -> bool {
        let is_number = match self.counts.get(id) {
            Some(index) => matches!(counts.all[*index].decision, Decision::Near(_)),
            None => true,
        };
        is_number && matches!(promised, Promised::Interval(..))
    }

    /// Whether what a count needs is possible.
    pub(crate) fn meets(&mut self, index: usize, need: Need) -> Result<bool, DisclosureError> {
        let id = &self.cells[index][0];
        let attack = self.guesser.as_mut().unwrap_or(&mut self.reader);
        if let Some(enough) = need.enough()
            && attack.allows(id, enough.low, enough.high)?
        {
            return Ok(true);
        }
        let bounds = attack.bounds(id)?;
        Ok(need.is_met(bounds.low, bounds.high))
    }

    /// How wide the interval of a cell is for the attacker who knows the most.
    pub(crate) fn width(&mut self, id: &CellId) -> Result<u64, DisclosureError> {
        let attack = self.guesser.as_mut().unwrap_or(&mut self.reader);
        let bounds = attack.bounds(id)?;
        Ok(bounds
            .high
            .map_or(u64::MAX, |high| high.saturating_sub(bounds.low)))
    }

    /// Hides a count wherever it stands in the planned release.
    pub(crate) fn hide(&mut self, index: usize) -> Result<(), DisclosureError> {
        for id in &self.cells[index] {
            self.reader.hide(id)?;
            if let Some(guesser) = &mut self.guesser {
                guesser.hide(id)?;
            }
        }
        Ok(())
    }

    /// The printed counts that share a sum with a cell, the cell's own included; if there are none,
    /// those that share a sum with these, and so on.
    pub(crate) fn open_near(
        &self,
        counts: &Counts,
        id: &CellId,
    ) -> Result<BTreeSet<usize>, DisclosureError> {
        let mut seen = BTreeSet::from([id.clone()]);
        let mut ring = vec![id.clone()];
        while !ring.is_empty() {
            let mut next = Vec::new();
            for cell in &ring {
                for near in self.reader.neighbours(cell)? {
                    if seen.insert(near.clone()) {
                        next.push(near);
                    }
                }
            }
            let known = ring.iter().chain(&next);
            let known = known.filter_map(|cell| self.counts.get(cell).copied());
            let open: BTreeSet<usize> =
                known.filter(|index| counts.all[*index].is_open()).collect();
            if !open.is_empty() {
                return Ok(open);
            }
            ring = next;
        }
        Ok(BTreeSet::new())
    }

    /// The attack on what is linked to a count by sums, over any number of them, with the counts
    /// there.
    pub(crate) fn part_of(&self, index: usize) -> Result<(Self, BTreeSet<usize>), DisclosureError> {
        let cell = &self.cells[index][0];
        let reader = self.reader.part_of(cell)?;
        let guesser = self.guesser.as_ref();
        let guesser = guesser.map(|guesser| guesser.part_of(cell)).transpose()?;
        let counts = reader.cells().filter_map(|id| self.counts.get(id).copied());
        let counts = counts.collect();
        let part = Self {
            reader,
            guesser,
            cells: Arc::clone(&self.cells),
            counts: Arc::clone(&self.counts),
        };
        Ok((part, counts))
    }

    /// The count of a cell, if it is one of the planned release.
    pub(crate) fn count(&self, id: &CellId) -> Option<usize> {
        self.counts.get(id).copied()
    }
}

/// What a reader who has guessed why a count is hidden takes it for.
fn guess(count: &Count, threshold: u64) -> Option<(u64, Option<u64>)> {
    match count.decision {
        Decision::Hidden(Why::Small) => Some((0, Some(threshold - 1))),
        Decision::Hidden(
            Why::Group | Why::Carried | Why::Interval | Why::Held | Why::Moved | Why::Secondary,
        ) => {
            let n = count.value.number()?;
            (n >= threshold).then_some((threshold, None))
        }
        Decision::AsIs | Decision::Near(_) => None,
    }
}
