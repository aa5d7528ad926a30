//! The comment model from the outside: what is shipped, learning anew, files that are damaged.

#![allow(clippy::unwrap_used)]

#[path = "../examples/shared/mod.rs"]
mod shared;

use proptest::prelude::*;
use shared::{own_comments, settings, topics};
use text::comments::evaluation::{Figures, by_text, cross_validate, row};
use text::comments::{Damaged, Example, Model, Reading, Said, Sentiment, Settings, Standing, learn};

fn said(model: &Model, text: &str) -> Said {
    match model.read(text) {
        Reading::Said(said) => said,
        Reading::Nothing => panic!("{text:?} says something"),
    }
}

fn example(text: &str, sentiment: Option<Sentiment>, topics: Option<&[&str]>) -> Example {
    let topics = topics.map(|topics| topics.iter().map(|topic| (*topic).to_owned()).collect());
    Example { text: text.to_owned(), sentiment, topics, ..Example::default() }
}

#[test]
fn the_shipped_model_reads_three_languages() {
    let model = Model::shipped();
    for (text, sentiment, topic) in [
        ("Hoitaja oli todella ystävällinen ja kuunteli, kiitos!", Sentiment::Positive, "encounter"),
        ("Lasku oli aivan liian suuri ja hinta väärä", Sentiment::Negative, "fees"),
        ("Kukaan ei vastannut puhelimeen eikä soittanut takaisin", Sentiment::Negative, "phone_callback"),
        ("Skötaren var så vänlig och lyssnade på mig, tack!", Sentiment::Positive, "encounter"),
        ("Jag fick ingen service på svenska, ingen tolk", Sentiment::Negative, "language"),
        ("The nurse was wonderful, kind and friendly!", Sentiment::Positive, "encounter"),
    ] {
        let said = said(model, text);
        assert_eq!(said.likeliest, sentiment, "{text}");
        assert!(said.topics.iter().any(|found| found.topic == topic), "{text}: {:?}", said.topics);
        assert_eq!(said.score > 0.0, sentiment == Sentiment::Positive, "{text}");
    }
    assert_eq!(model.read("Ei mitään lisättävää."), Reading::Nothing);
    assert!(model.topics().all(|known| known.standing == Standing::Assigned && known.learnt_from >= 100));
}

/// The bytes of the file are those that `cargo run -p text --example train` makes of the comments.
#[test]
fn the_shipped_model_is_what_its_comments_give() {
    let examples = own_comments();
    let only: Vec<Example> = examples.iter().map(|(example, _)| example.clone()).collect();
    let made = learn(&only, &topics(&examples), &settings(), Model::shipped().card());
    assert!(
        made.to_bytes() == include_bytes!("../data/model/kuule.model"),
        "the model was not trained anew: run the example"
    );
}

/// The bounds are the reached figures of two parts, rounded down (more is reached when more is learnt from).
#[test]
fn comments_that_were_not_learnt_from_are_read_well_enough() {
    let examples = own_comments();
    let frame = topics(&examples);
    let judged = cross_validate(&examples, &frame, &settings(), |example, _| by_text(example, 2));
    let figures = Figures::of(&judged, &frame);
    assert_eq!(judged.len(), examples.len());
    println!("{}", row("two parts", &figures));
    assert!(figures.three_classes.accuracy > 0.64 && figures.three_classes.macro_f1 > 0.62, "{figures:?}");
    assert!(figures.topics.micro_f1 > 0.52, "{figures:?}");
    assert!(figures.told.right > figures.three_classes.accuracy + 0.04, "abstaining pays");
}

const HORSES: [&str; 4] = ["hevonen", "heppa", "poni", "ratsu"];

/// A frame of a county's own: topics that no shipped comment knows.
fn of_horses(count: usize) -> Vec<Example> {
    let horse = |at: usize| format!("{} numero {at} tallilla {}", HORSES[at % 4], "ab".repeat(at % 7));
    let other = |at: usize| format!("kissa {at} katolla {}", "cd".repeat(at % 5));
    let horses = (0..count).map(|at| example(&horse(at), Some(Sentiment::Positive), Some(&["horses"])));
    horses.chain((0..300).map(|at| example(&other(at), Some(Sentiment::Negative), Some(&["cats"])))).collect()
}

