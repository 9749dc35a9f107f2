//! What a child that parses gives up before it reads anything, as far as the system knows it.

use std::process::ExitStatus;

use super::ParserLimits;

/// What ended a process.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Signal {
    /// Too much processor time.
    Processor,
    /// It gave up by itself, as it does without memory.
    Abort,
    /// Something else.
    Other,
}

/// Limits this process for good, and returns what it could not limit.
pub(super) fn confine(limits: &ParserLimits) -> Vec<String> {
    let mut shortfalls = Vec::new();
    resources(limits, &mut shortfalls);
    files_and_network(&mut shortfalls);
    shortfalls
}

#[cfg(unix)]
pub(super) fn signal(status: ExitStatus) -> Option<Signal> {
    use std::os::unix::process::ExitStatusExt as _;
    Some(match status.signal()? {
        libc::SIGXCPU => Signal::Processor,
        libc::SIGABRT => Signal::Abort,
        _ => Signal::Other,
    })
}

/// A process is not ended by signals here.
#[cfg(not(unix))]
pub(super) fn signal(_: ExitStatus) -> Option<Signal> {
    None
}

/// Address space, processor time, no file written, few opened, and no image of a crash, which would
/// hold the file.
#[cfg(unix)]
fn resources(limits: &ParserLimits, shortfalls: &mut Vec<String>) {
    use rlimit::{Resource, getrlimit, setrlimit};
    let memory = limits.memory_mib.saturating_mul(1024 * 1024);
    for (resource, name, most) in [
        (Resource::AS, "address space", memory),
        (Resource::CPU, "processor time", limits.processor_s),
        (Resource::CORE, "images of crashes", 0),
        (Resource::FSIZE, "written files", 0),
        (Resource::NOFILE, "open files", 16),
    ] {
        let set = getrlimit(resource).and_then(|(_, before)| {
            // Nobody may raise what has been set lower before.
            let soft = most.min(before);
            // Time gets a moment more, so that the signal says what it was.
            let grace = if resource == Resource::CPU { 5 } else { 0 };
            setrlimit(resource, soft, soft.saturating_add(grace).min(before))
        });
        if let Err(error) = set {
            shortfalls.push(format!("parsers have no limit of {name} here: {error}"));
        }
    }
}

#[cfg(not(unix))]
fn resources(_: &ParserLimits, shortfalls: &mut Vec<String>) {
    shortfalls.push("parsers have no limit of memory and processor time here".to_owned());
}

/// No file can be opened, no address reached, no programme started: once by Landlock and once by a
/// filter of system calls, since either may be missing.
#[cfg(target_os = "linux")]
fn files_and_network(shortfalls: &mut Vec<String>) {
    if let Err(reason) = landlock() {
        shortfalls.push(format!("parsers are not held by Landlock here: {reason}"));
    }
    if let Err(reason) = filter() {
        shortfalls.push(format!("parsers are not held by seccomp here: {reason}"));
    }
}

#[cfg(not(target_os = "linux"))]
fn files_and_network(shortfalls: &mut Vec<String>) {
    shortfalls.push("parsers are not kept from files and the network here".to_owned());
}

/// Everything that the kernel's Landlock knows is handled, and nothing is allowed.
#[cfg(target_os = "linux")]
fn landlock() -> Result<(), String> {
    use landlock::{
        ABI, Access as _, AccessFs, AccessNet, Ruleset, RulesetAttr as _, RulesetStatus, Scope,
    };
    const NEWEST: ABI = ABI::V6;
    let held = Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(NEWEST)))
        .and_then(|rules| rules.scope(Scope::from_all(NEWEST)))
        .and_then(Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self)
        .map_err(|error| error.to_string())?;
    match held.ruleset {
        RulesetStatus::FullyEnforced => Ok(()),
        RulesetStatus::PartiallyEnforced => Err("the kernel knows a part of it".to_owned()),
        RulesetStatus::NotEnforced => Err("the kernel has none".to_owned()),
    }
}

/// System calls that a parser has no use for fail.
#[cfg(target_os = "linux")]
fn filter() -> Result<(), String> {
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
        SeccompRule, TargetArch, apply_filter,
    };
    use std::collections::BTreeMap;
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let machine = TargetArch::try_from(std::env::consts::ARCH).map_err(|error| text(&error))?;
    let denied = u32::try_from(libc::EPERM).map_err(|error| text(&error))?;
    let calls = denied_calls().into_iter().map(|call| (call, Vec::new()));
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = calls.collect();
    // A descriptor that the parent was given, such as that of a key, is open here as well.
    for (call, argument, only) in [
        (libc::SYS_read, 0, 0),
        (libc::SYS_mmap, 4, u64::from(u32::MAX)),
    ] {
        let other =
            SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, only)
                .and_then(|other| SeccompRule::new(vec![other]));
        rules.insert(call, vec![other.map_err(|error| text(&error))?]);
    }
    let filter = SeccompFilter::new(
        rules,
        SeccompAction::Allow,
        SeccompAction::Errno(denied),
        machine,
    )
    .map_err(|error| text(&error))?;
    let program = BpfProgram::try_from(filter).map_err(|error| text(&error))?;
    apply_filter(&program).map_err(|error| text(&error))
}

#[cfg(target_os = "linux")]
fn denied_calls() -> Vec<i64> {
    let mut calls = vec![
        // The network, and the rings through which it can be reached besides.
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
        libc::SYS_io_uring_setup,
        // Descriptors, but for plain reads of standard input.
        libc::SYS_readv,
        libc::SYS_pread64,
        libc::SYS_preadv,
        libc::SYS_preadv2,
        libc::SYS_sendfile,
        libc::SYS_splice,
        libc::SYS_copy_file_range,
        libc::SYS_pidfd_getfd,
        // Files.
        libc::SYS_openat,
        libc::SYS_openat2,
        libc::SYS_open_by_handle_at,
        libc::SYS_unlinkat,
        libc::SYS_renameat2,
        libc::SYS_linkat,
        libc::SYS_symlinkat,
        libc::SYS_mkdirat,
        libc::SYS_fchmodat,
        libc::SYS_mount,
        // Other programmes and processes.
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_clone,
        libc::SYS_clone3,
        libc::SYS_ptrace,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_unshare,
        libc::SYS_setns,
        // What only attacks use.
        libc::SYS_bpf,
        libc::SYS_perf_event_open,
        libc::SYS_userfaultfd,
        libc::SYS_add_key,
        libc::SYS_request_key,
        libc::SYS_keyctl,
    ];
    calls.extend(older_calls());
    calls
}

/// The older names of the same, which newer machines never had.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn older_calls() -> [i64; 8] {
    [
        libc::SYS_open,
        libc::SYS_creat,
        libc::SYS_unlink,
        libc::SYS_rename,
        libc::SYS_link,
        libc::SYS_symlink,
        libc::SYS_fork,
        libc::SYS_vfork,
    ]
}

#[cfg(all(target_os = "linux", not(target_arch = "x86_64")))]
fn older_calls() -> [i64; 0] {
    []
}
