//! One synthetic person in one synthetic case.

use himaya_schema::{
    AgeBand, Concealment, Country, Crime, DocumentFraud, Exploitation, Leg, MeansOfControl,
    NetworkRole, OnlineFacilitation, Payment, Period, PersonRole, RecruiterRelation,
    RecruitmentMethod, Route, Sector, Sex, Transport,
};

use crate::classes::Class;

/// A row before it is written.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) country: Country,
    pub(crate) case: String,
    pub(crate) month: Period,
    pub(crate) crime: Crime,
    pub(crate) role: PersonRole,
    pub(crate) sex: Sex,
    /// Absent where the cell is blank.
    pub(crate) age: Option<AgeBand>,
    pub(crate) citizenship: &'static str,
    pub(crate) exploitation_country: Option<&'static str>,
    pub(crate) route: Option<Route>,
    pub(crate) leg: Option<Leg>,
    /// An empty list is a blank cell: not recorded.
    pub(crate) forms: Vec<Exploitation>,
    pub(crate) means: Vec<MeansOfControl>,
    pub(crate) relations: Vec<RecruiterRelation>,
    pub(crate) transport: Vec<Transport>,
    pub(crate) concealment: Vec<Concealment>,
    pub(crate) documents: Vec<DocumentFraud>,
    pub(crate) payment: Vec<Payment>,
    pub(crate) recruitment: Vec<RecruitmentMethod>,
    pub(crate) online: Vec<OnlineFacilitation>,
    pub(crate) sector: Vec<Sector>,
    pub(crate) network: Vec<NetworkRole>,
    pub(crate) handling: Option<&'static str>,
    pub(crate) grade: Option<&'static str>,
    /// The latent class of a victim; it is not written.
    pub(crate) class: Option<Class>,
}

impl Person {
    /// A person of whom only the frame is known.
    pub(crate) fn new(country: Country, month: Period, crime: Crime, role: PersonRole) -> Self {
        Self {
            country,
            case: String::new(),
            month,
            crime,
            role,
            sex: Sex::Unknown,
            age: None,
            citizenship: "_U",
            exploitation_country: None,
            route: None,
            leg: None,
            forms: Vec::new(),
            means: Vec::new(),
            relations: Vec::new(),
            transport: Vec::new(),
            concealment: Vec::new(),
            documents: Vec::new(),
            payment: Vec::new(),
            recruitment: Vec::new(),
            online: Vec::new(),
            sector: Vec::new(),
            network: Vec::new(),
            handling: None,
            grade: None,
            class: None,
        }
    }
}
