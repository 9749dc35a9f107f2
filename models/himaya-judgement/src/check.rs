//! What a file of analysts must hold to be printed.

use std::collections::BTreeSet;

use himaya_schema::{CodeList, Crime, Driver, GivenName, Level, Period, Pillar, Route};

use crate::{AnalystFile, JudgementError, prose};

/// The words for confidence, as analysts write them.
pub(crate) const CONFIDENCES: [&str; 3] = ["high", "moderate", "low"];
/// The least and the greatest probability: no judgement is sure.
const PROBABLE: (f64, f64) = (0.01, 0.99);
/// The fewest raters: the spread of fewer says nothing.
const FEWEST_RATERS: usize = 2;
/// How alike two codes must be for one to be suggested.
const ALIKE: f64 = 0.6;

/// Checks a file; `before` is that of the period before.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(
    file: &AnalystFile,
    period: Period,
    before: Option<&AnalystFile>,
) -> Result<(), JudgementError> {
    code("signed", "by", &file.signed.by)?;
    member::<Level>("the file", "level", &file.level)?;
    let mut ids = BTreeSet::new();
    for of in &file.judgements {
        let place = format!("judgements {}", of.id);
        unique(&place, &of.id, &mut ids)?;
        code(&place, "id", &of.id)?;
        member::<Level>(&place, "level", &of.level)?;
        probable(&place, of.probability)?;
        future(&place, of.until, period)?;
        known(&place, "confidence", &of.confidence, &CONFIDENCES)?;
        texts(
            &place,
            &[
                ("claim", &of.claim),
                ("basis", &of.basis),
                ("would_change", &of.would_change),
            ],
        )?;
        if of.evidence.is_empty() {
            return Err(value(&place, "cites no figure as its evidence"));
        }
    }
    withdrawals(file, before, &ids)?;
    outcomes(file, period)?;
    let mut rated = BTreeSet::new();
    for of in &file.ratings {
        let place = format!("ratings {} {}", of.route, of.crime);
        member::<Route>(&place, "route", &of.route)?;
        member::<Crime>(&place, "crime", &of.crime)?;
        unique(&place, &format!("{} {}", of.route, of.crime), &mut rated)?;
        scores(&place, [&of.threat, &of.vulnerability, &of.impact])?;
        texts(&place, &[("rationale", &of.rationale)])?;
    }
    let mut scenarios = BTreeSet::new();
    for of in &file.scenarios {
        let place = format!("scenarios {}", of.id);
        unique(&place, &of.id, &mut scenarios)?;
        code(&place, "id", &of.id)?;
        probable(&place, of.probability)?;
        future(&place, of.until, period)?;
        texts(&place, &[("text", &of.text), ("watch", &of.watch)])?;
    }
    for of in &file.drivers {
        let place = format!("drivers {}", of.kind);
        member::<Driver>(&place, "kind of driver", &of.kind)?;
        texts(&place, &[("text", &of.text)])?;
    }
    for of in &file.gaps {
        let place = format!("gaps {}", of.gap);
        cited(&place, &of.judgements, &ids)?;
        texts(&place, &[("owner", &of.owner)])?;
    }
    let mut recommended = BTreeSet::new();
    for of in &file.recommendations {
        let place = format!("recommendations {}", of.id);
        unique(&place, &of.id, &mut recommended)?;
        code(&place, "id", &of.id)?;
        member::<Pillar>(&place, "pillar", &of.pillar)?;
        code(&place, "output", &of.output)?;
        cited(&place, &of.judgements, &ids)?;
        texts(&place, &[("text", &of.text)])?;
    }
    Ok(())
}

/// Every judgement of the period before is either held or withdrawn with a reason.
fn withdrawals(
    file: &AnalystFile,
    before: Option<&AnalystFile>,
    ids: &BTreeSet<String>,
) -> Result<(), JudgementError> {
    let earlier = before.map(|before| before.judgements.as_slice());
    let earlier = earlier.unwrap_or_default();
    let mut gone = BTreeSet::new();
    for of in &file.withdrawn {
        let place = format!("withdrawn {}", of.id);
        unique(&place, &of.id, &mut gone)?;
        if ids.contains(&of.id) {
            return Err(value(&place, "is held and withdrawn at once"));
        }
        if !earlier.iter().any(|before| before.id == of.id) {
            return Err(value(&place, "was not held in the period before"));
        }
        texts(&place, &[("why", &of.why)])?;
    }
    let missing = earlier
        .iter()
        .find(|of| !ids.contains(&of.id) && !gone.contains(&of.id));
    match missing {
        Some(of) => Err(value(
            &format!("judgements {}", of.id),
            "was held in the period before and is neither held nor withdrawn",
        )),
        None => Ok(()),
    }
}

