use super::super::{CliError, output};
use super::labelled::{self, Frame};
use crate::imports::grouped;
use ::text::comments::{Example, Settings, Standing, learn};
use clap::Args;
use std::path::PathBuf;

/// Learn a model from labelled comments.
#[derive(Debug, Args)]
pub struct Train {
    /// JSON lines with labels: sentiment is negative, neutral, positive or null; topics a list or null
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the model
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What it learns from, in words: the beginning of the model's card
    #[arg(long, value_name = "WORDS", default_value = "")]
    card: String,
    #[command(flatten)]
    frame: Frame,
}

impl Train {
    pub fn run(self) -> Result<(), CliError> {
        let labelled = labelled::read(&self.files)?;
        let frame = self.frame.of(&labelled);
        let examples: Vec<Example> = labelled.into_iter().map(|(example, _)| example).collect();
        if examples.is_empty() {
            return Err(CliError::Told("there are no comments to learn from".to_owned()));
        }
        let model = learn(&examples, &frame, &settings(), &self.card);
        let bytes = model.to_bytes();
        std::fs::write(&self.out, &bytes).map_err(|error| CliError::File(self.out.clone(), error))?;
        let suggested = model.topics().filter(|known| known.standing == Standing::Suggested).count();
        output::print(&[
            format!("learnt from {} comments", grouped(examples.len() as u64)),
            format!("topics: {}, of these only suggested, for want of comments: {suggested}", frame.len()),
            format!("{}: {} bytes", self.out.display(), grouped(bytes.len() as u64)),
        ])
    }
}

/// Every core may learn; the model is the same however many there are.
pub fn settings() -> Settings {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    Settings { threads, ..Settings::default() }
}
