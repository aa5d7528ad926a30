//! What people wrote, in feedback and in surveys, read by the county's own model.

pub mod live;
pub mod page;
pub mod reader;
pub mod summary;
mod told;
