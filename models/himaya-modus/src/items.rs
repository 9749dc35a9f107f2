//! The items of a typology: what a case record may say of how the crime was done.

use himaya_schema::{
    CodeList, Concealment, DocumentFraud, Exploitation, Label, MeansOfControl, Payment,
    RecruiterRelation, Transport, answer_column,
};

/// One thing that a record may say.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Trait {
    /// The column of `cases`.
    pub column: String,
    /// What it is called.
    pub label: Label,
}

/// The code that says that none of a list applies: it follows from the others, so it is no trait of
/// its own.
const NONE: &str = "none";

fn traits<C: CodeList>(prefix: &'static str) -> impl Iterator<Item = Trait> {
    let own = C::ALL.iter().filter(|item| item.code() != NONE);
    own.map(move |item| Trait {
        column: answer_column(prefix, *item),
        label: Label::code(*item),
    })
}

/// What a record of a victim of trafficking may say: forms, means of control, the recruiter's
/// relation, transport, documents and payment.
pub fn victim_traits() -> Vec<Trait> {
    traits::<Exploitation>("form")
        .chain(traits::<MeansOfControl>("means"))
        .chain(traits::<RecruiterRelation>("relation"))
        .chain(traits::<Transport>("transport"))
        .chain(traits::<DocumentFraud>("documents"))
        .chain(traits::<Payment>("payment"))
        .collect()
}

/// What a record of a smuggled migrant may say: transport, concealment, documents and payment. The
/// typologies of the two crimes are never one.
pub fn smuggled_traits() -> Vec<Trait> {
    traits::<Transport>("transport")
        .chain(traits::<Concealment>("concealment"))
        .chain(traits::<DocumentFraud>("documents"))
        .chain(traits::<Payment>("payment"))
        .collect()
}
