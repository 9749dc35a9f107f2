//! The limits that contracts of EU grants usually set; the contract in force decides.

/// Indirect costs, in per cent of direct costs.
pub const INDIRECT_PCT: i64 = 7;
/// The contingency reserve, in per cent of direct costs.
pub const CONTINGENCY_PCT: i64 = 5;
/// How far a heading may move without an amendment, in per cent of what the contract gives it.
pub const TRANSFER_PCT: i64 = 25;
