//! A model as one file: a line that says what it is, a digest, the settings and the card as text, then the numbers.
//!
//! Of the buckets only those that were met are written. Whatever is wrong with a file is an error that says what.

use super::calibration::Sigmoid;
use super::features::{BITS, BUCKETS};
use super::model::{Asked, Model, Output, width};
use super::reading::Sentiment;
use std::fmt;

/// The version is raised when a new reader could not read an old file, or the features change.
const MAGIC: &[u8] = b"kuule comment model 1\n";
const DIGEST: usize = blake3::OUT_LEN;

/// Why a file is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    NoModel,
    Digest,
    Content,
}

impl fmt::Display for Damaged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Damaged::NoModel => "this is no comment model, or one of another version; learn it anew",
            Damaged::Digest => "the model file is damaged: its digest does not fit; copy it again",
            Damaged::Content => "the model file does not hold what its head promises; learn it anew",
        })
    }
}

impl std::error::Error for Damaged {}

impl Model {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut text = |text: &str| {
            body.extend((text.len() as u32).to_le_bytes());
            body.extend(text.as_bytes());
        };
        text(&self.head());
        text(&self.card);
        let met = |bucket: &usize| self.rarity[*bucket] > 0;
        let bits = (0..BUCKETS)
            .step_by(8)
            .map(|from| (0..8).filter(|bit| met(&(from + bit))).fold(0_u8, |bits, bit| bits | (1 << bit)));
        body.extend(bits);
        body.extend((0..BUCKETS).filter(met).map(|bucket| self.rarity[bucket]));
        // By output, so that a person who compresses the file finds runs of small numbers.
        for output in 0..self.outputs.len() {
            body.extend((0..BUCKETS).filter(met).map(|bucket| self.weights[bucket * self.width() + output] as u8));
        }
        [MAGIC, blake3::hash(&body).as_bytes(), &body].concat()
    }

    /// A line for each output: what it asks, how many said yes, and its numbers as the bits of floats.
    fn head(&self) -> String {
        let line = |output: &Output| {
            let (kind, name) = match &output.asked {
                Asked::Sentiment(sentiment) => ("sentiment", sentiment.code().to_owned()),
                Asked::Mixed => ("mixed", String::new()),
                Asked::Topic(topic) => ("topic", topic.replace('\n', " ")),
            };
            let numbers = [output.constant, output.step, output.sigmoid.slope, output.sigmoid.shift, output.threshold];
            let numbers = numbers.map(|number| format!("{:08x}", number.to_bits())).join("\t");
            format!("{kind}\t{}\t{numbers}\t{name}\n", output.learnt_from)
        };
        let outputs: String = self.outputs.iter().map(line).collect();
        format!("bits\t{BITS}\nsure\t{:08x}\n{outputs}", self.sure.to_bits())
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Model, Damaged> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(Damaged::NoModel)?;
        let (digest, body) = rest.split_at_checked(DIGEST).ok_or(Damaged::Digest)?;
        if blake3::hash(body).as_bytes() != digest {
            return Err(Damaged::Digest);
        }
        content(body).ok_or(Damaged::Content)
    }
}

fn content(mut body: &[u8]) -> Option<Model> {
    let head = text(&mut body)?;
    let card = text(&mut body)?;
    let mut lines = head.lines();
    if lines.next()?.strip_prefix("bits\t")?.parse() != Ok(BITS) {
        return None;
    }
    let sure = float(lines.next()?.strip_prefix("sure\t")?)?;
    let outputs: Vec<Output> = lines.map(output).collect::<Option<_>>()?;
    let (bits, body) = body.split_at_checked(BUCKETS / 8)?;
    let met: Vec<usize> = (0..BUCKETS).filter(|bucket| bits[bucket / 8] & (1 << (bucket % 8)) != 0).collect();
    let (steps, body) = body.split_at_checked(met.len())?;
    if body.len() != met.len().checked_mul(outputs.len())? {
        return None;
    }
    let mut rarity = vec![0; BUCKETS];
    met.iter().zip(steps).for_each(|(bucket, steps)| rarity[*bucket] = *steps);
    let width = width(outputs.len());
    let mut weights = vec![0; BUCKETS * width];
    for (at, of_output) in body.chunks_exact(met.len().max(1)).enumerate() {
        met.iter().zip(of_output).for_each(|(bucket, weight)| weights[bucket * width + at] = *weight as i8);
    }
    Some(Model { outputs, rarity, weights, sure, card })
}

fn text(body: &mut &[u8]) -> Option<String> {
    let (length, rest) = body.split_first_chunk::<4>()?;
    let (text, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *body = rest;
    String::from_utf8(text.to_vec()).ok()
}

fn output(line: &str) -> Option<Output> {
    let fields: Vec<&str> = line.splitn(8, '\t').collect();
    let [kind, learnt_from, constant, step, slope, shift, threshold, name] = fields.as_slice() else { return None };
    let asked = match *kind {
        "sentiment" => Asked::Sentiment(Sentiment::parse(name)?),
        "mixed" => Asked::Mixed,
        "topic" => Asked::Topic((*name).to_owned()),
        _ => return None,
    };
    Some(Output {
        asked,
        learnt_from: learnt_from.parse().ok()?,
        constant: float(constant)?,
        step: float(step)?,
        sigmoid: Sigmoid { slope: float(slope)?, shift: float(shift)? },
        threshold: float(threshold)?,
    })
}

fn float(bits: &str) -> Option<f32> {
    u32::from_str_radix(bits, 16).ok().map(f32::from_bits).filter(|number| number.is_finite())
}
