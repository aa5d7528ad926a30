//! A comment as numbers: its words, pairs of words, pieces of words, concepts and marks, each hashed to a bucket.
//!
//! The hash is FNV-1a (Fowler, Noll and Vo), which is the same everywhere, so that a model learnt on one machine reads on
//! another. Words and pieces of words have a half of the buckets each, and each half is brought to length 1: otherwise the
//! pieces, of which there are ten times as many, would drown the words (hashed features: Weinberger et al., ICML 2009).

use super::concepts;
use super::marks;
use crate::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Buckets are numbered with so many bits; the highest tells pieces from words.
pub(super) const BITS: u32 = 17;
pub(super) const BUCKETS: usize = 1 << BITS;
const HALF: u32 = 1 << (BITS - 1);

const SHORTEST_PIECE: usize = 2;
const LONGEST_PIECE: usize = 5;
/// A comment longer than this says the rest in vain; a bound on the work that one comment makes.
const MOST_BYTES: usize = 8_000;
const LONGEST_WORD: usize = 40;
/// So many words after a "not" are read as denied.
const DENIED: usize = 3;
/// Words that begin alike to this letter are counted together, too.
const BEGINNINGS: [usize; 2] = [5, 7];

/// What a hash is of, so that a word and the same letters as a piece of one stay apart.
#[derive(Clone, Copy)]
enum Of {
    Word = 1,
    Pair,
    Beginning,
    Denied,
    Concept,
    DeniedConcept,
    ConceptPair,
    Mark,
    Piece,
    Question,
}

const FNV_OFFSET: u32 = 0x811c_9dc5;
const FNV_PRIME: u32 = 0x0100_0193;

pub(super) fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(FNV_PRIME)
}

pub(super) fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(FNV_OFFSET, |hash, byte| step(hash, *byte))
}

/// FNV's low bits are weak after few bytes, so the high ones are mixed in.
fn bucket(of: Of, hash: u32) -> u32 {
    let mut mixed = step(hash, of as u8);
    mixed ^= mixed >> 15;
    mixed = mixed.wrapping_mul(0x2c1b_3c6d);
    mixed ^= mixed >> 13;
    let half = if matches!(of, Of::Piece) { HALF } else { 0 };
    half | (mixed & (HALF - 1))
}

/// The buckets of a comment and of what was asked in order, each with how often it came. `room` is taken so that it need
/// not be made each time.
pub(super) fn counts(question: &str, text: &str, room: &mut Vec<u32>) -> Vec<(u32, u32)> {
    let text = first_bytes(text);
    gather(question, text, &fold(text), room);
    room.sort_unstable();
    room.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u32)).collect()
}

/// The same in the order of their coming, which is all that reading needs and is made sooner: by a table of places, as large
/// as half of it stays empty.
pub(super) fn counts_unsorted(question: &str, text: &str, folded: &str) -> Vec<(u32, u32)> {
    let mut room = Vec::new();
    gather(question, text, folded, &mut room);
    let mask = (2 * room.len()).next_power_of_two() - 1;
    let mut places = vec![0_u32; mask + 1];
    let mut counts: Vec<(u32, u32)> = Vec::with_capacity(room.len());
    for bucket in room {
        let mut place = bucket as usize & mask;
        loop {
            let Some(held) = (places[place] as usize).checked_sub(1) else {
                counts.push((bucket, 1));
                places[place] = counts.len() as u32;
                break;
            };
            if counts[held].0 == bucket {
                counts[held].1 += 1;
                break;
            }
            place = (place + 1) & mask;
        }
    }
    counts
}

/// Words come before pieces, as their buckets do.
fn gather(question: &str, text: &str, folded: &str, room: &mut Vec<u32>) {
    room.clear();
    if !question.is_empty() {
        room.push(bucket(Of::Question, hash(fold(question).as_bytes())));
    }
    marks::marks(text, |mark| room.push(bucket(Of::Mark, mark)));
    let words = shaped(folded);
    of_words(&words, room);
    words.split(' ').filter(|word| !word.is_empty()).for_each(|word| of_pieces(word, room));
}

/// What is read of a text.
pub(super) fn first_bytes(text: &str) -> &str {
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Folded words with each run of digits as one 0: that there is a price says more than which.
fn shaped(folded: &str) -> String {
    let mut shaped = String::with_capacity(folded.len());
    for letter in folded.chars() {
        let letter = if letter.is_ascii_digit() { '0' } else { letter };
        if letter != '0' || !shaped.ends_with('0') {
            shaped.push(letter);
        }
    }
    shaped
}

static DENIALS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "ei en et emme ette eivat eika enka etka ettei etten eihan eipa ala alkaa ilman tuskin inte int ej icke ingen inga inget \
     ingenting aldrig utan not no never without t dont didnt cant wont isnt wasnt doesnt nobody nothing none nor neither"
        .split_whitespace()
        .collect()
});

