//! What a panel says: the weights of every panellist, their mean and how far they lie apart.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::comparison::{LIMIT, MOST, priorities, worst};
use crate::error::{Fault, Subject};
use crate::framework::{Comparison, Framework, Judgement, Panellist};
use crate::number::{as_float, deviation, mean};
use crate::structure::Set;

/// How far points may miss their sum, as a share of it.
const SLACK: f64 = 1e-6;
/// How far a judgement and its reverse may miss each other, so that 0.33 answers 3.
const RECIPROCITY: f64 = 0.02;

/// What one panellist says of one member of one set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Opinion {
    /// The panellist.
    pub panellist: String,
    /// The set.
    pub set: String,
    /// The member.
    pub member: String,
    /// The weight, as a share of the set.
    pub weight: f64,
    /// The consistency ratio of comparisons; points have none.
    pub consistency_ratio: Option<f64>,
}

/// How far the panel lies apart on one member of one set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dispersion {
    /// The set.
    pub set: String,
    /// The member.
    pub member: String,
    /// How many panellists weigh the set; a set of one member needs none.
    pub n_panellists: usize,
    /// The mean weight, as a share of the set.
    pub mean: f64,
    /// The standard deviation.
    pub deviation: f64,
    /// The least weight.
    pub least: f64,
    /// The greatest weight.
    pub greatest: f64,
}

/// The weights of one set.
#[derive(Clone, Debug)]
pub(crate) struct SetWeights {
    /// The mean of the panel.
    pub(crate) mean: Vec<f64>,
    /// Those of each panellist who weighs the set, with the place of the panellist.
    pub(crate) each: Vec<(usize, Vec<f64>, Option<f64>)>,
}

/// The weights of all sets, in their order, the dimensions last.
#[derive(Clone, Debug)]
pub(crate) struct PanelWeights {
    /// The panellists in order of name.
    pub(crate) panellists: Vec<String>,
    /// The sets.
    pub(crate) sets: Vec<SetWeights>,
}

impl PanelWeights {
    /// Reads what the panel says of these sets; `faults` gets what cannot be weights.
    pub(crate) fn of(framework: &Framework, sets: &[Set], faults: &mut Vec<Fault>) -> Self {
        let panel = &framework.panel;
        let mut panellists: Vec<&Panellist> = panel.panellists.iter().collect();
        panellists.sort_by_key(|panellist| &panellist.name);
        for panellist in &panellists {
            find_unknown(panellist, sets, faults);
        }
        let weights = sets.iter().map(|set| {
            let mut each = Vec::new();
            for (at, panellist) in panellists.iter().enumerate() {
                match said(panellist, set, panel.budget) {
                    Ok(None) => {}
                    Ok(Some((weights, ratio))) => each.push((at, weights, ratio)),
                    Err(fault) => faults.push(*fault),
                }
            }
            SetWeights::new(set, each, faults)
        });
        let sets = weights.collect();
        Self {
            panellists: panellists.iter().map(|of| of.name.clone()).collect(),
            sets,
        }
    }

    /// Every panellist's weights.
    pub(crate) fn opinions(&self, sets: &[Set]) -> Vec<Opinion> {
        let mut opinions = Vec::new();
        for (set, weights) in sets.iter().zip(&self.sets) {
            for (at, each, ratio) in &weights.each {
                let members = set.members.iter().zip(each);
                opinions.extend(members.map(|(member, weight)| Opinion {
                    panellist: self.panellists[*at].clone(),
                    set: set.key.clone(),
                    member: member.clone(),
                    weight: *weight,
                    consistency_ratio: *ratio,
                }));
            }
        }
        opinions
    }

    /// How far the panel lies apart.
    pub(crate) fn dispersion(&self, sets: &[Set]) -> Vec<Dispersion> {
        let mut lines = Vec::new();
        for (set, weights) in sets.iter().zip(&self.sets) {
            for (at, member) in set.members.iter().enumerate() {
                let said: Vec<f64> = weights.each.iter().map(|(_, each, _)| each[at]).collect();
                let mean = weights.mean[at];
                let or_mean = |end: Option<f64>| end.unwrap_or(mean);
                lines.push(Dispersion {
                    set: set.key.clone(),
                    member: member.clone(),
                    n_panellists: said.len(),
                    mean,
                    deviation: deviation(&said),
                    least: or_mean(said.iter().copied().reduce(f64::min)),
                    greatest: or_mean(said.iter().copied().reduce(f64::max)),
                });
            }
        }
        lines
    }
}

impl SetWeights {
    fn new(set: &Set, each: Vec<(usize, Vec<f64>, Option<f64>)>, faults: &mut Vec<Fault>) -> Self {
        let n_members = set.members.len();
        if each.is_empty() && 1 < n_members {
            faults.push(Fault::Unweighed {
                set: set.key.clone(),
                members: set.members.clone(),
            });
        }
        let of = |member: usize| -> Vec<f64> {
            each.iter().map(|(_, weights, _)| weights[member]).collect()
        };
        let mean = if each.is_empty() {
            vec![1.0 / as_float(n_members); n_members]
        } else {
            (0..n_members).map(|member| mean(&of(member))).collect()
        };
        Self { mean, each }
    }

    /// How closely weights drawn after Dirichlet must keep to the mean to spread as the panel does
    /// (method of moments); nothing if fewer than two weigh the set or all agree.
    pub(crate) fn concentration(&self) -> Option<f64> {
        let of = |member: usize| -> Vec<f64> {
            self.each.iter().map(|(_, each, _)| each[member]).collect()
        };
        let variances = (0..self.mean.len()).map(|member| deviation(&of(member)).powi(2));
        let spread: f64 = variances.sum();
        let most: f64 = self.mean.iter().map(|mean| mean * (1.0 - mean)).sum();
        (2 <= self.each.len() && 1e-12 < spread).then(|| most / spread - 1.0)
    }
}

