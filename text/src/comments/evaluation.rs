//! How well a model reads comments whose labels are known: figures to be told as they are.
//!
//! Two and three classes apart, each beside its majority; every class and topic by itself; intervals by the bootstrap;
//! what is gained by abstaining beside what is left unsaid; empty comments counted apart, for they need no model.

mod counting;
mod figures;
mod sentiments;
mod table;
mod topics;

pub use counting::{Counts, Interval};
pub use figures::{Figures, Told};
pub use sentiments::{Bin, Classes, Coverage, OfClass, calibration_error};
pub use table::{calibration_table, coverage_table, groups, row, table, topic_table};
pub use topics::{OfTopic, Topics};

use super::learning::{Example, Settings, fold_of, learn};
use super::reading::Reading;

/// A labelled comment and what a model that had not seen it says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub example: Example,
    pub reading: Reading,
    /// By what the figures may be told apart: its language, its writer.
    pub group: String,
}

/// Reads each part of the examples by a model that learnt from all the others. `part_of` tells an example's part: of
/// writers, of languages, or [`by_text`].
pub fn cross_validate(
    examples: &[(Example, String)],
    topics: &[String],
    settings: &Settings,
    part_of: impl Fn(&Example, &str) -> u64,
) -> Vec<Judged> {
    let parts: Vec<u64> = examples.iter().map(|(example, group)| part_of(example, group)).collect();
    let mut different = parts.clone();
    different.sort_unstable();
    different.dedup();
    let mut judged = Vec::with_capacity(examples.len());
    for part in different {
        let with_parts = || examples.iter().zip(&parts);
        let taught: Vec<Example> =
            with_parts().filter(|(_, of)| **of != part).map(|((example, _), _)| example.clone()).collect();
        let model = learn(&taught, topics, settings, "");
        let held = with_parts().filter(|(_, of)| **of == part).map(|(held, _)| held);
        judged.extend(held.map(|(example, group)| Judged {
            example: example.clone(),
            reading: model.read_answer(&example.question, &example.text),
            group: group.clone(),
        }));
    }
    judged
}

/// Parts by the normalised text, so that a comment and its twin are in one. Not the folds that calibration uses within.
pub fn by_text(example: &Example, parts: u64) -> u64 {
    fold_of(&example.text, &Settings { seed: 0x6b75_756c, folds: parts, ..Settings::default() })
}
