//! Means of control and the recruiter's relation to the victim, after IOM HTCDS 2.0 and CTDC 2024.

use crate::CodeList;

/// A means of control over a victim.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum MeansOfControl {
    /// Physical threats.
    PhysicalThreats,
    /// Threat of law enforcement.
    ThreatsLawEnforcement,
    /// Threats to children or family.
    ThreatensChildrenFamily,
    /// Debt bondage.
    DebtBondage,
    /// False promises.
    FalsePromises,
    /// Physical abuse.
    PhysicalAbuse,
    /// Sexual abuse.
    SexualAbuse,
    /// Takes earnings.
    TakesEarnings,
    /// Restricts financial access.
    RestrictsFinancialAccess,
    /// Restricts medical care.
    RestrictsMedicalCare,
    /// Restricts movement (CTDC; HTCDS has no such item).
    RestrictsMovement,
    /// Withholds necessities.
    WithholdsNecessities,
    /// Psychological abuse.
    PsychologicalAbuse,
    /// Psychoactive substance.
    PsychoactiveSubstance,
    /// Excessive working hours.
    ExcessiveWorkingHours,
    /// Withholds documents.
    WithholdsDocuments,
    /// Debt bondage or takes earnings: a merged CTDC flag, parent of the two.
    DebtBondageOrEarnings,
    /// Threats of any kind: a merged CTDC flag, a parent.
    Threats,
    /// Psychological, physical or sexual abuse: a merged CTDC flag, a parent.
    Abuse,
    /// Denies basic needs: a merged CTDC flag, a parent.
    DeniesBasicNeeds,
    /// Any other means.
    Other,
}

impl CodeList for MeansOfControl {
    const NAME: &'static str = "means-of-control";
    const ALL: &'static [Self] = &[
        Self::PhysicalThreats,
        Self::ThreatsLawEnforcement,
        Self::ThreatensChildrenFamily,
        Self::DebtBondage,
        Self::FalsePromises,
        Self::PhysicalAbuse,
        Self::SexualAbuse,
        Self::TakesEarnings,
        Self::RestrictsFinancialAccess,
        Self::RestrictsMedicalCare,
        Self::RestrictsMovement,
        Self::WithholdsNecessities,
        Self::PsychologicalAbuse,
        Self::PsychoactiveSubstance,
        Self::ExcessiveWorkingHours,
        Self::WithholdsDocuments,
        Self::DebtBondageOrEarnings,
        Self::Threats,
        Self::Abuse,
        Self::DeniesBasicNeeds,
        Self::Other,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::PhysicalThreats => "physical-threats",
            Self::ThreatsLawEnforcement => "threats-law-enforcement",
            Self::ThreatensChildrenFamily => "threatens-children-family",
            Self::DebtBondage => "debt-bondage",
            Self::FalsePromises => "false-promises",
            Self::PhysicalAbuse => "physical-abuse",
            Self::SexualAbuse => "sexual-abuse",
            Self::TakesEarnings => "takes-earnings",
            Self::RestrictsFinancialAccess => "restricts-financial-access",
            Self::RestrictsMedicalCare => "restricts-medical-care",
            Self::RestrictsMovement => "restricts-movement",
            Self::WithholdsNecessities => "withholds-necessities",
            Self::PsychologicalAbuse => "psychological-abuse",
            Self::PsychoactiveSubstance => "psychoactive-substance",
            Self::ExcessiveWorkingHours => "excessive-working-hours",
            Self::WithholdsDocuments => "withholds-documents",
            Self::DebtBondageOrEarnings => "debt-bondage-or-earnings",
            Self::Threats => "threats",
            Self::Abuse => "abuse",
            Self::DeniesBasicNeeds => "denies-basic-needs",
            Self::Other => "other",
        }
    }
}

impl MeansOfControl {
    /// The level at which every source can be compared: the eight merged means of CTDC 2024, and other.
    pub const COMPARABLE: [Self; 9] = [
        Self::DebtBondageOrEarnings,
        Self::Threats,
        Self::Abuse,
        Self::FalsePromises,
        Self::PsychoactiveSubstance,
        Self::DeniesBasicNeeds,
        Self::ExcessiveWorkingHours,
        Self::WithholdsDocuments,
        Self::Other,
    ];

    /// The comparable parent (CTDC codebook v2, 2024, appendix II); a parent is its own.
    ///
    /// A merged flag maps to the parent and is never expanded to its parts.
    #[must_use]
    pub fn parent(self) -> Self {
        match self {
            Self::PhysicalThreats
            | Self::ThreatsLawEnforcement
            | Self::ThreatensChildrenFamily
            | Self::Threats => Self::Threats,
            Self::DebtBondage | Self::TakesEarnings | Self::DebtBondageOrEarnings => {
                Self::DebtBondageOrEarnings
            }
            Self::FalsePromises => Self::FalsePromises,
            Self::PhysicalAbuse | Self::SexualAbuse | Self::PsychologicalAbuse | Self::Abuse => {
                Self::Abuse
            }
            Self::RestrictsFinancialAccess
            | Self::RestrictsMedicalCare
            | Self::RestrictsMovement
            | Self::WithholdsNecessities
            | Self::DeniesBasicNeeds => Self::DeniesBasicNeeds,
            Self::PsychoactiveSubstance => Self::PsychoactiveSubstance,
            Self::ExcessiveWorkingHours => Self::ExcessiveWorkingHours,
            Self::WithholdsDocuments => Self::WithholdsDocuments,
            Self::Other => Self::Other,
        }
    }
}

/// The recruiter's relation to the victim, after CTDC 2024.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum RecruiterRelation {
    /// Intimate partner.
    IntimatePartner,
    /// Friend or acquaintance.
    Friend,
    /// Family or relative.
    Family,
    /// Any other relation, strangers included.
    Other,
}

impl CodeList for RecruiterRelation {
    const NAME: &'static str = "recruiter-relation";
    const ALL: &'static [Self] = &[
        Self::IntimatePartner,
        Self::Friend,
        Self::Family,
        Self::Other,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::IntimatePartner => "intimate-partner",
            Self::Friend => "friend",
            Self::Family => "family",
            Self::Other => "other",
        }
    }
}
