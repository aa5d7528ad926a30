//! Names of people, in any Finnish case, in Swedish and in English, with titles and without.
//!
//! A word of the lists is a name if nothing else is meant by it. A common word that is also a name (Toivo, Lumi) needs a
//! title before it, another name beside it, or a capital within a sentence. After a title even an unknown word with a
//! capital is a name.

use super::lists::{Listed, NAMES};
use super::tokens::Token;
use std::ops::Range;

/// A word of the text and what speaks for its being a name.
struct Clue {
    listed: Option<Listed>,
    is_capital: bool,
    /// A capital in the middle of a sentence that is not all capitals.
    is_raised: bool,
    after_title: bool,
    after_cue: bool,
    before_place: bool,
}

pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let is_shouted = is_shouted(tokens);
    let clues: Vec<Clue> = (0..tokens.len()).map(|at| clue(tokens, at, is_shouted)).collect();
    let mut is_name: Vec<bool> = clues.iter().zip(tokens).map(|(clue, token)| stands_alone(clue, token)).collect();
    // Twice, so that a name is carried over "Kirsille, Outille ja Tarjalle" and to both sides.
    for _ in 0..2 {
        for at in 0..tokens.len() {
            let before = at > 0 && is_name[at - 1] && tokens[at].is_beside();
            let after = is_name.get(at + 1).is_some_and(|is_name| *is_name) && tokens[at + 1].is_beside();
            let listed_with = at > 1 && is_name[at - 2] && is_and(&tokens[at - 1]);
            is_name[at] |= joins(&clues[at], &tokens[at], before, after, listed_with);
        }
    }
    spans(text, tokens, &is_name)
}

fn clue(tokens: &[Token], at: usize, is_shouted: bool) -> Clue {
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_near = token.gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | ':' | ',' | '-' | '\n'));
    let is_capital = token.is_capital() && !is_shouted;
    let after_title = is_near
        && !token.gap.contains(['\n', ','])
        && before.is_some_and(|before| {
            NAMES.is_title(&before.lower) && !(token.gap.contains('.') && before.lower.len() > 3)
        });
    let named = before.filter(|_| is_near).is_some_and(|before| {
        let is_said = matches!(before.lower.as_str(), "on" | "är" | "is" | "oli" | "you" | "till" | "to");
        NAMES.is_cue(&before.lower) || (is_said && at > 1 && NAMES.is_cue(&tokens[at - 2].lower))
    });
    let is_place = |next: &Token| next.is_beside() && NAMES.is_place_word(&next.lower);
    // Looking up takes most of the time, and small words are seldom names.
    let after_and = before.is_some_and(is_and);
    let may_be_name = is_capital || token.is_loud() || after_title || named || after_and;
    Clue {
        listed: may_be_name.then(|| NAMES.look_up(&token.lower)).flatten(),
        is_capital,
        is_raised: is_capital && !token.begins_sentence && !token.is_loud(),
        after_title,
        after_cue: named,
        before_place: tokens.get(at + 1).is_some_and(is_place),
    }
}

/// Where most words have capitals, capitals tell nothing; in a few words they may all be names.
fn is_shouted(tokens: &[Token]) -> bool {
    const FEW: usize = 6;
    let capital = tokens.iter().filter(|token| token.is_capital()).count();
    let loud = tokens.iter().filter(|token| token.is_loud()).count();
    (tokens.len() >= FEW && capital * 3 > tokens.len() * 2) || (tokens.len() > 2 && loud * 2 > tokens.len())
}

const SHORTEST: usize = 3;

fn stands_alone(clue: &Clue, token: &Token) -> bool {
    let letters = token.lower.chars().count();
    if (clue.before_place && !clue.after_title) || token.text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let Some(listed) = clue.listed else {
        let is_signed = clue.after_cue && token.begins_sentence && !is_thanks_end(token);
        let is_said = (clue.after_title || is_signed) && !token.is_loud();
        return clue.is_capital && is_said && NAMES.may_be_unknown_name(&token.lower);
    };
    if clue.after_title {
        // "Hoitaja Keniasta" is told where she is from.
        let is_from = listed.is_where && NAMES.is_place(&token.lower);
        return (clue.is_capital && !is_from) || (!listed.is_word && letters >= SHORTEST);
    }
    if !clue.is_capital {
        // Written small or shouted: only first names, and where one thanks or greets, or where they can be nothing else.
        return listed.is_first && !listed.is_word && letters > SHORTEST && (clue.after_cue || token.is_loud());
    }
    match (listed.is_first, listed.is_word) {
        _ if listed.is_where && listed.is_word => false,
        (_, true) => {
            (clue.is_raised && !NAMES.is_place(&token.lower))
                || (clue.after_cue && letters >= SHORTEST && !is_thanks_end(token))
        }
        (true, false) => true,
        (false, false) => clue.is_raised || token.lower.contains("nen") || token.lower.contains("se"),
    }
}

/// "Kiitos. Kai tämä": the cue was a sentence of its own.
fn is_thanks_end(token: &Token) -> bool {
    token.gap.contains(['.', '!', '?', '\n'])
}

/// Beside a name, a word of the lists or an unknown one with a capital belongs to it.
fn joins(clue: &Clue, token: &Token, before: bool, after: bool, listed_with: bool) -> bool {
    if (clue.before_place && !before) || NAMES.is_other_word(&token.lower) {
        return false;
    }
    if !clue.is_capital {
        let can_be_nothing_else = clue.listed.is_some_and(|listed| listed.is_first && !listed.is_word);
        return listed_with && can_be_nothing_else && token.lower.chars().count() > SHORTEST;
    }
    let is_initial = token.text.chars().count() == 1;
    match clue.listed {
        Some(listed) => before || listed_with || (after && (listed.is_last || listed.is_first)),
        None => {
            (before && (is_initial || NAMES.may_be_unknown_name(&token.lower)))
                || (listed_with && NAMES.may_be_unknown_name(&token.lower))
        }
    }
}

fn is_and(token: &Token) -> bool {
    matches!(token.lower.as_str(), "ja" | "sekä" | "och" | "samt" | "and" | "tai" | "eller" | "or")
}

/// Names that stand beside each other are one.
fn spans(text: &str, tokens: &[Token], is_name: &[bool]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (token, _) in tokens.iter().zip(is_name).filter(|(_, is_name)| **is_name) {
        let mut at = token.at.clone();
        if token.text.chars().count() == 1 && text[at.end..].starts_with('.') {
            at.end += 1;
        }
        match spans.last_mut() {
            Some(last) if token.is_beside() && text[last.end..at.start].chars().all(char::is_whitespace) => {
                last.end = at.end
            }
            _ => spans.push(at),
        }
    }
    spans
}
