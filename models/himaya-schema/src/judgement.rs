//! The lists by which analysts' judgements are sorted.

use crate::CodeList;

/// What became of a judgement since the assessment before.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum JudgementChange {
    /// It was not there.
    New,
    /// It is likelier, in another word.
    Raised,
    /// It is less likely, in another word.
    Lowered,
    /// The word for its likelihood is the same.
    Unchanged,
    /// It is no longer held.
    Withdrawn,
}

impl CodeList for JudgementChange {
    const NAME: &'static str = "judgement-change";
    const ALL: &'static [Self] = &[
        Self::New,
        Self::Raised,
        Self::Lowered,
        Self::Unchanged,
        Self::Withdrawn,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Raised => "raised",
            Self::Lowered => "lowered",
            Self::Unchanged => "unchanged",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A pillar of the project, to which a recommendation belongs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Pillar {
    /// Training and mentoring.
    CapacityBuilding,
    /// Equipment, connections and databases.
    TechnicalSupport,
    /// Operations of several countries.
    Operations,
}

impl CodeList for Pillar {
    const NAME: &'static str = "pillar";
    const ALL: &'static [Self] = &[
        Self::CapacityBuilding,
        Self::TechnicalSupport,
        Self::Operations,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::CapacityBuilding => "capacity-building",
            Self::TechnicalSupport => "technical-support",
            Self::Operations => "operations",
        }
    }
}

/// What drives the outlook (PESTEL).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Driver {
    /// Governments and their relations.
    Political,
    /// Incomes, prices and work.
    Economic,
    /// Populations and their ties.
    Social,
    /// Means of communication and transport.
    Technological,
    /// Climate, weather and seasons.
    Environmental,
    /// Laws and their enforcement.
    Legal,
}

impl CodeList for Driver {
    const NAME: &'static str = "driver";
    const ALL: &'static [Self] = &[
        Self::Political,
        Self::Economic,
        Self::Social,
        Self::Technological,
        Self::Environmental,
        Self::Legal,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Political => "political",
            Self::Economic => "economic",
            Self::Social => "social",
            Self::Technological => "technological",
            Self::Environmental => "environmental",
            Self::Legal => "legal",
        }
    }
}
