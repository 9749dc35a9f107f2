//! The one way to write a file: staged, flushed to disk and renamed.
//!
//! A reader sees the old state or the new one and never half of either, whatever is cut off when. The
//! calls go through [`Fs`], so that tests can lose power on a file system in memory. Nothing here
//! knows what the files hold.

mod digest;
mod disk;
mod error;
mod faulty;
mod fs;
mod memory;
mod place;
mod sealed;
mod staged;
mod sums;

pub use digest::{sha256, sha256_hex, sha256_of};
pub use disk::Disk;
pub use error::FileError;
pub use faulty::{Faults, Faulty};
pub use fs::{Access, Fs, Kind, Written};
pub use memory::Memory;
pub use place::{LEFTOVERS, Place};
pub use sealed::{open_sealed, seal};
pub use staged::StagedFolder;
pub use sums::{SUMS, SumsCheck, check_sums, read_sums, write_sums};

#[cfg(test)]
mod tests;
