//! The words of a text with what stands between them.

use std::ops::Range;

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub at: Range<usize>,
    pub text: &'a str,
    pub lower: String,
    /// What stands between the word before and this one.
    pub gap: &'a str,
    /// A capital says nothing here.
    pub begins_sentence: bool,
}

impl Token<'_> {
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub fn is_loud(&self) -> bool {
        self.text.chars().count() > 1 && self.text.chars().all(|c| c.is_uppercase() || c == '-')
    }

    pub fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Follows the word before with nothing but spaces between.
    pub fn is_beside(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|c| c == ' ' || c == '\u{a0}')
    }
}

/// Words of letters and digits; a hyphen between letters belongs to the word. What stands in square brackets is a mask
/// already, and no word.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut before, mut from) = (0, 0);
    while let Some(start) = text[from..].find(is_part).map(|at| from + at) {
        let end = end_of(text, start);
        from = end;
        let gap = &text[before..start];
        if let Some(closes) = gap.ends_with('[').then(|| text[end..].find(']')).flatten() {
            from = end + closes;
            continue;
        }
        let word = &text[start..end];
        let begins_sentence = before == 0 || gap.contains(['.', '!', '?', '\n', ':', '"', '”', '•', ']']);
        tokens.push(Token { at: start..end, text: word, lower: word.to_lowercase(), gap, begins_sentence });
        before = end;
    }
    tokens
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

fn end_of(text: &str, start: usize) -> usize {
    let mut letters = text[start..].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let joins =
            letter == '-' && before.is_alphabetic() && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !is_part(letter) && !joins {
            return start + at;
        }
        before = letter;
    }
    text.len()
}

/// Whether a letter or digit stands just before or just after.
pub(super) fn is_within_word(text: &str, at: &Range<usize>) -> bool {
    text[..at.start].ends_with(char::is_alphanumeric) || text[at.end..].starts_with(char::is_alphanumeric)
}
