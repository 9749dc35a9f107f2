//! How persons are recruited and moved: recruitment, online facilitation, sector and network roles.
//!
//! Closed lists; a record may name several items. What is not recorded has no code.

use crate::CodeList;

/// How a person was recruited: `MethodOfRecruitment` of the IOM HTCDS 2.0.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum RecruitmentMethod {
    /// At a place of business.
    PlaceOfBusiness,
    /// At an educational institution.
    EducationalInstitution,
    /// At work.
    Work,
    /// Through an online social network.
    OnlineSocialNetwork,
    /// Through an online advertisement.
    OnlineAdvertisement,
    /// Through an advertisement on television.
    TelevisionAdvertisement,
    /// Through an advertisement in a newspaper.
    NewspaperAdvertisement,
    /// Through the family or at a family event.
    FamilyOrFamilyEvent,
    /// Through friends or at a social event.
    FriendsOrSocialEvent,
    /// In another way.
    Other,
}

impl CodeList for RecruitmentMethod {
    const NAME: &'static str = "recruitment-method";
    const ALL: &'static [Self] = &[
        Self::PlaceOfBusiness,
        Self::EducationalInstitution,
        Self::Work,
        Self::OnlineSocialNetwork,
        Self::OnlineAdvertisement,
        Self::TelevisionAdvertisement,
        Self::NewspaperAdvertisement,
        Self::FamilyOrFamilyEvent,
        Self::FriendsOrSocialEvent,
        Self::Other,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::PlaceOfBusiness => "place-of-business",
            Self::EducationalInstitution => "educational-institution",
            Self::Work => "work",
            Self::OnlineSocialNetwork => "online-social-network",
            Self::OnlineAdvertisement => "online-advertisement",
            Self::TelevisionAdvertisement => "television-advertisement",
            Self::NewspaperAdvertisement => "newspaper-advertisement",
            Self::FamilyOrFamilyEvent => "family-or-family-event",
            Self::FriendsOrSocialEvent => "friends-or-social-event",
            Self::Other => "other",
        }
    }
}

/// What was done online, by a list of our own.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum OnlineFacilitation {
    /// None.
    None,
    /// An advertisement on social media.
    SocialMediaAdvert,
    /// A closed group of a messaging service.
    ClosedMessagingGroup,
    /// Short videos.
    ShortVideo,
    /// A job portal.
    JobPortal,
    /// A site made for the purpose.
    DedicatedSite,
    /// An online shop for documents.
    OnlineDocumentShop,
    /// Navigation, or sharing of positions.
    NavigationOrGpsSharing,
    /// A live stream as proof of arrival.
    LivestreamProofOfArrival,
}

impl CodeList for OnlineFacilitation {
    const NAME: &'static str = "online-facilitation";
    const ALL: &'static [Self] = &[
        Self::None,
        Self::SocialMediaAdvert,
        Self::ClosedMessagingGroup,
        Self::ShortVideo,
        Self::JobPortal,
        Self::DedicatedSite,
        Self::OnlineDocumentShop,
        Self::NavigationOrGpsSharing,
        Self::LivestreamProofOfArrival,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::SocialMediaAdvert => "social-media-advert",
            Self::ClosedMessagingGroup => "closed-messaging-group",
            Self::ShortVideo => "short-video",
            Self::JobPortal => "job-portal",
            Self::DedicatedSite => "dedicated-site",
            Self::OnlineDocumentShop => "online-document-shop",
            Self::NavigationOrGpsSharing => "navigation-or-gps-sharing",
            Self::LivestreamProofOfArrival => "livestream-proof-of-arrival",
        }
    }
}

/// The sector in which a person was exploited: a section of ISIC Rev. 4, as in the IOM HTCDS 2.0.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Sector {
    /// Agriculture, forestry and fishing.
    AgricultureForestryFishing,
    /// Mining and quarrying.
    MiningQuarrying,
    /// Manufacturing.
    Manufacturing,
    /// Electricity, gas, steam and air conditioning supply.
    ElectricityGas,
    /// Water supply; sewerage, waste management and remediation activities.
    WaterWaste,
    /// Construction.
    Construction,
    /// Wholesale and retail trade; repair of motor vehicles and motorcycles.
    WholesaleRetail,
    /// Transportation and storage.
    TransportationStorage,
    /// Accommodation and food service activities.
    AccommodationFood,
    /// Information and communication.
    InformationCommunication,
    /// Financial and insurance activities.
    FinanceInsurance,
    /// Real estate activities.
    RealEstate,
    /// Professional, scientific and technical activities.
    ProfessionalScientific,
    /// Administrative and support service activities.
    AdministrativeSupport,
    /// Public administration and defence; compulsory social security.
    PublicAdministration,
    /// Education.
    Education,
    /// Human health and social work activities.
    HealthSocialWork,
    /// Arts, entertainment and recreation.
    ArtsEntertainment,
    /// Other service activities.
    OtherServices,
    /// Activities of households as employers, or for their own use.
    Households,
    /// Activities of extraterritorial organizations and bodies.
    Extraterritorial,
}

