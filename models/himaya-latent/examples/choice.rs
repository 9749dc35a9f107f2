//! How long the choice of the number of classes and the test of their stability take.
//!
//! `cargo run -p himaya-latent --example choice` draws 20,000 rows of twelve binary items in four classes,
//! a tenth of the cells missing, and does with its defaults what `himaya analyse modus` does.

#![expect(clippy::print_stdout, reason = "lines for people")]

use std::time::Instant;

use himaya_latent::{
    ChoiceOptions, Item, LatentClassModel, LatentError, ParamGuard as _, PatternTable,
    StabilityOptions, choose, stability,
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const SHARES: [f64; 4] = [0.4, 0.3, 0.2, 0.1];
const N_ITEMS: usize = 12;

fn table() -> Result<PatternTable, LatentError> {
    let mut random = ChaCha8Rng::seed_from_u64(5);
    let responses = SHARES.map(|_| [0; N_ITEMS].map(|_| random.gen_range(0.1..0.9)));
    let rows = (0..20_000).map(|_| {
        let (mut left, mut class) = (random.r#gen::<f64>(), 0);
        while class < 3 && SHARES[class] <= left {
            left -= SHARES[class];
            class += 1;
        }
        let cells = responses[class].iter().map(|response| {
            let level = u16::from(random.r#gen::<f64>() < *response);
            Some(level).filter(|_| random.r#gen::<f64>() < 0.9)
        });
        (cells.collect(), 1.0)
    });
    let rows: Vec<(Vec<Option<u16>>, f64)> = rows.collect();
    let items = (0..N_ITEMS).map(|item| Item {
        name: format!("item {item}"),
        levels: vec!["no".to_owned(), "yes".to_owned()],
    });
    PatternTable::from_rows(items.collect(), rows)
}

fn main() -> Result<(), LatentError> {
    let table = table()?;
    println!("{} patterns", table.n_patterns());
    let params = LatentClassModel::params(1).check()?;
    let start = Instant::now();
    let choice = choose(&table, &params, &ChoiceOptions::up_to(8))?;
    println!(
        "choice of {} classes: {:.1} s",
        choice.n_classes,
        start.elapsed().as_secs_f64()
    );
    for candidate in &choice.candidates {
        let goodness = candidate.model.goodness();
        println!(
            "{} classes: BIC {:.1}, {} steps, converged: {}, last gain {:.1e}, {} of {} reproduced",
            candidate.model.n_classes(),
            goodness.bic,
            goodness.n_iterations,
            goodness.is_converged,
            goodness.last_gain,
            goodness.n_reproduced,
            goodness.n_polished
        );
    }
    let start = Instant::now();
    let found = stability(
        &table,
        choice.model(),
        &params,
        &StabilityOptions::default(),
    )?;
    println!(
        "stability {:.2?}: {:.1} s",
        found.jaccard,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}
