//! Experience surveys: answering by a single-use link or a place's QR address, the links for it, and whom to ask.

pub mod answer;
pub mod builder;
pub mod call_backs;
pub mod cost;
pub mod file;
pub mod invitations;
pub mod link;
pub mod links;
pub mod qr;
pub mod rates;
pub mod sampling;
pub mod sending;
pub mod stop;
pub mod versions;
pub mod view;
