//! Whether a judgement has been confirmed on the evidence of the edition.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use chrono::NaiveDate;
use himaya_schema::{Figure, Table};
use serde::{Deserialize, Serialize};

use crate::Judgement;
use crate::prose::{figure, named};

/// Two figures nearer than this, in proportion, are the same figure read back from a file.
const NEAR: f64 = 1e-9;

/// That an analyst stands by a judgement on the evidence that the readers of a level hold.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// The id of the judgement.
    pub judgement: String,
    /// A hash of its text in all languages.
    pub sha256: String,
    /// The level of the edition.
    pub level: String,
    /// The analyst's code.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
    /// The figures that it cites, as they were.
    pub evidence: BTreeMap<String, Figure>,
}

/// Whether a judgement may stand as final.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Somebody has confirmed it on the evidence as it is.
    Confirmed,
    /// Nobody has, or its text has been changed since.
    Unconfirmed,
    /// The figures that have changed since, as they were.
    Changed(BTreeMap<String, Figure>),
}

/// The figures that a judgement cites, in a list or in its texts.
pub(crate) fn evidence(of: &Judgement) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = of.evidence.iter().cloned().collect();
    for text in [&of.claim, &of.basis, &of.would_change] {
        all.extend(named(&text.en));
    }
    all
}

/// A confirmation of a judgement as the tables of an edition stand; none if it cites a figure that
/// the edition does not hold, which is given back.
///
/// # Errors
/// The id of the figure that is not there.
pub fn confirmation(
    of: &Judgement,
    figures: &BTreeMap<String, Figure>,
    signed: Confirmation,
) -> Result<Confirmation, String> {
    let evidence = evidence(of).into_iter().map(|id| match figures.get(&id) {
        Some(figure) => Ok((id, *figure)),
        None => Err(id),
    });
    Ok(Confirmation {
        judgement: of.id.clone(),
        evidence: evidence.collect::<Result<_, _>>()?,
        ..signed
    })
}

/// Whether a judgement may stand as final in the edition of a level with these tables.
pub fn standing(
    of: &Judgement,
    sha256: &str,
    level: &str,
    (tables, confirmed): (&[Table], &[Confirmation]),
) -> Standing {
    let own = confirmed.iter().rev().find(|confirmation| {
        confirmation.judgement == of.id
            && confirmation.level == level
            && confirmation.sha256 == sha256
    });
    let Some(own) = own else {
        return Standing::Unconfirmed;
    };
    let ids = evidence(of);
    if !ids.iter().eq(own.evidence.keys()) {
        return Standing::Unconfirmed;
    }
    let changed = own.evidence.iter();
    let changed: BTreeMap<String, Figure> = changed
        .filter(|(id, before)| !is_same(&figure(id, tables).figure, before))
        .map(|(id, before)| (id.clone(), *before))
        .collect();
    if changed.is_empty() {
        Standing::Confirmed
    } else {
        Standing::Changed(changed)
    }
}

fn is_same(one: &Figure, other: &Figure) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() <= NEAR * one.abs().max(other.abs());
    let all = |ones: &[f64], others: &[f64]| {
        ones.iter()
            .zip(others)
            .all(|(one, other)| near(*one, *other))
    };
    match (numbers(one), numbers(other)) {
        (Some(ones), Some(others)) => {
            discriminant(one) == discriminant(other) && all(&ones, &others)
        }
        _ => one == other,
    }
}

/// The numbers of a figure that are no whole ones.
fn numbers(figure: &Figure) -> Option<[f64; 3]> {
    match *figure {
        Figure::Share { point, low, high } | Figure::Difference { point, low, high } => {
            Some([point, low, high])
        }
        Figure::ShareBounds { low, high } | Figure::DifferenceBounds { low, high } => {
            Some([low, high, 0.0])
        }
        Figure::Ratio { point } | Figure::Change { ratio: point } => Some([point, 0.0, 0.0]),
        Figure::Count { .. } | Figure::Score { .. } | Figure::Hidden { .. } => None,
    }
}
