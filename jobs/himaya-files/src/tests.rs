//! What a reader finds after every crash, and what stays in spite of it.

mod crash;
mod disk;
mod sealed;
mod sums;
