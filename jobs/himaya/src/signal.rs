//! Signals that ask the command to end, and the end of whoever started it.

use std::io::Read as _;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use signal_hook::consts::{SIGINT, SIGTERM};

use crate::error::CommandError;
use crate::exit::ExitStatus;

/// How long the job at work may go on when it is time to end; systemd waits longer than that.
pub(crate) const GRACE: Duration = Duration::from_secs(8);

/// A flag that is set when the system or a person asks the command to end.
pub(crate) fn stop_flag() -> Result<Arc<AtomicBool>, CommandError> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&stop)).map_err(CommandError::Signal)?;
    }
    Ok(stop)
}

/// Makes a file that grows beyond the limit of the system an error like any other, not a signal that
/// ends the process without a word.
#[cfg(unix)]
pub(crate) fn write_errors_instead_of_signals() -> Result<(), CommandError> {
    let unread = Arc::new(AtomicBool::new(false));
    let registered = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, unread);
    registered.map(|_| ()).map_err(CommandError::Signal)
}

/// Nothing: there is no such signal here.
#[cfg(not(unix))]
pub(crate) fn write_errors_instead_of_signals() -> Result<(), CommandError> {
    Ok(())
}

/// Ends this process when its standard input ends, that is when whoever started it is gone.
///
/// A job may be cut off at any instant, and one whose scheduler was killed has nobody to hold it to
/// its time-out.
pub(crate) fn end_with_parent() {
    std::thread::spawn(|| {
        let mut sink = [0; 64];
        let mut input = std::io::stdin().lock();
        while input.read(&mut sink).is_ok_and(|n_read| n_read > 0) {}
        #[expect(
            clippy::exit,
            reason = "the job runs on another thread and cannot be asked to stop"
        )]
        std::process::exit(i32::from(ExitStatus::TemporaryFailure.code()));
    });
}
