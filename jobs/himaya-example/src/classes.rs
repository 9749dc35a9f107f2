//! The four planted classes of modus operandi among victims.
//!
//! Within a class the items of a list are drawn independently of each other: the classes are latent
//! classes in the strict sense. Forms, means, relation and transport are drawn again until at least
//! one item is yes, since an empty cell would mean that nothing was recorded; documents and payment
//! get `none` instead. The truth states the probabilities that result.

use himaya_schema::{
    CodeList, DocumentFraud, Exploitation, MeansOfControl, Payment, RecruiterRelation, Transport,
};

use crate::draw::Draw;

/// A latent class.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Class {
    DeceptiveRecruitment,
    PartnerCoercion,
    DebtLabour,
    ChildBegging,
}

/// A list's items with their probabilities, one a class in the order of [`Class::ALL`].
pub(crate) type Items<C> = &'static [(C, [f64; 4])];

impl CodeList for Class {
    const NAME: &'static str = "class";
    const ALL: &'static [Self] = &[
        Self::DeceptiveRecruitment,
        Self::PartnerCoercion,
        Self::DebtLabour,
        Self::ChildBegging,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::DeceptiveRecruitment => "deceptive-recruitment",
            Self::PartnerCoercion => "partner-coercion",
            Self::DebtLabour => "debt-labour",
            Self::ChildBegging => "child-begging",
        }
    }
}

impl Class {
    /// The share of the class among victims, in per cent.
    pub(crate) fn share_pct(self) -> u32 {
        match self {
            Self::DeceptiveRecruitment => 34,
            Self::PartnerCoercion => 22,
            Self::DebtLabour => 28,
            Self::ChildBegging => 16,
        }
    }

    /// How far the share of women and girls lies from the country's; the shifts average to zero over
    /// the classes, so that the country's share holds.
    pub(crate) fn female_shift(self) -> f64 {
        match self {
            Self::DeceptiveRecruitment => 0.18,
            Self::PartnerCoercion => 0.12,
            Self::DebtLabour => -0.24,
            Self::ChildBegging => -0.1275,
        }
    }

    /// The share of children.
    pub(crate) fn child_share(self) -> f64 {
        match self {
            Self::DeceptiveRecruitment => 0.15,
            Self::PartnerCoercion => 0.20,
            Self::DebtLabour => 0.10,
            Self::ChildBegging => 0.88,
        }
    }

    /// Draws the class of a victim.
    pub(crate) fn draw(draw: &mut Draw) -> Option<Self> {
        let shares: Vec<(Self, u32)> = Self::ALL
            .iter()
            .map(|class| (*class, class.share_pct()))
            .collect();
        draw.pick(&shares)
    }

    /// Draws items; at least one is yes.
    pub(crate) fn draw_some<C: CodeList>(self, items: Items<C>, draw: &mut Draw) -> Vec<C> {
        loop {
            let drawn = self.draw_any(items, draw);
            if !drawn.is_empty() {
                return drawn;
            }
        }
    }

    /// Draws items; possibly none is yes.
    pub(crate) fn draw_any<C: CodeList>(self, items: Items<C>, draw: &mut Draw) -> Vec<C> {
        items
            .iter()
            .filter(|(_, probabilities)| draw.chance(self.of(probabilities)))
            .map(|(item, _)| *item)
            .collect()
    }

    /// The class's own entry.
    pub(crate) fn of(self, probabilities: &[f64; 4]) -> f64 {
        probabilities.get(self.index()).copied().unwrap_or(0.0)
    }

    /// The probability that no item is yes.
    pub(crate) fn none_of<C: CodeList>(self, items: Items<C>) -> f64 {
        items
            .iter()
            .map(|(_, probabilities)| 1.0 - self.of(probabilities))
            .product()
    }
}

