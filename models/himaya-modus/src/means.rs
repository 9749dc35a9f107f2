//! Means of control by form of exploitation (T16, T17): nine comparable means in three classes of
//! forms and over all.

use himaya_disclosure::Releasable;
use himaya_indicators::{
    CLASSES, Cells, CubeSpec, Exhibit, G4, Indicator, cell_at, form_condition, lineage,
};
use himaya_schema::{
    Area, CodeList, Column, ColumnKind, Cube, CubeCell, Dimension, ExploitationClass, Label,
    MeansOfControl, Member, Origin, Reduction, Row, Structure, Table, Unit, Value, answer_column,
};

use crate::ModusError;

/// The code of a total.
const TOTAL: &str = "_T";

/// The columns of `cases` of which one must be true for a person to have the comparable means; all
/// columns for none.
pub fn means_columns(parent: Option<MeansOfControl>) -> Vec<String> {
    let in_parent = |means: &&MeansOfControl| parent.is_none_or(|parent| means.parent() == parent);
    let means = MeansOfControl::ALL.iter().filter(in_parent);
    means.map(|means| answer_column("means", *means)).collect()
}

/// The SQL condition that gives a record the comparable means; any means for none.
pub fn means_condition(parent: Option<MeansOfControl>) -> String {
    format!("({})", means_columns(parent).join(" OR "))
}

/// Victims by form class and means, both multiple responses with the total last.
pub fn means_cube(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, ModusError> {
    let expected = vec!["form_class", "means"];
    if reduction.keys != expected {
        return Err(ModusError::Keys {
            cube: spec.name,
            expected,
            found: reduction.keys.clone(),
        });
    }
    let classes = CLASSES.iter().chain([&ExploitationClass::Total]);
    let classes: Vec<Member> = classes
        .map(|class| Member::new(Label::code(*class)))
        .collect();
    let means = MeansOfControl::COMPARABLE
        .iter()
        .map(|means| Member::new(Label::code(*means)));
    let total = Member::new(Label::Area(Area::Total));
    let means: Vec<Member> = means.chain([total]).collect();
    let dimension = |name, members| {
        Dimension::new(name, Structure::MultipleResponse, members, true).sensitive()
    };
    let dimensions = vec![dimension("form", classes), dimension("means", means)];
    let mut cells = std::collections::BTreeMap::new();
    for (row, class) in dimensions[0].members.iter().enumerate() {
        for (column, means) in dimensions[1].members.iter().enumerate() {
            cells.insert(vec![row, column], count(reduction, &class.key, &means.key));
        }
    }
    Ok(Cube {
        name: spec.name,
        unit: spec.unit,
        handling: spec.handling,
        rule: spec.rule,
        scope: spec.scope,
        states: spec.states,
        inputs: spec.inputs,
        dimensions,
        cells,
    })
}

fn count(reduction: &Reduction, class: &str, means: &str) -> CubeCell {
    let rows = reduction.get(&[class, means]).map_or(0, |group| group.rows);
    let form = ExploitationClass::from_code(class).unwrap_or(ExploitationClass::Total);
    let base = (!reduction.filter.is_empty()).then(|| reduction.filter.clone());
    let means = MeansOfControl::from_code(means);
    let conditions = base
        .into_iter()
        .chain([form_condition(form), means_condition(means)]);
    CubeCell {
        value: Value::observed(rows),
        origin: Origin::rows(conditions.collect::<Vec<String>>().join(" AND "), rows),
        record_key: None,
        is_carried: false,
    }
}

/// A row a means, and for each form class the count and its share among the victims of that class
/// with any recorded means; the last row holds these denominators.
pub fn means_by_form(cube: &Releasable<Cube>, exhibit: &Exhibit) -> Releasable<Table> {
    cube.derive_with(exhibit, table)
}

/// The form classes with the keys and headings of their columns.
const COLUMNS: [(ExploitationClass, [&str; 2], [&str; 2]); 4] = [
    (
        ExploitationClass::Sexual,
        ["sexual", "sexual-share"],
        ["column-form-sexual", "column-form-sexual-share"],
    ),
    (
        ExploitationClass::ForcedLabour,
        ["forced-labour", "forced-labour-share"],
        [
            "column-form-forced-labour",
            "column-form-forced-labour-share",
        ],
    ),
    (
        ExploitationClass::Other,
        ["other-form", "other-form-share"],
        ["column-form-other", "column-form-other-share"],
    ),
    (
        ExploitationClass::Total,
        ["all-forms", "all-forms-share"],
        ["column-form-all", "column-form-all-share"],
    ),
];

fn table(cube: &Cube, exhibit: &Exhibit) -> Table {
    let columns = COLUMNS.iter().flat_map(|(_, keys, headings)| {
        let kinds = [ColumnKind::Count(Unit::Victims), ColumnKind::Share];
        std::array::from_fn::<Column, 2, _>(|place| Column {
            key: keys[place].to_owned(),
            label: Label::Message(headings[place]),
            kind: kinds[place],
        })
    });
    let means = MeansOfControl::COMPARABLE.iter();
    let mut rows: Vec<Row> = means
        .map(|means| row(cube, exhibit, means.code(), Label::code(*means)))
        .collect();
    rows.push(row(cube, exhibit, TOTAL, Label::Message("row-any-means")));
    // Nobody with any recorded means: nothing to cross.
    let any = cell_at(cube, &[TOTAL, TOTAL]).map(|cell| cell.value);
    if any.is_none_or(|any| any.number().is_none()) {
        rows.clear();
    }
    Table {
        id: exhibit.id.to_owned(),
        name: exhibit.name,
        stub: vec![Label::Message("dimension-means")],
        columns: columns.collect(),
        rows,
        notes: vec![
            "note-several-means",
            "note-group-rule",
            "note-detected",
            "note-interval",
            "note-suppression",
        ],
        lineage: lineage(
            &[cube],
            &["Wilson (1927)", "CTDC codebook v2 (2024), section 6"],
        ),
    }
}

fn row(cube: &Cube, exhibit: &Exhibit, means: &str, label: Label) -> Row {
    let mut cells = Cells::new(exhibit.id, &[means]);
    let denominators = Cells::new(exhibit.id, &[TOTAL]);
    for (class, [count, share], _) in COLUMNS {
        let with = cells.count(count, cell_at(cube, &[class.code(), means]).as_slice());
        let all = cell_at(cube, &[class.code(), TOTAL]);
        let all = all.map_or(Value::NotReported, |cell| cell.value);
        let operands = [cells.id(count), denominators.id(count)];
        cells.derived(
            share,
            G4.figure(&[with, all]),
            "with-means / any-means",
            &operands,
        );
    }
    Row {
        labels: vec![label],
        cells: cells.finish(),
        is_total: means == TOTAL,
    }
}

#[cfg(test)]
mod tests;
