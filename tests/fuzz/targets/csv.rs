//! Delimited text.
#![no_main]

#[path = "../../it/fuzz/doors.rs"]
#[expect(dead_code, reason = "each target takes one door")]
mod doors;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| doors::csv(bytes));
