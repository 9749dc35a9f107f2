//! Cells against seconds: `cargo bench -p himaya-audit`.
//!
//! Each release prints origins by forms by sexes with all margins, rounded to five with small cells
//! hidden; each later release is a revision with late cases. The goal is 2,200 cells in four
//! releases within 120 seconds on two cores and under one gibibyte.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measures")]

use std::collections::BTreeMap;
use std::time::Instant;

use himaya_audit::{
    Attack, AuditError, CubeStructure, DimensionStructure, FORMAT, FailureKind, Hierarchy, Level,
    MemberStructure, Method, Options, Relation, Release, Rule, Shown, Structure, audit,
};

const NAMES: [&str; 3] = ["origin", "form", "sex"];

fn main() {
    println!("method          cells  releases  state     hidden  failures  seconds  peak MiB");
    for (method, name) in [
        (
            Method::SuppressRound {
                threshold: 11,
                base: 5,
            },
            "suppress-round",
        ),
        (Method::Suppress { threshold: 5 }, "suppress"),
    ] {
        for (sizes, n_releases) in [
            ([60, 8, 3], 1),
            ([20, 6, 3], 1),
            ([20, 6, 3], 4),
            ([60, 8, 3], 2),
            ([60, 8, 3], 4),
        ] {
            measure(name, method, sizes, n_releases);
        }
    }
}

fn measure(name: &str, method: Method, sizes: [usize; 3], n_releases: usize) {
    let mut random = Random(7);
    let mut counts = random.counts(sizes);
    let mut releases = Vec::new();
    for revision in 0..n_releases {
        if revision > 0 {
            random.late_cases(&mut counts);
        }
        releases.push(release(method, sizes, &counts, revision));
    }
    report(name, &releases, "primary");
    let start = Instant::now();
    if let Err(error) = repair(&mut releases) {
        println!("{name}: {error}");
    }
    println!("{:>58.2} to repair", start.elapsed().as_secs_f64());
    report(name, &releases, "repaired");
}

fn report(name: &str, releases: &[Release], state: &str) {
    let start = Instant::now();
    let found = audit(releases, &Options::standard());
    let seconds = start.elapsed().as_secs_f64();
    match found {
        Ok(found) => println!(
            "{name:<14} {:>6} {:>9}  {state:<8} {:>7} {:>9} {seconds:>8.2} {:>9}",
            found.cells,
            releases.len(),
            found.hidden,
            found.failures.len(),
            peak_mebibytes(),
        ),
        Err(error) => println!("{name}: {error}"),
    }
}

/// Hides the smallest printed neighbour of each cell that fails until nothing fails.
fn repair(releases: &mut [Release]) -> Result<(), AuditError> {
    let mut attack = Attack::new(releases, &Options::standard())?;
    loop {
        let failures = attack.failures()?;
        let mut is_changed = false;
        for failure in failures {
            if attack.check(&failure.cell)?.is_none() {
                continue;
            }
            let mut near = attack.neighbours(&failure.cell)?;
            if let FailureKind::Difference { .. } = failure.kind {
                near = vec![failure.cell.clone()];
            }
            let printed = near.into_iter().filter_map(|id| {
                let key = (id.cube.clone(), id.cell.clone());
                match releases[id.release].cells[&key] {
                    Shown::Exact(n) => Some((n, id)),
                    _ => None,
                }
            });
            if let Some((_, id)) = printed.min() {
                attack.hide(&id)?;
                let key = (id.cube, id.cell);
                releases[id.release].cells.insert(key, Shown::Hidden);
                is_changed = true;
            }
        }
        if !is_changed {
            return Ok(());
        }
    }
}

fn release(method: Method, sizes: [usize; 3], counts: &[u64], revision: usize) -> Release {
    let dimensions = NAMES.iter().zip(sizes).map(|(name, n)| dimension(name, n));
    let hierarchies = NAMES.iter().zip(sizes).map(|(name, n)| Hierarchy {
        dimension: (*name).to_owned(),
        parent: None,
        children: keys(name, n),
        relation: Relation::Partition,
    });
    let period = "2024-Q4".to_owned();
    let cube = CubeStructure {
        name: "returns".to_owned(),
        unit: "victims".to_owned(),
        rule: Rule::Persons,
        scope: BTreeMap::from([("period".to_owned(), period.clone())]),
        states: BTreeMap::from([(period, format!("state-{revision}"))]),
        dimensions: dimensions.collect(),
    };
    Release {
        cells: cells(method, sizes, counts),
        structure: Structure {
            format: FORMAT,
            release: format!("2024-Q4-r{revision}"),
            level: Level::Public,
            method,
            cubes: vec![cube],
            hierarchies: hierarchies.collect(),
            tables: Vec::new(),
            figures: Vec::new(),
            rankings: Vec::new(),
        },
        facts: Vec::new(),
    }
}

fn dimension(name: &str, n: usize) -> DimensionStructure {
    let mut members: Vec<MemberStructure> = keys(name, n)
        .into_iter()
        .map(|key| MemberStructure {
            at: BTreeMap::from([(name.to_owned(), key.clone())]),
            key,
        })
        .collect();
    members.push(MemberStructure {
        key: "_T".to_owned(),
        at: BTreeMap::new(),
    });
    DimensionStructure {
        name: name.to_owned(),
        members,
    }
}

fn keys(name: &str, n: usize) -> Vec<String> {
    (0..n).map(|index| format!("{name}-{index}")).collect()
}

fn cells(method: Method, sizes: [usize; 3], counts: &[u64]) -> BTreeMap<(String, String), Shown> {
    let mut cells = BTreeMap::new();
    let key = |axis: usize, index: usize| {
        if index == sizes[axis] {
            "_T".to_owned()
        } else {
            format!("{}-{index}", NAMES[axis])
        }
    };
    let range = |axis: usize, index: usize| {
        if index == sizes[axis] {
            0..sizes[axis]
        } else {
            index..index + 1
        }
    };
    for first in 0..=sizes[0] {
        for second in 0..=sizes[1] {
            for third in 0..=sizes[2] {
                let mut n = 0;
                for one in range(0, first) {
                    for two in range(1, second) {
                        for three in range(2, third) {
                            n += counts[(one * sizes[1] + two) * sizes[2] + three];
                        }
                    }
                }
                let cell = [key(0, first), key(1, second), key(2, third)].join("/");
                cells.insert(("returns".to_owned(), cell), shown(method, n));
            }
        }
    }
    cells
}

fn shown(method: Method, n: u64) -> Shown {
    if n < method.threshold() {
        return Shown::Hidden;
    }
    match method {
        Method::SuppressRound { base, .. } => Shown::Exact((n + base / 2) / base * base),
        Method::Suppress { .. } | Method::CellKey { .. } => Shown::Exact(n),
    }
}

/// A small generator, the same on every machine (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// Many small counts and a few large ones, as origins differ by orders of magnitude.
    fn counts(&mut self, sizes: [usize; 3]) -> Vec<u64> {
        let mut counts = Vec::new();
        for _ in 0..sizes[0] {
            let scale = 1 << self.below(7);
            for _ in 0..sizes[1] * sizes[2] {
                let n = self.below(6) * self.below(scale + 1) / 2 + self.below(3);
                counts.push(n);
            }
        }
        counts
    }

    fn late_cases(&mut self, counts: &mut [u64]) {
        for count in counts.iter_mut() {
            if self.below(10) == 0 {
                *count += 1;
            }
        }
    }
}

/// The most memory that the process has held, where the system tells.
fn peak_mebibytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kibibytes.unwrap_or_default() / 1024
}
