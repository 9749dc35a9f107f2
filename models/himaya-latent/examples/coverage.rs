//! How often the 95 % intervals of class shares hold the truth.
//!
//! `cargo run -p himaya-latent --example coverage -- [data sets a setting [setting]]` prints the table that
//! stands in the documentation, or one line of it, counted from 1.

#![expect(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a table for people, of small numbers"
)]

use himaya_latent::{Item, LatentClassModel, LatentError, ParamGuard as _, PatternTable};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// What data sets are drawn from.
struct Setting {
    shares: &'static [f64],
    sizes: &'static [usize],
    n_rows: usize,
    /// How probable the level of its own is to a class.
    purity: f64,
    /// How probable a cell is to be recorded.
    recorded: f64,
}

const SETTINGS: [Setting; 6] = [
    Setting {
        shares: &[0.6, 0.4],
        sizes: &[2, 2, 2, 2, 2, 2],
        n_rows: 500,
        purity: 0.8,
        recorded: 1.0,
    },
    Setting {
        shares: &[0.6, 0.4],
        sizes: &[2, 2, 2, 2, 2, 2],
        n_rows: 2_000,
        purity: 0.8,
        recorded: 0.7,
    },
    Setting {
        shares: &[0.5, 0.3, 0.2],
        sizes: &[3, 4, 5, 3, 4, 5],
        n_rows: 500,
        purity: 0.8,
        recorded: 0.9,
    },
    Setting {
        shares: &[0.5, 0.3, 0.2],
        sizes: &[3, 4, 5, 3, 4, 5],
        n_rows: 2_000,
        purity: 0.7,
        recorded: 0.8,
    },
    Setting {
        shares: &[0.4, 0.3, 0.2, 0.1],
        sizes: &[4, 5, 6, 4, 5, 6, 4, 5],
        n_rows: 1_000,
        purity: 0.75,
        recorded: 0.85,
    },
    Setting {
        shares: &[0.35, 0.25, 0.2, 0.15, 0.05],
        sizes: &[5, 6, 7, 5, 6, 7, 5, 8],
        n_rows: 3_000,
        purity: 0.75,
        recorded: 0.85,
    },
];

impl Setting {
    fn items(&self) -> Vec<Item> {
        let item = |(at, n_levels): (usize, &usize)| Item {
            name: format!("item {at}"),
            levels: (0..*n_levels)
                .map(|level| format!("level {level}"))
                .collect(),
        };
        self.sizes.iter().enumerate().map(item).collect()
    }

    fn draw(&self, random: &mut ChaCha8Rng) -> Result<PatternTable, LatentError> {
        let rows = (0..self.n_rows).map(|_| {
            let (mut left, mut class) = (random.r#gen::<f64>(), 0);
            while class + 1 < self.shares.len() && self.shares[class] <= left {
                left -= self.shares[class];
                class += 1;
            }
            let cells = self.sizes.iter().enumerate().map(|(item, n_levels)| {
                let own = self.own(item, class);
                let level = if random.r#gen::<f64>() < self.purity {
                    own
                } else {
                    (own + random.gen_range(1..*n_levels)) % n_levels
                };
                let is_recorded = random.r#gen::<f64>() < self.recorded;
                u16::try_from(level).ok().filter(|_| is_recorded)
            });
            (cells.collect::<Vec<Option<u16>>>(), 1.0)
        });
        PatternTable::from_rows(self.items(), rows.collect::<Vec<_>>())
    }

    /// The level that is a class's own.
    fn own(&self, item: usize, class: usize) -> usize {
        (class + item) % self.sizes[item]
    }

    /// The fitted class that has most of the levels of a planted one, since shares that are near each
    /// other may change places.
    fn fitted(&self, model: &LatentClassModel, class: usize) -> usize {
        let like = |fitted: &usize| -> f64 {
            let items = 0..self.sizes.len();
            let own = items.map(|item| model.responses(item, *fitted)[self.own(item, class)]);
            own.sum()
        };
        let fitted = (0..model.n_classes()).max_by(|one, two| like(one).total_cmp(&like(two)));
        fitted.unwrap_or(0)
    }

    /// How many intervals of each class hold its share, of so many data sets.
    fn held(&self, n_sets: u64) -> Result<Vec<u64>, LatentError> {
        let n_classes = self.shares.len();
        let mut held = vec![0; n_classes];
        for set in 0..n_sets {
            let table = self.draw(&mut ChaCha8Rng::seed_from_u64(set))?;
            let params = LatentClassModel::params(n_classes)
                .n_starts(10)
                .n_polished(2);
            let model = params.seed(set).check()?.fit_table(&table)?;
            let uncertainty = model.uncertainty(&table)?;
            for (class, truth) in self.shares.iter().enumerate() {
                let share = uncertainty.share(self.fitted(&model, class));
                held[class] += u64::from(share.low <= *truth && *truth <= share.high);
            }
        }
        Ok(held)
    }
}

fn main() -> Result<(), LatentError> {
    let typed = |at: usize| std::env::args().nth(at).and_then(|text| text.parse().ok());
    let n_sets = typed(1).unwrap_or(500);
    let only = typed(2);
    println!("| classes | rows | items | own level | recorded | held, % | by class, % |");
    println!("|---|---|---|---|---|---|---|");
    for (nth, setting) in (1..).zip(&SETTINGS) {
        if only.is_some_and(|only| only != nth) {
            continue;
        }
        let held = setting.held(n_sets)?;
        let pct = |held: f64| 100.0 * held / n_sets as f64;
        let by_class = held.iter().map(|held| format!("{:.1}", pct(*held as f64)));
        let by_class: Vec<String> = by_class.collect();
        let all = held.iter().sum::<u64>() as f64 / held.len() as f64;
        println!(
            "| {} | {} | {} | {:.0} % | {:.0} % | {:.1} | {} |",
            setting.shares.len(),
            setting.n_rows,
            setting.sizes.len(),
            100.0 * setting.purity,
            100.0 * setting.recorded,
            pct(all),
            by_class.join(", ")
        );
    }
    Ok(())
}
