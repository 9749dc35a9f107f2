//! Small symmetric systems, on the stack: a thousand simulations of a series solve ten thousand.

/// The most parameters that a model has.
pub(crate) const MAX: usize = 24;

/// A symmetric positive definite matrix of some order, factorised.
#[derive(Clone, Debug)]
pub(crate) struct Cholesky {
    order: usize,
    /// The lower factor, by rows.
    lower: [f64; MAX * MAX],
}

impl Cholesky {
    /// Factorises; a pivot that is nothing beside its diagonal drops its parameter.
    pub(crate) fn of(order: usize, matrix: &[f64; MAX * MAX]) -> Self {
        let mut lower = [0.0; MAX * MAX];
        for row in 0..order {
            for column in 0..=row {
                let mut rest = matrix[row * MAX + column];
                for inner in 0..column {
                    rest -= lower[row * MAX + inner] * lower[column * MAX + inner];
                }
                lower[row * MAX + column] = if row == column {
                    let least = matrix[row * MAX + row].max(1e-12) * 1e-10;
                    if rest > least { rest.sqrt() } else { 1e100 }
                } else {
                    rest / lower[column * MAX + column]
                };
            }
        }
        Self { order, lower }
    }

    /// Solves in place.
    pub(crate) fn solve(&self, vector: &mut [f64]) {
        self.solve_lower(vector);
        for row in (0..self.order).rev() {
            let below = vector.iter().enumerate().skip(row + 1);
            let solved: f64 = below
                .map(|(inner, value)| self.lower[inner * MAX + row] * value)
                .sum();
            vector[row] = (vector[row] - solved) / self.lower[row * MAX + row];
        }
    }

    /// The quadratic form of the inverse.
    pub(crate) fn form(&self, vector: &[f64]) -> f64 {
        let mut work = [0.0; MAX];
        work[..self.order].copy_from_slice(&vector[..self.order]);
        self.solve_lower(&mut work[..self.order]);
        work[..self.order].iter().map(|value| value * value).sum()
    }

    fn solve_lower(&self, vector: &mut [f64]) {
        for row in 0..self.order {
            let factors = &self.lower[row * MAX..row * MAX + row];
            let solved: f64 = factors
                .iter()
                .zip(&*vector)
                .map(|(factor, value)| factor * value)
                .sum();
            vector[row] = (vector[row] - solved) / self.lower[row * MAX + row];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let mut matrix = [0.0; MAX * MAX];
        matrix[0] = 4.0;
        matrix[1] = 2.0;
        matrix[MAX] = 2.0;
        matrix[MAX + 1] = 3.0;
        let factor = Cholesky::of(2, &matrix);
        let mut vector = [2.0, 5.0];
        factor.solve(&mut vector);
        // 4 x + 2 y = 2 and 2 x + 3 y = 5.
        assert!((vector[0] + 0.5).abs() < 1e-12 && (vector[1] - 2.0).abs() < 1e-12);
        assert!((factor.form(&[2.0, 5.0]) - 9.0).abs() < 1e-12);
    }

    #[test]
    fn a_parameter_that_another_repeats_is_dropped() {
        let mut matrix = [0.0; MAX * MAX];
        for place in [0, 1, MAX, MAX + 1] {
            matrix[place] = 1.0;
        }
        let mut vector = [1.0, 1.0];
        Cholesky::of(2, &matrix).solve(&mut vector);
        assert!((vector[0] - 1.0).abs() < 1e-9 && vector[1].abs() < 1e-9);
    }
}
