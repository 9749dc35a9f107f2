//! How often each item is yes in each planted class.
//!
//! All numbers are made up. The first pass draws from the lists of forms to payment: another item or
//! another order there would give other persons for the same seed.

use himaya_schema::{
    DocumentFraud, Exploitation, MeansOfControl, NetworkRole, OnlineFacilitation, Payment,
    RecruiterRelation, RecruitmentMethod, Sector, Transport,
};

use crate::classes::Items;

pub(crate) const FORMS: Items<Exploitation> = &[
    (Exploitation::Sexual, [0.94, 0.42, 0.03, 0.06, 0.06]),
    (Exploitation::ForcedLabour, [0.04, 0.06, 0.93, 0.05, 0.30]),
    (Exploitation::ChildLabour, [0.01, 0.02, 0.06, 0.42, 0.02]),
    (
        Exploitation::DomesticServitude,
        [0.05, 0.38, 0.15, 0.04, 0.02],
    ),
    (Exploitation::ForcedBegging, [0.02, 0.03, 0.02, 0.82, 0.02]),
    (
        Exploitation::ForcedCriminality,
        [0.04, 0.02, 0.04, 0.36, 0.94],
    ),
    (Exploitation::ForcedMarriage, [0.03, 0.34, 0.01, 0.04, 0.01]),
];

pub(crate) const MEANS: Items<MeansOfControl> = &[
    (
        MeansOfControl::PhysicalThreats,
        [0.22, 0.40, 0.12, 0.46, 0.62],
    ),
    (
        MeansOfControl::ThreatensChildrenFamily,
        [0.32, 0.18, 0.06, 0.14, 0.16],
    ),
    (MeansOfControl::DebtBondage, [0.60, 0.04, 0.52, 0.05, 0.58]),
    (
        MeansOfControl::FalsePromises,
        [0.86, 0.24, 0.58, 0.16, 0.80],
    ),
    (
        MeansOfControl::PhysicalAbuse,
        [0.20, 0.66, 0.08, 0.30, 0.44],
    ),
    (MeansOfControl::SexualAbuse, [0.44, 0.36, 0.03, 0.05, 0.06]),
    (
        MeansOfControl::TakesEarnings,
        [0.55, 0.16, 0.60, 0.72, 0.30],
    ),
    (
        MeansOfControl::RestrictsMovement,
        [0.34, 0.70, 0.28, 0.12, 0.90],
    ),
    (
        MeansOfControl::WithholdsNecessities,
        [0.06, 0.18, 0.10, 0.54, 0.24],
    ),
    (
        MeansOfControl::PsychologicalAbuse,
        [0.30, 0.76, 0.12, 0.48, 0.66],
    ),
    (
        MeansOfControl::PsychoactiveSubstance,
        [0.14, 0.08, 0.02, 0.06, 0.04],
    ),
    (
        MeansOfControl::ExcessiveWorkingHours,
        [0.10, 0.20, 0.86, 0.28, 0.60],
    ),
    (
        MeansOfControl::WithholdsDocuments,
        [0.50, 0.22, 0.70, 0.04, 0.88],
    ),
];

pub(crate) const RELATIONS: Items<RecruiterRelation> = &[
    (
        RecruiterRelation::IntimatePartner,
        [0.08, 0.72, 0.01, 0.01, 0.02],
    ),
    (RecruiterRelation::Friend, [0.34, 0.08, 0.22, 0.10, 0.12]),
    (RecruiterRelation::Family, [0.06, 0.30, 0.05, 0.78, 0.02]),
    (RecruiterRelation::Other, [0.62, 0.06, 0.76, 0.18, 0.92]),
];

pub(crate) const TRANSPORT: Items<Transport> = &[
    (Transport::Foot, [0.04, 0.08, 0.10, 0.44, 0.05]),
    (Transport::Car, [0.34, 0.58, 0.16, 0.20, 0.22]),
    (Transport::TruckLorry, [0.03, 0.02, 0.24, 0.05, 0.02]),
    (Transport::Bus, [0.14, 0.18, 0.40, 0.38, 0.08]),
    (Transport::CommercialAir, [0.56, 0.14, 0.26, 0.02, 0.90]),
];

pub(crate) const DOCUMENTS: Items<DocumentFraud> = &[
    (
        DocumentFraud::ForgedDocument,
        [0.10, 0.02, 0.08, 0.01, 0.08],
    ),
    (
        DocumentFraud::GenuineFraudulentlyObtained,
        [0.24, 0.03, 0.06, 0.02, 0.10],
    ),
    (
        DocumentFraud::FalseBreederDocument,
        [0.04, 0.01, 0.02, 0.14, 0.01],
    ),
    (DocumentFraud::VisaFraud, [0.36, 0.04, 0.12, 0.01, 0.46]),
    (
        DocumentFraud::ShamInvitationOrWorkPermit,
        [0.22, 0.02, 0.56, 0.01, 0.42],
    ),
    (DocumentFraud::ShamMarriage, [0.03, 0.20, 0.01, 0.01, 0.01]),
];

