//! Disclosure control of a table of one's own, and the attack on one that somebody has protected.

use std::collections::BTreeMap;

use himaya_audit::{Failure, Options, Release, Shown};
use himaya_disclosure::{
    DisclosureError, History, Method, NoiseSettings, Policy, Secret, describe, protect_all,
};
use himaya_schema::{Cube, Level, Rule, Value};

use super::cube::{NAME, check_margins, cube, doubt_contradictions};
use super::hierarchy::RelationName;
use super::{Hierarchies, LongTable, TableError, cell};
use crate::JobError;
use crate::publication::{AuditFailure, AuditReport};

/// How a table is protected.
#[derive(Clone, Debug)]
pub enum AnalyseMethod {
    /// Exact numbers, small ones hidden with as many others as that takes.
    Suppress,
    /// Small numbers hidden, every other rounded on its own.
    SuppressRound {
        /// What numbers are rounded to.
        base: u64,
    },
    /// Small numbers hidden, every other changed by noise drawn with a secret.
    CellKey {
        /// The most that a number changes.
        spread: u64,
        /// The variance in hundredths.
        variance_pct: u64,
        /// The secret.
        secret: [u8; 32],
    },
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct DisclosureRequest {
    /// The method.
    pub method: AnalyseMethod,
    /// The least count that is shown.
    pub threshold: u64,
    /// How members add up.
    pub hierarchies: Hierarchies,
}

impl DisclosureRequest {
    fn policy(&self) -> Result<Policy, DisclosureError> {
        let (level, method) = match &self.method {
            AnalyseMethod::Suppress => (Level::Restricted, Method::Suppress),
            AnalyseMethod::SuppressRound { base } => {
                (Level::Public, Method::SuppressRound { base: *base })
            }
            AnalyseMethod::CellKey {
                spread,
                variance_pct,
                secret,
            } => {
                let noise = NoiseSettings {
                    spread: *spread,
                    variance_pct: *variance_pct,
                    secret: Secret::new(*secret),
                };
                (Level::Public, Method::CellKey(noise))
            }
        };
        Policy::with_threshold(level, self.threshold)?.with_method(method)
    }
}

/// A protected table with its audit.
#[derive(Clone, Debug)]
pub struct ProtectedTable {
    /// The table as CSV, with a row for every combination of its members.
    pub csv: Vec<u8>,
    /// What the attacker makes of it.
    pub audit: AuditReport,
}

/// Protects a table of counts of persons and attacks the result.
pub fn protect(table: &LongTable, request: &DisclosureRequest) -> Result<ProtectedTable, JobError> {
    let policy = request.policy()?;
    let counts = table.rows.iter().map(|(line, row)| {
        let text = &row[table.value];
        let count =
            cell::count(text).map_err(|reason| wrong_value(table, *line, (text, reason)))?;
        Ok(Value::observed(count))
    });
    let counts: Vec<Value> = counts.collect::<Result<_, TableError>>()?;
    let values = (counts.as_slice(), Value::TrueZero);
    let raw = cube(table, &request.hierarchies, Rule::Persons, values)?;
    check_margins(table, &raw)?;
    let mut planned = protect_all(vec![raw], &policy, &History::none())?;
    let protected = planned.cubes.pop();
    let protected = protected.as_ref().map(himaya_disclosure::Releasable::get);
    let Some(protected) = protected else {
        return Err(TableError::Dimensions { most: 0 }.into());
    };
    let release = describe(NAME, [protected], &policy);
    let audit = report(table, &release, &Options::standard())?;
    Ok(ProtectedTable {
        csv: written(table, protected)?,
        audit,
    })
}

/// Attacks a table that somebody has protected.
///
/// Members that do not exhaust their total in some visible sum are taken not to exhaust it anywhere.
/// A sum that contradicts itself tells an attacker nothing and is left out.
pub fn attack(table: &LongTable, request: &DisclosureRequest) -> Result<AuditReport, JobError> {
    let policy = request.policy()?;
    let shown = table.rows.iter().map(|(line, row)| {
        let text = &row[table.value];
        cell::shown(text).map_err(|reason| wrong_value(table, *line, (text, reason)))
    });
    let shown: Vec<Shown> = shown.collect::<Result<_, _>>()?;
    let values: Vec<Value> = shown.iter().map(value_of).collect();
    let hierarchies = relaxed(table, &request.hierarchies, &shown);
    let rule = if shown.contains(&Shown::Hidden) {
        Rule::Persons
    } else {
        Rule::AsPublished
    };
    let mut cube = cube(table, &hierarchies, rule, (&values, Value::NotReported))?;
    doubt_contradictions(&mut cube);
    let options = Options {
        censored: true,
        insider: false,
        ..Options::standard()
    };
    report(table, &describe(NAME, [&cube], &policy), &options)
}

fn wrong_value(table: &LongTable, line: u64, (text, reason): (&str, String)) -> TableError {
    TableError::Value {
        file: table.file.clone(),
        line,
        text: text.chars().take(40).collect(),
        reason,
    }
}

fn value_of(shown: &Shown) -> Value {
    match *shown {
        Shown::Exact(n) => Value::observed(n),
        Shown::Between(lo, hi) => Value::between(lo, hi),
        Shown::Hidden => Value::SuppressedPrimary,
        Shown::Silent => Value::NotReported,
        Shown::NotApplicable => Value::NotApplicable,
        Shown::Doubtful(lo, hi) => Value::Inconsistent { lo, hi },
    }
}

/// Dimensions whose visible parts fall short of a visible total, taken as parts that do not exhaust
/// it, unless the hierarchy file says otherwise.
fn relaxed(table: &LongTable, given: &Hierarchies, shown: &[Shown]) -> Hierarchies {
    let mut hierarchies = given.clone();
    for axis in 0..table.members.len() {
        let entry = hierarchies.dimensions.entry(table.name(axis).to_owned());
        let hierarchy = entry.or_default();
        if hierarchy.relation.is_none()
            && hierarchy.groups.is_empty()
            && falls_short(table, axis, shown)
        {
            hierarchy.relation = Some(RelationName::Part);
        }
    }
    hierarchies
}

fn falls_short(table: &LongTable, axis: usize, shown: &[Shown]) -> bool {
    let Some(total) = table.has_total[axis].then(|| table.members[axis].len() - 1) else {
        return false;
    };
    let mut sums: BTreeMap<Vec<usize>, (Option<u64>, u64)> = BTreeMap::new();
    for (at, row) in &table.cells {
        let mut sum = at.clone();
        sum[axis] = total;
        let (all, parts) = sums.entry(sum).or_default();
        match (at[axis] == total, shown[*row]) {
            (true, Shown::Exact(n)) => *all = Some(n),
            (false, Shown::Exact(n) | Shown::Between(_, n)) => *parts = parts.saturating_add(n),
            (false, Shown::Hidden) => *parts = u64::MAX,
            (true | false, _) => {}
        }
    }
    sums.values()
        .any(|(all, parts)| all.is_some_and(|all| *parts < all))
}

fn report(
    table: &LongTable,
    release: &Release,
    options: &Options,
) -> Result<AuditReport, JobError> {
    let audit = himaya_audit::audit(std::slice::from_ref(release), options)?;
    let failure = |failure: &Failure| AuditFailure {
        table: NAME.to_owned(),
        cell: words(table, &failure.cell.cell),
        low: failure.low,
        high: failure.high,
        promised: failure.promised.to_string(),
    };
    Ok(AuditReport {
        cells: table.cells.len(),
        // What its maker has printed as an interval is hidden, too.
        hidden: release
            .cells
            .values()
            .filter(|shown| matches!(shown, Shown::Hidden | Shown::Between(..)))
            .count(),
        failures: audit.failures.iter().map(failure).collect(),
    })
}

/// The labels of a cell for the keys of the cube.
fn words(table: &LongTable, key: &str) -> String {
    let at: Vec<usize> = key
        .split('/')
        .filter_map(|place| place.parse().ok())
        .collect();
    table.label(&at)
}

/// Writes the protected numbers where the counts stood.
fn written(table: &LongTable, cube: &Cube) -> Result<Vec<u8>, JobError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: &dyn std::fmt::Display| JobError::Record {
        reason: error.to_string(),
    };
    writer
        .write_record(&table.header)
        .map_err(|error| failed(&error))?;
    let printed = |at: &Vec<usize>| match cube.value(at).number() {
        Some(n) => n.to_string(),
        None => Shown::Hidden.to_string(),
    };
    let by_row: BTreeMap<usize, &Vec<usize>> =
        table.cells.iter().map(|(at, row)| (*row, at)).collect();
    for (index, (_, row)) in table.rows.iter().enumerate() {
        let mut row = row.clone();
        if let Some(at) = by_row.get(&index) {
            row[table.value] = printed(at);
        }
        writer.write_record(&row).map_err(|error| failed(&error))?;
    }
    // A combination that is left out would be known to be zero.
    for at in cube
        .cells
        .keys()
        .filter(|at| !table.cells.contains_key(*at))
    {
        let mut row = vec![String::new(); table.header.len()];
        for (dimension, member) in at.iter().enumerate() {
            row[table.dimensions[dimension]].clone_from(&table.members[dimension][*member]);
        }
        row[table.value] = printed(at);
        writer.write_record(&row).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}
