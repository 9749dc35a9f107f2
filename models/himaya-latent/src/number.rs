//! Conversions between counts and floating point, in one place.

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of classes, cells and draws are far below 2^53"
)]
pub(crate) fn as_float(n: usize) -> f64 {
    n as f64
}

/// The nearest whole number from 0 up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a weight is from 0 up, and a cast of a float saturates"
)]
pub(crate) fn as_count(weight: f64) -> u64 {
    weight.round().max(0.0) as u64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of rows are far below 2^53"
)]
pub(crate) fn as_weight(count: u64) -> f64 {
    count as f64
}

/// The upper 2.5 % point of the standard normal distribution.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;

/// An interval of a probability that is symmetric on the logit scale, so that it stays within 0 and 1.
pub(crate) fn logit_interval(probability: f64, error: f64) -> (f64, f64) {
    let spread = probability * (1.0 - probability);
    if spread <= 0.0 {
        return (probability, probability);
    }
    let (centre, reach) = (
        (probability / (1.0 - probability)).ln(),
        Z_95 * error / spread,
    );
    let back = |logit: f64| 1.0 / (1.0 + (-logit).exp());
    (back(centre - reach), back(centre + reach))
}
