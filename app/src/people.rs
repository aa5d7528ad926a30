//! The county's own people: signing in and out, and the list of them.

pub mod list;
pub mod password;
pub mod sign_in;
pub mod sign_out;
