//! What people wrote, by command: no installation is needed, and nothing leaves the machine.

mod evaluate;
mod labelled;
mod lines;
mod train;

use super::CliError;
use ::text::comments::{FoundTopic, Model, Reading, Standing};
use ::text::languages::{Written, language};
use ::text::personal::{Found, find, with_masks};
use clap::{Args, Subcommand};
use domain::language::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What people wrote. Each line of a file is a JSON object; one that cannot be read is named on stderr by its number,
/// the others go through, and the command exits with 1 at the end.
#[derive(Debug, Args)]
pub struct TextCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Language, sentiment and topics of comments: {"id","text"} and, where known, "lang" (the form's) and "question"
    Classify {
        /// JSON lines [default: what comes in]
        file: Option<PathBuf>,
        /// A model made by kuule text train [default: the one that Kuule brings]
        #[arg(long, value_name = "FILE")]
        model: Option<PathBuf>,
    },
    /// Comments with personal data masked, and where it stood, in Unicode code points: {"id","text"} and "lang"
    Redact {
        /// JSON lines [default: what comes in]
        file: Option<PathBuf>,
    },
    /// Learn a model from labelled comments: {"text","sentiment","mixed","topics"} and, where known, "question"
    Train(train::Train),
    /// How well comments are read whose labels are known
    Evaluate(evaluate::Evaluate),
}

impl TextCommand {
    pub fn run(self) -> Result<(), CliError> {
        match self.what {
            What::Classify { file, model } => {
                let given = model.as_deref().map(read_model).transpose()?;
                let model = given.as_ref().unwrap_or_else(|| Model::shipped());
                lines::stream(file.as_deref(), |comment: Comment| classified(model, comment))
            }
            What::Redact { file } => lines::stream(file.as_deref(), redacted),
            What::Train(command) => command.run(),
            What::Evaluate(command) => command.run(),
        }
    }
}

fn read_model(path: &Path) -> Result<Model, CliError> {
    let bytes = std::fs::read(path).map_err(|error| CliError::File(path.to_owned(), error))?;
    Model::from_bytes(&bytes).map_err(|error| CliError::Told(format!("{}: {error}", path.display())))
}

#[derive(Deserialize)]
struct Comment {
    #[serde(default)]
    id: Value,
    text: String,
    /// The language of the form by which it came.
    lang: Option<String>,
    question: Option<String>,
}

impl Comment {
    fn form(&self) -> Language {
        self.lang.as_deref().and_then(Language::parse).unwrap_or(Language::Finnish)
    }
}

#[derive(Serialize)]
struct Classified {
    id: Value,
    language: &'static str,
    sentiment: Told,
    mixed: bool,
    empty: bool,
    topics: Vec<ToldTopic>,
}

/// The label is null where the model abstains; the score goes from -1, surely negative, to 1, surely positive.
#[derive(Serialize)]
struct Told {
    label: Option<&'static str>,
    score: f64,
}

#[derive(Serialize)]
struct ToldTopic {
    topic: String,
    score: f64,
    suggested: bool,
}

fn classified(model: &Model, comment: Comment) -> Classified {
    let reading = model.read_answer(comment.question.as_deref().unwrap_or_default(), &comment.text);
    let language = language(&comment.text, comment.form()).code();
    let id = comment.id;
    match reading {
        Reading::Nothing => {
            let sentiment = Told { label: None, score: 0.0 };
            Classified { id, language, sentiment, mixed: false, empty: true, topics: Vec::new() }
        }
        Reading::Said(said) => Classified {
            id,
            language,
            sentiment: Told { label: said.sentiment.map(|told| told.code()), score: thousandths(said.score) },
            mixed: said.mixed,
            empty: false,
            topics: said.topics.into_iter().map(told_topic).collect(),
        },
    }
}

fn told_topic(found: FoundTopic) -> ToldTopic {
    let suggested = found.standing == Standing::Suggested;
    ToldTopic { topic: found.topic, score: thousandths(found.chance), suggested }
}

fn thousandths(number: f32) -> f64 {
    (f64::from(number) * 1000.0).round() / 1000.0
}

#[derive(Serialize)]
struct Redacted {
    id: Value,
    text: String,
    spans: Vec<Span>,
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
    kind: &'static str,
}

fn redacted(comment: Comment) -> Redacted {
    let found = find(&comment.text);
    let shown_in = match language(&comment.text, comment.form()) {
        Written::In(language) => language,
        Written::Other => comment.form(),
    };
    let text = with_masks(&comment.text, &found, shown_in);
    Redacted { id: comment.id, text, spans: spans(&comment.text, &found) }
}

/// Counted in code points, going through the text once.
fn spans(text: &str, found: &[Found]) -> Vec<Span> {
    let (mut at, mut counted) = (0, 0);
    let mut place = |byte: usize| {
        counted += text[at..byte].chars().count();
        at = byte;
        counted
    };
    let span = |found: &Found| Span { start: place(found.at.start), end: place(found.at.end), kind: found.kind.code() };
    found.iter().map(span).collect()
}
