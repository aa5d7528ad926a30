//! Experience surveys: answering by a single-use link or a place's QR address, and the links for it.

pub mod answer;
pub mod link;
pub mod links;
pub mod qr;
