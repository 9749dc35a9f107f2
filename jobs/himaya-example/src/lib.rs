//! A seeded generator of synthetic national returns, with the truth that was planted in them.
//!
//! Nothing here is taken from a real case: counts, persons and modes of operation are drawn from the
//! plan in `plan.rs`, `classes.rs` and `items.rs`. The same configuration gives the same bytes. Pure
//! computation: the caller writes the files and, beside them, `truth.json`.
//!
//! What is planted: a route that falls and a route that doubles, a corridor that vanishes and one
//! that appears, latent classes of modus operandi among victims, of which one is given up half way
//! for another, a way of recruiting that another takes up, and a share of women and girls that changes
//! in one country. [`Truth`] states each,
//! which class each victim was drawn from, and how many persons were emitted by country, role,
//! quarter, route and sex.
//!
//! Persons are drawn in two passes with a random stream each: what the second adds, recruitment,
//! online facilitation, sector, network roles and the class that appears, leaves the draws of the
//! first as they are, and what rises within a class has a stream of its own as well.

mod classes;
mod config;
mod draw;
mod effects;
mod error;
mod files;
mod items;
mod modus;
mod people;
mod person;
mod plan;
mod population;
mod recorder;
mod template;
#[cfg(test)]
mod tests;
mod truth;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

pub use config::ExampleConfig;
pub use error::ExampleError;
pub use truth::{
    ClassTruth, CorridorChange, Displacement, FileTruth, ItemTruth, RouteShift, SexRatioChange,
    Total, TraitRise, Truth,
};

use crate::draw::Draw;
use crate::effects::Effects;
use crate::plan::PLANS;
use crate::recorder::Recorder;

/// The returns of the five countries and the truth behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The files: name such as `returns-TUN.csv`, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What was planted and what was emitted.
    pub truth: Truth,
}

/// What analysts would have written for the last two quarters of [`ExampleConfig::DEMO`], by path.
pub const ASSESSMENTS: [(&str, &str); 2] = [
    (
        "config/assessments/2024-Q3.yaml",
        include_str!("../assessments/2024-Q3.yaml"),
    ),
    (
        "config/assessments/2024-Q4.yaml",
        include_str!("../assessments/2024-Q4.yaml"),
    ),
];

/// Draws the returns.
pub fn generate(config: &ExampleConfig) -> Result<Example, ExampleError> {
    config.validate()?;
    let effects = Effects::new(config);
    let mut draw = Draw::new(ChaCha8Rng::seed_from_u64(config.seed));
    let [mut second, mut third] = [1, 2].map(|stream| {
        let mut generator = ChaCha8Rng::seed_from_u64(config.seed);
        generator.set_stream(stream);
        Draw::new(generator)
    });
    let mut recorder = Recorder::default();
    let mut files = Vec::new();
    for plan in &PLANS {
        let mut persons = population::draw_country(plan, config, &effects, &mut draw);
        modus::complete(plan, &mut persons, &effects, &mut second);
        modus::take_up(&mut persons, &effects.rise, &mut third);
        let name = plan.file_name();
        recorder.record_file(plan, &name, &persons);
        files.push((name, files::write(plan, &persons)?));
    }
    Ok(Example {
        files,
        truth: recorder.finish(config, &effects),
    })
}
