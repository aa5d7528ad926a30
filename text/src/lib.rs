//! What Kuule understands of the words that people write.
//!
//! The search that finds the place a client means (`targets`), the words by which feedback is found (`words`), what a
//! feedback may be instead of feedback (`matters`), how its writer feels and what about (`comments`), in which language
//! (`languages`), what of it is personal (`personal`), what is new in many of them (`news`), which of them stand for the others
//! (`quotes`), and the folding that everything
//! else compares text by (`fold`). Pure: no input or output, no clock; the same text always gives the same answer.

pub mod comments;
mod fold;
mod irregular;
pub mod languages;
pub mod matters;
pub mod news;
pub mod personal;
pub mod quotes;
mod stem;
mod stop_words;
pub mod targets;
pub mod words;

pub use fold::fold;
