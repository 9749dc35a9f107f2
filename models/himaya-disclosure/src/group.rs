//! Group attribute disclosure: what is true of nearly all of a group is known of each of its members.
//!
//! The Handbook on Statistical Disclosure Control (2nd edition 2024, chapter 4) calls it group and
//! within-group attribute disclosure. It is looked at along dimensions that are declared sensitive,
//! not along sex or age, and along every multiple response of exact counts, where the persons without
//! a trait are the total less those with it, and may be as few as a small cell.

use himaya_schema::{Cube, Dimension, Rule, Structure};

use crate::Policy;
use crate::counts::{Counts, Key};
use crate::decision::{Need, Range, Why, is_exact};

/// Hides the categories that hold nearly all of a row.
pub(crate) fn hide_groups(cubes: &[Cube], counts: &mut Counts, policy: &Policy) {
    let persons = cubes.iter().filter(|cube| cube.rule == Rule::Persons);
    for cube in persons {
        for (axis, dimension) in cube.dimensions.iter().enumerate() {
            let has_complements =
                is_exact(policy) && dimension.structure == Structure::MultipleResponse;
            if dimension.is_sensitive || has_complements {
                hide_along((cube, axis, dimension), counts, policy);
            }
        }
    }
}

fn hide_along(
    (cube, axis, dimension): (&Cube, usize, &Dimension),
    counts: &mut Counts,
    policy: &Policy,
) {
    for position in cube.cells.keys() {
        if dimension.total() == Some(position[axis]) {
            continue;
        }
        let Some(all) = whole(cube, axis, position) else {
            continue;
        };
        let Some(with) = cube.value(position).number() else {
            continue;
        };
        let Some(need) = need(dimension, policy, with, all) else {
            continue;
        };
        if let Some(index) = counts.find(&Key::of(cube, position)) {
            counts.all[index].hide(Why::Group, Some(Need::Range(need)));
        }
    }
}

/// The row's total, or the sum of its parts where it has none.
fn whole(cube: &Cube, axis: usize, position: &[usize]) -> Option<u64> {
    let dimension = &cube.dimensions[axis];
    let at = |member: usize| {
        let mut at = position.to_vec();
        at[axis] = member;
        cube.value(&at).number()
    };
    match (dimension.total(), dimension.structure) {
        (Some(total), _) => at(total),
        (None, Structure::Partition) => (0..dimension.members.len()).map(at).sum(),
        (None, Structure::MultipleResponse) => None,
    }
}

/// What must stay possible of a category, if it tells of its group.
fn need(dimension: &Dimension, policy: &Policy, with: u64, all: u64) -> Option<Range> {
    let threshold = policy.threshold();
    if with < threshold || all < threshold {
        return None;
    }
    let rest = all.saturating_sub(with);
    let allowed = all.saturating_mul(policy.group_share_pct()) / 100;
    let is_small_rest = rest > 0 && rest < threshold;
    let tells = dimension.is_sensitive && (with > allowed || rest < threshold);
    let has_small_complement = is_small_rest && is_exact(policy);
    if !tells && !has_small_complement {
        return None;
    }
    let allowed = if tells { allowed.min(with) } else { with };
    Some(if is_exact(policy) && rest < threshold {
        // The rest could be as many as the threshold, and it could be none.
        Range::new(allowed.min(all.saturating_sub(threshold)), all)
    } else {
        Range::new(allowed, 0)
    })
}

#[cfg(test)]
mod tests;
