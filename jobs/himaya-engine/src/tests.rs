//! The reductions against sums made by hand.

use chrono::NaiveDate;
use himaya_schema::{
    AgeBand, AgeGroup, Answers, Area, Breakdown, CaseRecord, Country, Crime, Exploitation,
    ExploitationClass, Grade, Handling, MeansOfControl, Observation, Period, PersonRole, RawLabels,
    Reduction, Sex, Unit, Value, answer_column,
};
use himaya_store::{TableKind, VintageDraft, Workspace};
use tempfile::TempDir;

use crate::{Condition, Mode, Query, Spread, reduce};

#[test]
fn sums_add_the_parts_of_a_group_and_keep_intervals() {
    let lake = Lake::new();
    lake.observations(
        1,
        &[
            observation("2020", 1, "TUN", Value::observed(7)),
            observation("2020", 2, "TUN", Value::Censored { lo: 0, hi: 4 }),
            observation("2020", 3, "EGY", Value::TrueZero),
        ],
    );
    let reduction = lake.reduce(Mode::Sum);
    assert_eq!(
        value(&reduction, "TUN"),
        Some((Value::Censored { lo: 7, hi: 11 }, 2))
    );
    assert_eq!(value(&reduction, "EGY"), Some((Value::TrueZero, 1)));
    assert_eq!(value(&reduction, "LBY"), None);
}

#[test]
fn sole_rows_that_differ_contradict_each_other_and_repeats_do_not() {
    let lake = Lake::new();
    lake.observations(
        1,
        &[
            observation("2020", 1, "TUN", Value::observed(7)),
            observation("2020", 2, "TUN", Value::observed(7)),
            observation("2020", 3, "EGY", Value::observed(27)),
            observation("2020", 4, "EGY", Value::Censored { lo: 0, hi: 4 }),
        ],
    );
    let reduction = lake.reduce(Mode::Sole);
    assert_eq!(value(&reduction, "TUN"), Some((Value::observed(7), 2)));
    assert_eq!(
        value(&reduction, "EGY"),
        Some((Value::Inconsistent { lo: 0, hi: 27 }, 2))
    );
}

#[test]
fn what_is_silent_is_never_a_zero() {
    let lake = Lake::new();
    lake.observations(
        1,
        &[
            observation("2020", 1, "TUN", Value::NotReported),
            observation("2020", 2, "EGY", Value::NotReported),
            observation("2020", 3, "EGY", Value::observed(9)),
            observation("2020", 4, "MAR", Value::NotApplicable),
            observation("2020", 5, "DZA", Value::NotApplicable),
            observation("2020", 6, "DZA", Value::TrueZero),
        ],
    );
    let check = |mode, country: &str, expected: Value| {
        let found = value(&lake.reduce(mode), country).map(|(value, _)| value);
        assert_eq!(found, Some(expected), "{country} {mode:?}");
    };
    for mode in [Mode::Sum, Mode::Sole] {
        check(mode, "TUN", Value::NotReported);
        check(mode, "MAR", Value::NotApplicable);
        check(mode, "DZA", Value::TrueZero);
    }
    check(Mode::Sum, "EGY", Value::NotReported);
    check(Mode::Sole, "EGY", Value::observed(9));
}

#[test]
fn a_contradiction_of_the_source_stays_one() {
    let lake = Lake::new();
    let contradiction = Value::Inconsistent { lo: 3, hi: 5 };
    lake.observations(1, &[observation("2020", 1, "TUN", contradiction)]);
    for mode in [Mode::Sum, Mode::Sole] {
        let reduction = lake.reduce(mode);
        assert_eq!(value(&reduction, "TUN"), Some((contradiction, 1)));
    }
}