impl CodeList for Sector {
    const NAME: &'static str = "sector";
    const ALL: &'static [Self] = &[
        Self::AgricultureForestryFishing,
        Self::MiningQuarrying,
        Self::Manufacturing,
        Self::ElectricityGas,
        Self::WaterWaste,
        Self::Construction,
        Self::WholesaleRetail,
        Self::TransportationStorage,
        Self::AccommodationFood,
        Self::InformationCommunication,
        Self::FinanceInsurance,
        Self::RealEstate,
        Self::ProfessionalScientific,
        Self::AdministrativeSupport,
        Self::PublicAdministration,
        Self::Education,
        Self::HealthSocialWork,
        Self::ArtsEntertainment,
        Self::OtherServices,
        Self::Households,
        Self::Extraterritorial,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::AgricultureForestryFishing => "A",
            Self::MiningQuarrying => "B",
            Self::Manufacturing => "C",
            Self::ElectricityGas => "D",
            Self::WaterWaste => "E",
            Self::Construction => "F",
            Self::WholesaleRetail => "G",
            Self::TransportationStorage => "H",
            Self::AccommodationFood => "I",
            Self::InformationCommunication => "J",
            Self::FinanceInsurance => "K",
            Self::RealEstate => "L",
            Self::ProfessionalScientific => "M",
            Self::AdministrativeSupport => "N",
            Self::PublicAdministration => "O",
            Self::Education => "P",
            Self::HealthSocialWork => "Q",
            Self::ArtsEntertainment => "R",
            Self::OtherServices => "S",
            Self::Households => "T",
            Self::Extraterritorial => "U",
        }
    }
}

/// A role in the network of perpetrators.
///
/// The record of a victim or smuggled migrant says which roles of perpetrators it names; that of a
/// suspect says the own role. The twelve roles of facilitators come first; the last three merge
/// roles that a source such as CTDC does not tell apart.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum NetworkRole {
    /// Organises.
    Organiser,
    /// Recruits.
    Recruiter,
    /// Arranges between others.
    Broker,
    /// Guides on the way.
    GuidePasseur,
    /// Drives.
    Driver,
    /// Steers a boat.
    BoatPilot,
    /// Lodges in a safe house.
    HostSafehouse,
    /// Forges documents.
    DocumentForger,
    /// Handles money.
    MoneyHandler,
    /// Is a corrupt official.
    CorruptOfficial,
    /// Keeps a lookout.
    Lookout,
    /// Enforces.
    Enforcer,
    /// Exploits.
    Exploiter,
    /// Recruits or arranges, where a source does not tell these apart.
    RecruiterOrBroker,
    /// Transports, transfers, harbours, sells, buys or receives, where a source does not tell these apart.
    TransactionOrProcess,
    /// Controls, abuses or kidnaps, where a source does not tell these apart.
    ControlAbuseOrKidnap,
}

impl CodeList for NetworkRole {
    const NAME: &'static str = "network-role";
    const ALL: &'static [Self] = &[
        Self::Organiser,
        Self::Recruiter,
        Self::Broker,
        Self::GuidePasseur,
        Self::Driver,
        Self::BoatPilot,
        Self::HostSafehouse,
        Self::DocumentForger,
        Self::MoneyHandler,
        Self::CorruptOfficial,
        Self::Lookout,
        Self::Enforcer,
        Self::Exploiter,
        Self::RecruiterOrBroker,
        Self::TransactionOrProcess,
        Self::ControlAbuseOrKidnap,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Recruiter => "recruiter",
            Self::Broker => "broker",
            Self::GuidePasseur => "guide-passeur",
            Self::Driver => "driver",
            Self::BoatPilot => "boat-pilot",
            Self::HostSafehouse => "host-safehouse",
            Self::DocumentForger => "document-forger",
            Self::MoneyHandler => "money-handler",
            Self::CorruptOfficial => "corrupt-official",
            Self::Lookout => "lookout",
            Self::Enforcer => "enforcer",
            Self::Exploiter => "exploiter",
            Self::RecruiterOrBroker => "recruiter-or-broker",
            Self::TransactionOrProcess => "transaction-or-process",
            Self::ControlAbuseOrKidnap => "control-abuse-or-kidnap",
        }
    }
}
