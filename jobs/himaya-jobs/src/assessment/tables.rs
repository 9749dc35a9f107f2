//! The exhibits: which table is made from which protected cubes.

use std::collections::{BTreeMap, BTreeSet};

use himaya_disclosure::Releasable;
use himaya_indicators::{
    Exhibit, SharesOf, Stages, TwoPeriods, forms_by_sex, forms_by_sex_and_country, roles, sex_age,
    sex_findings, sex_share, stages_by_sex, totals,
};
use himaya_modus::{
    ListsOf, Shows, class_cards, class_statements, class_tables, lists_table, means_by_form,
};
use himaya_routes::{
    Forecast, ForecastsOf, Found, Harm, Quarters, Scored, SeriesTable, ShiftsOf, harm, leg_matrix,
    route_findings, scored, shifts, shifts_found,
};
use himaya_schema::{Card, Period, Statement, Table};

use super::protection::{Protected, Protection};
use super::shifts::families;
use crate::JobError;
use crate::jobs::Context;
use crate::jobs::modus_operandi::population::{POPULATIONS, exhibit_of};
use crate::queries::{FRONTEX, IOM, RETURNS};

/// The most simulations a test.
const DRAWS: usize = 1_000;

/// The exhibits, in order of publication.
pub(crate) const EXHIBITS: [(&str, &str); 59] = [
    ("T2", "routes-detections"),
    ("T3", "routes-harm"),
    ("T4", "routes-returns"),
    ("T5", "legs-returns"),
    ("T6", "victims-total"),
    ("T7", "returns-total"),
    ("T8", "victims-sex-age"),
    ("T9", "victims-sex-share"),
    ("T10", "returns-sex-age"),
    ("T11", "returns-sex-share"),
    ("T12", "forms-by-sex-returns"),
    ("T13", "forms-by-sex-glotip"),
    ("T14", "justice-sex-share"),
    ("T15", "ctdc-sex-form"),
    ("T16", "means-by-form"),
    ("T17", "means-by-form-ctdc"),
    ("T18", "route-shifts"),
    ("T19", "route-series"),
    ("T20", "route-shares"),
    ("T21", "route-displacement"),
    ("T22", "route-forecasts"),
    ("T23", "route-calibration"),
    ("T24", "leg-matrix"),
    ("T25", "nationality-shifts"),
    ("T26", "deaths-shifts"),
    ("T27", "missing-shifts"),
    ("T28", "returns-route-shifts"),
    ("T29", "returns-leg-shifts"),
    ("T30", "returns-nationality-shifts"),
    ("T31", "shift-tests"),
    ("T32", "modus-classes"),
    ("T33", "modus-traits"),
    ("T34", "modus-profile"),
    ("T35", "modus-emerging"),
    ("T36", "modus-sex-age"),
    ("T37", "modus-routes"),
    ("T38", "modus-flows"),
    ("T39", "smuggling-classes"),
    ("T40", "smuggling-traits"),
    ("T41", "smuggling-profile"),
    ("T42", "smuggling-emerging"),
    ("T43", "smuggling-sex-age"),
    ("T44", "smuggling-routes"),
    ("T45", "smuggling-flows"),
    ("T46", "ctdc-classes"),
    ("T47", "ctdc-traits"),
    ("T48", "ctdc-profile"),
    ("T49", "ctdc-sex-age"),
    ("T50", "judgement-register"),
    ("T51", "judgement-outcomes"),
    ("T52", "threat-ratings"),
    ("T53", "shift-outlook"),
    ("T54", "scenarios"),
    ("T55", "intelligence-gaps"),
    ("T56", "enablers"),
    ("T57", "enablers-smuggling"),
    ("T58", "perpetrators"),
    ("T59", "perpetrators-smuggling"),
    ("T60", "yardstick"),
];

/// What enables the crimes.
const ENABLERS: &[&str] = &["documents", "payment", "online"];
/// Who commits them.
const PERPETRATORS: &[&str] = &["relation", "network"];
/// The tables of what records name, with the table of traits that each is a part of.
const LISTS: [(&str, &str, &[&str]); 4] = [
    ("T56", "T33", ENABLERS),
    ("T57", "T40", ENABLERS),
    ("T58", "T33", PERPETRATORS),
    ("T59", "T40", PERPETRATORS),
];

/// The tables of a release by id; a table without a source is absent.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    by_id: BTreeMap<&'static str, Releasable<Table>>,
    /// The shifts of routes in sentences.
    shifts: Vec<Releasable<Statement>>,
    /// The classes of cases in sentences.
    classes: Vec<Releasable<Statement>>,
    /// The classes on cards, by the id of the table that says how common they are.
    cards: BTreeMap<&'static str, Vec<Releasable<Card>>>,
    /// The ids of the tables of which something is left out, since it cannot be protected.
    left_out: BTreeSet<&'static str>,
}

