//! The least cost at which exact counts can be protected, for systems small enough to find it.
//!
//! To hide more never tells more, so a pattern fails or not by what it leaves printed. Every pattern
//! that fails is grown to a greatest one that still fails; of the counts that it leaves printed, at
//! least one must be hidden. A 0/1 programme finds the cheapest pattern that obeys all such cuts; if
//! it protects, nothing cheaper does, and if not, it gives another cut (the implicit hitting set of
//! Moreno-Centeno and Karp 2013; the cuts are those of Fischetti and Salazar 2001, read off the
//! attacker's programme). Systems above the limits keep what the heuristic found.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};

use crate::counts::Counts;
use crate::decision::{Decision, Why, is_exact};
use crate::protect::Plan;
use crate::repair::repair;
use crate::watch::Watch;
use crate::{DisclosureError, Limits};

/// Replaces what the heuristic hid by the cheapest pattern, where systems are small.
pub(crate) fn improve(plan: &Plan<'_>, counts: &mut Counts) -> Result<(), DisclosureError> {
    let limits = plan.policy.limits();
    let is_secondary =
        |index: &usize| counts.all[*index].decision == Decision::Hidden(Why::Secondary);
    let mut open: BTreeSet<usize> = (0..counts.all.len()).filter(is_secondary).collect();
    if !is_exact(plan.policy) || limits.cells == 0 || open.is_empty() {
        return Ok(());
    }
    let basis = plan.watch(plan.basis)?;
    let mut best = counts.clone();
    while let Some(first) = open.pop_first() {
        let (part, linked) = basis.part_of(first)?;
        open.retain(|index| !linked.contains(index));
        let candidates: Vec<usize> = linked
            .iter()
            .copied()
            .filter(|index| plan.basis.all[*index].is_open())
            .collect();
        if candidates.len() > limits.cells {
            continue;
        }
        let mut search = Search {
            basis: &part,
            counts: plan.basis,
            linked,
            candidates,
            cuts: BTreeSet::new(),
        };
        let heuristic = best.clone();
        if let Some(hidden) = search.run(&heuristic, limits)? {
            for index in &search.candidates {
                best.all[*index].decision = plan.basis.all[*index].decision;
                if hidden.contains(index) {
                    best.all[*index].hide(Why::Secondary, None);
                }
            }
        }
    }
    // What is promised of the counts that are hidden for others is not in the cuts.
    repair(plan, &mut best)?;
    if cost(&best) < cost(counts) {
        *counts = best;
    }
    Ok(())
}

/// What a pattern costs.
pub(crate) fn cost(counts: &Counts) -> u64 {
    let hidden = counts.all.iter();
    let hidden = hidden.filter(|count| count.decision == Decision::Hidden(Why::Secondary));
    hidden.map(|count| count.cost).sum()
}

/// The search for the cheapest pattern of one system.
struct Search<'a> {
    /// The attack on the system when nothing is hidden for others.
    basis: &'a Watch,
    counts: &'a Counts,
    /// The counts of the system.
    linked: BTreeSet<usize>,
    /// The counts that may be hidden, the cheapest first.
    candidates: Vec<usize>,
    /// Of each set at least one has to be hidden.
    cuts: BTreeSet<Vec<usize>>,
}

impl Search<'_> {
    /// A pattern cheaper than the heuristic's, if there is one and it is found within the limits.
    fn run(
        &mut self,
        heuristic: &Counts,
        limits: Limits,
    ) -> Result<Option<BTreeSet<usize>>, DisclosureError> {
        let price = |index: &usize| self.counts.all[*index].cost;
        self.candidates.sort_by_key(|index| (price(index), *index));
        let is_hidden = |index: &&usize| heuristic.all[**index].decision.is_hidden();
        let paid: u64 = self.candidates.iter().filter(is_hidden).map(price).sum();
        while self.cuts.len() < limits.cuts {
            let Some(hidden) = self.cheapest() else {
                return Ok(None);
            };
            if hidden.iter().map(price).sum::<u64>() >= paid {
                return Ok(None);
            }
            let mut watch = self.basis.clone();
            for index in &hidden {
                watch.hide(*index)?;
            }
            let failing = self.failing(&mut watch)?;
            if failing.is_empty() {
                return Ok(Some(hidden));
            }
            let n_cuts = self.cuts.len();
            for index in failing {
                let cut = self.grow(&watch, &hidden, index)?;
                self.cuts.insert(cut);
            }
            if self.cuts.len() == n_cuts {
                return Ok(None);
            }
        }
        Ok(None)
    }

    /// The counts of the system whose needs are not met.
    fn failing(&self, watch: &mut Watch) -> Result<Vec<usize>, DisclosureError> {
        let mut failing = Vec::new();
        for index in &self.linked {
            if let Some(need) = self.counts.all[*index].need
                && !watch.meets(*index, need)?
            {
                failing.push(*index);
            }
        }
        Ok(failing)
    }

    /// Hides as much as leaves a need unmet, cheap counts first; of the rest one has to be hidden.
    fn grow(
        &self,
        watch: &Watch,
        hidden: &BTreeSet<usize>,
        failing: usize,
    ) -> Result<Vec<usize>, DisclosureError> {
        let Some(need) = self.counts.all[failing].need else {
            return Ok(Vec::new());
        };
        let mut watch = watch.clone();
        let mut cut = Vec::new();
        for index in self
            .candidates
            .iter()
            .filter(|index| !hidden.contains(index))
        {
            let mut more = watch.clone();
            more.hide(*index)?;
            if more.meets(failing, need)? {
                cut.push(*index);
            } else {
                watch = more;
            }
        }
        Ok(cut)
    }

    /// The cheapest pattern that obeys the cuts; none if one of them cannot be obeyed.
    fn cheapest(&self) -> Option<BTreeSet<usize>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<_> = self
            .candidates
            .iter()
            .map(|index| problem.add_binary_var(real(self.counts.all[*index].cost)))
            .collect();
        for cut in &self.cuts {
            let mut any = LinearExpr::empty();
            let places = self.candidates.iter().zip(&variables);
            for (_, variable) in places.filter(|(index, _)| cut.contains(index)) {
                any.add(*variable, 1.0);
            }
            problem.add_constraint(any, ComparisonOp::Ge, 1.0);
        }
        let solution = problem.solve().ok()?;
        let chosen = self.candidates.iter().zip(&variables);
        let chosen = chosen.filter(|(_, variable)| *solution.var_value(**variable) > 0.5);
        let chosen: BTreeSet<usize> = chosen.map(|(index, _)| *index).collect();
        let obeys = |cut: &Vec<usize>| cut.iter().any(|index| chosen.contains(index));
        self.cuts.iter().all(obeys).then_some(chosen)
    }
}

#[expect(clippy::cast_precision_loss, reason = "costs are far below 2^53")]
fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
