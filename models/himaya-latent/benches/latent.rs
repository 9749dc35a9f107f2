//! `cargo bench -p himaya-latent [-- PYTHON [ROWS [SEEDS]]]`: one start of five classes from each of ten
//! seeds on the patterns of ten million seeded rows, beside StepMix and the k-means of scikit-learn on the
//! same patterns with the same weights, in the same run.
//!
//! A peer that is not installed is named. Eight items, 49 levels; of two kinds of rows the first has
//! distinct classes and a tenth of the cells not recorded, the second classes that overlap, the same levels
//! common in each, and a fiftieth not recorded.

#![expect(clippy::print_stdout, reason = "a table for people, of small numbers")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use himaya_latent::{Item, LatentClassModel, MISSING, ParamGuard as _, PatternTable};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const SIZES: [u16; 8] = [4, 5, 5, 6, 6, 7, 8, 8];
const SHARES: [f64; 5] = [0.35, 0.25, 0.2, 0.12, 0.08];

/// Seconds and average log-likelihood of one start; patterns come in as lines, the weight last.
const STEPMIX: &str = "
import sys, time
import numpy as np
from stepmix.stepmix import StepMix
data = np.loadtxt(sys.stdin, delimiter=',')
cells, weights = data[:, :-1], data[:, -1]
start = time.time()
model = StepMix(n_components=5, measurement='categorical_nan', n_init=1, max_iter=1000, abs_tol=1e-10,
                rel_tol=0, random_state=1, progress_bar=0, verbose=0)
model.fit(cells, sample_weight=weights)
seconds = time.time() - start
print('found', seconds, model.score(cells, sample_weight=weights))
";

/// Seconds of one start on indicators.
const K_MEANS: &str = "
import sys, time
import numpy as np
from sklearn.cluster import KMeans
data = np.loadtxt(sys.stdin, delimiter=',')
cells, weights = data[:, :-1], data[:, -1]
start = time.time()
columns = []
for column in cells.T:
    levels = np.unique(column[~np.isnan(column)])
    columns += [np.where(np.isnan(column), 0.0, column == level) for level in levels]
KMeans(n_clusters=5, n_init=1, random_state=1).fit(np.column_stack(columns), sample_weight=weights)
print('found', time.time() - start)
";

/// What rows are drawn from.
struct Kind {
    name: &'static str,
    /// How probable a cell is to be missing.
    missing: f64,
    /// How probable it is to have the level of its class for that reason alone.
    own: f64,
    /// Any other level is the first of so many drawn.
    n_draws: usize,
}

const KINDS: [Kind; 2] = [
    Kind {
        name: "distinct",
        missing: 0.1,
        own: 0.75,
        n_draws: 1,
    },
    Kind {
        name: "overlapping",
        missing: 0.02,
        own: 0.43,
        n_draws: 6,
    },
];

