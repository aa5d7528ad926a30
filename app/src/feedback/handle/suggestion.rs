//! What the model says that a feedback is, for its handler to accept or correct.

use crate::boot::App;
use crate::web::Page;
use domain::comments::{CommentReading, CommentSource, Judgement, Sentiment};
use domain::feedback::Feedback;
use store::Topic;

/// A tone to choose: its code, its name, whether it is chosen.
pub struct Tone {
    pub code: &'static str,
    pub name: String,
    pub is_chosen: bool,
}

pub struct TopicChoice {
    pub key: String,
    pub name: String,
    pub is_chosen: bool,
    /// The model learnt it from too few comments to be sure of it.
    pub is_unsure: bool,
}

/// The part of a feedback's page that says what it is about and how its writer feels.
pub struct Suggestion {
    /// The model's word, which nobody has accepted or corrected yet.
    pub is_suggested: bool,
    pub tones: Vec<Tone>,
    pub mixed: bool,
    pub topics: Vec<TopicChoice>,
}

impl Suggestion {
    pub async fn load(app: &App, page: &Page, feedback: &Feedback) -> Result<Suggestion, store::Error> {
        let judgement = app.store.judgement(app.county, &feedback.id).await?;
        let chosen = app.store.feedback_topics(app.county, &feedback.id).await?;
        let reading = app.store.reading(app.county, CommentSource::Feedback, &feedback.id).await?;
        let frame = app.store.topics(app.county).await?;
        let is_judged = judgement.is_some() || !chosen.is_empty();
        let reading = reading.filter(|reading| !is_judged && !reading.empty);
        Ok(Suggestion::new(page, (judgement, chosen), reading, frame))
    }

    fn new(
        page: &Page,
        (judgement, chosen): (Option<Judgement>, Vec<String>),
        reading: Option<CommentReading>,
        frame: Vec<Topic>,
    ) -> Suggestion {
        let read = reading.as_ref();
        let sentiment = judgement.map_or(read.and_then(|reading| reading.sentiment), |held| held.sentiment);
        let found = |key: &str| read.and_then(|reading| reading.topics.iter().find(|found| found.topic == key));
        let topic = |topic: Topic| TopicChoice {
            is_chosen: chosen.contains(&topic.key) || found(&topic.key).is_some_and(|found| !found.suggested),
            is_unsure: found(&topic.key).is_some_and(|found| found.suggested),
            name: topic.name.in_language(page.language).to_owned(),
            key: topic.key,
        };
        let tone = |held: Sentiment| Tone {
            code: held.code(),
            name: page.named("tone", held.code()),
            is_chosen: sentiment == Some(held),
        };
        Suggestion {
            is_suggested: read.is_some(),
            tones: [Sentiment::Positive, Sentiment::Neutral, Sentiment::Negative].map(tone).into(),
            mixed: judgement.map_or(read.is_some_and(|reading| reading.mixed), |held| held.mixed),
            topics: frame.into_iter().map(topic).collect(),
        }
    }

    pub fn tone(&self) -> Option<&Tone> {
        self.tones.iter().find(|tone| tone.is_chosen)
    }

    /// The topics that are chosen, or that accepting would choose.
    pub fn chosen(&self) -> impl Iterator<Item = &TopicChoice> {
        self.topics.iter().filter(|topic| topic.is_chosen)
    }

    /// Worth a person's look, and no more.
    pub fn unsure(&self) -> impl Iterator<Item = &TopicChoice> {
        self.topics.iter().filter(|topic| topic.is_unsure)
    }

    pub fn chosen_names(&self) -> String {
        self.chosen().map(|topic| topic.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    pub fn unsure_names(&self) -> String {
        self.unsure().map(|topic| topic.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}
