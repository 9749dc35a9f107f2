//! What errors say of moments and places.

/// When to try again; a server that asks for more than a day is asked after a day.
pub(super) fn again(retry_after_s: Option<u64>) -> String {
    const DAY_S: u64 = 24 * 60 * 60;
    match retry_after_s {
        Some(seconds) => format!("try again in {} s, as it asks", seconds.min(DAY_S)),
        None => "try again later; what was stored before stays current".to_owned(),
    }
}

/// The line of a file after its name, where it is known.
pub(super) fn at_line(line: usize) -> String {
    if line == 0 {
        String::new()
    } else {
        format!(", line {line}")
    }
}
