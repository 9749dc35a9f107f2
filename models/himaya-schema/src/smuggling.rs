//! How smuggling of migrants is done: transport, concealment, document fraud and payment.
//!
//! Closed lists; a record may name several items. What is not recorded has no code.

use crate::CodeList;

/// A means of transport.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Transport {
    /// Foot.
    Foot,
    /// Car.
    Car,
    /// Truck lorry.
    TruckLorry,
    /// Pickup convoy.
    PickupConvoy,
    /// Bus.
    Bus,
    /// Rail.
    Rail,
    /// Rubber boat.
    RubberBoat,
    /// Wooden boat.
    WoodenBoat,
    /// Metal boat.
    MetalBoat,
    /// Fibreglass boat.
    FibreglassBoat,
    /// Fast boat gofast.
    FastBoatGofast,
    /// Jet ski.
    JetSki,
    /// Fishing vessel mother ship.
    FishingVesselMotherShip,
    /// Sailing boat.
    SailingBoat,
    /// Merchant vessel stowaway.
    MerchantVesselStowaway,
    /// Swimming.
    Swimming,
    /// Commercial air.
    CommercialAir,
    /// Charter air.
    CharterAir,
    /// Mixed.
    Mixed,
}

impl CodeList for Transport {
    const NAME: &'static str = "transport";
    const ALL: &'static [Self] = &[
        Self::Foot,
        Self::Car,
        Self::TruckLorry,
        Self::PickupConvoy,
        Self::Bus,
        Self::Rail,
        Self::RubberBoat,
        Self::WoodenBoat,
        Self::MetalBoat,
        Self::FibreglassBoat,
        Self::FastBoatGofast,
        Self::JetSki,
        Self::FishingVesselMotherShip,
        Self::SailingBoat,
        Self::MerchantVesselStowaway,
        Self::Swimming,
        Self::CommercialAir,
        Self::CharterAir,
        Self::Mixed,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Foot => "foot",
            Self::Car => "car",
            Self::TruckLorry => "truck-lorry",
            Self::PickupConvoy => "pickup-convoy",
            Self::Bus => "bus",
            Self::Rail => "rail",
            Self::RubberBoat => "rubber-boat",
            Self::WoodenBoat => "wooden-boat",
            Self::MetalBoat => "metal-boat",
            Self::FibreglassBoat => "fibreglass-boat",
            Self::FastBoatGofast => "fast-boat-gofast",
            Self::JetSki => "jet-ski",
            Self::FishingVesselMotherShip => "fishing-vessel-mother-ship",
            Self::SailingBoat => "sailing-boat",
            Self::MerchantVesselStowaway => "merchant-vessel-stowaway",
            Self::Swimming => "swimming",
            Self::CommercialAir => "commercial-air",
            Self::CharterAir => "charter-air",
            Self::Mixed => "mixed",
        }
    }
}

/// A way of hiding persons.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Concealment {
    /// None.
    None,
    /// Hidden compartment.
    HiddenCompartment,
    /// Cargo area.
    CargoArea,
    /// Under seat or engine.
    UnderSeatOrEngine,
    /// Container.
    Container,
    /// Among passengers.
    AmongPassengers,
    /// Mother ship transfer.
    MotherShipTransfer,
    /// Safe house.
    SafeHouse,
}

impl CodeList for Concealment {
    const NAME: &'static str = "concealment";
    const ALL: &'static [Self] = &[
        Self::None,
        Self::HiddenCompartment,
        Self::CargoArea,
        Self::UnderSeatOrEngine,
        Self::Container,
        Self::AmongPassengers,
        Self::MotherShipTransfer,
        Self::SafeHouse,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::HiddenCompartment => "hidden-compartment",
            Self::CargoArea => "cargo-area",
            Self::UnderSeatOrEngine => "under-seat-or-engine",
            Self::Container => "container",
            Self::AmongPassengers => "among-passengers",
            Self::MotherShipTransfer => "mother-ship-transfer",
            Self::SafeHouse => "safe-house",
        }
    }
}

