//! The model by which a county's comments are read, and reading them.

use domain::comments::{CommentReading, ReadWords, TopicFound};
use domain::language::Language;
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::sync::{Arc, LazyLock};
use store::{AddCommentModel, CommentToRead, Store};
use text::comments::{Example, FoundTopic, Model, Reading, Said, Sentiment, Standing};
use text::languages::{Written, language};
use text::news::words;

/// What the model that Kuule brings is made of, as the store notes it.
static SHIPPED: LazyLock<String> = LazyLock::new(|| format!("shipped {}", digest(&Model::shipped().to_bytes())));

/// A county's model and its number.
#[derive(Clone)]
pub struct Reader {
    pub number: i64,
    /// None: the one that Kuule brings.
    own: Option<Arc<Model>>,
}

pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

/// Whether a model is one that Kuule brought, of this version or an earlier one.
fn is_brought(made_of: &str) -> bool {
    made_of.starts_with("shipped ")
}

impl Reader {
    /// The county's model as it is now; `known` is not read again. A county without one, or with one that this version
    /// cannot read, gets the one that Kuule brings.
    pub async fn current(
        store: &Store,
        county: CountyId,
        known: Option<&Reader>,
        now: Timestamp,
    ) -> store::Result<Reader> {
        let held = store.comment_model(county).await?;
        if let (Some(held), Some(known)) = (&held, known)
            && held.number == known.number
        {
            return Ok(known.clone());
        }
        if let Some(held) = held.filter(|held| !is_brought(&held.made_of)) {
            let body = store.comment_model_body(county, held.number).await?;
            let model = from_hex(&body).and_then(|bytes| Model::from_bytes(&bytes).ok());
            if let Some(model) = model {
                return Ok(Reader { number: held.number, own: Some(Arc::new(model)) });
            }
            tracing::warn!("the county's own model of comments cannot be read; the one that Kuule brings is used");
        }
        let shipped = AddCommentModel { county, made_of: SHIPPED.clone(), now, corrections: 0, body: String::new() };
        Ok(Reader { number: store.write(shipped).await?, own: None })
    }

    pub fn read(&self, comment: &CommentToRead) -> CommentReading {
        let model = self.own.as_deref().unwrap_or_else(|| Model::shipped());
        let language = match language(&comment.text, comment.form.unwrap_or(Language::Finnish)) {
            Written::In(language) => Some(language),
            Written::Other => None,
        };
        match model.read(&comment.text) {
            Reading::Nothing => CommentReading {
                language,
                empty: true,
                sentiment: None,
                score: 0,
                mixed: false,
                topics: Vec::new(),
                words: ReadWords::default(),
            },
            Reading::Said(said) => {
                let words = words(&comment.text, language.unwrap_or(Language::Finnish));
                let words = words.iter().map(|(stem, written)| (stem.as_str(), written.as_str()));
                CommentReading { words: ReadWords::of(words), ..of(said, language) }
            }
        }
    }
}

fn of(said: Said, language: Option<Language>) -> CommentReading {
    let thousandths = |number: f32| (number * 1000.0).round();
    let topic = |found: FoundTopic| TopicFound {
        topic: found.topic,
        chance: thousandths(found.chance) as u16,
        suggested: found.standing == Standing::Suggested,
    };
    CommentReading {
        language,
        empty: false,
        // Of a language that it never met, the model knows nothing.
        sentiment: said.sentiment.filter(|_| language.is_some()),
        score: thousandths(said.score) as i16,
        mixed: said.mixed,
        topics: said.topics.into_iter().map(topic).collect(),
        words: ReadWords::default(),
    }
}

pub fn to_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    text.len().is_multiple_of(2).then(|| text.as_bytes().chunks(2).map(byte).collect())?
}

/// The comments from which the model that Kuule brings learnt, as JSON lines, in the order of their files.
const BROUGHT: [&str; 5] = [
    include_str!("../../../text/data/comments/en_1.jsonl"),
    include_str!("../../../text/data/comments/fi_1.jsonl"),
    include_str!("../../../text/data/comments/fi_2.jsonl"),
    include_str!("../../../text/data/comments/fi_3.jsonl"),
    include_str!("../../../text/data/comments/sv_1.jsonl"),
];

#[derive(serde::Deserialize)]
struct Line {
    text: String,
    sentiment: Option<String>,
    mixed: bool,
    topics: Vec<String>,
}

/// The comments from which the model that Kuule brings learnt. Their readers chose from its topics only, so that they say
/// nothing of topics of a county's own.
pub fn brought_examples() -> Result<Vec<Example>, serde_json::Error> {
    let frame = Arc::new(Model::shipped().topics().map(|known| known.topic.to_owned()).collect());
    let example = |line: &str| {
        let line: Line = serde_json::from_str(line)?;
        Ok(Example {
            text: line.text,
            sentiment: line.sentiment.as_deref().and_then(Sentiment::parse),
            mixed: line.mixed,
            topics: Some(line.topics),
            frame: Some(Arc::clone(&frame)),
            ..Example::default()
        })
    };
    BROUGHT.iter().flat_map(|file| file.lines()).filter(|line| !line.is_empty()).map(example).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimals_are_read_back() {
        assert_eq!(to_hex(&[0, 10, 255]), "000aff");
        assert_eq!(from_hex("000aff"), Some(vec![0, 10, 255]));
        assert_eq!((from_hex("0"), from_hex("zz")), (None, None));
    }

    /// As many as the card of the model says.
    #[test]
    fn all_examples_are_there() {
        assert_eq!(brought_examples().unwrap().len(), 4_305);
    }
}
