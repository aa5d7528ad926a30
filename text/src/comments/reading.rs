//! What the model says of a comment.

pub use domain::comments::Sentiment;

#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// "-", "ei mitään", "nothing to add": no comment, and not counted as one.
    Nothing,
    Said(Said),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// None where the model does not know.
    pub sentiment: Option<Sentiment>,
    /// What it would say if it had to.
    pub likeliest: Sentiment,
    /// How likely `likeliest` is, 0 to 1.
    pub chance: f32,
    /// From -1, surely negative, to 1, surely positive.
    pub score: f32,
    /// Praise and blame in one.
    pub mixed: bool,
    /// The likeliest first.
    pub topics: Vec<FoundTopic>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FoundTopic {
    pub topic: String,
    pub chance: f32,
    pub standing: Standing,
}

/// What a found topic is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Assigned,
    /// Learnt from too few comments: a person confirms it before it counts.
    Suggested,
}
