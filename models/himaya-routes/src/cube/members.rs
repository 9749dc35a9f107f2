//! The rows of a cube: which there are, and which codes of the reduction each stands for.

use std::collections::BTreeSet;

use himaya_schema::{
    Area, CodeList, Coordinates, Country, Label, Leg, Member, Period, Reduction, Region, Route,
};

use super::{Kind, SeriesSpec};

/// The key of the persons without a leg, and of those of no group of nationalities.
const NOT_RECORDED: &str = "_U";
/// The key of the rows that are counted together.
const OTHER: &str = "_O";
/// The part of the periods in which a row may be small, in per cent.
const SMALL_PCT: usize = 10;

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) member: Member,
    /// The codes of the reduction that it stands for; the empty one stands for none.
    pub(super) codes: Vec<&'a str>,
}

/// The rows of a cube without the total.
pub(super) fn rows<'a>(reduction: &'a Reduction, spec: &SeriesSpec) -> Vec<Row<'a>> {
    let rows = spec.kind.members().into_iter().map(|member| Row {
        codes: spec.kind.codes(reduction, &member.key),
        member,
    });
    if !spec.unit.is_identifiable_person() {
        return rows.collect();
    }
    let present = rows.filter(|row| is_present(reduction, spec, row));
    let Some(least) = spec.least else {
        return present.collect();
    };
    let (mut rows, small): (Vec<Row<'a>>, Vec<Row<'a>>) =
        present.partition(|row| !is_small(reduction, spec, row, least));
    if !small.is_empty() {
        // The rest of one release is not that of another, so its coordinate names what is in it.
        let keys: Vec<&str> = small.iter().map(|row| row.member.key.as_str()).collect();
        let at = (spec.kind.dimension(), keys.join("+"));
        rows.push(Row {
            member: Member {
                key: OTHER.to_owned(),
                label: Label::Message("row-other-or-unknown"),
                at: Some(Coordinates::from([at])),
            },
            codes: small.into_iter().flat_map(|row| row.codes).collect(),
        });
    }
    rows
}

fn is_present(reduction: &Reduction, spec: &SeriesSpec, row: &Row<'_>) -> bool {
    if let Some(occurring) = &spec.occurring {
        return row.codes.iter().any(|code| occurring.contains(*code));
    }
    let mut periods = spec.axis.periods.iter();
    periods.any(|period| sum(reduction, row, *period) > 0)
}

/// Whether fewer occur in more of the covered periods than may be.
fn is_small(reduction: &Reduction, spec: &SeriesSpec, row: &Row<'_>, least: u64) -> bool {
    let periods = spec.covered.iter();
    let n_small = periods.filter(|period| sum(reduction, row, **period) < least);
    n_small.count() * 100 > spec.covered.len() * SMALL_PCT
}

/// The records of a row in a period.
fn sum(reduction: &Reduction, row: &Row<'_>, period: Period) -> u64 {
    let period = period.to_string();
    let groups = reduction.groups.iter();
    let own = groups.filter(|group| match group.key.as_slice() {
        [code, other] => *other == period && row.codes.contains(&code.as_str()),
        _ => false,
    });
    own.map(|group| group.rows).sum()
}

impl Kind {
    pub(super) fn column(self) -> &'static str {
        match self {
            Self::Routes => Route::NAME,
            Self::Legs => Leg::NAME,
            Self::Origins => "origin",
            Self::Citizenships => "citizenship",
        }
    }

    /// The name of the dimension: it is not that of the column where members are groups of its codes.
    pub(super) fn dimension(self) -> &'static str {
        match self {
            Self::Routes | Self::Legs => self.column(),
            Self::Origins | Self::Citizenships => "nationality",
        }
    }

    fn members(self) -> Vec<Member> {
        match self {
            Self::Routes => Route::ALL
                .iter()
                .map(|route| Member::new(Label::code(*route)))
                .collect(),
            Self::Legs => {
                let legs = Leg::ALL.iter().map(|leg| Member::new(Label::code(*leg)));
                let not_recorded = Member {
                    key: NOT_RECORDED.to_owned(),
                    label: Label::Message("row-not-recorded"),
                    at: None,
                };
                legs.chain([not_recorded]).collect()
            }
            Self::Origins | Self::Citizenships => {
                let groups =
                    Region::groups().map(|group| Member::new(Label::Area(Area::Region(group))));
                let other = Member {
                    key: NOT_RECORDED.to_owned(),
                    label: Label::Message("row-other-or-unknown"),
                    at: None,
                };
                groups.chain([other]).collect()
            }
        }
    }

    /// The codes of the reduction that a member stands for.
    fn codes<'a>(self, reduction: &'a Reduction, key: &str) -> Vec<&'a str> {
        match self {
            Self::Routes => {
                let none = (key == Route::Unknown.code()).then_some("");
                let own = Route::from_code(key).map(Route::code);
                own.into_iter().chain(none).collect()
            }
            Self::Legs => vec![Leg::from_code(key).map_or("", |leg| leg.code())],
            Self::Origins | Self::Citizenships => match Region::from_code(key) {
                Some(group) => group.countries().collect(),
                // Whatever is in no group: no single country, none known, or none at all.
                None => ungrouped(reduction),
            },
        }
    }
}

/// The codes of places that are in no group of nationalities.
fn ungrouped(reduction: &Reduction) -> Vec<&str> {
    let codes = reduction
        .groups
        .iter()
        .filter_map(|group| group.key.first());
    let codes: BTreeSet<&str> = codes.map(String::as_str).collect();
    let in_group = |code: &&str| {
        Country::from_alpha3(code).is_some_and(|country| Region::of(country).is_some())
    };
    codes.into_iter().filter(|code| !in_group(code)).collect()
}
