use super::{Asked, Hit, Stemmer};

/// A part of a snippet, and whether it is one of the words that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_hit: bool,
}

/// Letters of a snippet, and how many of them stand before its first hit.
const LENGTH: usize = 220;
const BEFORE: usize = 60;

impl Stemmer {
    /// The part of `text` that says the most of what is asked, in pieces; its beginning where it says nothing of it,
    /// and then the second is false.
    pub fn snippet(&mut self, text: &str, asked: &[Asked]) -> (Vec<Piece>, bool) {
        let hits = self.hits(text, asked);
        let start = hits.get(richest(text, &hits)).map_or(0, |hit| start_before(text, hit.at.start));
        let end = end_after(text, start);
        let mut pieces = Vec::new();
        let mut push = |text: &str, is_hit: bool| {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), is_hit });
            }
        };
        push(if start > 0 { "… " } else { "" }, false);
        let mut at = start;
        for Hit { at: hit, .. } in hits.iter().filter(|hit| hit.at.start >= start && hit.at.end <= end) {
            push(&text[at..hit.start], false);
            push(&text[hit.clone()], true);
            at = hit.end;
        }
        push(&text[at..end], false);
        push(if end < text.len() { " …" } else { "" }, false);
        (pieces, !hits.is_empty())
    }
}

/// The hit from which on a snippet says the most different words; the first of several.
fn richest(text: &str, hits: &[Hit]) -> usize {
    let different = |from: usize| {
        let end = end_after(text, hits[from].at.start);
        let mut words: Vec<usize> =
            hits[from..].iter().take_while(|hit| hit.at.end <= end).map(|hit| hit.word).collect();
        words.sort_unstable();
        words.dedup();
        words.len()
    };
    (0..hits.len()).rev().max_by_key(|from| different(*from)).unwrap_or(0)
}

/// The beginning of a word, some letters before `at`.
fn start_before(text: &str, at: usize) -> usize {
    let Some((far, _)) = text[..at].char_indices().rev().nth(BEFORE) else { return 0 };
    let space = text[far..at].char_indices().find(|(_, c)| c.is_whitespace());
    space.map_or(at, |(space, c)| far + space + c.len_utf8())
}

/// The end of a word, at most a snippet's letters after `start`.
fn end_after(text: &str, start: usize) -> usize {
    let Some((far, _)) = text[start..].char_indices().nth(LENGTH) else { return text.len() };
    let space = text[start..start + far].rfind(char::is_whitespace);
    space.map_or(start + far, |space| start + space)
}
