//! What is known of a comment: how its writer feels and what about, as a model read it or a person judged it.

use crate::language::Language;

/// How the writer of a comment feels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sentiment {
    Negative,
    Neutral,
    Positive,
}

impl Sentiment {
    pub const ALL: [Sentiment; 3] = [Sentiment::Negative, Sentiment::Neutral, Sentiment::Positive];

    pub fn code(self) -> &'static str {
        match self {
            Sentiment::Negative => "negative",
            Sentiment::Neutral => "neutral",
            Sentiment::Positive => "positive",
        }
    }

    pub fn parse(code: &str) -> Option<Sentiment> {
        Self::ALL.into_iter().find(|sentiment| sentiment.code() == code)
    }
}

/// Where a comment stands. The numbers are kept in the store and never used again for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommentSource {
    Feedback = 1,
    Survey = 2,
    /// An answer in words to a question of the county's own.
    Own = 3,
}

impl CommentSource {
    pub const ALL: [CommentSource; 3] = [CommentSource::Feedback, CommentSource::Survey, CommentSource::Own];

    pub fn code(self) -> &'static str {
        match self {
            CommentSource::Feedback => "feedback",
            CommentSource::Survey => "survey",
            CommentSource::Own => "own",
        }
    }

    pub fn parse(code: &str) -> Option<CommentSource> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// A topic that a model found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicFound {
    pub topic: String,
    /// How likely it is, in thousandths.
    pub chance: u16,
    /// Learnt from too few comments: a person confirms it before it counts.
    pub suggested: bool,
}

/// The stems of a comment's words, each with the word as it was written; what names a person is none of them. Kept as one
/// text, for there are many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadWords(String);

impl ReadWords {
    pub fn of<'a>(words: impl IntoIterator<Item = (&'a str, &'a str)>) -> ReadWords {
        let word = |(stem, written): (&str, &str)| {
            if stem == written { stem.to_owned() } else { format!("{stem}\t{written}") }
        };
        ReadWords(words.into_iter().map(word).collect::<Vec<_>>().join("\n"))
    }

    /// As `as_text` told them.
    pub fn parse(text: String) -> ReadWords {
        ReadWords(text)
    }

    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// Stems and words.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.lines().map(|line| line.split_once('\t').unwrap_or((line, line)))
    }
}

/// What a model read in a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentReading {
    /// None: another than the three.
    pub language: Option<Language>,
    /// Nothing is said: it counts for nothing.
    pub empty: bool,
    /// None where nothing is said or the model does not know.
    pub sentiment: Option<Sentiment>,
    /// From -1000, surely negative, to 1000, surely positive.
    pub score: i16,
    /// Praise and blame in one.
    pub mixed: bool,
    /// The likeliest first.
    pub topics: Vec<TopicFound>,
    pub words: ReadWords,
}

/// What a person says a comment is: the topics that they chose are its topics, and this is the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    pub sentiment: Option<Sentiment>,
    pub mixed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        let words = [("jono", "jonossa"), ("kiitos", "kiitos")];
        let held = ReadWords::of(words);
        assert_eq!(held.as_text(), "jono\tjonossa\nkiitos");
        assert!(ReadWords::parse(held.as_text().to_owned()).iter().eq(words));
        assert_eq!(ReadWords::of([]).iter().count(), 0);
    }

    #[test]
    fn codes_are_read_back() {
        assert!(Sentiment::ALL.into_iter().all(|held| Sentiment::parse(held.code()) == Some(held)));
        assert!(CommentSource::ALL.into_iter().all(|held| CommentSource::parse(held.code()) == Some(held)));
        assert_eq!((Sentiment::parse("glad"), CommentSource::parse("")), (None, None));
    }
}
