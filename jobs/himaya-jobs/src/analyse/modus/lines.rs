//! The lines of a report on classes, and how they are made of what was found.

use std::fmt::Write as _;

use himaya_latent::{Candidate, Estimate, Trait, contrast, exemplar};
use serde::Serialize;

use super::Found;

/// The agreement of other methods with the classes.
#[derive(Clone, Debug, Serialize)]
pub struct OpinionLine {
    /// The cases that were divided.
    pub n_cases: usize,
    /// The adjusted Rand index of k-means.
    pub k_means: Option<f64>,
    /// The adjusted Rand index of a Gaussian mixture.
    pub mixture: Option<f64>,
    /// Why an index is missing.
    pub not_available: Vec<String>,
    /// The shares of variation that the axes of the map explain.
    pub map_explained: Option<[f64; 2]>,
}

/// A class.
#[derive(Clone, Debug, Serialize)]
pub struct ClassLine {
    /// The number of the class, from 1.
    pub class: usize,
    /// Its share.
    pub share: f64,
    /// Its lower 95 % bound.
    pub share_low: f64,
    /// Its upper 95 % bound.
    pub share_high: f64,
    /// The mean Jaccard similarity in samples drawn anew.
    pub stability: Option<f64>,
    /// What that allows.
    pub standing: Option<&'static str>,
    /// The levels that define the class, the surest lift first.
    pub traits: Vec<TraitLine>,
    /// A synthetic case: the most probable level of each item that defines the class.
    pub exemplar: Vec<String>,
    /// The class nearest to it.
    pub nearest: Option<usize>,
    /// The item that separates the two most.
    pub separated_by: Option<String>,
    /// Its place on the map.
    pub map: Option<[f64; 2]>,
}

/// A level that defines a class.
#[derive(Clone, Debug, Serialize)]
pub struct TraitLine {
    /// The item.
    pub item: String,
    /// The level.
    pub level: String,
    /// Its probability within the class.
    pub probability: f64,
    /// Its lower 95 % bound.
    pub probability_low: f64,
    /// Its upper 95 % bound.
    pub probability_high: f64,
    /// How many times more probable it is than overall.
    pub lift: f64,
    /// Its lower 95 % bound.
    pub lift_low: f64,
    /// Its upper 95 % bound.
    pub lift_high: Option<f64>,
}

/// A number of classes that was tried.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ChoiceLine {
    /// The classes.
    pub n_classes: usize,
    /// The log-likelihood.
    pub log_likelihood: f64,
    /// The free parameters.
    pub n_parameters: usize,
    /// The criterion of Schwarz.
    pub bic: f64,
    /// The criterion of Akaike.
    pub aic: f64,
    /// Relative entropy.
    pub entropy: Option<f64>,
    /// The share of the smallest class.
    pub smallest: f64,
    /// Whether no class is too small.
    pub is_admissible: bool,
    /// The starts that went to the end.
    pub n_polished: usize,
    /// Those that came to the same log-likelihood.
    pub n_reproduced: usize,
    /// The bootstrapped probability of as much gain over one class fewer, where BIC is flat.
    pub bootstrap_p: Option<f64>,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// A level of an item in a class.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ResponseLine {
    item: String,
    level: String,
    class: usize,
    probability: f64,
    standard_error: Option<f64>,
    probability_low: f64,
    probability_high: f64,
    overall: f64,
    lift: f64,
    lift_low: f64,
    lift_high: Option<f64>,
}

/// A class in the file of shares.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ShareLine {
    pub(super) class: usize,
    pub(super) share: f64,
    pub(super) share_low: f64,
    pub(super) share_high: f64,
    pub(super) stability: Option<f64>,
    pub(super) standing: Option<&'static str>,
}

