//! The comments that a server keeps in memory, as they were read: some years of them as they are asked for, then brought up
//! to date whenever they are looked at. Their words are numbers, so that nothing is cut or stemmed anew for a page.

use domain::comments::{CommentSource, ReadWords};
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use store::{CommentSaid, CommentsChanged, SaidQuery, Store};
use text::news::{Vocabulary, WordId, voice};
use tokio::sync::Mutex;

/// A comment that says something, or nothing, with what a search for news needs of it.
#[derive(Debug)]
pub struct Kept {
    /// Without its words: they are below.
    pub said: CommentSaid,
    pub voice: u64,
    pub words: Box<[WordId]>,
    /// Of which the model is sure, or a person.
    pub topics: Box<[String]>,
}

/// All comments since some time, as of one moment; the newest first.
#[derive(Debug, Clone, Default)]
pub struct Comments {
    pub kept: Vec<Arc<Kept>>,
    pub vocabulary: Vocabulary,
}

#[derive(Default)]
struct Held {
    comments: Arc<Comments>,
    /// How far back they go; none before the first look.
    from: Option<Timestamp>,
    /// The last place in the log of readings that is among them.
    place: i64,
}

/// The comments of a server.
#[derive(Default)]
pub struct LiveComments(Mutex<Held>);

impl LiveComments {
    /// Every comment given at `from` or later, as it stands now.
    pub async fn since(&self, store: &Store, county: CountyId, from: Timestamp) -> store::Result<Arc<Comments>> {
        let mut held = self.0.lock().await;
        let known = held.from.unwrap_or(Timestamp::MAX);
        if from < known {
            if held.from.is_none() {
                held.place = store.last_reading(county).await?;
            }
            let query = SaidQuery { sources: CommentSource::ALL.into(), units: None, from, until: known };
            let earlier = store.comments_said(county, &query).await?;
            Arc::make_mut(&mut held.comments).take(earlier);
            held.from = Some(from);
        }
        let mut news: HashMap<(CommentSource, String), Option<CommentSaid>> = HashMap::new();
        loop {
            let CommentsChanged { place, which, said } = store.comments_changed(county, held.place).await?;
            if which.is_empty() {
                break;
            }
            held.place = place;
            news.extend(which.into_iter().map(|which| (which, None)));
            news.extend(said.into_iter().map(|said| ((said.source, said.id.clone()), Some(said))));
        }
        if !news.is_empty() {
            let since = held.from.unwrap_or(from);
            let comments = Arc::make_mut(&mut held.comments);
            let gone: HashSet<(CommentSource, &str)> = news.keys().map(|(source, id)| (*source, id.as_str())).collect();
            comments.kept.retain(|kept| !gone.contains(&(kept.said.source, kept.said.id.as_str())));
            comments.take(news.into_values().flatten().filter(|said| said.at >= since).collect());
        }
        Ok(held.comments.clone())
    }
}

impl Comments {
    fn take(&mut self, said: Vec<CommentSaid>) {
        for mut said in said {
            let words = std::mem::take(&mut said.reading.words);
            let words = ReadWords::iter(&words).map(|(stem, written)| self.vocabulary.number(stem, written)).collect();
            let sure = said.reading.topics.iter().filter(|found| !found.suggested);
            let topics = sure.map(|found| found.topic.clone()).collect();
            self.kept.push(Arc::new(Kept { voice: voice(&said.text), words, topics, said }));
        }
        self.kept.sort_by(|one, other| (other.said.at, &other.said.id).cmp(&(one.said.at, &one.said.id)));
    }
}