pub(crate) const FORMS: Items<Exploitation> = &[
    (Exploitation::Sexual, [0.94, 0.42, 0.03, 0.06]),
    (Exploitation::ForcedLabour, [0.04, 0.06, 0.93, 0.05]),
    (Exploitation::ChildLabour, [0.01, 0.02, 0.06, 0.42]),
    (Exploitation::DomesticServitude, [0.05, 0.38, 0.15, 0.04]),
    (Exploitation::ForcedBegging, [0.02, 0.03, 0.02, 0.82]),
    (Exploitation::ForcedCriminality, [0.04, 0.02, 0.04, 0.36]),
    (Exploitation::ForcedMarriage, [0.03, 0.34, 0.01, 0.04]),
];

pub(crate) const MEANS: Items<MeansOfControl> = &[
    (MeansOfControl::PhysicalThreats, [0.22, 0.40, 0.12, 0.46]),
    (
        MeansOfControl::ThreatensChildrenFamily,
        [0.32, 0.18, 0.06, 0.14],
    ),
    (MeansOfControl::DebtBondage, [0.60, 0.04, 0.52, 0.05]),
    (MeansOfControl::FalsePromises, [0.86, 0.24, 0.58, 0.16]),
    (MeansOfControl::PhysicalAbuse, [0.20, 0.66, 0.08, 0.30]),
    (MeansOfControl::SexualAbuse, [0.44, 0.36, 0.03, 0.05]),
    (MeansOfControl::TakesEarnings, [0.55, 0.16, 0.60, 0.72]),
    (MeansOfControl::RestrictsMovement, [0.34, 0.70, 0.28, 0.12]),
    (
        MeansOfControl::WithholdsNecessities,
        [0.06, 0.18, 0.10, 0.54],
    ),
    (MeansOfControl::PsychologicalAbuse, [0.30, 0.76, 0.12, 0.48]),
    (
        MeansOfControl::PsychoactiveSubstance,
        [0.14, 0.08, 0.02, 0.06],
    ),
    (
        MeansOfControl::ExcessiveWorkingHours,
        [0.10, 0.20, 0.86, 0.28],
    ),
    (MeansOfControl::WithholdsDocuments, [0.50, 0.22, 0.70, 0.04]),
];

pub(crate) const RELATIONS: Items<RecruiterRelation> = &[
    (RecruiterRelation::IntimatePartner, [0.08, 0.72, 0.01, 0.01]),
    (RecruiterRelation::Friend, [0.34, 0.08, 0.22, 0.10]),
    (RecruiterRelation::Family, [0.06, 0.30, 0.05, 0.78]),
    (RecruiterRelation::Other, [0.62, 0.06, 0.76, 0.18]),
];

pub(crate) const TRANSPORT: Items<Transport> = &[
    (Transport::Foot, [0.04, 0.08, 0.10, 0.44]),
    (Transport::Car, [0.34, 0.58, 0.16, 0.20]),
    (Transport::TruckLorry, [0.03, 0.02, 0.24, 0.05]),
    (Transport::Bus, [0.14, 0.18, 0.40, 0.38]),
    (Transport::CommercialAir, [0.56, 0.14, 0.26, 0.02]),
];

pub(crate) const DOCUMENTS: Items<DocumentFraud> = &[
    (DocumentFraud::ForgedDocument, [0.10, 0.02, 0.08, 0.01]),
    (
        DocumentFraud::GenuineFraudulentlyObtained,
        [0.24, 0.03, 0.06, 0.02],
    ),
    (
        DocumentFraud::FalseBreederDocument,
        [0.04, 0.01, 0.02, 0.14],
    ),
    (DocumentFraud::VisaFraud, [0.36, 0.04, 0.12, 0.01]),
    (
        DocumentFraud::ShamInvitationOrWorkPermit,
        [0.22, 0.02, 0.56, 0.01],
    ),
    (DocumentFraud::ShamMarriage, [0.03, 0.20, 0.01, 0.01]),
];

pub(crate) const PAYMENT: Items<Payment> = &[
    (Payment::CashFullAdvance, [0.12, 0.03, 0.34, 0.02]),
    (Payment::HawalaIdvt, [0.20, 0.02, 0.14, 0.02]),
    (Payment::MobileMoney, [0.08, 0.04, 0.10, 0.06]),
    (Payment::LabourDebt, [0.70, 0.05, 0.46, 0.08]),
];
