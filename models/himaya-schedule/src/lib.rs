//! Which period of which job is due, from configuration, history and a moment.
//!
//! A timer is only a tick here: what is due follows from the periods that have been completed, and
//! never from when a cron line would fire next. So a lost tick, a stopped machine, a clock that jumps
//! and an edited schedule neither lose a period nor run one twice.
//! Nothing here reads a clock, a file or a ledger.

mod cadence;
mod config;
mod cron_line;
mod due;
mod error;
mod history;
mod schedules;

pub use cadence::Cadence;
pub use config::JobSchedule;
pub use cron_line::CronLine;
pub use due::{Decision, Due, due, upcoming};
pub use error::ScheduleError;
pub use history::{History, Outcome};
pub use schedules::Schedules;
