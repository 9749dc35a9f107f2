//! The sums that the hierarchies of a release imply, with the parents and children nobody prints.
//!
//! A sum is written as soon as one child occurs. Its parent and the other children become variables
//! even if no table prints them: two tables without totals are linked through their common sum.

use std::collections::{BTreeMap, BTreeSet};

use crate::Shown;
use crate::release::Release;
use crate::structure::{Hierarchy, Relation, Rule};
use crate::system::{Builder, Key, Limits, LinearRow, Mention};

/// The member that stands for any recorded member of a multiple response.
const ANY: &str = "_T";

/// One sum of one release.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    release: usize,
    relation: Relation,
    parent: usize,
    children: Vec<usize>,
    /// Children that count only if something mentions them.
    optional: Vec<Key>,
}

/// Adds the sums of a release to the builder.
pub(crate) fn close(builder: &mut Builder, index: usize, release: &Release) {
    let hierarchies = by_child(&release.structure.hierarchies);
    let mut open: Vec<usize> = builder.mentions[index].keys().copied().collect();
    let mut done = BTreeSet::new();
    while let Some(variable) = open.pop() {
        let key = builder.keys[variable].clone();
        let Some(seed) = builder.mentions[index].get(&variable).cloned() else {
            continue;
        };
        let found: Vec<usize> = key
            .at
            .iter()
            .filter_map(|(dimension, member)| hierarchies.get(&(dimension, member)))
            .flatten()
            .copied()
            .collect();
        for position in found {
            let hierarchy = &release.structure.hierarchies[position];
            let parent_key = key.with(&hierarchy.dimension, hierarchy.parent.as_deref());
            let parent = mention(builder, &mut open, (index, &seed), &parent_key);
            if !done.insert((parent, position)) {
                continue;
            }
            let mut instance = Instance {
                release: index,
                relation: hierarchy.relation,
                parent,
                children: Vec::new(),
                optional: Vec::new(),
            };
            for child in &hierarchy.children {
                let child_key = key.with(&hierarchy.dimension, Some(child));
                if hierarchy.relation == Relation::Part {
                    instance.optional.push(child_key);
                } else {
                    let child = mention(builder, &mut open, (index, &seed), &child_key);
                    instance.children.push(child);
                }
            }
            builder.instances.push(instance);
            if hierarchy.relation == Relation::MultipleResponse
                && hierarchy.parent.as_deref() == Some(ANY)
            {
                let whole_key = key.with(&hierarchy.dimension, None);
                let whole = mention(builder, &mut open, (index, &seed), &whole_key);
                builder.instances.push(Instance {
                    release: index,
                    relation: Relation::Part,
                    parent: whole,
                    children: vec![parent],
                    optional: Vec::new(),
                });
            }
        }
    }
}

/// The positions of the hierarchies that have a child.
fn by_child(hierarchies: &[Hierarchy]) -> BTreeMap<(&String, &String), Vec<usize>> {
    let mut positions: BTreeMap<(&String, &String), Vec<usize>> = BTreeMap::new();
    for (position, hierarchy) in hierarchies.iter().enumerate() {
        for child in &hierarchy.children {
            let key = (&hierarchy.dimension, child);
            positions.entry(key).or_default().push(position);
        }
    }
    positions
}

/// The variable of a key, which is new to the release if it has not been met there.
fn mention(
    builder: &mut Builder,
    open: &mut Vec<usize>,
    (release, seed): (usize, &Mention),
    key: &Key,
) -> usize {
    let variable = builder.variable(key);
    builder.mentions[release]
        .entry(variable)
        .or_insert_with(|| {
            open.push(variable);
            Mention {
                shown: None,
                cube: seed.cube,
                rule: seed.rule,
            }
        });
    variable
}

/// The rows of all sums.
pub(crate) fn rows(builder: &Builder) -> Vec<LinearRow> {
    builder
        .instances
        .iter()
        .flat_map(|instance| instance_rows(builder, instance))
        .collect()
}

fn instance_rows(builder: &Builder, instance: &Instance) -> Vec<LinearRow> {
    let Some(children) = counted_children(builder, instance) else {
        return Vec::new();
    };
    relate(instance.relation, instance.parent, &children)
}

/// The rows of one parent with its children.
pub(crate) fn relate(relation: Relation, parent: usize, children: &[usize]) -> Vec<LinearRow> {
    let mut terms: Vec<(usize, i64)> = children.iter().map(|child| (*child, -1)).collect();
    terms.push((parent, 1));
    terms.sort_unstable();
    let row = |terms, low, high| LinearRow {
        terms,
        limits: Limits { low, high },
    };
    match relation {
        Relation::Partition => vec![row(terms, Some(0), Some(0))],
        Relation::Part => vec![row(terms, Some(0), None)],
        Relation::MultipleResponse => {
            let mut rows = vec![row(terms, None, Some(0))];
            for child in children {
                let mut terms = vec![(parent, 1), (*child, -1)];
                terms.sort_unstable();
                rows.push(row(terms, Some(0), None));
            }
            rows
        }
    }
}

/// The children that add to the parent; `None` if the sum says nothing.
///
/// What is not reported or cannot be counted adds nothing to a total of the same data; but where
/// nothing at all is reported, the total was not made from these children. Totals of official
/// sources may include what they do not report.
fn counted_children(builder: &Builder, instance: &Instance) -> Option<Vec<usize>> {
    let mentions = &builder.mentions[instance.release];
    let shown = |variable: &usize| mentions.get(variable).and_then(|mention| mention.shown);
    if shown(&instance.parent) == Some(Shown::NotApplicable) {
        return None;
    }
    let adds_nothing = |variable: &usize| match shown(variable) {
        Some(Shown::NotApplicable) => true,
        Some(Shown::Silent) => mentions
            .get(variable)
            .is_some_and(|mention| mention.rule != Rule::AsPublished),
        Some(Shown::Exact(_) | Shown::Between(..) | Shown::Hidden | Shown::Doubtful(..)) | None => {
            false
        }
    };
    let optional = instance.optional.iter();
    let optional = optional.filter_map(|key| builder.index.get(key).copied());
    let children: Vec<usize> = instance.children.iter().copied().chain(optional).collect();
    let is_silent = |shown: Shown| matches!(shown, Shown::Silent | Shown::NotApplicable);
    let mut printed = children.iter().filter_map(shown).peekable();
    if printed.peek().is_some() && printed.all(is_silent) {
        return None;
    }
    Some(
        children
            .into_iter()
            .filter(|child| !adds_nothing(child))
            .collect(),
    )
}
