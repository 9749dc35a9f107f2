//! Two other ways to come to an order, as a second opinion.

/// The closeness to the ideal of each row of a table of criteria (Hwang and Yoon 1981): columns are
/// divided by their Euclidean length and weighed; from 0 for the worst that there is to 1 for the best.
///
/// `is_benefit` says of each column whether more is better. Rows that all are the same have 1/2.
pub fn topsis(rows: &[Vec<f64>], weights: &[f64], is_benefit: &[bool]) -> Vec<f64> {
    let columns = weights.iter().zip(is_benefit).enumerate();
    let scaled: Vec<(Vec<f64>, f64, f64)> = columns
        .map(|(column, (weight, is_benefit))| {
            let values = || rows.iter().map(|row| row[column]);
            let length = values().map(|value| value * value).sum::<f64>().sqrt();
            let scale = if length > 0.0 { weight / length } else { 0.0 };
            let scaled: Vec<f64> = values().map(|value| value * scale).collect();
            let least = scaled.iter().copied().fold(f64::INFINITY, f64::min);
            let most = scaled.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            if *is_benefit {
                (scaled, most, least)
            } else {
                (scaled, least, most)
            }
        })
        .collect();
    let closeness = |row: usize| {
        let distance = |to: fn(&(Vec<f64>, f64, f64)) -> f64| {
            let squares = scaled
                .iter()
                .map(|column| (column.0[row] - to(column)).powi(2));
            squares.sum::<f64>().sqrt()
        };
        let (from_best, from_worst) = (distance(|of| of.1), distance(|of| of.2));
        if from_best + from_worst > 0.0 {
            from_worst / (from_best + from_worst)
        } else {
            0.5
        }
    };
    (0..rows.len()).map(closeness).collect()
}

/// The priority of each row of a table of criteria by the analytic hierarchy process in its
/// distributive mode (Saaty 1987): each column is divided by its sum, and weighed.
pub fn ahp(rows: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    let sums = (0..weights.len()).map(|column| rows.iter().map(|row| row[column]).sum());
    let sums: Vec<f64> = sums.collect();
    let priority = |row: &Vec<f64>| {
        let columns = row.iter().zip(&sums).zip(weights);
        let shares = columns.map(|((value, sum), weight)| {
            if *sum > 0.0 {
                weight / total * value / sum
            } else {
                0.0
            }
        });
        shares.sum()
    };
    rows.iter().map(priority).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &[f64], expected: [f64; 3]) {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
        }
    }

    #[test]
    fn closeness_is_as_calculated_elsewhere() {
        let rows = [
            vec![7.0, 9.0, 9.0],
            vec![8.0, 7.0, 8.0],
            vec![9.0, 6.0, 8.0],
        ];
        let found = topsis(&rows, &[0.5, 0.3, 0.2], &[true, true, false]);
        let expected = [
            0.488_588_587_032_565_86,
            0.433_360_837_319_663_96,
            0.511_411_412_967_434_2,
        ];
        check(&found, expected);
        // Weights count by their ratio alone.
        check(
            &topsis(&rows, &[5.0, 3.0, 2.0], &[true, true, false]),
            expected,
        );
    }

    #[test]
    fn rows_that_are_the_same_are_in_the_middle() {
        let rows = vec![vec![2.0, 0.0]; 3];
        check(&topsis(&rows, &[0.5, 0.5], &[true, true]), [0.5; 3]);
        check(&ahp(&rows, &[1.0, 0.0]), [1.0 / 3.0; 3]);
    }

    /// By hand: columns 8, 4 and 4 of 16, and 1, 1 and 2 of 4.
    #[test]
    fn priorities_are_shares_of_each_criterion() {
        let rows = [vec![8.0, 1.0], vec![4.0, 1.0], vec![4.0, 2.0]];
        check(&ahp(&rows, &[3.0, 1.0]), [0.4375, 0.25, 0.3125]);
    }
}
