//! Topics against those that were meant.

use super::Judged;
use super::counting::{Counts, Interval, bootstrap, mean};
use crate::comments::reading::{Reading, Standing};

#[derive(Debug, Clone, PartialEq)]
pub struct OfTopic {
    pub topic: String,
    pub counts: Counts,
    /// Found, but only as a suggestion, in so many comments.
    pub suggested: usize,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Topics {
    /// Comments whose topics are known.
    pub n: usize,
    pub micro_f1: f64,
    pub micro_f1_interval: Interval,
    /// Over the topics that occur.
    pub macro_f1: f64,
    pub micro: Counts,
    pub topics: Vec<OfTopic>,
}

impl Topics {
    /// A suggestion counts as found: it is what a person sees.
    pub(super) fn of(judged: &[&Judged], topics: &[String]) -> Topics {
        let known: Vec<(&Judged, &Vec<String>)> =
            judged.iter().filter_map(|judged| Some((*judged, judged.example.topics.as_ref()?))).collect();
        let of_topic = |topic: &String| OfTopic {
            topic: topic.clone(),
            counts: Counts::of(
                known.iter().map(|(judged, meant)| (meant.contains(topic), found(judged, topic).is_some())),
            ),
            suggested: known.iter().filter(|(judged, _)| found(judged, topic) == Some(Standing::Suggested)).count(),
        };
        let each: Vec<OfTopic> = topics.iter().map(of_topic).collect();
        let by_comment: Vec<Counts> = known
            .iter()
            .map(|(judged, meant)| {
                Counts::of(topics.iter().map(|topic| (meant.contains(topic), found(judged, topic).is_some())))
            })
            .collect();
        let sum = |counts: &[Counts]| counts.iter().fold(Counts::default(), |sum, counts| sum.and(*counts));
        let occurring: Vec<f64> = each.iter().filter(|of| of.counts.n() > 0).map(|of| of.counts.f1()).collect();
        Topics {
            n: known.len(),
            micro_f1: sum(&by_comment).f1(),
            micro_f1_interval: bootstrap(&by_comment, |counts| sum(counts).f1()),
            macro_f1: mean(occurring.into_iter()),
            micro: sum(&by_comment),
            topics: each,
        }
    }
}

fn found(judged: &Judged, topic: &str) -> Option<Standing> {
    let Reading::Said(said) = &judged.reading else { return None };
    said.topics.iter().find(|found| found.topic == topic).map(|found| found.standing)
}
