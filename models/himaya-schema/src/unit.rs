//! What is counted. Two units never add.

use std::fmt::{self, Debug};
use std::marker::PhantomData;
use std::ops::Add;

use serde::{Serialize, Serializer};

use crate::{CodeList, Value};

/// A unit of count.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Unit {
    /// Offences recorded.
    Offences,
    /// Incidents.
    Incidents,
    /// Detected victims of trafficking in human beings.
    Victims,
    /// Smuggled migrants detected.
    SmuggledMigrants,
    /// Persons brought into formal contact.
    Suspects,
    /// Persons prosecuted.
    Prosecuted,
    /// Persons convicted.
    Convicted,
    /// Detections of illegal border crossing; one person may be detected more than once.
    Detections,
    /// Persons found dead.
    Deaths,
    /// Persons missing and presumed dead.
    Missing,
    /// Persons dead or missing together, where a source breaks down only their total.
    DeadOrMissing,
    /// Series of counts.
    Series,
    /// Statistical tests.
    Tests,
}

impl CodeList for Unit {
    const NAME: &'static str = "unit";
    const ALL: &'static [Self] = &[
        Self::Offences,
        Self::Incidents,
        Self::Victims,
        Self::SmuggledMigrants,
        Self::Suspects,
        Self::Prosecuted,
        Self::Convicted,
        Self::Detections,
        Self::Deaths,
        Self::Missing,
        Self::DeadOrMissing,
        Self::Series,
        Self::Tests,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Offences => "offences",
            Self::Incidents => "incidents",
            Self::Victims => "victims",
            Self::SmuggledMigrants => "smuggled-migrants",
            Self::Suspects => "suspects",
            Self::Prosecuted => "prosecuted",
            Self::Convicted => "convicted",
            Self::Detections => "detections",
            Self::Deaths => "deaths",
            Self::Missing => "missing",
            Self::DeadOrMissing => "dead-or-missing",
            Self::Series => "series",
            Self::Tests => "tests",
        }
    }
}

impl Unit {
    /// Whether the unit is a living person whom a small count could identify.
    pub fn is_identifiable_person(self) -> bool {
        match self {
            Self::Victims
            | Self::SmuggledMigrants
            | Self::Suspects
            | Self::Prosecuted
            | Self::Convicted => true,
            Self::Offences
            | Self::Incidents
            | Self::Detections
            | Self::Deaths
            | Self::Missing
            | Self::DeadOrMissing
            | Self::Series
            | Self::Tests => false,
        }
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A unit at the level of types, so that the compiler refuses a sum across units.
pub trait UnitKind: Copy + Debug {
    /// The same unit as a value.
    const UNIT: Unit;
}

/// A value of one unit; it adds to its own kind only.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Quantity<U> {
    value: Value,
    unit: PhantomData<U>,
}

impl<U: UnitKind> Quantity<U> {
    /// Gives a value its unit.
    pub fn new(value: Value) -> Self {
        Self {
            value,
            unit: PhantomData,
        }
    }

    /// The value without its unit, for a column that states the unit.
    pub fn value(self) -> Value {
        self.value
    }
}

impl<U: UnitKind> Add for Quantity<U> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.value + other.value)
    }
}

/// [`Unit::Offences`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Offences;
/// [`Unit::Incidents`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Incidents;
/// [`Unit::Victims`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Victims;
/// [`Unit::SmuggledMigrants`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SmuggledMigrants;
/// [`Unit::Suspects`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Suspects;
/// [`Unit::Prosecuted`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Prosecuted;
/// [`Unit::Convicted`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Convicted;
/// [`Unit::Detections`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Detections;
/// [`Unit::Deaths`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Deaths;
/// [`Unit::Missing`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Missing;
/// [`Unit::DeadOrMissing`] as a type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DeadOrMissing;

impl UnitKind for Offences {
    const UNIT: Unit = Unit::Offences;
}
impl UnitKind for Incidents {
    const UNIT: Unit = Unit::Incidents;
}
impl UnitKind for Victims {
    const UNIT: Unit = Unit::Victims;
}
impl UnitKind for SmuggledMigrants {
    const UNIT: Unit = Unit::SmuggledMigrants;
}
impl UnitKind for Suspects {
    const UNIT: Unit = Unit::Suspects;
}
impl UnitKind for Prosecuted {
    const UNIT: Unit = Unit::Prosecuted;
}
impl UnitKind for Convicted {
    const UNIT: Unit = Unit::Convicted;
}
impl UnitKind for Detections {
    const UNIT: Unit = Unit::Detections;
}
impl UnitKind for Deaths {
    const UNIT: Unit = Unit::Deaths;
}
impl UnitKind for Missing {
    const UNIT: Unit = Unit::Missing;
}
impl UnitKind for DeadOrMissing {
    const UNIT: Unit = Unit::DeadOrMissing;
}

#[cfg(test)]
mod tests;