impl Tables {
    /// Derives every table for which there are cubes; `earlier` is what the last edition forecast.
    pub(crate) fn derive(
        context: &Context<'_>,
        protection: &Protection,
        earlier: Vec<Forecast>,
    ) -> Result<Self, JobError> {
        let cubes = &protection.cubes;
        let mut tables = Self::cut(&protection.left_out);
        tables.add_routes(context, cubes);
        tables.add_shifts(context, cubes)?;
        tables.add_forecasts(context, cubes, earlier);
        tables.add_published(context, cubes);
        tables.add_returns(context, cubes);
        tables.add_forms(cubes);
        tables.add_classes(context, cubes);
        tables.add_lists();
        Ok(tables)
    }

    /// No table yet, and of some something is left out: the cubes that cannot be protected.
    pub(super) fn cut(cubes: &[&str]) -> Self {
        Self {
            left_out: cubes.iter().filter_map(|cube| exhibit_of(cube)).collect(),
            ..Self::default()
        }
    }

    /// The table with this id.
    pub(crate) fn get(&self, id: &str) -> Option<&Releasable<Table>> {
        self.by_id.get(id)
    }

    /// All tables in order of publication.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Releasable<Table>> {
        EXHIBITS.iter().filter_map(|(id, _)| self.get(id))
    }

    /// The key findings, by section.
    pub(crate) fn findings(&self) -> Vec<Releasable<Statement>> {
        let mut findings = Vec::new();
        for id in ["T2", "T4", "T5"] {
            findings.extend(self.get(id).map(route_findings).unwrap_or_default());
        }
        for (counts, shares) in [("T8", "T9"), ("T10", "T11")] {
            if let (Some(counts), Some(shares)) = (self.get(counts), self.get(shares)) {
                findings.extend(sex_findings(counts, shares));
            }
        }
        findings
    }

    /// Adds a table under its own id, which is one of the exhibits.
    pub(super) fn add_known(&mut self, table: Releasable<Table>) {
        let known = EXHIBITS.iter().find(|(id, _)| *id == table.get().id);
        if let Some((id, _)) = known {
            self.add(id, table);
        }
    }

    fn add(&mut self, id: &'static str, table: Releasable<Table>) {
        self.by_id.insert(id, table);
    }

    fn add_routes(&mut self, context: &Context<'_>, cubes: &Protected) {
        let of = |id, sources: &[&str]| SeriesTable {
            id,
            name: name_of(id),
            quarters: Quarters {
                now: context.period,
            },
            provisional: sources
                .iter()
                .any(|source| context.results.provisional.contains(source)),
            breaks: sources
                .iter()
                .filter_map(|source| context.results.breaks.get(source))
                .flatten()
                .copied()
                .collect(),
        };
        let detections = cubes.get("routes-detections");
        if let Some(cube) = detections {
            self.add("T2", shifts(cube, &of("T2", &[FRONTEX])));
        }
        let deaths = cubes.get("routes-deaths").zip(cubes.get("routes-missing"));
        if let (Some((deaths, missing)), Some(detections)) = (deaths, detections) {
            let series = Harm {
                deaths,
                missing,
                detections,
            };
            self.add("T3", harm(series, &of("T3", &[FRONTEX, IOM])));
        }
        if let Some(cube) = cubes.get("legs-returns") {
            self.add("T24", leg_matrix(cube, &of("T24", &[RETURNS])));
        }
        for (id, name) in [("T4", "routes-returns"), ("T5", "legs-returns")] {
            if let Some(cube) = cubes.get(name) {
                self.add(id, shifts(cube, &of(id, &[RETURNS])));
            }
        }
    }

    /// What the statistics of monthly counts find.
    fn add_shifts(&mut self, context: &Context<'_>, protected: &Protected) -> Result<(), JobError> {
        let (cubes, families) = families(context, protected);
        if families.is_empty() {
            return Ok(());
        }
        let named = |id| (id, name_of(id));
        let of = ShiftsOf {
            families,
            series: named("T19"),
            shares: named("T20"),
            displacement: named("T21"),
            tests: named("T31"),
            n_draws: DRAWS,
        };
        let found = shifts_found(&cubes, &of)?;
        let tables = found.derive(|found: &Found| found.tables.clone());
        for table in tables.into_parts() {
            self.add_known(table);
        }
        let statements = found.derive(|found: &Found| found.statements.clone());
        self.shifts = statements.into_parts().collect();
        Ok(())
    }

    /// What became of the forecasts of the last edition, if there is one.
    fn add_forecasts(&mut self, context: &Context<'_>, cubes: &Protected, earlier: Vec<Forecast>) {
        if earlier.is_empty() {
            return;
        }
        let (cubes, families) = families(context, cubes);
        let of = ForecastsOf {
            scores: ("T22", name_of("T22")),
            calibration: ("T23", name_of("T23")),
            families,
            quarter: context.period,
            forecasts: earlier,
        };
        let found = scored(&cubes, &of);
        self.add("T22", found.derive(|found: &Scored| found.scores.clone()));
        self.add(
            "T23",
            found.derive(|found: &Scored| found.calibration.clone()),
        );
    }

    /// The shifts of routes in sentences, the surest first.
    pub(crate) fn shifts(&self) -> &[Releasable<Statement>] {
        &self.shifts
    }

    /// The cards of the classes of a table.
    pub(crate) fn cards(&self, id: &str) -> &[Releasable<Card>] {
        self.cards.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether something of a table is left out, since it cannot be protected.
    pub(crate) fn is_cut(&self, id: &str) -> bool {
        self.left_out.contains(id)
    }

    /// The classes of cases in sentences, by their numbers.
    pub(crate) fn classes(&self) -> &[Releasable<Statement>] {
        &self.classes
    }

    fn add_classes(&mut self, context: &Context<'_>, protected: &Protected) {
        for population in &POPULATIONS {
            let Some(of) = context.results.classes.get(population.name) else {
                continue;
            };
            let cubes = population.cubes().filter_map(|name| protected.get(name));
            let cubes = Releasable::collect(cubes.cloned());
            let tables = class_tables(&cubes, of);
            self.classes.extend(class_statements(&tables, of));
            if let Some((sizes, _)) = of.tables.get(&Shows::Sizes) {
                self.cards.insert(sizes, class_cards(&tables, of));
            }
            for table in tables {
                self.add_known(table);
            }
        }
    }

    /// What records name whatever their class.
    fn add_lists(&mut self) {
        for (id, traits, lists) in LISTS {
            let of = ListsOf {
                table: (id, name_of(id)),
                lists,
            };
            if let Some(table) = self.get(traits).and_then(|traits| lists_table(traits, &of)) {
                self.add(id, table);
            }
        }
    }

    fn add_published(&mut self, context: &Context<'_>, cubes: &Protected) {
        let Some(year) = context.results.published_year else {
            return;
        };
        let periods = TwoPeriods {
            now: Period::Year(year),
            before: Period::Year(year - 1),
        };
        if let (Some(now), Some(before)) = (cubes.get("victims"), cubes.get("victims-before")) {
            self.add("T6", totals(now, before, &exhibit("T6"), &periods));
            self.add("T8", sex_age(now, &exhibit("T8")));
            let shares = SharesOf {
                exhibit: exhibit("T9"),
                counts: "T8",
            };
            self.add("T9", sex_share(now, before, &shares));
        }
        if let Some(cube) = cubes.get("forms-glotip") {
            self.add("T13", forms_by_sex_and_country(cube, &exhibit("T13")));
        }
        let suspects = cubes.get("suspects");
        let stages = suspects.zip(cubes.get("prosecuted").zip(cubes.get("convicted")));
        if let Some((suspects, (prosecuted, convicted))) = stages {
            let stages = Stages {
                suspects,
                prosecuted,
                convicted,
            };
            self.add("T14", stages_by_sex(stages, &exhibit("T14")));
        }
    }

    fn add_returns(&mut self, context: &Context<'_>, cubes: &Protected) {
        if context.results.with_return.is_empty() {
            return;
        }
        let victims = cubes.get("returns-victims");
        let others = cubes
            .get("returns-smuggled")
            .zip(cubes.get("returns-suspects"));
        if let (Some(victims), Some((smuggled, suspects))) = (victims, others) {
            self.add("T7", roles(victims, smuggled, suspects, &exhibit("T7")));
        }
        if let (Some(now), Some(before)) = (victims, cubes.get("returns-victims-before")) {
            self.add("T10", sex_age(now, &exhibit("T10")));
            let shares = SharesOf {
                exhibit: exhibit("T11"),
                counts: "T10",
            };
            self.add("T11", sex_share(now, before, &shares));
        }
    }

    fn add_forms(&mut self, cubes: &Protected) {
        for (id, name) in [("T12", "forms-returns"), ("T15", "forms-ctdc")] {
            if let Some(cube) = cubes.get(name) {
                self.add(id, forms_by_sex(cube, &exhibit(id)));
            }
        }
        for (id, name) in [("T16", "means-returns"), ("T17", "means-ctdc")] {
            if let Some(cube) = cubes.get(name) {
                self.add(id, means_by_form(cube, &exhibit(id)));
            }
        }
    }
}

/// The name of an exhibit.
pub(crate) fn name_of(id: &str) -> &'static str {
    EXHIBITS
        .iter()
        .find(|(known, _)| *known == id)
        .map_or("", |(_, name)| *name)
}

fn exhibit(id: &'static str) -> Exhibit {
    Exhibit {
        id,
        name: name_of(id),
    }
}
