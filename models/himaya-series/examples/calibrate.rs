//! How often each test calls a shift where there is none, and how often it finds one that is there.
//!
//! `cargo run --example calibrate -p himaya-series -- [series a setting] [draws a test]` prints the
//! tables that stand in the documentation: false-alarm rates at a nominal 5 % on null series, the
//! false discovery rate over 300 corridors of which a tenth doubles, and the power for a doubling.
//! Discrete tests are given with a random probability for the count observed, too: without it a test
//! of small counts cannot reach its nominal rate.

#![expect(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a table for people, of small numbers"
)]

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use himaya_series::{Analysis, Kind, NegativeBinomial, Options, Panel, Series, analyse};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// The series of a panel.
const PANEL: usize = 20;

/// What series are drawn from.
#[derive(Clone, Copy)]
struct Setting {
    mean: f64,
    dispersion: f64,
    /// The amplitude of the season.
    season: f64,
    n_months: usize,
}

impl Setting {
    /// A series whose mean is multiplied from a month on.
    fn draw(self, name: &str, random: &mut ChaCha8Rng, shift: Option<(usize, f64)>) -> Series {
        let counts = (0..self.n_months).map(|month| {
            let angle = TAU * month as f64 / 12.0;
            let factor = shift.map_or(1.0, |(from, by)| if month >= from { by } else { 1.0 });
            let of = NegativeBinomial {
                mean: self.mean * (1.0 + self.season * angle.sin()) * factor,
                dispersion: self.dispersion,
            };
            Some(format!("{:.0}", of.draw(random)).parse().unwrap_or(0))
        });
        Series {
            name: name.to_owned(),
            counts: counts.collect(),
            ..Series::default()
        }
    }

    fn panel(self, random: &mut ChaCha8Rng, shifts: &[Option<(usize, f64)>]) -> Panel {
        let series = shifts.iter().enumerate();
        let series = series.map(|(index, shift)| self.draw(&format!("s{index}"), random, *shift));
        Panel {
            first: 0,
            series: series.collect(),
            n_provisional: 0,
        }
    }
}

fn options(n_draws: usize) -> Options {
    let mut options = Options::default();
    options.change.n_draws = n_draws;
    options
}

/// Adds, a test, how many were made and how many called a shift at 5 %.
fn tally(analysis: &Analysis, random: &mut ChaCha8Rng, sums: &mut BTreeMap<&str, [usize; 2]>) {
    let mut add = |test: &'static str, p: f64| {
        let sum = sums.entry(test).or_default();
        sum[0] += 1;
        sum[1] += usize::from(p <= 0.05);
    };
    for series in &analysis.series {
        if let Some(changes) = &series.changes {
            let found = changes.changes.iter().map(|change| change.p);
            add("change", found.chain(changes.p).fold(1.0, f64::min));
        }
        if let Ok(drift) = &series.drift {
            add("drift", drift.p);
        }
        // Too few cases raise no alarm, so they count as none.
        if series.newest == Err(himaya_series::Reason::FewCases) {
            add("level", 1.0);
            add("level*", 1.0);
        }
        if let Ok(newest) = &series.newest {
            add("level", 2.0 * newest.p_high.min(newest.p_low));
            let share: f64 = random.r#gen();
            let high = newest.p_high - share * newest.p_equal;
            let low = newest.p_low - (1.0 - share) * newest.p_equal;
            add("level*", 2.0 * high.min(low));
        }
        add("vanished", series.vanished.map_or(1.0, |onset| onset.p));
        add("appeared", series.appeared.map_or(1.0, |onset| onset.p));
    }
    if let Ok(composition) = &analysis.composition {
        add("divergence", composition.p);
        for share in &composition.shares {
            add("share", share.p);
        }
    }
}

const TESTS: [&str; 8] = [
    "change",
    "drift",
    "level",
    "level*",
    "vanished",
    "appeared",
    "divergence",
    "share",
];

