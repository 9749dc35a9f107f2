//! The lines of a report to a donor.

use chrono::NaiveDate;
use himaya_logframe::{
    Breakdown, Cell, GenderReport, Indicator, Kind, Measured, Progress, Quantity, Share, Span,
};
use himaya_schema::{CodeList as _, Country, Finding, Period};
use serde::Serialize;

use super::money::{FinanceLine, RestatedLine};
use super::text;
use crate::JobError;

/// A number of an indicator, or one of its parts.
#[derive(Clone, Debug, Serialize)]
pub struct CellLine {
    /// The indicator.
    pub indicator: String,
    /// `period` or `cumulative`.
    pub span: &'static str,
    /// By what it is told apart: `total`, `country`, `sex`, `age`, `participations` or
    /// `several-countries`.
    pub by: &'static str,
    /// Of whom it is: a code, or `_T` for all.
    pub member: String,
    /// The number, of a share in per cent; nothing if nobody has reported.
    pub value: Option<String>,
    /// What is above the line of a share.
    pub numerator: Option<u64>,
    /// What is below it.
    pub denominator: Option<u64>,
}

/// An indicator against its target.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorLine {
    /// Its id.
    pub id: String,
    /// Its result.
    pub result: String,
    /// Its title in English.
    pub title: String,
    /// Its unit in English.
    pub unit: String,
    /// The baseline; nothing if it is missing.
    pub baseline: Option<String>,
    /// Its year.
    pub baseline_year: i32,
    /// Why the baseline is missing.
    pub baseline_missing: Option<String>,
    /// The target that is due, or else the next.
    pub target: Option<String>,
    /// By when.
    pub target_period: Option<String>,
    /// In the period.
    pub period: Option<String>,
    /// From the beginning.
    pub cumulative: Option<String>,
    /// `met`, `near`, `missed`, `not-due`, `no-value` or `no-target`.
    pub light: &'static str,
    /// How much of the way is gone, in per cent.
    pub way_pct: Option<i64>,
}

/// A share of women.
#[derive(Clone, Debug, Serialize)]
pub struct GenderLine {
    /// The id of the gender indicator, such as `G13`.
    pub id: &'static str,
    /// The indicator of the logframe that it is taken from.
    pub indicator: String,
    /// Women.
    pub female: u64,
    /// Men.
    pub male: u64,
    /// Other or non-binary persons.
    pub other: u64,
    /// Persons whose sex is not known.
    pub unknown: u64,
    /// Women among those whose sex is known, from 0 to 1.
    pub share: Option<f64>,
    /// Its lower limit.
    pub share_low: Option<f64>,
    /// Its upper limit.
    pub share_high: Option<f64>,
    /// How often persons took part.
    pub participations: Option<u64>,
}

/// An item of the gender marker.
#[derive(Clone, Debug, Serialize)]
pub struct MarkerLine {
    /// The item.
    pub item: &'static str,
    /// Whether it is met.
    pub is_met: bool,
    /// By what.
    pub evidence: String,
}

/// Everything that a donor is told.
#[derive(Clone, Debug, Serialize)]
pub struct DonorReport {
    /// The period.
    pub period: String,
    /// The day as of which registers were read.
    pub as_of: NaiveDate,
    /// `sound`, or `draft` as long as there is a finding.
    pub state: &'static str,
    /// What has to be corrected before anything is published.
    pub findings: Vec<Finding>,
    /// The indicators.
    pub indicators: Vec<IndicatorLine>,
    /// Their numbers and parts.
    pub cells: Vec<CellLine>,
    /// The financial table.
    pub finance: Vec<FinanceLine>,
    /// What was reported and has changed since.
    pub restated: Vec<RestatedLine>,
    /// G13 and G16.
    pub gender: Vec<GenderLine>,
    /// G14: the share of women among those trained less that among the staff, from -1 to 1.
    pub participation_difference: Option<f64>,
    /// G15: the mean gain of women less that of men.
    pub gain_difference: Option<f64>,
    /// G18: the share of persons whose sex is recorded, from 0 to 1.
    pub sex_completeness: Option<f64>,
    /// G20: the score that is claimed.
    pub marker: Option<u8>,
    /// G20: its evidence.
    pub marker_items: Vec<MarkerLine>,
    /// The file of IATI, if its settings were given.
    #[serde(skip)]
    pub activity: Option<String>,
}

/// The report as files.
#[derive(Clone, Debug)]
pub struct DonorTables {
    /// The names of the CSV files with their bytes.
    pub csv: Vec<(&'static str, Vec<u8>)>,
    /// Everything, as JSON.
    pub json: Vec<u8>,
}

impl DonorReport {
    pub(super) fn new(period: Period, as_of: NaiveDate) -> Self {
        Self {
            period: period.to_string(),
            as_of,
            state: "draft",
            findings: Vec::new(),
            indicators: Vec::new(),
            cells: Vec::new(),
            finance: Vec::new(),
            restated: Vec::new(),
            gender: Vec::new(),
            participation_difference: None,
            gain_difference: None,
            sex_completeness: None,
            marker: None,
            marker_items: Vec::new(),
            activity: None,
        }
    }

