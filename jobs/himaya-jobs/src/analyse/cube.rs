//! A table of one's own as a cube, so that the same planner and the same attacker serve it.

use std::collections::BTreeMap;

use himaya_schema::{
    Coordinates, Cube, CubeCell, Dimension, Handling, Label, Member, Nesting, Origin, Relation,
    Rule, Structure, Unit, Value,
};

use super::hierarchy::Hierarchy;
use super::table::MOST_DIMENSIONS;
use super::{Hierarchies, LongTable, TableError};

/// The name of the one cube.
pub(super) const NAME: &str = "table";
/// The names of dimensions within the cube; the table's own come back in print.
const DIMENSIONS: [&str; MOST_DIMENSIONS] = [
    "dimension-1",
    "dimension-2",
    "dimension-3",
    "dimension-4",
    "dimension-5",
    "dimension-6",
    "dimension-7",
    "dimension-8",
];
/// More cells than this are not a table that one publishes.
const MOST_CELLS: usize = 200_000;

/// Makes the cube; combinations without a row hold the value given.
pub(super) fn cube(
    table: &LongTable,
    hierarchies: &Hierarchies,
    rule: Rule,
    (values, absent): (&[Value], Value),
) -> Result<Cube, TableError> {
    let known: Vec<&str> = (0..table.members.len()).map(|at| table.name(at)).collect();
    if let Some(name) = hierarchies
        .dimensions
        .keys()
        .find(|name| !known.contains(&name.as_str()))
    {
        let known = known.join(", ");
        return Err(hierarchies.wrong(format!("`{name}` is no dimension; they are {known}")));
    }
    let dimensions = (0..table.members.len()).map(|at| dimension(table, hierarchies, at));
    let dimensions: Vec<Dimension> = dimensions.collect::<Result<_, _>>()?;
    let sizes = dimensions.iter().map(|dimension| dimension.members.len());
    let n_cells = sizes.fold(1_usize, usize::saturating_mul);
    if n_cells > MOST_CELLS {
        return Err(TableError::Malformed {
            file: table.file.clone(),
            line: 0,
            reason: format!("its dimensions span {n_cells} cells; {MOST_CELLS} is the most"),
        });
    }
    let mut positions: Vec<Vec<usize>> = vec![Vec::new()];
    for dimension in &dimensions {
        let spread = |at: Vec<usize>| {
            (0..dimension.members.len()).map(move |member| {
                let mut next = at.clone();
                next.push(member);
                next
            })
        };
        positions = positions.into_iter().flat_map(spread).collect();
    }
    let cell = |at: Vec<usize>| {
        let row = table.cells.get(&at);
        let value = row.and_then(|row| values.get(*row)).copied();
        let cell = CubeCell {
            value: value.unwrap_or(absent),
            origin: Origin::rows(String::new(), 0),
            record_key: None,
            is_carried: false,
        };
        (at, cell)
    };
    Ok(Cube {
        name: NAME,
        unit: Unit::Victims,
        handling: Handling::H0,
        rule,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        cells: positions.into_iter().map(cell).collect(),
        dimensions,
    })
}

fn dimension(
    table: &LongTable,
    hierarchies: &Hierarchies,
    at: usize,
) -> Result<Dimension, TableError> {
    let name = DIMENSIONS[at];
    let labels = &table.members[at];
    let has_total = table.has_total[at];
    let member = |(index, label): (usize, &String)| Member {
        key: index.to_string(),
        label: Label::Name(label.clone()),
        at: None,
    };
    let members: Vec<Member> = labels.iter().enumerate().map(member).collect();
    let none = Hierarchy::default();
    let hierarchy = hierarchies.dimensions.get(table.name(at)).unwrap_or(&none);
    let relation = hierarchy.relation.map_or(
        Relation::Partition,
        super::hierarchy::RelationName::relation,
    );
    let structure = match relation {
        Relation::Partition | Relation::Part => Structure::Partition,
        Relation::MultipleResponse => Structure::MultipleResponse,
    };
    let mut dimension = Dimension::new(name, structure, members, has_total);
    dimension.nested = nestings(table, hierarchies, (at, hierarchy, relation))?;
    Ok(dimension)
}

/// What the hierarchy file says; nothing where the members are simply the parts of the total.
fn nestings(
    table: &LongTable,
    hierarchies: &Hierarchies,
    (at, hierarchy, relation): (usize, &Hierarchy, Relation),
) -> Result<Vec<Nesting>, TableError> {
    if hierarchy.groups.is_empty() && relation != Relation::Part {
        return Ok(Vec::new());
    }
    let labels = &table.members[at];
    let key = |label: &str| {
        let place = labels.iter().position(|other| other == label);
        place.map(|place| place.to_string()).ok_or_else(|| {
            let dimension = table.name(at);
            hierarchies.wrong(format!("`{label}` does not occur in `{dimension}`"))
        })
    };
    let mut nestings = Vec::new();
    for (group, members) in &hierarchy.groups {
        let members = members.iter().map(|member| key(member));
        nestings.push(Nesting {
            dimension: DIMENSIONS[at],
            parent: Some(key(group)?),
            children: members.collect::<Result<_, _>>()?,
            relation: Relation::Partition,
        });
    }
    let inner: Vec<&String> = nestings
        .iter()
        .flat_map(|nesting| &nesting.children)
        .collect();
    let n_parts = labels.len() - usize::from(table.has_total[at]);
    let top = (0..n_parts).map(|place| place.to_string());
    let top: Vec<String> = top.filter(|key| !inner.contains(&key)).collect();
    let is_multiple = relation == Relation::MultipleResponse;
    nestings.push(Nesting {
        dimension: DIMENSIONS[at],
        parent: is_multiple.then(|| "_T".to_owned()),
        children: top,
        relation: if table.has_total[at] || is_multiple {
            relation
        } else {
            Relation::Part
        },
    });
    Ok(nestings)
}

