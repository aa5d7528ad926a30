//! How many comments a second one core reads, finds personal data in, and how long the model takes to load.

mod shared;

use std::hint::black_box;
use std::time::{Duration, Instant};
use text::comments::Model;

const ROUNDS: usize = 5;
/// A short comment has at most so many letters.
const SHORT: usize = 80;

fn main() {
    let bytes = include_bytes!("../data/model/kuule.model");
    let loading = best(|| drop(black_box(Model::from_bytes(bytes))));
    println!("loaded in {:.1} ms", loading.as_secs_f64() * 1000.0);
    let examples = shared::own_comments();
    let texts: Vec<&str> = examples.iter().map(|(example, _)| example.text.as_str()).collect();
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    println!(
        "{} comments of {} letters on average, {} topics",
        texts.len(),
        letters / texts.len(),
        shared::topics(&examples).len()
    );
    let told = |name: &str, took: Duration| {
        println!("{name}: {:.0} comments a second", texts.len() as f64 / took.as_secs_f64())
    };
    let model = Model::shipped();
    told("sentiment and topics", best(|| texts.iter().for_each(|text| drop(black_box(model.read(text))))));
    let short: Vec<&str> = texts.iter().copied().filter(|text| text.chars().count() <= SHORT).collect();
    let took = best(|| short.iter().for_each(|text| drop(black_box(model.read(text)))));
    println!("the same of at most {SHORT} letters: {:.0} comments a second", short.len() as f64 / took.as_secs_f64());
    told("personal data", best(|| texts.iter().for_each(|text| drop(black_box(text::personal::find(text))))));
    let form = domain::language::Language::Finnish;
    told(
        "language",
        best(|| {
            texts.iter().for_each(|text| {
                black_box(text::languages::language(text, form));
            })
        }),
    );
}

fn best(run: impl Fn()) -> Duration {
    let timed = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..ROUNDS).map(|_| timed()).min().unwrap_or_default()
}
