//! How a model is fitted: unchecked parameters, which `check` turns into valid ones.

use linfa::ParamGuard;

use crate::LatentError;

/// Valid parameters of a fit.
#[derive(Clone, Debug, PartialEq)]
pub struct LatentClassValidParams {
    n_classes: usize,
    n_starts: usize,
    n_polished: usize,
    short_iterations: usize,
    max_iterations: Option<usize>,
    tolerance: f64,
    seed: u64,
}

impl LatentClassValidParams {
    /// The number of classes.
    pub fn n_classes(&self) -> usize {
        self.n_classes
    }

    /// The number of starts.
    pub fn n_starts(&self) -> usize {
        self.n_starts
    }

    /// The number of starts, the best after the short way, that go to the end, or until they are clearly
    /// behind another.
    pub fn n_polished(&self) -> usize {
        self.n_polished
    }

    /// The steps of the short way.
    pub fn short_iterations(&self) -> usize {
        self.short_iterations
    }

    /// The most steps of a start in all; none for as many as the size of the table allows.
    pub fn max_iterations(&self) -> Option<usize> {
        self.max_iterations
    }

    /// The gain in log-likelihood, a unit of weight, below which a step is the last.
    pub fn tolerance(&self) -> f64 {
        self.tolerance
    }

    /// The seed; each start has its own stream of it.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The same fit of another number of classes.
    pub(crate) fn with_classes(&self, n_classes: usize) -> Self {
        Self {
            n_classes,
            ..self.clone()
        }
    }

    /// The same fit with an end that comes no later than at this gain.
    pub(crate) fn rougher(&self, tolerance: f64) -> Self {
        Self {
            tolerance: self.tolerance.max(tolerance),
            ..self.clone()
        }
    }

    /// A cheaper fit of data drawn anew, with other random numbers.
    pub(crate) fn lighter(&self, n_starts: usize, seed: u64) -> Self {
        Self {
            n_starts: n_starts.min(self.n_starts),
            n_polished: 1,
            tolerance: self.tolerance.max(1e-8),
            seed,
            ..self.clone()
        }
    }
}

/// Parameters of a fit as they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct LatentClassParams(LatentClassValidParams);

impl LatentClassParams {
    /// Fifty starts of so many classes: each goes 30 steps, the best ten go to the end.
    ///
    /// The end is a step that gains less than 1e-10 in log-likelihood a unit of weight, or the last of
    /// 20,000 steps, fewer where a step is long (of 290,000 patterns of eight items in five classes, 258;
    /// at least 100). A climb that ends so says that it did not converge, and what its last step gained.
    pub fn new(n_classes: usize) -> Self {
        Self(LatentClassValidParams {
            n_classes,
            n_starts: 50,
            n_polished: 10,
            short_iterations: 30,
            max_iterations: None,
            tolerance: 1e-10,
            seed: 1,
        })
    }

    /// Sets the number of starts.
    #[must_use]
    pub fn n_starts(mut self, n_starts: usize) -> Self {
        self.0.n_starts = n_starts;
        self
    }

    /// Sets how many starts go to the end.
    #[must_use]
    pub fn n_polished(mut self, n_polished: usize) -> Self {
        self.0.n_polished = n_polished;
        self
    }

    /// Sets the steps of the short way.
    #[must_use]
    pub fn short_iterations(mut self, short_iterations: usize) -> Self {
        self.0.short_iterations = short_iterations;
        self
    }

    /// Sets the most steps of a start in all, whatever the size of the table.
    #[must_use]
    pub fn max_iterations(mut self, max_iterations: usize) -> Self {
        self.0.max_iterations = Some(max_iterations);
        self
    }

    /// Sets the gain in log-likelihood, a unit of weight, below which a step is the last.
    #[must_use]
    pub fn tolerance(mut self, tolerance: f64) -> Self {
        self.0.tolerance = tolerance;
        self
    }

    /// Sets the seed.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.0.seed = seed;
        self
    }
}

impl ParamGuard for LatentClassParams {
    type Checked = LatentClassValidParams;
    type Error = LatentError;

    fn check_ref(&self) -> Result<&LatentClassValidParams, LatentError> {
        let numbers = [
            ("the number of classes", self.0.n_classes, 100),
            ("the number of starts", self.0.n_starts, 100_000),
            ("the number of finished starts", self.0.n_polished, 100_000),
            (
                "the most steps",
                self.0.max_iterations.unwrap_or(1),
                10_000_000,
            ),
        ];
        for (name, value, most) in numbers {
            if value == 0 || most < value {
                return Err(LatentError::Option {
                    name,
                    value: value.to_string(),
                    range: if most == 100 {
                        "from 1 to 100"
                    } else {
                        "a positive number within reason"
                    },
                });
            }
        }
        if !(0.0 < self.0.tolerance && self.0.tolerance < 1.0) {
            return Err(LatentError::Option {
                name: "the tolerance",
                value: self.0.tolerance.to_string(),
                range: "above 0 and below 1",
            });
        }
        Ok(&self.0)
    }

    fn check(self) -> Result<LatentClassValidParams, LatentError> {
        self.check_ref()?;
        Ok(self.0)
    }
}
