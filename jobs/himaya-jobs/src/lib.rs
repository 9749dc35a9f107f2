//! The jobs: inputs, compute, checks, outputs; and the questions that can be asked of a workspace.
//!
//! A job reads the lake through the engine, hands plain reductions to the models, passes every count
//! through disclosure control and hands the release to the store. It computes nothing itself.

mod analyse;
mod assessment;
mod clock;
mod confirm;
mod coverage;
mod due;
mod editions;
mod error;
mod explain;
mod gc;
mod input_set;
pub mod jobs;
mod publication;
mod pull;
mod queries;
mod results;
mod run;
mod scaffold;
mod schedule;
mod settings;
mod status;
mod supervisor;
mod validate;
mod verify;

pub use analyse::{
    AnalyseMethod, CellLine, ClassCount, DisclosureRequest, DonorReport, DonorRequest, DonorTables,
    FaultLine, FinanceFiles, FinanceLine, GenderLine, Hierarchies, IatiReport, IndicatorLine,
    LongTable, MarkerLine, ModusReport, ModusRequest, ModusTables, NeedsReport, NeedsRequest,
    NeedsTables, ProtectedTable, RestatedLine, RoutesReport, RoutesRequest, RoutesTables,
    SeriesColumns, TableError, analyse_donor, analyse_modus, analyse_needs, analyse_routes, attack,
    protect, registers, route_options, verify_iati,
};
pub use clock::Clock;
pub use confirm::{ConfirmReport, confirm};
pub use due::{Question, Standing, clock_warning, next, standing};
pub use editions::EditionFormat;
pub use error::JobError;
pub use explain::{ExplainedInput, Explanation, explain};
pub use gc::{GcReport, gc};
pub use jobs::Job;
pub use publication::{AuditFailure, AuditReport, audit};
pub use pull::{Held, PullReport, approve, discard_held, held, pull, source_config};
pub use run::{Circumstances, JobReport, JobStatus, Output, Plan, RunReport, check_key, plan, run};
pub use scaffold::{init, workspace_files};
pub use schedule::{embedded_schedules, schedules};
pub use settings::Settings;
pub use status::{ReleaseStatus, SourceStatus, Status, status};
pub use supervisor::{
    AttemptReport, DueReport, Supervisor, backfill, open_periods, range, run_due,
};
pub use validate::{Checked, refusal, validate};
pub use verify::{WorkspaceVerification, verify};

#[cfg(test)]
mod tests;
