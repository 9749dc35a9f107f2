//! Macro routes, internal legs and corridors, with the Frontex and IOM crosswalks.

use crate::{Area, CodeList};

/// A macro route.
///
/// Frontex routes are sections of the external border and IOM routes are journeys: the same name is
/// not the same denominator, and a rate across the two is never formed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Route {
    /// Central Mediterranean.
    CentralMediterranean,
    /// Western Mediterranean.
    WesternMediterranean,
    /// Eastern Mediterranean.
    EasternMediterranean,
    /// Western African (Atlantic).
    WesternAfrican,
    /// Trans-Saharan (internal).
    TransSaharan,
    /// Western Balkan.
    WesternBalkan,
    /// Eastern land borders.
    EasternLandBorders,
    /// Black Sea.
    BlackSea,
    /// Circular Albania-Greece.
    CircularAlbaniaGreece,
    /// Other.
    Other,
    /// Unknown.
    Unknown,
}

impl CodeList for Route {
    const NAME: &'static str = "route";
    const ALL: &'static [Self] = &[
        Self::CentralMediterranean,
        Self::WesternMediterranean,
        Self::EasternMediterranean,
        Self::WesternAfrican,
        Self::TransSaharan,
        Self::WesternBalkan,
        Self::EasternLandBorders,
        Self::BlackSea,
        Self::CircularAlbaniaGreece,
        Self::Other,
        Self::Unknown,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::CentralMediterranean => "CMED",
            Self::WesternMediterranean => "WMED",
            Self::EasternMediterranean => "EMED",
            Self::WesternAfrican => "WAFR",
            Self::TransSaharan => "SAHR",
            Self::WesternBalkan => "WBAL",
            Self::EasternLandBorders => "ELBO",
            Self::BlackSea => "BSEA",
            Self::CircularAlbaniaGreece => "CIRC",
            Self::Other => "OTHR",
            Self::Unknown => "UNKN",
        }
    }
}

impl Route {
    /// The label in the Frontex monthly workbook.
    pub fn frontex_label(self) -> Option<&'static str> {
        match self {
            Self::CentralMediterranean => Some("Central Mediterranean Route"),
            Self::WesternMediterranean => Some("Western Mediterranean Route"),
            Self::EasternMediterranean => Some("Eastern Mediterranean Route"),
            Self::WesternAfrican => Some("Western African Route"),
            Self::WesternBalkan => Some("Western Balkan Route"),
            Self::EasternLandBorders => Some("Eastern Borders Route"),
            Self::BlackSea => Some("Black Sea Route"),
            Self::CircularAlbaniaGreece => Some("Circular Route from Albania to Greece"),
            Self::Other => Some("Other"),
            Self::TransSaharan | Self::Unknown => None,
        }
    }

    /// The label in IOM Missing Migrants data.
    pub fn iom_label(self) -> Option<&'static str> {
        match self {
            Self::CentralMediterranean => Some("Central Mediterranean"),
            Self::WesternMediterranean => Some("Western Mediterranean"),
            Self::EasternMediterranean => Some("Eastern Mediterranean"),
            Self::WesternAfrican => Some("Western Africa / Atlantic route to the Canary Islands"),
            Self::TransSaharan => Some("Sahara Desert crossing"),
            Self::WesternBalkan => Some("Western Balkans"),
            Self::EasternLandBorders => Some("Belarus-EU border"),
            Self::BlackSea | Self::CircularAlbaniaGreece | Self::Other | Self::Unknown => None,
        }
    }
}

/// The kind of border at which a crossing was detected.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum BorderType {
    /// A land border.
    Land,
    /// A sea border.
    Sea,
    /// An air border.
    Air,
    /// Inside the territory.
    Inland,
    /// Not known or not recorded.
    Unknown,
}

impl CodeList for BorderType {
    const NAME: &'static str = "border-type";
    const ALL: &'static [Self] = &[
        Self::Land,
        Self::Sea,
        Self::Air,
        Self::Inland,
        Self::Unknown,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Sea => "sea",
            Self::Air => "air",
            Self::Inland => "inland",
            Self::Unknown => "_U",
        }
    }
}

