//! Sex and age as recorded.

use crate::CodeList;

/// Sex as recorded, after SDMX `CL_SEX` and UNODC GLOTIP.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Sex {
    /// Women and girls.
    Female,
    /// Men and boys.
    Male,
    /// Other or non-binary; never merged into another class.
    Other,
    /// Not known or not recorded.
    Unknown,
    /// A total row of the source; never summed with its parts.
    Total,
}

impl CodeList for Sex {
    const NAME: &'static str = "sex";
    const ALL: &'static [Self] = &[
        Self::Female,
        Self::Male,
        Self::Other,
        Self::Unknown,
        Self::Total,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::Other => "_O",
            Self::Unknown => "_U",
            Self::Total => "_T",
        }
    }
}

/// Child or adult, after UNODC GLOTIP.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum AgeGroup {
    /// 0 to 17 years.
    Child,
    /// 18 years or over.
    Adult,
    /// Not known or not recorded.
    Unknown,
    /// A total row of the source; never summed with its parts.
    Total,
}

impl CodeList for AgeGroup {
    const NAME: &'static str = "age-group";
    const ALL: &'static [Self] = &[Self::Child, Self::Adult, Self::Unknown, Self::Total];

    fn code(self) -> &'static str {
        match self {
            Self::Child => "Y0T17",
            Self::Adult => "Y_GE18",
            Self::Unknown => "_U",
            Self::Total => "_T",
        }
    }
}

/// Age in the bands of CTDC (codebook v2, 2024), or only as child or adult.
///
/// CTDC records the age at identification, not at exploitation.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum AgeBand {
    /// 0 to 8.
    From0To8,
    /// 9 to 17.
    From9To17,
    /// 18 to 20.
    From18To20,
    /// 21 to 23.
    From21To23,
    /// 24 to 26.
    From24To26,
    /// 27 to 29.
    From27To29,
    /// 30 to 38.
    From30To38,
    /// 39 to 47.
    From39To47,
    /// 48 and over.
    From48,
    /// A child; no finer band recorded.
    Child,
    /// An adult; no finer band recorded.
    Adult,
    /// Not known or not recorded.
    Unknown,
    /// A total row of the source.
    Total,
}

impl CodeList for AgeBand {
    const NAME: &'static str = "age-band";
    const ALL: &'static [Self] = &[
        Self::From0To8,
        Self::From9To17,
        Self::From18To20,
        Self::From21To23,
        Self::From24To26,
        Self::From27To29,
        Self::From30To38,
        Self::From39To47,
        Self::From48,
        Self::Child,
        Self::Adult,
        Self::Unknown,
        Self::Total,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::From0To8 => "0-8",
            Self::From9To17 => "9-17",
            Self::From18To20 => "18-20",
            Self::From21To23 => "21-23",
            Self::From24To26 => "24-26",
            Self::From27To29 => "27-29",
            Self::From30To38 => "30-38",
            Self::From39To47 => "39-47",
            Self::From48 => "48+",
            Self::Child => "Y0T17",
            Self::Adult => "Y_GE18",
            Self::Unknown => "_U",
            Self::Total => "_T",
        }
    }
}

impl AgeBand {
    /// The group that the band lies in.
    pub fn group(self) -> AgeGroup {
        match self {
            Self::From0To8 | Self::From9To17 | Self::Child => AgeGroup::Child,
            Self::From18To20
            | Self::From21To23
            | Self::From24To26
            | Self::From27To29
            | Self::From30To38
            | Self::From39To47
            | Self::From48
            | Self::Adult => AgeGroup::Adult,
            Self::Unknown => AgeGroup::Unknown,
            Self::Total => AgeGroup::Total,
        }
    }
}
