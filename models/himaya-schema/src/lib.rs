//! The shared vocabulary of himaya: what a count is, of whom, where, when, and how sure.
//!
//! This crate does no I/O and computes no statistics; every other crate speaks in its types.
//! Code lists follow published classifications (ISO 3166-1, UN M49, UNODC GLOTIP, IOM HTCDS 2.0,
//! CTDC 2024, the Palermo protocols); each list names its source.

mod answers;
mod area;
mod case_record;
mod code_list;
mod control;
mod country;
mod crime;
mod cube;
mod dimension;
mod error;
mod exploitation;
mod figure;
mod finding;
mod grading;
mod handling;
mod judgement;
mod label;
mod likelihood;
mod measurement;
mod observation;
mod period;
mod person;
mod recruitment;
mod reduction;
mod region;
mod route;
mod smuggling;
mod statement;
mod table;
mod unit;
mod value;

pub use answers::Answers;
pub use area::Area;
pub use case_record::{CaseRecord, PersonRole, answer_column, case_schema};
pub use code_list::CodeList;
pub use control::{MeansOfControl, RecruiterRelation};
pub use country::Country;
pub use crime::Crime;
pub use cube::{Cube, CubeCell, Rule};
pub use dimension::{Coordinates, Dimension, Member, Nesting, Relation, Structure};
pub use error::SchemaError;
pub use exploitation::{Exploitation, ExploitationClass};
pub use figure::{Cell, Figure, FigureId, Flag, Hidden, Origin};
pub use finding::Finding;
pub use grading::{Grade, InformationGrade, SourceGrade};
pub use handling::{Handling, Level};
pub use judgement::{Driver, JudgementChange, Pillar};
pub use label::{GivenName, Label};
pub use likelihood::{Confidence, Likelihood};
pub use measurement::{Measurement, measurement_schema};
pub use observation::{Breakdown, Observation, RawLabels, observation_schema};
pub use period::{Period, Precision};
pub use person::{AgeBand, AgeGroup, Sex};
pub use recruitment::{NetworkRole, OnlineFacilitation, RecruitmentMethod, Sector};
pub use reduction::{AnswerPattern, Group, Reduction};
pub use region::Region;
pub use route::{BorderType, Corridor, Leg, Route};
pub use smuggling::{Concealment, DocumentFraud, Payment, Transport};
pub use statement::{Argument, Card, Prose, Statement};
pub use table::{Column, ColumnKind, Input, Lineage, Row, Table};
pub use unit::{
    Convicted, DeadOrMissing, Deaths, Detections, Incidents, Missing, Offences, Prosecuted,
    Quantity, SmuggledMigrants, Suspects, Unit, UnitKind, Victims,
};
pub use value::Value;
