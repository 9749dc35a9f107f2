//! Tests of whole workbooks.
