//! Makes the model files that Kuule ships, the same bytes each time: `cargo run -p text --example train`.
//!
//! Also prints the figures of their card (`data/model/README.md`): cross-validation by text, by writer and by language. What
//! the shipped model makes of other labelled comments, `kuule text evaluate` tells.

mod shared;

use shared::{own_comments, settings, topics};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use text::comments::evaluation::{Figures, by_text, cross_validate, table, topic_table};
use text::comments::{Example, learn, says_nothing};
use text::languages::Profiles;

const CARD: &str = "The comment model of Kuule. It learnt from 4,305 comments in Finnish, Swedish and English that were \
                    written for this project by five writers; no real client wrote any of them. See data/model/README.md.";
/// Parts of the cross-validation.
const PARTS: u64 = 5;
/// A word that so many comments write with a small letter is a common word.
const COMMON: usize = 3;

fn main() {
    let examples = own_comments();
    let frame = topics(&examples);
    let only: Vec<Example> = examples.iter().map(|(example, _)| example.clone()).collect();
    write("data/model/languages.profiles", &profiles(&examples).to_bytes());
    write("data/common_words.txt", common_words(&only).as_bytes());
    let model = learn(&only, &frame, &settings(), CARD).to_bytes();
    write("data/model/kuule.model", &model);
    let by_part = cross_validate(&examples, &frame, &settings(), |example, _| by_text(example, PARTS));
    println!("In {PARTS} parts by text\n\n{}\n", table(&by_part, &frame));
    let writers: Vec<&String> =
        examples.iter().map(|(_, writer)| writer).collect::<BTreeSet<_>>().into_iter().collect();
    let place = |writer: &str| writers.iter().position(|held| *held == writer).unwrap_or_default() as u64;
    let by_writer = cross_validate(&examples, &frame, &settings(), |_, writer| place(writer));
    println!("By a writer from whom nothing was learnt\n\n{}\n", table(&by_writer, &frame));
    println!("{}", topic_table(&Figures::of(&by_part, &frame)));
    languages(&examples);
}

fn write(path: &str, bytes: &[u8]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    eprintln!("{}: {} bytes", path.display(), bytes.len());
}

/// Words that many write small, so that a capital in front of them is no name.
fn common_words(examples: &[Example]) -> String {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for example in examples {
        let words: BTreeSet<&str> = example.text.split(|c: char| !c.is_alphabetic() && c != '-').collect();
        let small = words.into_iter().filter(|word| word.starts_with(char::is_lowercase) && word.chars().count() > 1);
        small.for_each(|word| *met.entry(word.to_lowercase()).or_default() += 1);
    }
    met.into_iter().filter(|(_, count)| *count >= COMMON).map(|(word, _)| word + "\n").collect()
}

/// The languages of the comments' files, and of `data/languages`.
fn profiles(examples: &[(Example, String)]) -> Profiles {
    let of_file = |name: &str| name.split('_').next().unwrap_or_default().to_owned();
    let mut texts: Vec<(String, String)> =
        examples.iter().map(|(example, file)| (of_file(file), example.text.clone())).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/languages");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the texts stand in the crate").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    for path in paths {
        let name = path.file_stem().map(|name| of_file(&name.to_string_lossy())).unwrap_or_default();
        texts.push((name, std::fs::read_to_string(&path).expect("the text can be read")));
    }
    Profiles::learn(texts.iter().map(|(code, text)| (code.as_str(), text.as_str())))
}

/// How many comments are told in their own language, by profiles that had not seen them, whatever the form.
fn languages(examples: &[(Example, String)]) {
    let part = |example: &Example| by_text(example, PARTS);
    let mut counted: BTreeMap<(String, &str), (usize, usize)> = BTreeMap::new();
    for held in 0..PARTS {
        let taught: Vec<_> = examples.iter().filter(|(example, _)| part(example) != held).cloned().collect();
        let profiles = profiles(&taught);
        for (example, file) in
            examples.iter().filter(|(example, _)| part(example) == held && !says_nothing(&example.text))
        {
            let own = file.split('_').next().unwrap_or_default();
            for form in domain::language::Language::ALL {
                let kind = if form.code() == own { "its own form" } else { "another form" };
                let count = counted.entry((own.to_owned(), kind)).or_default();
                count.1 += 1;
                count.0 += usize::from(profiles.language(&example.text, form).code() == own);
            }
        }
    }
    for ((language, kind), (right, all)) in counted {
        println!("language {language} on {kind}: {right} of {all} ({:.3})", right as f64 / all as f64);
    }
}
