//! An attacker of another make, in Python with a solver of its own, written from the file format alone.
//!
//! It attacks what the planner makes of random linked tables that are published again and again, and
//! the example itself. `RUN_SLOW_TESTS=1` makes it two thousand systems instead of a few.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use himaya_audit::{Options, Release, Shown, audit};
use himaya_disclosure::{History, Policy, protect_all};
use himaya_schema::{
    CodeList as _, Coordinates, Cube, CubeCell, Dimension, Handling, Label, Level, Member, Origin,
    Rule, Structure, Unit, Value,
};
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::demo::DEMO;

/// Whether the attacker can run here; says plainly if it cannot.
fn has_attacker() -> bool {
    let found = Command::new("python3")
        .args(["-c", "import numpy, scipy.optimize"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !found {
        eprintln!("skipped: python3 with numpy and scipy is not installed");
    }
    found
}

/// The reports of the attacker, one a folder.
fn attacked(arguments: &[&str], folders: &[&Path]) -> Vec<Json> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/attack/attack.py");
    let output = Command::new("python3")
        .arg(script)
        .args(arguments)
        .args(folders)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_ne!(output.status.code(), Some(1), "{said}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[track_caller]
fn check_safe(report: &Json) {
    for found in ["exact", "narrow", "differences"] {
        let list = report[found].as_array().unwrap();
        assert!(list.is_empty(), "{found}: {report}");
    }
}

/// A generator of small whole numbers, the same on every run (Knuth, MMIX).
struct Draws(u64);

impl Draws {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// Mostly small counts, some large ones.
    fn count(&mut self) -> u64 {
        match self.below(4) {
            0 => 0,
            1 => self.below(11),
            2 => self.below(40),
            _ => 11 + self.below(300),
        }
    }
}

/// Persons by place, sex and age, of which two tables are published that share places.
struct Population {
    counts: BTreeMap<[usize; 3], u64>,
    sizes: [usize; 3],
}

impl Population {
    fn new(draws: &mut Draws) -> Self {
        let mut size = |most: u64| usize::try_from(2 + draws.below(most)).unwrap();
        let sizes = [size(3), size(2), size(3)];
        let mut counts = BTreeMap::new();
        for place in 0..sizes[0] {
            for sex in 0..sizes[1] {
                for age in 0..sizes[2] {
                    counts.insert([place, sex, age], draws.count());
                }
            }
        }
        Self { counts, sizes }
    }

    /// Late cases and corrections.
    fn revise(&mut self, draws: &mut Draws) {
        for count in self.counts.values_mut() {
            match draws.below(8) {
                0 => *count += 1,
                1 => *count += draws.below(30),
                2 => *count = count.saturating_sub(draws.below(3)),
                _ => {}
            }
        }
    }

    /// The table over two of the axes with its margins.
    fn cube(&self, name: &'static str, axes: [usize; 2], state: u64) -> Cube {
        const NAMES: [&str; 3] = ["place", "sex", "age"];
        let dimension = |axis: usize| {
            let part = |index: usize| Member::new(Label::Name(format!("{}{index}", NAMES[axis])));
            let total = Member::new(Label::Name("_T".to_owned()));
            let members = (0..self.sizes[axis]).map(part).chain([total]).collect();
            Dimension::new(NAMES[axis], Structure::Partition, members, true)
        };
        let mut cells = BTreeMap::new();
        for first in 0..=self.sizes[axes[0]] {
            for second in 0..=self.sizes[axes[1]] {
                let is_in = |at: &[usize; 3]| {
                    let chosen = [(axes[0], first), (axes[1], second)];
                    chosen
                        .iter()
                        .all(|(axis, member)| *member == self.sizes[*axis] || at[*axis] == *member)
                };
                let counts = self.counts.iter().filter(|(at, _)| is_in(at));
                let cell = CubeCell {
                    value: Value::observed(counts.map(|(_, n)| n).sum()),
                    origin: Origin::rows(String::new(), 1),
                    record_key: None,
                    is_carried: false,
                };
                cells.insert(vec![first, second], cell);
            }
        }
        Cube {
            name,
            unit: Unit::Victims,
            handling: Handling::H0,
            rule: Rule::Persons,
            scope: Coordinates::from([
                ("source", "returns".to_owned()),
                ("period", "2024-Q1".to_owned()),
            ]),
            states: BTreeMap::from([("2024-Q1".to_owned(), format!("s{state}"))]),
            inputs: Vec::new(),
            dimensions: axes.map(dimension).to_vec(),
            cells,
        }
    }
}

/// What the readers of a level hold, and the counts behind it by release, cube and cell.
#[derive(Default)]
struct Published {
    held: Vec<Release>,
    counts: BTreeMap<(usize, String, String), u64>,
    truth: String,
}

/// Publishes a population several times at a level.
fn publish(seed: u64, level: Level) -> Published {
    let mut draws = Draws(seed);
    let mut population = Population::new(&mut draws);
    let policy = Policy::for_level(level);
    let mut published = Published {
        truth: "cube,cell,value,state\n".to_owned(),
        ..Published::default()
    };
    for number in 0..2 + draws.below(5) {
        if number > 0 {
            population.revise(&mut draws);
        }
        let cubes = [("by-sex", [0, 1]), ("by-age", [0, 2])];
        let cubes: Vec<Cube> = cubes
            .iter()
            .map(|(name, axes)| population.cube(name, *axes, number))
            .collect();
        let mut counts = BTreeMap::new();
        for cube in &cubes {
            for (at, cell) in &cube.cells {
                let (n, key) = (cell.value.number().unwrap(), cube.key(at));
                let truth = &mut published.truth;
                writeln!(truth, "{},{key},{n},s{number}", cube.name).unwrap();
                counts.insert((published.held.len(), cube.name.to_owned(), key), n);
            }
        }
        let planned = protect_all(cubes, &policy, &History::of(published.held.clone()));
        // A revision that cannot be published without telling who came late is not published.
        let Ok(planned) = planned else { continue };
        let release = planned.release(&format!("r{number}"), &policy);
        published.held.push(release);
        published.counts.extend(counts);
    }
    assert!(
        !published.held.is_empty(),
        "seed {seed}: nothing could be published"
    );
    published
}

fn write(folder: &Path, published: &Published) {
    for release in &published.held {
        let place = folder.join(&release.structure.release);
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("structure.json"), release.write_structure()).unwrap();
        std::fs::write(place.join("cells.csv"), release.write_cells()).unwrap();
    }
    std::fs::write(folder.join("truth.csv"), &published.truth).unwrap();
}

#[test]
fn a_cell_that_is_shown_or_not_rounded_is_flagged() {
    let options = Options::standard();
    let (mut draws, mut n_flagged) = (Draws(1), 0);
    for seed in 0..50 {
        let published = publish(seed, Level::Public);
        // A bare 10 or 15 reads as a rounded count of 11 and more.
        let bare: Vec<_> = published
            .counts
            .iter()
            .filter(|(_, n)| **n % 5 != 0 || **n < 10)
            .collect();
        for _ in 0..10 {
            let drawn = draws.below(bare.len().try_into().unwrap());
            let ((release, cube, cell), n) = bare[usize::try_from(drawn).unwrap()];
            let mut held = published.held.clone();
            let key = (cube.clone(), cell.clone());
            held[*release].cells.insert(key, Shown::Exact(*n));
            // A number that contradicts its own margins is flagged as well.
            let is_flagged =
                audit(&held, &options).map_or(true, |audit| !audit.failures.is_empty());
            assert!(is_flagged, "{seed}: {n} in {cube}/{cell} of {release}");
            n_flagged += 1;
        }
    }
    assert_eq!(n_flagged, 500);
}

#[test]
fn what_is_published_again_and_again_stays_safe() {
    if !has_attacker() {
        return;
    }
    let is_slow = std::env::var("RUN_SLOW_TESTS").is_ok_and(|value| value == "1");
    let n_systems = if is_slow { 2_000 } else { 30 };
    let root = TempDir::new().unwrap();
    for level in [Level::Public, Level::Restricted] {
        for first in (0..n_systems / 2).step_by(50) {
            let seeds = first..(first + 50).min(n_systems / 2);
            let folders = seeds.map(|seed| {
                let folder = root.path().join(format!("{}-{seed:04}", level.code()));
                write(&folder, &publish(seed, level));
                folder
            });
            let folders: Vec<_> = folders.collect();
            let folders: Vec<&Path> = folders.iter().map(std::path::PathBuf::as_path).collect();
            let reports = attacked(&["--json", "--each"], &folders);
            assert_eq!(reports.len(), folders.len());
            reports.iter().for_each(check_safe);
        }
    }
}

#[test]
fn the_example_is_safe_from_it() {
    if has_attacker() {
        let reports = attacked(&["--json"], &[&DEMO.last.folder()]);
        assert!(
            reports[0]["hidden"].as_u64().unwrap() > 50,
            "{}",
            reports[0]
        );
        check_safe(&reports[0]);
    }
}
