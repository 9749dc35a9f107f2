//! Internal legs as a matrix: where movements depart, where they arrive.

use himaya_disclosure::Releasable;
use himaya_schema::{
    Area, Cell, Column, ColumnKind, Country, Cube, FigureId, Flag, Label, Lineage, Origin, Row,
    Table, Value,
};

use crate::SeriesTable;
use crate::exhibit::NOT_APPLICABLE;
use crate::shifts::count_cell;

/// A row a place of departure, a column a place of arrival, the counts of the quarter between them.
pub fn leg_matrix(cube: &Releasable<Cube>, of: &SeriesTable) -> Releasable<Table> {
    cube.derive_with(of, table)
}

/// A leg with its two ends.
struct Ends<'a> {
    place: usize,
    departure: &'a str,
    arrival: &'a str,
}

fn table(cube: &Cube, of: &SeriesTable) -> Table {
    let legs = cube.dimensions.first().map(himaya_schema::Dimension::parts);
    let legs = legs.unwrap_or_default().iter().enumerate();
    let ends: Vec<Ends<'_>> = legs
        .filter_map(|(place, member)| {
            let (departure, arrival) = member.key.split_once('-')?;
            Some(Ends {
                place,
                departure,
                arrival,
            })
        })
        .filter(|ends| cube.value(&[ends.place, 0]) != Value::NotReported)
        .collect();
    let distinct = |of: fn(&Ends<'_>) -> String| {
        let mut keys: Vec<String> = Vec::new();
        for key in ends.iter().map(of) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    };
    let departures = distinct(|ends| ends.departure.to_owned());
    let arrivals = distinct(|ends| ends.arrival.to_owned());
    let rows = departures.iter().map(|departure| Row {
        labels: vec![place(departure)],
        cells: arrivals
            .iter()
            .map(|arrival| {
                let leg = ends
                    .iter()
                    .find(|ends| ends.departure == departure && ends.arrival == arrival);
                cell(cube, of, (departure, arrival), leg)
            })
            .collect(),
        is_total: false,
    });
    Table {
        id: of.id.to_owned(),
        name: of.name,
        stub: vec![Label::Message("dimension-departure")],
        columns: arrivals
            .iter()
            .map(|arrival| Column {
                key: arrival.clone(),
                label: place(arrival),
                kind: ColumnKind::Count(cube.unit),
            })
            .collect(),
        rows: rows.collect(),
        notes: vec!["note-returns-detected", "note-suppression"],
        lineage: Lineage {
            inputs: cube.inputs.clone(),
            methods: Vec::new(),
        },
    }
}

/// The count of a leg; where no leg leads the question does not arise.
fn cell(
    cube: &Cube,
    of: &SeriesTable,
    (departure, arrival): (&str, &str),
    leg: Option<&Ends<'_>>,
) -> Cell {
    let id = FigureId::new(of.id, [departure, arrival]);
    let Some(leg) = leg else {
        return Cell {
            id,
            figure: NOT_APPLICABLE,
            flags: Vec::new(),
            origin: Origin::Rows {
                filter: format!("leg = '{departure}-{arrival}'"),
                rows: None,
                cells: Vec::new(),
            },
        };
    };
    let (figure, mut flags, origin) = count_cell(cube, &[leg.place, 0]);
    if of.provisional {
        flags.insert(0, Flag::Provisional);
    }
    Cell {
        id,
        figure,
        flags,
        origin,
    }
}

/// The heading of one end of a leg. Coasts are no countries, and imply none.
fn place(code: &str) -> Label {
    let message = match code {
        "AIR" => "place-by-air",
        "ATLN" => "place-atlantic-north",
        "ATLS" => "place-atlantic-south",
        "DZE" => "place-algeria-east",
        "DZW" => "place-algeria-west",
        "ENC" => "place-ceuta-melilla",
        "IN" => "place-north-africa",
        "LYE" => "place-libya-east",
        "LYW" => "place-libya-west",
        "MAN" => "place-morocco-north",
        other => return country(other),
    };
    Label::Message(message)
}

fn country(alpha2: &str) -> Label {
    Country::from_alpha2(alpha2).map_or_else(
        || Label::Name(alpha2.to_owned()),
        |country| Label::Area(Area::Country(country)),
    )
}

#[cfg(test)]
mod tests;
