//! The rules of the house, proved on the tree itself: who may depend on whom, how large things grow, what the documents
//! promise, which texts and licences there are. A rule that fails names every place that breaks it.

mod code;
mod crates;
mod documents;
mod licences;
mod markdown;
mod nouns;
mod secrets;
mod sizes;
mod source;
mod templates;
mod texts;
mod tree;
