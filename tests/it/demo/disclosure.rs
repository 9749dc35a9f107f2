//! Nothing small is printed, and nothing hidden can be worked out of what is.

use std::collections::BTreeMap;
use std::path::Path;

use himaya_audit::{Promise, Published, Relation, Shown, Sum, failures};
use himaya_schema::{Figure, Hidden, Origin};

use super::persons::{Person, everybody};
use super::{DEMO, SMALL, himaya, made};
use crate::release::Release;

/// The threshold of a restricted release.
const THRESHOLD: u64 = 5;

const SEXES: [&str; 4] = ["F", "M", "_O", "_U"];
const AGES: [&str; 3] = ["adult", "child", "unknown"];

#[test]
fn nothing_small_is_printed() {
    for release in [&DEMO.last, &DEMO.changed, &DEMO.vanished, &*SMALL] {
        let mut n_hidden = 0;
        // T1 counts records read, not persons with a trait; official sources are printed as published.
        let figures = release.figures().iter();
        let of_returns = figures.filter(|(id, record)| {
            let mut inputs = record.inputs.iter();
            // What a model expects, and how many tests were made, counts no persons.
            let is_expected = ["expected", "low", "high", "reference"]
                .iter()
                .any(|column| id.ends_with(&format!("/{column}")));
            let is_count = !id.starts_with("T1/") && !id.starts_with("T31/") && !is_expected;
            is_count && inputs.any(|input| input.source == "case-returns")
        });
        for (id, record) in of_returns {
            match record.figure {
                Figure::Count { value } => {
                    let (low, _) = value.bounds().unwrap();
                    assert!(low >= THRESHOLD, "{id} is {value:?}");
                }
                Figure::Hidden {
                    reason: Hidden::Suppressed,
                } => n_hidden += 1,
                Figure::Share { .. }
                | Figure::ShareBounds { .. }
                | Figure::DifferenceBounds { .. }
                | Figure::Ratio { .. }
                | Figure::Change { .. }
                | Figure::Difference { .. }
                | Figure::Score { .. }
                | Figure::Hidden { .. } => {}
            }
        }
        assert!(n_hidden > 5, "nothing is hidden, so nothing is tested");
    }
}

#[test]
fn a_hidden_figure_does_not_say_how_many_rows_it_has() {
    for (id, record) in DEMO.last.figures() {
        if let (Figure::Hidden { .. }, Origin::Rows { rows, .. }) = (&record.figure, &record.origin)
        {
            assert_eq!(*rows, None, "{id}");
        }
    }
}

#[test]
fn a_figure_made_of_a_hidden_one_is_hidden() {
    for (id, record) in DEMO.last.figures() {
        let Origin::Figures { operands, .. } = &record.origin else {
            continue;
        };
        let is_hidden = |figure: &Figure| matches!(figure, Figure::Hidden { .. });
        let from_hidden = operands
            .iter()
            .any(|operand| is_hidden(&DEMO.last.figure(operand.as_str()).figure));
        if from_hidden {
            assert!(is_hidden(&record.figure), "{id}: {:?}", record.figure);
        }
    }
}

/// The victims of a country as a reader of T10 and T11 sees them: the twelve classes by sex and age
/// that nobody prints whole, and the sums that are printed.
struct Attack {
    published: Published,
    promises: Vec<Promise>,
    /// The numbers behind the classes.
    truth: Vec<u64>,
}

impl Attack {
    fn new(release: &Release, quarter: &str, country: &str, persons: &[Person]) -> Self {
        let mut attack = Self {
            published: Published::default(),
            promises: Vec::new(),
            truth: Vec::new(),
        };
        for sex in SEXES {
            for age in AGES {
                let id = match (sex, age) {
                    ("F", "adult") => Some("T10/women"),
                    ("F", "child") => Some("T10/girls"),
                    ("M", "adult") => Some("T10/men"),
                    ("M", "child") => Some("T10/boys"),
                    _ => None,
                };
                let n = persons.iter().filter(|person| {
                    let who = (person.role(), person.country(), person.sex(), person.age());
                    who == ("victim", country, sex, age) && person.quarter() == quarter
                });
                attack.add(id.map(|id| place(id, country)), release, n.count());
            }
        }
        attack.sum(release, &place("T10/total", country), |_, _| true);
        attack.sum(release, &place("T10/children", country), |_, age| {
            age == "child"
        });
        attack.sum(release, &place("T10/known-age", country), |_, age| {
            age != "unknown"
        });
        attack.sum(
            release,
            &place("T10/other-or-unknown", country),
            |sex, age| age == "unknown" || sex == "_O" || sex == "_U",
        );
        attack.sum(release, &place("T11/women-girls", country), |sex, _| {
            sex == "F"
        });
        attack.sum(release, &place("T11/known-sex", country), |sex, _| {
            sex != "_U"
        });
        attack
    }

