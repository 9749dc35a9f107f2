//! What analysts wrote for a period, read and checked, and printed apart from what is computed.

use std::collections::BTreeMap;

use himaya_disclosure::Releasable;
use himaya_judgement::{
    AnalystFile, Confirmation, Gap, GapKind, GapsOf, JudgedOf, JudgedTables, OutlookOf, RegisterOf,
    Standing, check, driver_statements, gap_keys, gap_owners, gaps, judgement_cards, outcomes,
    outlook, rating_statements, ratings, recommendations, register, scenario_cards, scenarios,
    signed, withdrawals, yardstick,
};
use himaya_report::EditionStatus;
use himaya_schema::{Area, Card, Label, Level, Period, Statement, Table};
use himaya_store::{Workspace, sha256_hex};

use super::shifts::SHIFT_TABLES;
use super::tables::{Tables, name_of};
use crate::JobError;
use crate::jobs::Context;
use crate::pull::{source_config, sources_with_data};
use crate::queries::{GLOTIP, RETURNS};

/// Where analysts write.
pub(crate) const FOLDER: &str = "config/assessments";
/// How many periods back outcomes are looked for.
const N_EARLIER: i32 = 12;

/// The files of analysts that bear on a period.
#[derive(Clone, Debug, Default)]
pub(crate) struct Judged {
    /// That of the period.
    pub(crate) now: Option<AnalystFile>,
    /// Those of the periods before it, the newest first.
    earlier: Vec<(Period, AnalystFile)>,
    confirmed: Vec<Confirmation>,
    /// A hash of everything that was read; empty if there was nothing.
    pub(crate) sha256: String,
}

impl Judged {
    /// Reads and checks the files.
    pub(crate) fn read(workspace: &Workspace, period: Period) -> Result<Self, JobError> {
        let mut texts = Vec::new();
        let mut read = |period: Period| -> Result<Option<AnalystFile>, JobError> {
            let path = path(period);
            let Some(text) = workspace.read_text(&path)? else {
                return Ok(None);
            };
            let file = serde_yaml::from_str(&text).map_err(|error| JobError::Settings {
                path: path.clone(),
                line: error.location().map_or(0, |location| location.line()),
                reason: error.to_string(),
            })?;
            texts.push(text);
            Ok(Some(file))
        };
        let now = read(period)?;
        let mut earlier = Vec::new();
        for back in 1..=N_EARLIER {
            let before = period.offset(-back);
            if let Some(file) = read(before)? {
                earlier.push((before, file));
            }
        }
        let path = confirmations_path(period);
        let confirmed = match workspace.read_text(&path)? {
            Some(text) => {
                let confirmed =
                    serde_json::from_str(&text).map_err(|error| JobError::Settings {
                        path,
                        line: error.line(),
                        reason: error.to_string(),
                    })?;
                texts.push(text);
                confirmed
            }
            None => Vec::new(),
        };
        let before = earlier
            .first()
            .filter(|(earlier, _)| *earlier == period.offset(-1))
            .map(|(_, file)| file);
        if let Some(now) = &now {
            check(now, period, before).map_err(|error| JobError::Settings {
                path: self::path(period),
                line: 0,
                reason: error.to_string(),
            })?;
        }
        Ok(Self {
            now,
            earlier,
            confirmed,
            sha256: if texts.is_empty() {
                String::new()
            } else {
                sha256_hex(texts.join("\0").as_bytes())
            },
        })
    }

    /// What an edition prints, if there is a file.
    pub(crate) fn of(&self, level: Level) -> Result<Option<JudgedOf>, JobError> {
        let Some(file) = &self.now else {
            return Ok(None);
        };
        let mut sha256 = BTreeMap::new();
        for one in &file.judgements {
            sha256.insert(one.id.clone(), text_sha256(one)?);
        }
        Ok(Some(JudgedOf {
            file: file.clone(),
            level,
            confirmed: self.confirmed.clone(),
            sha256,
            tables: JudgedTables {
                register: ("T50", name_of("T50")),
                ratings: ("T52", name_of("T52")),
                scenarios: ("T54", name_of("T54")),
            },
        }))
    }

    /// All confirmations with newer ones in the place of those that they follow.
    pub(crate) fn with(&self, newer: &[Confirmation]) -> Vec<Confirmation> {
        let is_replaced = |old: &Confirmation| {
            let mut newer = newer.iter();
            newer.any(|new| new.judgement == old.judgement && new.level == old.level)
        };
        let mut all = self.confirmed.clone();
        all.retain(|old| !is_replaced(old));
        all.extend(newer.iter().cloned());
        all.sort_by(|one, other| {
            (&one.judgement, &one.level).cmp(&(&other.judgement, &other.level))
        });
        all
    }

    fn register(&self, level: Level, period: Period) -> Option<RegisterOf> {
        let before = self.earlier.iter();
        let mut before = before.filter(|(earlier, _)| *earlier == period.offset(-1));
        Some(RegisterOf {
            now: self.now.clone()?,
            before: before.next().map(|(_, file)| file.clone()),
            earlier: self.earlier.clone(),
            level,
            tables: [("T50", name_of("T50")), ("T51", name_of("T51"))],
        })
    }
}

/// The file of a period.
pub(crate) fn path(period: Period) -> String {
    format!("{FOLDER}/{period}.yaml")
}

