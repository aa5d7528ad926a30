//! Mail that Kuule writes by itself: its words, what people choose of it, and how they end it.

pub mod choices;
pub mod letter;
pub mod unsubscribe;

mod words;