    fn add(&mut self, id: Option<String>, release: &Release, n: usize) {
        let shown = id.as_ref().map_or(Shown::Hidden, |id| shown(release, id));
        let cell = self.published.cells.len();
        let n = n as u64;
        self.truth.push(n);
        if id.is_some() && n < THRESHOLD {
            self.promises.push(Promise {
                cell,
                low: 0,
                high: THRESHOLD,
            });
        }
        self.published.cells.push((id.unwrap_or_default(), shown));
    }

    fn sum(&mut self, release: &Release, id: &str, is_part: impl Fn(&str, &str) -> bool) {
        let pairs = SEXES
            .into_iter()
            .flat_map(|sex| AGES.map(|age| (sex, age)))
            .enumerate();
        let parts = pairs.filter(|(_, (sex, age))| is_part(sex, age));
        let parts = parts.map(|(index, _)| index).collect();
        let total = self.published.cells.len();
        self.published
            .cells
            .push((id.to_owned(), shown(release, id)));
        self.published.sums.push(Sum {
            total,
            parts,
            relation: Relation::Partition,
        });
    }
}

/// A count as a reader sees it.
fn shown(release: &Release, id: &str) -> Shown {
    match release.figure(id).figure {
        Figure::Count { value } => match value.bounds() {
            Some((low, high)) if low == high => Shown::Exact(low),
            Some((low, high)) => Shown::Between(low, high),
            None => Shown::Hidden,
        },
        Figure::Share { .. }
        | Figure::ShareBounds { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Difference { .. }
        | Figure::Score { .. }
        | Figure::Hidden { .. } => Shown::Hidden,
    }
}

fn place(id: &str, country: &str) -> String {
    id.replace('/', &format!("/{country}/"))
}

#[test]
fn no_small_class_of_victims_can_be_worked_out() {
    let persons = everybody(&SMALL);
    let mut n_promises = 0;
    for country in ["DZA", "EGY", "LBY", "MAR", "TUN"] {
        let attack = Attack::new(&SMALL, "2024-Q4", country, &persons);
        n_promises += attack.promises.len();
        let found = failures(&attack.published, &attack.promises).unwrap();
        assert!(found.is_empty(), "{country}: {found:?}");
    }
    assert!(n_promises > 4, "few classes are small: {n_promises}");
}

#[test]
fn the_attack_finds_a_class_when_all_others_are_told() {
    let persons = everybody(&SMALL);
    let mut n_found = 0;
    for country in ["DZA", "EGY", "LBY", "MAR", "TUN"] {
        let mut attack = Attack::new(&SMALL, "2024-Q4", country, &persons);
        let Some(promise) = attack.promises.first().copied() else {
            continue;
        };
        for (index, n) in attack.truth.iter().enumerate() {
            if index != promise.cell {
                attack.published.cells[index].1 = Shown::Exact(*n);
            }
        }
        n_found += failures(&attack.published, &[promise]).unwrap().len();
    }
    assert!(n_found > 0);
}

/// The cells of a release as they are printed, hidden ones as `c`.
fn printed(root: &Path, release: &str) -> BTreeMap<String, String> {
    let path = root.join("data/releases").join(release).join("cells.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let cells = text
        .lines()
        .skip(1)
        .map(|line| line.rsplit_once(',').unwrap());
    cells
        .map(|(cell, value)| (cell.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn large_counts_of_the_example_stay_public() {
    let root = made("public", &[]);
    let exact = printed(&root, "2024-Q4-r1/restricted");
    std::fs::remove_dir_all(root.join("data/releases")).unwrap();
    let path = root.join("himaya.yaml");
    let settings = std::fs::read_to_string(&path).unwrap();
    let settings = settings.replace("levels: [restricted]", "levels: [public]");
    std::fs::write(&path, settings).unwrap();
    let ran = himaya()
        .arg("--workspace")
        .arg(&root)
        .args(["run", "threat-assessment", "--period", "2024-Q4"])
        .output();
    assert!(ran.unwrap().status.success());
    let public = printed(&root, "2024-Q4-r1/public");
    // Which rows are counted together depends on the threshold, so some are in one release only.
    let exact: BTreeMap<String, String> = exact
        .into_iter()
        .filter(|(cell, _)| public.contains_key(cell))
        .collect();
    let is_large = |value: &String| value.parse().is_ok_and(|n: u64| n >= 11);
    let large: Vec<&String> = exact
        .iter()
        .filter(|(_, n)| is_large(n))
        .map(|(cell, _)| cell)
        .collect();
    let n_hidden = large.iter().filter(|cell| public[**cell] == "c").count();
    assert!(large.len() > 150, "{}", large.len());
    assert!(
        n_hidden * 100 <= large.len() * 15,
        "{n_hidden} of {}",
        large.len()
    );
    assert!(
        n_hidden * 100 <= exact.len() * 5,
        "{n_hidden} of {}",
        exact.len()
    );
    std::fs::remove_dir_all(root).unwrap();
}