#[test]
fn the_newest_vintage_replaces_a_part_and_leaves_the_others() {
    let lake = Lake::new();
    lake.observations(
        1,
        &[
            observation("2020", 1, "TUN", Value::observed(7)),
            observation("2021", 2, "TUN", Value::observed(100)),
        ],
    );
    lake.observations(2, &[observation("2021", 1, "TUN", Value::observed(90))]);
    let reduction = lake.reduce(Mode::Sum);
    assert_eq!(value(&reduction, "TUN"), Some((Value::observed(97), 2)));
    assert!(
        reduction.filter.contains("AND part IN ('2020')"),
        "{}",
        reduction.filter
    );
    assert_eq!(reduction.vintages.len(), 2);
}

#[test]
fn a_spread_counts_a_person_in_every_form_and_once_in_any() {
    let lake = Lake::new();
    let both = Answers::only([Exploitation::Sexual, Exploitation::ForcedLabour]);
    let one = Answers::only([Exploitation::Sexual]);
    lake.cases(&[
        case(1, Sex::Female, both),
        case(2, Sex::Female, one),
        case(3, Sex::Male, Answers::not_recorded()),
    ]);
    let forms = Spread {
        key: "form",
        members: [Exploitation::Sexual, Exploitation::ForcedLabour]
            .into_iter()
            .map(|form| (format!("{form:?}"), vec![answer_column("form", form)]))
            .collect(),
    };
    let query = Query {
        source: "case-returns",
        table: TableKind::Cases,
        conditions: vec![Condition::one_of("role", ["victim"])],
        keys: vec!["sex"],
        spreads: vec![forms],
        mode: Mode::Count,
    };
    let reduction = reduce(&lake.workspace, &query).unwrap();
    let count = |key: &[&str]| reduction.get(key).map(|group| group.rows);
    assert_eq!(count(&["F", "Sexual"]), Some(2));
    assert_eq!(count(&["F", "ForcedLabour"]), Some(1));
    assert_eq!(count(&["F", Spread::ANY]), Some(2));
    assert_eq!(count(&["F", Spread::ALL]), Some(2));
    assert_eq!(count(&["M", Spread::ANY]), Some(0));
    assert_eq!(count(&["M", Spread::ALL]), Some(1));
    let filter = reduction.filter_of(&["F", "Sexual"]);
    assert!(filter.ends_with("sex = 'F' AND (form_sex)"), "{filter}");
}

/// CTDC codebook v2 (2024), section 6: of five persons one has no answer, and 50, 50 and 25 per cent of
/// the others have the three flags.
#[test]
fn a_person_without_an_answer_leaves_the_denominator() {
    let (first, second, third) = (
        Exploitation::Sexual,
        Exploitation::ForcedLabour,
        Exploitation::Other,
    );
    let flags = [
        vec![first],
        vec![second],
        vec![third],
        vec![],
        vec![first, second],
    ];
    let flagged = |(row, flags): (u32, Vec<Exploitation>)| {
        let mut forms = Answers::not_recorded();
        for flag in flags {
            forms.record(flag, Some(true));
        }
        case(row, Sex::Female, forms)
    };
    let rows: Vec<CaseRecord> = (1_u32..).zip(flags).map(flagged).collect();
    let lake = Lake::new();
    lake.cases(&rows);
    let forms = Spread {
        key: "form",
        members: [first, second, third]
            .into_iter()
            .map(|form| (format!("{form:?}"), vec![answer_column("form", form)]))
            .collect(),
    };
    let query = Query {
        source: "case-returns",
        table: TableKind::Cases,
        conditions: Vec::new(),
        keys: Vec::new(),
        spreads: vec![forms],
        mode: Mode::Count,
    };
    let reduction = reduce(&lake.workspace, &query).unwrap();
    let count = |key: &str| reduction.get(&[key]).unwrap().rows;
    let percent =
        ["Sexual", "ForcedLabour", "Other"].map(|key| count(key) * 100 / count(Spread::ANY));
    assert_eq!(percent, [50, 50, 25]);
    assert_eq!(count(Spread::ALL), 5);
}