pub(crate) const PAYMENT: Items<Payment> = &[
    (Payment::CashFullAdvance, [0.12, 0.03, 0.34, 0.02, 0.10]),
    (Payment::HawalaIdvt, [0.20, 0.02, 0.14, 0.02, 0.05]),
    (Payment::MobileMoney, [0.08, 0.04, 0.10, 0.06, 0.08]),
    (Payment::LabourDebt, [0.70, 0.05, 0.46, 0.08, 0.62]),
];

pub(crate) const RECRUITMENT: Items<RecruitmentMethod> = &[
    (
        RecruitmentMethod::PlaceOfBusiness,
        [0.06, 0.02, 0.24, 0.02, 0.03],
    ),
    (
        RecruitmentMethod::EducationalInstitution,
        [0.03, 0.04, 0.02, 0.10, 0.04],
    ),
    (RecruitmentMethod::Work, [0.10, 0.03, 0.34, 0.03, 0.05]),
    (
        RecruitmentMethod::OnlineSocialNetwork,
        [0.42, 0.30, 0.08, 0.04, 0.58],
    ),
    (
        RecruitmentMethod::OnlineAdvertisement,
        [0.28, 0.03, 0.22, 0.01, 0.66],
    ),
    (
        RecruitmentMethod::NewspaperAdvertisement,
        [0.03, 0.01, 0.06, 0.01, 0.02],
    ),
    (
        RecruitmentMethod::FamilyOrFamilyEvent,
        [0.06, 0.22, 0.06, 0.74, 0.02],
    ),
    (
        RecruitmentMethod::FriendsOrSocialEvent,
        [0.30, 0.52, 0.24, 0.18, 0.10],
    ),
    (RecruitmentMethod::Other, [0.05, 0.06, 0.06, 0.08, 0.04]),
];

pub(crate) const ONLINE: Items<OnlineFacilitation> = &[
    (
        OnlineFacilitation::SocialMediaAdvert,
        [0.52, 0.08, 0.16, 0.02, 0.60],
    ),
    (
        OnlineFacilitation::ClosedMessagingGroup,
        [0.34, 0.20, 0.20, 0.03, 0.72],
    ),
    (
        OnlineFacilitation::ShortVideo,
        [0.12, 0.04, 0.05, 0.03, 0.22],
    ),
    (
        OnlineFacilitation::JobPortal,
        [0.08, 0.01, 0.42, 0.01, 0.56],
    ),
    (
        OnlineFacilitation::DedicatedSite,
        [0.06, 0.01, 0.06, 0.01, 0.18],
    ),
    (
        OnlineFacilitation::OnlineDocumentShop,
        [0.05, 0.01, 0.04, 0.01, 0.06],
    ),
];

pub(crate) const SECTOR: Items<Sector> = &[
    (
        Sector::AgricultureForestryFishing,
        [0.02, 0.03, 0.40, 0.12, 0.01],
    ),
    (Sector::Manufacturing, [0.01, 0.02, 0.16, 0.06, 0.01]),
    (Sector::Construction, [0.01, 0.01, 0.34, 0.04, 0.01]),
    (Sector::WholesaleRetail, [0.02, 0.02, 0.05, 0.30, 0.02]),
    (Sector::AccommodationFood, [0.46, 0.10, 0.14, 0.10, 0.02]),
    (
        Sector::InformationCommunication,
        [0.03, 0.01, 0.01, 0.01, 0.58],
    ),
    (Sector::FinanceInsurance, [0.01, 0.01, 0.01, 0.01, 0.30]),
    (
        Sector::AdministrativeSupport,
        [0.06, 0.02, 0.10, 0.02, 0.34],
    ),
    (Sector::ArtsEntertainment, [0.30, 0.06, 0.01, 0.06, 0.04]),
    (Sector::OtherServices, [0.28, 0.20, 0.02, 0.34, 0.01]),
    (Sector::Households, [0.06, 0.66, 0.12, 0.10, 0.01]),
];

pub(crate) const NETWORK: Items<NetworkRole> = &[
    (NetworkRole::Organiser, [0.30, 0.04, 0.22, 0.16, 0.52]),
    (NetworkRole::Recruiter, [0.62, 0.10, 0.44, 0.20, 0.66]),
    (NetworkRole::Broker, [0.20, 0.06, 0.46, 0.04, 0.36]),
    (NetworkRole::Driver, [0.22, 0.06, 0.18, 0.08, 0.14]),
    (NetworkRole::HostSafehouse, [0.34, 0.12, 0.14, 0.24, 0.30]),
    (NetworkRole::DocumentForger, [0.16, 0.02, 0.18, 0.02, 0.12]),
    (NetworkRole::MoneyHandler, [0.22, 0.04, 0.16, 0.08, 0.36]),
    (NetworkRole::Enforcer, [0.20, 0.10, 0.10, 0.14, 0.60]),
    (NetworkRole::Exploiter, [0.46, 0.82, 0.42, 0.72, 0.38]),
];
