//! What is recognised in feedback that is not, or not only, feedback.
//!
//! The texts of `tests/data/matters.csv` were written before the rules, in the manner of real ones; most are ordinary
//! feedback. A second set, the demo's feedback and comments, was written by others for another purpose: what the rules
//! find in it is told and bounded. The bounds are the reached figures rounded down.

#![allow(clippy::unwrap_used)]

use domain::feedback::{Matter, Matters};
use std::collections::HashMap;
use text::matters::recognise;

type Row = HashMap<String, String>;

fn rows(path: &str) -> Vec<Row> {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(&path).unwrap().into_deserialize().map(Result::unwrap).collect()
}

fn labels(row: &Row) -> Matters {
    row["matters"].split(';').filter(|code| !code.is_empty()).map(|code| Matter::parse(code).unwrap()).collect()
}

/// Right, found in vain, and missed.
#[derive(Default, Clone, Copy)]
struct Counts {
    right: usize,
    in_vain: usize,
    missed: usize,
}

impl Counts {
    fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.in_vain).max(1) as f64
    }

    fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

/// Tells what went wrong, and counts by matter.
fn count(rows: &[Row]) -> HashMap<Matter, Counts> {
    let mut counts: HashMap<Matter, Counts> = HashMap::new();
    for row in rows {
        let (expected, found) = (labels(row), recognise(&row["text"]));
        if expected != found {
            let told = |matters: Matters| matters.iter().map(Matter::code).collect::<Vec<_>>().join(" ");
            println!("[{}] not [{}]: {}", told(found), told(expected), row["text"]);
        }
        for matter in Matter::ALL {
            let held = counts.entry(matter).or_default();
            match (expected.contains(matter), found.contains(matter)) {
                (true, true) => held.right += 1,
                (false, true) => held.in_vain += 1,
                (true, false) => held.missed += 1,
                (false, false) => {}
            }
        }
    }
    counts
}

#[test]
fn each_matter_is_asked_about_when_it_should_be() {
    let rows = rows("tests/data/matters.csv");
    let ordinary = rows.iter().filter(|row| row["matters"].is_empty()).count();
    assert!(rows.len() >= 300 && ordinary * 5 > rows.len() * 2, "{} texts, {ordinary} of them ordinary", rows.len());
    let counts = count(&rows);
    for matter in Matter::ALL {
        let held = counts[&matter];
        println!("{}: precision {:.2}, recall {:.2}", matter.code(), held.precision(), held.recall());
        assert!(held.recall() >= 0.9, "recall of {}: {}", matter.code(), held.recall());
        assert!(held.precision() >= 0.9, "precision of {}: {}", matter.code(), held.precision());
    }
}

/// All matters of a file together, and the share of its ordinary texts that would be asked about.
fn together(file: &str) -> (Counts, f64) {
    let rows = rows(file);
    let sum = count(&rows).values().fold(Counts::default(), |sum, held| Counts {
        right: sum.right + held.right,
        in_vain: sum.in_vain + held.in_vain,
        missed: sum.missed + held.missed,
    });
    let ordinary: Vec<&Row> = rows.iter().filter(|row| row["matters"].is_empty()).collect();
    let asked = ordinary.iter().filter(|row| !recognise(&row["text"]).is_empty()).count();
    let false_alarms = asked as f64 / ordinary.len() as f64;
    println!("{file}: precision {:.3}, recall {:.3}, false alarms {false_alarms:.3}", sum.precision(), sum.recall());
    (sum, false_alarms)
}

/// Written by another hand than the wider rules, which saw no more of it than its first four lines: recall was .588 before
/// they were widened from the other sets, and .853 after.
#[test]
fn words_that_the_rules_were_not_made_for() {
    let (sum, _) = together("tests/data/matters_blind.csv");
    assert!(sum.precision() >= 0.9, "precision {}", sum.precision());
    assert!(sum.recall() >= 0.82, "recall {}", sum.recall());
}

/// matters_blind_later.csv: 244 messages, half of them ordinary ones that use such words, written before the rules were
/// seen (recall .476 then). The same hand widened the rules afterwards and remembered them, so what is reached now says
/// little about the unseen. matters_blind_last.csv: 122 messages in words chosen to be others than those rules' (.488
/// when first measured, the hardest case); what it lost was looked at then.
#[test]
fn words_of_the_later_sets() {
    for (file, recall) in [("matters_blind_later.csv", 0.95), ("matters_blind_last.csv", 0.88)] {
        let (sum, false_alarms) = together(&format!("tests/data/{file}"));
        assert!(sum.precision() >= 0.93, "precision {}", sum.precision());
        assert!(sum.recall() >= recall, "recall {}", sum.recall());
        assert!(false_alarms <= 0.03, "false alarms {false_alarms}");
    }
}

/// 58 messages by another hand, after the rules were as they are: precision .964, recall .750, no false alarm. What it
/// misses is left as it is, so that it goes on telling how the rules do on the unseen.
#[test]
fn words_of_another_hand() {
    let (sum, false_alarms) = together("tests/data/matters_other_hand.csv");
    assert!(sum.precision() >= 0.93, "precision {}", sum.precision());
    assert!(sum.recall() >= 0.7, "recall {}", sum.recall());
    assert!(false_alarms <= 0.05, "false alarms {false_alarms}");
}

/// Texts of others: every finding is printed, and there may be few.
#[test]
fn ordinary_feedback_is_left_alone() {
    let demo = ["feedback_texts.csv", "vaccination_texts.csv", "survey_comments.csv", "short_comments.csv"];
    let rows: Vec<Row> = demo.iter().flat_map(|name| rows(&format!("../app/src/demo/{name}"))).collect();
    let mut asked = 0;
    for row in &rows {
        let found: Vec<&str> = recognise(&row["text"]).iter().map(Matter::code).collect();
        if !found.is_empty() {
            asked += 1;
            println!("[{}] {}", found.join(" "), row["text"]);
        }
    }
    println!("{asked} of {} would be asked", rows.len());
    assert!(rows.len() > 700 && asked * 50 <= rows.len(), "{asked} of {} would be asked", rows.len());
}

/// The comments that a model learns from: their text is what stands after the first heading.
#[test]
fn ordinary_comments_are_left_alone() {
    let folder = format!("{}/data/comments", env!("CARGO_MANIFEST_DIR"));
    let (mut all, mut asked) = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let text = line.split_once(':').unwrap().1.split("\"sentiment\"").next().unwrap();
            let found: Vec<&str> = recognise(text).iter().map(Matter::code).collect();
            all += 1;
            if !found.is_empty() {
                asked += 1;
                println!("[{}] {text}", found.join(" "));
            }
        }
    }
    println!("{asked} of {all} comments would be asked");
    assert!(all > 3_000 && asked * 50 <= all, "{asked} of {all} would be asked");
}
