use super::plain::Told;
use super::*;
use crate::comments::says_nothing;
use domain::language::Language;

const QUIET: [&str; 6] = [
    "Hoitaja oli ystävällinen",
    "Lääkäri kuunteli hyvin",
    "Jonotin puhelimessa kauan",
    "Labrassa toimi hyvin",
    "Hieno palvelu",
    "Neuvolassa kaikki hyvin",
];
/// Different people about one thing; one names a person, two say the same.
const RISING: [&str; 8] = [
    "Pysäköintihallin portti ei auennut aamulla",
    "Portti oli jumissa ja myöhästyin",
    "Taas portti rikki, kukaan ei auttanut",
    "Taas se portti rikki eikä kukaan auttanut",
    "Hoitaja Maija auttoi kun portti jumitti",
    "Portin edessä seisoi kymmenen autoa",
    "Voisiko portin korjata joskus?",
    "En päässyt pois koska portti ei toiminut",
];

fn remark<'a>(text: &'a str, period: Period, unit: &'a str, topics: &'a [String]) -> Told<'a> {
    Told { text, unit, period, topics }
}

/// Counted by numbers of words, and held against a plain count.
fn news(told: &[Told]) -> News {
    let told: Vec<Told> = told.iter().copied().filter(|told| !says_nothing(told.text)).collect();
    let mut vocabulary = Vocabulary::default();
    let mut number = |text| {
        let words = words(text, Language::Finnish);
        words.iter().map(|(stem, written)| vocabulary.number(stem, written)).collect::<Vec<WordId>>()
    };
    let cut: Vec<Vec<WordId>> = told.iter().map(|told| number(told.text)).collect();
    let remarks = told.iter().zip(&cut).map(|(told, words)| Remark {
        text: told.text,
        voice: voice(told.text),
        words,
        unit: told.unit,
        period: told.period,
        topics: told.topics,
    });
    let remarks: Vec<Remark> = remarks.collect();
    let news = super::news(&vocabulary, &remarks);
    assert_eq!(news, plain::news(&told));
    news
}

fn numbered(texts: &[&str], count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{} {}", texts[at % texts.len()], "x".repeat(at / texts.len() + 3))).collect()
}

#[test]
fn what_rose_is_told_with_comments_that_stand_for_it() {
    let (before, now) = (numbered(&QUIET, 90), numbered(&QUIET, 60));
    let mut remarks: Vec<Told> = before.iter().map(|text| remark(text, Period::Before, "a", &[])).collect();
    remarks.extend(now.iter().map(|text| remark(text, Period::Now, "a", &[])));
    let of_gate = ["facilities".to_owned()];
    remarks.extend(RISING.iter().map(|text| remark(text, Period::Now, "a", &of_gate)));
    let risen = news(&remarks).everywhere;
    let terms: Vec<&Term> = risen.iter().map(|risen| &risen.term).collect();
    assert!(terms.contains(&&Term::Word("portti".to_owned())), "{terms:?}");
    assert!(terms.contains(&&Term::Topic("facilities".to_owned())), "{terms:?}");
    assert!(!terms.iter().any(|term| matches!(term, Term::Word(word) if word.starts_with("hoitaj"))), "{terms:?}");
    let gate = risen.iter().find(|risen| risen.term == Term::Word("portti".to_owned())).unwrap();
    assert_eq!((gate.before, gate.now, gate.all_before, gate.all_now), (0, 8, 90, 68));
    assert_eq!(gate.quotes.len(), 3);
    assert!(gate.quotes.iter().all(|quote| !quote.contains("Maija") && !quote.contains("[nimi]")), "{:?}", gate.quotes);
    assert!(gate.quotes.iter().filter(|quote| quote.contains("rikki")).count() <= 1, "{:?}", gate.quotes);
}

#[test]
fn the_same_sent_often_is_one_voice_and_nothing_is_no_comment() {
    let before = numbered(&QUIET, 60);
    let mut remarks: Vec<Told> = before.iter().map(|text| remark(text, Period::Before, "a", &[])).collect();
    remarks.extend(before.iter().map(|text| remark(text, Period::Now, "a", &[])));
    remarks.extend([remark("Sulkekaa koko laitos!", Period::Now, "a", &[]); 30]);
    remarks.extend([remark("ei mitään", Period::Now, "a", &[]); 30]);
    assert_eq!(news(&remarks), News::default());
}

#[test]
fn each_unit_is_seen_by_itself() {
    let quiet = numbered(&QUIET, 200);
    let mut remarks: Vec<Told> = Vec::new();
    for unit in ["a", "b"] {
        remarks.extend(quiet.iter().map(|text| remark(text, Period::Before, unit, &[])));
        remarks.extend(quiet.iter().map(|text| remark(text, Period::Now, unit, &[])));
    }
    remarks.extend(RISING.iter().map(|text| remark(text, Period::Now, "b", &[])));
    let risen = news(&remarks).by_unit;
    assert_eq!(risen.keys().collect::<Vec<_>>(), ["b"]);
    assert_eq!(news(&[]), News::default());
}

/// The project's own comments as two periods: the first file against the second, in three units.
#[test]
fn real_comments_are_counted_as_by_hand() {
    let files = [include_str!("../../data/comments/fi_1.jsonl"), include_str!("../../data/comments/fi_3.jsonl")];
    let read = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let topics = line["topics"].as_array().unwrap().iter().map(|topic| topic.as_str().unwrap().to_owned());
        (line["text"].as_str().unwrap().to_owned(), topics.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>())
    };
    let read: Vec<Vec<_>> = files.iter().map(|file| file.lines().take(600).map(read).collect()).collect();
    let told = read.iter().zip([Period::Before, Period::Now]).flat_map(|(comments, period)| {
        let unit = |at: usize| ["a", "b", "c"][at % 3];
        comments.iter().enumerate().map(move |(at, (text, topics))| remark(text, period, unit(at), topics))
    });
    let news = news(&told.collect::<Vec<_>>());
    assert!(!news.everywhere.is_empty(), "they are of different services");
}
