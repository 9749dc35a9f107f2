//! Case records: one anonymised person in a case.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::{
    AgeBand, Answers, Area, CodeList, Concealment, Crime, DocumentFraud, Exploitation, Grade,
    Handling, Leg, MeansOfControl, NetworkRole, OnlineFacilitation, Payment, Period, RawLabels,
    RecruiterRelation, RecruitmentMethod, Route, Sector, Sex, Transport,
};

/// What a person is in a case.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum PersonRole {
    /// A detected victim of trafficking in human beings.
    Victim,
    /// A smuggled migrant: the object of the offence, not an offender.
    SmuggledMigrant,
    /// A suspect.
    Suspect,
}

impl CodeList for PersonRole {
    const NAME: &'static str = "person-role";
    const ALL: &'static [Self] = &[Self::Victim, Self::SmuggledMigrant, Self::Suspect];

    fn code(self) -> &'static str {
        match self {
            Self::Victim => "victim",
            Self::SmuggledMigrant => "smuggled-migrant",
            Self::Suspect => "suspect",
        }
    }
}

/// One row of the table `cases`.
///
/// Grain: one anonymised person in one case. Two equal rows are two persons: never deduplicate on
/// content.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    /// The part of the source that a newer vintage replaces as a whole, such as a country's month.
    pub part: String,
    /// The data set within the source, such as `k-anonymised`; two data sets are never pooled.
    pub dataset: String,
    /// The file's name.
    pub file: String,
    /// The row in the file, counted from 1 as a spreadsheet shows it.
    pub row: u32,
    /// The case's pseudonym, unique within the reporting country, where the source links persons.
    pub case: Option<String>,
    /// The crime.
    pub crime: Crime,
    /// What the person is in the case.
    pub role: PersonRole,
    /// Who reports; [`Area::Total`] for a source that pools countries.
    pub reporting: Area,
    /// The person's citizenship.
    pub citizenship: Area,
    /// Where the person was exploited.
    pub exploitation_area: Area,
    /// When; absent where the source does not date the record.
    pub period: Option<Period>,
    /// Sex as recorded.
    pub sex: Sex,
    /// Age as recorded.
    pub age: AgeBand,
    /// The macro route.
    pub route: Option<Route>,
    /// The internal leg.
    pub leg: Option<Leg>,
    /// Forms of exploitation.
    pub forms: Answers<Exploitation>,
    /// Means of control.
    pub means: Answers<MeansOfControl>,
    /// The recruiter's relation to the person.
    pub relations: Answers<RecruiterRelation>,
    /// Means of transport.
    pub transport: Answers<Transport>,
    /// Concealment.
    pub concealment: Answers<Concealment>,
    /// Document fraud.
    pub documents: Answers<DocumentFraud>,
    /// Payment.
    pub payment: Answers<Payment>,
    /// How the person was recruited.
    pub recruitment: Answers<RecruitmentMethod>,
    /// What was done online.
    pub online: Answers<OnlineFacilitation>,
    /// The sector of exploitation.
    pub sector: Answers<Sector>,
    /// The roles of perpetrators that the record names; of a suspect the own role.
    pub network: Answers<NetworkRole>,
    /// The handling code.
    pub handling: Handling,
    /// The grade of source and information.
    pub grade: Grade,
    /// The labels before they were mapped to codes.
    pub raw: RawLabels,
}

/// The name of the column that holds one item of a multiple-response list, such as `form_sex`.
pub fn answer_column<C: CodeList>(prefix: &str, item: C) -> String {
    let code = item.code().to_lowercase().replace('-', "_");
    format!("{prefix}_{code}")
}

/// The arrow schema of `cases`; every item of a multiple-response list is a nullable Boolean column,
/// null where it was not recorded.
///
/// The partition columns `source` and `vintage` stand in the path.
pub fn case_schema() -> SchemaRef {
    let text = |name: &str, nullable| Field::new(name, DataType::Utf8, nullable);
    let mut fields = vec![
        text("part", false),
        text("dataset", false),
        text("file", false),
        Field::new("row", DataType::UInt32, false),
        text("case", true),
        text("crime", false),
        text("role", false),
        text("reporting", false),
        text("citizenship", false),
        text("exploitation_area", false),
        text("period", true),
        text("precision", true),
        Field::new("period_start", DataType::Date32, true),
        Field::new("period_end", DataType::Date32, true),
        text("quarter", true),
        Field::new("year", DataType::Int32, true),
        text("sex", false),
        text("age", false),
        text("age_group", false),
        text("route", true),
        text("leg", true),
    ];
    fields.extend(answer_fields::<Exploitation>("form"));
    fields.extend(answer_fields::<MeansOfControl>("means"));
    fields.extend(answer_fields::<RecruiterRelation>("relation"));
    fields.extend(answer_fields::<Transport>("transport"));
    fields.extend(answer_fields::<Concealment>("concealment"));
    fields.extend(answer_fields::<DocumentFraud>("documents"));
    fields.extend(answer_fields::<Payment>("payment"));
    fields.extend(answer_fields::<RecruitmentMethod>("recruitment"));
    fields.extend(answer_fields::<OnlineFacilitation>("online"));
    fields.extend(answer_fields::<Sector>("sector"));
    fields.extend(answer_fields::<NetworkRole>("network"));
    fields.extend([
        text("handling", false),
        text("grade", false),
        text("raw", false),
    ]);
    Arc::new(Schema::new(fields))
}

fn answer_fields<C: CodeList>(prefix: &'static str) -> impl Iterator<Item = Field> {
    C::ALL
        .iter()
        .map(move |item| Field::new(answer_column(prefix, *item), DataType::Boolean, true))
}

#[cfg(test)]
mod tests;
