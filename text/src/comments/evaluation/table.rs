//! Figures as tables in Markdown, for the terminal and for the model's card.

use super::{Counts, Figures, Judged, calibration_error};
use std::collections::{BTreeMap, BTreeSet};

const HEAD: &str = "| comments | n | majority | accuracy, 3 classes | macro-F1 | F1 negative / neutral / positive \
     | accuracy, 2 classes (n) | mixed F1 | calibration error | told (right of these) | topics micro-F1 | macro-F1 |\n\
     |---|---|---|---|---|---|---|---|---|---|---|---|";

/// The judged comments by what they are told apart by: all, each language and each group. A group's name begins with its
/// language: `fi_1` is of `fi`.
pub fn groups(judged: &[Judged]) -> BTreeMap<&str, Vec<&Judged>> {
    let mut groups: BTreeMap<&str, Vec<&Judged>> = BTreeMap::new();
    for held in judged {
        let language = held.group.split('_').next().unwrap_or_default();
        for group in BTreeSet::from([language, held.group.as_str(), "all"]) {
            groups.entry(group).or_default().push(held);
        }
    }
    groups
}

/// A row for each group.
pub fn table(judged: &[Judged], frame: &[String]) -> String {
    let rows = groups(judged).into_iter().map(|(name, judged)| row(name, &Figures::of(judged, frame)));
    std::iter::once(HEAD.to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
}

pub fn row(name: &str, figures: &Figures) -> String {
    let (three, two, topics) = (&figures.three_classes, &figures.two_classes, &figures.topics);
    let classes: Vec<String> = three.classes.iter().map(|class| dotted(class.counts.f1())).collect();
    let range = |low: f64, high: f64| format!("{}-{}", dotted(low), dotted(high));
    let told = figures.told;
    format!(
        "| {name} | {} | {} | {} ({}) | {} ({}) | {} | {} ({}) | {} | {} | {} ({}) | {} ({}) | {} |",
        figures.said,
        dotted(three.majority),
        dotted(three.accuracy),
        range(three.accuracy_interval.low, three.accuracy_interval.high),
        dotted(three.macro_f1),
        range(three.macro_f1_interval.low, three.macro_f1_interval.high),
        classes.join(" / "),
        dotted(two.accuracy),
        two.n,
        dotted(figures.mixed.f1()),
        dotted(calibration_error(&figures.bins)),
        dotted(told.told),
        dotted(told.right),
        dotted(topics.micro_f1),
        range(topics.micro_f1_interval.low, topics.micro_f1_interval.high),
        dotted(topics.macro_f1),
    )
}

/// Each topic by itself.
pub fn topic_table(figures: &Figures) -> String {
    let head = "| topic | n | precision | recall | F1 | only suggested |\n|---|---|---|---|---|---|".to_owned();
    let row = |counts: Counts| [counts.precision(), counts.recall(), counts.f1()].map(dotted).join(" | ");
    let rows = figures.topics.topics.iter();
    let rows = rows.map(|of| format!("| {} | {} | {} | {} |", of.topic, of.counts.n(), row(of.counts), of.suggested));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

/// How true the chances are, a row for each tenth in which there are comments.
pub fn calibration_table(figures: &Figures) -> String {
    let head = "| chance | n | mean chance | right |\n|---|---|---|---|".to_owned();
    let bins = figures.bins.iter().enumerate().filter(|(_, bin)| bin.n > 0);
    let rows =
        bins.map(|(at, bin)| format!("| .{at} | {} | {} | {} |", bin.n, dotted(bin.mean_chance), dotted(bin.right)));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

/// How many sentiments are told, and how many of these right, if nothing below a chance is told.
pub fn coverage_table(figures: &Figures) -> String {
    let head = "| from chance | told | right of these |\n|---|---|---|".to_owned();
    let rows = figures.coverage.iter();
    let rows = rows
        .map(|of| format!("| {} | {} | {} |", dotted(f64::from(of.from_chance)), dotted(of.told), dotted(of.right)));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

fn dotted(share: f64) -> String {
    format!("{share:.3}").trim_start_matches('0').to_owned()
}
