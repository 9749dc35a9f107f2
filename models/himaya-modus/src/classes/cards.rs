//! Classes in words: sentences, and a card each.

use std::collections::BTreeMap;

use himaya_schema::{Argument, Card, Cell, Figure, FigureId, Label, Row, Statement, Table};

use super::traits::point;
use super::{ClassesOf, NO_CLASS, Shows, TOTAL};
use crate::items::NONE;

/// The most traits that a card names.
const MOST_TRAITS: usize = 5;
/// The least share of a class with a trait that tells it apart.
const LEAST_SHARE: f64 = 0.25;
/// The share from which on a trait is a part of the typical case.
const TYPICAL_SHARE: f64 = 0.3;
/// The codes of what a list leaves open or denies, which say little without the list.
const OPEN: [&str; 3] = ["other", "_O", NONE];

/// The tables that cards and sentences are made from.
struct Seen<'a> {
    sizes: &'a Table,
    traits: Option<&'a Table>,
}

impl<'a> Seen<'a> {
    fn new(tables: &'a [Table], of: &ClassesOf) -> Option<Self> {
        let find = |shows| {
            let (id, _) = of.tables.get(&shows)?;
            tables.iter().find(|table| table.id == *id)
        };
        Some(Self {
            sizes: find(Shows::Sizes)?,
            traits: find(Shows::Traits),
        })
    }

    /// The classes that have a share, with their keys.
    fn classes(&self) -> impl Iterator<Item = (&'a str, &'a Row, &'a Cell)> {
        self.sizes.rows.iter().filter_map(|row| {
            let key = row.cells.first()?.id.as_str().split('/').nth(1)?;
            let mut cells = row.cells.iter();
            let share = cells.find(|cell| matches!(cell.figure, Figure::Share { .. }))?;
            (key != TOTAL && key != NO_CLASS).then_some((key, row, share))
        })
    }

    /// What is more common in a class than in all of them, that of the greatest lift first: the list
    /// and trait, the share, and the share of all.
    fn telling(&self, class: &str) -> Vec<Told<'a>> {
        let mut told: Vec<(f64, Told<'a>)> = self
            .of_class(class)
            .filter_map(|told| {
                let own = point(&told.share.figure)?;
                let lift = own / point(&told.overall?.figure)?;
                (LEAST_SHARE <= own && 1.0 < lift && !OPEN.contains(&told.key))
                    .then_some((lift, told))
            })
            .collect();
        told.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        told.into_iter().map(|(_, told)| told).collect()
    }

    /// The traits of a class.
    fn of_class(&self, class: &str) -> impl Iterator<Item = Told<'a>> {
        let rows = self
            .traits
            .into_iter()
            .flat_map(|table| table.rows.iter().map(move |row| (table, row)));
        rows.filter_map(move |(table, row)| {
            let share = row.cells.get(2)?;
            let keys: Vec<&str> = share.id.as_str().split('/').collect();
            let [_, own, list, key, _] = keys[..] else {
                return None;
            };
            let all = FigureId::new(&table.id, [TOTAL, list, key, "share"]);
            (own == class).then_some(Told {
                list: row.labels.get(1)?,
                label: row.labels.get(2)?,
                list_key: list,
                key,
                share,
                overall: table.cell(&all),
            })
        })
    }

    /// The share of another class with the same trait.
    fn share(&self, class: &str, told: &Told<'_>) -> Option<&'a Cell> {
        let table = self.traits?;
        table.cell(&FigureId::new(
            &table.id,
            [class, told.list_key, told.key, "share"],
        ))
    }
}

/// A trait of a class.
#[derive(Clone, Copy)]
struct Told<'a> {
    list: &'a Label,
    label: &'a Label,
    list_key: &'a str,
    key: &'a str,
    share: &'a Cell,
    overall: Option<&'a Cell>,
}

fn figure(cell: &Cell) -> Argument {
    Argument::Figure(Box::new(cell.clone()))
}

/// A sentence a class of which the share and two traits are known, and those on what became of the
/// classes of the typology before.
pub(super) fn statements(tables: &[Table], of: &ClassesOf) -> Vec<Statement> {
    let Some(seen) = Seen::new(tables, of) else {
        return Vec::new();
    };
    let classes = seen.classes().filter_map(|(class, row, share)| {
        let told = seen.telling(class);
        let (first, second) = (told.first()?, told.get(1)?);
        Some(Statement {
            message: of.finding,
            arguments: BTreeMap::from([
                ("class", Argument::Label(row.labels.first()?.clone())),
                ("share", figure(share)),
                ("first", Argument::Label(first.label.clone())),
                ("second", Argument::Label(second.label.clone())),
            ]),
        })
    });
    classes.chain(of.changes.iter().cloned()).collect()
}