/// Refuses a table that misses a total or whose parts are not their total.
pub(super) fn check_margins(table: &LongTable, cube: &Cube) -> Result<(), TableError> {
    for (axis, dimension) in cube.dimensions.iter().enumerate() {
        for nesting in dimension.nestings() {
            let Some(parent) = parent_of(dimension, &nesting) else {
                continue;
            };
            let children: Vec<usize> = nesting
                .children
                .iter()
                .filter_map(|key| key.parse().ok())
                .collect();
            for at in cube.cells.keys().filter(|at| at[axis] == parent) {
                check_sum(table, cube, (at, axis), (&children, nesting.relation))?;
            }
        }
    }
    Ok(())
}

/// Marks every sum that cannot hold as contradictory: an attacker learns nothing from it.
pub(super) fn doubt_contradictions(cube: &mut Cube) {
    let mut doubted: Vec<Vec<usize>> = Vec::new();
    for (axis, dimension) in cube.dimensions.iter().enumerate() {
        for nesting in dimension.nestings() {
            let Some(parent) = parent_of(dimension, &nesting) else {
                continue;
            };
            for at in cube.cells.keys().filter(|at| at[axis] == parent) {
                let children = nesting.children.iter().filter_map(|key| key.parse().ok());
                let parts = children.map(|member| {
                    let mut position = at.clone();
                    position[axis] = member;
                    position
                });
                let parts: Vec<Vec<usize>> = parts.collect();
                if contradicts(cube, at, &parts, nesting.relation) {
                    doubted.push(at.clone());
                    doubted.extend(parts);
                }
            }
        }
    }
    for at in doubted {
        if let Some(cell) = cube.cells.get_mut(&at)
            && let Some((lo, hi)) = cell.value.bounds()
        {
            cell.value = Value::Inconsistent { lo, hi };
        }
    }
}

/// Whether no counts satisfy a sum by itself.
fn contradicts(cube: &Cube, at: &[usize], parts: &[Vec<usize>], relation: Relation) -> bool {
    let Some((total_low, total_high)) = cube.value(at).bounds() else {
        return false;
    };
    let bounds = parts.iter().map(|part| cube.value(part).bounds());
    let low = |bounds: Option<(u64, u64)>| bounds.map_or(0, |(low, _)| low);
    let least: u64 = bounds.clone().map(low).sum();
    let greatest = bounds.clone().map(low).max().unwrap_or(0);
    // A part that is not printed may be anything.
    let most = bounds
        .map(|bounds| bounds.map(|(_, high)| high))
        .sum::<Option<u64>>();
    let falls_short = most.is_some_and(|most| most < total_low);
    match relation {
        Relation::Partition => least > total_high || falls_short,
        Relation::Part => least > total_high,
        Relation::MultipleResponse => greatest > total_high || falls_short,
    }
}

/// The member that a nesting makes up: a group, or the total if there is one.
fn parent_of(dimension: &Dimension, nesting: &Nesting) -> Option<usize> {
    match nesting.parent.as_deref() {
        Some(key) if key != "_T" => key.parse().ok(),
        Some(_) | None => dimension.total(),
    }
}

fn check_sum(
    table: &LongTable,
    cube: &Cube,
    (at, axis): (&Vec<usize>, usize),
    (children, relation): (&[usize], Relation),
) -> Result<(), TableError> {
    let positions = children.iter().map(|member| {
        let mut position = at.clone();
        position[axis] = *member;
        position
    });
    let positions: Vec<Vec<usize>> = positions.collect();
    let has_part = positions.iter().any(|at| table.cells.contains_key(at));
    if !table.cells.contains_key(at) {
        if has_part {
            return Err(TableError::MissingTotal {
                file: table.file.clone(),
                cell: table.label(at),
            });
        }
        return Ok(());
    }
    let number = |at: &Vec<usize>| cube.value(at).number().unwrap_or(0);
    let parts: u64 = positions.iter().map(number).sum();
    let most = positions.iter().map(number).max().unwrap_or(0);
    let total = number(at);
    let holds = match relation {
        Relation::Partition => parts == total,
        Relation::Part => parts <= total,
        Relation::MultipleResponse => most <= total && total <= parts,
    };
    if holds {
        return Ok(());
    }
    Err(TableError::Margins {
        file: table.file.clone(),
        cell: table.label(at),
        parts,
        total,
    })
}
