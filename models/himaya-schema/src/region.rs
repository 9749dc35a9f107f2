//! Regions of UN M49, and which country lies in which.

use serde::{Deserialize, Serialize};

use crate::{CodeList, Country};

/// A UN M49 region.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Region {
    /// 002.
    Africa,
    /// 015; it also holds Sudan and Western Sahara, so it is not the five beneficiaries.
    NorthernAfrica,
    /// 202.
    SubSaharanAfrica,
    /// 014.
    EasternAfrica,
    /// 017.
    MiddleAfrica,
    /// 018.
    SouthernAfrica,
    /// 011.
    WesternAfrica,
    /// 019.
    Americas,
    /// 142.
    Asia,
    /// 143.
    CentralAsia,
    /// 030.
    EasternAsia,
    /// 035.
    SouthEasternAsia,
    /// 034.
    SouthernAsia,
    /// 145.
    WesternAsia,
    /// 150.
    Europe,
    /// 009.
    Oceania,
}

impl CodeList for Region {
    const NAME: &'static str = "region";
    const ALL: &'static [Self] = &[
        Self::Africa,
        Self::NorthernAfrica,
        Self::SubSaharanAfrica,
        Self::EasternAfrica,
        Self::MiddleAfrica,
        Self::SouthernAfrica,
        Self::WesternAfrica,
        Self::Americas,
        Self::Asia,
        Self::CentralAsia,
        Self::EasternAsia,
        Self::SouthEasternAsia,
        Self::SouthernAsia,
        Self::WesternAsia,
        Self::Europe,
        Self::Oceania,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Africa => "M49-002",
            Self::NorthernAfrica => "M49-015",
            Self::SubSaharanAfrica => "M49-202",
            Self::EasternAfrica => "M49-014",
            Self::MiddleAfrica => "M49-017",
            Self::SouthernAfrica => "M49-018",
            Self::WesternAfrica => "M49-011",
            Self::Americas => "M49-019",
            Self::Asia => "M49-142",
            Self::CentralAsia => "M49-143",
            Self::EasternAsia => "M49-030",
            Self::SouthEasternAsia => "M49-035",
            Self::SouthernAsia => "M49-034",
            Self::WesternAsia => "M49-145",
            Self::Europe => "M49-150",
            Self::Oceania => "M49-009",
        }
    }
}

/// The groups of nationalities: the regions of UN M49 in Africa and Asia, from where most of those
/// come who are detected, and the other continents whole.
const GROUPS: [(Region, &str); 13] = [
    (Region::NorthernAfrica, "DZA EGY ESH LBY MAR SDN TUN"),
    (
        Region::EasternAfrica,
        "ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA \
         ZMB ZWE",
    ),
    (Region::MiddleAfrica, "AGO CAF CMR COD COG GAB GNQ STP TCD"),
    (Region::SouthernAfrica, "BWA LSO NAM SWZ ZAF"),
    (
        Region::WesternAfrica,
        "BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO",
    ),
    (
        Region::Americas,
        "ABW AIA ARG ATG BES BHS BLM BLZ BMU BOL BRA BRB BVT CAN CHL COL CRI CUB CUW CYM \
         DMA DOM ECU FLK GLP GRD GRL GTM GUF GUY HND HTI JAM KNA LCA MAF MEX MSR MTQ NIC \
         PAN PER PRI PRY SGS SLV SPM SUR SXM TCA TTO URY USA VCT VEN VGB VIR",
    ),
    (Region::CentralAsia, "KAZ KGZ TJK TKM UZB"),
    (Region::EasternAsia, "CHN HKG JPN KOR MAC MNG PRK TWN"),
    (
        Region::SouthEasternAsia,
        "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM",
    ),
    (Region::SouthernAsia, "AFG BGD BTN IND IRN LKA MDV NPL PAK"),
    (
        Region::WesternAsia,
        "ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM",
    ),
    (
        Region::Europe,
        "ALA ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB \
         GRC HRV HUN IMN IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL \
         PRT ROU RUS SJM SMR SRB SVK SVN SWE UKR VAT XKX",
    ),
    (
        Region::Oceania,
        "ASM AUS CCK COK CXR FJI FSM GUM HMD KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG \
         PYF SLB TKL TON TUV UMI VUT WLF WSM",
    ),
];

impl Region {
    /// The groups of nationalities, no two of which share a country.
    pub fn groups() -> impl Iterator<Item = Self> {
        GROUPS.iter().map(|(region, _)| *region)
    }

    /// The codes of the countries of a group.
    pub fn countries(self) -> impl Iterator<Item = &'static str> {
        let own = GROUPS.iter().filter(move |(region, _)| *region == self);
        own.flat_map(|(_, members)| members.split_ascii_whitespace())
    }

    /// The group of a country; Antarctica has none.
    ///
    /// UN M49 does not list Kosovo and Taiwan; they stand with the countries around them, which
    /// implies no opinion on status.
    pub fn of(country: Country) -> Option<Self> {
        Self::groups().find(|group| {
            let mut countries = group.countries();
            countries.any(|code| code == country.alpha3())
        })
    }
}

#[cfg(test)]
mod tests;