    pub(super) fn indicator(
        &mut self,
        indicator: &Indicator,
        measured: &Measured,
        progress: &Progress<'_>,
    ) {
        self.indicators.push(IndicatorLine {
            id: indicator.id.clone(),
            result: indicator.result.clone(),
            title: indicator.title.en.clone(),
            unit: indicator.unit.en.clone(),
            baseline: indicator.baseline.value.map(|value| value.to_string()),
            baseline_year: indicator.baseline.year,
            baseline_missing: indicator.baseline.missing.clone(),
            target: progress.target.map(|target| target.value.to_string()),
            target_period: progress.target.map(|target| target.period.to_string()),
            period: measured.period.total.written(),
            cumulative: measured.cumulative.total.written(),
            light: progress.light.name(),
            way_pct: progress.way_pct,
        });
        let is_distinct = indicator.kind == Kind::DistinctCumulative;
        for (span, breakdown) in [
            (Span::Period, &measured.period),
            (Span::Cumulative, &measured.cumulative),
        ] {
            self.cells.extend(cells(&indicator.id, span, breakdown));
            if is_distinct && !indicator.by.is_empty() {
                let several = Quantity::Count(breakdown.several_countries);
                let name = ("several-countries", "_T".to_owned());
                self.cells.push(cell(&indicator.id, span, name, &several));
            }
        }
    }

    pub(super) fn gender(&mut self, found: &GenderReport, findings: &mut Vec<Finding>) {
        self.gender
            .extend(found.trained.iter().map(|share| gender_line("G13", share)));
        self.gender
            .extend(found.roles.iter().map(|share| gender_line("G16", share)));
        let participation = found.participation.as_ref();
        self.participation_difference = participation.map(|own| own.difference.point);
        self.gain_difference = found.gains.difference.map(|difference| difference.point);
        let (known, all) = found.completeness;
        let share = himaya_indicators::statistics::wilson(known, all);
        self.sex_completeness = share.map(|share| share.point);
        let Some(marker) = &found.marker else { return };
        self.marker = marker.score;
        let items = marker
            .items
            .iter()
            .map(|(item, is_met, evidence)| MarkerLine {
                item: item.code(),
                is_met: *is_met,
                evidence: evidence.clone(),
            });
        self.marker_items = items.collect();
        if !marker.is_carried() {
            let missing = self.marker_items.iter().filter(|item| !item.is_met);
            let missing: Vec<&str> = missing.map(|item| item.item).collect();
            findings.push(Finding {
                file: "logframe".to_owned(),
                row: 0,
                column: "marker".to_owned(),
                code: "marker-evidence".to_owned(),
                message: format!(
                    "the gender marker is claimed without evidence of {}",
                    missing.join(", ")
                ),
                suggestion: Some("name the evidence, or claim 0".to_owned()),
            });
        }
    }

    pub(super) fn finish(&mut self, mut findings: Vec<Finding>) {
        findings.sort();
        findings.dedup();
        self.state = if findings.is_empty() {
            "sound"
        } else {
            "draft"
        };
        self.findings = findings;
    }

    /// The report for people.
    pub fn text(&self) -> String {
        text::text(self)
    }

    /// The report as files.
    pub fn tables(&self) -> Result<DonorTables, JobError> {
        text::tables(self)
    }
}

fn cell(
    indicator: &str,
    span: Span,
    (by, member): (&'static str, String),
    quantity: &Quantity,
) -> CellLine {
    let parts = match quantity {
        Quantity::Ratio {
            numerator,
            denominator,
        } => Some((*numerator, *denominator)),
        Quantity::Missing | Quantity::Count(_) | Quantity::Levels(_) => None,
    };
    CellLine {
        indicator: indicator.to_owned(),
        span: span_name(span),
        by,
        member,
        value: quantity.written(),
        numerator: parts.map(|parts| parts.0),
        denominator: parts.map(|parts| parts.1),
    }
}

fn cells(indicator: &str, span: Span, breakdown: &Breakdown) -> Vec<CellLine> {
    let own = |cell_of: Cell, quantity: &Quantity| cell(indicator, span, name(cell_of), quantity);
    let mut lines = vec![own(Cell::Total, &breakdown.total)];
    let countries = breakdown.by_country.iter();
    lines.extend(countries.map(|(country, quantity)| own(Cell::Country(*country), quantity)));
    let sexes = breakdown.by_sex.iter();
    lines.extend(sexes.map(|(sex, quantity)| own(Cell::Sex(*sex), quantity)));
    let ages = breakdown.by_age.iter();
    lines.extend(ages.map(|(age, quantity)| own(Cell::Age(*age), quantity)));
    let often = breakdown.participations.map(Quantity::Count);
    lines.extend(often.map(|quantity| own(Cell::Participations, &quantity)));
    lines
}

/// By what a cell is told apart, and of whom it is.
pub(super) fn name(cell: Cell) -> (&'static str, String) {
    let country = |country: Option<Country>| {
        country.map_or_else(|| "_U".to_owned(), |country| country.alpha3().to_owned())
    };
    match cell {
        Cell::Total => ("total", "_T".to_owned()),
        Cell::Country(own) => ("country", country(own)),
        Cell::Sex(sex) => ("sex", sex.code().to_owned()),
        Cell::Age(age) => ("age", age.code().to_owned()),
        Cell::Participations => ("participations", "_T".to_owned()),
    }
}

pub(super) fn span_name(span: Span) -> &'static str {
    match span {
        Span::Period => "period",
        Span::Cumulative => "cumulative",
    }
}

fn gender_line(id: &'static str, share: &Share) -> GenderLine {
    GenderLine {
        id,
        indicator: share.indicator.clone(),
        female: share.female,
        male: share.male,
        other: share.other,
        unknown: share.unknown,
        share: share.share.map(|share| share.point),
        share_low: share.share.map(|share| share.low),
        share_high: share.share.map(|share| share.high),
        participations: share.participations,
    }
}
