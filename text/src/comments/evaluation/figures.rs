//! All figures of one set of judged comments.

use super::Judged;
use super::counting::{Counts, share};
use super::sentiments::{Bin, Classes, Coverage, bins, of_two};
use super::topics::Topics;
use crate::comments::reading::{Reading, Said, Sentiment};

/// What is told of a model. The caller prints it, as a table or as JSON.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Comments in which something is said; all figures are of these.
    pub said: usize,
    /// Comments that the rule takes for empty.
    pub empty: usize,
    pub three_classes: Classes,
    /// Among those that are positive or negative, by the score.
    pub two_classes: Classes,
    pub mixed: Counts,
    pub bins: Vec<Bin>,
    /// What the model itself told, and how much of that is right.
    pub told: Told,
    /// The same if nothing below a chance were told, at several.
    pub coverage: Vec<Coverage>,
    pub topics: Topics,
}

/// What the model told instead of abstaining.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Told {
    /// The share of comments.
    pub told: f64,
    /// The share of these that is right.
    pub right: f64,
}

/// Chances at which coverage is told.
const BANDS: [f32; 6] = [0.0, 0.4, 0.5, 0.6, 0.7, 0.8];

impl Figures {
    pub fn of<'a>(judged: impl IntoIterator<Item = &'a Judged>, topics: &[String]) -> Figures {
        let judged: Vec<&Judged> = judged.into_iter().collect();
        let said: Vec<&Judged> =
            judged.iter().filter(|judged| matches!(judged.reading, Reading::Said(_))).copied().collect();
        let known: Vec<(Sentiment, bool, &Said)> = said.iter().filter_map(|judged| known(judged)).collect();
        let pairs: Vec<_> = known.iter().map(|(meant, _, said)| (*meant, said.likeliest)).collect();
        let chances: Vec<_> = known.iter().map(|(meant, _, said)| (said.chance, *meant == said.likeliest)).collect();
        let poles = known.iter().filter(|(meant, _, _)| *meant != Sentiment::Neutral);
        let poles: Vec<_> = poles.map(|(meant, _, said)| (*meant, of_two(said))).collect();
        let told = || known.iter().filter(|(_, _, said)| said.sentiment.is_some());
        let right = told().filter(|(meant, _, said)| said.sentiment == Some(*meant)).count();
        Figures {
            said: said.len(),
            empty: judged.len() - said.len(),
            three_classes: Classes::of(&pairs, &Sentiment::ALL),
            two_classes: Classes::of(&poles, &[Sentiment::Negative, Sentiment::Positive]),
            mixed: Counts::of(known.iter().map(|(_, mixed, said)| (*mixed, said.mixed))),
            bins: bins(&chances),
            coverage: BANDS.iter().map(|band| Coverage::of(&chances, *band)).collect(),
            told: Told { told: share(told().count(), known.len()), right: share(right, told().count()) },
            topics: Topics::of(&said, topics),
        }
    }
}

fn known(judged: &Judged) -> Option<(Sentiment, bool, &Said)> {
    let Reading::Said(said) = &judged.reading else { return None };
    Some((judged.example.sentiment?, judged.example.mixed, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comments::{Example, FoundTopic, Standing};

    fn judged(meant: Sentiment, topics: &[&str], said: Said) -> Judged {
        let example = Example {
            text: "x".to_owned(),
            sentiment: Some(meant),
            topics: Some(topics.iter().map(|topic| (*topic).to_owned()).collect()),
            ..Example::default()
        };
        Judged { example, reading: Reading::Said(said), group: String::new() }
    }

    fn said(likeliest: Sentiment, chance: f32, score: f32, topics: &[&str]) -> Said {
        let found =
            |topic: &&str| FoundTopic { topic: (*topic).to_owned(), chance: 0.9, standing: Standing::Suggested };
        let sentiment = Some(likeliest).filter(|_| chance > 0.5);
        Said { sentiment, likeliest, chance, score, mixed: true, topics: topics.iter().map(found).collect() }
    }

    /// By hand: "fees" is right once, in vain once, missed once (F1 1/2); "safety" right once (1). Micro: 2 right, 1 in
    /// vain, 1 missed: 4/6. Two classes: the neutral one is left out, the negative one is taken for positive.
    #[test]
    fn figures_are_as_reckoned_by_hand() {
        let cases = [
            judged(Sentiment::Positive, &["fees", "safety"], said(Sentiment::Positive, 0.9, 0.8, &["fees", "safety"])),
            judged(Sentiment::Negative, &["fees"], said(Sentiment::Neutral, 0.4, 0.1, &[])),
            judged(Sentiment::Neutral, &[], said(Sentiment::Neutral, 0.6, 0.0, &["fees"])),
        ];
        let empty = Judged { reading: Reading::Nothing, ..cases[0].clone() };
        let frame = ["fees".to_owned(), "safety".to_owned(), "never met".to_owned()];
        let figures = Figures::of(cases.iter().chain([&empty]), &frame);
        assert_eq!((figures.said, figures.empty), (3, 1));
        assert_eq!(figures.three_classes.accuracy, 2.0 / 3.0);
        assert_eq!((figures.two_classes.n, figures.two_classes.accuracy), (2, 0.5));
        assert_eq!(figures.mixed, Counts { right: 0, in_vain: 3, missed: 0 });
        assert_eq!(figures.told, Told { told: 2.0 / 3.0, right: 1.0 });
        assert_eq!(figures.topics.micro_f1, 4.0 / 6.0);
        assert_eq!(figures.topics.macro_f1, 0.75);
        assert_eq!((figures.topics.topics[0].counts.n(), figures.topics.topics[0].suggested), (2, 2));
    }
}