#[test]
fn a_topic_of_few_comments_only_suggests() {
    let frame = ["horses".to_owned(), "cats".to_owned()];
    for (count, standing) in [(99, Standing::Suggested), (100, Standing::Assigned)] {
        let model = learn(&of_horses(count), &frame, &Settings::default(), "");
        let topics = said(&model, "hevonen tallilla").topics;
        assert_eq!(topics.first().map(|found| (found.topic.as_str(), found.standing)), Some(("horses", standing)));
        assert_eq!(model.topics().next().unwrap().learnt_from, count as u32);
    }
}

#[test]
fn corrections_teach() {
    let frame = ["horses".to_owned(), "cats".to_owned()];
    let mut examples = of_horses(120);
    let text = "aasi pihalla";
    // A correction of the sentiment leaves the topics open, and the other way round.
    examples.extend((0..6).map(|at| Example {
        weight: 5.0,
        ..example(&format!("aasi pihalla {}", HORSES[at % 2]), Some(Sentiment::Neutral), None)
    }));
    examples.extend((0..6).map(|at| Example {
        weight: 5.0,
        ..example(&format!("aasi {}", ["pihalla", "siellä"][at % 2]), None, Some(&["cats"]))
    }));
    let model = learn(&examples, &frame, &Settings::default(), "a card");
    assert_eq!(said(&model, text).likeliest, Sentiment::Neutral);
    assert_eq!(said(&model, text).topics.first().map(|found| found.topic.as_str()), Some("cats"));
    assert_eq!(model.card(), "a card");
    let learnt_from: Vec<u32> = model.topics().map(|known| known.learnt_from).collect();
    assert_eq!(learnt_from, [120, 306]);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let frame = ["horses".to_owned(), "cats".to_owned()];
    let of = |threads| learn(&of_horses(50), &frame, &Settings { threads, ..Settings::default() }, "").to_bytes();
    assert!(of(1) == of(3));
}

#[test]
fn nothing_to_learn_from_is_no_panic() {
    let model = learn(&[], &["horses".to_owned()], &Settings::default(), "");
    assert!(said(&model, "hevonen").chance.is_finite());
    assert_eq!(Model::from_bytes(&model.to_bytes()), Ok(model));
}

#[test]
fn a_damaged_file_is_an_error() {
    let whole = include_bytes!("../data/model/kuule.model");
    assert!(Model::from_bytes(whole).unwrap() == *Model::shipped());
    assert_eq!(Model::from_bytes(&[]), Err(Damaged::NoModel));
    assert_eq!(Model::from_bytes(b"kuule comment model 2\n"), Err(Damaged::NoModel));
    for end in [22, 30, 60, 1000, whole.len() - 1] {
        assert_eq!(Model::from_bytes(&whole[..end]), Err(Damaged::Digest), "{end}");
    }
    for at in [25, 60, 70, 300, 5000, whole.len() - 1] {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 0x10;
        assert_eq!(Model::from_bytes(&bytes), Err(Damaged::Digest), "{at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Even with a digest that fits, whatever stands behind it is an error or a model.
    #[test]
    fn any_content_is_taken(body in prop::collection::vec(any::<u8>(), 0..400), cut in 0usize..2000) {
        let sealed = |body: &[u8]| [b"kuule comment model 1\n".as_slice(), blake3::hash(body).as_bytes(), body].concat();
        prop_assert_eq!(Model::from_bytes(&sealed(&body)), Err(Damaged::Content));
        let whole = &include_bytes!("../data/model/kuule.model")[54..];
        prop_assert_eq!(Model::from_bytes(&sealed(&whole[..whole.len() - 1 - cut])), Err(Damaged::Content));
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        if let Reading::Said(said) = Model::shipped().read(&text) {
            prop_assert!((0.0..=1.0).contains(&said.chance) && (-1.0..=1.0).contains(&said.score));
        }
    }
}
