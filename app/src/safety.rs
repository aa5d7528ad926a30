//! Safety notices: clients and close ones tell of a danger in care, and readers of their own look into it.

pub mod figures;
pub mod follow;
pub mod list;
pub mod review;
pub mod tell;

mod form;
