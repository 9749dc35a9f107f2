//! The planted changes, placed on the months of a configuration.

use himaya_schema::{Country, Leg, Period, RecruitmentMethod, Route};

use crate::ExampleConfig;
use crate::classes::Class;

/// A factor on a route from a month on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shift {
    pub(crate) route: Route,
    pub(crate) month: Period,
    pub(crate) factor: f64,
}

/// A way of recruiting that a class takes up beside its others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rise {
    pub(crate) class: Class,
    pub(crate) item: RecruitmentMethod,
    pub(crate) month: Period,
    /// The share of those who were not recruited so before that are now.
    pub(crate) taken_up: f64,
}

/// The planted changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effects {
    /// A fall and a doubling three months later, both on the way to one country: the second route is
    /// taken instead of the first.
    pub(crate) shifts: [Shift; 2],
    /// The corridor that is no longer used, and the first month without it.
    pub(crate) vanished: (Leg, Period),
    /// The corridor that comes into use, and its first month.
    pub(crate) appeared: (Leg, Period),
    /// The first month in which one class of victims stands in the place of another.
    pub(crate) class_month: Period,
    /// What rises within a class.
    pub(crate) rise: Rise,
    /// The country in which the share of women and girls among victims changes.
    pub(crate) sex_country: Country,
    /// The first quarter of the new share.
    pub(crate) sex_quarter: Period,
    /// The new share.
    pub(crate) sex_share_after: f64,
}

impl Effects {
    /// Places the changes at fixed fractions of the months.
    pub(crate) fn new(config: &ExampleConfig) -> Self {
        let at = |numerator: u32, denominator: u32| {
            config.month(config.n_months * numerator / denominator)
        };
        Self {
            shifts: [
                Shift {
                    route: Route::WesternMediterranean,
                    month: at(9, 16),
                    factor: 0.5,
                },
                Shift {
                    route: Route::WesternAfrican,
                    month: at(5, 8),
                    factor: 2.0,
                },
            ],
            vanished: (Leg::TdLy, at(2, 3)),
            appeared: (Leg::LyeGr, at(3, 4)),
            class_month: at(1, 2),
            rise: Rise {
                class: Class::DebtLabour,
                item: RecruitmentMethod::OnlineAdvertisement,
                month: at(7, 8),
                taken_up: 0.6,
            },
            sex_country: Country::TUNISIA,
            sex_quarter: Period::quarter_of(at(9, 16).first_day()),
            sex_share_after: 0.78,
        }
    }

    /// The factor on a leg and route in a month.
    pub(crate) fn factor(&self, leg: Leg, route: Route, month: Period) -> f64 {
        let (vanished, last) = self.vanished;
        let (appeared, first) = self.appeared;
        if (leg == vanished && month >= last) || (leg == appeared && month < first) {
            return 0.0;
        }
        self.shifts
            .iter()
            .filter(|shift| shift.route == route && month >= shift.month)
            .map(|shift| shift.factor)
            .product()
    }

    /// The share of women and girls among victims of known sex.
    pub(crate) fn female_share(&self, country: Country, before: f64, month: Period) -> f64 {
        let changed =
            country == self.sex_country && month.first_day() >= self.sex_quarter.first_day();
        if changed {
            self.sex_share_after
        } else {
            before
        }
    }
}
