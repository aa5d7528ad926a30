//! The county's tree and the words by which its places are found: what comes in from files.

pub mod import;
pub mod rows;
pub mod topics;
pub mod words;
