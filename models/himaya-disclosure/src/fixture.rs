//! Cubes for tests: hand-made, and such as look random and are the same on every run.

pub(crate) mod world;

use std::collections::BTreeMap;

use himaya_schema::{
    Coordinates, Cube, CubeCell, Dimension, Handling, Label, Member, Origin, Rule, Structure, Unit,
    Value,
};

/// A dimension with so many parts and a total.
pub(crate) fn dimension(name: &'static str, n_parts: usize, structure: Structure) -> Dimension {
    let part = |index| Member::new(Label::Name(format!("{name}{index}")));
    let mut members: Vec<Member> = (0..n_parts).map(part).collect();
    members.push(Member::new(Label::Name("_T".to_owned())));
    Dimension::new(name, structure, members, true)
}

/// All positions of dimensions of these sizes, the last one running first.
pub(crate) fn positions(sizes: &[usize]) -> Vec<Vec<usize>> {
    let mut positions = vec![Vec::new()];
    for size in sizes {
        let spread = |at: Vec<usize>| {
            (0..*size).map(move |member| {
                let mut next = at.clone();
                next.push(member);
                next
            })
        };
        positions = positions.into_iter().flat_map(spread).collect();
    }
    positions
}

pub(crate) fn cell(value: Value) -> CubeCell {
    CubeCell {
        value,
        origin: Origin::rows(String::new(), value.number().unwrap_or(1)),
        record_key: None,
        is_carried: false,
    }
}

/// A cube of victims; the values run through the last dimension first.
pub(crate) fn cube(dimensions: Vec<Dimension>, values: &[Value]) -> Cube {
    let sizes: Vec<usize> = dimensions.iter().map(|one| one.members.len()).collect();
    let positions = positions(&sizes);
    assert_eq!(positions.len(), values.len());
    let cells = values.iter().copied().map(cell);
    Cube {
        name: "test",
        unit: Unit::Victims,
        handling: Handling::H0,
        rule: Rule::Persons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        dimensions,
        cells: positions.into_iter().zip(cells).collect(),
    }
}

/// A cube of partitions with all its margins, from its interior.
pub(crate) fn with_margins(parts: &[(&'static str, usize)], interior: &[u64]) -> Cube {
    let inner: Vec<usize> = parts.iter().map(|(_, n_parts)| *n_parts).collect();
    let outer: Vec<usize> = inner.iter().map(|n_parts| n_parts + 1).collect();
    let inside = positions(&inner);
    assert_eq!(inside.len(), interior.len());
    let value = |at: &Vec<usize>| {
        let is_part = |part: &[usize]| {
            let axes = at.iter().zip(part).zip(&inner);
            axes.into_iter()
                .all(|((at, part), n)| at == n || at == part)
        };
        let parts = inside.iter().zip(interior);
        let n = parts
            .filter(|(part, _)| is_part(part))
            .map(|(_, n)| n)
            .sum();
        Value::observed(n)
    };
    let values: Vec<Value> = positions(&outer).iter().map(value).collect();
    let dimensions = parts
        .iter()
        .map(|(name, n_parts)| dimension(name, *n_parts, Structure::Partition));
    cube(dimensions.collect(), &values)
}

/// A single sum: the parts, then the total.
pub(crate) fn line(values: &[Value]) -> Cube {
    let n_parts = values.len() - 1;
    cube(
        vec![dimension("part", n_parts, Structure::Partition)],
        values,
    )
}

pub(crate) fn exact(counts: &[u64]) -> Vec<Value> {
    counts.iter().copied().map(Value::observed).collect()
}

pub(crate) fn statuses(cube: &Cube) -> Vec<&'static str> {
    cube.cells
        .values()
        .map(|cell| cell.value.status())
        .collect()
}

/// Whether the larger sweeps are asked for.
#[expect(clippy::disallowed_methods, reason = "only tests look at it")]
pub(crate) fn is_slow_allowed() -> bool {
    std::env::var("RUN_SLOW_TESTS").is_ok_and(|value| value == "1")
}

/// Numbers that look random and are the same on every run (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// A count as tables of victims have them: many small ones, some large.
    pub(crate) fn count(&mut self) -> u64 {
        match self.below(10) {
            0 | 1 => 0,
            2..=5 => self.below(11),
            6 | 7 => 5 + self.below(40),
            _ => 11 + self.below(400),
        }
    }
}
