//! What is done beside the requests, by the server's worker or by `kuule work`. One job, one file.

pub mod index_feedback;