/// A panellist's names of sets and members that there are not.
fn find_unknown(panellist: &Panellist, sets: &[Set], faults: &mut Vec<Fault>) {
    let mut tell = |set: &str, what: &'static str, name: &str, known: Vec<String>| {
        faults.push(Fault::Unknown {
            subject: Subject {
                under: "panel",
                key: "name",
                name: panellist.name.clone(),
                nth: 0,
                within: set.to_owned(),
            },
            user: format!("panellist `{}`, `{set}`,", panellist.name),
            what,
            name: name.to_owned(),
            known,
        });
    };
    let budgets = panellist.budgets.iter();
    let budgets = budgets.map(|(key, points)| (key, points.keys().collect::<Vec<_>>()));
    let comparisons = panellist.comparisons.iter();
    let comparisons = comparisons.map(|(key, of)| (key, of.order.iter().collect()));
    for (key, members) in budgets.chain(comparisons) {
        let Some(set) = sets.iter().find(|set| set.key == *key) else {
            let known = sets.iter().map(|set| set.key.clone()).collect();
            tell(key, "set of weights", key, known);
            continue;
        };
        for member in members {
            if !set.members.contains(member) {
                tell(key, "member", member, set.members.clone());
            }
        }
    }
}

/// Normalised weights, and the consistency ratio if they come from comparisons.
type Said = Option<(Vec<f64>, Option<f64>)>;

/// What a panellist says of a set.
fn said(panellist: &Panellist, set: &Set, budget: f64) -> Result<Said, Box<Fault>> {
    let wrong = |reason: String| {
        Box::new(Fault::Weights {
            panellist: panellist.name.clone(),
            set: set.key.clone(),
            reason,
        })
    };
    let points = panellist.budgets.get(&set.key);
    let comparison = panellist.comparisons.get(&set.key);
    match (points, comparison) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(wrong("points and comparisons at once".to_owned())),
        (Some(points), None) => {
            let weights = shared(points, set, budget).map_err(wrong)?;
            Ok(Some((weights, None)))
        }
        (None, Some(comparison)) => {
            let matrix = ordered(comparison, set).map_err(wrong)?;
            let found = priorities(&matrix)
                .ok_or_else(|| wrong("the matrix has no priorities".to_owned()))?;
            if LIMIT < found.ratio {
                let (row, column, implied) = worst(&matrix, &found.weights);
                let (row_name, column_name) = (&set.members[row], &set.members[column]);
                return Err(Box::new(Fault::Inconsistent {
                    panellist: panellist.name.clone(),
                    set: set.key.clone(),
                    ratio: found.ratio,
                    worst: format!(
                        "`{row_name}` over `{column_name}` is given as {:.2}, and the other judgements say {implied:.2}",
                        matrix[row][column]
                    ),
                }));
            }
            Ok(Some((found.weights, Some(found.ratio))))
        }
    }
}

/// Points as shares, in the order of the set.
fn shared(points: &BTreeMap<String, f64>, set: &Set, budget: f64) -> Result<Vec<f64>, String> {
    let of = |member: &String| {
        let given = points.get(member);
        let given = given
            .ok_or_else(|| format!("`{member}` has no points; write 0 if it counts nothing"))?;
        if given.is_finite() && 0.0 <= *given {
            Ok(*given)
        } else {
            Err(format!("`{member}` has {given} points; they are 0 or more"))
        }
    };
    let weights: Vec<f64> = set.members.iter().map(of).collect::<Result<_, _>>()?;
    let sum: f64 = weights.iter().sum();
    if SLACK * budget < (sum - budget).abs() {
        return Err(format!("the points add up to {sum}, not to {budget}"));
    }
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

/// The matrix in the order of the set.
fn ordered(comparison: &Comparison, set: &Set) -> Result<Vec<Vec<f64>>, String> {
    let n = set.members.len();
    if MOST < n {
        return Err(format!(
            "pairs of more than {MOST} members are not compared; make groups"
        ));
    }
    let mut places = Vec::new();
    for member in &set.members {
        let mut at = comparison
            .order
            .iter()
            .enumerate()
            .filter(|(_, name)| *name == member);
        match (at.next(), at.next()) {
            (Some((at, _)), None) => places.push(at),
            (None, _) => return Err(format!("`{member}` is not in the order")),
            (Some(_), Some(_)) => return Err(format!("`{member}` is in the order twice")),
        }
    }
    let is_square = comparison.matrix.iter().all(|row| row.len() == n);
    if comparison.order.len() != n || comparison.matrix.len() != n || !is_square {
        return Err(format!("the matrix is not {n} rows of {n}"));
    }
    let at = |row: usize, column: usize| {
        let Judgement(value) = comparison.matrix[row][column];
        value
    };
    for (row, name) in comparison.order.iter().enumerate() {
        for (column, other) in comparison.order.iter().enumerate().skip(row) {
            let (there, back) = (at(row, column), at(column, row));
            let is_on_scale = |value: f64| (0.11..=9.0).contains(&value);
            if !is_on_scale(there) || !is_on_scale(back) {
                let reason = format!(
                    "`{name}` and `{other}` are compared by {there} and {back}; judgements go from 1/9 to 9"
                );
                return Err(reason);
            }
            if RECIPROCITY < (there * back - 1.0).abs() {
                return Err(format!(
                    "the matrix is not reciprocal: `{name}` over `{other}` is {there}, and the other way round {back}, not 1/{there}"
                ));
            }
        }
    }
    let row = |row: &usize| places.iter().map(|column| at(*row, *column)).collect();
    Ok(places.iter().map(row).collect())
}
