//! Weighted means, and what they make of intervals.

/// Everything between two numbers, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// One number.
    pub fn point(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// Whether it is one number.
    pub fn is_point(self) -> bool {
        self.low >= self.high
    }

    /// The number at a share of the way from the lower end to the upper.
    pub fn at(self, share: f64) -> f64 {
        self.low + share * (self.high - self.low)
    }
}

/// The weighted arithmetic mean of pairs of value and weight; of no weight there is none.
pub fn arithmetic(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weight) = pairs.fold((0.0, 0.0), |(sum, total), (value, weight)| {
        (sum + weight * value, total + weight)
    });
    (0.0 < weight).then(|| sum / weight)
}

/// The weighted geometric mean of pairs of value above 0 and weight; of no weight there is none.
pub fn geometric(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    arithmetic(pairs.map(|(value, weight)| (value.ln(), weight))).map(f64::exp)
}

#[cfg(test)]
mod tests;
