//! Simplex.
