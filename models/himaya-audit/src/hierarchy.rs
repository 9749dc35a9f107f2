//! Checks that the hierarchies of a release can be meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::{AuditError, Structure};

/// Refuses a hierarchy with a cycle, without children, or with the same child twice.
pub(crate) fn check(structure: &Structure) -> Result<(), AuditError> {
    let wrong = |reason: String| AuditError::Structure {
        release: structure.release.clone(),
        reason,
    };
    let mut parents: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for hierarchy in &structure.hierarchies {
        let of = format!("a hierarchy of `{}`", hierarchy.dimension);
        if hierarchy.children.is_empty() {
            return Err(wrong(format!("{of} has no children")));
        }
        let mut seen = BTreeSet::new();
        for child in &hierarchy.children {
            if !seen.insert(child) {
                return Err(wrong(format!("{of} has the child `{child}` twice")));
            }
            let key = (hierarchy.dimension.as_str(), child.as_str());
            let known = parents.entry(key).or_default();
            known.extend(hierarchy.parent.as_deref());
        }
    }
    for (dimension, member) in parents.keys() {
        if reaches(&parents, dimension, member) {
            return Err(AuditError::Cycle {
                release: structure.release.clone(),
                dimension: (*dimension).to_owned(),
                member: (*member).to_owned(),
            });
        }
    }
    Ok(())
}

/// Whether a member is among its own ancestors.
fn reaches(
    parents: &BTreeMap<(&str, &str), BTreeSet<&str>>,
    dimension: &str,
    member: &str,
) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![member];
    while let Some(next) = open.pop() {
        for parent in parents.get(&(dimension, next)).into_iter().flatten() {
            if *parent == member {
                return true;
            }
            if seen.insert(*parent) {
                open.push(parent);
            }
        }
    }
    false
}
