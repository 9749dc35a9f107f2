//! How far two partitions, or two distributions, are alike.

use crate::layout::{Layout, Parameters};
use crate::number::as_float;

/// The weights of pairs of classes: rows of the first partition, columns of the second.
pub(crate) fn crossed(
    one: &[usize],
    two: &[usize],
    weights: &[f64],
    (n_one, n_two): (usize, usize),
) -> Vec<Vec<f64>> {
    let mut crossed = vec![vec![0.0; n_two]; n_one];
    for ((one, two), weight) in one.iter().zip(two).zip(weights) {
        crossed[*one][*two] += weight;
    }
    crossed
}

/// The adjusted Rand index of two partitions (Hubert and Arabie 1985), with weights as numbers of
/// cases: 1 for the same partition, 0 on average for unrelated ones.
pub fn adjusted_rand_index(one: &[usize], two: &[usize], weights: &[f64]) -> f64 {
    let size = |of: &[usize]| of.iter().max().map_or(0, |most| most + 1);
    let table = crossed(one, two, weights, (size(one), size(two)));
    let pairs = |n: f64| n * (n - 1.0).max(0.0) / 2.0;
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns = (0..size(two)).map(|column| table.iter().map(|row| row[column]).sum::<f64>());
    let in_cells: f64 = table.iter().flatten().map(|n| pairs(*n)).sum();
    let in_rows: f64 = rows.iter().map(|n| pairs(*n)).sum();
    let in_columns: f64 = columns.map(pairs).sum();
    let all = pairs(rows.iter().sum());
    if all <= 0.0 {
        return 1.0;
    }
    let by_chance = in_rows * in_columns / all;
    let most = f64::midpoint(in_rows, in_columns);
    if most - by_chance <= 0.0 {
        // Both put everything together, or nothing.
        return 1.0;
    }
    (in_cells - by_chance) / (most - by_chance)
}

/// The Hellinger distance of two classes, from 0 to 1, the mean over items.
pub(crate) fn hellinger(
    layout: &Layout,
    (one, first): (&Parameters, usize),
    (two, second): (&Parameters, usize),
) -> f64 {
    let distances = hellinger_by_item(layout, (one, first), (two, second));
    distances.iter().sum::<f64>() / as_float(distances.len().max(1))
}

/// The Hellinger distance of two classes on each item.
pub(crate) fn hellinger_by_item(
    layout: &Layout,
    (one, first): (&Parameters, usize),
    (two, second): (&Parameters, usize),
) -> Vec<f64> {
    let of_item = |item: std::ops::Range<usize>| {
        let shared =
            item.map(|level| (one.response(level, first) * two.response(level, second)).sqrt());
        (1.0 - shared.sum::<f64>()).max(0.0).sqrt()
    };
    layout.items().map(of_item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_that_of_scikit_learn() {
        // sklearn.metrics.adjusted_rand_score([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2]) and with
        // one case three times.
        let one = [0, 0, 1, 1, 2, 2];
        let two = [0, 0, 1, 2, 2, 2];
        let found = adjusted_rand_index(&one, &two, &[1.0; 6]);
        assert!((found - 0.444_444_444_444_444_4).abs() < 1e-12, "{found}");
        let same = adjusted_rand_index(&one, &one, &[2.0; 6]);
        assert!((same - 1.0).abs() < 1e-12);
        let longer = adjusted_rand_index(&[0, 0, 1, 1, 1], &[0, 1, 1, 1, 1], &[1.0; 5]);
        let weighted = adjusted_rand_index(&[0, 0, 1], &[0, 1, 1], &[1.0, 1.0, 3.0]);
        assert!((longer - weighted).abs() < 1e-12);
        assert!((adjusted_rand_index(&[0, 0], &[0, 0], &[1.0; 2]) - 1.0).abs() < 1e-12);
    }
}