/// Where confirmations of a period stand.
pub(crate) fn confirmations_path(period: Period) -> String {
    format!("{FOLDER}/{period}.confirmed.json")
}

/// A hash of what a judgement says in all languages.
pub(crate) fn text_sha256(one: &himaya_judgement::Judgement) -> Result<String, JobError> {
    let text = serde_json::to_vec(one).map_err(|error| JobError::Record {
        reason: error.to_string(),
    })?;
    Ok(sha256_hex(&text))
}

/// What is judged, and what of the outlook and of gaps is computed from the other tables.
#[derive(Debug, Default)]
pub(crate) struct Sections {
    /// The cards of each section, by its key.
    pub(crate) cards: BTreeMap<&'static str, Vec<Releasable<Card>>>,
    /// The sentences of each section, by its key.
    pub(crate) statements: BTreeMap<&'static str, Vec<Releasable<Statement>>>,
    /// Whether the edition is a draft.
    pub(crate) status: EditionStatus,
}

impl Sections {
    /// Adds the tables to those that there are, and words the rest.
    pub(crate) fn add(
        context: &Context<'_>,
        level: Level,
        (judged, tables): (&Judged, &mut Tables),
    ) -> Result<Self, JobError> {
        let computed = Releasable::collect(tables.all().cloned());
        let of = OutlookOf {
            table: ("T53", name_of("T53")),
            shifts: SHIFT_TABLES.to_vec(),
        };
        add(
            tables,
            computed.derive_with(&of, |tables, of| outlook(tables, of)),
        );
        let gaps = computed.derive_with(&known_gaps(context)?, |tables, of| gaps(tables, of));
        let found = gaps.get().as_ref().map(gap_keys).unwrap_or_default();
        add(tables, gaps);
        let words = ("T60", name_of("T60"));
        tables.add_known(Releasable::nothing().derive_with(&words, yardstick));
        let Some(of) = judged.of(level)? else {
            return Ok(Self {
                status: EditionStatus::Computed,
                ..Self::default()
            });
        };
        let nothing = Releasable::nothing();
        add(tables, nothing.derive_with(&of, ratings));
        add(tables, nothing.derive_with(&of, scenarios));
        if let Some(register_of) = judged.register(level, context.period) {
            add(tables, nothing.derive_with(&register_of, register));
            add(tables, nothing.derive_with(&register_of, outcomes));
        }
        let open = computed.derive_with(&of, |tables: &Vec<Table>, of: &JudgedOf| {
            let mut all = of.judgements();
            all.any(|one| of.standing(one, tables) != Standing::Confirmed)
        });
        let say = |statements: fn(&Vec<Table>, &JudgedOf) -> Vec<Statement>| {
            let statements = computed.derive_with(&of, statements);
            statements.into_parts().collect::<Vec<_>>()
        };
        let cards = |cards: fn(&Vec<Table>, &JudgedOf) -> Vec<Card>| {
            let cards = computed.derive_with(&of, cards);
            cards.into_parts().collect::<Vec<_>>()
        };
        let owners = computed.derive_with(&(of.file.clone(), level, found), |tables, of| {
            gap_owners(tables, of)
        });
        let statements = BTreeMap::from([
            ("judgements", vec![nothing.derive_with(&of, signed)]),
            ("changes", say(|tables, of| withdrawals(tables, of))),
            ("matrix", say(|tables, of| rating_statements(tables, of))),
            ("outlook", say(|tables, of| driver_statements(tables, of))),
            ("gaps", owners.into_parts().collect()),
            (
                "recommendations",
                say(|tables, of| recommendations(tables, of)),
            ),
        ]);
        Ok(Self {
            cards: BTreeMap::from([
                (
                    "judgements",
                    cards(|tables, of| judgement_cards(tables, of)),
                ),
                ("outlook", cards(|tables, of| scenario_cards(tables, of))),
            ]),
            statements,
            status: if *open.get() {
                EditionStatus::Draft
            } else {
                EditionStatus::Confirmed
            },
        })
    }
}

fn add(tables: &mut Tables, table: Releasable<Option<Table>>) {
    if let Some(table) = table.transpose() {
        tables.add_known(table);
    }
}

/// What is missing whatever the counts are.
fn known_gaps(context: &Context<'_>) -> Result<GapsOf, JobError> {
    let results = &context.results;
    let mut known = Vec::new();
    for source in sources_with_data(context.workspace)? {
        for country in &context.settings.countries {
            let kind = match source {
                GLOTIP if !results.with_publication.contains(country) => GapKind::NoData,
                GLOTIP if !results.with_total.contains(country) => GapKind::NoTotal,
                RETURNS if !results.with_return.contains(country) => GapKind::NoReturn,
                _ => continue,
            };
            known.push(Gap {
                kind,
                key: country.alpha3().to_owned(),
                of: Label::Area(Area::Country(*country)),
            });
        }
        if results.provisional.contains(&source) {
            known.push(Gap {
                kind: GapKind::Provisional,
                key: source.to_owned(),
                of: Label::Name(source_config(context.workspace, source)?.title),
            });
        }
    }
    Ok(GapsOf {
        table: ("T55", name_of("T55")),
        known,
        traits: vec![
            ["T33", "T32", "gap-effect-victims"],
            ["T40", "T39", "gap-effect-smuggled"],
        ],
    })
}
