//! How much an edition of a level may show.

use himaya_schema::Level;

use crate::DisclosureError;

/// The least threshold; no configuration lowers it.
pub const FLOOR: u64 = 5;

/// The rules of one level.
///
/// All levels use the same method: exact counts, primary and secondary suppression. They differ in
/// the threshold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Policy {
    level: Level,
    threshold: u64,
}

impl Policy {
    /// The rules of a level: 5 persons for the restricted one, 11 for partners and the public.
    pub fn for_level(level: Level) -> Self {
        let threshold = match level {
            Level::Restricted => FLOOR,
            Level::Partner | Level::Public => 11,
        };
        Self { level, threshold }
    }

    /// A level with a threshold of one's own, which the floor bounds from below.
    pub fn with_threshold(level: Level, threshold: u64) -> Result<Self, DisclosureError> {
        if threshold < FLOOR {
            return Err(DisclosureError::ThresholdBelowFloor {
                level,
                threshold,
                floor: FLOOR,
            });
        }
        Ok(Self { level, threshold })
    }

    /// The level.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The least count of persons that is shown.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_under_the_floor_is_refused() {
        let refused = Policy::with_threshold(Level::Restricted, 4);
        assert!(matches!(
            refused,
            Err(DisclosureError::ThresholdBelowFloor { floor: 5, .. })
        ));
        assert!(Policy::with_threshold(Level::Restricted, 5).is_ok());
    }

    #[test]
    fn wider_circles_see_less() {
        let threshold = |level| Policy::for_level(level).threshold();
        assert_eq!(threshold(Level::Restricted), 5);
        assert_eq!(threshold(Level::Partner), 11);
        assert_eq!(threshold(Level::Public), 11);
    }
}
