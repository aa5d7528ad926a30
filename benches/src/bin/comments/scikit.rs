//! scikit-learn, which learns from the comments from which our model learnt.

use benches::Outcome;
use benches::python::{Package, Script};
use std::path::Path;

const PACKAGE: Package = Package { package: "scikit-learn", module: "sklearn" };
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/comments/read_by_scikit.py");
const LABELLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../text/data/comments");

pub struct Scikit {
    script: Script,
    pub version: String,
}

impl Scikit {
    pub fn learn(texts: &Path) -> Outcome<Scikit> {
        // One core, as ours.
        let one_core = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"].map(|name| (name, "1"));
        let mut script = Script::start(PACKAGE, SCRIPT, |command| {
            command.arg(LABELLED).arg(texts).envs(one_core);
        })?;
        let version = script.answer()?["version"].as_str().unwrap_or("?").to_owned();
        Ok(Scikit { script, version })
    }

    /// The seconds that it took to read all texts once.
    pub fn predict(&mut self) -> Outcome<f64> {
        self.script.tell("again")?;
        Ok(self.script.answer()?["seconds"].as_f64().ok_or("scikit-learn told no time")?)
    }
}
