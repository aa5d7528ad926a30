//! The model: for each bucket how rare it is and a weight for each thing asked, and what scores mean.

use super::calibration::Sigmoid;
use super::empty::says_nothing_folded;
use super::features::{counts_unsorted, first_bytes, weighed};
use super::reading::{FoundTopic, Reading, Said, Sentiment, Standing};
use crate::fold;
use std::sync::LazyLock;

/// A topic learnt from fewer comments only suggests: such labels stay below an F1 of a half.
pub(super) const FEW: u32 = 100;
/// How rare a bucket is, in steps of one of so many.
const RARITY_STEPS: f32 = 25.0;
/// Weights of a bucket are padded to a multiple of this, so that they are added eight at a time.
const LANE: usize = 8;

/// What an output of the model answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Asked {
    Sentiment(Sentiment),
    Mixed,
    Topic(String),
}

/// One yes-or-no question that the model answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Output {
    pub asked: Asked,
    /// Comments from which it was learnt that say yes.
    pub learnt_from: u32,
    pub constant: f32,
    /// What a step of the stored weights is worth.
    pub step: f32,
    pub sigmoid: Sigmoid,
    /// From this chance on the answer is yes; of the sentiments, that which is highest above its own.
    pub threshold: f32,
}

/// A model that reads comments.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(super) outputs: Vec<Output>,
    /// By bucket, in steps; 0 where it was never met.
    pub(super) rarity: Vec<u8>,
    /// By bucket, then by output, padded.
    pub(super) weights: Vec<i8>,
    /// Below this chance the sentiment is not told.
    pub(super) sure: f32,
    pub(super) card: String,
}

/// A topic that the model knows.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicKnown<'a> {
    pub topic: &'a str,
    pub learnt_from: u32,
    pub standing: Standing,
}

static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    let bytes = include_bytes!("../../data/model/kuule.model");
    Model::from_bytes(bytes).expect("the model that is shipped is whole, as a test says")
});

impl Model {
    /// The model that Kuule ships; its card is `text/data/model/README.md`.
    pub fn shipped() -> &'static Model {
        &SHIPPED
    }

    /// What the model was learnt from, in words, as given when it was learnt.
    pub fn card(&self) -> &str {
        &self.card
    }

    pub fn topics(&self) -> impl Iterator<Item = TopicKnown<'_>> {
        self.outputs.iter().filter_map(|output| match &output.asked {
            Asked::Topic(topic) => {
                Some(TopicKnown { topic, learnt_from: output.learnt_from, standing: standing(output) })
            }
            _ => None,
        })
    }

    /// What `text` says. Pure: the same text always gives the same answer.
    pub fn read(&self, text: &str) -> Reading {
        self.read_answer("", text)
    }

    /// What `text` says as an answer to `question`, if the model learnt from answers to it.
    pub fn read_answer(&self, question: &str, text: &str) -> Reading {
        let text = first_bytes(text);
        let folded = fold(text);
        if says_nothing_folded(text, &folded) {
            return Reading::Nothing;
        }
        let counts = counts_unsorted(question, text, &folded);
        let chances = self.chances(&weighed(&counts, |bucket| self.rarity_of(bucket)));
        let outputs = self.outputs.iter().zip(chances);
        let (mut of_sentiments, mut thresholds) = ([0.0; 3], [1.0; 3]);
        let (mut mixed, mut topics) = (false, Vec::new());
        for (output, chance) in outputs {
            match &output.asked {
                Asked::Sentiment(sentiment) => {
                    (of_sentiments[*sentiment as usize], thresholds[*sentiment as usize]) = (chance, output.threshold);
                }
                Asked::Mixed => mixed = chance >= output.threshold,
                Asked::Topic(topic) if chance >= output.threshold => {
                    topics.push(FoundTopic { topic: topic.clone(), chance, standing: standing(output) });
                }
                Asked::Topic(_) => {}
            }
        }
        topics.sort_by(|a, b| b.chance.total_cmp(&a.chance));
        let by_worth = |a: &Sentiment, b: &Sentiment| {
            let worth = |of: Sentiment| of_sentiments[of as usize] / thresholds[of as usize];
            worth(*a).total_cmp(&worth(*b))
        };
        let likeliest = Sentiment::ALL.into_iter().max_by(by_worth).unwrap_or(Sentiment::Neutral);
        Reading::Said(self.said(of_sentiments, likeliest, mixed, topics))
    }

    fn said(&self, of_sentiments: [f32; 3], likeliest: Sentiment, mixed: bool, topics: Vec<FoundTopic>) -> Said {
        let all: f32 = of_sentiments.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let chance_of = |sentiment: Sentiment| of_sentiments[sentiment as usize] / all;
        let chance = chance_of(likeliest);
        Said {
            sentiment: Some(likeliest).filter(|_| chance >= self.sure),
            likeliest,
            chance,
            score: chance_of(Sentiment::Positive) - chance_of(Sentiment::Negative),
            mixed,
            topics,
        }
    }

    fn chances(&self, row: &[(u32, f32)]) -> Vec<f32> {
        let width = self.width();
        let mut sums = vec![0.0_f32; width];
        for (bucket, value) in row {
            let from = *bucket as usize * width;
            let weights = &self.weights[from..from + width];
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += value * f32::from(*weight));
        }
        let chance = |(output, sum): (&Output, &f32)| output.sigmoid.chance(output.constant + sum * output.step);
        self.outputs.iter().zip(&sums).map(chance).collect()
    }

    pub(super) fn width(&self) -> usize {
        width(self.outputs.len())
    }

    fn rarity_of(&self, bucket: u32) -> f32 {
        rarity(self.rarity[bucket as usize])
    }
}

pub(super) fn width(outputs: usize) -> usize {
    outputs.next_multiple_of(LANE)
}

pub(super) fn rarity(steps: u8) -> f32 {
    f32::from(steps) / RARITY_STEPS
}

/// How rare each bucket is, from the number of comments that have it: 1 + ln((1 + n) / (1 + met)). What fewer than `least`
/// comments have is no word of the model.
pub(super) fn rarities(met: &[u32], comments: usize, least: u32) -> Vec<u8> {
    let steps = |met: &u32| {
        let rare = 1.0 + ((1.0 + comments as f32) / (1.0 + *met as f32)).ln();
        if *met < least { 0 } else { (rare * RARITY_STEPS).round().clamp(1.0, 255.0) as u8 }
    };
    met.iter().map(steps).collect()
}

fn standing(output: &Output) -> Standing {
    if output.learnt_from < FEW { Standing::Suggested } else { Standing::Assigned }
}
