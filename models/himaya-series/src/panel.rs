//! Monthly counts of several series on one axis of time.

use crate::SeriesError;
use crate::distribution::as_float;

/// The months of a year.
pub const YEAR: usize = 12;

/// One series of counts: a route, a corridor, a leg, a nationality.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The name, unique in its panel.
    pub name: String,
    /// Series of one group may give way to one another: one origin, or one destination.
    pub group: Option<String>,
    /// The counts a month; nothing where none was reported.
    pub counts: Vec<Option<u64>>,
    /// The reporting effort a month, above zero; nothing where it is not known.
    pub effort: Option<Vec<f64>>,
    /// The counts as an earlier vintage had them, for its months.
    pub earlier: Option<Vec<Option<u64>>>,
}

impl Series {
    /// The months with a count.
    pub fn n_months(&self) -> usize {
        self.counts.iter().flatten().count()
    }

    /// The average of the months with a count.
    pub fn mean(&self) -> f64 {
        let total: f64 = self.counts.iter().flatten().map(|n| as_count(*n)).sum();
        total / as_float(self.n_months().max(1))
    }
}

/// Series on one axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// The month of the year of the first count, from 0 for January.
    pub first: usize,
    /// The series.
    pub series: Vec<Series>,
    /// How many of the last months may still be revised.
    pub n_provisional: usize,
}

impl Panel {
    /// The months on the axis.
    pub fn n_months(&self) -> usize {
        self.series.first().map_or(0, |series| series.counts.len())
    }

    /// Refuses what cannot be analysed.
    pub fn check(&self) -> Result<(), SeriesError> {
        let n_months = self.n_months();
        if n_months < YEAR {
            return Err(SeriesError::Short { n_months });
        }
        for (index, series) in self.series.iter().enumerate() {
            let name = || series.name.clone();
            if self.series[..index]
                .iter()
                .any(|other| other.name == series.name)
            {
                return Err(SeriesError::Twice { name: name() });
            }
            let efforts = series.effort.as_deref();
            let lengths = [Some(series.counts.len()), efforts.map(<[f64]>::len)];
            if lengths.iter().flatten().any(|length| *length != n_months) {
                return Err(SeriesError::Length { name: name() });
            }
            let is_effort = |effort: &f64| effort.is_finite() && *effort > 0.0;
            if efforts.is_some_and(|efforts| !efforts.iter().all(is_effort)) {
                return Err(SeriesError::Effort { name: name() });
            }
        }
        Ok(())
    }
}

/// A count as a real number; none reaches 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
pub(crate) fn as_count(n: u64) -> f64 {
    n as f64
}
