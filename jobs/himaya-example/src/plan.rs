//! The plan of the five countries: how many persons, over which legs, of which citizenship.
//!
//! All numbers are made up; they resemble no country's returns.

use himaya_schema::{Country, Leg, Route};

use crate::template::Headers;

/// The kind of file in which a country reports.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Format {
    Csv,
    CsvWithBom,
    Workbook,
}

/// Smuggled migrants over one leg of one route.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stream {
    pub(crate) leg: Leg,
    pub(crate) route: Route,
    /// The weight among the country's streams.
    pub(crate) weight: f64,
    pub(crate) by_sea: bool,
}

/// What one country reports.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) country: Country,
    pub(crate) format: Format,
    pub(crate) headers: Headers,
    /// Whether the months are written in Arabic-Indic digits.
    pub(crate) arabic_indic_months: bool,
    /// The weight among the countries.
    pub(crate) weight: f64,
    /// The share of persons whose sex is not recorded.
    pub(crate) unknown_sex: f64,
    /// The share of women and girls among victims of known sex, before any change.
    pub(crate) female_victims: f64,
    pub(crate) streams: &'static [Stream],
    /// Citizenships of smuggled migrants, with weights.
    pub(crate) citizenships: &'static [(&'static str, u32)],
}

impl Plan {
    /// The file's name.
    pub(crate) fn file_name(&self) -> String {
        let extension = match self.format {
            Format::Csv | Format::CsvWithBom => "csv",
            Format::Workbook => "xlsx",
        };
        format!("returns-{}.{extension}", self.country)
    }
}

const fn sea(leg: Leg, route: Route, weight: f64) -> Stream {
    Stream {
        leg,
        route,
        weight,
        by_sea: true,
    }
}

const fn land(leg: Leg, route: Route, weight: f64) -> Stream {
    Stream {
        leg,
        route,
        weight,
        by_sea: false,
    }
}

/// Months of a sea crossing, January first; the mean is 1.
pub(crate) const SEA_SEASON: [f64; 12] = [
    0.55, 0.55, 0.70, 0.85, 1.00, 1.20, 1.40, 1.50, 1.45, 1.20, 0.90, 0.70,
];
/// Months of everything else, January first; the mean is 1.
pub(crate) const LAND_SEASON: [f64; 12] = [
    0.95, 0.95, 1.05, 1.10, 1.05, 0.95, 0.85, 0.90, 1.00, 1.10, 1.10, 1.00,
];

/// The countries, in alphabetical order of their codes.
pub(crate) static PLANS: [Plan; 5] = [
    Plan {
        country: Country::ALGERIA,
        format: Format::CsvWithBom,
        headers: Headers::Arabic,
        arabic_indic_months: false,
        weight: 0.22,
        unknown_sex: 0.06,
        female_victims: 0.45,
        streams: &[
            sea(Leg::DzeIt, Route::CentralMediterranean, 0.15),
            sea(Leg::DzwEs, Route::WesternMediterranean, 0.40),
            land(Leg::NeDz, Route::TransSaharan, 0.25),
            land(Leg::MlDz, Route::TransSaharan, 0.20),
        ],
        citizenships: &[
            ("DZA", 34),
            ("MLI", 20),
            ("NER", 18),
            ("GIN", 14),
            ("CMR", 8),
            ("_U", 6),
        ],
    },
    Plan {
        country: Country::EGYPT,
        format: Format::Workbook,
        headers: Headers::English,
        arabic_indic_months: false,
        weight: 0.20,
        unknown_sex: 0.04,
        female_victims: 0.52,
        streams: &[
            land(Leg::EgLy, Route::CentralMediterranean, 0.45),
            land(Leg::SdEg, Route::TransSaharan, 0.40),
            land(Leg::AirIn, Route::CentralMediterranean, 0.07),
            land(Leg::AirIn, Route::EasternMediterranean, 0.08),
        ],
        citizenships: &[
            ("EGY", 38),
            ("SDN", 30),
            ("ERI", 12),
            ("SYR", 10),
            ("BGD", 6),
            ("_U", 4),
        ],
    },
    Plan {
        country: Country::LIBYA,
        format: Format::Csv,
        headers: Headers::Arabic,
        arabic_indic_months: true,
        weight: 0.11,
        unknown_sex: 0.08,
        female_victims: 0.66,
        streams: &[
            sea(Leg::LywIt, Route::CentralMediterranean, 0.36),
            sea(Leg::LyeIt, Route::CentralMediterranean, 0.12),
            sea(Leg::LyeGr, Route::EasternMediterranean, 0.20),
            land(Leg::NeLy, Route::TransSaharan, 0.16),
            land(Leg::TdLy, Route::TransSaharan, 0.14),
            land(Leg::SdLy, Route::TransSaharan, 0.16),
        ],
        citizenships: &[
            ("SDN", 26),
            ("NGA", 18),
            ("EGY", 16),
            ("NER", 14),
            ("TCD", 12),
            ("ERI", 8),
            ("_U", 6),
        ],
    },
    Plan {
        country: Country::MOROCCO,
        format: Format::Workbook,
        headers: Headers::Spanish,
        arabic_indic_months: false,
        weight: 0.24,
        unknown_sex: 0.05,
        female_victims: 0.57,
        streams: &[
            sea(Leg::ManEs, Route::WesternMediterranean, 0.35),
            land(Leg::MaEnc, Route::WesternMediterranean, 0.27),
            sea(Leg::AtlnEs, Route::WesternAfrican, 0.26),
            land(Leg::DzMa, Route::WesternMediterranean, 0.12),
        ],
        citizenships: &[
            ("MAR", 40),
            ("SEN", 18),
            ("GIN", 14),
            ("CIV", 12),
            ("MLI", 12),
            ("_U", 4),
        ],
    },
    Plan {
        country: Country::TUNISIA,
        format: Format::Csv,
        headers: Headers::French,
        arabic_indic_months: false,
        weight: 0.23,
        unknown_sex: 0.07,
        female_victims: 0.60,
        streams: &[
            sea(Leg::TnIt, Route::CentralMediterranean, 0.62),
            land(Leg::DzTn, Route::CentralMediterranean, 0.20),
            land(Leg::LyTn, Route::CentralMediterranean, 0.18),
        ],
        citizenships: &[
            ("TUN", 36),
            ("CIV", 18),
            ("GIN", 16),
            ("SDN", 12),
            ("BFA", 8),
            ("CMR", 6),
            ("_U", 4),
        ],
    },
];