/// A card a class of which the share is known.
pub(super) fn cards(tables: &[Table], of: &ClassesOf) -> Vec<Card> {
    let Some(seen) = Seen::new(tables, of) else {
        return Vec::new();
    };
    let cards = seen.classes().filter_map(|(class, row, share)| {
        let lines = [
            Some(size(row, share)),
            stability(row),
            named(of, class),
            typical(&seen, class),
            nearest(&seen, class),
        ];
        let [size, stability, named, typical, nearest] = lines;
        let traits = seen
            .telling(class)
            .into_iter()
            .take(MOST_TRAITS)
            .map(trait_line);
        Some(Card {
            title: row.labels.first()?.clone(),
            lines: [size, stability, named]
                .into_iter()
                .flatten()
                .chain(traits.flatten())
                .chain([typical, nearest].into_iter().flatten())
                .collect(),
        })
    });
    cards.collect()
}

/// How common the class is, and how that changed in a year where it is known.
fn size(row: &Row, share: &Cell) -> Statement {
    let is_change = |cell: &&Cell| cell.id.as_str().ends_with("/year-change");
    let change = row.cells.iter().find(is_change);
    let change = change.filter(|cell| matches!(cell.figure, Figure::Change { .. }));
    let arguments = [("share", figure(share))].into_iter();
    Statement {
        message: if change.is_some() {
            "card-size-change"
        } else {
            "card-size"
        },
        arguments: arguments
            .chain(change.map(|cell| ("change", figure(cell))))
            .collect(),
    }
}

fn stability(row: &Row) -> Option<Statement> {
    let stability = row.cells.last()?;
    let Figure::Ratio { point } = stability.figure else {
        return None;
    };
    let standing = match himaya_latent::Standing::of(point) {
        himaya_latent::Standing::HighlyStable => "standing-highly-stable",
        himaya_latent::Standing::Valid => "standing-valid",
        himaya_latent::Standing::Doubtful | himaya_latent::Standing::Unstable => {
            "standing-doubtful"
        }
    };
    Some(Statement {
        message: "card-stability",
        arguments: BTreeMap::from([
            ("stability", figure(stability)),
            ("standing", Argument::Label(Label::Message(standing))),
        ]),
    })
}

fn named(of: &ClassesOf, class: &str) -> Option<Statement> {
    let version = of.named.get(class)?;
    Some(Statement {
        message: "card-name",
        arguments: BTreeMap::from([("version", Argument::Label(Label::Name(version.clone())))]),
    })
}

fn trait_line(told: Told<'_>) -> Option<Statement> {
    Some(Statement {
        message: "card-trait",
        arguments: BTreeMap::from([
            ("list", Argument::Label(told.list.clone())),
            ("trait", Argument::Label(told.label.clone())),
            ("share", figure(told.share)),
            ("overall", figure(told.overall?)),
        ]),
    })
}

/// The most common traits of the class, as many lists as there are: of no case that there is.
fn typical(seen: &Seen<'_>, class: &str) -> Option<Statement> {
    let mut best: BTreeMap<&str, (f64, Told<'_>)> = BTreeMap::new();
    for told in seen
        .of_class(class)
        .filter(|told| !OPEN.contains(&told.key))
    {
        let Some(share) = point(&told.share.figure) else {
            continue;
        };
        let known = best.get(told.list_key).map_or(0.0, |(share, _)| *share);
        if TYPICAL_SHARE <= share && known < share {
            best.insert(told.list_key, (share, told));
        }
    }
    let mut order: Vec<(f64, Told<'_>)> = best.into_values().collect();
    order.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let labels: Vec<Label> = order.iter().map(|(_, told)| told.label.clone()).collect();
    (2 <= labels.len()).then(|| Statement {
        message: "card-typical",
        arguments: BTreeMap::from([("traits", Argument::Labels(labels))]),
    })
}

/// The class whose known shares differ least, and the trait on which the two differ most.
fn nearest(seen: &Seen<'_>, class: &str) -> Option<Statement> {
    let others = seen.classes().filter(|(other, ..)| *other != class);
    let apart = others.filter_map(|(other, row, _)| {
        let shares = seen
            .of_class(class)
            .filter(|told| !OPEN.contains(&told.key))
            .filter_map(|told| {
                let theirs = seen.share(other, &told)?;
                let apart = point(&told.share.figure)? - point(&theirs.figure)?;
                Some((apart.abs(), told, theirs))
            });
        let shares: Vec<_> = shares.collect();
        let n = shares.len();
        let sum: f64 = shares.iter().map(|(apart, ..)| apart).sum();
        let most = shares
            .into_iter()
            .max_by(|one, two| one.0.total_cmp(&two.0))?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "a class has some dozens of traits"
        )]
        let mean = sum / n.max(1) as f64;
        Some((mean, row, most))
    });
    let (_, row, (_, told, theirs)) = apart.min_by(|one, two| one.0.total_cmp(&two.0))?;
    Some(Statement {
        message: "card-nearest",
        arguments: BTreeMap::from([
            ("class", Argument::Label(row.labels.first()?.clone())),
            ("trait", Argument::Label(told.label.clone())),
            ("own", figure(told.share)),
            ("other", figure(theirs)),
        ]),
    })
}
