//! What the comments of a period say: how many praise and blame and what, and what is new. Pure, and long work.

use super::live::{Comments, Kept};
use domain::comments::{CommentReading, Sentiment};
use domain::language::Language;
use domain::organisation::UnitId;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::CommentSaid;
use text::news::{News, Period, Remark, news};
use text::quotes::diverse;

/// Quotes that stand for a topic.
const QUOTES: usize = 3;
/// Topics of praise and of blame that are told.
const TOPICS: usize = 6;
/// A topic of fewer comments could tell who wrote it.
const FEWEST: usize = 5;

/// How many comments feel how; those that say nothing are in no share.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tones {
    pub positive: usize,
    pub neutral: usize,
    pub negative: usize,
    /// The model does not know.
    pub unknown: usize,
    pub mixed: usize,
    /// Nothing is said.
    pub empty: usize,
}

impl Tones {
    pub fn of(comments: &[&CommentSaid]) -> Tones {
        let mut tones = Tones::default();
        for CommentReading { empty, sentiment, mixed, .. } in comments.iter().map(|comment| &comment.reading) {
            tones.mixed += usize::from(*mixed);
            match sentiment {
                _ if *empty => tones.empty += 1,
                Some(Sentiment::Positive) => tones.positive += 1,
                Some(Sentiment::Neutral) => tones.neutral += 1,
                Some(Sentiment::Negative) => tones.negative += 1,
                None => tones.unknown += 1,
            }
        }
        tones
    }

    /// All in which something is said.
    pub fn said(&self) -> usize {
        self.positive + self.neutral + self.negative + self.unknown
    }
}

/// What many praise or blame.
#[derive(Debug, PartialEq, Eq)]
pub struct TopicSaid {
    pub topic: String,
    pub count: usize,
    pub quotes: Vec<Quote>,
}

/// A comment that stands for others, and its language where it is one of the three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub text: String,
    pub language: Option<Language>,
}

/// The topics of the comments that feel so, the commonest first. Topics that the model only suggests count for nothing.
pub fn topics_of<'a>(comments: &[&'a CommentSaid], sentiment: Sentiment) -> Vec<TopicSaid> {
    let mut having: BTreeMap<&str, Vec<&'a CommentSaid>> = BTreeMap::new();
    for comment in comments.iter().copied().filter(|comment| comment.reading.sentiment == Some(sentiment)) {
        for found in comment.reading.topics.iter().filter(|found| !found.suggested) {
            having.entry(&found.topic).or_default().push(comment);
        }
    }
    having.retain(|_, comments| comments.len() >= FEWEST);
    let mut topics: Vec<_> = having.into_iter().collect();
    topics.sort_by_key(|(topic, comments)| (std::cmp::Reverse(comments.len()), *topic));
    // A comment on several topics is quoted once.
    let mut quoted: HashSet<&str> = HashSet::new();
    let said = |(topic, comments): (&str, Vec<&'a CommentSaid>)| TopicSaid {
        topic: topic.to_owned(),
        count: comments.len(),
        quotes: quotes(topic, &comments, &mut quoted),
    };
    topics.into_iter().take(TOPICS).map(said).collect()
}

/// The clearest comments on the topic: praise alone or blame alone, sure of the topic.
fn quotes<'a>(topic: &str, comments: &[&'a CommentSaid], quoted: &mut HashSet<&'a str>) -> Vec<Quote> {
    let chance = |reading: &CommentReading| {
        reading.topics.iter().find(|found| found.topic == topic).map_or(0.0, |found| f32::from(found.chance))
    };
    let weight = |comment: &CommentSaid| {
        let sure = f32::from(comment.reading.score.unsigned_abs()) * chance(&comment.reading);
        if comment.reading.mixed { sure / 2.0 } else { sure }
    };
    let able = comments.iter().filter(|comment| !quoted.contains(comment.text.as_str()));
    let chosen = diverse(able.map(|comment| (comment.text.as_str(), weight(comment))), QUOTES);
    quoted.extend(&chosen);
    let language = |text| comments.iter().find(|comment| comment.text == text).and_then(|held| held.reading.language);
    chosen.into_iter().map(|text| Quote { text: text.to_owned(), language: language(text) }).collect()
}