impl ClassLine {
    pub(super) fn write(&self, text: &mut String) {
        let pct = |share: f64| 100.0 * share;
        let _ = write!(
            text,
            "class {}: {:.1} % ({:.1} to {:.1})",
            self.class,
            pct(self.share),
            pct(self.share_low),
            pct(self.share_high)
        );
        if let (Some(stability), Some(standing)) = (self.stability, self.standing) {
            let _ = write!(text, ", stability {stability:.2}, {standing}");
        }
        text.push('\n');
        for of in &self.traits {
            let _ = writeln!(
                text,
                "  {} = {}: {:.0} % ({:.0} to {:.0}), {:.1} times the average",
                of.item,
                of.level,
                pct(of.probability),
                pct(of.probability_low),
                pct(of.probability_high),
                of.lift
            );
        }
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

pub(super) fn class_line(found: &Found, class: usize, traits: &[Trait]) -> ClassLine {
    let (model, items) = (&found.model, found.model.items());
    let Estimate {
        value, low, high, ..
    } = found.uncertainty.share(class);
    let trait_line = |of: &Trait| TraitLine {
        item: items[of.item].name.clone(),
        level: items[of.item].levels[of.level].clone(),
        probability: of.probability.value,
        probability_low: of.probability.low,
        probability_high: of.probability.high,
        lift: of.lift.value,
        lift_low: of.lift.low,
        lift_high: finite(of.lift.high),
    };
    let contrast = contrast(model, class);
    let first = contrast.as_ref().and_then(|of| of.differences.first());
    let exemplar = exemplar(model, traits, class).into_iter();
    let exemplar = exemplar.map(|line| {
        let item = &items[line.item];
        format!("{} = {}", item.name, item.levels[line.level])
    });
    let map = found.opinion.map.as_ref().ok();
    ClassLine {
        class: class + 1,
        share: value,
        share_low: low,
        share_high: high,
        stability: found.stability.as_ref().map(|of| of.jaccard[class]),
        standing: found.stability.as_ref().map(|of| of.standing(class).code()),
        traits: traits
            .iter()
            .filter(|of| of.is_defining)
            .map(trait_line)
            .collect(),
        exemplar: exemplar.collect(),
        nearest: contrast.as_ref().map(|of| of.nearest + 1),
        separated_by: first.map(|of| items[of.item].name.clone()),
        map: map.and_then(|map| map.classes.get(class).copied()),
    }
}

pub(super) fn responses(found: &Found, by_class: &[Vec<Trait>]) -> Vec<ResponseLine> {
    let items = found.model.items();
    let mut lines = Vec::new();
    for (class, traits) in by_class.iter().enumerate() {
        let mut traits: Vec<&Trait> = traits.iter().collect();
        traits.sort_by_key(|of| (of.item, of.level));
        lines.extend(traits.into_iter().map(|of| ResponseLine {
            item: items[of.item].name.clone(),
            level: items[of.item].levels[of.level].clone(),
            class: class + 1,
            probability: of.probability.value,
            standard_error: of.probability.error,
            probability_low: of.probability.low,
            probability_high: of.probability.high,
            overall: of.overall,
            lift: of.lift.value,
            lift_low: of.lift.low,
            lift_high: finite(of.lift.high),
        }));
    }
    lines
}

pub(super) fn opinion_line(found: &Found) -> OpinionLine {
    let opinion = &found.opinion;
    let mut not_available = Vec::new();
    for (name, side) in [
        ("k-means", &opinion.k_means),
        ("Gaussian mixture", &opinion.mixture),
    ] {
        if let Err(reason) = side {
            not_available.push(format!("{name}: {reason}"));
        }
    }
    OpinionLine {
        n_cases: opinion.n_cases,
        k_means: opinion.k_means.as_ref().ok().copied(),
        mixture: opinion.mixture.as_ref().ok().copied(),
        not_available,
        map_explained: opinion.map.as_ref().ok().map(|map| map.explained),
    }
}

pub(super) fn choice_line(candidate: &Candidate, is_chosen: bool) -> ChoiceLine {
    let goodness = candidate.model.goodness();
    ChoiceLine {
        n_classes: candidate.model.n_classes(),
        log_likelihood: goodness.log_likelihood,
        n_parameters: goodness.n_parameters,
        bic: goodness.bic,
        aic: goodness.aic,
        entropy: goodness.entropy,
        smallest: goodness.smallest,
        is_admissible: candidate.is_admissible,
        n_polished: goodness.n_polished,
        n_reproduced: goodness.n_reproduced,
        bootstrap_p: candidate.test.map(|test| test.p),
        is_chosen,
    }
}