fn of_words(words: &str, room: &mut Vec<u32>) {
    let mut before: Option<u32> = None;
    let mut denied = 0;
    let mut concepts: Vec<u32> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let bytes = &word.as_bytes()[..word.len().min(LONGEST_WORD)];
        let whole = hash(bytes);
        room.push(bucket(Of::Word, whole));
        if let Some(before) = before {
            room.push(bucket(Of::Pair, before.rotate_left(7) ^ whole));
        }
        for length in BEGINNINGS.into_iter().filter(|length| *length < bytes.len()) {
            room.push(bucket(Of::Beginning, hash(&bytes[..length])));
        }
        if denied > 0 {
            room.push(bucket(Of::Denied, hash(&bytes[..bytes.len().min(BEGINNINGS[0])])));
        }
        concepts::of(bytes, |concept| {
            let of = if denied > 0 { Of::DeniedConcept } else { Of::Concept };
            room.push(bucket(of, concept));
            if !concepts.contains(&concept) {
                concepts.push(concept);
            }
        });
        denied = if DENIALS.contains(word) { DENIED } else { usize::saturating_sub(denied, 1) };
        before = Some(whole);
    }
    pairs_of(&mut concepts, room);
}

/// Which concepts come together, in whatever order: "waiting" with "nobody told".
fn pairs_of(concepts: &mut [u32], room: &mut Vec<u32>) {
    const MOST: usize = 14;
    let few = concepts.len().min(MOST);
    concepts[..few].sort_unstable();
    for (at, one) in concepts[..few].iter().enumerate() {
        room.extend(concepts[at + 1..few].iter().map(|other| bucket(Of::ConceptPair, one * 251 + other)));
    }
}

/// The pieces of a word with a border on both sides.
fn of_pieces(word: &str, room: &mut Vec<u32>) {
    let bytes = &word.as_bytes()[..word.len().min(LONGEST_WORD)];
    let letter = |at: usize| if at == 0 || at > bytes.len() { b' ' } else { bytes[at - 1] };
    let all = bytes.len() + 2;
    for from in 0..all - 1 {
        let mut piece = FNV_OFFSET;
        for at in from..all.min(from + LONGEST_PIECE) {
            piece = step(piece, letter(at));
            if at + 1 - from >= SHORTEST_PIECE {
                room.push(bucket(Of::Piece, piece));
            }
        }
    }
}

/// A comment as the learner and the model take it: buckets with values, each half of length 1.
pub(super) fn weighed(counts: &[(u32, u32)], rarity: impl Fn(u32) -> f32) -> Vec<(u32, f32)> {
    let often = |times: u32| if times == 1 { 1.0 } else { 1.0 + (times as f32).ln() };
    let value = |(bucket, times): &(u32, u32)| (*bucket, often(*times) * rarity(*bucket));
    let mut weighed: Vec<(u32, f32)> = counts.iter().map(value).filter(|(_, value)| *value > 0.0).collect();
    let middle = weighed.partition_point(|(bucket, _)| *bucket < HALF);
    let (words, pieces) = weighed.split_at_mut(middle);
    for half in [words, pieces] {
        let length = half.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        half.iter_mut().for_each(|(_, value)| *value /= length);
    }
    weighed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buckets(text: &str) -> Vec<(u32, u32)> {
        counts("", text, &mut Vec::new())
    }

    /// The values of FNV-1a for "", "a" and "foobar" as its authors publish them.
    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash(b""), 0x811c_9dc5);
        assert_eq!(hash(b"a"), 0xe40c_292c);
        assert_eq!(hash(b"foobar"), 0xbf9c_f968);
    }

    /// "ab" with its borders is " ab ": two letters " a", "ab", "b ", three " ab", "ab ", four " ab ".
    #[test]
    fn a_word_has_its_pieces() {
        let pieces = buckets("ab").into_iter().filter(|(bucket, _)| *bucket >= HALF);
        assert_eq!(pieces.map(|(_, times)| times).sum::<u32>(), 6);
    }

    #[test]
    fn each_half_has_length_one() {
        let weighed = weighed(&buckets("Hoitaja oli ystävällinen, kiitos!"), |_| 1.5);
        let length = |is: &dyn Fn(u32) -> bool| -> f32 {
            weighed.iter().filter(|(bucket, _)| is(*bucket)).map(|(_, value)| value * value).sum()
        };
        assert!((length(&|bucket| bucket < HALF) - 1.0).abs() < 1e-5);
        assert!((length(&|bucket| bucket >= HALF) - 1.0).abs() < 1e-5);
    }

    #[test]
    fn what_is_denied_is_another_thing_and_digits_are_alike() {
        assert_ne!(buckets("ei hyvä"), buckets("hyvä ei"));
        assert_eq!(buckets("odotin 3 tuntia"), buckets("odotin 45 tuntia"));
    }

    #[test]
    fn reading_counts_as_learning_does() {
        for text in ["", "Hoitaja oli ystävällinen, kiitos kiitos!", "ei ei ei :)", "a b a b", &"jono ".repeat(900)] {
            let unsorted = counts_unsorted("mikä", text, &fold(text));
            let middle = unsorted.partition_point(|(bucket, _)| *bucket < HALF);
            assert!(unsorted[middle..].iter().all(|(bucket, _)| *bucket >= HALF), "words come first");
            let mut sorted = unsorted;
            sorted.sort_unstable();
            assert_eq!(sorted, counts("mikä", text, &mut Vec::new()), "{text}");
        }
    }

    #[test]
    fn any_text_is_taken() {
        for text in ["", " ", "\u{0}", "ä".repeat(9_000).as_str(), "👍🏽", "مرحبا", "a\u{301}"] {
            assert!(buckets(text).iter().all(|(bucket, times)| *bucket < BUCKETS as u32 && *times > 0));
        }
    }
}
