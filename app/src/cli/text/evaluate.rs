use super::super::{CliError, output};
use super::labelled::{self, Frame};
use super::read_model;
use super::train::settings;
use ::text::comments::evaluation::{
    Figures, Judged, by_text, calibration_table, coverage_table, cross_validate, table, topic_table,
};
use ::text::comments::{Example, Model};
use clap::{Args, ValueEnum};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// How well comments are read whose labels are known: by a model, or by models that learn from the other comments.
#[derive(Debug, Args)]
pub struct Evaluate {
    /// JSON lines with labels: sentiment is negative, neutral, positive or null; topics a list or null
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The model to judge [default: the one that Kuule brings]
    #[arg(long, value_name = "FILE", conflicts_with = "cross")]
    model: Option<PathBuf>,
    /// Learn from all parts but one and judge that, for each part: parts by the text, or each file a part
    #[arg(long, value_name = "BY")]
    cross: Option<Cross>,
    /// How many parts by text
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u64).range(2..=20))]
    parts: u64,
    #[command(flatten)]
    frame: Frame,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Cross {
    Text,
    File,
}

impl Evaluate {
    pub fn run(self) -> Result<(), CliError> {
        let labelled = labelled::read(&self.files)?;
        if labelled.is_empty() {
            return Err(CliError::Told("there are no comments to judge by".to_owned()));
        }
        let (frame, judged) = self.judged(labelled)?;
        let figures = Figures::of(&judged, &frame);
        let tables = [
            ("By language and file", table(&judged, &frame)),
            ("Calibration of the sentiment", calibration_table(&figures)),
            ("If nothing below a chance were told", coverage_table(&figures)),
            ("Topics", topic_table(&figures)),
        ];
        let empty = format!("Comments that say nothing, found by rule and in no figure: {}", figures.empty);
        let mut lines: Vec<String> = tables.into_iter().map(|(name, table)| format!("{name}\n\n{table}\n")).collect();
        lines.insert(1, format!("{empty}\n"));
        output::print_text(&lines.join("\n"))
    }

    /// The topics judged, and what was said of each comment. A given model is judged by the topics that it knows.
    fn judged(&self, labelled: Vec<(Example, String)>) -> Result<(Vec<String>, Vec<Judged>), CliError> {
        let mut frame = self.frame.of(&labelled);
        if let Some(cross) = self.cross {
            let groups: Vec<String> =
                labelled.iter().map(|(_, group)| group.clone()).collect::<BTreeSet<_>>().into_iter().collect();
            let part = |example: &Example, group: &str| match cross {
                Cross::Text => by_text(example, self.parts),
                Cross::File => groups.iter().position(|held| held == group).unwrap_or_default() as u64,
            };
            let judged = cross_validate(&labelled, &frame, &settings(), part);
            return Ok((frame, judged));
        }
        let given = self.model.as_deref().map(read_model).transpose()?;
        let model = given.as_ref().unwrap_or_else(|| Model::shipped());
        frame.retain(|topic| model.topics().any(|known| known.topic == topic));
        let judge = |(example, group): (Example, String)| {
            let reading = model.read_answer(&example.question, &example.text);
            Judged { example, reading, group }
        };
        Ok((frame, labelled.into_iter().map(judge).collect()))
    }
}
