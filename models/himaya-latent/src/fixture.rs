//! Tables that tests share.

use rand::Rng as _;

use crate::fit::stream;
use crate::{Item, PatternTable};

/// Seven pathologists on 118 slides: the patterns of the items A to G, and how many slides have
/// each (Agresti 2002, Categorical Data Analysis, second edition, p. 542).
const CARCINOMA: [([u16; 7], f64); 20] = [
    ([0, 0, 0, 0, 0, 0, 0], 34.0),
    ([0, 0, 0, 0, 1, 0, 0], 2.0),
    ([0, 1, 0, 0, 0, 0, 0], 6.0),
    ([0, 1, 0, 0, 0, 0, 1], 1.0),
    ([0, 1, 0, 0, 1, 0, 0], 4.0),
    ([0, 1, 0, 0, 1, 0, 1], 5.0),
    ([1, 0, 0, 0, 0, 0, 0], 2.0),
    ([1, 0, 1, 0, 1, 0, 1], 1.0),
    ([1, 1, 0, 0, 0, 0, 0], 2.0),
    ([1, 1, 0, 0, 0, 0, 1], 1.0),
    ([1, 1, 0, 0, 1, 0, 0], 2.0),
    ([1, 1, 0, 0, 1, 0, 1], 7.0),
    ([1, 1, 0, 0, 1, 1, 1], 1.0),
    ([1, 1, 0, 1, 0, 0, 1], 1.0),
    ([1, 1, 0, 1, 1, 0, 1], 2.0),
    ([1, 1, 0, 1, 1, 1, 1], 3.0),
    ([1, 1, 1, 0, 1, 0, 1], 13.0),
    ([1, 1, 1, 0, 1, 1, 1], 5.0),
    ([1, 1, 1, 1, 1, 0, 1], 10.0),
    ([1, 1, 1, 1, 1, 1, 1], 16.0),
];

pub(crate) fn items(sizes: &[usize]) -> Vec<Item> {
    let item = |(at, n_levels): (usize, &usize)| Item {
        name: format!("item-{at}"),
        levels: (0..*n_levels)
            .map(|level| format!("level-{level}"))
            .collect(),
    };
    sizes.iter().enumerate().map(item).collect()
}

pub(crate) fn carcinoma() -> PatternTable {
    let rows = CARCINOMA
        .iter()
        .map(|(pattern, count)| (pattern.iter().map(|code| Some(*code)).collect(), *count));
    PatternTable::from_rows(items(&[2; 7]), rows).unwrap()
}

/// The cells of a row, and the class that it was drawn from.
pub(crate) type PlantedRow = (Vec<Option<u16>>, usize);

/// Rows of planted classes: in class `k` each item takes the level `k` (modulo its levels) with the
/// probability given, any other with equal parts of the rest; a cell is recorded with the
/// probability given.
pub(crate) fn planted(
    sizes: &[usize],
    shares: &[f64],
    (n_rows, purity, recorded): (usize, f64, f64),
    seed: u64,
) -> (PatternTable, Vec<PlantedRow>) {
    let mut random = stream(seed, 77);
    let mut rows = Vec::new();
    for _ in 0..n_rows {
        let (mut at, mut class) = (random.r#gen::<f64>(), 0);
        while class + 1 < shares.len() && shares[class] <= at {
            at -= shares[class];
            class += 1;
        }
        let cells = sizes.iter().enumerate().map(|(item, n_levels)| {
            // The items cycle through the levels at different paces, so that classes stay apart.
            let own = (class * (item % 2 + 1) + item) % n_levels;
            let level = if random.r#gen::<f64>() < purity {
                own
            } else {
                (own + random.gen_range(1..*n_levels)) % n_levels
            };
            let is_recorded = random.r#gen::<f64>() < recorded;
            is_recorded.then(|| u16::try_from(level).unwrap())
        });
        rows.push((cells.collect(), class));
    }
    let weighted = rows
        .iter()
        .map(|(cells, _): &PlantedRow| (cells.clone(), 1.0));
    (
        PatternTable::from_rows(items(sizes), weighted).unwrap(),
        rows,
    )
}