/// One row, packed: four bits an item, all set where nothing is recorded.
fn row(kind: &Kind, random: &mut ChaCha8Rng) -> u32 {
    let (mut left, mut class) = (random.r#gen::<f64>(), 0_u16);
    while class < 4 && SHARES[usize::from(class)] <= left {
        left -= SHARES[usize::from(class)];
        class += 1;
    }
    let mut packed = 0;
    for (item, n_levels) in (0_u16..).zip(SIZES) {
        let draw: f64 = random.r#gen();
        let level = if draw < kind.missing {
            15
        } else if draw < kind.missing + kind.own {
            (class + item) % n_levels
        } else {
            let draws = (0..kind.n_draws).map(|_| random.gen_range(0..n_levels));
            draws.min().unwrap_or(0)
        };
        packed = packed << 4 | u32::from(level);
    }
    packed
}

fn table(kind: &Kind, n_rows: usize) -> Option<PatternTable> {
    let mut random = ChaCha8Rng::seed_from_u64(5);
    let mut rows: Vec<u32> = (0..n_rows).map(|_| row(kind, &mut random)).collect();
    rows.sort_unstable();
    let (mut codes, mut weights) = (Vec::new(), Vec::new());
    for same in rows.chunk_by(|one, two| one == two) {
        for item in (0..8).rev() {
            let code = same[0] >> (4 * item) & 15;
            codes.push(
                u16::try_from(code)
                    .ok()
                    .filter(|code| *code < 15)
                    .unwrap_or(MISSING),
            );
        }
        weights.push(f64::from(u32::try_from(same.len()).ok()?));
    }
    let items = SIZES.iter().enumerate().map(|(item, n_levels)| Item {
        name: format!("item {item}"),
        levels: (0..*n_levels).map(|level| level.to_string()).collect(),
    });
    PatternTable::from_codes(items.collect(), codes, weights).ok()
}

/// The numbers that a programme prints after `found`; it reads the patterns from its input.
fn peer(python: &str, script: &str, patterns: &str) -> Option<Vec<f64>> {
    let mut child = Command::new(python)
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(patterns.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let found = text.lines().find_map(|line| line.strip_prefix("found "))?;
    found.split(' ').map(|number| number.parse().ok()).collect()
}

/// One start from each seed; the seconds of the slowest.
fn starts(table: &PatternTable, n_seeds: u64) -> f64 {
    let mut slowest = 0.0_f64;
    for seed in 1..=n_seeds {
        let params = LatentClassModel::params(5).n_starts(1).n_polished(1);
        let start = Instant::now();
        let model = params
            .seed(seed)
            .check()
            .and_then(|params| params.fit_table(table));
        let seconds = start.elapsed().as_secs_f64();
        slowest = slowest.max(seconds);
        match model {
            Ok(model) => {
                let goodness = model.goodness();
                println!(
                    "himaya, seed {seed}: {seconds:.2} s, {} expectations, average log-likelihood {:.6}, entropy {:.3}, converged: {}, last gain {:.1e}",
                    goodness.n_iterations,
                    goodness.log_likelihood / table.total_weight(),
                    goodness.entropy.unwrap_or(1.0),
                    goodness.is_converged,
                    goodness.last_gain
                );
            }
            Err(error) => println!("himaya, seed {seed}: {error}"),
        }
    }
    slowest
}

/// A line a pattern, the weight last.
fn lines(table: &PatternTable) -> String {
    let mut lines = String::new();
    for (at, weight) in table.weights().iter().enumerate() {
        for code in table.pattern(at) {
            let is_missing = *code == MISSING;
            let _ = if is_missing {
                write!(lines, "nan,")
            } else {
                write!(lines, "{code},")
            };
        }
        let _ = writeln!(lines, "{weight}");
    }
    lines
}

fn main() {
    let mut typed = std::env::args()
        .skip(1)
        .filter(|text| !text.starts_with('-'));
    let python = typed.next().unwrap_or_else(|| "python3".to_owned());
    let n_rows = typed.next().and_then(|text| text.parse().ok());
    let n_rows = n_rows.unwrap_or(10_000_000);
    let n_seeds = typed.next().and_then(|text| text.parse().ok());
    for kind in &KINDS {
        let start = Instant::now();
        let Some(table) = table(kind, n_rows) else {
            println!("the rows have no patterns");
            return;
        };
        println!(
            "{n_rows} rows, 8 items, 49 levels, {} classes: {} patterns, drawn and reduced in {:.1} s",
            kind.name,
            table.n_patterns(),
            start.elapsed().as_secs_f64()
        );
        let own = starts(&table, n_seeds.unwrap_or(10));
        let patterns = lines(&table);
        match peer(&python, STEPMIX, &patterns).as_deref() {
            Some([seconds, average]) => println!(
                "StepMix: {seconds:.1} s ({:.0} times our slowest), average log-likelihood {average:.6}",
                seconds / own
            ),
            _ => println!("StepMix is not installed"),
        }
        match peer(&python, K_MEANS, &patterns).as_deref() {
            Some([seconds]) => println!(
                "k-means of scikit-learn: {seconds:.1} s ({:.1} times)",
                seconds / own
            ),
            _ => println!("scikit-learn is not installed"),
        }
    }
}
