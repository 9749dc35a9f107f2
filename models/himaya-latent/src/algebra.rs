//! Products of square matrices, and the inverse of a symmetric one that may be singular.

/// The inverse of a positive semidefinite matrix (rows one after another) by Cholesky, and which rows
/// it holds: a row that depends on those before it is left out, and its part of the inverse is zero.
pub(crate) fn inverse(matrix: &[f64], size: usize) -> (Vec<f64>, Vec<bool>) {
    let mut lower = matrix.to_vec();
    let mut is_kept = vec![true; size];
    for column in 0..size {
        let diagonal = matrix[column * size + column];
        let mut pivot = lower[column * size + column];
        for before in 0..column {
            pivot -= lower[column * size + before].powi(2);
        }
        if !(1e-9 * diagonal < pivot && 0.0 < diagonal) {
            is_kept[column] = false;
            for row in 0..size {
                lower[row * size + column] = 0.0;
                lower[column * size + row] = 0.0;
            }
            continue;
        }
        let root = pivot.sqrt();
        lower[column * size + column] = root;
        for row in column + 1..size {
            let (above, this) = lower.split_at(row * size);
            let top = &above[column * size..column * size + column];
            let sum: f64 = this[..column]
                .iter()
                .zip(top)
                .map(|(one, two)| one * two)
                .sum();
            lower[row * size + column] = (lower[row * size + column] - sum) / root;
        }
    }
    (from_factor(&lower, &is_kept, size), is_kept)
}

/// The inverse from the lower triangular factor: the inverse of the factor times itself.
fn from_factor(lower: &[f64], is_kept: &[bool], size: usize) -> Vec<f64> {
    let mut solved = vec![0.0; size * size];
    for column in (0..size).filter(|column| is_kept[*column]) {
        solved[column * size + column] = 1.0 / lower[column * size + column];
        for row in (column + 1..size).filter(|row| is_kept[*row]) {
            let terms = (column..row).map(|at| lower[row * size + at] * solved[at * size + column]);
            let sum: f64 = terms.sum();
            solved[row * size + column] = -sum / lower[row * size + row];
        }
    }
    let mut inverse = vec![0.0; size * size];
    for one in 0..size {
        for two in one..size {
            let terms = (two..size).map(|at| solved[at * size + one] * solved[at * size + two]);
            let sum: f64 = terms.sum();
            inverse[one * size + two] = sum;
            inverse[two * size + one] = sum;
        }
    }
    inverse
}

/// The product of two square matrices, rows one after another.
pub(crate) fn product(one: &[f64], two: &[f64], size: usize) -> Vec<f64> {
    let mut product = vec![0.0; size * size];
    for (into, of_one) in product
        .chunks_exact_mut(size.max(1))
        .zip(one.chunks_exact(size.max(1)))
    {
        for (factor, of_two) in of_one.iter().zip(two.chunks_exact(size.max(1))) {
            for (sum, cell) in into.iter_mut().zip(of_two) {
                *sum += factor * cell;
            }
        }
    }
    product
}

/// Gives the lower triangle the values of the upper one.
pub(crate) fn mirrored(matrix: &mut [f64], size: usize) {
    for row in 0..size {
        for column in 0..row {
            matrix[row * size + column] = matrix[column * size + row];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inverse_times_its_matrix_is_one() {
        let matrix = [4.0, 2.0, 0.5, 2.0, 3.0, 1.0, 0.5, 1.0, 2.0];
        let (found, is_kept) = inverse(&matrix, 3);
        assert_eq!(is_kept, [true; 3]);
        for row in 0..3 {
            for column in 0..3 {
                let terms = (0..3).map(|at| found[row * 3 + at] * matrix[at * 3 + column]);
                let cell: f64 = terms.sum();
                let expected = if row == column { 1.0 } else { 0.0 };
                assert!((cell - expected).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_row_that_depends_on_others_is_left_out() {
        let (found, is_kept) = inverse(&[2.0, 2.0, 0.0, 2.0, 2.0, 0.0, 0.0, 0.0, 4.0], 3);
        assert_eq!(is_kept, [true, false, true]);
        assert!((found[0] - 0.5).abs() < 1e-12 && (found[8] - 0.25).abs() < 1e-12);
        assert!(found[4].abs() < 1e-12);
    }
}