fn false_alarms(n_series: usize, n_draws: usize) {
    println!(
        "| mean | counts | season | months | {} |",
        TESTS.join(" | ")
    );
    println!("|---|---|---|---|{}", "---|".repeat(TESTS.len()));
    for mean in [0.5, 2.0, 8.0, 50.0] {
        for (counts, dispersion) in [("Poisson", 0.0), ("NB size 3", 1.0 / 3.0)] {
            for season in [0.0, 0.5] {
                for n_months in [60, 180] {
                    let setting = Setting {
                        mean,
                        dispersion,
                        season,
                        n_months,
                    };
                    let mut random = ChaCha8Rng::seed_from_u64(7);
                    let mut sums = BTreeMap::new();
                    for _ in 0..n_series.div_ceil(PANEL) {
                        let panel = setting.panel(&mut random, &[None; PANEL]);
                        if let Ok(analysis) = analyse(&panel, &options(n_draws)) {
                            tally(&analysis, &mut random, &mut sums);
                        }
                    }
                    let rates = TESTS.map(|test| {
                        sums.get(test).map_or("-".to_owned(), |[made, called]| {
                            format!("{:.1}", 100.0 * *called as f64 / *made as f64)
                        })
                    });
                    println!(
                        "| {mean} | {counts} | ±{:.0} % | {n_months} | {} |",
                        100.0 * season,
                        rates.join(" | ")
                    );
                }
            }
        }
    }
}

fn power(n_series: usize, n_draws: usize) {
    println!("\n| mean | Poisson | NB size 3 |\n|---|---|---|");
    for mean in [0.5, 2.0, 8.0] {
        let found = [0.0, 1.0 / 3.0].map(|dispersion| {
            let setting = Setting {
                mean,
                dispersion,
                season: 0.0,
                n_months: 60,
            };
            let mut random = ChaCha8Rng::seed_from_u64(11);
            let mut n_found = 0;
            let n_panels = n_series.div_ceil(PANEL);
            for _ in 0..n_panels {
                let panel = setting.panel(&mut random, &[Some((39, 2.0)); PANEL]);
                if let Ok(analysis) = analyse(&panel, &options(n_draws)) {
                    let series = analysis
                        .series
                        .iter()
                        .filter_map(|series| series.changes.as_ref());
                    n_found += series
                        .filter(|changes| !changes.changes.is_empty() || changes.p <= Some(0.05))
                        .count();
                }
            }
            100.0 * n_found as f64 / (n_panels * PANEL) as f64
        });
        println!("| {mean} | {:.0} % | {:.0} % |", found[0], found[1]);
    }
}

/// The share of findings on corridors without a shift, averaged over panels, and of shifts found.
fn discoveries(n_panels: usize, n_draws: usize) {
    println!("\n| mean | false discovery rate | shifts found |\n|---|---|---|");
    for mean in [2.0, 8.0, 50.0] {
        let setting = Setting {
            mean,
            dispersion: 1.0 / 3.0,
            season: 0.5,
            n_months: 60,
        };
        let mut random = ChaCha8Rng::seed_from_u64(13);
        let shifts: Vec<Option<(usize, f64)>> = (0..300)
            .map(|index| (index % 10 == 0).then_some((39, 2.0)))
            .collect();
        let (mut rates, mut n_found, mut n_panels_done) = (0.0, 0, 0_u32);
        for _ in 0..n_panels {
            let panel = setting.panel(&mut random, &shifts);
            let Ok(analysis) = analyse(&panel, &options(n_draws)) else {
                continue;
            };
            let is_shifted = |name: &str| {
                name.trim_start_matches('s')
                    .parse()
                    .is_ok_and(|index: usize| index.is_multiple_of(10))
            };
            // Shares of all move when some double, so they are no false findings; they are left out.
            let called: Vec<_> = analysis
                .findings
                .iter()
                .filter(|finding| finding.kind != Kind::Composition)
                .collect();
            let n_false = called
                .iter()
                .filter(|finding| !is_shifted(&finding.series))
                .count();
            rates += n_false as f64 / called.len().max(1) as f64;
            let found = (0..300).step_by(10).filter(|index| {
                let name = format!("s{index}");
                called.iter().any(|finding| finding.series == name)
            });
            n_found += found.count();
            n_panels_done += 1;
        }
        println!(
            "| {mean} | {:.3} | {:.0} % |",
            rates / f64::from(n_panels_done),
            100.0 * n_found as f64 / (30.0 * f64::from(n_panels_done))
        );
    }
}

fn main() {
    let numbers = std::env::args()
        .skip(1)
        .filter_map(|text| text.parse().ok());
    let numbers: Vec<usize> = numbers.collect();
    let n_series = numbers.first().copied().unwrap_or(2_000);
    let n_draws = numbers.get(1).copied().unwrap_or(1_000);
    power(n_series, n_draws);
    discoveries(n_series.div_ceil(100), n_draws);
    false_alarms(n_series, n_draws);
}
