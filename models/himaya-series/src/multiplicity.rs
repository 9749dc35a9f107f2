//! Many tests at once.

use crate::distribution::as_float;

/// The adjusted probabilities of Benjamini and Hochberg (1995), in the order given: the least false
/// discovery rate at which each test is still called.
pub fn benjamini_hochberg(probabilities: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..probabilities.len()).collect();
    order.sort_by(|one, two| probabilities[*one].total_cmp(&probabilities[*two]));
    let mut adjusted = vec![1.0; probabilities.len()];
    let mut least = 1.0_f64;
    for (rank, index) in order.iter().enumerate().rev() {
        let n_tests = as_float(probabilities.len());
        least = least.min(probabilities[*index] * n_tests / as_float(rank + 1));
        adjusted[*index] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R: `p.adjust(p, "BH")`.
    #[test]
    fn adjusted_probabilities_are_those_of_r() {
        let found = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.5, 0.02]);
        let expected = [0.05, 0.05, 0.05, 0.5, 0.05];
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
        }
        assert!(benjamini_hochberg(&[]).is_empty());
    }
}