fn outcomes(file: &AnalystFile, period: Period) -> Result<(), JudgementError> {
    let mut told = BTreeSet::new();
    for of in &file.outcomes {
        let place = format!("outcomes {} of {}", of.id, of.period);
        unique(&place, &format!("{} {}", of.period, of.id), &mut told)?;
        if period.first_day() <= of.period.first_day() {
            return Err(value(&place, "is of no earlier period"));
        }
    }
    Ok(())
}

fn texts(place: &str, texts: &[(&str, &GivenName)]) -> Result<(), JudgementError> {
    texts
        .iter()
        .try_for_each(|(name, text)| prose::check(&format!("{place}, {name}"), text))
}

fn scores(place: &str, all: [&Vec<u8>; 3]) -> Result<(), JudgementError> {
    for scores in all {
        if scores.len() < FEWEST_RATERS {
            return Err(value(place, "needs the scores of two raters or more"));
        }
        if scores.len() != all[0].len() {
            return Err(value(
                place,
                "has not as many scores of threat, vulnerability and impact",
            ));
        }
        if let Some(score) = scores.iter().find(|score| !(1..=5).contains(*score)) {
            return Err(value(place, &format!("`{score}` is no score from 1 to 5")));
        }
    }
    Ok(())
}

fn cited(place: &str, cited: &[String], ids: &BTreeSet<String>) -> Result<(), JudgementError> {
    let known: Vec<&str> = ids.iter().map(String::as_str).collect();
    cited
        .iter()
        .try_for_each(|id| self::known(place, "judgement", id, &known))
}

fn probable(place: &str, probability: f64) -> Result<(), JudgementError> {
    let (least, most) = PROBABLE;
    if (least..=most).contains(&probability) {
        return Ok(());
    }
    let reason = format!("`{probability}` is no probability from {least} to {most}");
    Err(value(place, &reason))
}

fn future(place: &str, until: Period, period: Period) -> Result<(), JudgementError> {
    if period.last_day() < until.last_day() {
        return Ok(());
    }
    Err(value(place, "`until` does not lie after the period"))
}

/// A code of analysts or of the logframe: it is printed as it is.
fn code(place: &str, name: &str, text: &str) -> Result<(), JudgementError> {
    let is_plain = |of: char| of.is_ascii_alphanumeric() || matches!(of, '-' | '.');
    if (1..=16).contains(&text.len()) && text.chars().all(is_plain) {
        return Ok(());
    }
    let reason = format!("`{name}` is a code of at most 16 letters, digits, `-` and `.`");
    Err(value(place, &reason))
}

fn unique(place: &str, id: &str, known: &mut BTreeSet<String>) -> Result<(), JudgementError> {
    if id.trim().is_empty() {
        return Err(value(place, "has no id"));
    }
    if known.insert(id.to_owned()) {
        return Ok(());
    }
    Err(value(place, "stands there twice"))
}

fn member<C: CodeList>(place: &str, what: &'static str, text: &str) -> Result<(), JudgementError> {
    let codes: Vec<&str> = C::ALL.iter().map(|member| member.code()).collect();
    known(place, what, text, &codes)
}

fn known(
    place: &str,
    what: &'static str,
    text: &str,
    known: &[&str],
) -> Result<(), JudgementError> {
    if known.contains(&text) {
        return Ok(());
    }
    let alike = known.iter().map(|known| {
        let likeness = strsim::jaro_winkler(&text.to_lowercase(), &known.to_lowercase());
        (likeness, *known)
    });
    let best = alike.max_by(|one, other| one.0.total_cmp(&other.0));
    Err(JudgementError::Unknown {
        place: place.to_owned(),
        what,
        value: text.to_owned(),
        suggestion: best
            .filter(|(likeness, _)| ALIKE <= *likeness)
            .map(|(_, known)| known.to_owned()),
    })
}

fn value(place: &str, reason: &str) -> JudgementError {
    JudgementError::Value {
        place: place.to_owned(),
        reason: reason.to_owned(),
    }
}
