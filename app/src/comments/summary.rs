//! How some comments feel and what they praise and blame, as it is shown.

use super::told::{Quote, Tones, TopicSaid, topics_of};
use crate::web::Page;
use domain::comments::Sentiment;
use domain::language::Language;
use domain::measures::{Rounding, shown};
use press::charts::{Part, split_bar};
use std::collections::HashMap;
use store::CommentSaid;

/// One tone with its count and share.
pub struct ToneLine {
    pub code: &'static str,
    pub name: String,
    pub count: i64,
    pub share: String,
}

/// A topic with how many of those who praise, or blame, speak of it.
pub struct TopicLine {
    pub name: String,
    pub count: i64,
    pub share: String,
    pub quotes: Vec<Quote>,
}

pub struct Summary {
    pub said: i64,
    pub empty: i64,
    pub mixed: i64,
    pub tones: Vec<ToneLine>,
    pub chart: String,
    pub praise: Vec<TopicLine>,
    pub blame: Vec<TopicLine>,
}

impl Summary {
    /// `names`: the county's topics, in the page's language.
    pub fn of(page: &Page, names: &HashMap<String, String>, comments: &[&CommentSaid]) -> Summary {
        let tones = Tones::of(comments);
        let lines = tone_lines(page, &tones);
        let topics = |sentiment, all| topic_lines(names, topics_of(comments, sentiment), all);
        Summary {
            said: tones.said() as i64,
            empty: tones.empty as i64,
            mixed: tones.mixed as i64,
            chart: chart(page, &lines, &tones),
            tones: lines,
            praise: topics(Sentiment::Positive, tones.positive),
            blame: topics(Sentiment::Negative, tones.negative),
        }
    }

    /// The language of a quote, where it is another than the page's.
    pub fn lang_of(&self, page: &Page, quote: &Quote) -> Option<&'static str> {
        quote.language.filter(|language| *language != page.language).map(Language::code)
    }
}

fn tone_lines(page: &Page, tones: &Tones) -> Vec<ToneLine> {
    let of = [
        ("positive", tones.positive),
        ("neutral", tones.neutral),
        ("negative", tones.negative),
        ("unknown", tones.unknown),
    ];
    let line = |(code, count): (&'static str, usize)| ToneLine {
        code,
        name: page.named("tone", code),
        count: count as i64,
        share: share(count, tones.said()),
    };
    of.map(line).into()
}

fn chart(page: &Page, lines: &[ToneLine], tones: &Tones) -> String {
    let part = |line: &ToneLine| Part {
        class: match line.code {
            "positive" => "promoters",
            "negative" => "critics",
            "neutral" => "passives",
            _ => "unknown-tone",
        },
        label: format!("{} {}", line.name, line.share),
        share: (100 * line.count as u64).checked_div(tones.said() as u64).unwrap_or(0),
    };
    split_bar(page.t("comments-tones"), &lines.iter().map(part).collect::<Vec<_>>())
}

/// Topics that the county has no name for are none of its own.
fn topic_lines(names: &HashMap<String, String>, said: Vec<TopicSaid>, all: usize) -> Vec<TopicLine> {
    let line = |said: TopicSaid| {
        Some(TopicLine {
            name: names.get(&said.topic)?.clone(),
            count: said.count as i64,
            share: share(said.count, all),
            quotes: said.quotes,
        })
    };
    said.into_iter().filter_map(line).collect()
}

fn share(part: usize, all: usize) -> String {
    shown(100.0 * part as f64 / all.max(1) as f64, Rounding::Percent)
}
