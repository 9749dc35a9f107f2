//! The integration tests: the real binary in temporary workspaces, and what it leaves there.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test may panic, write files, read its environment and say that it was skipped"
)]

// A workspace in a temporary folder and the command run in it.
mod project;
// The made-up national return and workbooks from which broken files are made.
mod fixtures;
// A release read back from its files: figures, tables, page text.
mod release;
// A small HTTP server on this machine.
mod server;
// What every command prints and how it exits.
mod commands;
// What is due, in which order it runs, and who may run it.
mod schedule;
// Keys, signed releases, and the removal of what nothing needs.
mod signing;
// Every door with a kept corpus and inputs made of it.
mod fuzz;
// What was run: the ledger after kills and damage.
mod ledger;
// Broken and dangerous files: what is reported, what is stored, the exit code.
mod bad_input;
// Files are parsed in a child process that has limits and can reach nothing.
mod confined;
// Retrieval over HTTP: what is taken, what is refused, what is left alone.
mod network;
// The example from end to end against the truth planted in it.
mod demo;
// Pages and workbooks beside PDFs and CSV files, and which of them a run lists.
mod editions;
// Every figure of a release can be explained and recomputed.
mod figures;

// The attack of an independent programme on releases.
mod attack;
// Classes in tables with one row a case.
mod modus;
// What a donor is told, and files of IATI.
mod donor;
// Needs ranked by a framework of one's own.
mod needs;
// Shifts in tables of monthly counts, and those planted in the example.
mod routes;
// What several circles of readers hold, and the attack on it.
mod levels;
// The published files of the sources, where they are present.
mod real;
// The rules that the tree itself must keep.
mod tidy;
