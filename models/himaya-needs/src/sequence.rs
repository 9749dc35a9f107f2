//! Points that fill the unit cube evenly (Sobol' 1967), with the direction numbers of Joe and Kuo (2008).

/// The most coordinates of a point.
pub(crate) const MOST: usize = 16;
/// The bits of a coordinate.
const BITS: u32 = 32;

/// Degree, coefficients and first direction numbers, from the second coordinate on.
const FIRST: [(u32, u32, &[u32]); MOST - 1] = [
    (1, 0, &[1]),
    (2, 1, &[1, 3]),
    (3, 1, &[1, 3, 1]),
    (3, 2, &[1, 1, 1]),
    (4, 1, &[1, 1, 3, 3]),
    (4, 4, &[1, 3, 5, 13]),
    (5, 2, &[1, 1, 5, 5, 17]),
    (5, 4, &[1, 1, 5, 5, 5]),
    (5, 7, &[1, 1, 7, 11, 19]),
    (5, 11, &[1, 1, 5, 1, 1]),
    (5, 13, &[1, 1, 1, 3, 11]),
    (5, 14, &[1, 3, 5, 5, 31]),
    (6, 1, &[1, 3, 3, 9, 7, 49]),
    (6, 13, &[1, 1, 1, 15, 21, 21]),
    (6, 16, &[1, 3, 1, 13, 27, 49]),
];

/// Points one after another.
#[derive(Clone, Debug)]
pub(crate) struct Sequence {
    directions: Vec<[u32; BITS as usize]>,
    state: Vec<u32>,
    /// What every coordinate is mixed with, so that seeds give other points.
    masks: Vec<u32>,
    index: u32,
}

impl Sequence {
    /// A sequence of points with one coordinate a mask, at most 16.
    pub(crate) fn new(masks: Vec<u32>) -> Self {
        Self {
            directions: (0..masks.len().min(MOST)).map(directions).collect(),
            state: vec![0; masks.len()],
            masks,
            index: 0,
        }
    }

    /// The next point.
    pub(crate) fn next(&mut self) -> Vec<f64> {
        let point = self.state.iter().zip(&self.masks).map(|(state, mask)| {
            // The middle of the cell, so that neither 0 nor 1 is a coordinate.
            (f64::from(state ^ mask) + 0.5) / f64::from(BITS).exp2()
        });
        let point = point.collect();
        let bit = self.index.trailing_ones().min(BITS - 1) as usize;
        for (state, directions) in self.state.iter_mut().zip(&self.directions) {
            *state ^= directions[bit];
        }
        self.index = self.index.wrapping_add(1);
        point
    }
}

fn directions(coordinate: usize) -> [u32; BITS as usize] {
    let mut numbers = [0_u32; BITS as usize];
    let Some((degree, coefficients, first)) = coordinate.checked_sub(1).map(|at| FIRST[at]) else {
        for (number, bit) in numbers.iter_mut().zip((0..BITS).rev()) {
            *number = 1 << bit;
        }
        return numbers;
    };
    let degree_at = degree as usize;
    for (at, bit) in (0..BITS).enumerate() {
        numbers[at] = if at < degree_at {
            first[at] << (BITS - 1 - bit)
        } else {
            let before = numbers[at - degree_at];
            let mut number = before ^ (before >> degree);
            for step in 1..degree {
                if (coefficients >> (degree - 1 - step)) & 1 == 1 {
                    number ^= numbers[at - step as usize];
                }
            }
            number
        };
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In every coordinate, each of the first 256 points has a cell of 1/256 to itself.
    #[test]
    fn points_fill_every_coordinate_evenly() {
        let mut sequence = Sequence::new(vec![0x1234_5678; MOST]);
        let points: Vec<Vec<f64>> = (0..256).map(|_| sequence.next()).collect();
        for coordinate in 0..MOST {
            let mut cells: Vec<u32> = points
                .iter()
                .map(|point| {
                    (0..256)
                        .rfind(|cell| f64::from(*cell) / 256.0 <= point[coordinate])
                        .unwrap()
                })
                .collect();
            cells.sort_unstable();
            assert_eq!(
                cells,
                (0..256).collect::<Vec<u32>>(),
                "coordinate {coordinate}"
            );
        }
    }

    /// The first points of the published sequence, in its first three coordinates.
    #[test]
    fn the_first_points_are_those_published() {
        let mut sequence = Sequence::new(vec![0; 3]);
        let expected = [
            [0.0, 0.0, 0.0],
            [0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25],
            [0.25, 0.75, 0.75],
        ];
        for expected in expected {
            for (found, expected) in sequence.next().iter().zip(expected) {
                assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
            }
        }
    }
}
