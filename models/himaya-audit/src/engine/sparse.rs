//! Sparse rows: variables in ascending order, each with a weight that is not zero.

use crate::engine::tableau::tidy;

/// The weight of a variable.
pub(crate) fn weight_of(terms: &[(usize, f64)], variable: usize) -> Option<f64> {
    let at = terms.binary_search_by_key(&variable, |(other, _)| *other);
    at.ok().map(|at| terms[at].1)
}

/// Takes a variable out.
pub(crate) fn remove(terms: &mut Vec<(usize, f64)>, variable: usize) {
    if let Ok(at) = terms.binary_search_by_key(&variable, |(other, _)| *other) {
        terms.remove(at);
    }
}

/// Adds a multiple of other terms.
pub(crate) fn add_scaled(
    terms: &mut Vec<(usize, f64)>,
    others: &[(usize, f64)],
    scale: f64,
    scratch: &mut Vec<(usize, f64)>,
) {
    scratch.clear();
    let mut own = terms.iter().copied().peekable();
    for (variable, weight) in others {
        while let Some(term) = own.next_if(|(other, _)| other < variable) {
            scratch.push(term);
        }
        let known = own.next_if(|(other, _)| other == variable);
        let sum = tidy(known.map_or(0.0, |(_, weight)| weight) + scale * weight);
        if sum != 0.0 {
            scratch.push((*variable, sum));
        }
    }
    scratch.extend(own);
    std::mem::swap(terms, scratch);
}
