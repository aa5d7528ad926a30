//! What the benches share: made data by a seed, a folder that goes away, and how a figure is told beside its limit.
//!
//! A bench prints and judges; it never fails because it was slow. Only ratios to something measured in the same run
//! say much, for machines differ and are seldom quiet.

pub mod chance;
pub mod comments;
pub mod feedback;
pub mod forms;
pub mod http;
pub mod kuule;
pub mod postgres;
pub mod python;
pub mod scratch;
pub mod told;

use std::error::Error;

/// What a bench's `main` returns: an error says that it could not run, not that it was slow.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;
