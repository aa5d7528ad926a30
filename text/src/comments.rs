//! What a comment says: how its writer feels and what about, read by a model that learnt from labelled comments.
//!
//! The model is linear, over hashed words and pieces of words, one for all languages (docs/decisions/0024-the-comment-model.md).
//! It knows no topics of its own: they come with the comments that it learns from, so that a county's frame is data.

mod calibration;
mod concepts;
mod empty;
pub mod evaluation;
mod features;
mod file;
mod learner;
mod learning;
mod marks;
mod model;
mod reading;
mod telling;

pub use empty::says_nothing;
pub use file::Damaged;
pub(crate) use learner::Chance;
pub use learning::{Example, Settings, learn};
pub use model::{Model, TopicKnown};
pub use reading::{FoundTopic, Reading, Said, Sentiment, Standing};