/// What rose from the comments of `before` to those of `now`, everywhere and in the parts of the tree that `branches` names
/// for their units.
pub fn news_of<'a>(all: &'a Comments, [before, now]: [&[&'a Kept]; 2], branches: &'a HashMap<UnitId, String>) -> News {
    let before = before.iter().map(|kept| (Period::Before, kept));
    let both = before.chain(now.iter().map(|kept| (Period::Now, kept)));
    let speaking = both.filter(|(_, kept)| !kept.said.reading.empty);
    let remark = |(period, kept): (Period, &&'a Kept)| Remark {
        text: &kept.said.text,
        voice: kept.voice,
        words: &kept.words,
        unit: branches.get(&kept.said.unit).map_or("", String::as_str),
        period,
        topics: &kept.topics,
    };
    let remarks: Vec<Remark> = speaking.map(remark).collect();
    news(&all.vocabulary, &remarks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::comments::{CommentSource, ReadWords, TopicFound};
    use jiff::Timestamp;

    fn comment(text: &str, sentiment: Option<Sentiment>, topics: &[(&str, bool)]) -> CommentSaid {
        let topic = |(topic, suggested): &(&str, bool)| TopicFound {
            topic: (*topic).to_owned(),
            chance: 900,
            suggested: *suggested,
        };
        let score = sentiment.map_or(0, |held| (held as i16 - 1) * 800);
        let reading = CommentReading {
            language: Some(Language::Finnish),
            empty: text.is_empty(),
            sentiment,
            score,
            mixed: false,
            topics: topics.iter().map(topic).collect(),
            words: ReadWords::default(),
        };
        CommentSaid {
            source: CommentSource::Survey,
            id: text.to_owned(),
            at: Timestamp::UNIX_EPOCH,
            unit: UnitId(1),
            text: text.to_owned(),
            reading,
        }
    }

    #[test]
    fn tones_are_counted_and_nothing_is_no_tone() {
        let all = [Some(Sentiment::Positive), Some(Sentiment::Positive), Some(Sentiment::Negative), None];
        let mut comments: Vec<CommentSaid> = all.into_iter().map(|held| comment("jotain", held, &[])).collect();
        comments.push(comment("", None, &[]));
        let tones = Tones::of(&comments.iter().collect::<Vec<_>>());
        assert_eq!(tones, Tones { positive: 2, negative: 1, unknown: 1, empty: 1, ..Tones::default() });
        assert_eq!(tones.said(), 4);
    }

    #[test]
    fn what_few_say_or_the_model_only_suggests_is_not_told() {
        let blame = Some(Sentiment::Negative);
        let mut comments: Vec<CommentSaid> = (0..5)
            .map(|at| comment(&format!("Odotin kauan teidän aulassa{}", "!".repeat(at)), blame, &[("waiting", false)]))
            .collect();
        comments.extend((0..4).map(|_| comment("lasku oli liian suuri", blame, &[("fees", false)])));
        comments.extend((0..9).map(|_| comment("ovi oli kiinni taas", blame, &[("access", true)])));
        comments.extend(
            (0..9).map(|_| comment("hyvin kuunneltiin minua", Some(Sentiment::Positive), &[("encounter", false)])),
        );
        let told = topics_of(&comments.iter().collect::<Vec<_>>(), Sentiment::Negative);
        assert_eq!(told.iter().map(|of| (of.topic.as_str(), of.count)).collect::<Vec<_>>(), [("waiting", 5)]);
        assert_eq!(told[0].quotes.len(), 1, "they are alike: {:?}", told[0].quotes);
    }
}
