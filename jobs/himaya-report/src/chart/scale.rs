//! Round numbers for an axis that starts at zero.

use himaya_locale::Localizer;

/// About how many steps an axis has.
const N_STEPS: f64 = 5.0;

/// An axis from zero to a round number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    /// The end of the axis.
    pub(crate) top: f64,
    /// The distance of its ticks.
    pub(crate) step: f64,
    is_ratio: bool,
}

impl Scale {
    /// An axis of counts that reaches the value.
    pub(crate) fn of_counts(high: f64) -> Self {
        let mut decade = 1.0;
        while decade * 10.0 * N_STEPS <= high {
            decade *= 10.0;
        }
        let step = [1.0, 2.0, 5.0, 10.0, 20.0]
            .into_iter()
            .map(|factor| factor * decade)
            .find(|step| step * N_STEPS >= high)
            .unwrap_or(decade * 50.0);
        Self {
            top: step * (high / step).ceil().max(1.0),
            step,
            is_ratio: false,
        }
    }

    /// The axis from 0 to 100 %.
    pub(crate) fn of_ratios() -> Self {
        Self {
            top: 1.0,
            step: 0.25,
            is_ratio: true,
        }
    }

    /// The ticks with their labels, zero first.
    pub(crate) fn ticks(self, localizer: &Localizer) -> Vec<(f64, String)> {
        let mut ticks = Vec::new();
        let mut value = 0.0;
        while value <= self.top {
            let label = if self.is_ratio {
                localizer.percent(value, 0)
            } else {
                localizer.count(whole(value))
            };
            ticks.push((value, label));
            value += self.step;
        }
        ticks
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ticks are whole, not negative, and no greater than a count"
)]
fn whole(value: f64) -> u64 {
    value as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(high: f64, top: f64, step: f64) {
        let scale = Scale::of_counts(high);
        assert_eq!((scale.top, scale.step), (top, step), "for {high}");
    }

    #[test]
    fn an_axis_ends_at_a_round_number_not_far_above_the_data() {
        check(0.0, 1.0, 1.0);
        check(3.0, 3.0, 1.0);
        check(7.0, 8.0, 2.0);
        check(17.0, 20.0, 5.0);
        check(40.0, 40.0, 10.0);
        check(339.0, 400.0, 100.0);
        check(20_345.0, 25_000.0, 5_000.0);
        check(3_965_684.0, 4_000_000.0, 1_000_000.0);
    }
}
