//! The integration tests.

#[cfg(test)]
mod tidy;