/// An internal leg of a journey between two areas, never a claim about a border.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Leg {
    /// Agadez area - Sebha/Al Qatrun.
    NeLy,
    /// Arlit/Assamaka - In Guezzam/Tamanrasset.
    NeDz,
    /// Gao/Tinzaouaten - Bordj Badji Mokhtar/Tamanrasset.
    MlDz,
    /// Faya/Tibesti - Um al-Aranib/Sebha.
    TdLy,
    /// Northern State/Darfur - Kufra.
    SdLy,
    /// Wadi Halfa area - Aswan.
    SdEg,
    /// Salloum - Musaid/Tobruk.
    EgLy,
    /// Algeria - Tunisia land border.
    DzTn,
    /// Ras Jedir/Dehiba - Tunisia.
    LyTn,
    /// Maghnia - Oujda area.
    DzMa,
    /// Western Libya coast - Italy/Malta.
    LywIt,
    /// Eastern Libya coast - Italy.
    LyeIt,
    /// Eastern Libya coast - Crete/Gavdos.
    LyeGr,
    /// Tunisia coast - Lampedusa/Sicily.
    TnIt,
    /// Annaba area - Sardinia.
    DzeIt,
    /// Oran/Mostaganem/Algiers area - mainland Spain/Balearics.
    DzwEs,
    /// Northern Morocco coast - mainland Spain.
    ManEs,
    /// Land/sea entry to Ceuta and Melilla.
    MaEnc,
    /// Northern Atlantic departure coast - Canary Islands.
    AtlnEs,
    /// Mauritania/Senegal/Gambia coast - Canary Islands.
    AtlsEs,
    /// Air arrival into North Africa for onward sea crossing.
    AirIn,
}

impl CodeList for Leg {
    const NAME: &'static str = "leg";
    const ALL: &'static [Self] = &[
        Self::NeLy,
        Self::NeDz,
        Self::MlDz,
        Self::TdLy,
        Self::SdLy,
        Self::SdEg,
        Self::EgLy,
        Self::DzTn,
        Self::LyTn,
        Self::DzMa,
        Self::LywIt,
        Self::LyeIt,
        Self::LyeGr,
        Self::TnIt,
        Self::DzeIt,
        Self::DzwEs,
        Self::ManEs,
        Self::MaEnc,
        Self::AtlnEs,
        Self::AtlsEs,
        Self::AirIn,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::NeLy => "NE-LY",
            Self::NeDz => "NE-DZ",
            Self::MlDz => "ML-DZ",
            Self::TdLy => "TD-LY",
            Self::SdLy => "SD-LY",
            Self::SdEg => "SD-EG",
            Self::EgLy => "EG-LY",
            Self::DzTn => "DZ-TN",
            Self::LyTn => "LY-TN",
            Self::DzMa => "DZ-MA",
            Self::LywIt => "LYW-IT",
            Self::LyeIt => "LYE-IT",
            Self::LyeGr => "LYE-GR",
            Self::TnIt => "TN-IT",
            Self::DzeIt => "DZE-IT",
            Self::DzwEs => "DZW-ES",
            Self::ManEs => "MAN-ES",
            Self::MaEnc => "MA-ENC",
            Self::AtlnEs => "ATLN-ES",
            Self::AtlsEs => "ATLS-ES",
            Self::AirIn => "AIR-IN",
        }
    }
}

impl Leg {
    /// The macro routes that the leg feeds; a departure country alone never decides the route.
    pub fn routes(self) -> &'static [Route] {
        match self {
            Self::NeLy | Self::TdLy | Self::SdLy => {
                &[Route::TransSaharan, Route::CentralMediterranean]
            }
            Self::NeDz => &[
                Route::TransSaharan,
                Route::WesternMediterranean,
                Route::CentralMediterranean,
            ],
            Self::MlDz => &[Route::TransSaharan, Route::WesternMediterranean],
            Self::SdEg => &[Route::TransSaharan],
            Self::EgLy | Self::AirIn => &[Route::CentralMediterranean, Route::EasternMediterranean],
            Self::DzTn | Self::LyTn | Self::LywIt | Self::LyeIt | Self::TnIt | Self::DzeIt => {
                &[Route::CentralMediterranean]
            }
            Self::DzMa | Self::DzwEs | Self::ManEs | Self::MaEnc => &[Route::WesternMediterranean],
            Self::LyeGr => &[Route::EasternMediterranean],
            Self::AtlnEs | Self::AtlsEs => &[Route::WesternAfrican],
        }
    }
}

/// A corridor: from where, to where, over which kind of border.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Corridor {
    /// Where the movement departs.
    pub departure: Area,
    /// Where it arrives.
    pub arrival: Area,
    /// Over which kind of border.
    pub mode: BorderType,
}
