//! The items of a typology: what a case record may say of how the crime was done.

use himaya_indicators::{CLASSES, form_columns};
use himaya_schema::{
    CodeList, Concealment, DocumentFraud, Exploitation, Label, MeansOfControl, NetworkRole,
    OnlineFacilitation, Payment, PersonRole, RecruiterRelation, RecruitmentMethod, Sector,
    Transport, answer_column,
};

use crate::means_columns;

/// A list of which a record may name several things.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TraitList {
    /// The list: what its columns begin with, and the dimension of its counts.
    pub name: &'static str,
    /// Its columns of `cases`: a record in which any of them is yes says something of the list.
    pub columns: Vec<String>,
    /// What is counted and printed, which may take several columns together.
    pub traits: Vec<Trait>,
}

/// One thing that is counted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Trait {
    /// The key, unique within the list.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// The columns of `cases` of which one must be true.
    pub columns: Vec<String>,
}

/// The code that says that nothing of a list applies.
pub(crate) const NONE: &str = "none";

/// Whether a column is an item of a typology: that nothing of a list applies follows from the others.
pub(crate) fn is_item(column: &str) -> bool {
    !column.ends_with("_none")
}

fn list<C: CodeList>(name: &'static str) -> TraitList {
    let traits = C::ALL.iter().map(|item| Trait {
        key: item.code().to_owned(),
        label: Label::code(*item),
        columns: vec![answer_column(name, *item)],
    });
    let traits: Vec<Trait> = traits.collect();
    TraitList {
        name,
        columns: traits.iter().flat_map(|of| of.columns.clone()).collect(),
        traits,
    }
}

/// Forms of exploitation are counted in the classes of the other tables.
fn forms() -> TraitList {
    TraitList {
        traits: CLASSES
            .map(|class| Trait {
                key: class.code().to_owned(),
                label: Label::code(class),
                columns: form_columns(class),
            })
            .to_vec(),
        ..list::<Exploitation>("form")
    }
}

/// Means of control are counted as those that all releases of CTDC can be compared by.
fn means() -> TraitList {
    TraitList {
        traits: MeansOfControl::COMPARABLE
            .map(|means| Trait {
                key: means.code().to_owned(),
                label: Label::code(means),
                columns: means_columns(Some(means)),
            })
            .to_vec(),
        ..list::<MeansOfControl>("means")
    }
}

/// What a record of a person in a role may say. The typologies of trafficking and of smuggling are
/// never one.
pub fn trait_lists(role: PersonRole) -> Vec<TraitList> {
    let of_both = |concealment: Option<TraitList>| {
        let lists = [
            Some(list::<Transport>("transport")),
            concealment,
            Some(list::<DocumentFraud>("documents")),
            Some(list::<Payment>("payment")),
            Some(list::<OnlineFacilitation>("online")),
        ];
        lists.into_iter().flatten().collect::<Vec<_>>()
    };
    let network = list::<NetworkRole>("network");
    match role {
        PersonRole::Victim => {
            let own = vec![
                forms(),
                means(),
                list::<RecruitmentMethod>("recruitment"),
                list::<RecruiterRelation>("relation"),
            ];
            let last = vec![list::<Sector>("sector"), network];
            [own, of_both(None), last].concat()
        }
        PersonRole::SmuggledMigrant | PersonRole::Suspect => [
            of_both(Some(list::<Concealment>("concealment"))),
            vec![network],
        ]
        .concat(),
    }
}

/// The columns of `cases` that are read, list after list.
pub fn item_columns(lists: &[TraitList]) -> Vec<String> {
    lists.iter().flat_map(|list| list.columns.clone()).collect()
}
