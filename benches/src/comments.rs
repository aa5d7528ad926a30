//! The project's own comments.

use crate::Outcome;
use std::path::Path;

/// Their texts, in the order of the files.
pub fn texts() -> Outcome<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../text/data/comments");
    let mut texts = Vec::new();
    for name in ["en_1", "fi_1", "fi_2", "fi_3", "sv_1"] {
        for line in std::fs::read_to_string(folder.join(format!("{name}.jsonl")))?.lines() {
            let line: serde_json::Value = serde_json::from_str(line)?;
            texts.push(line["text"].as_str().ok_or("a comment without text")?.to_owned());
        }
    }
    Ok(texts)
}
