//! The five planted classes of modus operandi among victims.
//!
//! Within a class the items of a list are drawn independently of each other: the classes are latent
//! classes in the strict sense. Forms, means, relation, transport, recruitment, sector and network
//! roles are drawn again until at least one item is yes, since an empty cell would mean that nothing
//! was recorded; documents, payment and what was done online get `none` instead. The truth states the
//! probabilities that result.
//!
//! From one month on, one class is given up and another takes its place among the same persons.

use himaya_schema::CodeList;

use crate::draw::Draw;

/// A latent class.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Class {
    DeceptiveRecruitment,
    PartnerCoercion,
    DebtLabour,
    ChildBegging,
    /// Forced to commit fraud online, as in scam centres.
    OnlineCriminality,
}

/// A list's items with their probabilities, one a class in the order of [`Class::ALL`].
pub(crate) type Items<C> = &'static [(C, [f64; 5])];

impl CodeList for Class {
    const NAME: &'static str = "class";
    const ALL: &'static [Self] = &[
        Self::DeceptiveRecruitment,
        Self::PartnerCoercion,
        Self::DebtLabour,
        Self::ChildBegging,
        Self::OnlineCriminality,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::DeceptiveRecruitment => "deceptive-recruitment",
            Self::PartnerCoercion => "partner-coercion",
            Self::DebtLabour => "debt-labour",
            Self::ChildBegging => "child-begging",
            Self::OnlineCriminality => "online-criminality",
        }
    }
}

impl Class {
    /// The class that is given up, and the one in its place.
    pub(crate) const REPLACED: (Self, Self) = (Self::PartnerCoercion, Self::OnlineCriminality);

    /// The share of the class among victims before the replacement, in per cent.
    pub(crate) fn share_pct(self) -> u32 {
        match self {
            Self::DeceptiveRecruitment => 34,
            Self::PartnerCoercion => 22,
            Self::DebtLabour => 28,
            Self::ChildBegging => 16,
            Self::OnlineCriminality => 0,
        }
    }

    /// The share of the class among victims from the replacement on, in per cent.
    pub(crate) fn share_pct_after(self) -> u32 {
        let (given_up, in_its_place) = Self::REPLACED;
        if self == given_up {
            in_its_place.share_pct()
        } else if self == in_its_place {
            given_up.share_pct()
        } else {
            self.share_pct()
        }
    }

    /// The letter that stands for the class in the truth, from `a` in the order of the list.
    pub(crate) fn letter(self) -> char {
        ('a'..='z').nth(self.index()).unwrap_or('?')
    }

    /// How far the share of women and girls lies from the country's; the shifts average to zero over
    /// the classes, so that the country's share holds. A replacement leaves sex and age as they were.
    pub(crate) fn female_shift(self) -> f64 {
        match self {
            Self::DeceptiveRecruitment => 0.18,
            Self::PartnerCoercion | Self::OnlineCriminality => 0.12,
            Self::DebtLabour => -0.24,
            Self::ChildBegging => -0.1275,
        }
    }

    /// The share of children.
    pub(crate) fn child_share(self) -> f64 {
        match self {
            Self::DeceptiveRecruitment => 0.15,
            Self::PartnerCoercion | Self::OnlineCriminality => 0.20,
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
    pub(crate) fn of(self, probabilities: &[f64; 5]) -> f64 {
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
