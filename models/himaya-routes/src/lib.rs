//! Route series and their changes: counts a route (or leg) and quarter beside the previous quarter
//! and the same quarter of the year before.
//!
//! # Reductions needed
//!
//! | exhibit | table | filter | keys | mode |
//! |---|---|---|---|---|
//! | T2 | `observations` | one source, `unit = 'detections'`, `breakdown = 'route'`, `is_total = false`, the three quarters | `route`, `quarter` | sum |
//! | T18 to T20 | `observations` | as T2, sixty months | `route`, `period` | sum |
//! | T25 | `observations` | as T18 | `origin`, `period` | sum |
//! | T26, T27 | `observations` | as T3, sixty months | `route`, `period` | sum |
//! | T3 | `observations` | one source, `breakdown = 'incident'`, `is_total = false`, the three quarters; once with `unit = 'deaths'`, once with `unit = 'missing'` | `route`, `quarter` | sum |
//! | T4 | `cases` | one source and data set, `crime = 'SOM'`, `role = 'smuggled-migrant'`, the three quarters | `route`, `quarter` | count |
//! | T5, T24 | `cases` | as T4 | `leg`, `quarter` | count |
//! | T28 to T30 | `cases` | as T4, sixty months | `route`, `leg` or `citizenship`, `period` | count |
//!
//! A record without a route or leg has the empty code, which is shown as unknown or not recorded.
//!
//! Which quarters a source covers is an argument: in a covered quarter a route without rows is a true
//! zero, in any other it is not reported. Two units stand side by side and are never divided.

mod cube;
mod error;
mod exhibit;
mod findings;
#[cfg(test)]
mod fixture;
mod forecasts;
mod found;
mod harm;
mod matrix;
mod shifts;

pub use cube::{Axis, Kind, Quarters, SeriesSpec, frontex_routes, iom_routes, series};
pub use error::RouteError;
pub use findings::route_findings;
pub use forecasts::{Forecast, ForecastsOf, Reference, Scored, scored};
pub use found::{Family, Found, ShiftsOf, shifts_found};
pub use harm::{Harm, harm};
pub use matrix::leg_matrix;
pub use shifts::{SeriesTable, shifts};