#[test]
fn a_source_without_data_gives_no_groups() {
    assert_eq!(Lake::new().reduce(Mode::Sum).groups, []);
}

struct Lake {
    _folder: TempDir,
    workspace: Workspace,
}

impl Lake {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files: [(&str, &[u8]); 1] = [(Workspace::MARKER, b"")];
        let (workspace, _) = Workspace::init(folder.path(), &files).unwrap();
        Self {
            _folder: folder,
            workspace,
        }
    }

    fn observations(&self, day: u32, rows: &[Observation]) {
        self.store("unodc-glotip", day, rows, &[]);
    }

    fn cases(&self, rows: &[CaseRecord]) {
        self.store("case-returns", 1, &[], rows);
    }

    fn store(&self, source: &str, day: u32, observations: &[Observation], cases: &[CaseRecord]) {
        let date = NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
        let n_rows = (observations.len() + cases.len()) as u64;
        let table = if cases.is_empty() {
            TableKind::Observations
        } else {
            TableKind::Cases
        };
        let draft = VintageDraft {
            source,
            table,
            published: date,
            retrieved: date,
            snapshots: &[],
            observations,
            cases,
            measurements: &[],
            rows_read: n_rows,
            rows_stored: n_rows,
            rows_quarantined: 0,
            rows_excluded: std::collections::BTreeMap::new(),
            findings: &[],
        };
        self.workspace.store_vintage(&draft).unwrap();
    }

    fn reduce(&self, mode: Mode) -> Reduction {
        let query = Query {
            source: "unodc-glotip",
            table: TableKind::Observations,
            conditions: vec![Condition::Is("is_total", false)],
            keys: vec!["reporting"],
            spreads: Vec::new(),
            mode,
        };
        reduce(&self.workspace, &query).unwrap()
    }
}

fn value(reduction: &Reduction, country: &str) -> Option<(Value, u64)> {
    reduction
        .get(&[country])
        .map(|group| (group.value, group.rows))
}

fn observation(part: &str, row: u32, country: &str, value: Value) -> Observation {
    Observation {
        part: part.to_owned(),
        file: "made-up.xlsx".to_owned(),
        row,
        unit: Unit::Victims,
        crime: Some(Crime::TraffickingInHumanBeings),
        reporting: Area::Country(country.parse().unwrap()),
        origin: Area::Total,
        counterpart: None,
        route: None,
        border: None,
        sex: Sex::Female,
        age: AgeGroup::Adult,
        form: ExploitationClass::Total,
        breakdown: Breakdown::Total,
        is_total: false,
        period: part.parse().unwrap(),
        value,
        provisional: false,
        handling: Handling::H0,
        grade: Grade::NOT_ASSESSED,
        raw: RawLabels::new(),
    }
}

fn case(row: u32, sex: Sex, forms: Answers<Exploitation>) -> CaseRecord {
    CaseRecord {
        part: "TUN/2024-01".to_owned(),
        dataset: "national-returns".to_owned(),
        file: "made-up.csv".to_owned(),
        row,
        case: None,
        crime: Crime::TraffickingInHumanBeings,
        role: PersonRole::Victim,
        reporting: Area::Country(Country::TUNISIA),
        citizenship: Area::Unknown,
        exploitation_area: Area::Unknown,
        period: Some(Period::Month {
            year: 2024,
            month: 1,
        }),
        sex,
        age: AgeBand::Adult,
        route: None,
        leg: None,
        forms,
        means: Answers::only([MeansOfControl::DebtBondage]),
        relations: Answers::not_recorded(),
        transport: Answers::not_recorded(),
        concealment: Answers::not_recorded(),
        documents: Answers::not_recorded(),
        payment: Answers::not_recorded(),
        recruitment: Answers::not_recorded(),
        online: Answers::not_recorded(),
        sector: Answers::not_recorded(),
        network: Answers::not_recorded(),
        handling: Handling::H0,
        grade: Grade::NOT_ASSESSED,
        raw: RawLabels::new(),
    }
}
