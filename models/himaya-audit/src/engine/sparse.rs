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

/// Adds a multiple of other terms, and tells which variables come or go.
pub(crate) fn add_scaled(
    terms: &mut Vec<(usize, f64)>,
    (others, scale): (&[(usize, f64)], f64),
    scratch: &mut Vec<(usize, f64)>,
    mut toggle: impl FnMut(usize),
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
        if (sum != 0.0) != known.is_some() {
            toggle(*variable);
        }
    }
    scratch.extend(own);
    std::mem::swap(terms, scratch);
}

/// Which rows hold a variable, a bit each.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    words: Vec<u64>,
    n_words: usize,
}

impl Columns {
    /// No row holds any variable.
    pub(crate) fn new(n_variables: usize, n_rows: usize) -> Self {
        let n_words = n_rows.div_ceil(64);
        Self {
            words: vec![0; n_variables * n_words],
            n_words,
        }
    }

    /// Notes that a row has come to hold a variable, or no longer does.
    pub(crate) fn toggle(&mut self, variable: usize, row: usize) {
        self.words[variable * self.n_words + row / 64] ^= 1 << (row % 64);
    }

    /// No row holds the variable.
    pub(crate) fn clear(&mut self, variable: usize) {
        self.words[variable * self.n_words..][..self.n_words].fill(0);
    }

    /// The rows that hold a variable.
    pub(crate) fn rows(&self, variable: usize) -> impl Iterator<Item = usize> {
        let words = &self.words[variable * self.n_words..][..self.n_words];
        words.iter().enumerate().flat_map(|(index, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(index * 64 + bit)
            })
        })
    }
}