/// A kind of document fraud.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum DocumentFraud {
    /// None.
    None,
    /// Forged document.
    ForgedDocument,
    /// Counterfeit document.
    CounterfeitDocument,
    /// Stolen blank.
    StolenBlank,
    /// Genuine impostor.
    GenuineImpostor,
    /// Genuine fraudulently obtained.
    GenuineFraudulentlyObtained,
    /// False breeder document.
    FalseBreederDocument,
    /// Visa fraud.
    VisaFraud,
    /// Sham invitation or work permit.
    ShamInvitationOrWorkPermit,
    /// Sham marriage.
    ShamMarriage,
    /// Asylum claim abuse.
    AsylumClaimAbuse,
}

impl CodeList for DocumentFraud {
    const NAME: &'static str = "document-fraud";
    const ALL: &'static [Self] = &[
        Self::None,
        Self::ForgedDocument,
        Self::CounterfeitDocument,
        Self::StolenBlank,
        Self::GenuineImpostor,
        Self::GenuineFraudulentlyObtained,
        Self::FalseBreederDocument,
        Self::VisaFraud,
        Self::ShamInvitationOrWorkPermit,
        Self::ShamMarriage,
        Self::AsylumClaimAbuse,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ForgedDocument => "forged-document",
            Self::CounterfeitDocument => "counterfeit-document",
            Self::StolenBlank => "stolen-blank",
            Self::GenuineImpostor => "genuine-impostor",
            Self::GenuineFraudulentlyObtained => "genuine-fraudulently-obtained",
            Self::FalseBreederDocument => "false-breeder-document",
            Self::VisaFraud => "visa-fraud",
            Self::ShamInvitationOrWorkPermit => "sham-invitation-or-work-permit",
            Self::ShamMarriage => "sham-marriage",
            Self::AsylumClaimAbuse => "asylum-claim-abuse",
        }
    }
}

/// A way of paying the facilitator.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Payment {
    /// Cash per leg.
    CashPerLeg,
    /// Cash full advance.
    CashFullAdvance,
    /// Escrow third party.
    EscrowThirdParty,
    /// Hawala idvt.
    HawalaIdvt,
    /// Mobile money.
    MobileMoney,
    /// Bank transfer.
    BankTransfer,
    /// Cryptoasset.
    Cryptoasset,
    /// Prepaid card.
    PrepaidCard,
    /// Labour debt.
    LabourDebt,
    /// Pay on arrival.
    PayOnArrival,
    /// Family ransom under kidnap.
    FamilyRansomUnderKidnap,
    /// None.
    None,
}

impl CodeList for Payment {
    const NAME: &'static str = "payment";
    const ALL: &'static [Self] = &[
        Self::CashPerLeg,
        Self::CashFullAdvance,
        Self::EscrowThirdParty,
        Self::HawalaIdvt,
        Self::MobileMoney,
        Self::BankTransfer,
        Self::Cryptoasset,
        Self::PrepaidCard,
        Self::LabourDebt,
        Self::PayOnArrival,
        Self::FamilyRansomUnderKidnap,
        Self::None,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::CashPerLeg => "cash-per-leg",
            Self::CashFullAdvance => "cash-full-advance",
            Self::EscrowThirdParty => "escrow-third-party",
            Self::HawalaIdvt => "hawala-idvt",
            Self::MobileMoney => "mobile-money",
            Self::BankTransfer => "bank-transfer",
            Self::Cryptoasset => "cryptoasset",
            Self::PrepaidCard => "prepaid-card",
            Self::LabourDebt => "labour-debt",
            Self::PayOnArrival => "pay-on-arrival",
            Self::FamilyRansomUnderKidnap => "family-ransom-under-kidnap",
            Self::None => "none",
        }
    }
}
